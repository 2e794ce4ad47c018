use dateline_event::Event;

use super::{EventSink, SummarySink, Tell};
use crate::EventSummary;
use crate::table::{DateColumn, Header, Notes, TableFormat, TableRow};

/// A format that tells its rows; [`Told`] makes a [`TableFormat`] of it.
pub(crate) trait Teller: Send + Sync {
    /// Whether its claims may contradict each other: slower, since they are made whole to find what is in doubt.
    const CONTRADICTS: bool = false;

    /// As [`TableFormat::name`].
    fn name(&self) -> &str;

    /// As [`TableFormat::name_in`].
    fn name_in(&self, container: &str) -> String {
        format!("{} {container}", self.name())
    }

    /// As [`TableFormat::has_quotes`].
    fn has_quotes(&self) -> bool {
        true
    }

    /// As [`TableFormat::decisions`].
    fn decisions(&self) -> Vec<String> {
        Vec::new()
    }

    /// As [`TableFormat::date_columns`].
    fn date_columns(&self) -> Vec<DateColumn>;

    /// As [`TableFormat::id_column`].
    fn id_column(&self) -> Option<usize>;

    /// As [`TableFormat::has_dates`].
    fn has_dates(&self) -> bool {
        !self.date_columns().is_empty()
    }

    /// Tells a row, and notes what is odd in it.
    fn tell<'a>(&self, row: &TableRow<'a>, listener: &mut impl Tell<'a>, notes: &mut Notes<'_>);
}

/// Hears what a format tells: all of it for an event, what the store keeps for a summary.
pub(crate) struct Told<T>(pub T);

impl<T: Teller> TableFormat for Told<T> {
    fn name(&self) -> &str {
        self.0.name()
    }

    fn name_in(&self, container: &str) -> String {
        self.0.name_in(container)
    }

    fn has_quotes(&self) -> bool {
        self.0.has_quotes()
    }

    fn decisions(&self, _header: &Header) -> Vec<String> {
        self.0.decisions()
    }

    fn date_columns(&self) -> Vec<DateColumn> {
        self.0.date_columns()
    }

    fn id_column(&self) -> Option<usize> {
        self.0.id_column()
    }

    fn has_dates(&self) -> bool {
        self.0.has_dates()
    }

    fn summary<'a>(&self, row: &TableRow<'a>, summary: &mut EventSummary<'a>, notes: &mut Notes<'_>) {
        let mut listener = SummarySink::new(summary, T::CONTRADICTS.then(EventSink::default));
        self.0.tell(row, &mut listener, notes);
        listener.finish();
    }

    fn event(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Event {
        let mut listener = EventSink::default();
        self.0.tell(row, &mut listener, notes);
        listener.finish()
    }
}
