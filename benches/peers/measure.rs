//! Dateline's side of the comparison with other tools (`run` in this folder): `measure FILE` opens a file and says so,
//! then answers each question on standard input, one JSON object a line, with the times it took and what it counted.
#![expect(clippy::unwrap_used, reason = "a measuring program may stop")]

use std::io::{self, BufRead, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use chrono::Datelike;
use dateline_batch::{CancelToken, Progress};
use dateline_event::{Moment, calendar};
use dateline_query::{Answer, Bin, Engine, Filter, LaneBy, bins};
use dateline_read as read;
use dateline_store::{self as store, Facet, Store};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(default)]
struct Question {
    actor: Option<String>,
    place: Option<String>,
    text: String,
    /// Lanes to sort into; none for counts and bins alone.
    lanes: usize,
    times: usize,
}

impl Default for Question {
    fn default() -> Self {
        Self {
            actor: None,
            place: None,
            text: String::new(),
            lanes: 0,
            times: 1,
        }
    }
}

fn main() {
    let path = std::env::args().nth(1).unwrap();
    let document = read::read_file(Path::new(&path), &Progress::default()).unwrap();
    let store = Arc::new(store::build(vec![document]));
    let months = months(&store);
    say(&json!({ "events": store.len(), "undated": store.len() - store.dated() }));
    for line in io::stdin().lock().lines() {
        let question: Question = serde_json::from_str(&line.unwrap()).unwrap();
        say(&reply(&store, &months, question));
    }
}

fn say(value: &Value) {
    let mut out = io::stdout().lock();
    writeln!(out, "{value}").unwrap();
    out.flush().unwrap();
}

/// Each time from all events to the selection, by an engine that has not seen the question before.
fn reply(store: &Arc<Store>, months: &[Moment], question: Question) -> Value {
    let mut filter = Filter::default();
    filter.actor.include.extend(question.actor);
    filter.place.include.extend(question.place);
    filter.text = question.text;
    let by = if question.lanes == 0 {
        LaneBy::None
    } else {
        LaneBy::Actor
    };
    let mut milliseconds = Vec::new();
    let mut last = Value::Null;
    for _ in 0..question.times {
        let mut engine = Engine::new(Arc::clone(store));
        engine
            .answer(&Filter::default(), by, question.lanes, &CancelToken::NEVER)
            .unwrap();
        // As the window does when it has shown all events.
        engine.prepare(&CancelToken::NEVER).unwrap();
        let start = Instant::now();
        let answer = engine.answer(&filter, by, question.lanes, &CancelToken::NEVER).unwrap();
        let binned = bins(&answer.lanes.all, store, months);
        milliseconds.push(start.elapsed().as_secs_f64() * 1e3);
        last = counted(&answer, &binned);
    }
    json!({ "ms": milliseconds, "counted": last })
}

/// For each facet the number of its values with events and the sum of their counts, so that tools can be compared.
fn counted(answer: &Answer, bins: &[Bin]) -> Value {
    let facet = |facet: Facet| {
        let counts = answer.facet(facet);
        // In a tree, what is known to the last level.
        let list = if facet.is_tree() { &counts.own } else { &counts.counts };
        let used = || list.iter().map(|count| count.possible).filter(|&count| count > 0);
        json!([used().count(), used().sum::<u32>()])
    };
    let dated: u32 = bins.iter().map(|bin| bin.certain + bin.uncertain_from).sum();
    json!({
        "total": answer.total.possible,
        "dated": dated,
        "actor": facet(Facet::Actor),
        "place": facet(Facet::Place),
        "kind": facet(Facet::Kind),
        "source": facet(Facet::Source),
    })
}

/// The first moments of all months with events, and of the one after.
fn months(store: &Store) -> Vec<Moment> {
    let year = |time: Moment| time.civil().unwrap().year();
    let extent = store.extent().unwrap();
    let (first, last) = (year(extent.first), year(extent.last));
    let months = (first..=last).flat_map(|year| (1..=12).map(move |month| (year, month)));
    let begin = |(year, month)| calendar::month(year, month).unwrap().first;
    months.chain([(last + 1, 1)]).map(begin).collect()
}
