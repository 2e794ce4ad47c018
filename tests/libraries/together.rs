//! Several files as one timeline: nothing twice, nothing lost, and what a newer download changed.

use std::sync::Arc;

use dateline_batch::decision::CopyDecision;
use dateline_batch::{CancelToken, Document, FileRow, Progress};
use dateline_event::Change;
use dateline_query::{Answer, Engine, Filter, LaneBy};
use dateline_read::read_bytes;
use dateline_store::{Facet, RowId, Store, build, build_apart, build_both};
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
    // The third stands in both, and is shown from the file with the later last event.
    assert_eq!((of("first.csv"), of("second.csv")), (3, 6));
    let third = RowId::all(8).find(|&row| store.event(row).id == "TST3").unwrap();
    let copies: Vec<(String, u32)> = store
        .copies(third)
        .map(|(file, row, _)| (file.name(), row.number()))
        .collect();
    assert_eq!(copies, [("first.csv".to_owned(), 4)]);
    assert_eq!(store.change(third), None);
    let counts = answer(&store, &Filter::default()).provenance;
    assert_eq!(
        counts.files.iter().map(|count| count.possible).collect::<Vec<_>>(),
        [3, 6]
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
                .any(|decision| decision.to_string().ends_with("; 1 removed, 1 added, 1 changed"))
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

fn file(name: &str, text: &str) -> Document {
    read_bytes(name.as_ref(), text.as_bytes().to_vec(), &Progress::default()).unwrap()
}

/// Messages of an exported chat, numbered from one, each at noon of its day.
fn chat(name: &str, texts: &[&str]) -> Document {
    let message = |(number, text): (usize, &&str)| {
        format!(
            r#"{{"id": {number}, "type": "message", "date": "2021-07-{number:02}T12:00:00", "from": "{name}", "edited": false, "text": "{text}"}}"#
        )
    };
    let messages: Vec<String> = (1..).zip(texts).map(message).collect();
    let text = format!(
        r#"{{"name": "{name}", "type": "public_channel", "id": 9, "messages": [{}]}}"#,
        messages.join(",")
    );
    file(&format!("{name}.json"), &text)
}

fn decisions(store: &Store) -> Vec<&CopyDecision> {
    let decisions = store.files().iter().flat_map(|file| &file.report.decisions);
    decisions
        .filter_map(|decision| match decision {
            dateline_batch::decision::Decision::Copies(copies) => Some(copies),
            _ => None,
        })
        .collect()
}

#[test]
fn chats_that_both_count_from_one_stay_two() {
    let a = chat(
        "North",
        &["Rockets", "Smoke over the base", "A drone", "Shots", "Quiet", "Sirens"],
    );
    let b = chat(
        "South",
        &[
            "Protest in the square",
            "Roads closed",
            "Strike at the port",
            "Tyres burn",
            "Talks",
        ],
    );
    let store = build(vec![a, b]);
    assert_eq!(store.len(), 11);
    assert!(decisions(&store).is_empty());
}

#[test]
fn types_of_records_are_no_ids() {
    let log = |host: &str| {
        let line = |minute: usize| {
            let id = [4624, 4625, 4634][minute % 3];
            format!("{id},2023-05-01T10:{minute:02}:00,{host},user{minute}\n")
        };
        let lines: Vec<String> = (0..30).map(line).collect();
        file(
            &format!("{host}.csv"),
            &format!("EventId,TimeCreated,Computer,UserName\n{}", lines.concat()),
        )
    };
    assert_eq!(build(vec![log("WS1"), log("WS2")]).len(), 60);
}

#[test]
fn years_that_both_count_from_one_stay_two() {
    let year = |year: u32| {
        let row = |number: u32| format!("{number},{year}-03-{number:02},Testland,Raid\n");
        let rows: Vec<String> = (1..=4).map(row).collect();
        file(
            &format!("{year}.csv"),
            &format!("id,date,country,event_type\n{}", rows.concat()),
        )
    };
    assert_eq!(build(vec![year(2020), year(2021)]).len(), 8);
}

#[test]
fn files_that_agree_in_part_are_shown_whole_until_somebody_says_what_they_are() {
    let rows = |changed: &[u32]| -> Vec<String> {
        let row = |number: u32| {
            if changed.contains(&number) {
                row(number, number + 10, ("C", "D"), 5).replace("Note", "Another note")
            } else {
                clash(number)
            }
        };
        (1..=4).map(row).collect()
    };
    let documents = || vec![document("a.csv", &rows(&[])), document("b.csv", &rows(&[2, 3]))];
    let store = build(documents());
    // Two say the same in both.
    assert_eq!(store.len(), 6);
    assert!(store.has_unsure_downloads());
    assert!(matches!(
        decisions(&store)[..],
        [
            CopyDecision::ShownElsewhere(2),
            CopyDecision::Unsure {
                compared: 4,
                agreeing: 2,
                ..
            },
            CopyDecision::Unsure { .. }
        ] | [
            CopyDecision::Unsure {
                compared: 4,
                agreeing: 2,
                ..
            },
            CopyDecision::ShownElsewhere(2),
            CopyDecision::Unsure { .. }
        ] | [
            CopyDecision::Unsure {
                compared: 4,
                agreeing: 2,
                ..
            },
            CopyDecision::Unsure { .. },
            CopyDecision::ShownElsewhere(2)
        ]
    ));
    let one = Arc::new(build_both(documents(), true, &CancelToken::NEVER).unwrap());
    assert_eq!(one.len(), 4);
    assert!(!one.has_unsure_downloads());
    assert_eq!(one.showing(dateline_event::ClockZone::AsGiven, true).len(), 8);
}

#[test]
fn the_same_id_twice_in_one_download_is_not_the_older_row_of_anything() {
    let twice = row(2, 3, ("C", "D"), 9).replace("Note 2", "Another event under the same id");
    let older: Vec<String> = (1..=6).map(clash).chain([twice]).collect();
    let newer: Vec<String> = (1..=6)
        .map(|n| if n == 2 { row(2, 4, ("E", "F"), 1) } else { clash(n) })
        .collect();
    let store = build(vec![document("older.csv", &older), document("newer.csv", &newer)]);
    // Six of the newer, and both of the older that bear an id which says nothing.
    assert_eq!(store.len(), 8);
}

#[test]
fn the_same_cells_under_other_columns_say_something_else() {
    let rows = "1,2021-01-01,Alpha,3\n2,2021-01-02,Beta,4\n3,2021-01-03,Gamma,5\n";
    let with = |column: &str| {
        file(
            &format!("{column}.csv"),
            &format!("event_id,Date,Place,{column}\n{rows}"),
        )
    };
    assert_eq!(build(vec![with("Killed"), with("Wounded")]).len(), 6);
    assert_eq!(build(vec![with("Killed"), with("Killed")]).len(), 3);
    let sides = |name: &str, columns: &str| {
        let rows = "1,2021-01-01,Army,Rebels\n2,2021-01-02,Police,Farmers\n";
        file(name, &format!("event_id,Date,{columns}\n{rows}"))
    };
    let one = sides("a.csv", "Perpetrator,Victim");
    let other = sides("b.csv", "Victim,Perpetrator");
    assert_eq!(build(vec![one, other]).len(), 4);
    // The same cells in another order of days and months.
    let days = |name: &str, last: &str| file(name, &format!("id,date,note\n7,01/02/2021,a fire\n8,{last},a flood\n"));
    assert_eq!(
        build(vec![days("a.csv", "25/02/2021"), days("b.csv", "02/25/2021")]).len(),
        4
    );
}

/// A log numbered from one, with mostly zero figures and texts of its own.
fn log(name: &str, rows: u32, text: impl Fn(u32) -> String) -> Document {
    let row = |number: u32| {
        let (killed, wounded) = (u32::from(number % 7 == 3), 2 * u32::from(number % 9 == 4));
        let day = number % 28 + 1;
        format!("{number},2021-01-{day:02},{killed},{wounded},{}\n", text(number))
    };
    let rows: String = (1..=rows).map(row).collect();
    file(name, &format!("id,Date,Killed,Wounded,Description\n{rows}"))
}

#[test]
fn logs_that_share_only_numbers_days_and_zeros_are_two() {
    for rows in [3, 4, 6, 10, 60] {
        let one = log("a.csv", rows, |number| format!("A market was hit by shell {number}"));
        let other = log("b.csv", rows, |number| format!("Farmers blocked road {number}"));
        let store = build(vec![one, other]);
        assert_eq!((store.len(), decisions(&store).len()), (2 * rows as usize, 0), "{rows}");
        // Some texts were written anew, some events are new.
        let one = log("a.csv", rows, |number| format!("A market was hit by shell {number}"));
        let newer = log("b.csv", rows + 2, |number| {
            let said = if number % 4 == 0 {
                "The bazaar was struck"
            } else {
                "A market was hit by shell"
            };
            format!("{said} {number}")
        });
        assert_eq!(build(vec![one, newer]).len(), rows as usize + 2, "{rows}");
    }
}

#[test]
fn chats_of_the_same_two_people_on_the_same_days_stay_two() {
    let chat = |name: &str, texts: &[&str]| {
        let line = |(number, text): (usize, &&str)| {
            let (day, from) = (number / 2 + 1, ["Ann", "Bob"][number % 2]);
            format!(
                r#"{{"id": {}, "type": "message", "date": "2021-07-{day:02}T12:00:00", "from": "{from}", "text": "{text}"}}"#,
                number + 1
            )
        };
        let messages: Vec<String> = texts
            .iter()
            .enumerate()
            .map(|(number, text)| line((number, text)))
            .collect();
        file(
            name,
            &format!(
                r#"{{"name": "{name}", "type": "personal_chat", "id": 9, "messages": [{}]}}"#,
                messages.join(",")
            ),
        )
    };
    let one = chat(
        "a.json",
        &["Rockets", "Where?", "At the port", "Leave now", "All well", "Good"],
    );
    let other = chat("b.json", &["Tea?", "At five", "Bring cake", "Sure", "Lovely", "Home"]);
    assert_eq!(build(vec![one, other]).len(), 12);
}

#[test]
fn one_event_twice_in_one_file_is_one() {
    let twice = || [clash(1), clash(2), clash(2), clash(3)];
    let store = build(vec![document("a.csv", &twice())]);
    assert_eq!(store.len(), 3);
    assert_eq!(decisions(&store), [&CopyDecision::ShownElsewhere(1)]);
    let second = store.rows().find(|&row| store.event(row).id == "TST2").unwrap();
    assert_eq!(store.copies(second).count(), 1);
    let own = |title: &str| {
        let event = |id: &str, title: &str| format!(r#"{{"id": "{id}", "title": "{title}", "when": "2021-05-04"}}"#);
        let events = [event("a", "One"), event("b", "Two"), event("a", title)].join(",");
        file(
            "own.json",
            &format!(r#"{{"format": "dateline", "version": 1, "events": [{events}]}}"#),
        )
    };
    assert_eq!(build(vec![own("One")]).len(), 2);
    assert_eq!(build(vec![own("Three")]).len(), 3);
    // Rows without ids, and types of records, may well be the same twice.
    let lines = "date,what\n2021-05-04,Shots\n2021-05-04,Shots\n";
    assert_eq!(build(vec![file("lines.csv", lines)]).len(), 2);
    let types = "EventId,TimeCreated,Computer\n4624,2023-05-01T10:00:00,A\n4624,2023-05-01T10:00:00,A\n4624,2023-05-01T10:01:00,B\n4625,2023-05-01T10:02:00,B\n4625,2023-05-01T10:03:00,C\n";
    assert_eq!(build(vec![file("types.csv", types)]).len(), 5);
}

#[test]
fn the_newer_download_is_told_by_the_last_event_then_by_the_file() {
    use std::time::{Duration, SystemTime};

    use dateline_batch::decision::NewerBy;

    let at = |seconds: u64| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
    let with = |name: &str, killed: u32, modified: u64| {
        let mut read = document(name, &[clash(1), clash(2), row(3, 3, ("A", "B"), killed)]);
        read.report.modified = Some(at(modified));
        read
    };
    let shown = |documents: Vec<Document>| {
        let store = build(documents);
        let third = store.rows().find(|&row| store.event(row).id == "TST3").unwrap();
        let by = decisions(&store).into_iter().find_map(|decision| match decision {
            CopyDecision::Newer { by, .. } => Some(*by),
            _ => None,
        });
        (store.event(third).claims[0].figures[0].amount.to_string(), by.unwrap())
    };
    for order in [[0, 1], [1, 0]] {
        let documents = order.map(|at| with(["a.csv", "b.csv"][at], [5, 9][at], [200, 100][at]));
        assert_eq!(shown(documents.into()), ("5".to_owned(), NewerBy::FileTime));
    }
    let same = [with("a.csv", 5, 100), with("b.csv", 9, 100)];
    assert_eq!(shown(same.into()), ("9".to_owned(), NewerBy::Opening));
    let mut later = with("b.csv", 9, 50);
    let more = document("b.csv", &[clash(1), clash(2), row(3, 3, ("A", "B"), 9), clash(5)]);
    (later.batches, later.decoder) = (more.batches, more.decoder);
    assert_eq!(
        shown(vec![later, with("a.csv", 5, 100)]),
        ("9".to_owned(), NewerBy::LastEvent)
    );
}

mod any_files {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::*;

    /// Some files of rows: few ids and contents, so that they meet.
    fn files() -> impl Strategy<Value = Vec<Vec<(u32, u32, bool)>>> {
        let row = (1..8_u32, 1..4_u32, any::<bool>());
        prop::collection::vec(prop::collection::vec(row, 0..12), 1..5)
    }

    /// What tells a row's content from another's: its id, day, deaths.
    fn content(event: &dateline_event::Event) -> String {
        format!(
            "{} {:?} {} {:?}",
            event.id,
            event.when.as_ref().map(|when| when.bounds),
            event.text,
            event.claims
        )
    }

    proptest! {
        #[test]
        fn every_row_is_shown_or_reached_from_what_is_shown(files in files()) {
            let text = |rows: &[(u32, u32, bool)]| -> Vec<String> {
                let text = |&(id, day, more): &(u32, u32, bool)| row(id, day, ("A", "B"), u32::from(more) * 7);
                rows.iter().map(text).collect()
            };
            let documents: Vec<Document> = files
                .iter()
                .enumerate()
                .map(|(number, rows)| document(&format!("{number}.csv"), &text(rows)))
                .collect();
            // Each row by file and number, with what it says.
            let mut rows: BTreeMap<(String, FileRow), String> = BTreeMap::new();
            for document in &documents {
                for at in document.batches.iter().flat_map(|batch| &batch.rows) {
                    let event = document.decoder.event(at.record);
                    rows.insert((document.path.name(), at.record.row), content(&event));
                }
            }
            let store = build(documents);
            let mut seen: BTreeSet<(String, FileRow)> = BTreeSet::new();
            for row in store.rows() {
                let event = store.event(row);
                let (path, number) = store.origin(row).unwrap();
                let own = (path.name(), number);
                prop_assert_eq!(rows.get(&own), Some(&content(&event)));
                prop_assert!(seen.insert(own), "shown twice");
                for (file, number, copy) in store.copies(row) {
                    let at = (file.name(), number);
                    prop_assert_eq!(rows.get(&at), Some(&content(&copy)));
                    // What an older download says otherwise; a still newer one may not have it at all.
                    let changed = [Some(Change::Changed), Some(Change::Removed)];
                    let is_older = changed.contains(&store.change(row)) && copy.id == event.id;
                    prop_assert!(is_older || content(&copy) == content(&event), "another event is hidden");
                    prop_assert!(seen.insert(at), "reached twice");
                }
            }
            prop_assert_eq!(seen.len(), rows.len());
        }
    }
}

#[test]
fn many_downloads_of_one_export_are_one() {
    let documents = (0..150).map(|number| document(&format!("{number}.csv"), &[clash(1), clash(2), clash(3)]));
    let store = build(documents.collect());
    assert_eq!(store.len(), 3);
    let removed = decisions(&store)
        .into_iter()
        .filter(|decision| matches!(decision, CopyDecision::Removed(count) if *count > 0));
    assert_eq!(removed.count(), 0);
}

#[test]
fn downloads_of_one_export_are_one_where_too_many_to_compare_all_with_all() {
    // Each differs from the one before in one row, and from the first in most; twenty others are no downloads of it.
    let rows = |file: u32, of: &str| -> Vec<String> {
        let note = |number: u32| format!("{of} {}", (file + number) / 8);
        (1..=8)
            .map(|number| clash(number).replace("Note", &note(number)))
            .collect()
    };
    let downloads = (0..1_500).map(|file| document(&format!("{file}.csv"), &rows(file, "Note")));
    let others = (0..20).map(|file| {
        let rows = (1..=8).map(|number| {
            row(number, number + 12, ("E", "F"), file * 10 + number).replace("Note", &format!("File {file}"))
        });
        document(&format!("other-{file}.csv"), &rows.collect::<Vec<_>>())
    });
    let store = build(downloads.chain(others).collect());
    assert_eq!(store.len(), 8 + 20 * 8);
    let newer: Vec<usize> = decisions(&store)
        .into_iter()
        .filter_map(|decision| match decision {
            CopyDecision::Newer { older, .. } => Some(older.count),
            _ => None,
        })
        .collect();
    assert_eq!(newer, [1_499]);
}

#[test]
fn what_an_older_download_has_twice_is_not_gone() {
    let twice = row(2, 3, ("C", "D"), 9).replace("Note 2", "Another event under the same id");
    let older: Vec<String> = (1..=6).map(clash).chain([twice]).collect();
    let newer: Vec<String> = (1..=6)
        .map(|n| if n == 2 { row(2, 4, ("E", "F"), 1) } else { clash(n) })
        .collect();
    let store = build(vec![document("older.csv", &older), document("newer.csv", &newer)]);
    assert!(store.rows().all(|row| store.change(row) != Some(Change::Removed)));
    let removed = decisions(&store)
        .into_iter()
        .filter(|decision| matches!(decision, CopyDecision::Removed(count) if *count > 0));
    assert_eq!(removed.count(), 0);
}

#[test]
fn many_files_with_the_same_ids_are_judged_by_what_they_say() {
    // Three exports, each in forty downloads, and forty files that only count from one.
    let files = |export: u32| {
        let rows = move |file: u32| -> Vec<String> {
            let row = move |number: u32| match export {
                0 => row(number, number + file % 9, ("E", "F"), file * 100 + number)
                    .replace("Note", &format!("File {file}")),
                _ => row(number, number + export, ("A", "B"), 1).replace("Note", &format!("Export {export}")),
            };
            (1..=12).map(row).collect()
        };
        (0..40).map(move |file| document(&format!("{export}-{file}.csv"), &rows(file)))
    };
    let store = build((0..4).flat_map(files).collect());
    assert_eq!(store.len(), 3 * 12 + 40 * 12);
    assert!(!store.has_unsure_downloads());
    for file in store.files() {
        let newer_or_older = file.report.decisions.iter().any(|decision| {
            matches!(
                decision,
                dateline_batch::decision::Decision::Copies(CopyDecision::Newer { .. } | CopyDecision::Removed(0))
            )
        });
        assert_eq!(newer_or_older, !file.name().starts_with("0-"), "{}", file.name());
    }
}

#[test]
fn two_downloads_with_a_row_for_each_actor_make_one_event() {
    let rows = [
        row(1, 1, ("A", "B"), 2),
        row(1, 1, ("B", "A"), 2),
        row(2, 2, ("A", "C"), 0),
        row(2, 2, ("C", "A"), 0),
        row(3, 3, ("A", ""), 0),
    ];
    let store = build(vec![document("first.csv", &rows), document("second.csv", &rows)]);
    assert_eq!(store.len(), 3);
    // The newer has lost the row of one actor.
    let fewer = [&rows[..1], &rows[2..]].concat();
    let store = build(vec![document("first.csv", &rows), document("second.csv", &fewer)]);
    assert_eq!(store.len(), 3);
}

#[test]
fn files_of_which_one_holds_nothing_are_one_and_nothing() {
    let store = build(vec![
        document("all.csv", &[clash(1), clash(2)]),
        document("none.csv", &[]),
    ]);
    assert_eq!(store.len(), 2);
    assert!(decisions(&store).is_empty());
}

#[test]
fn an_event_and_its_saved_version_are_shown_once() {
    let first = document("first.csv", &[clash(1), clash(2), clash(3)]);
    let opened = build(vec![first.clone()]);
    for format in dateline_export::Format::ALL {
        let mut saved = Vec::new();
        format.write(&mut saved, &opened, opened.rows()).unwrap();
        let saved = read_bytes("saved".as_ref(), saved, &Progress::default()).unwrap();
        let store = build(vec![first.clone(), saved]);
        assert_eq!(store.len(), 3, "{}", format.label());
        let copies: usize = store.rows().map(|row| store.copies(row).count()).sum();
        assert_eq!(copies, 3, "{}", format.label());
    }
}

#[test]
fn one_table_in_two_encodings_or_under_two_names_is_shown_once() {
    let text = "id,date,actor,town\nx1,2021-05-01,Güç,Kōbe\nx2,2021-05-02,B,Ñ\nx3,2021-05-03,C,D\n";
    let utf_16: Vec<u8> = [0xfeff]
        .into_iter()
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let in_utf_16 = read_bytes("utf-16.csv".as_ref(), utf_16, &Progress::default()).unwrap();
    let turned: Vec<&str> = text
        .lines()
        .take(1)
        .chain(text.lines().skip(1).collect::<Vec<_>>().into_iter().rev())
        .collect();
    let store = build(vec![
        file("a.csv", text),
        file("b.csv", text),
        file("turned.csv", &turned.join("\n")),
        file("a.tsv", &text.replace(',', "\t")),
        in_utf_16,
    ]);
    assert_eq!(store.len(), 3);
}

#[test]
fn a_circle_over_two_files_is_a_finding_and_costs_nothing() {
    let own = |name: &str, member: &str, parent: &str| {
        file(
            name,
            &format!(
                r#"{{"format": "dateline", "version": 1,
                    "actors": [{{"id": "{member}", "name": "{member}", "parent": "{parent}"}}],
                    "events": [{{"id": "{name}", "when": "2021", "title": "t", "claims": [
                        {{"source": "X", "actors": [{{"actor": "A", "role": "attributed_to"}}]}},
                        {{"source": "Y", "actors": [{{"actor": "B", "role": "attributed_to"}}]}}]}}]}}"#
            ),
        )
    };
    let store = build(vec![own("1.json", "A", "B"), own("2.json", "B", "A")]);
    assert_eq!((store.len(), store.memberships().len()), (2, 2));
    assert!(store.rows().all(|row| !store.is_disputed(row)));
    let findings: Vec<String> = store
        .files()
        .iter()
        .flat_map(|file| file.report.findings.kept())
        .map(ToString::to_string)
        .collect();
    assert_eq!(findings.len(), 1);
    assert!(
        findings[0].starts_with("column actors.B.parent: B belongs to A here"),
        "{findings:?}"
    );
}

#[test]
fn a_very_long_id_is_a_finding_and_still_an_id() {
    let long = "x".repeat(10_000);
    let table = file(
        "long.csv",
        &format!("id,date,actor\n{long},2021-05-01,A\n{long},2021-05-02,B\n"),
    );
    let own = file(
        "long.json",
        &format!(r#"{{"format": "dateline", "version": 1, "events": [{{"id": "{long}", "when": "2021"}}]}}"#),
    );
    for document in [&table, &own] {
        let long = document
            .report
            .findings
            .kept()
            .iter()
            .filter(|finding| finding.to_string().contains("10000"));
        assert_eq!(long.count(), document.report.events);
    }
    assert_eq!(build(vec![table, own]).len(), 3);
}

/// Run with `--ignored --nocapture`: it prints how long the judging takes.
#[test]
#[ignore = "a million rows"]
fn a_thousand_files_with_the_same_thousand_ids_are_judged() {
    let row = |file: u32, number: u32| {
        let day = 1 + (number * 7 + file / 10 * 3) % 28;
        // No two exports count the same of an id: a date in common alone does not make them one.
        let killed = (number + file / 10) % 101;
        row(number, day, ("A", "B"), killed).replace("Note", &format!("Export {}", file / 10))
    };
    // A hundred exports, each in ten downloads.
    let files = (0..1000).map(|file| {
        let rows: Vec<String> = (1..=1000).map(|number| row(file, number)).collect();
        document(&format!("{file}.csv"), &rows)
    });
    let documents: Vec<Document> = files.collect();
    let begin = std::time::Instant::now();
    let store = build(documents);
    println!("judged and built in {:?}", begin.elapsed());
    assert_eq!(store.len(), 100 * 1000);
    let newer = decisions(&store).into_iter().filter(|decision| {
        matches!(
            decision,
            CopyDecision::Newer {
                added: 0,
                changed: 0,
                ..
            }
        )
    });
    assert_eq!(newer.count(), 100);
}

#[test]
fn building_stops_whenever_somebody_cancels() {
    let documents = || {
        let instants = "date,title\n2021-07-07T01:33+03:00,a\n2021-07-06T22:50Z,b\n";
        let instants = read_bytes("instants.csv".as_ref(), instants.into(), &Progress::default()).unwrap();
        let rows: Vec<String> = (1..=6).map(clash).collect();
        let newer: Vec<String> = (2..=7).map(clash).collect();
        vec![document("older.csv", &rows), document("newer.csv", &newer), instants]
    };
    let mut looks = 0;
    let store = loop {
        if let Ok(store) = build_both(documents(), false, &CancelToken::after_looks(looks)) {
            break store;
        }
        looks += 1;
    };
    assert!(looks > 10, "it looks {looks} times");
    assert_eq!((store.len(), store.mixes_offsets()), (9, true));
}
