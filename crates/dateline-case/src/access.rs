/// Whether a case that is open can be added to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It can, by nobody else.
    Write,
    /// It can only be read.
    ReadOnly(ReadOnlyReason),
}

/// Why a case can only be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadOnlyReason {
    /// Another window or program has it open for writing.
    #[error("the case is open in another window")]
    InUse,
    /// The file, its folder or its disk may only be read.
    #[error("the case is in a place that may only be read")]
    NoPermission,
    /// Nothing else was wanted.
    #[error("the case was opened for reading only")]
    Wanted,
}
