use dateline_batch::{CancelToken, Document};
use dateline_event::Event;

use super::*;
use crate::test_support::document_of;
use crate::{RowId, Store, build};

fn event(day: u32, fields: &[(&str, &str)]) -> Event {
    Event {
        id: format!("e{day}"),
        when: format!("2014-06-{day:02}").parse().ok(),
        fields: fields
            .iter()
            .map(|&(name, text)| (name.to_owned(), text.to_owned()))
            .collect(),
        ..Event::default()
    }
}

fn store(files: Vec<Vec<Event>>) -> Store {
    let documents = files.into_iter().zip(0..).map(|(events, number)| Document {
        path: format!("{number}.json").as_str().into(),
        ..document_of(events)
    });
    build(documents.collect())
}

fn column(store: &Store, name: &str) -> Option<AddedColumn> {
    store.add_column(name, &CancelToken::NEVER, &mut |_| {}).unwrap()
}

fn texts<'c>(store: &Store, column: &'c AddedColumn) -> Vec<&'c str> {
    store.rows().map(|row| column.text_of(row)).collect()
}

#[test]
fn each_row_has_its_text() {
    let store = store(vec![
        vec![
            event(3, &[("weapon", "drone")]),
            event(1, &[("weapon", " rocket ")]),
            event(2, &[]),
        ],
        vec![event(4, &[("unit", "1st")])],
    ]);
    let weapon = column(&store, "weapon").unwrap();
    assert_eq!(texts(&store, &weapon), ["rocket", "", "drone", ""]);
    assert_eq!((weapon.len(), weapon.lacking().len()), (3, 1));
    assert_eq!(weapon.find("DRONE"), weapon.find("drone"));
    assert_eq!(weapon.scale(), &Scale::Words);
    assert!(column(&store, "nothing").is_none());
    let listed = store.file_columns(&CancelToken::NEVER).unwrap();
    let names: Vec<&str> = listed.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names, ["weapon", "unit"]);
}

#[test]
fn numbers_and_dates_lie_on_a_scale() {
    let store = store(vec![vec![
        event(1, &[("age", "30"), ("seen", "2014-06")]),
        event(2, &[("age", "7.5"), ("seen", "2015-01-02")]),
    ]]);
    let age = column(&store, "age").unwrap();
    assert_eq!(age.scale().number(age.value(RowId::at(1))), Some(7.5));
    let seen = column(&store, "seen").unwrap();
    let month = seen.scale().time(seen.value(RowId::FIRST)).unwrap();
    assert_eq!((month.last - month.first) / dateline_event::calendar::DAY, 29);
}

#[test]
fn a_long_text_is_told_apart_by_its_beginning() {
    let long = "x".repeat(1 << 20);
    let store = store(vec![vec![
        event(1, &[("notes", &long)]),
        event(2, &[("notes", "short")]),
    ]]);
    let notes = column(&store, "notes").unwrap();
    assert_eq!(notes.cut(), 1);
    assert_eq!(notes.text_of(RowId::FIRST).chars().count(), AddedColumn::LONGEST + 1);
}

#[test]
fn it_stops_when_it_is_told_to() {
    let store = store(vec![(1..20).map(|day| event(day, &[("a", "b")])).collect()]);
    for looks in 0..3 {
        let cancel = CancelToken::after_looks(looks);
        if store.add_column("a", &cancel, &mut |_| {}).is_err() {
            continue;
        }
        assert!(looks > 0, "it looks at least once");
    }
}

#[test]
fn what_is_not_told_apart_is_one_value() {
    let names: Vec<String> = (1..=9).map(|number| format!("{number}")).collect();
    let events = names.iter().zip(1..).map(|(name, day)| event(day, &[("a", name)]));
    let store = store(vec![events.collect()]);
    let added = store
        .add_column_of("a", 4, &CancelToken::NEVER, &mut |_| {})
        .unwrap()
        .unwrap();
    let others = added.others().unwrap();
    let of_others = store.rows().filter(|&row| added.value(row) == others).count();
    assert_eq!((added.len(), of_others), (6, 5));
    // What they are is not told, so that they are not compared either.
    assert_eq!((added.scale().number(others), added.without_scale()), (None, 1));
}

#[test]
fn records_name_a_column_in_any_case() {
    let store = store(vec![vec![event(1, &[("weapon", "drone"), ("x-y", "1"), ("x_y", "2")])]]);
    assert_eq!(
        column(&store, "WEAPON").map(|column| column.name().to_owned()),
        Some("weapon".to_owned())
    );
    let listed = store.file_columns(&CancelToken::NEVER).unwrap();
    let names: Vec<&str> = listed.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names, ["weapon", "x-y", "x_y (2)"]);
    let second = column(&store, "x_y (2)").unwrap();
    assert_eq!((second.name(), second.text_of(RowId::FIRST)), ("x_y (2)", "2"));
    assert!(column(&store, "X Y").is_none(), "it may be either");
}

#[test]
fn the_commonest_values_are_told_by_how_many_rows_have_them() {
    let event = |day: u32| {
        // Of nine values, the later ones are rarer.
        let at = (0..9).find(|at| day <= (at + 1) * (18 - at) / 2).unwrap_or(9);
        event(day % 28 + 1, &[("a", &format!("v{at}"))])
    };
    let store = store(vec![(1..=45).map(event).collect()]);
    let added = column(&store, "a").unwrap();
    let commonest: Vec<&str> = added.commonest().iter().map(|&value| added.text(value)).collect();
    assert_eq!(commonest, ["v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7"]);
    assert!(!added.has_gaps());
}
