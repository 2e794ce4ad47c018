use crate::work::LinkStart;

/// A link that is being added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linking {
    /// The event that will hold it.
    pub from: LinkStart,
    /// That event's title.
    pub title: String,
}
