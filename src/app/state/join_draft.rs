use std::collections::HashMap;

use dateline_case::{Answer, Item};

use crate::app::jobs::ComparedCase;

/// Another case that is about to be brought in.
#[derive(Clone, Debug)]
pub struct JoinDraft {
    pub compared: ComparedCase,
    /// What the user decided where both changed the same.
    pub answers: HashMap<Item, Answer>,
}

impl JoinDraft {
    pub fn new(compared: ComparedCase) -> Self {
        Self {
            compared,
            answers: HashMap::new(),
        }
    }

    /// How many conflicts are not decided yet.
    pub fn undecided(&self) -> usize {
        let conflicts = self.compared.conflicts.iter();
        conflicts
            .filter(|conflict| !self.answers.contains_key(&conflict.item))
            .count()
    }

    /// Whether the other case has anything new.
    pub fn has_news(&self) -> bool {
        !self.compared.comes.is_empty() || !self.compared.conflicts.is_empty()
    }
}
