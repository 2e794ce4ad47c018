//! The thread that has the case: what is asked of it is done in order, and what came of it is told to the window.

mod changing;
mod finding;
mod joining;
mod keeper;
mod news;
mod packing;
mod reading;
mod request;
mod taking_over;

use std::io;
use std::sync::mpsc;

pub use self::news::{CaseLook, CaseNews, ComparedCase, OpenCase};
pub use self::reading::{CaseFile, CaseLog};
pub use self::request::{CaseChange, CaseRequest, CaseStep, NewRowLink, OpenedFiles};
use super::outbox::Outbox;

/// Hands requests to the thread that has the case. The thread ends when this is dropped, after all that was asked.
pub struct CaseDesk {
    requests: Option<mpsc::Sender<CaseRequest>>,
    thread: Option<std::thread::JoinHandle<()>>,
    /// Requests of which nothing was heard yet.
    open: usize,
}

impl CaseDesk {
    /// Starts the thread.
    ///
    /// # Errors
    /// If the system starts no more threads.
    pub fn spawn(outbox: Outbox) -> io::Result<Self> {
        let (sender, requests) = mpsc::channel();
        let thread = std::thread::Builder::new()
            .name("case".to_owned())
            .spawn(move || keeper::run(&outbox, &requests))?;
        Ok(Self {
            requests: Some(sender),
            thread: Some(thread),
            open: 0,
        })
    }

    /// Asks for something. Nothing happens before what was asked before is done.
    pub fn ask(&mut self, request: CaseRequest) {
        // The thread ends with this alone.
        let is_sent = self
            .requests
            .as_ref()
            .is_some_and(|requests| requests.send(request).is_ok());
        self.open += usize::from(is_sent);
    }

    /// Takes note that so many requests are done.
    pub fn heard(&mut self, requests: usize) {
        self.open = self.open.saturating_sub(requests);
    }

    /// Whether something that was asked is still to be done.
    pub fn is_busy(&self) -> bool {
        self.open > 0
    }
}

impl Drop for CaseDesk {
    fn drop(&mut self) {
        self.requests = None;
        // What was typed last is to be on the disk when the window is gone.
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}
