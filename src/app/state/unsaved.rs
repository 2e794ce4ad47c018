use crate::app::WindowKind;

/// Something that was typed or chosen and is kept nowhere yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsaved {
    /// An event in its form that is to be added.
    NewEvent,
    /// An event in its form that is being changed.
    ChangedEvent,
    /// What columns of a file mean.
    Columns,
    /// What counts where another case says otherwise.
    Decisions,
    /// Name and note of a view.
    View,
    /// Names that are to count as one.
    Names,
    /// Notes that could not be written to the case.
    Notes,
}

impl Unsaved {
    /// All, in the order in which they are told of.
    pub const ALL: [Self; 7] = [
        Self::NewEvent,
        Self::ChangedEvent,
        Self::Columns,
        Self::Decisions,
        Self::View,
        Self::Names,
        Self::Notes,
    ];

    /// The window in which it is typed; a note stands in the details.
    pub fn window(self) -> Option<WindowKind> {
        match self {
            Self::NewEvent | Self::ChangedEvent => Some(WindowKind::Event),
            Self::Columns => Some(WindowKind::Columns),
            Self::Decisions => Some(WindowKind::Join),
            Self::View => Some(WindowKind::Views),
            Self::Names => Some(WindowKind::Names),
            Self::Notes => None,
        }
    }

    /// What would be lost, as a sentence.
    pub fn words(self) -> &'static str {
        match self {
            Self::NewEvent => "The event that you typed is not in the case yet.",
            Self::ChangedEvent => "What you changed of the event is not in the case yet.",
            Self::Columns => "What you said of the columns is not kept.",
            Self::Decisions => "The other case is not brought in yet, and what you decided for that is not kept.",
            Self::View => "The view that you began to name is not saved.",
            Self::Names => "The names that you chose do not count as one yet.",
            Self::Notes => "A note could not be written to the case, and stands on the screen alone.",
        }
    }
}
