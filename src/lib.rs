//! Dateline opens exported event files and shows them on a timeline.
//!
//! The modules stand in the order in which data flows: a file is [`read`] into records and normalised into
//! [`event`]s, the [`store`] keeps them as columns, [`work`] is what users say of them by hand, a [`query`] makes a selection of them, the [`timeline`] lays
//! that out as plain draw items, and [`app`] paints those in a window or [`export`] writes them to a file.

pub mod chain;
pub mod claims;
pub mod event;
pub mod fold;
pub mod own;
pub mod read;
pub mod store;
pub mod work;

pub mod suggest;

pub mod query;
pub mod timeline;

pub mod export;

pub mod app;
pub mod cli;
