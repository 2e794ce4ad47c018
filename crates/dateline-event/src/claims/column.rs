use super::Spread;

/// A column of the matrix: one thing that sources count, as killed, wounded or rockets.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The thing, as the claims name it.
    pub what: String,
    /// All that is said of it, from the lowest to the highest.
    pub spread: Spread,
    /// How many sources count it, those of shared wording and the data set's own estimate left out.
    pub sources: usize,
    /// Whether no number satisfies all that is said.
    pub is_contested: bool,
}

impl std::fmt::Display for Column {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.spread, self.what.replace('_', " "))
    }
}
