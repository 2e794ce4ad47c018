use std::borrow::Cow;

use dateline_event::{Event, Kinship};
use dateline_format::columns::{COLUMNS, cells};
use indexmap::IndexSet;

use super::own::whole;

/// The most columns that fields may add; what lies beyond goes into one last column together.
const MAX_FIELDS: usize = 1000;

/// The columns of a table of events: those of the own format, the whole event, and one for each field that any of the
/// events has.
pub(super) struct Columns<'a> {
    kinship: &'a dyn Kinship,
    whole: &'static str,
    fields: IndexSet<String>,
    is_full: bool,
}

impl<'k> Columns<'k> {
    /// `whole` is the heading of the column of the whole event.
    pub fn of(events: impl Iterator<Item = Event>, whole: &'static str, kinship: &'k dyn Kinship) -> Self {
        let mut fields: IndexSet<String> = IndexSet::new();
        let mut is_full = false;
        for (name, _) in events.flat_map(|event| event.fields) {
            if fields.len() < MAX_FIELDS {
                fields.insert(name);
            } else {
                is_full |= !fields.contains(&name);
            }
        }
        Self {
            kinship,
            whole,
            fields,
            is_full,
        }
    }

    pub fn headings(&self) -> impl Iterator<Item = &str> {
        COLUMNS
            .into_iter()
            .chain([self.whole])
            .chain(self.fields.iter().map(|name| name.trim()))
            .chain(self.is_full.then_some("Other fields"))
    }

    /// As many cells as there are headings.
    pub fn row<'a>(&self, event: &'a Event) -> impl Iterator<Item = Cow<'a, str>> {
        let own = cells(event, self.kinship).into_iter().chain([whole(event)]);
        own.map(Cow::Owned).chain(self.field_cells(event))
    }

    /// One cell for each name of a field; a name that occurs twice in an event has both texts in its cell.
    fn field_cells<'a>(&self, event: &'a Event) -> Vec<Cow<'a, str>> {
        let mut cells = vec![Cow::Borrowed(""); self.fields.len() + usize::from(self.is_full)];
        for (name, text) in &event.fields {
            let (column, text) = match self.fields.get_index_of(name) {
                Some(column) => (column, Cow::Borrowed(text.as_str())),
                None => (self.fields.len(), Cow::Owned(format!("{name}: {text}"))),
            };
            if let Some(cell) = cells.get_mut(column) {
                *cell = if cell.is_empty() {
                    text
                } else {
                    Cow::Owned(format!("{cell}; {text}"))
                };
            }
        }
        cells
    }
}
