//! Events as proptest makes them up.

use dateline_event::{
    Amount, Claim, Confidence, Event, Figure, Link, LinkKind, Noted, Participant, Place, PlacePrecision, Precision,
    Role, Source, Stance, When,
};
use dateline_format::columns::COLUMNS;
use dateline_format::{ActorEntry, Known, Parent, Parents};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z ]{0,8}",
        "[\u{0}-\u{1f}\"\\\\/{}\\[\\],:]{0,6}",
        any::<String>(),
        Just("كتائب حزب الله".to_owned()),
        Just("source-1".to_owned()),
    ]
}

pub fn name() -> impl Strategy<Value = String> {
    text().prop_map(|text| if text.trim().is_empty() { "x".to_owned() } else { text })
}

/// Few names, each with its spellings, so that they meet again.
const ACTORS: [(&str, &[&str]); 6] = [
    ("IS", &["ISIS", "داعش"]),
    ("ISIS", &[]),
    ("kh \"1\"", &["IS"]),
    ("A › B", &["A"]),
    ("US", &["USA"]),
    ("CENTCOM", &[]),
];

pub fn participant() -> impl Strategy<Value = Participant> {
    let name = prop::sample::select(ACTORS.to_vec());
    (name, prop::sample::select(Role::ALL.to_vec()), text()).prop_map(|((name, aliases), role, from)| Participant {
        aliases: aliases.iter().map(|&alias| alias.to_owned()).collect(),
        from,
        ..Participant::new(name, role)
    })
}

/// A number with as many digits as any source gives.
fn number(limit: i64) -> impl Strategy<Value = f64> {
    let whole = i32::try_from(limit).unwrap();
    (-whole..=whole, 0..1000_i32).prop_map(|(whole, thousandths)| f64::from(whole) - f64::from(thousandths) / 1000.0)
}

pub fn place() -> impl Strategy<Value = Place> {
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

pub fn claim() -> impl Strategy<Value = Claim> {
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
                reprinted_from: Vec::new(),
                sums_up,
            },
        )
}

pub fn when() -> impl Strategy<Value = When> {
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
            "2021-07-03%",
            "2021-07-07T23:30-03:00",
            "[2021-07-07T20:00+03:00..2021-07-08T05:00+03:00]",
        ])
        .prop_map(str::to_owned),
    ];
    let precisions = vec![
        Precision::Year,
        Precision::Month,
        Precision::Window,
        Precision::Day,
        Precision::Second,
    ];
    let precision = option::weighted(0.3, prop::sample::select(precisions));
    (dates, text(), text(), text(), precision).prop_map(|(date, words, resolved, zone_words, precision)| {
        let when: When = date.parse().unwrap();
        When {
            words,
            resolved,
            zone_words,
            precision: precision.unwrap_or(when.precision),
            ..when
        }
    })
}

pub fn event() -> impl Strategy<Value = Event> {
    let confidence = vec![Confidence::Low, Confidence::Medium, Confidence::High];
    let field = (
        prop_oneof![
            text(),
            Just("title".to_owned()),
            Just("Dateline event".to_owned()),
            prop::sample::select(vec![
                "note", "noted", "type", "geometry", "latitude", "start", "dtstart"
            ])
            .prop_map(str::to_owned),
            prop::sample::select(COLUMNS.to_vec()).prop_map(str::to_owned),
        ],
        text(),
    );
    let rest = (
        option::of(prop::sample::select(confidence)),
        (text(), vec(noted(), 0..3)),
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
            |((id, title, text), when, kind, actors, place, claims, (confidence, (note, noted), fields, links))| {
                Event {
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
                    noted,
                    fields,
                }
            },
        )
}

fn noted() -> impl Strategy<Value = Noted> {
    (text(), name()).prop_map(|(column, words)| Noted { column, words })
}

/// One of the actors after its own, and from when until when it is a parent.
type AnyParent = (prop::sample::Index, Option<&'static str>, Option<&'static str>);

/// What a file says of the actors: who belongs to whom, and when.
pub fn known() -> impl Strategy<Value = Known> {
    let bound = || option::of(prop::sample::select(vec!["2013", "2014-06", "2021-07-07~", "1950"]));
    let parent = (any::<prop::sample::Index>(), bound(), bound());
    vec(vec(parent, 0..3), ACTORS.len()).prop_map(|parents| {
        let entry = |(own, parents): (usize, Vec<AnyParent>)| {
            let (name, aliases) = ACTORS[own];
            // To one after it only, so that there is no circle.
            let parents = parents.into_iter().filter(|_| own + 1 < ACTORS.len());
            let parents = parents.map(|(index, from, to)| Parent {
                id: ACTORS[own + 1 + index.index(ACTORS.len() - own - 1)].0.to_owned(),
                from: from.map(str::to_owned),
                to: to.map(str::to_owned),
                note: String::new(),
            });
            let entry = ActorEntry {
                id: name.to_owned(),
                name: name.to_owned(),
                kind: "group".to_owned(),
                aliases: aliases.iter().map(|&alias| alias.to_owned()).collect(),
                parent: Some(Parents::Dated(parents.collect())),
                note: "as somebody says".to_owned(),
                ..ActorEntry::default()
            };
            (name.to_owned(), entry)
        };
        Known {
            actors: parents.into_iter().enumerate().map(entry).collect(),
            ..Known::default()
        }
    })
}
