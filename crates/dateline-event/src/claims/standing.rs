/// Whether a source says something of its own beside the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// It speaks for itself.
    #[default]
    Independent,
    /// It only repeats the outlet named here.
    Reprint(String),
    /// The data set's own estimate from all its sources.
    Estimate,
}
