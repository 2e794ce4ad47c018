use dateline_query::{Lane, LaneFigures};

/// Which events of a lane: all of them, or in a lane of an actor's both sides those of one side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LaneSide {
    /// All of them.
    #[default]
    Whole,
    /// What the actor did, above the line.
    Acts,
    /// What it suffered, below the line.
    Suffered,
}

impl LaneSide {
    /// What a side of a lane tells of a figure.
    pub(crate) fn figures(self, lane: &LaneFigures) -> Option<&LaneFigures> {
        match (self, lane.sides.as_deref()) {
            (Self::Whole, _) => Some(lane),
            (Self::Acts, Some([acts, _])) => Some(acts),
            (Self::Suffered, Some([_, suffered])) => Some(suffered),
            (Self::Acts | Self::Suffered, None) => None,
        }
    }

    /// These events of a lane; `None` of a side where the lane has none.
    pub fn of(self, lane: &Lane) -> Option<&Lane> {
        match self {
            Self::Whole => Some(lane),
            Self::Acts => lane.sides.as_deref().map(|sides| &sides.acts),
            Self::Suffered => lane.sides.as_deref().map(|sides| &sides.suffered),
        }
    }
}
