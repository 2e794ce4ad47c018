//! Figures in the window: asked for, added up, sorted by.

use dateline::app::command::{FilterCommand, LayoutCommand};
use dateline::app::{ChosenFigure, Column, Command, FigureEnd, TableOrder};
use dateline_event::Amount;
use dateline_query::FigureQuestion;
use dateline_tests::events;
use eframe::egui::{Key, Role, Vec2};
use egui_kittest::kittest::{NodeT, Queryable};

use crate::driving::{Window, apply, click, showing};
use crate::settling::settle;

fn window() -> Window {
    let range = |low, high, best| Amount::Range { low, high, best };
    let shown = vec![
        events::counting("first", "2016-01-01", &[("killed", Amount::Exact(3.0))]),
        events::counting("second", "2016-01-02", &[("fatalities", range(5.0, 70.0, Some(7.0)))]),
        events::counting(
            "third",
            "2016-01-03",
            &[("killed", Amount::Exact(60.0)), ("rockets", Amount::Exact(2.0))],
        ),
        events::counting("fourth", "2016-01-04", &[]),
    ];
    showing(Vec2::new(1440.0, 900.0), shown)
}

fn titles(harness: &Window) -> Vec<String> {
    let state = harness.state().state();
    let rows = state.sorted_rows().unwrap().rows.iter();
    rows.map(|&row| state.open.store.event(row).title).collect()
}

fn total(harness: &Window) -> (u32, u32) {
    let total = harness.state().state().found.answer.total;
    (total.possible, total.certain)
}

#[test]
fn the_sum_of_a_figure_stands_below_and_another_can_be_chosen() {
    let mut harness = window();
    click(&mut harness, "68–133 killed");
    harness.get_by_role_and_label(Role::Button, "Rockets").click();
    settle(&mut harness);
    harness.get_by_label("2 rockets");
    apply(&mut harness, LayoutCommand::ChooseFigure(ChosenFigure::None));
    harness.get_by_label("Sum of figures");
}

#[test]
fn figures_are_asked_for_by_bounds_and_taken_away_again() {
    let mut harness = window();
    click(&mut harness, "Unfold Killed");
    let field = harness.get_by_role_and_label(Role::TextInput, "killed, at least");
    field.focus();
    settle(&mut harness);
    harness
        .get_by_role_and_label(Role::TextInput, "killed, at least")
        .type_text("50");
    harness.step();
    harness.key_press(Key::Enter);
    settle(&mut harness);
    assert_eq!(total(&harness), (2, 1));
    harness.get_by_label("60–130 killed");
    click(&mut harness, "surely");
    assert_eq!(total(&harness), (1, 1));
    click(&mut harness, "Remove filter killed surely ≥ 50");
    assert_eq!(total(&harness), (4, 4));
    apply(&mut harness, Command::Undo);
    assert_eq!(total(&harness), (1, 1));
}

#[test]
fn what_is_asked_of_a_figure_can_be_undone() {
    let mut harness = window();
    click(&mut harness, "Killed (3)");
    assert_eq!(total(&harness), (3, 3));
    let asks = vec![FigureQuestion::Unknown];
    apply(&mut harness, FilterCommand::SetFigure("killed".to_owned(), asks));
    assert_eq!(total(&harness), (1, 1));
    harness.get_by_label("no figure of killed");
}

#[test]
fn the_table_is_sorted_by_a_figure_and_says_by_which_number() {
    let mut harness = window();
    click(&mut harness, "Sort by Killed");
    harness.get_by_label("Sort by Killed, highest");
    assert_eq!(titles(&harness), ["second", "third", "first", "fourth"]);
    let order = |end, descending| {
        LayoutCommand::SortTable(TableOrder {
            column: Column::Figure,
            descending,
            end,
        })
    };
    apply(&mut harness, order(FigureEnd::Best, true));
    harness.get_by_label("Sort by Killed, best");
    assert_eq!(titles(&harness), ["third", "second", "first", "fourth"]);
    apply(&mut harness, order(FigureEnd::Lowest, false));
    assert_eq!(
        titles(&harness),
        ["first", "second", "third", "fourth"],
        "what has none is last"
    );
}

#[test]
fn all_that_is_asked_of_a_figure_fits_into_the_panel_of_a_small_window() {
    let mut harness = window();
    harness.set_size(Vec2::new(1024.0, 700.0));
    settle(&mut harness);
    click(&mut harness, "Unfold Killed");
    harness.get_by_label("killed 50–99: 1 surely, up to 1 more").click();
    settle(&mut harness);
    let field = harness.get_by_label("killed, at most").rect();
    for label in ["not told", "imprecise", "disputed", "surely"] {
        let place = harness.get_by_label(label).rect();
        assert!(place.right() <= field.right() + 0.5, "“{label}” is cut");
        assert!(place.top() >= field.bottom() - 0.5, "“{label}” lies on the fields");
    }
}

#[test]
fn bars_and_handles_set_the_bounds_of_a_figure() {
    let mut harness = window();
    click(&mut harness, "Unfold Killed");
    // Of 3, 5 to 70 and 60: the range is possibly in each bar that it touches.
    harness.get_by_label("killed 2–4: 1 event");
    harness.get_by_label("killed 10–19: 0 surely, up to 1 more");
    harness.get_by_label("killed 50–99: 1 surely, up to 1 more").click();
    settle(&mut harness);
    assert_eq!(total(&harness), (2, 1));
    let asks = |harness: &Window| -> Vec<String> {
        let filter = &harness.state().state().asked.filter;
        filter.figures.iter().map(ToString::to_string).collect()
    };
    assert_eq!(asks(&harness), ["killed >= 50"], "the last bar has no upper bound");
    // The bars stand as they are, and the handles are moved by the keys.
    harness.get_by_label("killed 2–4: 1 event");
    harness
        .get_by_role_and_label(Role::Slider, "killed, at least: 50")
        .focus();
    harness.step();
    harness.key_press(Key::ArrowLeft);
    settle(&mut harness);
    assert_eq!(asks(&harness), ["killed >= 20"]);
    harness
        .get_by_role_and_label(Role::Slider, "killed, at most: any")
        .focus();
    harness.step();
    harness.key_press(Key::ArrowLeft);
    settle(&mut harness);
    assert_eq!(asks(&harness), ["killed >= 20", "killed <= 49"]);
    assert_eq!(total(&harness), (1, 0));
    click(&mut harness, "surely");
    assert_eq!(total(&harness), (0, 0));
}

#[test]
fn columns_and_lists_count_a_figure_instead_of_events() {
    let mut harness = window();
    click(&mut harness, "Columns: events");
    click(&mut harness, "Columns by rockets");
    let state = |harness: &Window| harness.state().state().preferred.columns_by_figure;
    assert!(state(&harness));
    harness.get_by_label("2 rockets");
    harness.get_by_label("Columns: rockets");
    apply(
        &mut harness,
        LayoutCommand::ChooseFigure(ChosenFigure::Kind("killed".to_owned())),
    );
    let place = harness.get_by_label("Iraq (4)").accesskit_node().description();
    assert_eq!(place.as_deref(), Some("68–133"));
    harness.key_press(Key::G);
    settle(&mut harness);
    assert!(!state(&harness));
    harness.get_by_label("Columns: events");
}

#[test]
fn lanes_and_all_of_them_tell_their_sums() {
    let harness = window();
    let state = harness.state().state();
    let figures = &state.answer_sum().unwrap().figures;
    let words = |sum: &dateline_query::FigureSum| sum.range_words().unwrap();
    let lanes: Vec<String> = figures.lanes.iter().map(|lane| words(&lane.sum)).collect();
    assert_eq!(
        (words(&figures.total), lanes),
        ("68–133".to_owned(), vec!["68–133".to_owned()])
    );
}

#[test]
fn the_largest_days_are_listed_and_lead_there() {
    let mut harness = window();
    harness.key_press(Key::D);
    settle(&mut harness);
    let days = [
        "3 Jan 2016, 60 killed, 1 event",
        "2 Jan 2016, 5–70 killed, 1 event",
        "1 Jan 2016, 3 killed, 1 event",
    ];
    let tops = days.map(|day| harness.get_by_role_and_label(Role::Button, day).rect().top());
    assert!(tops.is_sorted(), "{tops:?}");
    click(&mut harness, days[1]);
    let view = harness.state().state().seen.viewport;
    let second = dateline_event::calendar::day(2016, 1, 2).unwrap();
    assert!(view.touches(second) && view.length() < dateline_event::calendar::DAY * 3);
    click(&mut harness, "Months");
    harness.get_by_role_and_label(Role::Button, "Jan 2016, 68–133 killed, 4 events");
    click(&mut harness, "Events");
    harness.get_by_role_and_label(Role::Button, "Jan 2016, 4 events");
}
