//! Made-up events for tests, pictures and benches of the timeline.

#![allow(clippy::unwrap_used, reason = "made-up events are as they should be")]

use std::sync::Arc;

use dateline_batch::CancelToken;
use dateline_event::calendar::{DAY, MINUTE, day};
use dateline_event::{
    Bounds, Claim, Event, Link, LinkKind, Moment, Participant, Precision, Role, Stance, TimeRange, When, Zone,
};
use dateline_query::{Answer, Engine, Filter, LaneBy};
use dateline_store::Store;

pub use crate::events::store;

/// Everything, in lanes.
pub fn answer(store: &Arc<Store>, by: LaneBy, max_lanes: usize) -> Answer {
    Engine::new(Arc::clone(store))
        .answer(&Filter::default(), by, max_lanes, &CancelToken::NEVER)
        .unwrap()
}

/// An event of one actor.
pub fn event(title: &str, actor: &str, bounds: Bounds, precision: Precision) -> Event {
    Event {
        id: title.to_owned(),
        when: Some(When::from_bounds(bounds, precision, Zone::Calendar)),
        title: title.to_owned(),
        actors: vec![Participant::new(actor, Role::Perpetrator)],
        ..Event::default()
    }
}

/// On one day of 2021.
pub fn on(title: &str, actor: &str, (month, number): (u32, u32)) -> Event {
    let day = day(2021, month, number).unwrap();
    event(title, actor, Bounds::window(day), Precision::Day)
}

fn disputed(event: Event) -> Event {
    let denial = Claim {
        stance: Stance::Denies,
        ..Claim::default()
    };
    Event {
        claims: vec![denial],
        ..event
    }
}

/// About what the pictures of the window show.
pub fn july_2021() -> Vec<Event> {
    let date = |month, number| day(2021, month, number).unwrap();
    let mut events = vec![
        on("Erbil airport", "Unclaimed", (7, 6)),
        disputed(on("Ain al-Asad: 14–30 rockets · 4 sources", "Unclaimed", (7, 7))),
        disputed(on("Green Zone: 3 rockets", "Unclaimed", (7, 8))),
        event(
            "Pylons: late July",
            "Unclaimed",
            Bounds::window(date(7, 22).union(date(7, 29))),
            Precision::Window,
        ),
        on("Vow of revenge", "Kataib Hezbollah", (6, 28)),
        on("Statement on the strikes", "Kataib Hezbollah", (7, 6)),
        on("Rockets denied", "Kataib Hezbollah", (7, 7)),
        on("صاروخ على قاعدة عين الأسد", "Kataib Hezbollah", (7, 14)),
        on("Vow to expel", "Kataib Hezbollah", (7, 29)),
        disputed(on("Strikes on the border", "United States", (6, 28))),
        on("Agreement", "United States", (7, 26)),
        on("Sanctions", "United States", (7, 29)),
        on("Funerals", "PMF", (6, 29)),
        event(
            "Wave of attacks",
            "PMF",
            Bounds::lasting(date(7, 4).union(date(7, 5)), date(7, 9).union(date(7, 12))),
            Precision::Day,
        ),
        on("Condemns", "Iraqi government", (7, 8)),
        event(
            "Mandate ends, open",
            "Iraqi government",
            Bounds::lasting(date(7, 26), TimeRange::new(date(7, 30).last, Moment::OPEN_END)),
            Precision::Day,
        ),
        event(
            "Samarra: late June",
            "Daesh",
            Bounds::window(date(6, 25).union(date(6, 30))),
            Precision::Window,
        ),
        disputed(on("Sadr City market", "Daesh", (7, 19))),
    ];
    for number in 0..4 {
        events.push(on(&format!("Drone {number}"), "Unclaimed", (7, 5)));
    }
    let start = date(7, 19).first + 12 * 60 * MINUTE;
    events.push(event(
        "Blast heard",
        "Daesh",
        Bounds::window(TimeRange::lasting(start, MINUTE)),
        Precision::Minute,
    ));
    if let Some(asad) = events.get_mut(1) {
        asad.links.push(Link {
            kind: LinkKind::RetaliationFor,
            to: "Strikes on the border".to_owned(),
            note: String::new(),
        });
    }
    // A long tail of others, some of them known only to the week or month.
    let mut random = Random(7);
    for number in 0..24 {
        let start = date(6, 20).first + random.below(45) * DAY;
        let length = match random.below(10) {
            0 => 7 * DAY,
            1 => 3 * DAY,
            _ => DAY,
        };
        let precision = if length == DAY {
            Precision::Day
        } else {
            Precision::Window
        };
        let actor = format!("Group {number}");
        events.push(event(
            &format!("Event {number}"),
            &actor,
            Bounds::window(TimeRange::lasting(start, length)),
            precision,
        ));
    }
    events
}

/// So many events over thirty years, of long-tailed actors, one in seven known only to the week, month or year.
pub fn many(count: usize) -> Vec<Event> {
    let mut random = Random(42);
    let begin = day(1994, 1, 1).unwrap().first;
    (0..count)
        .map(|number| {
            let tail = random.below(1000) * random.below(1000) / 20_000;
            let actor = format!("Actor {tail}");
            let start = begin + random.below(30 * 365) * DAY;
            let (length, precision) = match random.below(70) {
                0..7 => (7 * DAY, Precision::Window),
                7..10 => (30 * DAY, Precision::Month),
                10 => (365 * DAY, Precision::Year),
                _ => (DAY, Precision::Day),
            };
            event(
                &format!("Battle of hill {number}"),
                &actor,
                Bounds::window(TimeRange::lasting(start, length)),
                precision,
            )
        })
        .collect()
}

/// The same numbers on every machine.
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, limit: i64) -> i64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(self.0 >> 33).unwrap() % limit.max(1)
    }
}
