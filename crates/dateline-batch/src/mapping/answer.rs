use dateline_event::When;

use super::{ColumnMapping, Mapping, Said, Setting};

/// One way to read what is asked about.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// In a few words: “day/month/year”.
    pub label: String,
    /// The column, from 0, of which it says something.
    pub column: usize,
    /// What it says.
    pub setting: Setting,
    /// Whether the file is read so as long as nothing is said.
    pub is_assumed: bool,
    /// What it makes of some cells of which another answer makes something else; at most [`Example::MAX`].
    pub examples: Vec<Example>,
}

impl Answer {
    /// What a mapping says about it.
    pub fn said(&self, mapping: &Mapping) -> Said {
        self.setting.said(self.column, mapping)
    }

    /// The mapping with this answer in it.
    pub fn given(&self, mapping: &Mapping) -> Mapping {
        let mut mapping = mapping.clone();
        self.setting.say(self.column, &mut mapping);
        mapping
    }

    /// The column of the mapping that it is about, with this answer in it; `None` if the mapping has no such column.
    pub fn given_column(&self, mapping: &Mapping) -> Option<ColumnMapping> {
        let mut column = mapping.columns.get(self.column)?.clone();
        self.setting.say_of(&mut column);
        Some(column)
    }
}

/// A cell, and what a way to read makes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// As it stands in the file; "" if the column has no such cell.
    pub cell: String,
    /// What it becomes.
    pub meaning: Meaning,
}

impl Example {
    /// How many are shown of each answer.
    pub const MAX: usize = 3;
}

/// What becomes of a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// A date, or none.
    When(Option<Box<When>>),
    /// Names, figures or words, of which there may be none.
    Words(String),
}
