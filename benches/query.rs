//! Queries on up to ten million events without texts: `cargo bench -p dateline-tests --bench query`.
//!
//! The stores are made in memory, with actors, places, kinds, sources and dates spread as the generator spreads them.
#![expect(clippy::unwrap_used, reason = "a bench may stop")]

mod synthetic;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use dateline_batch::CancelToken;
use dateline_event::calendar::DAY;
use dateline_event::{Moment, TimeDelta};
use dateline_query::{
    Answer, AnswerFigures, ColumnComparison, Comparison, Engine, Filter, LaneBy, bins, facet_figures,
};
use dateline_store::{AddedColumn, Facet, Store};
use divan::Bencher;

const SIZES: [usize; 3] = [10_000, 1_000_000, 10_000_000];
/// As many as the window asks for.
const MAX_LANES: usize = 60;

fn main() {
    divan::main();
}

/// Each store is made once.
fn store(rows: usize) -> Arc<Store> {
    static STORES: Mutex<BTreeMap<usize, Arc<Store>>> = Mutex::new(BTreeMap::new());
    let mut stores = STORES.lock().unwrap();
    stores.entry(rows).or_insert_with(|| synthetic::store(rows)).clone()
}

fn ask(engine: &mut Engine, filter: &Filter) -> Answer {
    engine
        .answer(filter, LaneBy::Actor, MAX_LANES, &CancelToken::NEVER)
        .unwrap()
}

/// Measures the step from one selection to another, the time to drop the old answer left out.
fn bench_step(bencher: Bencher<'_, '_>, rows: usize, from: &Filter, to: &Filter) {
    let engine = RefCell::new(Engine::new(store(rows)));
    // Whatever is made once for a store is made before.
    ask(&mut engine.borrow_mut(), to);
    bencher
        .with_inputs(|| drop(ask(&mut engine.borrow_mut(), from)))
        .bench_local_values(|()| ask(&mut engine.borrow_mut(), to));
}

fn by_actor_and_place() -> Filter {
    let mut filter = Filter::default();
    filter.actor.include = vec!["Group 3 (Testland)".to_owned()];
    filter.place.include = vec!["Province 2".to_owned()];
    filter
}

/// From a day on for so many days, counted from the first day of the events.
fn by_time(first: i64, days: i64) -> Filter {
    let from = Moment::EPOCH + (synthetic::FIRST_DAY + first) * DAY;
    Filter {
        from: Some(from),
        to: Some(from.last_of(days * DAY)),
        ..Filter::default()
    }
}

/// Added columns of a store, each read once.
fn columns(rows: usize) -> Vec<Arc<AddedColumn>> {
    static COLUMNS: Mutex<BTreeMap<usize, Vec<Arc<AddedColumn>>>> = Mutex::new(BTreeMap::new());
    let read = |name: &str| {
        let column = store(rows).add_column(name, &CancelToken::NEVER, &mut |_| {}).unwrap();
        Arc::new(column.unwrap())
    };
    let mut columns = COLUMNS.lock().unwrap();
    let known = columns
        .entry(rows)
        .or_insert_with(|| ["weapon", "amount"].map(read).to_vec());
    known.clone()
}

/// From all events to those of one value of an added column, with two of these counted: what a user waits for after a click.
#[divan::bench(args = SIZES, sample_count = 30, sample_size = 1)]
fn one_value_of_an_added_column(bencher: Bencher<'_, '_>, rows: usize) {
    let mut value = Filter::default();
    value.change_column("weapon", |wanted| wanted.include.push("Weapon 7".to_owned()));
    bench_step_with(bencher, rows, &value);
}

/// From all events to those whose number lies in a range.
#[divan::bench(args = SIZES, sample_count = 30, sample_size = 1)]
fn a_range_of_an_added_column(bencher: Bencher<'_, '_>, rows: usize) {
    let mut range = Filter::default();
    range.change_column("amount", |wanted| {
        wanted.compared.push(ColumnComparison {
            comparison: Comparison::AtLeast,
            with: "97000".to_owned(),
        });
    });
    bench_step_with(bencher, rows, &range);
}

fn bench_step_with(bencher: Bencher<'_, '_>, rows: usize, to: &Filter) {
    let mut engine = Engine::new(store(rows));
    engine.set_columns(&columns(rows));
    let engine = RefCell::new(engine);
    ask(&mut engine.borrow_mut(), to);
    bencher
        .with_inputs(|| drop(ask(&mut engine.borrow_mut(), &Filter::default())))
        .bench_local_values(|()| ask(&mut engine.borrow_mut(), to));
}

/// Decoding a column for all rows: what a user waits for in the background.
#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn read_a_column(bencher: Bencher<'_, '_>, rows: usize) {
    let store = store(rows);
    bencher.bench_local(|| store.add_column("amount", &CancelToken::NEVER, &mut |_| {}));
}

/// A store's first question.
#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn first_answer(bencher: Bencher<'_, '_>, rows: usize) {
    bencher
        .with_inputs(|| Engine::new(store(rows)))
        .bench_local_values(|mut engine| {
            let answer = ask(&mut engine, &Filter::default());
            (engine, answer)
        });
}

/// From all events to those of one actor in one place: what a user waits for after a click.
#[divan::bench(args = SIZES, sample_count = 30, sample_size = 1)]
fn one_actor_and_one_place(bencher: Bencher<'_, '_>, rows: usize) {
    bench_step(bencher, rows, &Filter::default(), &by_actor_and_place());
}

/// Back from there to all.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn everything_again(bencher: Bencher<'_, '_>, rows: usize) {
    bench_step(bencher, rows, &by_actor_and_place(), &Filter::default());
}

#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn without_one_kind(bencher: Bencher<'_, '_>, rows: usize) {
    let mut filter = Filter::default();
    filter.kind.exclude = vec!["Protests".to_owned()];
    bench_step(bencher, rows, &Filter::default(), &filter);
}

/// From one month to the next.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn next_month(bencher: Bencher<'_, '_>, rows: usize) {
    bench_step(bencher, rows, &by_time(8_000, 30), &by_time(8_030, 30));
}

/// From everything to two thirds of the time, about half of the events.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn half_of_all(bencher: Bencher<'_, '_>, rows: usize) {
    bench_step(bencher, rows, &Filter::default(), &by_time(0, 7_400));
}

/// What a drag of the timeline asks of each lane.
#[divan::bench(args = SIZES, sample_count = 50)]
fn in_view(bencher: Bencher<'_, '_>, rows: usize) {
    let store = store(rows);
    let answer = ask(&mut Engine::new(store.clone()), &Filter::default());
    let mut day = synthetic::FIRST_DAY;
    bencher.bench_local(|| {
        day = synthetic::FIRST_DAY + (day + 17 - synthetic::FIRST_DAY) % 10_000;
        let from = Moment::EPOCH + day * DAY + DAY / 3;
        let to = Moment::EPOCH + (day + 400) * DAY;
        let lanes = answer.lanes.drawn().iter();
        lanes.map(|lane| lane.in_view(&store, from, to).len()).sum::<usize>()
    });
}

/// All lanes in bins of so many days, over the whole time.
#[divan::bench(args = [7, 30, 365], sample_count = 20)]
fn bins_of_ten_million(bencher: Bencher<'_, '_>, days: i64) {
    let store = store(10_000_000);
    let answer = ask(&mut Engine::new(store.clone()), &Filter::default());
    let count = synthetic::DAYS / days + 1;
    let edges: Vec<Moment> = (0..=count)
        .map(|bin| Moment::EPOCH + (synthetic::FIRST_DAY + bin * days) * DAY)
        .collect();
    bencher.bench_local(|| {
        let lanes = answer.lanes.drawn().iter();
        lanes.map(|lane| bins(lane, &store, &edges).len()).sum::<usize>()
    });
}

/// The sums of a figure over all lanes, and what columns of it are added up from.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn figures_of_lanes(bencher: Bencher<'_, '_>, rows: usize) {
    let store = store(rows);
    let answer = ask(&mut Engine::new(store.clone()), &Filter::default());
    let kind = store.figure_kinds().find("killed").unwrap();
    bencher.bench_local(|| AnswerFigures::new(&store, &answer, kind, &CancelToken::NEVER));
}

/// The sums of a figure over all values of the facets.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn figures_of_facets(bencher: Bencher<'_, '_>, rows: usize) {
    let store = store(rows);
    let answer = ask(&mut Engine::new(store.clone()), &Filter::default());
    let kind = store.figure_kinds().find("killed").unwrap();
    bencher.bench_local(|| Facet::ALL.map(|facet| facet_figures(&store, &answer, facet, kind, &CancelToken::NEVER)));
}

/// Columns of days of a figure, over the whole time.
#[divan::bench(sample_count = 20)]
fn figure_bins_of_ten_million(bencher: Bencher<'_, '_>) {
    let store = store(10_000_000);
    let answer = ask(&mut Engine::new(store.clone()), &Filter::default());
    let kind = store.figure_kinds().find("killed").unwrap();
    let figures = AnswerFigures::new(&store, &answer, kind, &CancelToken::NEVER).unwrap();
    let days = (0..=synthetic::DAYS).map(|day| Moment::EPOCH + (synthetic::FIRST_DAY + day) * DAY);
    let edges: Vec<Moment> = days.collect();
    bencher.bench_local(|| figures.all.series.bins(&edges, TimeDelta::MAX).len());
}

/// Where nine tenths of the events are.
#[divan::bench(args = SIZES, sample_count = 20)]
fn bulk(bencher: Bencher<'_, '_>, rows: usize) {
    let store = store(rows);
    let answer = ask(&mut Engine::new(store.clone()), &Filter::default());
    bencher.bench_local(|| answer.lanes.all.bulk(&store));
}
