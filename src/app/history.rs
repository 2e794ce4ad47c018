use std::collections::BTreeSet;
use std::sync::Arc;

use super::chosen_figure::ChosenFigure;
use super::state::Selection;
use super::table_order::TableOrder;
use super::undo_stack::UndoStack;
use crate::event::ClockZone;
use crate::query::{Filter, LaneBy};
use crate::timeline::Viewport;
use crate::work::{HandLink, NameWork};

/// What undo brings back: the question asked, the stretch of time shown, what was linked by hand, the decisions on names,
/// and what was selected where that were several events.
#[derive(Clone, Debug, PartialEq)]
pub struct UndoStep {
    pub filter: Filter,
    pub lane_by: LaneBy,
    /// Columns of the files that are filters, and that of them whose values have lanes.
    pub columns: Vec<String>,
    pub lane_column: Option<String>,
    /// That of them by whose values marks are coloured.
    pub colour_column: Option<String>,
    pub zone: ClockZone,
    /// Whether every row is an event of its own.
    pub apart: bool,
    /// Whether events are as their files say.
    pub as_in_files: bool,
    pub viewport: Viewport,
    pub order: TableOrder,
    pub figure: ChosenFigure,
    /// See [`Seen::own_view`](super::state::Seen::own_view).
    pub own_view: Option<Viewport>,
    pub hand_links: Arc<[HandLink]>,
    /// Decisions on names.
    pub names: Arc<NameWork>,
    /// See [`crate::store::Naming::rolled_up`].
    pub rolled_up: BTreeSet<String>,
    /// The last step of the case's log by then.
    pub case_steps: u64,
    /// What was selected; `None` once its rows have other numbers.
    pub selection: Option<Selection>,
}

/// What kind of change was made, so that a run of the same kind becomes one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    Filter,
    /// What is selected.
    Selection,
    /// Letting the selection grow by an event at a time: one step until it pauses.
    Reach,
    /// Typing: one step until it pauses.
    Typing,
    /// Zooming and panning: one step until it pauses.
    View,
}

impl Change {
    /// Whether a run of it is one step.
    fn is_gradual(self) -> bool {
        match self {
            Self::Filter | Self::Selection => false,
            Self::Reach | Self::Typing | Self::View => true,
        }
    }
}

/// Undo and redo of what is asked, shown and decided.
#[derive(Debug, Default)]
pub struct History {
    steps: UndoStack<UndoStep>,
    last: Option<(Change, f64)>,
    /// What was undone, the last at the end, so that redo does the same again.
    undone: Vec<Side>,
}

/// On which side a change was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// What is asked and shown.
    Question,
    /// What was added to the case, which has a log of its own.
    Case,
}

impl History {
    /// Seconds of rest after which the same kind of change is a new step.
    const PAUSE: f64 = 0.9;

    /// Remembers what was before a change. `time` is in seconds.
    pub fn record(&mut self, before: UndoStep, change: Change, time: f64) {
        let continues = change.is_gradual()
            && self
                .last
                .is_some_and(|(last, at)| last == change && time - at < Self::PAUSE);
        self.last = Some((change, time));
        self.undone.clear();
        if continues {
            self.steps.forget_undone();
        } else {
            self.steps.record(before);
        }
    }

    /// Puts what was a step before in place of `now`; whether there was one.
    pub fn undo(&mut self, now: &mut UndoStep) -> bool {
        self.last = None;
        self.steps.undo(now)
    }

    /// Puts what was undone last in place of `now`; whether there was any.
    pub fn redo(&mut self, now: &mut UndoStep) -> bool {
        self.last = None;
        self.steps.redo(now)
    }

    /// Changes the decisions on names in all steps, since another window has changed them too.
    pub fn change_names(&mut self, change: impl Fn(&NameWork) -> NameWork) {
        for step in self.steps.iter_mut() {
            step.names = Arc::new(change(&step.names));
        }
    }

    /// Changes the links added by hand in all steps, since another window has changed them too.
    pub fn change_links(&mut self, change: impl Fn(&[HandLink]) -> Vec<HandLink>) {
        for moment in self.steps.iter_mut() {
            moment.hand_links = change(&moment.hand_links).into();
        }
    }

    /// Remembers on which side something was undone.
    pub fn undone(&mut self, side: Side) {
        self.undone.push(side);
    }

    /// On which side something was undone last; it is about to be done again.
    pub fn redoes(&mut self) -> Option<Side> {
        self.undone.pop()
    }

    /// Something new was done: what was undone cannot be redone.
    pub fn forget_undone_kinds(&mut self) {
        self.undone.clear();
        self.steps.forget_undone();
        self.last = None;
    }

    /// The change that undo would take back next.
    pub fn last(&self) -> Option<&UndoStep> {
        self.steps.last()
    }

    /// Forgets what was selected in all steps, since rows have other numbers now.
    pub fn forget_selections(&mut self) {
        for step in self.steps.iter_mut() {
            step.selection = None;
        }
    }

    pub fn can_undo(&self) -> bool {
        self.steps.can_undo()
    }

    pub fn can_redo(&self) -> bool {
        self.steps.can_redo()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(text: &str) -> UndoStep {
        UndoStep {
            filter: Filter {
                text: text.to_owned(),
                ..Filter::default()
            },
            lane_by: LaneBy::Actor,
            columns: Vec::new(),
            lane_column: None,
            colour_column: None,
            zone: ClockZone::default(),
            apart: false,
            as_in_files: false,
            viewport: Viewport::new(crate::event::Moment::EPOCH, crate::event::Moment::EPOCH),
            order: TableOrder::default(),
            figure: ChosenFigure::default(),
            own_view: None,
            hand_links: Arc::default(),
            names: Arc::default(),
            rolled_up: BTreeSet::new(),
            case_steps: 0,
            selection: None,
        }
    }

    #[test]
    fn a_run_of_typing_is_one_step() {
        let mut history = History::default();
        history.record(step(""), Change::Typing, 0.0);
        history.record(step("a"), Change::Typing, 0.2);
        history.record(step("ab"), Change::Typing, 5.0);
        let mut now = step("abc");
        assert!(history.undo(&mut now) && now == step("ab"));
        assert!(history.undo(&mut now) && now == step(""));
        assert!(!history.undo(&mut now));
        assert!(history.redo(&mut now) && now == step("ab"));
    }

    #[test]
    fn a_new_change_forgets_what_was_undone() {
        let mut history = History::default();
        history.record(step(""), Change::Filter, 0.0);
        history.undo(&mut step("a"));
        assert!(history.can_redo());
        history.record(step(""), Change::Filter, 0.1);
        assert!(!history.can_redo());
    }
}
