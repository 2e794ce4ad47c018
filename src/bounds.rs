//! How far files are read: the bounds that users raise with `--limits` or in the environment, and a watch over reading that
//! stands still.

use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use crate::batch::budget::{LimitsError, Met};
use crate::batch::{Bound, Limits, Progress};
use crate::read::Error;

/// The bounds of this run of the program.
static LIMITS: OnceLock<Limits> = OnceLock::new();

/// How often the watch looks.
const LOOK: Duration = Duration::from_millis(500);

/// Sets the bounds for all that is read from now on: those of the environment, and over them those that are said.
///
/// # Errors
/// If either says no bounds.
pub fn set(said: Option<&str>) -> Result<(), LimitsError> {
    let environment = std::env::var(Limits::VARIABLE).unwrap_or_default();
    let limits = Limits::default().with(&environment)?.with(said.unwrap_or_default())?;
    // The first call counts.
    let _ = LIMITS.set(limits);
    Ok(())
}

/// The bounds.
pub fn limits() -> Limits {
    LIMITS.get().cloned().unwrap_or_default()
}

/// The progress of reading within the bounds.
pub fn progress() -> Arc<Progress> {
    Arc::new(Progress::within(limits()))
}

/// Watches reading until it is dropped.
pub struct Watch {
    _end: Sender<()>,
}

impl Watch {
    /// Cancels the reading of a file and calls `stuck` if it does not go on for as long as is bounded. The thread that reads may
    /// be in a decoder that knows no cancelling: nobody waits for it.
    pub fn over(path: &Path, progress: &Arc<Progress>, stuck: impl FnOnce(Error) + Send + 'static) -> Self {
        let (end, is_ended) = channel();
        let (path, progress) = (path.to_owned(), progress.clone());
        let max = progress.budget().limits().seconds;
        let watch = move || {
            let (mut steps, mut since) = (progress.steps(), Instant::now());
            while is_ended.recv_timeout(LOOK) == Err(RecvTimeoutError::Timeout) {
                if progress.steps() != steps {
                    (steps, since) = (progress.steps(), Instant::now());
                } else if since.elapsed() > Duration::from_secs(max) {
                    progress.cancel();
                    let bound = Bound::Seconds;
                    let kind = Met { bound, max }.into();
                    return stuck(Error { path, kind });
                }
            }
        };
        // Without a thread reading goes on unwatched.
        let _ = std::thread::Builder::new().name("watch".to_owned()).spawn(watch);
        Self { _end: end }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_still_is_given_up() {
        let limits = Limits {
            seconds: 1,
            ..Limits::default()
        };
        let progress = Arc::new(Progress::within(limits));
        let (send, receive) = channel();
        let watch = Watch::over(Path::new("a.csv"), &progress, move |error| {
            send.send(error.to_string()).unwrap();
        });
        let said = receive.recv_timeout(Duration::from_mins(1)).unwrap();
        assert!(
            said.starts_with("a.csv: gives nothing to read for 1 seconds; if"),
            "{said}"
        );
        assert!(progress.is_cancelled());
        drop(watch);
    }
}
