use dateline_batch::format::Schema;
use dateline_batch::{Decision, EventSummary};
use dateline_event::Event;

use super::date_column::DateColumn;
use super::format::TableFormat;
use super::header::Header;
use super::notes::Notes;
use super::row::TableRow;
use super::sink::{EventSink, SummarySink};
use crate::number::NumberColumn;

/// Any [`TableFormat`], of which the reader of tables need not know which it is.
pub(crate) trait AnyFormat: Send + Sync {
    /// See [`TableFormat::schema`].
    fn schema(&self) -> Schema;

    /// See [`TableFormat::has_quotes`].
    fn has_quotes(&self) -> bool;

    /// See [`TableFormat::decisions`].
    fn decisions(&self, header: &Header) -> Vec<Decision>;

    /// See [`TableFormat::date_columns`].
    fn date_columns(&self) -> Vec<DateColumn>;

    /// See [`TableFormat::number_columns`].
    fn number_columns(&self) -> Vec<NumberColumn>;

    /// See [`TableFormat::id_column`].
    fn id_column(&self) -> Option<usize>;

    /// See [`TableFormat::has_dates`].
    fn has_dates(&self) -> bool;

    /// See [`TableFormat::fields`].
    fn fields(&self, row: &TableRow<'_>, header: &Header, event: &mut Event);

    /// Fills in what the store keeps, and notes what is odd in the row.
    fn summary<'a>(&'a self, row: &TableRow<'a>, summary: &mut EventSummary<'a>, notes: &mut Notes<'_>);

    /// The whole event but its fields, and but its id where that is what stands in the id column.
    fn event(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Event;
}

impl<T: TableFormat> AnyFormat for T {
    fn schema(&self) -> Schema {
        TableFormat::schema(self)
    }

    fn has_quotes(&self) -> bool {
        TableFormat::has_quotes(self)
    }

    fn decisions(&self, header: &Header) -> Vec<Decision> {
        TableFormat::decisions(self, header)
    }

    fn date_columns(&self) -> Vec<DateColumn> {
        TableFormat::date_columns(self)
    }

    fn number_columns(&self) -> Vec<NumberColumn> {
        TableFormat::number_columns(self)
    }

    fn id_column(&self) -> Option<usize> {
        TableFormat::id_column(self)
    }

    fn has_dates(&self) -> bool {
        TableFormat::has_dates(self)
    }

    fn fields(&self, row: &TableRow<'_>, header: &Header, event: &mut Event) {
        TableFormat::fields(self, row, header, event);
    }

    fn summary<'a>(&'a self, row: &TableRow<'a>, summary: &mut EventSummary<'a>, notes: &mut Notes<'_>) {
        let mut sink = SummarySink::new(summary, self.doubt_needs_event());
        self.row(row, &mut sink, notes);
        sink.finish();
    }

    fn event(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Event {
        let mut sink = EventSink::default();
        self.row(row, &mut sink, notes);
        sink.finish()
    }
}
