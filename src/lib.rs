//! Dateline opens exported event files and shows them on a timeline.
//!
//! The libraries stand in the order in which data flows: [`dateline_read`] makes batches of events ([`dateline_event`]) of a
//! file, [`dateline_store`] keeps them as columns, [`work`] and [`case`] are what users say of them by hand, [`dateline_query`] makes a
//! selection of them, [`dateline_timeline`] lays that out as plain draw items, and [`app`] paints those in a window or
//! [`dateline_export`] writes them to a file.

use dateline_batch as batch;
use dateline_dates as dates;
use dateline_event as event;
use dateline_event::{chain, claims, fold};
use dateline_export as export;
use dateline_format as own;
use dateline_query as query;
use dateline_query::suggest;
use dateline_read as read;
use dateline_store as store;
use dateline_timeline as timeline;

pub mod app;
pub mod bounds;
pub mod case;
pub mod cli;
#[cfg(windows)]
pub mod console;
pub mod decoders;
pub mod faults;
pub mod paths;
mod understood;
pub mod work;
