//! Memory beside the text, in bytes an event: `cargo bench -p dateline-tests --bench memory -- [ROWS]`. Linux only.
//!
//! What the process holds is looked at after each step; the store is made in memory and has no text.
#![expect(clippy::unwrap_used, clippy::cast_precision_loss, reason = "a bench may stop")]

mod synthetic;

use std::fs;

use dateline_batch::CancelToken;
use dateline_query::{Engine, Filter, LaneBy};

/// As many as the window asks for.
const MAX_LANES: usize = 60;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let mut sizes = args.iter().filter_map(|arg| arg.replace('_', "").parse().ok());
    let rows = sizes.next().unwrap_or(1_000_000);
    let mut before = held();
    let mut say = |what: &str| {
        let now = held();
        println!("{what:>40} {:6.1}", (now - before) / rows as f64);
        before = now;
    };
    println!("bytes for each of {rows} events");
    let store = synthetic::store(rows);
    say("columns and names");
    let mut engine = Engine::new(store);
    engine.prepare(&CancelToken::NEVER).unwrap();
    say("indexes");
    let mut filter = Filter::default();
    let all = engine
        .answer(&filter, LaneBy::Actor, MAX_LANES, &CancelToken::NEVER)
        .unwrap();
    say("the answer with all events, by actor");
    filter.kind.exclude = vec!["Protests".to_owned()];
    let most = engine
        .answer(&filter, LaneBy::Actor, MAX_LANES, &CancelToken::NEVER)
        .unwrap();
    say("a second one without one kind of six");
    drop((all, most));
}

/// The bytes of memory that this process holds of its own, without those of files.
fn held() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("RssAnon:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() * 1024.0
}
