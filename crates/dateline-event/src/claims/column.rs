use super::Spread;

/// One thing that is counted: killed, wounded, rockets.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub what: String,
    /// All that is said of it, from the lowest to the highest.
    pub spread: Spread,
    /// How many sources count it, those of shared wording and the data set's own estimate left out.
    pub sources: usize,
    /// Whether no number satisfies all of them.
    pub is_contested: bool,
}

impl std::fmt::Display for Column {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.spread, self.what.replace('_', " "))
    }
}
