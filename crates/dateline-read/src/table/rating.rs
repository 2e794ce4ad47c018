use dateline_batch::format::Schema;

use super::start::Start;
use super::{Dialect, Formats};
use crate::read_as::ReadAs;

/// How much a text looks like a table of events; the greater the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rating {
    /// No table at all.
    None,
    Table,
    /// With a column of dates.
    Dated,
    /// Of a known format.
    Known,
}

/// Rates the text of a table that a container wrote, and gives the names of its columns; none if it is no table.
pub(crate) fn rate(text: &[u8], formats: &Formats) -> (Rating, Vec<String>) {
    let Ok(start) = Start::find(text, Dialect::WRITTEN, &ReadAs::default(), false, formats) else {
        return (Rating::None, Vec::new());
    };
    let rating = if start.format.schema() != Schema::Table {
        Rating::Known
    } else if start.format.has_dates() {
        Rating::Dated
    } else {
        Rating::Table
    };
    (rating, start.header.names().to_vec())
}
