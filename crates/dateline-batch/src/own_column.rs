use dateline_event::Event;

use super::own_columns;

/// A column as its file has it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OwnColumn {
    /// As the file writes it.
    pub name: String,
    /// How many columns before it in the file are written so.
    pub before: usize,
}

impl OwnColumn {
    /// The first that is written so.
    pub fn first(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            before: 0,
        }
    }

    /// Which of a file's columns it is.
    pub fn place_in<'n>(&self, names: impl IntoIterator<Item = &'n str>) -> Option<usize> {
        let names = names.into_iter().enumerate();
        let mut alike = names.filter(|(_, name)| *name == self.name);
        alike.nth(self.before).map(|(at, _)| at)
    }

    /// What an event whose record has names of its own tells in it: see [`own_columns`].
    pub fn text_in<'e>(&self, event: &'e Event) -> Option<&'e str> {
        let mut alike = own_columns(event).filter(|(name, _)| *name == self.name);
        alike.nth(self.before).map(|(_, text)| text)
    }
}
