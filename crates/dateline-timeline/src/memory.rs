use super::{KnownBins, Titles};

/// Caches that layouts keep from frame to frame; all of it can be made again.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// Titles of one store's events: clear it when the store changes.
    pub titles: Titles,
    /// Bins of one answer's lanes: clear it when the answer changes.
    pub bins: KnownBins,
    /// Bins of what is picked of these: clear it when the answer or what is picked changes.
    pub picked_bins: KnownBins,
}
