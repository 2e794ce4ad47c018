use std::sync::Arc;

use crate::query::{Answer, Filter, LaneBy};
use crate::store::Store;
use crate::timeline::Viewport;

/// All that the window shows. Only `apply` and the worker's answers change it.
pub struct State {
    pub store: Arc<Store>,
    /// The newest answer; it may be older than `filter`, see [`State::is_stale`].
    pub answer: Arc<Answer>,
    pub filter: Filter,
    pub lane_by: LaneBy,
    pub viewport: Viewport,
    /// Row of the selected event.
    pub selected: Option<u32>,
    /// Row of the event under the pointer, in whichever panel.
    pub hovered: Option<u32>,
}

impl State {
    /// Whether the answer on screen is to an older question than the filters now ask.
    pub fn is_stale(&self) -> bool {
        self.answer.filter != self.filter || self.answer.lanes.by != self.lane_by
    }
}
