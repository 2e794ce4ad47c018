//! What is shown first, what a filter leads to, and the ways back.

use dateline::app::command::{FilterCommand, SelectCommand, ViewCommand};
use dateline::app::{Command, State};
use dateline_event::calendar::{DAY, day};
use dateline_event::{Event, Moment, Role};
use dateline_query::LaneBy;
use dateline_store::{Facet, RowId};
use dateline_tests::events::event;
use dateline_timeline::Viewport;
use eframe::egui::{Event as Input, Key, Modifiers, PointerButton, Pos2, Role as Widget, Vec2};
use egui_kittest::kittest::Queryable;

use crate::driving::{Window, apply, choose, click, click_at, drag, press, showing};
use crate::settling::settle;

/// An attack on each of so many days of July 2021, the first three by another actor, and one long before.
fn july_and_long_before() -> Vec<Event> {
    let mut events: Vec<Event> = (1..=30)
        .map(|number| {
            let actor = if number <= 3 { "Daesh" } else { "PMF" };
            let title = format!("Attack {number}");
            event(
                &title,
                &format!("2021-07-{number:02}"),
                &title,
                &[(actor, Role::Perpetrator)],
                &["Iraq"],
            )
        })
        .collect();
    events.push(event(
        "old",
        "1952-03-01",
        "Coup",
        &[("Officers", Role::Perpetrator)],
        &["Iraq"],
    ));
    events
}

fn window(events: Vec<Event>) -> Window {
    showing(Vec2::new(1280.0, 800.0), events)
}

fn state(harness: &Window) -> &State {
    harness.state().state()
}

fn view(harness: &Window) -> Viewport {
    state(harness).seen.viewport
}

fn shows(harness: &Window, date: (i32, u32, u32)) -> bool {
    view(harness).touches(day(date.0, date.1, date.2).unwrap())
}

fn only(harness: &mut Window, actor: &str) {
    apply(harness, FilterCommand::Only(Facet::Actor, actor.to_owned()));
}

#[test]
fn the_first_view_is_where_nine_tenths_of_the_events_are() {
    let mut harness = window(july_and_long_before());
    assert!(view(&harness).length() < 60 * DAY);
    assert!(shows(&harness, (2021, 7, 30)) && !shows(&harness, (1952, 3, 1)));
    click(&mut harness, "1 event earlier");
    assert!(shows(&harness, (1952, 3, 1)) && view(&harness).length() < 60 * DAY);
    press(&mut harness, Modifiers::NONE, Key::Home);
    assert!(shows(&harness, (1952, 3, 1)) && shows(&harness, (2021, 7, 30)));
    assert!(harness.query_by_label("1 event earlier").is_none());
}

#[test]
fn what_a_filter_leaves_is_shown_and_undone_in_one_step() {
    let mut harness = window(july_and_long_before());
    let first = view(&harness);
    only(&mut harness, "Daesh");
    let near = view(&harness);
    assert!(near.length() < first.length() / 2 && shows(&harness, (2021, 7, 1)) && shows(&harness, (2021, 7, 3)));
    apply(&mut harness, Command::Undo);
    assert_eq!(view(&harness), first);
    assert!(state(&harness).asked.filter.is_empty());
    apply(&mut harness, Command::Redo);
    assert_eq!(view(&harness), near);
    only(&mut harness, "Officers");
    assert!(
        shows(&harness, (1952, 3, 1)),
        "what matches is gone to where nothing of it was in view"
    );
    apply(&mut harness, FilterCommand::Clear);
    assert_eq!(view(&harness), first, "all is shown again as it was first");
}

#[test]
fn what_the_user_chose_to_see_stays_as_long_as_matches_are_well_in_view() {
    let mut harness = window(july_and_long_before());
    let start = day(2021, 6, 28).unwrap().first;
    let own = Viewport::new(start, start + 8 * DAY);
    apply(&mut harness, ViewCommand::Show(own));
    only(&mut harness, "Daesh");
    assert_eq!(view(&harness), own);
    only(&mut harness, "PMF");
    assert_eq!(view(&harness), own, "some are in view");
    only(&mut harness, "Officers");
    assert!(shows(&harness, (1952, 3, 1)));
    let far = Viewport::new(day(1940, 1, 1).unwrap().first, day(2022, 1, 1).unwrap().first);
    apply(&mut harness, ViewCommand::Show(far));
    only(&mut harness, "Daesh");
    assert!(
        view(&harness).length() < 20 * DAY,
        "three days of eighty years are squeezed"
    );
}

#[test]
fn an_empty_view_leads_to_what_lies_next() {
    let mut harness = window(july_and_long_before());
    let start = day(1999, 1, 1).unwrap().first;
    let empty = Viewport::new(start, start + 30 * DAY);
    apply(&mut harness, ViewCommand::Show(empty));
    harness.get_by_label("No events in this period");
    harness.get_by_label("Previous: 1 Mar 1952");
    click(&mut harness, "Next: 1 Jul 2021");
    assert!(shows(&harness, (2021, 7, 1)) && view(&harness).length() == empty.length());
    press(&mut harness, Modifiers::COMMAND, Key::ArrowLeft);
    assert!(shows(&harness, (1952, 3, 1)));
    press(&mut harness, Modifiers::COMMAND, Key::ArrowRight);
    assert!(shows(&harness, (2021, 7, 1)));
    apply(&mut harness, ViewCommand::Show(empty));
    click(&mut harness, "Show all events");
    assert!(shows(&harness, (1952, 3, 1)) && shows(&harness, (2021, 7, 30)));
}

#[test]
fn return_in_the_search_goes_from_match_to_match() {
    let mut harness = window(july_and_long_before());
    press(&mut harness, Modifiers::COMMAND, Key::F);
    harness
        .get_by_role_and_label(Widget::TextInput, "Search")
        .type_text("Attack 2");
    harness.step();
    harness.key_press(Key::Enter);
    settle(&mut harness);
    let selected = |harness: &Window| {
        state(harness)
            .seen
            .detail
            .as_ref()
            .map(|detail| detail.event.id.clone())
    };
    let first = selected(&harness);
    assert!(first.as_ref().is_some_and(|id| id.starts_with("Attack 2")), "{first:?}");
    let mut seen = vec![first];
    for _ in 1..state(&harness).found.answer.total.possible {
        harness.key_press(Key::Enter);
        settle(&mut harness);
        assert!(!seen.contains(&selected(&harness)));
        seen.push(selected(&harness));
    }
    harness.key_press(Key::Enter);
    settle(&mut harness);
    assert_eq!(selected(&harness), seen[0], "after the last comes the first");
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Enter);
    settle(&mut harness);
    assert_eq!(&selected(&harness), seen.last().unwrap());
}

#[test]
fn back_and_forward_lead_through_views_and_events() {
    let mut harness = window(july_and_long_before());
    let first = view(&harness);
    apply(&mut harness, SelectCommand::Row(Some(RowId::at(4))));
    let start = day(2021, 7, 10).unwrap().first;
    let near = Viewport::new(start, start + 3 * DAY);
    apply(&mut harness, ViewCommand::Show(near));
    apply(&mut harness, SelectCommand::Row(Some(RowId::at(12))));
    let focus = |harness: &Window| state(harness).seen.selection.focus();
    press(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!((view(&harness), focus(&harness)), (near, Some(RowId::at(4))));
    click(&mut harness, "Back");
    assert_eq!((view(&harness), focus(&harness)), (first, Some(RowId::at(4))));
    press(&mut harness, Modifiers::ALT, Key::ArrowRight);
    assert_eq!(view(&harness), near);
    let pos = Pos2::new(600.0, 300.0);
    for pressed in [true, false] {
        harness.event(Input::PointerButton {
            pos,
            button: PointerButton::Extra2,
            pressed,
            modifiers: Modifiers::NONE,
        });
    }
    settle(&mut harness);
    assert_eq!(focus(&harness), Some(RowId::at(12)));
}

#[test]
fn a_drag_along_the_axis_zooms_into_a_stretch() {
    let mut harness = window(july_and_long_before());
    let before = view(&harness);
    let timeline = harness.get_by_label_contains("Timeline, 30 events").rect();
    let at = |share: f32| Pos2::new(timeline.left() + timeline.width() * share, timeline.top() - 8.0);
    drag(&mut harness, at(0.25), at(0.5), Modifiers::NONE);
    let share = |time: Moment| (time - before.start()) * 100 / before.length().micros();
    let (from, to) = (
        share(view(&harness).start()).micros(),
        share(view(&harness).end()).micros(),
    );
    assert!((24..=26).contains(&from) && (49..=51).contains(&to), "{from} {to}");
}

#[test]
fn a_file_without_actors_has_lanes_by_what_it_tells() {
    let events = (1..=12).map(|number| event("", &format!("2021-07-{number:02}"), "Attack", &[], &["Iraq"]));
    let mut harness = window(events.collect());
    assert_eq!(state(&harness).found.answer.lanes.by, LaneBy::Kind);
    assert_eq!(
        state(&harness).preferred.lane_by,
        LaneBy::Actor,
        "what is preferred stays"
    );
    choose(&mut harness, "Lanes: Kind", "Location");
    assert_eq!(state(&harness).found.answer.lanes.by, LaneBy::Place);
}

#[test]
fn the_name_of_a_lane_opens_its_menu() {
    let mut harness = window(july_and_long_before());
    let timeline = harness.get_by_label_contains("Timeline, 30 events").rect();
    let name = Pos2::new(timeline.left() - 100.0, timeline.top() + 20.0);
    click_at(&mut harness, name);
    click(&mut harness, "Only this lane");
    assert_eq!(state(&harness).asked.filter.actor.include, ["PMF"]);
}
