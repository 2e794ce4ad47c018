//! What is written in the own format reads back as the same events.

use std::path::Path;

use dateline_batch::Progress;
use dateline_event::{
    Amount, Claim, Confidence, EqualNames, Event, Figure, Link, LinkKind, Participant, Place, PlacePrecision, Role,
    Source, Stance, When,
};
use dateline_export::{write_csv, write_json, write_jsonl, write_parquet};
use dateline_format::Known;
use dateline_format::columns::COLUMNS;
use dateline_read as read;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

fn read_back(bytes: Vec<u8>) -> Vec<Event> {
    let document = read::read_bytes(Path::new("test"), bytes, &Progress::default()).unwrap();
    let rows = document.batches.iter().flat_map(|batch| &batch.rows);
    rows.map(|row| document.decoder.event(row.record)).collect()
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z ]{0,8}",
        "[\u{0}-\u{1f}\"\\\\/{}\\[\\],:]{0,6}",
        any::<String>(),
        Just("كتائب حزب الله".to_owned()),
        Just("source-1".to_owned()),
    ]
}

fn name() -> impl Strategy<Value = String> {
    text().prop_map(|text| if text.trim().is_empty() { "x".to_owned() } else { text })
}

/// Few names, each with its spellings, so that they meet again.
fn participant() -> impl Strategy<Value = Participant> {
    let names = [
        ("IS", vec!["ISIS", "داعش"]),
        ("ISIS", vec![]),
        ("kh \"1\"", vec!["IS"]),
        ("A › B", vec!["A"]),
    ];
    let name = prop::sample::select(names.to_vec());
    (name, prop::sample::select(Role::ALL.to_vec()), text()).prop_map(|((name, aliases), role, from)| Participant {
        aliases: aliases.into_iter().map(str::to_owned).collect(),
        from,
        ..Participant::new(name, role)
    })
}

/// A number with as many digits as any source gives.
fn number(limit: i64) -> impl Strategy<Value = f64> {
    let whole = i32::try_from(limit).unwrap();
    (-whole..=whole, 0..1000_i32).prop_map(|(whole, thousandths)| f64::from(whole) - f64::from(thousandths) / 1000.0)
}

fn place() -> impl Strategy<Value = Place> {
    let precisions = vec![
        PlacePrecision::Exact,
        PlacePrecision::District,
        PlacePrecision::International,
    ];
    let path = vec(
        prop::sample::select(vec!["Iraq", "Baghdad", "A › B", "A", "B", "A ›", "› B"]),
        0..4,
    );
    let point = option::of((number(89), number(179)));
    (
        path,
        point,
        option::of(prop::sample::select(precisions)),
        vec(text(), 0..2),
        text(),
    )
        .prop_map(|(path, point, precision, aliases, note)| Place {
            path: path.into_iter().map(str::to_owned).collect(),
            latitude: point.map(|point| point.0),
            longitude: point.map(|point| point.1),
            precision,
            aliases,
            note,
        })
}

fn amount() -> impl Strategy<Value = Amount> {
    prop_oneof![
        number(1_000_000).prop_map(Amount::Exact),
        number(1000).prop_map(|at_least| Amount::AtLeast { at_least }),
        number(1000).prop_map(|at_most| Amount::AtMost { at_most }),
        number(1000).prop_map(|about| Amount::About { about }),
        (number(1000), number(1000), option::of(number(10))).prop_map(|(low, high, best)| Amount::Range {
            low,
            high,
            best
        }),
        text().prop_map(Amount::Words),
    ]
}

fn claim() -> impl Strategy<Value = Claim> {
    let stances = vec![
        Stance::Asserts,
        Stance::ClaimsResponsibility,
        Stance::Denies,
        Stance::Attributes,
        Stance::Disputes,
    ];
    let source = (text(), text(), text(), text(), vec(text(), 0..3), text());
    let figures = prop::collection::hash_map(text(), amount(), 0..4);
    (
        source,
        prop::sample::select(stances),
        figures,
        vec(participant(), 0..3),
        (text(), text(), option::of(text())),
        (option::of(when()), any::<bool>()),
    )
        .prop_map(
            |(source, stance, figures, actors, (words, reference, reprint_of), (when, sums_up))| Claim {
                source: Source {
                    outlet: source.0,
                    title: source.1,
                    published: source.2,
                    link: source.3,
                    citing: source.4,
                    note: source.5,
                },
                stance,
                when,
                figures: figures
                    .into_iter()
                    .map(|(what, amount)| Figure { what, amount })
                    .collect(),
                actors,
                words,
                reference,
                reprint_of,
                sums_up,
            },
        )
}

fn when() -> impl Strategy<Value = When> {
    let dates = prop_oneof![
        (1900..2100_i32, 1..13_u32, 1..29_u32).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")),
        prop::sample::select(vec![
            "2021",
            "2021-07",
            "-0044-03-15",
            "2011-03/..",
            "../2006",
            "[2021-06-20..2021-06-30]",
            "2014-06-10/2014-06-29",
            "2021-07-07T12:33",
            "2021-07-07T12:33:05.25+03:00",
            "2004-06~",
            "1984?",
            "196X",
            "{1960,1961-12}",
            "[2021-07-03..2021-07-05]/2021-07-09",
            "2021-21",
            "Y12345",
        ])
        .prop_map(str::to_owned),
    ];
    (dates, text(), text(), text()).prop_map(|(date, words, resolved, zone_words)| When {
        words,
        resolved,
        zone_words,
        ..date.parse().unwrap()
    })
}

fn event() -> impl Strategy<Value = Event> {
    let confidence = vec![Confidence::Low, Confidence::Medium, Confidence::High];
    let field = (
        prop_oneof![
            text(),
            Just("title".to_owned()),
            Just("Dateline event".to_owned()),
            prop::sample::select(COLUMNS.to_vec()).prop_map(str::to_owned),
        ],
        text(),
    );
    let rest = (
        option::of(prop::sample::select(confidence)),
        text(),
        vec(field, 0..4),
        vec(
            prop::sample::select(vec![LinkKind::Follows, LinkKind::SameAs, LinkKind::PartOf]),
            0..3,
        ),
    );
    (
        (name(), name(), text()),
        option::of(when()),
        vec(name(), 0..3),
        vec(participant(), 0..4),
        place(),
        vec(claim(), 0..4),
        rest,
    )
        .prop_map(
            |((id, title, text), when, kind, actors, place, claims, (confidence, note, fields, links))| Event {
                id,
                when,
                kind,
                title,
                text,
                actors,
                place,
                claims,
                // Of no event in the file, so that no circle comes of them.
                links: links
                    .into_iter()
                    .map(|kind| Link {
                        kind,
                        to: "\u{1}elsewhere".to_owned(),
                        note: note.clone(),
                    })
                    .collect(),
                confidence,
                note,
                fields,
            },
        )
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
        write_csv(&mut table, events.iter().cloned(), &EqualNames).unwrap();
        prop_assert_eq!(&read_back(table), &events);
        let mut table = Vec::new();
        write_parquet(&mut table, events.iter().cloned(), &EqualNames).unwrap();
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
