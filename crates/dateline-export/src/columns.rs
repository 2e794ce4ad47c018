use std::borrow::Cow;
use std::collections::HashSet;

use dateline_event::{Event, Kinship};
use dateline_format::Known;
use dateline_format::columns::{COLUMNS, OTHER_FIELDS, cells, field_heading, is_plain_field};
use indexmap::IndexMap;

use super::own::{whole, whole_with_fields};

/// The most columns that fields may add; what lies beyond goes into one last column together.
const MAX_FIELDS: usize = 1000;

/// The columns of a table of events: those of the own format, the whole event, and one for each field that any of the
/// events has.
///
/// Fields stand in their columns alone where they can be read from there as they are. Of an event where they cannot, its
/// whole holds them as well.
pub(super) struct Columns<'k> {
    known: &'k Known,
    kinship: &'k dyn Kinship,
    whole: &'static str,
    /// The heading of each field.
    fields: IndexMap<String, String>,
    is_full: bool,
}

impl<'k> Columns<'k> {
    /// `whole` is the heading of the column of the whole event.
    pub fn of(
        events: impl Iterator<Item = Event>,
        whole: &'static str,
        (known, kinship): (&'k Known, &'k dyn Kinship),
    ) -> Self {
        let mut columns = Self {
            known,
            kinship,
            whole,
            fields: IndexMap::new(),
            is_full: false,
        };
        let mut headings: HashSet<String> = HashSet::new();
        for (name, _) in events.flat_map(|event| event.fields) {
            if columns.fields.contains_key(&name) {
                continue;
            }
            let heading = field_heading(&name).into_owned();
            if columns.fields.len() < MAX_FIELDS && headings.insert(heading.clone()) {
                columns.fields.insert(name, heading);
            } else {
                columns.is_full = true;
            }
        }
        columns
    }

    pub fn headings(&self) -> impl Iterator<Item = &str> {
        COLUMNS
            .into_iter()
            .chain([self.whole])
            .chain(self.fields.values().map(String::as_str))
            .chain(self.is_full.then_some(OTHER_FIELDS))
    }

    /// As many cells as there are headings.
    pub fn row<'a>(&self, event: &'a Event) -> impl Iterator<Item = Cow<'a, str>> {
        let whole = if self.hold_fields_of(event) {
            whole(event, self.known)
        } else {
            whole_with_fields(event, self.known)
        };
        let own = cells(event, self.kinship).into_iter().chain([whole]);
        own.map(Cow::Owned).chain(self.field_cells(event))
    }

    /// Whether the columns say of the event's fields all that there is to say: names, texts and their order.
    fn hold_fields_of(&self, event: &Event) -> bool {
        let mut next = 0;
        event.fields.iter().all(|(name, text)| {
            let at = self.fields.get_index_of(name).filter(|&at| at >= next);
            next = at.map_or(usize::MAX, |at| at + 1);
            at.is_some() && !text.is_empty() && is_plain_field(name)
        })
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
