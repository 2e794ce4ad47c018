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

/// The names of the columns of a table that a container wrote; none if it is no table.
pub(crate) fn names(text: &[u8], formats: &Formats) -> Vec<String> {
    let start = Start::find(text, Dialect::WRITTEN, &ReadAs::default(), false, formats);
    start.map_or_else(|_| Vec::new(), |start| start.header.names().to_vec())
}

/// Rates the text of a table that a container wrote.
pub(crate) fn rate(text: &[u8], formats: &Formats) -> Rating {
    match Start::find(text, Dialect::WRITTEN, &ReadAs::default(), false, formats) {
        Ok(start) if start.format.schema() != Schema::Table => Rating::Known,
        Ok(start) if start.format.has_dates() => Rating::Dated,
        Ok(_) => Rating::Table,
        Err(_) => Rating::None,
    }
}
