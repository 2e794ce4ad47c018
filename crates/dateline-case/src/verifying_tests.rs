#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use super::*;
use crate::samples::filled;

/// Changes a case as another program would, and says what is found wrong.
fn faults_after(sql: &str) -> Vec<Fault> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.dateline");
    drop(filled(&path));
    let other = Connection::open(&path).unwrap();
    other.pragma_update(None, "foreign_keys", false).unwrap();
    other.execute_batch(sql).unwrap();
    drop(other);
    Case::open(&path).unwrap().verify().unwrap().faults
}

#[test]
fn what_was_changed_by_another_program_is_said_with_its_place() {
    let entries = 11;
    for (sql, faults) in [
        ("", vec![]),
        ("UPDATE log SET by = 'Sam' WHERE number = 3", vec![Fault::Sum(3)]),
        ("UPDATE log SET at = at + 1 WHERE number = 1", vec![Fault::Sum(1)]),
        (
            "UPDATE log SET hash = zeroblob(32) WHERE number = 3",
            vec![Fault::Sum(3), Fault::Chain(4)],
        ),
        (
            "UPDATE log SET before = zeroblob(32) WHERE number = 4",
            vec![Fault::Chain(4), Fault::Sum(4)],
        ),
        (
            "UPDATE log SET what = 'x' WHERE number = 5",
            vec![Fault::Sum(5), Fault::Unreadable(5)],
        ),
        (
            "DELETE FROM log WHERE number = 3",
            vec![Fault::Gap { number: 4, after: 2 }, Fault::Impossible(4)],
        ),
        (
            "DELETE FROM log WHERE number = (SELECT max(number) FROM log)",
            vec![Fault::Differs("link")],
        ),
        (
            "DELETE FROM star WHERE event = (SELECT min(event) FROM star)",
            vec![Fault::Differs("star")],
        ),
        ("UPDATE note SET text = 'three sources'", vec![Fault::Differs("note")]),
        ("UPDATE correction SET why = ''", vec![Fault::Differs("correction")]),
        (
            "UPDATE correction SET corrected = NULL",
            vec![Fault::Differs("correction")],
        ),
        ("UPDATE own_event SET json = '{}'", vec![Fault::Differs("own_event")]),
        ("DELETE FROM merged WHERE place = 1", vec![Fault::Differs("merged")]),
        (
            "UPDATE name_decision SET called = NULL",
            vec![Fault::Differs("name_decision")],
        ),
        ("UPDATE link SET why = ''", vec![Fault::Differs("link")]),
        ("UPDATE tagged SET by = 'Sam'", vec![Fault::Differs("tagged")]),
        ("UPDATE tag SET colour = 0", vec![Fault::Differs("tag")]),
    ] {
        assert_eq!(faults_after(sql), faults, "{sql}");
    }
    let folder = tempfile::tempdir().unwrap();
    let case = filled(&folder.path().join("a.dateline"));
    let verification = case.verify().unwrap();
    assert_eq!(
        (verification.entries, verification.head),
        (entries, case.head().unwrap())
    );
}

#[test]
fn an_event_that_stands_for_another_is_found() {
    let faults = faults_after("UPDATE event SET export_id = 'E9' WHERE export_id = 'E1'");
    assert!(matches!(faults[..], [Fault::Key(_)]), "{faults:?}");
}
