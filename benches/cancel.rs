//! How long a query goes on after a newer one came: `cargo bench --bench cancel -- [ROWS]`.
//!
//! Each query is cancelled once at every tenth millisecond until it is done before that.
#![expect(clippy::unwrap_used, reason = "a bench may stop")]

mod synthetic;

use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use dateline_batch::CancelToken;
use dateline_query::{Engine, Filter, LaneBy};
use dateline_store::Store;

const STEP: Duration = Duration::from_millis(10);
const MAX_CANCELS: u32 = 300;
/// As many as the window asks for.
const MAX_LANES: usize = 60;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let mut sizes = args.iter().filter_map(|arg| arg.replace('_', "").parse().ok());
    let store = synthetic::store(sizes.next().unwrap_or(1_000_000));
    let mut half = Filter::default();
    half.kind.exclude = vec!["Protests".to_owned()];
    let first = || Engine::new(Arc::clone(&store));
    let prepared = || {
        let engine = Engine::new(Arc::clone(&store));
        engine.prepare(&CancelToken::NEVER).unwrap();
        engine
    };
    println!(
        "{:>24} {:>8} {:>10} {:>10}",
        "query", "cancels", "median ms", "worst ms"
    );
    report("the first of a store", &cancel(first, &Filter::default()));
    report("without a kind", &cancel(prepared, &half));
    drop::<Arc<Store>>(store);
}

/// How long each cancelled query still took.
fn cancel(engine: impl Fn() -> Engine, filter: &Filter) -> Vec<Duration> {
    let delay = |after: Duration| {
        let mut engine = engine();
        let token = CancelToken::default();
        thread::scope(|scope| {
            let query = scope.spawn(|| {
                let answer = engine.answer(filter, LaneBy::Actor, MAX_LANES, &token);
                (answer.is_err(), Instant::now())
            });
            thread::sleep(after);
            let begin = Instant::now();
            token.cancel();
            let (was_cancelled, end) = query.join().unwrap();
            was_cancelled.then(|| end.duration_since(begin))
        })
    };
    (1..=MAX_CANCELS).map_while(|step| delay(STEP * step)).collect()
}

fn report(what: &str, delays: &[Duration]) {
    let mut millis: Vec<f64> = delays.iter().map(|delay| delay.as_secs_f64() * 1e3).collect();
    millis.sort_by(f64::total_cmp);
    let median = millis.get(millis.len() / 2).copied().unwrap_or_default();
    let worst = millis.last().copied().unwrap_or_default();
    println!("{what:>24} {:>8} {median:>10.2} {worst:>10.2}", millis.len());
}
