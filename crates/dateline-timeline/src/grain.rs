use dateline_event::{Bounds, TimeDelta};

/// Which events columns count, or the strip beside them: those whose start lies in a stretch of time that is short enough
/// for a column, or the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    /// The start is known to within so long.
    Within(TimeDelta),
    /// The start may lie anywhere in a stretch that is longer.
    Beyond(TimeDelta),
}

impl Grain {
    /// Whether an event is among them.
    pub fn holds(self, bounds: &Bounds) -> bool {
        let length = bounds.latest_start.saturating_since(bounds.anchor());
        match self {
            Self::Within(longest) => length <= longest,
            Self::Beyond(longest) => length > longest,
        }
    }
}
