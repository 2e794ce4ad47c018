//! Small files in, events and findings out.

use std::path::Path;

use dateline_batch::{Document, FileRow, Progress, Record};
use dateline_event::{Doubt, Event, Role};

use super::{json, jsonl, read};
use crate::error::ErrorKind;
use dateline_batch::unread::Refusal;

fn document(text: &str) -> Document {
    read(
        &Path::new("test.json").into(),
        text.as_bytes().to_vec(),
        None,
        &Progress::default(),
    )
    .unwrap()
}

/// A file with these members beside the head.
fn file(members: &str) -> Document {
    document(&format!(r#"{{"format": "dateline", "version": 1, {members}}}"#))
}

fn findings(document: &Document) -> Vec<String> {
    document
        .report
        .findings
        .kept()
        .iter()
        .map(ToString::to_string)
        .collect()
}

/// The events in the order of the file.
fn events(document: &Document) -> Vec<Event> {
    let rows = document.batches.iter().flat_map(|batch| &batch.rows);
    rows.map(|row| document.decoder.event(row.record)).collect()
}

#[track_caller]
fn check(members: &str, expected: &[&str]) -> Vec<Event> {
    let document = file(members);
    assert_eq!(findings(&document), expected);
    events(&document)
}

#[test]
fn ids_and_names_stand_for_the_same() {
    let events = check(
        r#""actors": [{"id": "kh", "name": "Kataib Hezbollah", "aliases": ["Hezbollah Brigades", "كتائب حزب الله"]}],
           "places": [{"id": "iq", "name": "Iraq"}, {"id": "bgd", "name": "Baghdad", "parent": "iq", "latitude": 33.3,
                       "longitude": 44.4}],
           "sources": [{"id": "r", "outlet": "Reuters", "title": "T", "reprint_of": "afp"}, {"id": "afp", "outlet": "AFP"}],
           "events": [
             {"id": "1", "when": "2021-07-07", "actors": ["kh", {"actor": "Hezbollah Brigades", "role": "target"}],
              "place": "bgd", "claims": [{"source": "r", "citing": ["x"]}]},
             {"id": "2", "when": {"edtf": "2021", "words": "last year"}, "actors": ["Kataib Hezbollah", "Somebody"],
              "place": ["Iraq", "Baghdad"], "claims": [{"source": "BBC"}], "links": [{"kind": "follows", "to": "1"}]},
             {"id": "3", "place": "Iraq › Baghdad", "kind": ["attack", "rockets"]}]"#,
        &[],
    );
    let [first, second, third] = &events[..] else {
        panic!("three events")
    };
    assert_eq!(first.actors[0].name, "Kataib Hezbollah");
    assert_eq!(
        (&*first.actors[1].name, first.actors[1].role),
        ("Kataib Hezbollah", Role::Target)
    );
    assert_eq!(second.actors[0].aliases.len(), 2);
    assert_eq!(second.actors[1].name, "Somebody");
    assert_eq!(first.place, second.place);
    assert_eq!(first.place, third.place);
    assert_eq!(first.place.path, ["Iraq", "Baghdad"]);
    assert_eq!(first.claims[0].source.title, "T");
    assert_eq!(first.claims[0].reprint_of.as_deref(), Some("AFP"));
    assert_eq!(second.when.as_ref().unwrap().words, "last year");
    assert_eq!(first.title, "Kataib Hezbollah – Kataib Hezbollah, Baghdad");
    assert_eq!(third.title, "rockets, Baghdad");
}

#[test]
fn a_wrong_value_costs_itself_alone() {
    let events = check(
        r#""events": [
             {"id": "1", "when": 2021.10, "title": null, "text": "t"},
             {"id": "2", "when": "2021", "claims": [{"source": "a"}, 5,
                {"source": "b", "figures": {"killed": {"least": 3}, "hurt": 2}}]},
             {"id": "3", "actors": [{"actor": "x", "role": "villain"}, 7, "y"]},
             7,
             {"id": "4", "links": [{"kind": "because", "to": "1"}, {"kind": "same_as", "to": "1", "note": 1}]},
             {"id": "5", "when": "2021", "when": "2022", "x": 1, "x": 2},
             {"id": "6", "when": {"edtf": "2021", "words": 3}, "place": {"path": ["A", 2], "latitude": "33"}},
             {"id": "7", "when": "2021", "size": NaN, "note": "n"}]"#,
        &[
            "row 1, column when: an EDTF date, or an object with “edtf” and perhaps “words”, “resolved” and “zone” \
             was expected, not 2021.1",
            "row 2, column claims[1]: an object was expected, not 5",
            "row 2, column claims[2].figures.killed: a number, words, or an object of at_least, at_most, about, or \
             low and high was expected, not {\"least\":3}",
            "row 3, column actors[0].role: perpetrator, target, victim, participant, speaker, claimed_by, \
             attributed_to, denied_by or reporter was expected, not \"villain\"",
            "row 3, column actors[1]: an id, a name, or an object with “actor” and “role” was expected, not 7",
            "row 4: an object was expected, not 7",
            "row 5, column links[0].kind: retaliation_for, follows, part_of or same_as was expected, not \"because\"",
            "row 5, column links[1].note: a text was expected, not 1",
            "row 6: the key `when` stands twice; the first counts",
            "row 6: the key `x` stands twice; the first counts",
            "row 7, column when.words: a text was expected, not 3",
            "row 7, column place.path[1]: a text was expected, not 2",
            "row 7, column place.latitude: a number of degrees was expected, not \"33\"",
            "row 8, column size: is not valid JSON: expected value at line 1 column 1",
        ],
    );
    let field = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let dated: Vec<bool> = events.iter().map(|event| event.when.is_some()).collect();
    assert_eq!(dated, [false, true, false, false, false, true, true, true]);
    assert_eq!((&*events[0].id, &*events[0].text), ("1", "t"));
    assert_eq!(events[0].fields, [field("when", "2021.10")]);
    assert_eq!((events[1].claims.len(), events[1].claims[1].figures.len()), (2, 1));
    let killed = field("claims[2].figures.killed", r#"{"least": 3}"#);
    assert_eq!(events[1].fields, [field("claims[1]", "5"), killed]);
    let roles: Vec<(&str, Role)> = events[2]
        .actors
        .iter()
        .map(|actor| (&*actor.name, actor.role))
        .collect();
    assert_eq!(roles, [("x", Role::Participant), ("y", Role::Participant)]);
    assert_eq!(
        events[2].fields,
        [field("actors[0].role", "villain"), field("actors[1]", "7")]
    );
    assert_eq!(events[3].fields, [field("entry", "7")]);
    assert_eq!(events[4].links.len(), 1);
    assert_eq!(
        events[4].fields[0],
        field("links[0]", r#"{"kind": "because", "to": "1"}"#)
    );
    assert_eq!(events[5].when.as_ref().unwrap().edtf, "2021");
    assert_eq!(
        events[5].fields,
        [field("x", "1"), field("when", "2022"), field("x", "2")]
    );
    assert_eq!(events[6].place.path, ["A"]);
    assert_eq!(events[7].note, "n");
    let raw = r#"{"id": "7", "when": "2021", "size": NaN, "note": "n"}"#;
    assert_eq!(events[7].fields, [field("size", "NaN"), field("entry", raw)]);
}

#[test]
fn a_wrong_value_of_a_name_costs_itself_alone() {
    let events = check(
        r#""actors": [{"id": "a", "name": "A", "aliases": ["b", 5], "parent": [{"id": "c", "from": 2014}, {"id": "c"}]},
                      {"name": "C", "kind": 7}, 7, {"id": {}}],
           "places": [{"id": "p", "name": "P", "latitude": "x", "longitude": 44.4, "parent": ["q"]}],
           "sources": [{"id": "s", "title": "T", "published": 2021}, {"outlet": "AFP"}],
           "events": [{"id": "1", "actors": ["a", "C"], "place": "p", "claims": [{"source": "s"}]}]"#,
        &[
            "column actors[0].aliases[1]: a text was expected, not 5",
            "column actors[0].parent[0]: an object with “id”, “from” and “to” was expected, not {\"id\":\"c\",\"from\":2014}",
            "column actors[1]: the key “id” is missing; “name” stands for it",
            "column actors[1].kind: a text was expected, not 7",
            "column actors[2]: an object was expected, not 7; the entry is left out: 7",
            "column actors[3].id: a text was expected, not {}; the entry is left out: {\"id\": {}}",
            "column places[0].parent: a text was expected, not [\"q\"]",
            "column places[0].latitude: a number of degrees was expected, not \"x\"",
            "column sources[0]: the key “outlet” is missing",
            "column sources[0].published: a text was expected, not 2021",
            "column sources[1]: the key “id” is missing; the entry is left out: {\"outlet\": \"AFP\"}",
            "column places.p.longitude: 44.4 stands without a latitude",
        ],
    );
    let event = events.first().unwrap();
    assert_eq!(
        (&*event.actors[0].name, &event.actors[0].aliases[..]),
        ("A", &["b".to_owned()][..])
    );
    assert_eq!(event.actors[1].name, "C");
    assert_eq!(
        (event.place.path.as_slice(), event.claims[0].source.title.as_str()),
        (&["P".to_owned()][..], "T")
    );
}

#[test]
fn oddities_are_findings_and_nothing_is_lost() {
    let events = check(
        r#""events": [
             {"id": "1", "when": {"edtf": "2021-02-30", "words": "late"}},
             {"id": "2", "when": "2021-05/2021-03"},
             {"id": "3", "place": {"path": ["Iraq"], "latitude": 91.5, "longitude": 44}},
             {"id": "4", "claims": [{"source": "a", "figures": {"killed": {"low": 5, "high": 3}}}]},
             {"id": "1", "links": [{"kind": "follows", "to": "9"}]},
             {"id": "5", "nested": {"a": [1, 2]}, "size": 1.10, "word": "x", "none": null}]"#,
        &[
            "row 1, column when: no readable date in “2021-02-30”: not an EDTF date: day is out of range for the month",
            "row 2, column when: no readable date in “2021-05/2021-03”: the end lies before the start",
            "row 3, column place.latitude: 91.5 lies outside −90..=90",
            "row 4, column claims[0].figures.killed: the low number 5 lies above the high one 3",
            "row 5, column id: has the same id as number 1; both are kept",
            "row 5, column links[0].to: leads to the event “9”, which this file does not hold",
        ],
    );
    let field = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    assert_eq!(
        events[0].fields,
        [field("when", "2021-02-30"), field("when.words", "late")]
    );
    assert_eq!(events[2].place.latitude, None);
    assert_eq!(
        events[2].fields,
        [field("place.latitude", "91.5"), field("place.longitude", "44")]
    );
    let expected = [
        field("nested", r#"{"a":[1,2]}"#),
        field("size", "1.10"),
        field("word", "x"),
        field("none", "null"),
    ];
    assert_eq!(events[5].fields, expected);
}

#[test]
fn doubt_about_names_and_claims_is_told() {
    let events = check(
        r#""actors": [{"id": "a", "name": "A", "aliases": ["b"]}, {"id": "b", "name": "B", "aliases": ["C"]},
                      {"id": "c", "name": "C", "aliases": ["Á", "shared"],
                       "parent": [{"id": "a", "from": "2010", "to": "2014"}, {"id": "b", "from": "2013", "to": "2016-05-01"},
                                  {"id": "d", "from": "2016-05-01"}, {"id": "e", "from": "2012", "to": "2011"},
                                  {"id": "f", "from": "then"}]},
                      {"id": "d", "name": "D", "aliases": ["shared"]}],
           "events": [{"id": "1", "when": "2021-07-07", "claims": [
              {"source": "AFP", "when": {"edtf": "2021-07-08", "words": "yesterday"}, "figures": {"killed": "dozens", "wounded": "1O"}},
              {"words": "somebody said so", "when": "soon", "figures": {"killed": {"low": 5, "high": 3}}}]}]"#,
        &[
            "column actors.a.aliases: “b” is a spelling of B too; a filter by it finds both",
            "column actors.b.aliases: “C” is a spelling of C too; a filter by it finds both",
            "column actors.c.aliases: “Á” is a spelling of A too; a filter by it finds both",
            "column actors.d.aliases: “shared” is a spelling of C too; a filter by it finds both",
            "column actors.c.aliases: C and A are spellings of each other, which closes a circle; each stays an actor of \
             its own",
            "column actors.c.parent: it leaves e before it joins it",
            "column actors.c.parent: no readable date in from “then”: not an EDTF date: year must have exactly \
             four digits (or X)",
            "column actors.c.parent: it belongs to a and to b at the same time; events of that time count for both",
            "row 1, column claims[0].figures.wounded: “1O” is no number; it is kept as text",
            "row 1, column claims[1].when: no readable date in “soon”: not an EDTF date: year must have exactly four \
             digits (or X)",
            "row 1, column claims[1].figures.killed: the low number 5 lies above the high one 3",
            "row 1, column claims[1].source: it is not said whose claim this is; it is kept without a source",
        ],
    );
    let event = events.first().unwrap();
    assert_eq!(event.claims.len(), 2);
    assert_eq!(event.claims[0].when.as_ref().unwrap().words, "yesterday");
    assert!(event.doubt().contains(Doubt::DATE));
    // A range that ends before it begins is a slip, and contradicts nobody.
    assert!(!event.doubt().contains(Doubt::FIGURES));
    assert!(!event.doubt().contains(Doubt::SINGLE_SOURCE));
    let unread = ("claims[1].when".to_owned(), "soon".to_owned());
    assert!(event.fields.contains(&unread));
}

#[test]
fn circles_are_cut() {
    let events = check(
        r#""actors": [{"id": "a", "name": "A", "parent": "b"}, {"id": "b", "name": "B", "parent": [{"id": "a"}]}],
           "places": [{"id": "p", "name": "P", "parent": "q"}, {"id": "q", "name": "Q", "parent": "p"}],
           "events": [
             {"id": "1", "place": "p", "links": [{"kind": "part_of", "to": "2"}, {"kind": "same_as", "to": "2"}]},
             {"id": "2", "links": [{"kind": "part_of", "to": "1"}, {"kind": "same_as", "to": "1"}]}]"#,
        &[
            "column actors.b.parent: b cannot belong to a: that closes a circle, and is left out",
            "column places.q.parent: q cannot lie in p: that closes a circle, and is left out",
            "row 2, column links[0].to: “part of 1” closes a circle, and is left out",
        ],
    );
    assert_eq!(events[0].place.path, ["Q", "P"]);
    assert_eq!(events[0].links.len(), 2);
    assert_eq!(events[1].links.len(), 1);
    assert_eq!(events[1].fields, [("links[0]".to_owned(), "part of 1".to_owned())]);
}

#[test]
fn names_that_several_ids_share_are_told_apart() {
    let events = check(
        r#""actors": [{"id": "a", "name": "Saadi", "aliases": ["Abu X"]}, {"id": "b", "name": "Saadi", "aliases": ["abu x"]},
                      {"id": "a", "name": "again"}, {"id": "c"}],
           "events": [{"actors": ["a", "b", "Saadi"]}]"#,
        &[
            "column actors[3]: the key “name” is missing; “id” stands for it",
            "column actors: the id “a” is used twice; the first entry counts",
            "column actors.b.aliases: “abu x” is a spelling of Saadi (a) too; a filter by it finds both",
            "row 1, column actors: “Saadi” names several actors; it is kept as a name",
        ],
    );
    let names: Vec<&str> = events[0].actors.iter().map(|actor| &*actor.name).collect();
    assert_eq!(names, ["Saadi (a)", "Saadi (b)", "Saadi"]);
}

#[test]
fn what_stands_before_a_cut_is_kept() {
    let whole =
        r#"{"format": "dateline", "version": 1, "events": [{"id": "1", "when": "2020"}, {"id": "2", "when": "2021"}]}"#;
    for end in 47..whole.len() {
        let document = document(&whole[..end]);
        assert_eq!(document.report.findings.count(), 1, "{end}: {:?}", findings(&document));
        assert!(document.report.events <= 2);
    }
    let document = document(&whole[..whole.len() - 5]);
    assert_eq!(document.report.events, 1);
    assert_eq!(
        findings(&document),
        [r#"row 2: the file ends within this event; what there is of it: {"id": "2", "when": "202"#]
    );
}

#[test]
fn depth_and_length_do_no_harm() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let document = file(&format!(
        r#""events": [{{"id": "1", "x": {deep}}}, {{"id": "2", "when": "2020"}}]"#
    ));
    assert_eq!(document.report.events, 2);
    assert_eq!(document.report.undated, 1);
    assert!(
        findings(&document)[0].contains("nests too deep"),
        "{:?}",
        findings(&document)
    );
    for text in [format!("{{\"format\": {deep}}}"), "{".repeat(100_000), deep] {
        let read = read(&Path::new("x").into(), text.into_bytes(), None, &Progress::default());
        // An empty document is JSON that is not ours: other readers see to it.
        assert!(read.is_err() || read.is_ok_and(|document| document.report.events == 0));
    }
}

#[test]
fn a_newer_version_is_refused() {
    for text in [
        r#"{"format": "dateline", "version": 2, "events": []}"#,
        "{\"format\": \"dateline\", \"version\": 99}\n{\"when\": \"2020\"}\n",
    ] {
        let error = read(
            &Path::new("x").into(),
            text.as_bytes().to_vec(),
            None,
            &Progress::default(),
        )
        .err()
        .unwrap();
        assert!(
            matches!(error, ErrorKind::Refused(Refusal::NewerVersion { known: 1, .. })),
            "{error}"
        );
    }
}

#[test]
fn lines_are_events_or_names() {
    let text = "{\"format\": \"dateline\", \"version\": 1, \"actors\": [{\"id\": \"a\", \"name\": \"A\"}]}\r\n\
                {\"when\": \"2020\", \"actors\": [\"a\", \"b\"], \"place\": \"p\"}\r\n\
                \r\n\
                {\"actor\": {\"id\": \"b\", \"name\": \"B\"}}\r\n\
                {\"place\": {\"id\": \"p\", \"name\": \"P\"}}\n\
                {\"place\": {\"path\": [\"Q\"]}}\n\
                {\"when\": \n\
                {\"actor\": {\"id\": 3}}";
    let document = document(text);
    assert_eq!(document.report.format.to_string(), "Dateline JSON Lines");
    assert_eq!(
        findings(&document),
        [
            "row 7: is not valid JSON: EOF while parsing a value at line 1 column 8",
            "row 8, column actor.id: a text was expected, not 3; the entry is left out: {\"id\": 3}",
        ]
    );
    let events = events(&document);
    assert_eq!(events.len(), 3);
    assert_eq!(events[0].actors[1].name, "B");
    assert_eq!(events[0].place.path, ["P"]);
    assert_eq!(events[1].place.path, ["Q"]);
    let numbers: Vec<u32> = document
        .batches
        .iter()
        .flat_map(|batch| &batch.rows)
        .map(|row| row.record.row.number())
        .collect();
    assert_eq!(numbers, [2, 6, 7]);
}

#[test]
fn both_forms_are_known_by_content() {
    for (text, is_json, is_lines) in [
        (r#" {"version": 1, "format": "dateline", "events": []}"#, true, false),
        ("{\n \"format\": \"dateline\"}", true, false),
        (r#"{"format": "dateline", "version": 1}"#, true, true),
        (r#"{"when": "2020-01-01", "title": "x"}"#, false, true),
        (r#"{"actor": {"id": "a", "name": "A"}}"#, false, true),
        (r#"{"when": "yesterday"}"#, false, false),
        (r#"{"type": "FeatureCollection", "features": []}"#, false, false),
        ("[]", false, false),
        ("", false, false),
    ] {
        assert_eq!(json::recognise(text.as_bytes()), is_json, "{text}");
        assert_eq!(jsonl::recognise(text.as_bytes()), is_lines, "{text}");
    }
}

#[test]
fn search_finds_what_ids_stand_for() {
    let document = file(
        r#""actors": [{"id": "kh", "name": "Kataib", "aliases": ["\u0643"]}],
           "sources": [{"id": "s", "outlet": "Reuters", "title": "Rockets at dawn"}],
           "events": [{"title": "a \"b\"", "actors": ["kh"], "claims": [{"source": "s", "figures": {"killed": 14}}]}]"#,
    );
    let record = document.batches[0].rows[0].record;
    let text = document.decoder.search_text(record);
    for words in ["Kataib", "ك", "Rockets at dawn", "a \"b\"", "14"] {
        assert!(text.contains(words), "{words} in {text}");
    }
    assert!(!text.contains("title"));
    let nowhere = Record {
        offset: 1 << 40,
        row: FileRow::FIRST,
    };
    assert_eq!(document.decoder.event(nowhere).title, "Unreadable entry");
}
