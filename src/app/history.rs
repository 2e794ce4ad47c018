use std::collections::BTreeSet;
use std::sync::Arc;

use crate::event::ClockZone;
use crate::query::{Filter, LaneBy};
use crate::timeline::Viewport;
use crate::work::{HandLink, NameWork};

/// What undo brings back: the question asked, the stretch of time shown, what was linked by hand, and the decisions on
/// names.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    pub filter: Filter,
    pub lane_by: LaneBy,
    pub zone: ClockZone,
    /// Whether every row is an event of its own.
    pub apart: bool,
    pub viewport: Viewport,
    pub hand_links: Arc<[HandLink]>,
    /// Decisions on names.
    pub names: Arc<NameWork>,
    /// See [`crate::store::Naming::rolled_up`].
    pub rolled_up: BTreeSet<String>,
}

/// What kind of change was made, so that a run of the same kind becomes one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    Filter,
    /// Typing: one step until it pauses.
    Typing,
    /// Zooming and panning: one step until it pauses.
    View,
}

/// Undo and redo of filters, lanes and view.
#[derive(Debug, Default)]
pub struct History {
    past: Vec<Moment>,
    future: Vec<Moment>,
    last: Option<(Change, f64)>,
}

impl History {
    /// Steps that are remembered.
    const MOST: usize = 500;
    /// Seconds of rest after which the same kind of change is a new step.
    const PAUSE: f64 = 0.9;

    /// Remembers what was before a change. `time` is in seconds.
    pub fn record(&mut self, before: Moment, change: Change, time: f64) {
        let continues = change != Change::Filter
            && self
                .last
                .is_some_and(|(last, at)| last == change && time - at < Self::PAUSE);
        self.last = Some((change, time));
        self.future.clear();
        if !continues {
            self.past.push(before);
            if self.past.len() > Self::MOST {
                self.past.remove(0);
            }
        }
    }

    /// Goes a step back from `now`.
    pub fn undo(&mut self, now: Moment) -> Option<Moment> {
        let before = self.past.pop()?;
        self.future.push(now);
        self.last = None;
        Some(before)
    }

    /// Goes a step forward again from `now`.
    pub fn redo(&mut self, now: Moment) -> Option<Moment> {
        let after = self.future.pop()?;
        self.past.push(now);
        self.last = None;
        Some(after)
    }

    /// Changes the decisions on names in all steps, since another window has changed them too.
    pub fn change_names(&mut self, change: impl Fn(&NameWork) -> NameWork) {
        for moment in self.past.iter_mut().chain(&mut self.future) {
            moment.names = Arc::new(change(&moment.names));
        }
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Moment {
        Moment {
            filter: Filter {
                text: text.to_owned(),
                ..Filter::default()
            },
            lane_by: LaneBy::Actor,
            zone: ClockZone::default(),
            apart: false,
            viewport: Viewport::new(0, 1),
            hand_links: Arc::default(),
            names: Arc::default(),
            rolled_up: BTreeSet::new(),
        }
    }

    #[test]
    fn a_run_of_typing_is_one_step() {
        let mut history = History::default();
        history.record(moment(""), Change::Typing, 0.0);
        history.record(moment("a"), Change::Typing, 0.2);
        history.record(moment("ab"), Change::Typing, 5.0);
        assert_eq!(history.undo(moment("abc")), Some(moment("ab")));
        assert_eq!(history.undo(moment("ab")), Some(moment("")));
        assert_eq!(history.undo(moment("")), None);
        assert_eq!(history.redo(moment("")), Some(moment("ab")));
    }

    #[test]
    fn a_new_change_forgets_what_was_undone() {
        let mut history = History::default();
        history.record(moment(""), Change::Filter, 0.0);
        history.undo(moment("a"));
        assert!(history.can_redo());
        history.record(moment(""), Change::Filter, 0.1);
        assert!(!history.can_redo());
    }
}
