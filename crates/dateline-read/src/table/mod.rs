//! Delimited tables: one path from bytes to batches for all of them, and one small file for each format that gives
//! the columns their meaning ([`TableFormat`]).

mod block;
mod candidate;
mod cell_beginning;
mod cells;
mod date_column;
mod dates;
mod decoder;
mod dialect;
mod duplicates;
mod erased;
mod examples;
mod exchanged;
mod format;
mod formats;
mod header;
mod joined;
mod layout;
mod no_event;
mod notes;
mod opened;
mod part;
mod parts;
mod plan;
mod rating;
mod raw_form;
mod read;
mod readings;
mod row;
mod rows;
mod samples;
mod scanner;
mod sink;
mod sparse;
mod start;
mod text;
mod year_counts;

pub use date_column::{DateColumn, Years};
pub(crate) use erased::AnyFormat;
pub use format::TableFormat;
pub(crate) use formats::ColumnReader;
pub use formats::Formats;
pub use header::Header;
pub(crate) use header::column_key;
pub use notes::Notes;
pub(super) use rating::{Rated, Rating, rate, rate_plain};
pub(super) use raw_form::RawForm;
pub(super) use read::read;
pub use row::TableRow;
pub(super) use row::{quoted, shortened, window_of_days};
pub use sink::{By, RowSink};
pub(super) use text::{degrees, list, title, trimmed};
pub use year_counts::YearCounts;

pub(super) use crate::dates::placeholder::is_blank;
pub(super) use dateline_event::is_placeholder;

use cells::Cells;
use dates::Dates;
use decoder::TableDecoder;
use dialect::Dialect;
use scanner::{Ending, Scanner};
