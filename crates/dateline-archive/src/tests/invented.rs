//! Events and filters out of a hat, with names that bite.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;

use dateline_batch::{Batch, Decode, Directory, Document, EventSummary, FileRow, Record, Report};
use dateline_event::{
    Amount, Claim, ClockZone, Event, Figure, Moment, Participant, Place, Role, Source, Stance, calendar,
};
use dateline_query::{ActorRole, Against, Choice, DoubtKind, Filter};
use dateline_store::Store;
use fastrand::Rng;

const ACTORS: [&str; 9] = [
    "Kataib Hezbollah",
    "kataib hezbollah",
    "O'Brien \\ Sons",
    "`; DROP TABLE events --",
    "الحشد الشعبي",
    "Forces of \"Order\"",
    "al-Muhandis",
    "100%_sure",
    "NUL\0and\ttab\nline",
];
const PLACES: [&[&str]; 8] = [
    &[],
    &["Iraq"],
    &["Iraq", "Nīnawá"],
    &["Iraq", "Nīnawá", "Mosul"],
    &["Iraqi Kurdistan"],
    &["Syria", "Iraq"],
    &["Syria", "Dayr az Zawr", "It's"],
    &["Syria"],
];
const KINDS: [&[&str]; 6] = [
    &[],
    &["Attack"],
    &["Attack", "Bombing"],
    &["Statement"],
    &["Meeting"],
    &["Attack", "Kidnapping"],
];
const OUTLETS: [&str; 5] = ["Reuters", "AFP", "Naharnet's", "بغداد اليوم", ""];
const WORDS: [&str; 10] = [
    "drone",
    "Drone",
    "rocket's",
    "green zone",
    "Nīnawá",
    "50%",
    "a_b",
    "back\\slash",
    "يوم",
    "quote\"d",
];
const DATES: [&str; 16] = [
    "2014-06-1D",
    "2014-0D-15",
    "2014-06",
    "2014",
    "2014-0D~",
    "2014-06-1D?",
    "2014-06-1D%",
    "2014-0D-03/2014-0D-09",
    "2014-0D-15/..",
    "../2014-0D-15",
    "2014-0D-15/",
    "2014-06-1DT1D:33:07+03:00",
    "2014-06-1DT0D:33Z",
    "2014-06-1DT1D:33",
    "[2014-0D-03..2014-0D-09]",
    "196D",
];

fn pick<'a, T: ?Sized>(rng: &mut Rng, list: &[&'a T]) -> &'a T {
    list[rng.usize(..list.len())]
}

fn date(rng: &mut Rng) -> String {
    pick(rng, &DATES).replace('D', &rng.u8(1..10).to_string())
}

fn actors(rng: &mut Rng, most: usize) -> Vec<Participant> {
    let role = |rng: &mut Rng| Role::ALL[rng.usize(..Role::ALL.len())];
    (0..rng.usize(..=most))
        .map(|_| Participant::new(pick(rng, &ACTORS), role(rng)))
        .collect()
}

fn claim(rng: &mut Rng) -> Claim {
    let stances = [
        Stance::Asserts,
        Stance::Attributes,
        Stance::ClaimsResponsibility,
        Stance::Denies,
        Stance::Disputes,
    ];
    let number = f64::from(rng.u8(..4));
    let amounts = [Amount::Exact(number), Amount::AtLeast { at_least: number }];
    Claim {
        source: Source {
            outlet: pick(rng, &OUTLETS).to_owned(),
            ..Source::default()
        },
        stance: stances[rng.usize(..stances.len())],
        figures: vec![Figure {
            what: "killed".to_owned(),
            amount: amounts[rng.usize(..2)].clone(),
        }],
        actors: actors(rng, 1),
        ..Claim::default()
    }
}

fn event(rng: &mut Rng, number: usize) -> Event {
    let path = |path: &[&str]| path.iter().map(|&name| name.to_owned()).collect();
    Event {
        id: format!("INV{number}"),
        when: (rng.u8(..20) > 0).then(|| date(rng).parse().ok()).flatten(),
        kind: path(pick(rng, &KINDS)),
        title: format!("{} {number}", pick(rng, &WORDS)),
        text: (0..rng.usize(..6))
            .map(|_| pick(rng, &WORDS))
            .collect::<Vec<_>>()
            .join(" "),
        actors: actors(rng, 3),
        place: Place {
            path: path(pick(rng, &PLACES)),
            ..Place::default()
        },
        claims: (0..rng.usize(..3)).map(|_| claim(rng)).collect(),
        ..Event::default()
    }
}

struct Events(Vec<Event>);

impl Decode for Events {
    fn event(&self, record: Record) -> Event {
        self.0[usize::try_from(record.offset).unwrap()].clone()
    }

    fn search_text(&self, record: Record) -> Cow<'_, str> {
        let event = self.event(record);
        format!("{}\n{}", event.title, event.text).into()
    }

    fn raw(&self, record: Record) -> Cow<'_, str> {
        self.search_text(record)
    }
}

/// So many events, on UTC.
pub fn store(rng: &mut Rng, count: usize) -> Arc<Store> {
    let events: Vec<Event> = (0..count).map(|number| event(rng, number)).collect();
    let mut batch = Batch::default();
    for (before, event) in (0..).zip(&events) {
        batch.push(
            &EventSummary::of(event),
            Record {
                offset: before.into(),
                row: FileRow::after(before),
            },
        );
    }
    let store = dateline_store::build(vec![Document {
        path: PathBuf::from("invented").into(),
        report: Report {
            events: count,
            ..Report::default()
        },
        directory: Directory::default(),
        batches: vec![batch],
        decoder: Arc::new(Events(events)),
    }]);
    Arc::new(store).in_zone(ClockZone::Utc)
}

/// Midnights and moments beside them, around those of the events.
pub fn moment(rng: &mut Rng) -> Moment {
    let year = if rng.u8(..8) == 0 { 1965 } else { 2014 };
    let day = calendar::day(year, rng.u32(1..13), rng.u32(1..29)).unwrap().first;
    let off = [0, 0, 0, -1, 1, 3_600_000_000 * 10][rng.usize(..6)];
    Moment::from_micros(day.micros() + off)
}

fn choice(rng: &mut Rng, name: impl Fn(&mut Rng) -> String) -> Choice {
    if rng.u8(..3) > 0 {
        return Choice::default();
    }
    let mut names = |most: usize| (0..rng.usize(..=most)).map(|_| name(rng)).collect::<Vec<_>>();
    let (include, exclude) = (names(2), names(1));
    Choice {
        include,
        exclude,
        all: rng.u8(..4) == 0,
    }
}

/// A filter of parts that an archive can be asked.
pub fn filter(rng: &mut Rng) -> Filter {
    let path = |rng: &mut Rng, paths: &[&[&str]]| {
        let path = pick(rng, paths);
        if rng.bool() {
            path.last().map_or_else(String::new, |&name| name.to_owned())
        } else {
            path.join(Place::SEPARATOR)
        }
    };
    let actor = |rng: &mut Rng| {
        let spellings = ["", "KATAIB HEZBOLLAH", "Muhandis", "nobody of this name", "حشد شعبى"];
        if rng.u8(..3) == 0 {
            pick(rng, &spellings).to_owned()
        } else {
            pick(rng, &ACTORS).to_owned()
        }
    };
    let role = |rng: &mut Rng| Role::ALL[rng.usize(..Role::ALL.len())];
    let mut filter = Filter {
        actor: choice(rng, actor),
        place: choice(rng, |rng| path(rng, &PLACES)),
        kind: choice(rng, |rng| path(rng, &KINDS)),
        source: choice(rng, |rng| pick(rng, &OUTLETS).to_owned()),
        ..Filter::default()
    };
    if rng.u8(..3) == 0 {
        let included = filter.actor.include.iter().map(|actor| ActorRole {
            actor: actor.clone(),
            role: role(rng),
        });
        filter.actor_roles = included.collect();
    }
    if rng.u8(..6) == 0 {
        filter.roles = vec![role(rng), role(rng)];
    }
    if rng.u8(..8) == 0 {
        filter.against = vec![Against {
            by: actor(rng),
            on: actor(rng),
        }];
    }
    if rng.u8(..3) == 0 {
        filter.doubt = (0..2)
            .map(|_| DoubtKind::ALL[rng.usize(..DoubtKind::ALL.len())])
            .collect();
    }
    if rng.bool() {
        filter.from = rng.bool().then(|| moment(rng));
        filter.to = rng.bool().then(|| moment(rng));
        filter.certainly = rng.u8(..3) == 0;
    }
    if rng.u8(..4) == 0 {
        filter.text = match rng.u8(..4) {
            0 => pick(rng, &ACTORS).to_owned(),
            1 => format!("{} {}", pick(rng, &WORDS), pick(rng, &WORDS)),
            2 => pick(
                rng,
                &[
                    "one zo",
                    "\"green zone\"",
                    "%",
                    "_",
                    "\\",
                    "'",
                    "NINAWA",
                    "rone",
                    "iraq",
                    " ",
                ],
            )
            .to_owned(),
            _ => pick(rng, &WORDS).to_owned(),
        };
    }
    filter
}
