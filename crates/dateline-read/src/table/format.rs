use dateline_batch::Decision;
use dateline_batch::format::Schema;
use dateline_event::Event;

use super::date_column::DateColumn;
use super::header::Header;
use super::notes::Notes;
use super::row::TableRow;
use super::sink::RowSink;
use crate::number::NumberColumn;

/// What the columns of one kind of table mean.
///
/// The type that implements it says where its columns stand in one table. It tells each row once, to a [`RowSink`]: the
/// summary that the store keeps and the whole event are both made of that.
pub trait TableFormat: Send + Sync + Sized + 'static {
    /// Whether the doubt about a row follows from its whole event only, since its claims name actors or say when. Such a
    /// format is slower to read: every event is made whole.
    const DOUBT_NEEDS_EVENT: bool = false;

    /// As [`TableFormat::DOUBT_NEEDS_EVENT`], for a format of which it depends on the columns.
    fn doubt_needs_event(&self) -> bool {
        Self::DOUBT_NEEDS_EVENT
    }

    /// Finds the format's columns by the names in a header; `None` if the table is of another format.
    fn recognise(header: &Header) -> Option<Self>;

    /// The names of the columns, for a file that has no header and whose first row has these cells; `None` if it is not
    /// like a row of this format, as it never is where files have headers.
    fn missing_header(_cells: &[String]) -> Option<Vec<&'static str>> {
        None
    }

    /// The format's name alone: "ACLED".
    fn schema(&self) -> Schema;

    /// Whether a quote at the start of a cell of text opens it; some formats are parted by tabs and never quoted.
    fn has_quotes(&self) -> bool {
        true
    }

    /// What was decided about the columns.
    fn decisions(&self, _header: &Header) -> Vec<Decision> {
        Vec::new()
    }

    /// The columns whose style of dates is decided over the whole file.
    fn date_columns(&self) -> Vec<DateColumn>;

    /// The columns of figures whose marks and codes are decided over the whole file.
    fn number_columns(&self) -> Vec<NumberColumn> {
        Vec::new()
    }

    /// The column that tells events apart, if there is one.
    fn id_column(&self) -> Option<usize>;

    /// Whether any column tells when.
    fn has_dates(&self) -> bool {
        !self.date_columns().is_empty()
    }

    /// Tells what a row says, and notes what is odd in it. What only the whole event holds is told in closures, which
    /// are not called for a summary.
    fn row<'a>(&'a self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>, notes: &mut Notes<'_>);

    /// Adds the event's fields: all columns, as they stand in the file.
    fn fields(&self, row: &TableRow<'_>, header: &Header, event: &mut Event) {
        let field = |column| (header.name(column).into_owned(), row.raw(Some(column)).to_owned());
        event.fields.extend((0..row.len().max(header.len())).map(field));
    }
}
