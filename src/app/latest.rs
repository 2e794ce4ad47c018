use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::SeqCst};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// A thread that works on the latest request only: a newer one takes the place of one that waits and asks one under
/// way to stop.
pub struct Latest<R> {
    slot: Arc<Slot<R>>,
}

struct Slot<R> {
    request: Mutex<Option<R>>,
    wake: Condvar,
    /// Counts requests, so that work under way can tell that it is outdated.
    generation: AtomicU64,
    is_closed: AtomicBool,
}

impl<R: Send + 'static> Latest<R> {
    /// `work` gets each request and a question that it should ask often: is there a newer one?
    ///
    /// # Errors
    /// If the system starts no more threads.
    pub fn spawn(
        name: &str,
        mut work: impl FnMut(R, &(dyn Fn() -> bool + Sync)) + Send + 'static,
    ) -> std::io::Result<Self> {
        let slot = Arc::new(Slot {
            request: Mutex::new(None),
            wake: Condvar::new(),
            generation: AtomicU64::new(0),
            is_closed: AtomicBool::new(false),
        });
        let shared = slot.clone();
        std::thread::Builder::new().name(name.to_owned()).spawn(move || {
            while let Some((request, generation)) = shared.take() {
                work(request, &|| shared.generation.load(SeqCst) != generation);
            }
        })?;
        Ok(Self { slot })
    }

    pub fn ask(&self, request: R) {
        let mut waiting = self.slot.request.lock().unwrap_or_else(PoisonError::into_inner);
        *waiting = Some(request);
        self.slot.generation.fetch_add(1, SeqCst);
        drop(waiting);
        self.slot.wake.notify_one();
    }
}

impl<R> Slot<R> {
    /// Waits for a request; `None` once nobody can ask any more.
    fn take(&self) -> Option<(R, u64)> {
        let mut waiting = self.request.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if self.is_closed.load(SeqCst) {
                return None;
            }
            if let Some(request) = waiting.take() {
                return Some((request, self.generation.load(SeqCst)));
            }
            waiting = self.wake.wait(waiting).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl<R> Drop for Latest<R> {
    fn drop(&mut self) {
        let waiting = self.slot.request.lock().unwrap_or_else(PoisonError::into_inner);
        self.slot.is_closed.store(true, SeqCst);
        self.slot.generation.fetch_add(1, SeqCst);
        drop(waiting);
        self.slot.wake.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;
    use std::time::Duration;

    #[test]
    fn the_latest_request_wins_and_stops_the_one_before() {
        let (done, results) = mpsc::channel();
        let latest = Latest::spawn("test", move |number: u32, is_cancelled| {
            for _ in 0..200 {
                if number > 1 || is_cancelled() {
                    break;
                }
                std::thread::sleep(Duration::from_millis(5));
            }
            done.send((number, is_cancelled())).ok();
        })
        .unwrap();
        latest.ask(1);
        std::thread::sleep(Duration::from_millis(30));
        latest.ask(2);
        assert_eq!(results.recv().unwrap(), (1, true));
        assert_eq!(results.recv().unwrap(), (2, false));
    }
}
