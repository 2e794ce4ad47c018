use std::sync::Arc;

use crate::event::Moment;
use crate::query::Answer;
use crate::store::Store;

/// The answer to a [`Question`](super::Question).
pub struct Answered {
    /// With the naming that was asked for.
    pub store: Arc<Store>,
    pub answer: Answer,
    /// First and last finite moment that a selected event touches.
    pub extent: Option<(Moment, Moment)>,
}
