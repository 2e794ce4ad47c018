use std::borrow::Cow;
use std::sync::Arc;

use dateline_batch::{Batch, CancelToken, Decode, Directory, Document, EventSummary, FileRow, Record, Report};
use dateline_event::{Change, Event};

use super::Reread;
use crate::{RowId, Store, build};

/// A file of lines: a date, and what happened. Those with a number have it as their id.
struct Lines(Vec<&'static str>);

impl Decode for Lines {
    fn event(&self, record: Record) -> Event {
        let line = self.0[usize::try_from(record.offset).unwrap()];
        let (date, title) = line.split_once(' ').unwrap();
        let number = title.split('#').nth(1);
        Event {
            id: number.map_or_else(|| format!("made of {}", title.len()), str::to_owned),
            title: title.to_owned(),
            when: date.parse().ok(),
            ..Event::default()
        }
    }

    fn search_text(&self, record: Record) -> Cow<'_, str> {
        self.raw(record)
    }

    fn raw(&self, record: Record) -> Cow<'_, str> {
        self.0[usize::try_from(record.offset).unwrap()].into()
    }
}

fn document(lines: &[&'static str]) -> Document {
    let decoder = Arc::new(Lines(lines.to_vec()));
    let mut batch = Batch::default();
    for offset in 0..lines.len() {
        let record = Record {
            offset: offset as u64,
            row: FileRow::after(u32::try_from(offset).unwrap()),
        };
        batch.push(&EventSummary::of(&decoder.event(record)), record);
    }
    Document {
        path: "lines.txt".into(),
        report: Report::default(),
        directory: Directory::default(),
        batches: vec![batch],
        decoder,
    }
}

fn again(before: &[&'static str], now: &[&'static str]) -> (Store, Reread) {
    let before = build(vec![document(before)]);
    let mut documents = vec![document(now)];
    let mut found = before.mark_changes(&mut documents, &CancelToken::NEVER).unwrap();
    (build(documents), found.pop().unwrap())
}

fn changes(store: &Store) -> Vec<(String, Option<Change>)> {
    let rows = store.rows().map(|row| (store.event(row).title, store.change(row)));
    rows.collect()
}

fn counts(reread: &Reread) -> (usize, usize, usize) {
    (reread.added, reread.changed, reread.removed)
}

#[test]
fn rows_are_known_by_their_ids_where_they_have_any() {
    let before = ["2001 a #1", "2002 b #2", "2003 c #3"];
    let now = ["2000 new #9", "2001 a #1", "2002 other #2"];
    let (store, reread) = again(&before, &now);
    assert_eq!(counts(&reread), (1, 1, 1));
    let marks: Vec<Option<Change>> = changes(&store).into_iter().map(|(_, change)| change).collect();
    assert_eq!(marks, [Some(Change::Added), None, Some(Change::Changed)]);
    assert_eq!(reread.gone[0].title, "c #3");
    assert_eq!(reread.said_before(FileRow::after(2)).unwrap().title, "b #2");
    assert_eq!(reread.now(FileRow::after(1)), Some(FileRow::after(2)));
    assert_eq!(reread.now(FileRow::after(2)), None);
}

#[test]
fn rows_without_ids_are_known_by_the_rows_around_them() {
    let before = ["2001 a", "2002 b", "2003 c", "2004 d"];
    let (store, reread) = again(&before, &["2001 a", "2002 B!", "2003 c", "2004 d", "2005 e"]);
    assert_eq!(counts(&reread), (1, 1, 0));
    assert_eq!(changes(&store)[1], ("B!".to_owned(), Some(Change::Changed)));
    let (_, reread) = again(&before, &["2001 a", "2003 c", "2004 d"]);
    assert_eq!(counts(&reread), (0, 0, 1));
    assert_eq!(reread.now(FileRow::after(3)), Some(FileRow::after(2)));
}

#[test]
fn what_stands_as_it_stood_is_no_change() {
    let rows = ["2001 a", "2001 a", "2002 b"];
    let (store, reread) = again(&rows, &["2002 b", "2001 a", "2001 a"]);
    assert!(reread.is_same());
    assert!(changes(&store).iter().all(|(_, change)| change.is_none()));
    assert_eq!(store.change(RowId::FIRST), None);
}
