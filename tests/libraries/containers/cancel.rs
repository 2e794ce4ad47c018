//! Every reader stops when the user cancels. How soon, `benches/cancel_reading.rs` measures.

use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use dateline_batch::Progress;
use dateline_read::{ErrorKind, ReadAs, read_bytes, read_stream};
use dateline_tests::large::KINDS;

const AFTER: Duration = Duration::from_millis(50);
/// More than any machine reads within that.
const MAX_EVENTS: usize = 10_000_000;

/// Whether reading was stopped, and not done before.
fn is_stopped(bytes: Vec<u8>) -> bool {
    let progress = Arc::new(Progress::default());
    let canceller = progress.clone();
    let cancelling = thread::spawn(move || {
        thread::sleep(AFTER);
        canceller.cancel();
    });
    let read = read_stream(Path::new("large"), bytes, &ReadAs::default(), &progress);
    cancelling.join().unwrap();
    match read {
        Ok(documents) => {
            assert!(documents.iter().any(|document| document.report.events > 0));
            false
        }
        Err(error) => {
            assert!(matches!(error.kind, ErrorKind::Cancelled), "{error}");
            true
        }
    }
}

#[test]
fn every_reader_stops_when_somebody_cancels() {
    for (kind, make) in KINDS {
        let mut events = 20_000;
        while !is_stopped(make(events)) {
            events *= 4;
            assert!(events < MAX_EVENTS, "{kind} is read as if nobody had cancelled");
        }
    }
}

#[test]
fn each_kind_of_large_file_is_read() {
    for (kind, make) in KINDS {
        let document = read_bytes(Path::new(kind), make(1000), &Progress::default());
        let report = document.unwrap_or_else(|error| panic!("{error}")).report;
        assert_eq!((report.events, report.undated), (1000, 0), "{kind}");
    }
}
