use crate::Amount;

/// What one source counts of one thing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// Each once, in the order of the claims; empty if the source does not count it.
    pub amounts: Vec<Amount>,
    /// Whether at least as many sources contradict it as agree with it.
    pub is_contested: bool,
}

impl std::fmt::Display for Cell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let words: Vec<String> = self.amounts.iter().map(Amount::to_string).collect();
        f.write_str(&words.join("; "))
    }
}
