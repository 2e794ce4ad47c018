use std::sync::Arc;

use crate::event::TimeRange;
use crate::query::{Answer, MarkedRows};
use crate::store::Store;

/// The answer to a [`Question`](super::Question).
pub struct Answered {
    /// With the naming that was asked for.
    pub store: Arc<Store>,
    pub answer: Answer,
    /// From the first to the last finite moment that a selected event touches.
    pub extent: Option<TimeRange>,
    /// The shortest stretch that holds nine tenths of the selected events.
    pub bulk: Option<TimeRange>,
    /// The marks of the case that it counts.
    pub marked: Arc<MarkedRows>,
}
