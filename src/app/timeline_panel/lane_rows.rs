use std::sync::Arc;

use crate::event::TimeDelta;
use crate::query::Answer;
use crate::timeline::{Scene, Viewport};

/// How many rows each lane had, so that lanes keep their heights where they can.
#[derive(Default)]
pub(super) struct LaneRows {
    last: Vec<usize>,
    least: Vec<usize>,
    folded: Vec<bool>,
    answer: Arc<Answer>,
    /// The zoom for which `least` holds.
    length: TimeDelta,
}

impl LaneRows {
    /// Forgets what belongs to another answer or zoom; whether the answer is another.
    pub fn keep_up_with(&mut self, answer: &Arc<Answer>, viewport: Viewport) -> bool {
        let is_new = !Arc::ptr_eq(&self.answer, answer);
        if is_new {
            *self = Self {
                answer: answer.clone(),
                ..Self::default()
            };
        }
        if self.length != viewport.length() {
            self.length = viewport.length();
            self.least.clear();
        }
        is_new
    }

    /// Rows of each lane in the last frame; of those out of sight when they were seen last.
    pub fn last(&self) -> &[usize] {
        &self.last
    }

    /// Rows of the lanes that were in sight at this zoom, 0 for the others.
    pub fn least(&self) -> &[usize] {
        &self.least
    }

    /// Which lanes were folded in the last frame.
    pub fn folded(&self) -> &[bool] {
        &self.folded
    }

    pub fn take(&mut self, scene: &Scene) {
        self.folded.clone_from(&scene.folded);
        self.last.clone_from(&scene.rows);
        self.least.resize(scene.rows.len(), 0);
        for band in &scene.bands {
            if let (Some(least), Some(&rows)) = (self.least.get_mut(band.lane), scene.rows.get(band.lane)) {
                *least = rows;
            }
        }
    }
}
