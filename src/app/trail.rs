use super::undo_stack::UndoStack;
use crate::store::RowId;
use crate::timeline::Viewport;

/// Where somebody was: what was shown, and which event had the focus.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stop {
    pub viewport: Viewport,
    pub focus: Option<RowId>,
}

/// The way through views and events, to go back and forward on, as in a browser. It changes neither filters nor marks.
#[derive(Debug, Default)]
pub struct Trail {
    stops: UndoStack<Stop>,
    now: Option<Stop>,
    /// When the view was moved last, in seconds, if that was the last thing done.
    moved: Option<f64>,
}

impl Trail {
    /// Seconds of rest after which moving the view is a new step.
    const PAUSE: f64 = 0.9;

    /// Takes in where somebody is now. `time` is in seconds.
    pub fn visit(&mut self, stop: Stop, time: f64) {
        let Some(now) = self.now.replace(stop).filter(|now| *now != stop) else {
            return;
        };
        let is_moved = now.viewport != stop.viewport;
        let is_selected = now.focus != stop.focus && stop.focus.is_some();
        let goes_on = !is_selected && self.moved.is_some_and(|moved| time - moved < Self::PAUSE);
        // Who selects nothing goes nowhere.
        if !goes_on && (is_moved || is_selected) {
            self.stops.record(now);
        } else if is_moved {
            self.stops.forget_undone();
        }
        self.moved = (is_moved && !is_selected).then_some(time);
    }

    /// Goes a step back; where to, if there is one.
    pub fn back(&mut self) -> Option<Stop> {
        self.go(UndoStack::undo)
    }

    /// Goes the step forward again that was gone back last.
    pub fn forward(&mut self) -> Option<Stop> {
        self.go(UndoStack::redo)
    }

    fn go(&mut self, step: impl FnOnce(&mut UndoStack<Stop>, &mut Stop) -> bool) -> Option<Stop> {
        let now = self.now.as_mut()?;
        self.moved = None;
        step(&mut self.stops, now).then_some(*now)
    }

    pub fn can_go_back(&self) -> bool {
        self.stops.can_undo()
    }

    pub fn can_go_forward(&self) -> bool {
        self.stops.can_redo()
    }

    /// Forgets which events had the focus, since rows have other numbers now.
    pub fn forget_rows(&mut self) {
        self.now = None;
        self.stops.iter_mut().for_each(|stop| stop.focus = None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::Moment;
    use crate::event::calendar::DAY;

    fn stop(day: i64, focus: Option<usize>) -> Stop {
        let start = Moment::EPOCH + day * DAY;
        Stop {
            viewport: Viewport::new(start, start + DAY),
            focus: focus.map(RowId::at),
        }
    }

    #[test]
    fn the_way_leads_back_and_forward() {
        let mut trail = Trail::default();
        let stops = [stop(1, None), stop(1, Some(4)), stop(30, Some(7))];
        for (stop, time) in stops.into_iter().zip([0.0, 0.1, 0.2]) {
            trail.visit(stop, time);
        }
        assert_eq!(trail.back(), Some(stops[1]));
        trail.visit(stops[1], 0.3);
        assert_eq!(trail.back(), Some(stops[0]));
        assert!(trail.back().is_none() && !trail.can_go_back());
        assert_eq!(trail.forward(), Some(stops[1]));
        trail.visit(stop(50, Some(4)), 2.0);
        assert!(!trail.can_go_forward(), "who goes elsewhere cannot go forward");
        assert_eq!(trail.back(), Some(stops[1]));
    }

    #[test]
    fn moving_without_a_rest_is_one_step_and_selecting_nothing_none() {
        let mut trail = Trail::default();
        let first = stop(0, Some(1));
        trail.visit(first, 0.0);
        (1..9).for_each(|day| trail.visit(stop(day, Some(1)), 10.0 + f64::from(i32::try_from(day).unwrap()) / 10.0));
        trail.visit(stop(8, None), 11.0);
        trail.visit(stop(20, None), 30.0);
        assert_eq!(trail.back(), Some(stop(8, None)));
        assert_eq!(trail.back(), Some(first));
        assert!(!trail.can_go_back());
    }
}
