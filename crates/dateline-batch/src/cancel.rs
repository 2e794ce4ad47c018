use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};

/// Work was given up because somebody asked for that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("it was cancelled before it was done")]
pub struct Cancelled;

/// A wish to stop, shared between whoever has it and the threads that do the work: clones are one token.
///
/// Work looks at it every few milliseconds. Once cancelled, a token stays so.
#[derive(Clone, Debug)]
pub struct CancelToken {
    /// None of [`CancelToken::NEVER`].
    state: Option<Arc<State>>,
}

#[derive(Debug)]
struct State {
    is_cancelled: AtomicBool,
    /// After how many looks it cancels itself.
    looks_left: Option<AtomicU64>,
}

impl Default for CancelToken {
    fn default() -> Self {
        Self::with(None)
    }
}

impl CancelToken {
    /// For work that nobody stops.
    pub const NEVER: Self = Self { state: None };

    /// A token that cancels itself after so many looks: for tests that stop work at each of its steps.
    pub fn after_looks(looks: u64) -> Self {
        Self::with(Some(AtomicU64::new(looks)))
    }

    fn with(looks_left: Option<AtomicU64>) -> Self {
        let state = State {
            is_cancelled: AtomicBool::new(false),
            looks_left,
        };
        Self {
            state: Some(Arc::new(state)),
        }
    }

    /// Asks the work to stop.
    pub fn cancel(&self) {
        debug_assert!(self.state.is_some(), "work that nobody stops is stopped");
        if let Some(state) = &self.state {
            state.is_cancelled.store(true, Relaxed);
        }
    }

    /// Whether the work is to stop.
    pub fn is_cancelled(&self) -> bool {
        self.state.as_ref().is_some_and(|state| state.look())
    }

    /// [`Cancelled`] if the work is to stop, for the `?` of work that gives up.
    pub fn check(&self) -> Result<(), Cancelled> {
        if self.is_cancelled() { Err(Cancelled) } else { Ok(()) }
    }
}

impl State {
    fn look(&self) -> bool {
        if let Some(left) = &self.looks_left {
            let had = left.fetch_update(Relaxed, Relaxed, |left| left.checked_sub(1));
            self.is_cancelled.fetch_or(had.is_err(), Relaxed);
        }
        self.is_cancelled.load(Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clones_are_one_token() {
        let token = CancelToken::default();
        let other = token.clone();
        assert_eq!(other.check(), Ok(()));
        token.cancel();
        assert_eq!(other.check(), Err(Cancelled));
        assert!(!CancelToken::default().is_cancelled() && !CancelToken::NEVER.is_cancelled());
    }

    #[test]
    fn a_token_can_stop_at_any_look() {
        let token = CancelToken::after_looks(2);
        let looks = [(); 4].map(|()| token.is_cancelled());
        assert_eq!(looks, [false, false, true, true]);
    }
}
