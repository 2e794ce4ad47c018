//! Every reader stops when the user cancels. How soon, `benches/cancel_reading.rs` measures.

use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use dateline_batch::Progress;
use dateline_read::{ErrorKind, ReadAs, read_bytes, read_stream};
use dateline_tests::large::{Content, KINDS};

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
    for kind in KINDS {
        let mut events = 20_000;
        while !is_stopped((kind.make)(&Content::of(events))) {
            events *= 4;
            assert!(events < MAX_EVENTS, "{} is read as if nobody had cancelled", kind.name);
        }
    }
}

#[test]
fn each_kind_of_large_file_is_read() {
    for kind in KINDS {
        let file = (kind.make)(&Content::of(1000));
        let document = read_bytes(Path::new(kind.name), file, &Progress::default());
        let report = document.unwrap_or_else(|error| panic!("{error}")).report;
        assert_eq!((report.events, report.undated), (1000, 0), "{}", kind.name);
    }
}

#[test]
fn what_grows_in_large_files_is_read() {
    for kind in KINDS {
        for (what, content) in Content::GROWTHS {
            let content = content(50);
            let file = (kind.make)(&content);
            let document = read_bytes(Path::new(kind.name), file, &Progress::default());
            let document = document.unwrap_or_else(|error| panic!("{} with many {what}: {error}", kind.name));
            let kept = document.report.events;
            // A line of a chat without a date is one more of the message before it.
            let is_chat = kind.name == "chat" && !content.is_dated;
            let expected = if is_chat { content.events / 2 } else { content.events };
            assert_eq!(kept, expected, "{} with many {what}", kind.name);
        }
    }
}
