//! Made-up events: a few by hand and any number by rule, with a decoder that keeps them whole.

#![allow(clippy::indexing_slicing, reason = "made-up events are as they should be")]

use std::borrow::Cow;
use std::sync::Arc;

use dateline_batch::finding::DateFault;
use dateline_batch::format::Schema;
use dateline_batch::{Batch, Decode, Directory, Document, EventSummary, FileFormat, FileRow, Findings, Record, Report};
use dateline_event::{
    Amount, Claim, Confidence, Event, Figure, Link, LinkKind, Participant, Place, PlacePrecision, Role, Source, Stance,
    When,
};
use dateline_store::{Store, build};

struct Kept(Vec<Event>);

impl Decode for Kept {
    fn event(&self, record: Record) -> Event {
        self.0
            .get(usize::try_from(record.offset).unwrap_or(usize::MAX))
            .cloned()
            .unwrap_or_default()
    }

    fn search_text(&self, record: Record) -> Cow<'_, str> {
        let event = self.event(record);
        let actors: Vec<&str> = event.actors.iter().map(|actor| actor.name.as_str()).collect();
        Cow::Owned(format!(
            "{} {} {} {}",
            event.title,
            event.text,
            actors.join(" "),
            event.place.to_line()
        ))
    }

    fn raw(&self, record: Record) -> Cow<'_, str> {
        Cow::Owned(self.event(record).title)
    }
}

/// The row of an event in a table with a header.
fn row_of(index: usize) -> FileRow {
    FileRow::after_many(index).plus(1)
}

/// A document as a reader would give it.
pub fn document(name: &str, events: Vec<Event>) -> Document {
    let mut batch = Batch::default();
    for (index, event) in events.iter().enumerate() {
        let record = Record {
            offset: index as u64,
            row: row_of(index),
        };
        batch.push(&EventSummary::of(event), record);
    }
    let undated = events.iter().filter(|event| event.when.is_none()).count();
    let mut findings = Findings::default();
    for (index, event) in events.iter().enumerate() {
        if event.when.is_none() {
            findings.push(row_of(index), "date", DateFault::Unreadable { text: "soon".into() });
        }
    }
    Document {
        path: name.into(),
        report: Report {
            format: FileFormat {
                schema: Schema::KnownCsv("synthetic"),
                ..FileFormat::default()
            },
            rows: events.len(),
            events: events.len(),
            undated,
            findings,
            ..Report::default()
        },
        directory: Directory::default(),
        batches: vec![batch],
        decoder: Arc::new(Kept(events)),
    }
}

/// A store of one document.
pub fn store(events: Vec<Event>) -> Arc<Store> {
    Arc::new(build(vec![document("made.json", events)]))
}

pub fn event(id: &str, when: &str, title: &str, actors: &[(&str, Role)], place: &[&str]) -> Event {
    Event {
        id: id.to_owned(),
        when: when.parse::<When>().ok(),
        kind: vec!["attack".to_owned(), "rocket attack".to_owned()],
        title: title.to_owned(),
        actors: actors
            .iter()
            .map(|(name, role)| Participant::new(*name, *role))
            .collect(),
        place: Place {
            path: place.iter().map(|&part| part.to_owned()).collect(),
            ..Place::default()
        },
        ..Event::default()
    }
}

fn claim(outlet: &str, stance: Stance, figures: &[(&str, Amount)]) -> Claim {
    Claim {
        source: Source {
            outlet: outlet.to_owned(),
            title: format!("{outlet}: what happened at the base"),
            published: "2021-07-08".to_owned(),
            link: "https://example.org/a".to_owned(),
            ..Source::default()
        },
        stance,
        figures: figures
            .iter()
            .map(|(what, amount)| Figure {
                what: (*what).to_owned(),
                amount: amount.clone(),
            })
            .collect(),
        words: "Rockets struck the base and its surroundings.".to_owned(),
        ..Claim::default()
    }
}

/// An event of which one source tells these figures.
pub fn counting(id: &str, when: &str, figures: &[(&str, Amount)]) -> Event {
    let figures = figures.iter().map(|(what, amount)| Figure {
        what: (*what).to_owned(),
        amount: amount.clone(),
    });
    Event {
        claims: vec![Claim {
            source: Source {
                outlet: "A".to_owned(),
                ..Source::default()
            },
            figures: figures.collect(),
            ..Claim::default()
        }],
        ..event(id, when, id, &[], &["Iraq"])
    }
}

/// Rockets on a base: sources disagree on how many.
pub fn disputed() -> Event {
    let mut event = event(
        "rockets",
        "2021-07-07T12:33",
        "Rockets on Ain al-Asad",
        &[
            ("Revenge of al-Muhandis Brigade", Role::ClaimedBy),
            ("Coalition forces", Role::Target),
        ],
        &["Iraq", "Al Anbar", "Ain al-Asad base"],
    );
    if let Some(when) = &mut event.when {
        "around noon".clone_into(&mut when.words);
    }
    let text = "Fourteen rockets landed at the base and around it; local homes and a mosque were damaged. \
                  قال متحدث باسم التحالف إن القاعدة (عين الأسد) تعرضت لقصف بـ 14 صاروخا اليوم.";
    text.clone_into(&mut event.text);
    event.place.latitude = Some(33.79);
    event.place.longitude = Some(42.44);
    event.place.precision = Some(PlacePrecision::Exact);
    event.place.aliases = ["Ain al-Assad", "al-Asad air base", "قاعدة عين الأسد"]
        .map(str::to_owned)
        .to_vec();
    event.claims = vec![
        claim(
            "Coalition spokesman",
            Stance::Asserts,
            &[("rockets", Amount::Exact(14.0)), ("hurt", Amount::Exact(2.0))],
        ),
        claim(
            "Reuters",
            Stance::Asserts,
            &[
                ("rockets", Amount::AtLeast { at_least: 14.0 }),
                ("hurt", Amount::Exact(2.0)),
            ],
        ),
        claim("Maj. Gen. Nims", Stance::Asserts, &[("rockets", Amount::Exact(24.0))]),
        claim(
            "Brigade’s statement",
            Stance::ClaimsResponsibility,
            &[("rockets", Amount::Exact(30.0))],
        ),
        claim(
            "AFP",
            Stance::Asserts,
            &[("rockets", Amount::Exact(14.0)), ("hurt", Amount::Exact(2.0))],
        ),
    ];
    for outlet in ["Al Jazeera", "France 24", "Daily Sabah"] {
        let mut reprint = claim(outlet, Stance::Asserts, &[("rockets", Amount::Exact(14.0))]);
        reprint.reprint_of = Some("AFP".to_owned());
        event.claims.push(reprint);
    }
    event.links = vec![Link {
        kind: LinkKind::RetaliationFor,
        to: "strikes".to_owned(),
        note: String::new(),
    }];
    event.confidence = Some(Confidence::High);
    event.fields = (0..14).map(|n| (format!("column_{n}"), format!("value {n}"))).collect();
    event
}

/// A handful of events of all sorts, one of them undated.
pub fn handful() -> Vec<Event> {
    let mut events = vec![
        event(
            "strikes",
            "2021-06-28",
            "US strikes on the border",
            &[("United States", Role::Perpetrator), ("PMF", Role::Target)],
            &["Iraq", "Al Anbar"],
        ),
        disputed(),
        event(
            "erbil",
            "2021-07-06",
            "Drone at Erbil airport",
            &[("Kataib Hezbollah", Role::AttributedTo)],
            &["Iraq", "Erbil"],
        ),
        event(
            "zone",
            "2021-07-08",
            "Rockets near the US embassy",
            &[("Kataib Hezbollah", Role::AttributedTo)],
            &["Iraq", "Baghdad", "Green Zone"],
        ),
        event(
            "market",
            "2021-07-19",
            "Market bombed",
            &[("Daesh", Role::Perpetrator)],
            &["Iraq", "Baghdad", "Sadr City"],
        ),
        event(
            "pylons",
            "2021-07-22/2021-07-29",
            "Sabotage of pylons",
            &[("Daesh", Role::AttributedTo)],
            &["Iraq", "Nineveh"],
        ),
        event(
            "mandate",
            "2021-07-26/..",
            "Mandate ends",
            &[
                ("United States", Role::Participant),
                ("Iraqi government", Role::Participant),
            ],
            &["Iraq"],
        ),
        event(
            "strike",
            "2021-07",
            "Raids in Deir ez-Zor",
            &[("Coalition forces", Role::Perpetrator)],
            &["Syria", "Deir ez-Zor"],
        ),
    ];
    events.push(event("vow", "", "Vow to expel", &[("PMF", Role::Speaker)], &["Iraq"]));
    events
}

/// `count` events spread over years by a fixed rule.
pub fn many(count: usize) -> Vec<Event> {
    let actors = [
        "Kataib Hezbollah",
        "United States",
        "PMF",
        "Iraqi government",
        "Asaib Ahl al-Haq",
        "Daesh",
        "YPG",
        "HTS",
        "Turkish Armed Forces",
        "Peshmerga",
        "Coalition forces",
        "Civilians",
        "كتائب حزب الله",
    ];
    let places = [
        ["Iraq", "Al Anbar", "Ramadi"],
        ["Iraq", "Baghdad", "Green Zone"],
        ["Iraq", "Baghdad", "Sadr City"],
        ["Iraq", "Nineveh", "Mosul"],
        ["Iraq", "Erbil", "Erbil airport"],
        ["Syria", "Aleppo", "Al Bab"],
        ["Syria", "Deir ez-Zor", "Al Mayadin"],
        ["Syria", "Idlib", "Saraqib"],
    ];
    let kinds = [
        ["attack", "rocket attack"],
        ["attack", "bombing"],
        ["battle", "armed clash"],
        ["protest", "peaceful"],
    ];
    let mut seed = 12_345_u64;
    let mut next = move |below: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap_or_default() % below
    };
    (0..count)
        .map(|index| {
            let (a, b) = (next(actors.len()), next(actors.len() * 2));
            let place = places[next(places.len())];
            let kind = kinds[next(kinds.len())];
            let (year, month, day) = (2012 + next(12), 1 + next(12), 1 + next(28));
            let when = match next(12) {
                0 => format!("{year}-{month:02}"),
                1 => format!("{year}-{month:02}-01/{year}-{month:02}-{day:02}"),
                _ => format!("{year}-{month:02}-{day:02}"),
            };
            let mut people = vec![(actors[a], Role::Perpetrator)];
            if let Some(&other) = actors.get(b).filter(|&&other| other != actors[a]) {
                people.push((other, Role::Target));
            }
            let depth = 1 + next(3);
            let mut event = event(
                &format!("e{index}"),
                &when,
                &format!("{} in {}", kind[1], place[depth - 1]),
                &people,
                &place[..depth],
            );
            event.kind = kind.map(str::to_owned).to_vec();
            event.claims = vec![claim(
                ["Reuters", "AFP", "SOHR", "Rudaw"][next(4)],
                Stance::Asserts,
                &[("killed", Amount::Exact(f64::from(u8::try_from(next(9)).unwrap_or(0))))],
            )];
            event
        })
        .collect()
}
