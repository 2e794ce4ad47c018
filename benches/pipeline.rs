//! Reading, building, filtering and searching, at several numbers of events: `cargo bench --bench pipeline`.
//!
//! `from_bytes_to_store` is all work from bytes in memory to a store that can be drawn.
#![expect(clippy::unwrap_used, reason = "a bench may stop")]

mod generator;

use std::path::Path;
use std::sync::Arc;

use dateline::query::{Engine, Filter, LaneBy};
use dateline::read::{self, Progress};
use dateline::store::{self, Store};
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};

const SIZES: [usize; 3] = [10_000, 100_000, 400_000];
const MOST_LANES: usize = 20;

fn main() {
    divan::main();
}

fn csv(rows: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    generator::write(rows, 1, generator::NOTES, &mut bytes).unwrap();
    bytes
}

fn store(rows: usize) -> Arc<Store> {
    let document = read::read_bytes(Path::new("bench.csv"), csv(rows), &Progress::default()).unwrap();
    Arc::new(store::build(vec![document]))
}

/// By one actor and one place.
fn filter() -> Filter {
    let mut filter = Filter::default();
    filter.actor.include = vec!["Group 3 (Testland)".to_owned()];
    filter.place.include = vec!["Province 2".to_owned()];
    filter
}

fn answer(engine: &mut Engine, filter: &Filter) -> u32 {
    engine
        .answer(filter, LaneBy::Actor, MOST_LANES, &|| false)
        .unwrap()
        .total
        .possible
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn from_bytes_to_store(bencher: Bencher<'_, '_>, rows: usize) {
    let bytes = csv(rows);
    let size = bytes.len();
    bencher
        .counter(BytesCount::new(size))
        .with_inputs(|| bytes.clone())
        .bench_values(|bytes| {
            let document = read::read_bytes(Path::new("bench.csv"), bytes, &Progress::default()).unwrap();
            store::build(vec![document])
        });
}

/// From all events to those of one actor in one place: what a user waits for after a click.
#[divan::bench(args = SIZES, sample_count = 20)]
fn filter_and_recount(bencher: Bencher<'_, '_>, rows: usize) {
    let store = store(rows);
    let with_all = || {
        let mut engine = Engine::new(store.clone());
        answer(&mut engine, &Filter::default());
        engine
    };
    bencher
        .counter(ItemsCount::new(rows))
        .with_inputs(with_all)
        .bench_local_values(|mut engine| answer(&mut engine, &filter()));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn everything(bencher: Bencher<'_, '_>, rows: usize) {
    let mut engine = Engine::new(store(rows));
    bencher
        .counter(ItemsCount::new(rows))
        .bench_local(|| answer(&mut engine, &Filter::default()));
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn search(bencher: Bencher<'_, '_>, rows: usize) {
    let store = store(rows);
    let words = Filter {
        text: "checkpoint أفادت".to_owned(),
        ..Filter::default()
    };
    bencher
        .counter(ItemsCount::new(rows))
        .with_inputs(|| Engine::new(store.clone()))
        .bench_values(|mut engine| answer(&mut engine, &words));
}
