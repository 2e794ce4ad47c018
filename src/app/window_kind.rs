/// A window within the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WindowKind {
    /// The import report.
    Findings,
    /// What the columns of a file are.
    Columns,
    /// The sequence of linked events that the selected one is part of.
    Chain,
    Names,
    /// Who acted against whom.
    Pairs,
    /// The days, weeks or months with most events.
    Largest,
    /// Which rows are no longer in files that were read again.
    Gone,
    Save,
    /// Which column of the files becomes a filter.
    AddColumn,
    /// A picture of the timeline.
    Picture,
    /// The tags of the selected event.
    Tags,
    /// The form of an event that is corrected or entered.
    Event,
    /// The views of the case.
    Views,
    /// The log of the case.
    Log,
    /// The files of data of the case.
    CaseFiles,
    /// What another case brings in.
    Join,
    /// Who adds to the case.
    Author,
    Preferences,
    Help,
    About,
}

impl WindowKind {
    /// Whether it has to be answered before anything else: the others stand beside what they are about.
    pub fn is_modal(self) -> bool {
        matches!(
            self,
            Self::Columns
                | Self::AddColumn
                | Self::Event
                | Self::Save
                | Self::Picture
                | Self::Tags
                | Self::Join
                | Self::Author
                | Self::About
        )
    }

    /// Whether it has fields to type into: a letter is meant for them, whether or not one has the focus.
    pub fn takes_text(self) -> bool {
        matches!(
            self,
            Self::Findings
                | Self::Columns
                | Self::Names
                | Self::AddColumn
                | Self::Picture
                | Self::Tags
                | Self::Event
                | Self::Views
                | Self::Log
                | Self::Author
        )
    }

    /// Whether what is done in it can be undone there.
    pub fn has_undo(self) -> bool {
        matches!(self, Self::Columns | Self::Names | Self::Views)
    }
}
