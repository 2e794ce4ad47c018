/// Whether a value is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Verdict {
    #[default]
    No,
    /// A date of which some readings are as wanted.
    Possibly,
    Surely,
}
