/// Why an end of a link is not in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Missing {
    /// It lies before the time in view.
    Earlier,
    /// It lies after the time in view.
    Later,
    /// Its lane is scrolled out of sight, further up.
    Above,
    /// Its lane is scrolled out of sight, further down.
    Below,
    /// The filters leave it out.
    Filtered,
    /// It has no date.
    Undated,
    /// No open file has it.
    NotOpen,
}

impl Missing {
    /// The reason in words for readers.
    pub fn label(self) -> &'static str {
        match self {
            Self::Earlier => "earlier than the time in view",
            Self::Later => "later than the time in view",
            Self::Above => "in a lane further up",
            Self::Below => "in a lane further down",
            Self::Filtered => "hidden by the filters",
            Self::Undated => "without a date",
            Self::NotOpen => "in no open file",
        }
    }
}
