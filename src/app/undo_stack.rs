use std::collections::VecDeque;

/// Steps back to what was, and forward again to what was undone.
///
/// As egui's `Undoer` it holds whole states, so that nothing has to know how to reverse a change. It does not watch for
/// changes but is told of each: a state here is large, and when it changes is known.
#[derive(Clone, Debug)]
pub struct UndoStack<S> {
    past: VecDeque<S>,
    future: Vec<S>,
}

impl<S> Default for UndoStack<S> {
    fn default() -> Self {
        Self {
            past: VecDeque::new(),
            future: Vec::new(),
        }
    }
}

impl<S> UndoStack<S> {
    /// Steps that are remembered.
    const MAX: usize = 500;

    /// Remembers what was before a change; what was undone cannot be redone any more.
    pub fn record(&mut self, before: S) {
        self.forget_undone();
        self.past.push_back(before);
        if self.past.len() > Self::MAX {
            self.past.pop_front();
        }
    }

    /// What was undone cannot be redone any more.
    pub fn forget_undone(&mut self) {
        self.future.clear();
    }

    /// Puts what was a step before in place of `now`; whether there was one.
    pub fn undo(&mut self, now: &mut S) -> bool {
        let before = self.past.pop_back();
        before.is_some_and(|before| {
            self.future.push(std::mem::replace(now, before));
            true
        })
    }

    /// Puts what was undone last in place of `now`; whether there was any.
    pub fn redo(&mut self, now: &mut S) -> bool {
        let after = self.future.pop();
        after.is_some_and(|after| {
            self.past.push_back(std::mem::replace(now, after));
            true
        })
    }

    /// What was before the last change.
    pub fn last(&self) -> Option<&S> {
        self.past.back()
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// All that can be gone to.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut S> {
        self.past.iter_mut().chain(&mut self.future)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_lead_back_and_forward_again() {
        let mut stack = UndoStack::default();
        let mut now = 0;
        for after in [1, 2] {
            stack.record(now);
            now = after;
        }
        assert!(stack.undo(&mut now) && now == 1);
        assert!(stack.undo(&mut now) && now == 0);
        assert!(!stack.undo(&mut now) && now == 0);
        assert!(stack.redo(&mut now) && now == 1);
        stack.record(now);
        assert!(!stack.redo(&mut now) && stack.can_undo());
    }

    #[test]
    fn the_oldest_steps_are_forgotten() {
        let mut stack = UndoStack::default();
        for step in 0..=UndoStack::<usize>::MAX {
            stack.record(step);
        }
        let mut now = usize::MAX;
        while stack.undo(&mut now) {}
        assert_eq!(now, 1);
    }
}
