use crate::batch::budget::Met;

/// Why an archive is not unpacked as a case. The archive is named by whoever tells of it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// There is nothing in it.
    #[error("is empty")]
    Empty,
    /// It begins as an archive, and its list of files, which stands last, is not there.
    #[error("is cut off: an archive begins in it that has no end")]
    Cut,
    /// It is an archive that cannot be read.
    #[error("is damaged: {0}")]
    Damaged(String),
    /// A file in it cannot be read.
    #[error("is damaged: “{0}” in it is not what was packed")]
    DamagedMember(String),
    #[error("holds several cases: {}", .0.join(", "))]
    Several(Vec<String>),
    #[error("holds “{0}”, which leads out of its folder")]
    LeadsOut(String),
    #[error("holds “{0}”, which is a link to a file and no file")]
    Link(String),
    #[error("holds “{0}”, which is locked with a password")]
    Locked(String),
    #[error("holds files that lie over each other, as in archives that are made to fill a disk")]
    Overlap,
    #[error("has a description (ro-crate-metadata.json) that cannot be read: {0}")]
    Description(String),
    #[error(transparent)]
    Bound(#[from] Met),
}

impl PackError {
    /// Whether it is known to be a packed case all the same.
    pub fn is_of_case(&self) -> bool {
        !matches!(self, Self::Empty | Self::Cut | Self::Damaged(_))
    }
}
