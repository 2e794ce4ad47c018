//! What is written reads back as the same events, in every format, and counts as it did.

use std::path::Path;
use std::sync::Arc;

use dateline_batch::{CancelToken, Document, Progress};
use dateline_event::{EqualNames, Event};
use dateline_export::{Format, to_save, write_csv, write_json, write_jsonl, write_parquet, write_xlsx};
use dateline_format::Known;
use dateline_query::{Answer, DoubtKind, Engine, Filter, LaneBy};
use dateline_read as read;
use dateline_store::{Membership, Store, build};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::generated::{event, known};

fn document(bytes: Vec<u8>) -> Document {
    read::read_bytes(Path::new("test"), bytes, &Progress::default()).unwrap()
}

fn read_back(bytes: Vec<u8>) -> Vec<Event> {
    events(&document(bytes))
}

fn events(document: &Document) -> Vec<Event> {
    let rows = document.batches.iter().flat_map(|batch| &batch.rows);
    rows.map(|row| document.decoder.event(row.record)).collect()
}

/// How many events there are of each sort by which Dateline counts, possibly and certainly.
fn counts(store: &Arc<Store>) -> Vec<(String, u32, u32)> {
    let kinds = [
        DoubtKind::Disputed,
        DoubtKind::InFigures,
        DoubtKind::InAttribution,
        DoubtKind::InDate,
        DoubtKind::Denied,
        DoubtKind::Claimed,
        DoubtKind::Unclaimed,
        DoubtKind::Imprecise,
        DoubtKind::SingleSource,
    ];
    let mut engine = Engine::new(store.clone());
    let mut ask = |name: String, filter: &Filter| {
        let answer: Answer = engine.answer(filter, LaneBy::None, 0, &CancelToken::NEVER).unwrap();
        (name, answer.total.possible, answer.total.certain)
    };
    let july = |text: &str| text.parse::<dateline_event::When>().unwrap().bounds;
    let mut counts = Vec::new();
    for time in [None, Some("2021-07-07"), Some("2014"), Some("1950/2000")] {
        let bounds = time.map(july);
        for doubt in [None].into_iter().chain(kinds.map(Some)) {
            let filter = Filter {
                from: bounds.map(|bounds| bounds.earliest_start),
                to: bounds.map(|bounds| bounds.latest_end),
                doubt: doubt.into_iter().collect(),
                ..Filter::default()
            };
            counts.push(ask(format!("{time:?} {doubt:?}"), &filter));
        }
    }
    counts
}

/// Who belongs to whom, of all actors that events name and those above them.
fn memberships(store: &Store) -> Vec<Membership> {
    let named = store.rows().flat_map(|row| {
        let event = store.event(row);
        let in_claims = event.claims.into_iter().flat_map(|claim| claim.actors);
        let actors: Vec<_> = event.actors.into_iter().chain(in_claims).collect();
        actors
    });
    let mut named: Vec<String> = named.map(|actor| actor.name).collect();
    let all = store.memberships();
    let mut next = 0;
    while let Some(name) = named.get(next).cloned() {
        let parents = all.iter().filter(|membership| membership.member == name);
        named.extend(parents.map(|membership| membership.parent.clone()));
        next += 1;
    }
    let mut of_named: Vec<Membership> = all.into_iter().filter(|one| named.contains(&one.member)).collect();
    of_named.sort_by_key(|one| (one.member.clone(), one.parent.clone(), one.time));
    of_named.dedup();
    of_named
}

/// Saves all that is open in each format, reads that, and compares: events, counts, names, and what was noted.
pub(crate) fn check_saved(before: &Arc<Store>) -> Result<(), TestCaseError> {
    if before.is_empty() {
        // A map without a feature is no file of events.
        return Ok(());
    }
    let expected: Vec<Event> = before.rows().map(|row| to_save(before, row)).collect();
    for format in Format::ALL {
        let mut bytes = Vec::new();
        format.write(&mut bytes, before, before.rows()).unwrap();
        let saved = document(bytes);
        let noted = |event: &Event| event.noted.len();
        let found = saved
            .report
            .findings
            .kept()
            .iter()
            .filter(|finding| finding.row.is_some())
            .count();
        prop_assert!(found >= expected.iter().map(noted).sum::<usize>(), "{}", format.label());
        prop_assert_eq!(&events(&saved), &expected, "{}", format.label());
        let after = Arc::new(build(vec![saved]));
        prop_assert_eq!(counts(&after), counts(before), "{}", format.label());
        prop_assert_eq!(memberships(&after), memberships(before), "{}", format.label());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_reads_back(events in vec(event(), 0..6)) {
        let mut json = Vec::new();
        write_json(&mut json, events.iter().cloned(), &Known::default()).unwrap();
        prop_assert_eq!(&read_back(json), &events);
        let mut lines = Vec::new();
        write_jsonl(&mut lines, events.iter().cloned(), &Known::default()).unwrap();
        prop_assert_eq!(&read_back(lines), &events);
    }

    #[test]
    fn a_table_reads_back(events in vec(event(), 1..6)) {
        let mut table = Vec::new();
        write_csv(&mut table, events.iter().cloned(), &Known::default(), &EqualNames).unwrap();
        prop_assert_eq!(&read_back(table), &events);
        let mut table = Vec::new();
        write_parquet(&mut table, events.iter().cloned(), &Known::default(), &EqualNames).unwrap();
        prop_assert_eq!(&read_back(table), &events);
        let mut table = Vec::new();
        write_xlsx(&mut table, events.iter().cloned(), &Known::default(), &EqualNames).unwrap();
        prop_assert_eq!(&read_back(table), &events);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(
        noise in vec(prop::sample::select(r#"{}[]",:\"events"actors"places"id"name"parent"when"2020"a"1"#.as_bytes().to_vec()), 0..200),
        is_lines in any::<bool>(),
    ) {
        let mut bytes = br#"{"format": "dateline", "version": 1"#.to_vec();
        bytes.extend(if is_lines { &b"}\n"[..] } else { b", \"events\": [" });
        bytes.extend(noise);
        read_back(bytes);
    }
}

// Each of these writes and reads seven files a case.
proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_format_counts_as_what_was_open(events in vec(event(), 1..5), known in known()) {
        let mut json = Vec::new();
        write_json(&mut json, events.into_iter(), &known).unwrap();
        check_saved(&Arc::new(build(vec![document(json)])))?;
    }

    #[test]
    fn a_foreign_table_is_saved_with_all_its_columns(
        names in proptest::sample::subsequence(COLUMNS_OF_OTHERS.to_vec(), 3..COLUMNS_OF_OTHERS.len()),
        rows in vec(vec(cell(), COLUMNS_OF_OTHERS.len()), 1..5),
    ) {
        let mut table = csv::Writer::from_writer(Vec::new());
        table.write_record([&["date"], &names[..]].concat()).unwrap();
        for row in rows {
            table.write_record(&row[..=names.len()]).unwrap();
        }
        let Ok(read) = read::read_bytes(Path::new("t.csv"), table.into_inner().unwrap(), &Progress::default()) else {
            return Ok(());
        };
        check_saved(&Arc::new(build(vec![read])))?;
    }
}

/// Columns that are called as those of saved tables are, and as other tables call theirs.
const COLUMNS_OF_OTHERS: [&str; 20] = [
    "Note",
    "Actors",
    "actors",
    "When",
    "Title",
    "Id",
    "id",
    "Claims",
    "Noted",
    "type",
    "Place",
    "Latitude",
    "longitude",
    "killed",
    "perpetrator",
    "target",
    "source",
    "Dateline event",
    "Other fields",
    "geometry",
];

/// Cells that readers take for dates, numbers, names, nothing, and what they only note.
fn cell() -> impl Strategy<Value = String> {
    let cells = [
        "",
        " ",
        "2021-07-07",
        "about 2014",
        "2021-07-07?",
        "c. 1990",
        "mid-August 2019",
        "soon",
        "2021-13-45",
        "2021-07-07T23:30-03:00",
        "2021-07-07 12:00",
        "3-5",
        "dozens",
        "12",
        "-7",
        "=1+1",
        "'x",
        "IS",
        "IS; US",
        "N/A",
        "Iraq › Baghdad",
        "x\ny",
        "95.5",
        "1O",
    ];
    proptest::sample::select(cells.to_vec()).prop_map(str::to_owned)
}
