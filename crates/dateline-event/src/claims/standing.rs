/// What a source is worth beside the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    #[default]
    Independent,
    /// It only repeats what this outlet says.
    Reprint(String),
    /// The data set's own reckoning from its sources.
    Estimate,
}
