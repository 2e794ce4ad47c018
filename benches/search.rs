//! Text search in an export: `DATELINE_BENCH_FILE=FILE.csv cargo bench -p dateline-tests --bench search`; without a file
//! in 100 thousand generated events.
//!
//! Each search is the first in its engine, so that it is looked through whole.
#![expect(clippy::unwrap_used, reason = "a bench may stop")]

mod generator;

use std::path::Path;
use std::sync::{Arc, LazyLock};

use dateline_batch::{CancelToken, Progress};
use dateline_query::{Engine, Filter, LaneBy};
use dateline_read as read;
use dateline_store::{self as store, Store};
use divan::Bencher;
use divan::counter::ItemsCount;

/// None, for what the rest of an answer takes; of most notes, of some, of none; of two scripts; a name of two words.
const TEXTS: [&str; 7] = [
    "",
    "checkpoint",
    "militia",
    "Mosul",
    "أفادت",
    "checkpoint أفادت",
    "\"Town 1-17\"",
];

fn main() {
    divan::main();
}

static STORE: LazyLock<Arc<Store>> = LazyLock::new(|| {
    let (path, progress) = (std::env::var_os("DATELINE_BENCH_FILE"), Progress::default());
    let document = if let Some(path) = &path {
        read::read_file(Path::new(path), &progress).unwrap()
    } else {
        let mut bytes = Vec::new();
        generator::write(100_000, 1, generator::NOTES, &mut bytes).unwrap();
        read::read_bytes(Path::new("bench.csv"), bytes, &progress).unwrap()
    };
    Arc::new(store::build(vec![document]))
});

#[divan::bench(args = TEXTS, sample_count = 9, sample_size = 1)]
fn search(bencher: Bencher<'_, '_>, text: &str) {
    let filter = Filter {
        text: text.to_owned(),
        ..Filter::default()
    };
    bencher
        .counter(ItemsCount::new(STORE.len()))
        .with_inputs(|| Engine::new(STORE.clone()))
        .bench_local_values(|mut engine| engine.answer(&filter, LaneBy::None, 0, &CancelToken::NEVER).unwrap());
}
