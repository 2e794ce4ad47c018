//! Several files as one timeline: nothing twice, nothing lost, and what a newer download changed.

use std::sync::Arc;

use dateline_batch::decision::CopyDecision;
use dateline_batch::{Document, Progress};
use dateline_event::Change;
use dateline_query::{Answer, CancelToken, Engine, Filter, LaneBy};
use dateline_read::read_bytes;
use dateline_store::{Facet, RowId, Store, build, build_apart};
use dateline_tests::acled::{HEADER, clash, row};

fn document(name: &str, rows: &[String]) -> Document {
    let text = format!("{HEADER}{}", rows.concat());
    read_bytes(name.as_ref(), text.into_bytes(), &Progress::default()).unwrap()
}

fn answer(store: &Arc<Store>, filter: &Filter) -> Answer {
    Engine::new(store.clone())
        .answer(filter, LaneBy::None, 0, &CancelToken::NEVER)
        .unwrap()
}

fn ids(store: &Arc<Store>, filter: &Filter) -> Vec<String> {
    let mut ids: Vec<String> = answer(store, filter).rows().map(|row| store.event(row).id).collect();
    ids.sort();
    ids
}

#[test]
fn rows_that_all_have_one_id_are_not_compared_with_each_other() {
    let rows = |count: u32| -> Vec<String> {
        let row = |number| clash(1).replace("Note 1", &format!("Note {number}"));
        (0..count).map(row).collect()
    };
    let store = build(vec![
        document("first.csv", &rows(4_000)),
        document("second.csv", &rows(4_000)),
    ]);
    // Each of the older download is a changed row of the newer one.
    assert_eq!(store.len(), 4_000);
}

#[test]
fn an_event_in_two_files_is_shown_once() {
    let first = document("first.csv", &[clash(1), clash(2), clash(3)]);
    let second = document(
        "second.csv",
        &[clash(3), clash(4), clash(5), clash(6), clash(7), clash(8)],
    );
    let store = Arc::new(build(vec![first, second]));
    assert_eq!(store.len(), 8);
    let of = |name: &str| {
        let filter = Filter {
            files: vec![name.to_owned()],
            ..Filter::default()
        };
        answer(&store, &filter).total.possible
    };
    // The third stands in both and is shown from the file with the later last event.
    assert_eq!((of("first.csv"), of("second.csv")), (2, 6));
    let third = RowId::all(8).find(|&row| store.event(row).id == "TST3").unwrap();
    let copies: Vec<(String, u32)> = store.copies(third).map(|(file, row, _)| (file.name(), row)).collect();
    assert_eq!(copies, [("first.csv".to_owned(), 4)]);
    assert_eq!(store.change(third), None);
    let counts = answer(&store, &Filter::default()).provenance;
    assert_eq!(
        counts.files.iter().map(|count| count.possible).collect::<Vec<_>>(),
        [2, 6]
    );
    assert!(counts.changes.is_empty());
    assert!(
        store.files()[0]
            .report
            .decisions
            .iter()
            .any(|decision| *decision == CopyDecision::ShownElsewhere(1).into())
    );
}

#[test]
fn every_row_can_be_shown_apart() {
    let documents = || {
        vec![
            document("a.csv", &[clash(1), clash(2)]),
            document("b.csv", &[clash(1), clash(2)]),
        ]
    };
    assert_eq!(build(documents()).len(), 2);
    assert_eq!(build_apart(documents()).len(), 4);
}

#[test]
fn a_newer_download_says_what_changed() {
    let older = || document("older.csv", &[clash(1), clash(2), clash(3), clash(4)]);
    let changed = || row(2, 2, ("A", "B"), 17);
    let newer = || document("newer.csv", &[clash(1), changed(), clash(4), clash(9)]);
    // The order in which they are opened does not matter.
    for documents in [vec![older(), newer()], vec![newer(), older()]] {
        let store = Arc::new(build(documents));
        let with = |change| {
            let filter = Filter {
                changes: vec![change],
                ..Filter::default()
            };
            ids(&store, &filter)
        };
        assert_eq!(
            ids(&store, &Filter::default()),
            ["TST1", "TST2", "TST3", "TST4", "TST9"]
        );
        assert_eq!(with(Change::Added), ["TST9"]);
        assert_eq!(with(Change::Changed), ["TST2"]);
        assert_eq!(with(Change::Removed), ["TST3"]);
        let second = RowId::all(5).find(|&row| store.event(row).id == "TST2").unwrap();
        let deaths = |event: &dateline_event::Event| event.claims[0].figures[0].amount.clone();
        let (_, _, before) = store.copies(second).next().unwrap();
        assert_eq!(deaths(&store.event(second)).to_string(), "17");
        assert_eq!(deaths(&before).to_string(), "1");
        let counts = answer(&store, &Filter::default()).provenance.changes;
        assert_eq!(counts.iter().map(|count| count.possible).collect::<Vec<_>>(), [1, 1, 1]);
        let newer = store.files().iter().find(|file| file.name() == "newer.csv").unwrap();
        let decisions = &newer.report.decisions;
        assert!(
            decisions
                .iter()
                .any(|decision| decision.to_string().ends_with("1 events are added and 1 are changed"))
        );
    }
}

#[test]
fn a_row_for_each_actor_makes_one_event() {
    let rows = [
        row(1, 1, ("A", "B"), 2),
        row(1, 1, ("B", "A"), 2),
        row(2, 2, ("A", ""), 0),
    ];
    let store = Arc::new(build(vec![document("monadic.csv", &rows)]));
    assert_eq!(store.len(), 2);
    let counts = answer(&store, &Filter::default());
    let of = |name: &str| {
        let value = store.find(Facet::Actor, name)[0];
        counts.facet(Facet::Actor).counts[value.index()].possible
    };
    assert_eq!((of("A"), of("B")), (2, 1));
}

#[test]
fn other_files_with_the_same_numbers_stay_apart() {
    let table =
        |name: &str, text: &str| read_bytes(name.as_ref(), text.as_bytes().to_vec(), &Progress::default()).unwrap();
    let first = table("first.csv", "id,date,actor\n1,2020-01-01,A\n2,2020-01-02,B\n");
    let second = table(
        "second.csv",
        "id,date,actor\n1,2021-01-01,C\n3,2021-01-02,D\n4,2021-01-03,D\n5,2021-01-03,E\n",
    );
    assert_eq!(build(vec![first, second]).len(), 6);
}
