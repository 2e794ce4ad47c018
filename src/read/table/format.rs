use super::{Header, Notes, TableRow};
use crate::event::Event;
use crate::read::dates::KnownOrder;
use crate::read::{Brief, acled, saved, ucdp};

/// A column of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) struct DateColumn {
    pub column: usize,
    /// Whether its numbers are seconds, milli-, micro- or nanoseconds since 1970.
    pub epochs: bool,
    pub order: KnownOrder,
}

impl DateColumn {
    pub fn new(column: usize) -> Self {
        Self {
            column,
            epochs: false,
            order: KnownOrder::Unknown,
        }
    }
}

/// What the columns of one kind of table mean.
///
/// A row's brief and its event must tell the same: the same time, kind, actors, place and sources.
pub(in crate::read) trait TableFormat: Send + Sync {
    /// As the report shows it: "ACLED CSV".
    fn name(&self) -> &str;

    /// What was decided about the columns, in sentences.
    fn decisions(&self, _header: &Header) -> Vec<String> {
        Vec::new()
    }

    /// The columns whose style of dates is decided over the whole file.
    fn date_columns(&self) -> Vec<DateColumn>;

    /// The column that tells events apart, if there is one.
    fn id_column(&self) -> Option<usize>;

    /// Whether any column tells when.
    fn has_dates(&self) -> bool {
        !self.date_columns().is_empty()
    }

    /// Fills in what the store keeps, and notes what is odd in the row.
    fn brief<'a>(&self, row: &TableRow<'a>, brief: &mut Brief<'a>, notes: &mut Notes<'_>);

    /// The whole event but its fields, and but its id where that is what stands in the id column.
    fn event(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Event;

    /// Adds the event's fields: all columns, as they stand in the file.
    fn fields(&self, row: &TableRow<'_>, header: &Header, event: &mut Event) {
        let field = |column| (header.name(column).into_owned(), row.raw(Some(column)).to_owned());
        event.fields.extend((0..row.len().max(header.len())).map(field));
    }
}

/// The format that these column names belong to; the first that takes them wins.
pub(super) fn recognise(header: &Header) -> Option<Box<dyn TableFormat>> {
    saved::recognise(header)
        .or_else(|| acled::recognise(header))
        .or_else(|| ucdp::recognise(header))
}
