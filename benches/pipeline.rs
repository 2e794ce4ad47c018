//! Reading, building, filtering, counting, text search and binning, from 10 thousand events up:
//! `cargo bench -p dateline-tests --bench pipeline`, or with `DATELINE_BENCH_ROWS=10000000` up to ten million.
#![expect(clippy::unwrap_used, reason = "a bench may stop")]

mod input;

use std::sync::Arc;

use dateline_batch::CancelToken;
use dateline_event::Moment;
use dateline_event::calendar::{self, DAY, HOUR};
use dateline_query::{Answer, Engine, Filter, LaneBy, bins};
use dateline_store::{self as store, Store};
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};

const MAX_LANES: usize = 20;

fn main() {
    divan::main();
}

fn answer(engine: &mut Engine, filter: &Filter) -> Answer {
    engine
        .answer(filter, LaneBy::Actor, MAX_LANES, &CancelToken::NEVER)
        .unwrap()
}

/// An engine that shows all events, as it does when a user begins to filter.
fn engine(store: &Arc<Store>) -> Engine {
    let mut engine = Engine::new(Arc::clone(store));
    answer(&mut engine, &Filter::default());
    engine
}

#[divan::bench(args = input::sizes(), sample_count = 5, sample_size = 1)]
fn read(bencher: Bencher<'_, '_>, rows: usize) {
    let size = std::fs::metadata(input::file(rows)).unwrap().len();
    bencher
        .counter(BytesCount::new(size))
        .bench_local(|| drop(input::document(rows)));
}

#[divan::bench(args = input::sizes(), sample_count = 5, sample_size = 1)]
fn build(bencher: Bencher<'_, '_>, rows: usize) {
    bencher
        .counter(ItemsCount::new(rows))
        .with_inputs(|| vec![input::document(rows)])
        .bench_local_values(|documents| drop(store::build(documents)));
}

/// From all events to those of a frequent actor in a frequent province: what a user waits for after a click.
#[divan::bench(args = input::sizes(), sample_count = 20, sample_size = 1)]
fn filter(bencher: Bencher<'_, '_>, rows: usize) {
    let store = input::store(rows);
    let mut filter = Filter::default();
    filter.actor.include = vec!["Group 3 (Testland)".to_owned()];
    filter.place.include = vec!["Province 2".to_owned()];
    bencher
        .counter(ItemsCount::new(rows))
        .with_inputs(|| engine(&store))
        .bench_local_refs(|engine| answer(engine, &filter));
}

/// All facets and lanes of all events, by an engine that has not counted before.
#[divan::bench(args = input::sizes(), sample_count = 20, sample_size = 1)]
fn count(bencher: Bencher<'_, '_>, rows: usize) {
    let store = input::store(rows);
    bencher
        .counter(ItemsCount::new(rows))
        .with_inputs(|| Engine::new(Arc::clone(&store)))
        .bench_local_refs(|engine| answer(engine, &Filter::default()));
}

#[divan::bench(args = input::sizes(), sample_count = 5, sample_size = 1)]
fn search_two_words(bencher: Bencher<'_, '_>, rows: usize) {
    search(bencher, rows, "checkpoint أفادت");
}

#[divan::bench(args = input::sizes(), sample_count = 5, sample_size = 1)]
fn search_without_hit(bencher: Bencher<'_, '_>, rows: usize) {
    search(bencher, rows, "zeppelin");
}

fn search(bencher: Bencher<'_, '_>, rows: usize, text: &str) {
    let store = input::store(rows);
    let bytes: u64 = store.files().iter().map(|file| file.report.bytes).sum();
    let filter = Filter {
        text: text.to_owned(),
        ..Filter::default()
    };
    bencher
        .counter(BytesCount::new(bytes))
        .with_inputs(|| engine(&store))
        .bench_local_refs(|engine| answer(engine, &filter));
}

/// All events by the month in which they started.
#[divan::bench(args = input::sizes())]
fn bin_by_month(bencher: Bencher<'_, '_>, rows: usize) {
    let months = (1997..2026).flat_map(|year| (1..=12).filter_map(move |month| calendar::month(year, month)));
    bin(bencher, rows, &months.map(|month| month.first).collect::<Vec<_>>());
}

/// The events of a month by hours, whose edges are not all midnights.
#[divan::bench(args = input::sizes())]
fn bin_by_hour(bencher: Bencher<'_, '_>, rows: usize) {
    let first = calendar::month(2020, 5).unwrap().first;
    let hours: Vec<Moment> = (0..=30 * DAY / HOUR).map(|hour| first + hour * HOUR).collect();
    bin(bencher, rows, &hours);
}

fn bin(bencher: Bencher<'_, '_>, rows: usize, edges: &[Moment]) {
    let store = input::store(rows);
    let answer = answer(&mut Engine::new(Arc::clone(&store)), &Filter::default());
    bencher
        .counter(ItemsCount::new(edges.len() - 1))
        .bench_local(|| bins(&answer.lanes.all, &store, edges));
}
