use crate::ForeignError;

/// Why XML cannot be read to its end.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MarkupFault {
    /// It ends within an event.
    #[error("it is cut short")]
    CutShort,
    /// It is no XML from here on.
    #[error("{0}")]
    Invalid(ForeignError),
}
