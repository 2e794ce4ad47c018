//! What the tests of containers have in common.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use dateline_batch::{CancelToken, Document, Progress};
use dateline_query::{Choice, Engine, Filter, LaneBy};
use dateline_read::{Error, read_bytes, read_file};
use dateline_store::{Store, build};
use dateline_tests::in_project;

/// A committed file.
pub fn file(name: &str) -> PathBuf {
    in_project("tests/data").join(name)
}

pub fn open(path: &Path) -> Document {
    read_file(path, &Progress::default()).unwrap_or_else(|error| panic!("{error}"))
}

pub fn try_read(bytes: impl Into<Vec<u8>>) -> Result<Document, Error> {
    read_bytes(Path::new("test"), bytes.into(), &Progress::default())
}

#[track_caller]
pub fn read(bytes: impl Into<Vec<u8>>) -> Document {
    try_read(bytes).unwrap_or_else(|error| panic!("{error}"))
}

/// Why the bytes cannot be read.
#[track_caller]
pub fn refusal(bytes: impl Into<Vec<u8>>) -> String {
    match try_read(bytes) {
        Ok(document) => panic!("it was read as {}", document.report.format),
        Err(error) => error.to_string().replace("test: ", ""),
    }
}

/// Findings as they read.
pub fn findings(document: &Document) -> Vec<String> {
    document
        .report
        .findings
        .kept()
        .iter()
        .map(ToString::to_string)
        .collect()
}

pub fn store(document: Document) -> Arc<Store> {
    Arc::new(build(vec![document]))
}

/// Counts events by actor and place, either "" for all.
pub fn count(store: &Arc<Store>, actor: &str, place: &str) -> u32 {
    let choice = |name: &str| Choice {
        include: Some(name.to_owned())
            .filter(|name| !name.is_empty())
            .into_iter()
            .collect(),
        ..Choice::default()
    };
    let filter = Filter {
        actor: choice(actor),
        place: choice(place),
        ..Filter::default()
    };
    let answer = Engine::new(Arc::clone(store)).answer(&filter, LaneBy::None, 1, &CancelToken::NEVER);
    answer.unwrap().total.possible
}

/// Each event's row in its file, its time and its title, in the order of time.
pub fn lines(document: Document) -> Vec<String> {
    let store = store(document);
    store
        .rows()
        .map(|row| {
            let event = store.event(row);
            let number = store.origin(row).map_or(0, |(_, own)| own.number());
            format!(
                "{number} {} {}",
                event.when.map_or("undated".to_owned(), |when| when.edtf),
                event.title
            )
        })
        .collect()
}
