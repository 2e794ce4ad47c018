//! Delimited tables: one path from bytes to batches for all of them, and one small file for each format that gives
//! the columns their meaning ([`TableFormat`]).

mod block;
mod candidate;
mod cells;
mod dates;
mod decoder;
mod dialect;
mod duplicates;
mod format;
mod header;
mod notes;
mod part;
mod parts;
mod plan;
mod rating;
mod raw_form;
mod read;
mod row;
mod samples;
mod scanner;
mod start;
mod text;

pub(super) use format::{DateColumn, TableFormat};
pub(super) use header::{Header, column_key};
pub(super) use notes::Notes;
pub(super) use rating::{Rating, names, rate};
pub(super) use raw_form::RawForm;
pub(super) use read::read;
pub(super) use row::{TableRow, quoted, shortened, window_of_days};
pub(super) use text::{degrees, distinct_neighbours, list, title, trimmed};

pub(super) use crate::dates::placeholder::{is_blank, is_unknown};

use cells::Cells;
use dates::Dates;
use decoder::TableDecoder;
use dialect::Dialect;
use scanner::{Ending, Scanner};
