//! Filters and counts by added columns on random stores against looking at each event.

use std::borrow::Cow;
use std::sync::Arc;

use dateline_batch::{Batch, CancelToken, Decode, Directory, Document, EventSummary, FileRow, Record, Report};
use dateline_event::{Event, When};
use dateline_store::{AddedColumn, RowId, Store};
use proptest::prelude::*;

use super::*;

struct Events(Vec<Event>);

impl Decode for Events {
    fn event(&self, record: Record) -> Event {
        self.0[usize::try_from(record.offset).unwrap()].clone()
    }

    fn search_text(&self, record: Record) -> Cow<'_, str> {
        self.event(record).title.into()
    }

    fn raw(&self, record: Record) -> Cow<'_, str> {
        self.search_text(record)
    }
}

/// The column's texts of dated and undated events by turns.
fn store_of(columns: &[(&str, &[String])]) -> Arc<Store> {
    let rows = columns.first().map_or(0, |(_, texts)| texts.len());
    let event = |row: usize| Event {
        id: format!("e{row}"),
        when: (!row.is_multiple_of(3))
            .then(|| format!("2014-{:02}-{:02}", 1 + row % 12, 1 + row % 28).parse().unwrap()),
        fields: columns
            .iter()
            .map(|(name, texts)| ((*name).to_owned(), texts[row].clone()))
            .collect(),
        ..Event::default()
    };
    let events: Vec<Event> = (0..rows).map(event).collect();
    let mut batch = Batch::default();
    for (event, before) in events.iter().zip(0..) {
        let record = Record {
            offset: before.into(),
            row: FileRow::after(before),
        };
        batch.push(&EventSummary::of(event), record);
    }
    let document = Document {
        path: "events.json".into(),
        report: Report::default(),
        directory: Directory::default(),
        batches: vec![batch],
        decoder: Arc::new(Events(events)),
    };
    Arc::new(dateline_store::build(vec![document]))
}

fn added(store: &Store, name: &str) -> Arc<AddedColumn> {
    let column = store.add_column(name, &CancelToken::NEVER, &mut |_| {}).unwrap();
    Arc::new(column.unwrap())
}

fn terms(texts: &[&str]) -> Filter {
    let mut filter = Filter::default();
    for text in texts {
        let term = ColumnTerm::read(text, []).unwrap();
        filter.change_column(&term.column.clone(), |wanted| {
            if term.comparison == Comparison::Equal {
                wanted.include.push(term.with);
            } else {
                wanted.compared.push(ColumnComparison {
                    comparison: term.comparison,
                    with: term.with,
                });
            }
        });
    }
    filter
}

/// What each row holds: words, a number, a date.
fn rows() -> impl Strategy<Value = (Vec<String>, Vec<String>, Vec<String>)> {
    let words = prop_oneof![Just(""), Just("drone"), Just("rocket"), Just("IED")].prop_map(str::to_owned);
    let numbers = prop_oneof![Just(String::new()), (0..9).prop_map(|number: i32| number.to_string())];
    let dates = prop_oneof![
        Just(String::new()),
        (1..12).prop_map(|month: i32| format!("2014-{month:02}")),
        (1..28).prop_map(|day: i32| format!("2014-05-{day:02}")),
    ];
    (1..300_usize).prop_flat_map(move |rows| {
        (
            proptest::collection::vec(words.clone(), rows),
            proptest::collection::vec(numbers.clone(), rows),
            proptest::collection::vec(dates.clone(), rows),
        )
    })
}

fn passes(wanted: &Filter, column: &str, text: &str) -> (bool, bool) {
    let Some(filter) = wanted.column(column) else {
        return (true, true);
    };
    if filter.include.iter().any(|name| name == text) {
        return (true, true);
    }
    let mut both = (!filter.compared.is_empty(), !filter.compared.is_empty());
    for compared in &filter.compared {
        let (possibly, surely) = match (text.parse::<When>(), compared.with.parse::<When>(), column) {
            (Ok(own), Ok(with), "seen") => {
                let (own, with) = (own.bounds.whole(), with.bounds.whole());
                match compared.comparison {
                    Comparison::AtLeast => (own.last >= with.first, own.first >= with.first),
                    Comparison::LessThan => (own.first < with.first, own.last < with.first),
                    _ => unreachable!(),
                }
            }
            _ => match (text.parse::<f64>(), compared.with.parse::<f64>()) {
                (Ok(own), Ok(with)) => match compared.comparison {
                    Comparison::AtLeast => (own >= with, own >= with),
                    Comparison::LessThan => (own < with, own < with),
                    _ => unreachable!(),
                },
                _ => (false, false),
            },
        };
        both = (both.0 && possibly, both.1 && surely);
    }
    both
}

proptest! {
    #[test]
    fn filters_and_counts_are_those_of_each_event((words, numbers, dates) in rows(), pick in 0..6_usize) {
        let store = store_of(&[("weapon", &words), ("age", &numbers), ("seen", &dates)]);
        let known = ["weapon", "age", "seen"].map(|name| store.add_column(name, &CancelToken::NEVER, &mut |_| {}).unwrap());
        let columns: Vec<Arc<AddedColumn>> = known.into_iter().flatten().map(Arc::new).collect();
        let has = |name: &str| columns.iter().any(|column| column.name() == name);
        let all: [&[&str]; 6] = [
            &["weapon=drone"],
            &["weapon=drone", "weapon="],
            &["age>=5"],
            &["age>=2", "age<7", "age=8"],
            &["seen>=2014-05-10", "weapon=rocket"],
            &["seen<2014-05-10", "age>=3"],
        ];
        let filter = terms(all[pick]);
        prop_assume!(filter.columns.iter().all(|wanted| has(&wanted.column)));
        let mut engine = Engine::new(store.clone());
        engine.set_columns(&columns);
        let answer = engine.answer(&filter, LaneBy::Column(0), 2, &CancelToken::NEVER).unwrap();
        let certainty = Certainty::of(&store, &answer);
        let texts = |row: RowId| {
            let event = store.event(row);
            let text = |name: &str| event.fields.iter().find(|(own, _)| own == name).unwrap().1.clone();
            ["weapon", "age", "seen"].map(|name| (name, text(name)))
        };
        let verdict = |row: RowId, except: &str| {
            let own = texts(row);
            let parts = own.iter().filter(|(name, _)| *name != except);
            parts.fold((true, true), |all, (name, text)| {
                let part = passes(&filter, name, text);
                (all.0 && part.0, all.1 && part.1)
            })
        };
        for row in store.rows() {
            let (possibly, surely) = verdict(row, "");
            prop_assert_eq!(answer.selects(row), possibly, "{:?}", texts(row));
            if possibly {
                prop_assert_eq!(certainty.is_sure_of(row), surely, "{:?}", texts(row));
            }
        }
        for counts in answer.columns.iter() {
            let column = &counts.column;
            let mut expected = vec![Count::default(); column.len()];
            for row in store.rows() {
                let (possibly, surely) = verdict(row, column.name());
                expected[column.value(row).index()] += Count { possible: possibly.into(), certain: surely.into() };
            }
            prop_assert_eq!(&counts.counts, &expected);
            prop_assert!(counts.ranking.is_sorted_by(|a, b| counts.count(*a) >= counts.count(*b) || counts.count(*a).possible == counts.count(*b).possible));
        }
        let in_lanes: usize = answer.lanes.drawn().iter().map(Lane::len).sum();
        prop_assert_eq!(in_lanes, answer.lanes.all.len());
    }
}

#[test]
fn without_the_column_nothing_is_found() {
    let texts = ["drone".to_owned(), String::new()];
    let store = store_of(&[("weapon", &texts)]);
    let mut engine = Engine::new(store.clone());
    let mut total = |filter: &Filter| {
        let answer = engine.answer(filter, LaneBy::None, 0, &CancelToken::NEVER).unwrap();
        answer.total.possible
    };
    assert_eq!(total(&terms(&["unit=drone"])), 0);
    assert_eq!(total(&terms(&["unit="])), 0);
    let mut excluding = Filter::default();
    excluding.change_column("unit", |wanted| wanted.exclude.push("drone".to_owned()));
    assert_eq!(total(&excluding), 0);
    assert_eq!(added(&store, "weapon").len(), 2);
}

#[test]
fn a_column_that_comes_later_changes_the_answer() {
    let texts = ["drone", "rocket", "drone"].map(str::to_owned);
    let store = store_of(&[("weapon", &texts)]);
    let mut engine = Engine::new(store.clone());
    let filter = terms(&["weapon=drone"]);
    let mut total = |columns: &[Arc<AddedColumn>]| {
        engine.set_columns(columns);
        let answer = engine.answer(&filter, LaneBy::None, 0, &CancelToken::NEVER).unwrap();
        (answer.total.possible, answer.columns.len())
    };
    assert_eq!(total(&[]), (0, 0));
    assert_eq!(total(&[added(&store, "weapon")]), (2, 1));
    assert_eq!(total(&[]), (0, 0));
}

#[test]
fn a_column_is_one_however_its_name_is_written() {
    let mut filter = terms(&["Event Type=raid"]);
    assert!(filter.column("event_type").is_some());
    filter.change_column("event_type", |wanted| wanted.exclude.push("drone".to_owned()));
    assert_eq!(filter.columns.len(), 1);
    filter.change_column("EVENT TYPE", |wanted| *wanted = ColumnFilter::new("EVENT TYPE"));
    assert!(filter.columns.is_empty());
}
