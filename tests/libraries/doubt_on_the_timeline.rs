//! What the timeline draws of doubt, of links and of both sides of an actor.

use std::sync::Arc;

use dateline_batch::CancelToken;
use dateline_event::calendar::{DAY, day};
use dateline_event::{
    Bounds, Claim, Event, LinkKind, Moment, Participant, Precision, Role, Stance, TimeDelta, TimeRange, When,
};
use dateline_export::{PictureOptions, picture};
use dateline_query::{Answer, Choice, Engine, Filter, LaneBy};
use dateline_store::{RowId, Store};
use dateline_tests::timelines as support;
use dateline_timeline::{
    AverageWidths, EventLink, Frame, Hit, LinkTable, Mark, Memory, Missing, Request, Responsibility, Scene, Viewport,
    lay_out,
};

const FRAME: Frame = Frame {
    width: 1100.0,
    height: 600.0,
    gutter: 150.0,
    scroll: 0.0,
    is_whole: false,
};

fn july() -> Viewport {
    Viewport::new(day(2021, 6, 19).unwrap().first, day(2021, 8, 3).unwrap().last)
}

fn request<'a>(store: &'a Store, answer: &'a Answer, links: Option<&'a LinkTable>) -> Request<'a> {
    Request {
        links,
        all_links: true,
        ..Request::new(store, &answer.lanes, july(), FRAME)
    }
}

fn scene(request: &Request<'_>) -> Scene {
    lay_out(request, &mut Memory::default(), &mut AverageWidths)
}

fn dated(edtf: &str, actors: &[(Role, &str)]) -> Event {
    let when: When = edtf.parse().unwrap();
    Event {
        id: edtf.to_owned(),
        title: edtf.to_owned(),
        when: Some(when),
        kind: vec!["attack".to_owned()],
        actors: actors
            .iter()
            .map(|&(role, name)| Participant::new(name, role))
            .collect(),
        ..Event::default()
    }
}

fn row_of(store: &Store, title: &str) -> RowId {
    store.rows().find(|&row| store.event(row).title == title).unwrap()
}

fn marks(scene: &Scene) -> impl Iterator<Item = &Mark> {
    scene.items.iter().map(|item| &item.mark)
}

/// What lies under a pointer that is moved along a line, each once.
fn hits_along(scene: &Scene, y: f32) -> Vec<Hit> {
    let mut x = FRAME.gutter;
    let mut hits = Vec::new();
    while x < FRAME.width {
        hits.extend(scene.hit(x, y).cloned());
        x += 1.0;
    }
    hits.dedup();
    hits
}

#[test]
fn each_case_of_fuzzy_time_is_told_apart() {
    // Titles are dates: what lasted, what is one unknown day, and what has no known limit.
    let cases = [
        "2021-07-07",
        "2021-06-28/2021-07-09",
        "[2021-07-14..2021-07-21]",
        "[..2021-07-07]",
        "[2021-07-20..]",
        "2021-07-10/..",
        "../2021-07-12",
    ];
    for edtf in cases {
        let store = support::store(vec![dated(edtf, &[])]);
        let answer = support::answer(&store, LaneBy::None, 6);
        let scene = scene(&request(&store, &answer, None));
        let marks: Vec<&Mark> = marks(&scene).collect();
        let [mark] = marks[..] else { panic!("{edtf}: {marks:?}") };
        let is_right = match edtf {
            "2021-07-07" => matches!(mark, Mark::Dot { .. }),
            "2021-06-28/2021-07-09" => {
                matches!(mark, Mark::Bar { from, to, sure: Some(sure), .. } if sure.0 <= *from && sure.1 >= *to)
            }
            "[2021-07-14..2021-07-21]" => {
                matches!(mark, Mark::Window { from, to, middle, is_open: (false, false), .. }
                    if (middle - f32::midpoint(*from, *to)).abs() < 1.0)
            }
            "[..2021-07-07]" => matches!(
                mark,
                Mark::Window {
                    is_open: (true, false),
                    ..
                }
            ),
            "[2021-07-20..]" => matches!(
                mark,
                Mark::Window {
                    is_open: (false, true),
                    ..
                }
            ),
            "2021-07-10/.." => matches!(
                mark,
                Mark::Bar {
                    is_open: (false, true),
                    ..
                }
            ),
            _ => matches!(
                mark,
                Mark::Bar {
                    sure: None,
                    is_open: (true, false),
                    ..
                }
            ),
        };
        assert!(is_right, "{edtf}: {mark:?}");
    }
}

#[test]
fn an_uncertain_end_is_dashed_and_not_solid() {
    let bounds = Bounds::lasting(
        day(2021, 7, 1).unwrap().union(day(2021, 7, 6).unwrap()),
        day(2021, 7, 12).unwrap().union(day(2021, 7, 20).unwrap()),
    );
    let store = support::store(vec![support::event("Siege", "A", bounds, Precision::Day)]);
    let answer = support::answer(&store, LaneBy::None, 6);
    let scene = scene(&request(&store, &answer, None));
    let x = |date: TimeRange| scene.scale.x(date.first);
    let Some(Mark::Bar {
        from,
        to,
        sure: Some(sure),
        ..
    }) = marks(&scene).next()
    else {
        panic!("no bar");
    };
    assert!((from - x(day(2021, 7, 1).unwrap())).abs() < 1.0 && (to - x(day(2021, 7, 21).unwrap())).abs() < 1.0);
    assert!((sure.0 - x(day(2021, 7, 7).unwrap())).abs() < 1.0 && (sure.1 - x(day(2021, 7, 12).unwrap())).abs() < 1.0);
}

fn with_claim(event: Event, stance: Stance) -> Event {
    let claim = Claim {
        stance,
        ..Claim::default()
    };
    Event {
        claims: vec![claim],
        ..event
    }
}

#[test]
fn claimed_denied_and_unclaimed_attacks_differ() {
    let suffers = [(Role::Target, "Base")];
    let statement = Event {
        kind: vec!["statement".to_owned()],
        ..dated("2021-07-25", &suffers)
    };
    let events = vec![
        with_claim(dated("2021-07-05", &suffers), Stance::ClaimsResponsibility),
        with_claim(dated("2021-07-10", &suffers), Stance::Denies),
        dated("2021-07-15", &suffers),
        dated("2021-07-20", &[(Role::Perpetrator, "Force"), (Role::Target, "Base")]),
        statement,
        // Nothing is said of who did it to whom.
        dated(
            "2021-07-28",
            &[(Role::Participant, "Force"), (Role::Target, "Civilians")],
        ),
        with_claim(
            dated("[2021-06-20..2021-07-01]", &suffers),
            Stance::ClaimsResponsibility,
        ),
    ];
    let store = support::store(events);
    let of = |title: &str| Responsibility::of(&store, row_of(&store, title));
    assert_eq!(of("2021-07-05"), Some(Responsibility::Claimed));
    assert_eq!(of("2021-07-10"), Some(Responsibility::Denied));
    assert_eq!(of("2021-07-15"), Some(Responsibility::Unclaimed));
    assert_eq!([of("2021-07-20"), of("2021-07-25"), of("2021-07-28")], [None; 3]);
    let answer = support::answer(&store, LaneBy::None, 6);
    let scene = scene(&request(&store, &answer, None));
    let count = |wanted: Responsibility| {
        let is_it = |mark: &&Mark| matches!(mark, Mark::Seal { responsibility, .. } if *responsibility == wanted);
        marks(&scene).filter(is_it).count()
    };
    // The window carries its seal near its start.
    assert_eq!(Responsibility::ALL.map(count), [2, 1, 1]);
    assert_eq!(
        marks(&scene)
            .filter(|mark| matches!(mark, Mark::HalfRing { .. }))
            .count(),
        1
    );
    let options = PictureOptions::default();
    let bare = support::store(vec![dated("2021-07-28", &[])]);
    let plain = picture(&bare, &support::answer(&bare, LaneBy::None, 6), &options);
    let sealed = picture(&store, &answer, &options);
    assert!(sealed.matches("<circle").count() > plain.matches("<circle").count() + 4);
}

/// Six events, and links from the one in the middle of July to all others.
fn linked() -> (Arc<Store>, LinkTable) {
    let undated = Event {
        title: "undated".to_owned(),
        ..Event::default()
    };
    let events = vec![
        dated("2021-07-10", &[(Role::Perpetrator, "A")]),
        dated("2021-07-01", &[(Role::Perpetrator, "B")]),
        dated("2020-01-01", &[(Role::Perpetrator, "A")]),
        dated("2022-01-01", &[(Role::Perpetrator, "A")]),
        dated("2021-07-20", &[(Role::Perpetrator, "Filtered")]),
        undated,
    ];
    let store = support::store(events);
    let from = row_of(&store, "2021-07-10");
    let link = |title: &str, kind: LinkKind| EventLink {
        from,
        to: Some(row_of(&store, title)),
        kind,
    };
    let links = vec![
        link("2021-07-01", LinkKind::RetaliationFor),
        link("2020-01-01", LinkKind::Follows),
        link("2022-01-01", LinkKind::Follows),
        link("2021-07-20", LinkKind::PartOf),
        link("undated", LinkKind::SameAs),
        EventLink {
            from,
            to: None,
            kind: LinkKind::Follows,
        },
    ];
    let table = LinkTable::new(links);
    (store, table)
}

#[test]
fn a_hidden_end_is_a_stub_that_says_why() {
    let (store, table) = linked();
    let filter = Filter {
        actor: Choice {
            exclude: vec!["Filtered".to_owned()],
            ..Choice::default()
        },
        ..Filter::default()
    };
    let answer = Engine::new(store.clone())
        .answer(&filter, LaneBy::Actor, 6, &CancelToken::NEVER)
        .unwrap();
    let from = row_of(&store, "2021-07-10");
    for selected in [None, Some(from)] {
        let scene = scene(&Request {
            selected,
            marked: None,
            all_links: selected.is_none(),
            ..request(&store, &answer, Some(&table))
        });
        let stubs = scene.items.iter().filter_map(|item| match item.mark {
            Mark::Arc { to, is_stub: true, .. } => Some(to),
            _ => None,
        });
        let mut reasons: Vec<Missing> = stubs
            .map(|[x, y]| match scene.hit(x, y) {
                Some(Hit::Link {
                    missing: Some(missing),
                    goal,
                    ..
                }) => {
                    assert_eq!(goal.is_none(), *missing == Missing::NotOpen);
                    *missing
                }
                other => panic!("{other:?} at a stub"),
            })
            .collect();
        reasons.sort_by_key(|missing| missing.label());
        let mut expected = [
            Missing::Earlier,
            Missing::Later,
            Missing::Filtered,
            Missing::Undated,
            Missing::NotOpen,
        ];
        expected.sort_by_key(|missing| missing.label());
        assert_eq!(reasons, expected);
        let whole = |mark: &&Mark| matches!(mark, Mark::Arc { is_stub: false, .. });
        assert_eq!(marks(&scene).filter(whole).count(), 1);
        let days = if selected.is_some() {
            "retaliation for, 9 days before"
        } else {
            "9 days"
        };
        assert!(scene.labels.iter().any(|label| label.text == days), "{days}");
    }
}

#[test]
fn only_so_many_links_are_drawn_and_the_rest_is_counted() {
    let days = 1..=28;
    let events: Vec<Event> = days
        .clone()
        .map(|number| dated(&format!("2021-07-{number:02}"), &[(Role::Perpetrator, "A")]))
        .collect();
    let store = support::store(events);
    let row = |number: i32| row_of(&store, &format!("2021-07-{number:02}"));
    let pairs = days.clone().flat_map(|from| days.clone().map(move |to| (from, to)));
    let links = pairs.filter(|(from, to)| from < to).map(|(from, to)| EventLink {
        from: row(from),
        to: Some(row(to)),
        kind: LinkKind::Follows,
    });
    let table = LinkTable::new(links.collect());
    let answer = support::answer(&store, LaneBy::Actor, 6);
    let own = row(14);
    let scene = scene(&Request {
        selected: Some(own),
        picked: None,
        picked_lanes: None,
        ..request(&store, &answer, Some(&table))
    });
    let drawn = marks(&scene).filter(|mark| matches!(mark, Mark::Arc { .. })).count();
    assert_eq!(drawn + scene.links_left_out, 28 * 27 / 2);
    assert!(scene.links_left_out > 0);
    // Those of the selected event come first.
    let strong = |mark: &&Mark| matches!(mark, Mark::Arc { is_strong: true, .. });
    assert_eq!(marks(&scene).filter(strong).count(), 27);
}

/// An actor that acts, suffers, does both, and takes part.
fn two_sided() -> Vec<Event> {
    vec![
        dated("2021-07-01", &[(Role::Perpetrator, "A"), (Role::Target, "B")]),
        dated("2021-07-06", &[(Role::Perpetrator, "B"), (Role::Target, "A")]),
        dated("2021-07-11", &[(Role::Perpetrator, "B"), (Role::Victim, "A")]),
        dated("2021-07-16", &[(Role::Perpetrator, "A"), (Role::Target, "A")]),
        dated("2021-07-21", &[(Role::Participant, "A")]),
        dated("2021-07-26", &[(Role::AttributedTo, "A"), (Role::Target, "B")]),
    ]
}

#[test]
fn acts_stand_above_the_line_and_what_was_suffered_below() {
    let store = support::store(two_sided());
    let answer = support::answer(&store, LaneBy::Sides, 6);
    let scene = scene(&request(&store, &answer, None));
    let lane = answer.lanes.lanes.iter().position(|lane| lane.name == "A").unwrap();
    let band = scene.bands.iter().find(|band| band.lane == lane).unwrap();
    let divides = marks(&scene).filter(|mark| matches!(mark, Mark::Divide { .. }));
    assert_eq!(divides.count(), 2);
    let sides = |title: &str| {
        let row = row_of(&store, title);
        let here = scene
            .anchors
            .iter()
            .filter(|anchor| anchor.row == row && (band.top..band.bottom()).contains(&anchor.y));
        let mut above: Vec<bool> = here.map(|anchor| anchor.y < band.middle()).collect();
        above.sort_unstable();
        above
    };
    assert_eq!(sides("2021-07-01"), [true]);
    assert_eq!(sides("2021-07-06"), [false]);
    assert_eq!(sides("2021-07-11"), [false]);
    assert_eq!(sides("2021-07-16"), [false, true]);
    assert_eq!(sides("2021-07-21"), [true]);
    assert_eq!(sides("2021-07-26"), [true]);
    let names: Vec<&str> = scene.names.iter().map(|label| label.text.as_str()).collect();
    assert!(
        names.contains(&"↑ 4 acts") && names.contains(&"↓ 3 suffered"),
        "{names:?}"
    );
}

#[test]
fn crowded_sides_are_columns_above_and_below_to_one_scale() {
    let mut events = Vec::new();
    for number in 0..900_i64 {
        let start = day(2021, 6, 20).unwrap().first + (number % 40) * DAY;
        let (by, on) = if number % 3 == 0 { ("B", "A") } else { ("A", "B") };
        let mut event = support::event(
            "Raid",
            by,
            Bounds::window(TimeRange::lasting(start, DAY)),
            Precision::Day,
        );
        event.actors.push(Participant::new(on, Role::Target));
        events.push(event);
    }
    let store = support::store(events);
    let answer = support::answer(&store, LaneBy::Sides, 6);
    let scene = scene(&request(&store, &answer, None));
    let band = scene.bands.first().unwrap();
    let heights = |wanted: bool| {
        let columns = marks(&scene).filter_map(|mark| match *mark {
            Mark::Column {
                base,
                possible,
                is_below,
                ..
            } if is_below == wanted => Some((base, possible)),
            _ => None,
        });
        columns
            .filter(|(base, _)| (band.top..band.bottom()).contains(base))
            .fold(0.0, |most: f32, (base, height)| {
                assert!((base - band.middle()).abs() <= 1.0);
                most.max(height)
            })
    };
    let (above, below) = (heights(false), heights(true));
    assert!(above > below && below > 0.3 * above, "{above} {below}");
    assert!(above <= band.height / 2.0 && below <= band.height / 2.0);
}

#[test]
fn what_is_known_to_the_week_stands_beside_columns_of_days() {
    // 600 sure days, and 50 that are known to the week only.
    let mut events: Vec<Event> = (0..600_i64)
        .map(|number| {
            let start = day(2021, 6, 20).unwrap().first + (number % 40) * DAY;
            support::event(
                "Sure",
                "A",
                Bounds::window(TimeRange::lasting(start, DAY)),
                Precision::Day,
            )
        })
        .collect();
    let week = Bounds::window(day(2021, 7, 6).unwrap().union(day(2021, 7, 12).unwrap()));
    events.extend((0..50).map(|_| support::event("Some day", "A", week, Precision::Window)));
    let store = support::store(events);
    let answer = support::answer(&store, LaneBy::Actor, 6);
    let request = request(&store, &answer, None);
    let days = scene(&request);
    let doubtful = |scene: &Scene| -> Vec<(f32, f32)> {
        let columns = marks(scene).filter_map(|mark| match *mark {
            Mark::Column {
                from,
                to,
                certain,
                possible,
                ..
            } if possible > certain => Some((from, to)),
            _ => None,
        });
        columns.collect()
    };
    let strips = |scene: &Scene| -> Vec<(Moment, Moment, u32)> {
        let y = scene.bands.first().unwrap().bottom() - 6.0;
        let strips = hits_along(scene, y).into_iter().filter_map(|hit| match hit {
            Hit::Strip { from, to, count, .. } => Some((from, to, count)),
            _ => None,
        });
        strips.collect()
    };
    assert_eq!(doubtful(&days), []);
    let found = strips(&days);
    assert!(found.iter().all(|(_, _, count)| *count == 50), "{found:?}");
    let (from, to) = (found.first().unwrap().0, found.last().unwrap().1);
    assert!(from <= week.earliest_start && to > week.latest_start, "{found:?}");
    // In columns of years it is known well enough.
    let middle = week.earliest_start;
    let years = scene(&Request {
        viewport: Viewport::new(middle - 100 * 365 * DAY, middle + 100 * 365 * DAY),
        ..request
    });
    assert_eq!(strips(&years), []);
}

#[test]
fn columns_grow_finer_as_one_zooms_in_and_all_lanes_share_one_step() {
    // A tenth of A's days is known to the week, nearly all of B's to the month.
    let first = day(2021, 1, 1).unwrap().first;
    let mut events: Vec<Event> = Vec::new();
    for number in 0..9_000_i64 {
        let start = first + (number % 365) * DAY;
        let (who, days) = match number % 9 {
            0..=4 => ("A", 1),
            5 => ("A", 7),
            6 => ("B", 1),
            _ => ("B", 31),
        };
        let bounds = Bounds::window(TimeRange::lasting(start, days * DAY));
        events.push(support::event("E", who, bounds, Precision::Day));
    }
    let store = support::store(events);
    let answer = support::answer(&store, LaneBy::Actor, 6);
    let middle = first + 180 * DAY;
    let mut before = TimeDelta::MAX;
    for days in [4000, 1000, 365, 210, 90, 40, 17, 11, 5] {
        let viewport = Viewport::new(middle - days * DAY / 2, middle + days * DAY / 2);
        let mut request = request(&store, &answer, None);
        request.viewport = viewport;
        let scene = scene(&request);
        let lengths = scene.bands.iter().flat_map(|band| {
            let hits = hits_along(&scene, band.top + 6.0).into_iter();
            hits.filter_map(|hit| match hit {
                Hit::Column { from, to, .. } => Some(to - from),
                _ => None,
            })
        });
        let widest = lengths.max().unwrap();
        assert!(widest <= before, "{days} days in view: {widest:?} after {before:?}");
        let per_pixel = days * DAY / 950;
        assert!(widest <= DAY.max(per_pixel * 50), "{days} days in view: {widest:?}");
        before = widest;
    }
    assert!(before <= DAY);
}
