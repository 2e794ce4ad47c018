use serde::{Deserialize, Serialize};

/// What one facet lets through, by name (a nested value by its path in one line), so that it holds for any store. The
/// empty name stands for events that name nobody, nowhere or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Empty lets everything through that is not excluded.
    pub include: Vec<String>,
    /// An event with any of these values is left out.
    pub exclude: Vec<String>,
    /// Whether an event must have every included value rather than any of them.
    pub all: bool,
}

impl Choice {
    /// Whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        self.include.is_empty() && self.exclude.is_empty()
    }
}
