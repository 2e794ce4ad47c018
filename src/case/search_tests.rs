use std::path::Path;

use dateline_case::{Author, Case, MarkedEvent, Signed};

use super::*;
use crate::batch::Progress;
use crate::case::{describe, marked_event};
use crate::read::{self, ReadAs};
use crate::store::build;

const HEADER: &str = "id,date,actor,killed\n";

fn row(number: usize, killed: usize) -> String {
    format!("E{number},2014-06-{:02},actor {number},{killed}\n", number % 28 + 1)
}

fn table(rows: impl Iterator<Item = (usize, usize)>) -> String {
    let rows = rows.map(|(number, killed)| row(number, killed));
    HEADER.to_owned() + &rows.collect::<String>()
}

fn open(paths: &[&Path]) -> Store {
    let read = |path: &&Path| read::read_path(path, &|_| ReadAs::default(), &Progress::default()).unwrap();
    build(paths.iter().flat_map(read).collect())
}

/// A case of the file at `a.csv`, in which the events with these ids are marked.
fn case(folder: &Path, store: &Store, ids: &[&str]) -> (Marks, DataFiles) {
    let signed = Signed::now(&Author::new("Nour").unwrap());
    let mut case = Case::create(&folder.join("a.dateline"), &signed).unwrap();
    let file = describe(&case, &folder.join("a.csv")).unwrap();
    case.keep_file(&signed, file).unwrap();
    let files = DataFiles::of(&case).unwrap();
    let rows = store.rows().filter(|&row| ids.contains(&store.id(row).as_str()));
    let open = OpenData::of(store, &files);
    let events: Vec<MarkedEvent> = rows.map(|row| marked_event(store, row, &open)).collect();
    assert_eq!(events.len(), ids.len());
    case.star(&signed, &events).unwrap();
    (case.marks().unwrap(), DataFiles::of(&case).unwrap())
}

/// The ids of the rows in which events are found; how many are changed, doubtful and missing.
fn found(store: &Store, marks: &Marks, files: &DataFiles) -> (Vec<String>, [usize; 3]) {
    let events = Events::find(store, marks, files, &CancelToken::NEVER).unwrap();
    let mut ids: Vec<String> = events.rows.iter().map(|&(row, _)| store.id(row)).collect();
    ids.sort();
    (ids, [events.changed.len(), events.doubtful.len(), events.missing.len()])
}

/// Marks three of twelve events, then opens `other` in the place of the file, or beside it, or alone under another name.
fn after(other: &str) -> [(Vec<String>, [usize; 3]); 3] {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let first = table((0..12).map(|number| (number, 1)));
    std::fs::write(at("a.csv"), first).unwrap();
    let (marks, files) = case(folder.path(), &open(&[&at("a.csv")]), &["E1", "E5", "E7"]);
    std::fs::write(at("b.csv"), other).unwrap();
    let beside = found(&open(&[&at("a.csv"), &at("b.csv")]), &marks, &files);
    let alone = found(&open(&[&at("b.csv")]), &marks, &files);
    std::fs::write(at("a.csv"), other).unwrap();
    let in_place = found(&open(&[&at("a.csv")]), &marks, &files);
    [in_place, beside, alone]
}

fn three() -> Vec<String> {
    ["E1", "E5", "E7"].map(ToOwned::to_owned).into()
}

#[test]
fn events_are_found_in_a_file_that_moved_and_in_one_of_another_order() {
    for found in after(&table((0..12).map(|number| (number, 1)))) {
        assert_eq!(found, (three(), [0, 0, 0]));
    }
    for found in after(&table((0..12).rev().map(|number| (number, 1)))) {
        assert_eq!(found, (three(), [0, 0, 0]));
    }
}

#[test]
fn a_newer_download_says_which_marked_rows_changed() {
    // One of them has another figure, and further rows came.
    let newer = table((0..20).map(|number| (number, if number == 5 { 9 } else { 1 })));
    let [in_place, beside, alone] = after(&newer);
    assert_eq!(in_place, (three(), [1, 0, 0]));
    assert_eq!(alone, (three(), [1, 0, 0]));
    // The older row is not shown beside the newer one, and is the event as it was marked.
    assert_eq!(beside, (three(), [0, 0, 0]));
    // A column that came changes all rows, and no event.
    let wider = table((0..12).map(|number| (number, 1)))
        .replace('\n', ",x\n")
        .replacen(",x", ",more", 1);
    for found in [&after(&wider)[0], &after(&wider)[2]] {
        assert_eq!(*found, (three(), [3, 0, 0]));
    }
}

#[test]
fn a_row_of_the_same_id_in_another_list_is_not_taken_for_the_event() {
    let other = HEADER.to_owned() + "E1,1999-01-01,somebody,1\nE5,1999-02-01,somebody,2\nE9,1999-03-01,x,3\n";
    let [_, beside, alone] = after(&other);
    assert_eq!(beside, (three(), [0, 0, 0]));
    assert_eq!(alone, (vec![], [0, 2, 1]));
}

#[test]
fn rows_without_ids_are_found_by_what_stands_in_them() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let rows = |numbers: &[usize]| {
        let rows = numbers
            .iter()
            .map(|number| format!("2014-06-{number:02},actor {number}\n"));
        format!("date,actor\n{}", rows.collect::<String>())
    };
    std::fs::write(at("a.csv"), rows(&[3, 4, 5])).unwrap();
    let store = open(&[&at("a.csv")]);
    let id = store.id(store.rows().nth(1).unwrap());
    let (marks, files) = case(folder.path(), &store, &[&id]);
    assert!(marks.events.values().all(|event| event.key.export_id.is_none()));
    std::fs::write(at("b.csv"), rows(&[5, 4, 1])).unwrap();
    assert_eq!(
        found(&open(&[&at("b.csv")]), &marks, &files),
        (vec![id.clone()], [0, 0, 0])
    );
    std::fs::write(at("a.csv"), rows(&[3, 7, 5])).unwrap();
    assert_eq!(found(&open(&[&at("a.csv")]), &marks, &files), (vec![], [0, 0, 1]));
}

#[test]
fn looking_for_events_can_be_cancelled() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    std::fs::write(&path, table((0..12).map(|number| (number, 1)))).unwrap();
    let store = open(&[&path]);
    let (marks, files) = case(folder.path(), &store, &["E1"]);
    let token = CancelToken::default();
    token.cancel();
    assert!(Events::find(&store, &marks, &files, &token).is_err());
}
