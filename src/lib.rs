//! Dateline opens exported event files and shows them on a timeline.
//!
//! The libraries stand in the order in which data flows: a file is [`read`] into batches of [`event`]s, the [`store`] keeps
//! them as columns, [`work`] is what users say of them by hand, a [`query`] makes a selection of them, the [`timeline`] lays
//! that out as plain draw items, and [`app`] paints those in a window or [`export`] writes them to a file.

pub use dateline_batch as batch;
pub use dateline_event as event;
pub use dateline_event::{chain, claims, fold};
pub use dateline_export as export;
pub use dateline_format as own;
pub use dateline_query as query;
pub use dateline_query::suggest;
pub use dateline_read as read;
pub use dateline_store as store;
pub use dateline_timeline as timeline;

pub mod app;
pub mod bounds;
pub mod cli;
pub mod decoders;
pub mod faults;
pub mod work;
