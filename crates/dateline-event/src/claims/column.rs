use super::Spread;
use crate::figure::numbered;

/// A column of the matrix: one thing that sources count, as killed, wounded or rockets.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The thing, as the claims name it.
    pub what: String,
    /// Whose they are, where the thing is counted for one side, as `deaths_a` is for the actor in the column `side_a`.
    pub side: Option<String>,
    /// All that is said of it, from the lowest to the highest.
    pub spread: Spread,
    /// How many sources count it, those of shared wording and the data set's own estimate left out.
    pub sources: usize,
    /// Whether no number satisfies all that is said.
    pub is_contested: bool,
}

impl Column {
    /// What is counted: "rockets", "deaths of Government of Iraq".
    pub fn thing(&self) -> String {
        let of_side = self.side.as_ref().zip(self.what.rsplit_once('_'));
        match of_side {
            Some((side, (what, _))) => format!("{} of {side}", what.replace('_', " ")),
            None => self.what.replace('_', " "),
        }
    }
}

impl std::fmt::Display for Column {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&numbered(&self.spread, &self.thing()))
    }
}
