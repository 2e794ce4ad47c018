//! From events to draw items to pictures.

use std::time::Duration;

use dateline_batch::CancelToken;
use dateline_event::calendar::{DAY, HOUR, day};
use dateline_event::{Bounds, Event, LinkKind, Moment, Precision, TimeRange};
use dateline_export::{PictureOptions, picture};
use dateline_query::{Answer, LaneBy, PickedLanes, PickedRows, RowSet};
use dateline_store::{RowId, Store};
use dateline_tests::timelines as support;
use dateline_timeline::{
    Anchor, AverageWidths, EventLink, Folding, Frame, Hit, LinkTable, Mark, Measure, Memory, Overview, Palette,
    Request, Scene, Viewport, lay_out,
};

fn request<'a>(store: &'a Store, answer: &'a Answer, viewport: Viewport) -> Request<'a> {
    let frame = Frame {
        width: 1100.0,
        height: 600.0,
        gutter: 150.0,
        scroll: 0.0,
        is_whole: false,
    };
    Request::new(store, &answer.lanes, viewport, frame)
}

fn scene(request: &Request<'_>) -> Scene {
    lay_out(request, &mut Memory::default(), &mut AverageWidths)
}

fn july() -> Viewport {
    Viewport::fitting(day(2021, 6, 19).unwrap().union(day(2021, 8, 3).unwrap()))
}

fn row_of(store: &Store, title: &str) -> RowId {
    store
        .rows()
        .find(|&row| store.event(row).title.starts_with(title))
        .unwrap()
}

fn count(scene: &Scene, is_wanted: impl Fn(&Mark) -> bool) -> usize {
    scene.items.iter().filter(|item| is_wanted(&item.mark)).count()
}

#[test]
fn the_overview_ends_where_the_time_does() {
    let dates = ["2011/..", "2014-06-10", "../2013", "2012-01-01/2013-02-01"];
    let events = dates.map(|edtf| Event {
        when: edtf.parse().ok(),
        ..Event::default()
    });
    let store = support::store(events.into());
    let answer = support::answer(&store, LaneBy::None, 0);
    let viewport = Viewport::fitting(store.extent().unwrap());
    let overview = Overview::new((&answer.lanes.all, None), &store, viewport, 800.0, &mut AverageWidths);
    assert!(!overview.columns.is_empty());
    for column in &overview.columns {
        assert!(
            0.0 <= column.from && column.from <= column.to && column.to <= 800.0,
            "{column:?}"
        );
    }
}

#[test]
fn a_point_at_the_right_edge_has_its_title_before_it() {
    let events = [("First", 1), ("Second", 2), ("Last", 3)];
    let store = support::store(
        events
            .map(|(title, number)| support::on(title, "A", (7, number)))
            .into(),
    );
    let answer = support::answer(&store, LaneBy::Actor, 6);
    let viewport = Viewport::new(
        day(2021, 7, 1).unwrap().first,
        day(2021, 7, 3).unwrap().first + 13 * HOUR,
    );
    let scene = scene(&request(&store, &answer, viewport));
    let label = |title: &str| scene.labels.iter().find(|label| &*label.text == title).unwrap().x;
    let dot = |title: &str| scene.anchor(row_of(&store, title)).unwrap().x;
    assert!(label("First") > dot("First") && label("Second") > dot("Second"));
    assert!(label("Last") < dot("Last"));
}

#[test]
fn each_kind_of_time_has_its_mark() {
    let store = support::store(support::july_2021());
    let answer = support::answer(&store, LaneBy::Actor, 6);
    let scene = scene(&request(&store, &answer, july()));
    assert!(count(&scene, |mark| matches!(mark, Mark::Dot { .. })) > 15);
    assert!(count(&scene, |mark| matches!(mark, Mark::Window { .. })) >= 2);
    assert_eq!(count(&scene, |mark| matches!(mark, Mark::HalfRing { .. })), 4);
    let bars: Vec<_> = scene
        .items
        .iter()
        .filter_map(|item| match item.mark {
            Mark::Bar { sure, is_open, .. } => Some((sure.is_some(), is_open)),
            _ => None,
        })
        .collect();
    assert!(bars.contains(&(true, (false, false))) && bars.contains(&(true, (false, true))));
    assert_eq!(bars.len(), 2);
}

#[test]
fn labels_overlap_neither_each_other_nor_marks() {
    for (events, viewport) in [
        (support::july_2021(), july()),
        (support::many(3000), july()),
        (
            support::many(40_000),
            Viewport::new(july().start(), july().start() + 3 * DAY),
        ),
    ] {
        let store = support::store(events);
        for by in [LaneBy::Actor, LaneBy::None] {
            let answer = support::answer(&store, by, 6);
            let scene = scene(&request(&store, &answer, viewport));
            let extents: Vec<(f32, f32, f32)> = scene
                .labels
                .iter()
                .filter(|label| label.anchor == Anchor::Start)
                .map(|label| (label.x, label.x + AverageWidths.width(&label.text, label.size), label.y))
                .collect();
            let marks = scene.anchors.iter().map(|anchor| (anchor.from, anchor.to, anchor.y));
            let all: Vec<_> = extents.iter().copied().chain(marks).collect();
            for (index, a) in extents.iter().enumerate() {
                for b in all.iter().skip(index + 1) {
                    let overlap = a.0 < b.1 && b.0 < a.1 && (a.2 - b.2).abs() < 11.0;
                    assert!(!overlap, "{a:?} {b:?}");
                }
            }
        }
    }
}

#[test]
fn a_click_finds_what_is_drawn_there() {
    let store = support::store(support::july_2021());
    let answer = support::answer(&store, LaneBy::Actor, 6);
    let scene = scene(&request(&store, &answer, july()));
    for anchor in &scene.anchors {
        assert_eq!(scene.hit(anchor.x, anchor.y), Some(&Hit::Event(anchor.row)));
    }
    assert_eq!(scene.hit(160.0, 590.0), None);
}

#[test]
fn a_frame_holds_the_events_whose_marks_it_touches() {
    let store = support::store(support::july_2021());
    let answer = support::answer(&store, LaneBy::Actor, 6);
    let scene = scene(&request(&store, &answer, july()));
    let whole = scene.framed([0.0, 0.0], [1100.0, 600.0]);
    let mut drawn: Vec<RowId> = scene.anchors.iter().map(|anchor| anchor.row).collect();
    drawn.sort_unstable();
    let mut framed = whole.rows.clone();
    framed.sort_unstable();
    assert_eq!(framed, drawn);
    // From whichever corners, and around a mark alone.
    assert_eq!(scene.framed([1100.0, 600.0], [0.0, 0.0]), whole);
    for anchor in &scene.anchors {
        assert!(
            scene
                .framed([anchor.x; 2], [anchor.x, anchor.y])
                .rows
                .contains(&anchor.row)
        );
        let above = anchor.y - 12.0;
        let beside = scene.framed([anchor.from, above - 1.0], [anchor.to, above]);
        assert!(
            !beside.rows.contains(&anchor.row)
                || scene
                    .anchors
                    .iter()
                    .any(|other| { other.row == anchor.row && (other.y - above).abs() < 10.0 })
        );
    }
    assert!(scene.framed([160.0, 590.0], [161.0, 591.0]).is_empty());
}

#[test]
fn a_frame_around_columns_holds_what_they_count() {
    let store = support::store(support::many(20_000));
    for by in [LaneBy::None, LaneBy::Actor, LaneBy::Sides] {
        let answer = support::answer(&store, by, 3);
        let scene = scene(&request(&store, &answer, Viewport::fitting(store.extent().unwrap())));
        let columns = scene
            .items
            .iter()
            .filter(|item| matches!(item.mark, Mark::Column { .. }));
        assert!(columns.count() > 20, "{by:?}");
        for band in &scene.bands {
            let framed = scene.framed([0.0, band.top + 3.0], [1100.0, band.bottom() - 3.0]);
            let mut set = RowSet::none(store.len());
            framed.add_to(&mut set, &answer.lanes, &store);
            let lane = &answer.lanes.drawn()[band.lane];
            assert_eq!(set.len(), lane.len(), "{by:?} {}", lane.name);
            assert!(lane.rows().iter().all(|row| set.contains(row)));
        }
        // Of a column as many as stand under the pointer.
        let column = scene
            .bands
            .iter()
            .find_map(|band| match scene.hit(700.0, band.top + 6.0) {
                Some(Hit::Column { bin, .. }) => Some((band.top + 6.0, bin.certain + bin.uncertain)),
                _ => None,
            });
        let (y, counted) = column.unwrap();
        let mut set = RowSet::none(store.len());
        scene
            .framed([700.0, y], [700.0, y])
            .add_to(&mut set, &answer.lanes, &store);
        assert_eq!(set.len(), counted as usize, "{by:?}");
    }
}

#[test]
fn what_is_selected_with_others_is_ringed() {
    let store = support::store(support::july_2021());
    let answer = support::answer(&store, LaneBy::Actor, 6);
    let mut set = RowSet::none(store.len());
    let (focus, other) = (row_of(&store, "Ain al-Asad"), row_of(&store, "Strikes on"));
    set.set(focus, true);
    set.set(other, true);
    let picked = PickedRows::from(set);
    let mut request = request(&store, &answer, july());
    request.selected = Some(focus);
    request.picked = Some(&picked);
    let scene = scene(&request);
    let drawn = |row: RowId| scene.anchors.iter().filter(|anchor| anchor.row == row).count();
    let rings = |strong: bool| {
        count(
            &scene,
            |mark| matches!(mark, Mark::Ring { is_strong, .. } if *is_strong == strong),
        )
    };
    assert_eq!((rings(true), rings(false)), (drawn(focus), drawn(other)));
    assert!(rings(false) > 0);
    // A number that stands for any of them, too.
    let at_once = (0..40).map(|number| support::on(&format!("Event {number}"), "A", (7, 1)));
    let store = support::store(at_once.chain([support::on("Another", "A", (7, 20))]).collect());
    let answer = support::answer(&store, LaneBy::None, 3);
    let rings = |picked: &PickedRows| {
        let mut request = self::request(&store, &answer, july());
        request.picked = Some(picked);
        let scene = self::scene(&request);
        assert_eq!(count(&scene, |mark| matches!(mark, Mark::Pill { .. })), 1);
        count(&scene, |mark| matches!(mark, Mark::Ring { is_strong: false, .. }))
    };
    assert_eq!(rings(&PickedRows::from(RowSet::all(store.len()))), 2);
    assert_eq!(rings(&PickedRows::from(RowId::at(7))), 1);
}

#[test]
fn columns_show_how_many_of_their_events_are_selected() {
    let store = support::store(support::many(20_000));
    for by in [LaneBy::Actor, LaneBy::Sides] {
        let answer = support::answer(&store, by, 3);
        let viewport = Viewport::fitting(store.extent().unwrap());
        // The height of all columns, and of what is selected in them.
        let heights = |every: usize| {
            let mut set = RowSet::none(store.len());
            store.rows().step_by(every).for_each(|row| set.set(row, true));
            let picked = PickedRows::from(set);
            let lanes = PickedLanes::among(&store, &answer.lanes, &picked, &CancelToken::NEVER).unwrap();
            let mut request = request(&store, &answer, viewport);
            request.picked = Some(&picked);
            request.picked_lanes = Some(&lanes);
            let scene = scene(&request);
            let sum = |of: &dyn Fn(&Mark) -> f32| scene.items.iter().map(|item| of(&item.mark)).sum::<f32>();
            let all = sum(&|mark| {
                if let Mark::Column { possible, .. } = mark {
                    *possible
                } else {
                    0.0
                }
            });
            let selected = sum(&|mark| {
                if let Mark::PickedColumn { height, .. } = mark {
                    *height
                } else {
                    0.0
                }
            });
            assert!(all > 0.0);
            selected / all
        };
        assert!((heights(1) - 1.0).abs() < 1e-4, "{by:?}: {}", heights(1));
        assert!((heights(2) - 0.5).abs() < 0.1, "{by:?}: {}", heights(2));
        assert!(heights(100_000) < 0.05, "{by:?}: {}", heights(100_000));
    }
}

#[test]
fn nothing_in_view_is_left_out() {
    let store = support::store(support::many(20_000));
    let answer = support::answer(&store, LaneBy::None, 6);
    for days in [1, 4, 20, 90, 400, 3000] {
        let start = day(2010, 3, 1).unwrap().first;
        let viewport = Viewport::new(start, start + days * DAY);
        let scene = scene(&request(&store, &answer, viewport));
        let pills: usize = scene
            .items
            .iter()
            .filter_map(|item| match &item.mark {
                Mark::Pill { count, .. } => count.parse::<usize>().ok(),
                _ => None,
            })
            .sum();
        let columns = count(&scene, |mark| matches!(mark, Mark::Column { .. }));
        let lane = &answer.lanes.all;
        // Dots beyond the edge of the view belong to days of which only a part is in view.
        let in_view = lane.in_view(&store, viewport.start(), viewport.end());
        let is_outside = |&row: &RowId| {
            let bounds = store.bounds(row);
            let length = bounds.latest_end - bounds.earliest_start;
            length < 40 * viewport.length() / 950 && !viewport.touches(TimeRange::at(bounds.middle()))
        };
        let outside = in_view.iter().filter(is_outside).count();
        if columns == 0 {
            assert!(scene.anchors.len() + pills + outside >= scene.in_view, "{days}");
        }
    }
}

#[test]
fn the_selected_event_is_always_drawn_as_itself() {
    let store = support::store(support::many(50_000));
    let answer = support::answer(&store, LaneBy::Actor, 5);
    let row = RowId::at(store.len() / 2);
    let middle = store.bounds(row).middle();
    for days in [1, 10, 100, 1000, 10_000] {
        let viewport = Viewport::new(middle - days * DAY / 2, middle + days * DAY / 2);
        let mut request = request(&store, &answer, viewport);
        request.frame.height = 5000.0;
        request.selected = Some(row);
        let scene = scene(&request);
        assert!(scene.anchor(row).is_some(), "{days}");
        assert!(count(&scene, |mark| matches!(mark, Mark::Ring { is_strong: true, .. })) > 0);
        let anchor = scene.anchor(row).unwrap();
        assert_eq!(scene.hit(anchor.x, anchor.y), Some(&Hit::Event(row)));
    }
}

#[test]
fn links_are_arcs_and_end_in_stubs_where_the_other_event_is_not_shown() {
    let store = support::store(support::july_2021());
    let answer = support::answer(&store, LaneBy::Actor, 6);
    let (from, to) = (row_of(&store, "Ain al-Asad"), row_of(&store, "Strikes on"));
    let links = [EventLink {
        from,
        to: Some(to),
        kind: LinkKind::RetaliationFor,
    }];
    let links = LinkTable::new(links.to_vec());
    let near = day(2021, 7, 7).unwrap().first;
    for (viewport, stub) in [(july(), false), (Viewport::new(near, near + DAY), true)] {
        let mut request = request(&store, &answer, viewport);
        request.links = Some(&links);
        request.selected = Some(from);
        let scene = scene(&request);
        assert_eq!(
            count(
                &scene,
                |mark| matches!(mark, Mark::Arc { is_stub, .. } if *is_stub == stub)
            ),
            1
        );
        assert!(
            scene
                .labels
                .iter()
                .any(|label| label.text == "retaliation for, 9 days before")
        );
    }
}

#[test]
fn a_day_zoomed_to_hours_is_a_bracket() {
    let noon = day(2021, 7, 7).unwrap().first + 12 * HOUR;
    let store = support::store(vec![support::event(
        "Rockets",
        "Unclaimed",
        Bounds::window(day(2021, 7, 7).unwrap()),
        Precision::Day,
    )]);
    let answer = support::answer(&store, LaneBy::Actor, 6);
    let scene = scene(&request(&store, &answer, Viewport::new(noon - HOUR, noon + HOUR)));
    assert_eq!(count(&scene, |mark| matches!(mark, Mark::Window { .. })), 1);
    assert_eq!(count(&scene, |mark| matches!(mark, Mark::Dot { .. })), 0);
}

#[test]
fn extremes_do_no_harm() {
    let at = Moment::from_micros;
    let far = Bounds::window(TimeRange::new(at(i64::MAX - 10), at(i64::MAX - 1)));
    let open = Bounds {
        earliest_start: Moment::OPEN_START,
        latest_start: Moment::EPOCH,
        earliest_end: Moment::EPOCH,
        latest_end: Moment::OPEN_END,
    };
    let events = [
        far,
        open,
        Bounds::window(TimeRange::new(at(i64::MIN + 1), at(i64::MIN + 5))),
        Bounds::lasting(TimeRange::at(at(0)), TimeRange::at(at(0))),
    ]
    .map(|bounds| support::event("\u{0}<&>", "", bounds, Precision::Day));
    let store = support::store(events.to_vec());
    let answer = support::answer(&store, LaneBy::None, 6);
    for viewport in [
        Viewport::new(Moment::OPEN_START, Moment::OPEN_END),
        Viewport::new(Moment::OPEN_END, Moment::OPEN_END),
        Viewport::new(at(0), at(0)),
    ] {
        for size in [(0.0, 0.0), (1.0, 1.0), (151.0, 10.0), (5000.0, 3000.0)] {
            let mut request = request(&store, &answer, viewport);
            (request.frame.width, request.frame.height) = size;
            let scene = scene(&request);
            assert!(
                scene
                    .labels
                    .iter()
                    .all(|label| label.x.is_finite() && label.y.is_finite())
            );
        }
    }
    assert!(!picture(&store, &answer, &PictureOptions::default()).contains('\u{0}'));
}

#[test]
fn pictures_hold_marks_and_text() {
    let store = support::store(support::july_2021());
    let answer = support::answer(&store, LaneBy::Actor, 6);
    for palette in [Palette::DARK, Palette::LIGHT] {
        let options = PictureOptions {
            viewport: Some(july()),
            size: (800, 600),
            palette,
            ..PictureOptions::default()
        };
        let svg = picture(&store, &answer, &options);
        assert!(svg.contains("Wave of attacks") && svg.contains("قاعدة عين الأسد"));
    }
}

#[test]
fn what_is_remembered_of_other_views_changes_nothing() {
    let store = support::store(support::many(20_000));
    let answer = support::answer(&store, LaneBy::Actor, 8);
    let mut memory = Memory::default();
    let mut viewport = Viewport::new(day(1999, 1, 1).unwrap().first, day(2019, 1, 1).unwrap().first);
    for step in 0..150 {
        let factor = if step % 7 < 5 { 0.94 } else { 1.02 };
        viewport = viewport.zoomed(factor, day(2009, 5, 5).unwrap().first);
        viewport = viewport.panned(viewport.length() / 40 * (step % 3 - 1));
        let known = lay_out(&request(&store, &answer, viewport), &mut memory, &mut AverageWidths);
        let anew = scene(&request(&store, &answer, viewport));
        assert_eq!(known.items, anew.items, "{step}");
    }
}

/// How long this thread has had a processor: what else the machine does is not in it.
#[cfg(unix)]
fn thread_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::try_from(time).unwrap()
}

/// The work of a frame does not grow with the events. Times are loose, since the build is not optimised.
#[cfg(unix)]
#[test]
fn layout_does_not_grow_with_the_events() {
    let median = |count: usize, by: LaneBy| {
        let store = support::store(support::many(count));
        let answer = support::answer(&store, by, 8);
        let mut memory = Memory::default();
        let middle = day(2010, 1, 1).unwrap().first;
        let mut times: Vec<Duration> = (0..40_u32)
            .map(|number| {
                let length = DAY * i64::from(number * number * number / 8 + 1);
                let viewport = Viewport::new(middle - length, middle + length);
                let begin = thread_time();
                let scene = lay_out(&request(&store, &answer, viewport), &mut memory, &mut AverageWidths);
                std::hint::black_box(&scene);
                thread_time().saturating_sub(begin)
            })
            .collect();
        times.sort_unstable();
        times.get(times.len() / 2).copied().unwrap_or_default()
    };
    for by in [LaneBy::Actor, LaneBy::Sides] {
        let (few, many) = (median(4_000, by), median(100_000, by));
        assert!(many < 4 * few + Duration::from_millis(4), "{few:?}, {many:?}");
    }
}

#[test]
fn a_picture_holds_every_lane_and_fits_the_time_that_is_wanted() {
    let mut events = support::july_2021();
    events.extend((0..12).map(|number| support::on(&format!("Talks {number}"), "Diplomats", (7, 2))));
    let store = support::store(events);
    let answer = support::answer(&store, LaneBy::Actor, 30);
    let options = PictureOptions {
        size: (800, 300),
        ..PictureOptions::default()
    };
    let svg = picture(&store, &answer, &options);
    for lane in answer.lanes.drawn() {
        assert!(svg.contains(&lane.name), "{}", lane.name);
    }
}

#[test]
fn lanes_fold_where_nothing_of_them_is_in_view() {
    let mut events: Vec<_> = (1..=9).map(|day| support::on("Strike", "Here", (7, day))).collect();
    events.extend((1..=6).map(|day| support::on("Talks", "There", (11, day))));
    let store = support::store(events);
    let answer = support::answer(&store, LaneBy::Actor, 8);
    let month = |from: u32| Viewport::fitting(day(2021, from, 1).unwrap().union(day(2021, from, 20).unwrap()));
    let folded = |viewport: Viewport, folding: Folding<'_>| {
        scene(&Request {
            folding,
            ..request(&store, &answer, viewport)
        })
    };
    let free = folded(month(7), Folding::default());
    assert_eq!(free.folded, [false, true]);
    let heights: Vec<f32> = free.bands.iter().map(|band| band.height).collect();
    assert!((heights[1] - 20.0).abs() < 0.1 && heights[0] > 500.0, "{heights:?}");
    assert!(free.names.iter().any(|name| name.text == "There"), "its name stays");
    assert_eq!((free.in_view, free.before, free.after), (9, 0, 6));

    let folding = |last, is_held| Folding { last, is_held };
    let last = [false, true];
    assert_eq!(
        folded(month(11), folding(&last, true)).folded,
        [false, false],
        "what comes into view unfolds at once"
    );
    assert_eq!(folded(month(11), folding(&last, false)).folded, [true, false]);
    let nothing = folded(month(3), folding(&last, false));
    assert_eq!(nothing.folded, last, "where nothing is in view, all stays");
    let all = Viewport::fitting(store.extent().unwrap());
    assert_eq!(folded(all, Folding::default()).folded, [false, false]);
}
