use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use crate::batch::CancelToken;
use crate::faults::contained;

/// A thread that works on the latest request only, and remembers which that was.
///
/// A newer request takes the place of one that waits and asks one under way to stop. The same request as the one before
/// changes nothing, so that a panel may ask in every frame.
pub struct Worker<R> {
    slot: Arc<Slot<R>>,
    asked: Option<Arc<R>>,
}

struct Slot<R> {
    requests: Mutex<Requests<R>>,
    wake: Condvar,
}

struct Requests<R> {
    waiting: Option<Arc<R>>,
    /// Of the latest request, waiting or under way.
    cancel: CancelToken,
    is_closed: bool,
}

impl<R: PartialEq + Send + Sync + 'static> Worker<R> {
    /// Starts a thread that does `work` for each request, with a token that a newer request cancels.
    ///
    /// # Errors
    /// If the system starts no more threads.
    pub fn spawn(name: &str, mut work: impl FnMut(&R, &CancelToken) + Send + 'static) -> std::io::Result<Self> {
        let slot = Arc::new(Slot {
            requests: Mutex::new(Requests {
                waiting: None,
                cancel: CancelToken::default(),
                is_closed: false,
            }),
            wake: Condvar::new(),
        });
        let shared = slot.clone();
        std::thread::Builder::new().name(name.to_owned()).spawn(move || {
            while let Some((request, cancel)) = shared.take() {
                // A fault costs this answer; it is told of elsewhere, and the next request is worked on all the same.
                let _ = contained(|| work(&request, &cancel));
            }
        })?;
        Ok(Self { slot, asked: None })
    }

    /// Has the thread work on this, unless that is what it was asked last.
    pub fn ask(&mut self, request: R) {
        if self.asked.as_deref() == Some(&request) {
            return;
        }
        let request = Arc::new(request);
        self.asked = Some(request.clone());
        let mut requests = self.slot.lock();
        requests.waiting = Some(request);
        std::mem::take(&mut requests.cancel).cancel();
        drop(requests);
        self.slot.wake.notify_one();
    }
}

impl<R> Worker<R> {
    /// The latest request, be it answered or not.
    pub fn asked(&self) -> Option<&R> {
        self.asked.as_deref()
    }

    /// Stops what is under way and forgets it.
    pub fn stop(&mut self) {
        if self.asked.take().is_some() {
            let mut requests = self.slot.lock();
            requests.waiting = None;
            std::mem::take(&mut requests.cancel).cancel();
        }
    }

    /// Forgets the latest request, so that the same is worked on again if it is asked: its answer is no longer there.
    pub fn forget(&mut self) {
        self.asked = None;
    }
}

impl<R> Slot<R> {
    fn lock(&self) -> MutexGuard<'_, Requests<R>> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a request; `None` once nobody can ask any more.
    fn take(&self) -> Option<(Arc<R>, CancelToken)> {
        let mut requests = self.lock();
        loop {
            if requests.is_closed {
                return None;
            }
            if let Some(request) = requests.waiting.take() {
                return Some((request, requests.cancel.clone()));
            }
            requests = self.wake.wait(requests).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl<R> Drop for Worker<R> {
    fn drop(&mut self) {
        let mut requests = self.slot.lock();
        requests.is_closed = true;
        requests.cancel.cancel();
        drop(requests);
        self.slot.wake.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;
    use std::time::Duration;

    const LONG: Duration = Duration::from_secs(20);

    #[test]
    fn the_latest_request_wins_and_stops_the_one_before() {
        let (start, starts) = mpsc::channel();
        let (done, results) = mpsc::channel();
        let mut worker = Worker::spawn("test", move |&number: &u32, cancel| {
            start.send(()).ok();
            while number == 1 && !cancel.is_cancelled() {
                std::thread::yield_now();
            }
            done.send((number, cancel.is_cancelled())).ok();
        })
        .unwrap();
        worker.ask(1);
        starts.recv_timeout(LONG).unwrap();
        worker.ask(2);
        assert_eq!(results.recv_timeout(LONG), Ok((1, true)));
        assert_eq!(results.recv_timeout(LONG), Ok((2, false)));
    }

    #[test]
    fn a_fault_costs_one_answer() {
        let (done, results) = mpsc::channel();
        let mut worker = Worker::spawn("test", move |&number: &u32, _| {
            assert_ne!(number, 1);
            done.send(number).ok();
        })
        .unwrap();
        worker.ask(1);
        while Arc::strong_count(worker.asked.as_ref().unwrap()) > 1 {
            std::thread::yield_now();
        }
        worker.ask(2);
        assert_eq!(results.recv_timeout(LONG), Ok(2));
    }

    #[test]
    fn the_same_request_is_worked_on_once_until_it_is_forgotten() {
        let (done, results) = mpsc::channel();
        let mut worker = Worker::spawn("test", move |&number: &u32, _| {
            done.send(number).ok();
        })
        .unwrap();
        worker.ask(1);
        assert_eq!(results.recv_timeout(LONG), Ok(1));
        worker.ask(1);
        assert_eq!(worker.asked(), Some(&1));
        worker.ask(2);
        assert_eq!(results.recv_timeout(LONG), Ok(2));
        worker.forget();
        assert_eq!(worker.asked(), None);
        worker.ask(2);
        assert_eq!(results.recv_timeout(LONG), Ok(2));
    }
}
