use super::{KnownBins, Titles};

/// What layouts remember from frame to frame; all of it can be made again.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// Of one store.
    pub titles: Titles,
    /// Of one answer's lanes.
    pub bins: KnownBins,
}
