use dateline_event::Event;

use super::{Header, Notes, TableRow};
use crate::dates::KnownOrder;
use crate::{
    EventSummary, acled, gdelt, gtd, icews, iraq_body_count, l2tcsv, polecat, saved, syrian_archive, timelinejs,
    timemap, timesketch, tln, ucdp,
};

/// A column of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DateColumn {
    pub column: usize,
    /// Whether its numbers are seconds, milli-, micro- or nanoseconds since 1970.
    pub epochs: bool,
    /// Whether its numbers are days as Excel counts them.
    pub serials: bool,
    /// What is known of the order of day, month and year.
    pub order: KnownOrder,
}

impl DateColumn {
    pub fn new(column: usize) -> Self {
        Self {
            column,
            epochs: false,
            serials: false,
            order: KnownOrder::Unknown,
        }
    }

    /// The same with what is known of the order of day, month and year.
    #[must_use]
    pub fn ordered(self, order: KnownOrder) -> Self {
        Self { order, ..self }
    }
}

/// What the columns of one kind of table mean.
///
/// A row's summary and its event must tell the same: the same time, kind, actors, place and sources.
pub(crate) trait TableFormat: Send + Sync {
    /// The format's name alone: "ACLED".
    fn name(&self) -> &str;

    /// With what the table is in, as the report shows it: "ACLED CSV".
    fn name_in(&self, container: &str) -> String {
        format!("{} {container}", self.name())
    }

    /// Whether a quote at the start of a cell of text opens it; some formats are parted by tabs and never quoted.
    fn has_quotes(&self) -> bool {
        true
    }

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
    fn summary<'a>(&self, row: &TableRow<'a>, summary: &mut EventSummary<'a>, notes: &mut Notes<'_>);

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
    type Recognise = fn(&Header) -> Option<Box<dyn TableFormat>>;
    const FORMATS: [Recognise; 15] = [
        saved::recognise,
        acled::recognise,
        ucdp::recognise,
        gdelt::recognise,
        gdelt::recognise_articles,
        gtd::recognise,
        icews::recognise,
        polecat::recognise,
        timesketch::recognise,
        l2tcsv::recognise,
        tln::recognise,
        timelinejs::recognise,
        timemap::recognise,
        syrian_archive::recognise,
        iraq_body_count::recognise,
    ];
    FORMATS.iter().find_map(|recognise| recognise(header))
}

/// The header that a format's files do without, told by the number and the shape of the cells of a row.
pub(super) fn missing_header(cells: &[String]) -> Option<Header> {
    let names = gdelt::columns_of(cells).or_else(|| tln::columns_of(cells))?;
    Some(Header::of(&names))
}
