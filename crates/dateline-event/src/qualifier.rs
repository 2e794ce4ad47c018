/// How a source marks a date as doubtful.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// `?`: the source is not sure of it.
    Uncertain,
    /// `~`: it is an estimate.
    Approximate,
    /// `%`: both.
    Both,
}

impl Qualifier {
    /// Of two independent facts; `None` of a date that is not doubtful.
    pub const fn of(is_uncertain: bool, is_approximate: bool) -> Option<Self> {
        match (is_uncertain, is_approximate) {
            (false, false) => None,
            (true, false) => Some(Self::Uncertain),
            (false, true) => Some(Self::Approximate),
            (true, true) => Some(Self::Both),
        }
    }

    /// As EDTF writes it.
    pub const fn sign(self) -> char {
        match self {
            Self::Uncertain => '?',
            Self::Approximate => '~',
            Self::Both => '%',
        }
    }

    /// Whether it calls the date uncertain.
    pub const fn is_uncertain(self) -> bool {
        matches!(self, Self::Uncertain | Self::Both)
    }

    /// Whether it calls the date approximate.
    pub const fn is_approximate(self) -> bool {
        matches!(self, Self::Approximate | Self::Both)
    }

    /// What both together say.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        if self == other { self } else { Self::Both }
    }
}
