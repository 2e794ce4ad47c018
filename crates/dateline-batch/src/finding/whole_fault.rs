use crate::JsonError;

/// Why a cell that should hold a whole event, as tables have it that Dateline saved, does not.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WholeFault {
    /// It is no JSON, or not of the own format.
    #[error("{0}")]
    NoDocument(#[from] JsonError),
    /// It is of a version of the own format that this program does not know.
    #[error("it is of a newer version of the format")]
    Newer,
    /// It is of the own format, but without an event.
    #[error("it holds no event")]
    NoEvent,
}
