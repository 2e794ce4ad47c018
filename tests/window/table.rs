//! The table shows all that it holds, and what is selected; nothing lies over what has to be pressed.

use std::path::Path;

use dateline::app::command::{FilesCommand, LayoutCommand, SelectCommand, ViewCommand, WindowCommand};
use dateline::app::{Column, DatelineApp, PanelKind, Settings};
use dateline_store::RowId;
use dateline_tests::events;
use eframe::egui::accesskit::Toggled;
use eframe::egui::{Pos2, Rect, Role, Shape, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use crate::driving::apply;
use crate::settling::settle;

type Window = Harness<'static, DatelineApp>;

fn window(shown: Vec<dateline_event::Event>) -> Window {
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1024.0, 700.0))
        .build_eframe(|creation| {
            let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
            if !shown.is_empty() {
                app.show_store(events::store(shown));
            }
            app
        });
    settle(&mut harness);
    harness
}

/// A window on a file with this text.
fn opened(folder: &Path, text: &str) -> Window {
    let file = folder.join("a.csv");
    std::fs::write(&file, text).unwrap();
    let mut harness = window(Vec::new());
    apply(&mut harness, FilesCommand::Open(vec![file]));
    harness
}

/// Where texts that begin so are painted, and whether they are cut.
fn painted(harness: &Window, begins: &str) -> Vec<(Rect, bool)> {
    let shapes = harness.output().shapes.iter();
    let texts = shapes.filter_map(|shape| match &shape.shape {
        Shape::Text(text) if text.galley.text().starts_with(begins) => {
            Some((text.visual_bounding_rect(), text.galley.elided))
        }
        _ => None,
    });
    texts.collect()
}

#[test]
fn the_column_of_dates_is_as_wide_as_seconds_and_offsets() {
    let folder = tempfile::tempdir().unwrap();
    let mut rows = vec!["date,actor\n".to_owned()];
    rows.extend((1..=20).map(|day| format!("2014-06-{day:02},IS\n")));
    rows.push("2014-06-10T10:11:12+03:00,IS\n2014-06-11T10:11:12+02:00,PKK\n".to_owned());
    let harness = opened(folder.path(), &rows.concat());
    let row = harness.state().state().open.store.rows().find(|&row| {
        let event = harness.state().state().open.store.event(row);
        event.when.unwrap().edtf.contains("T10")
    });
    let mut harness = harness;
    apply(&mut harness, SelectCommand::Row(row));
    harness.run_steps(60);
    let dates = painted(&harness, "10 Jun 2014, 10:11:12");
    assert!(dates.iter().any(|(_, is_cut)| !is_cut), "{dates:?}");
    assert!(
        painted(&harness, "10 Jun 2014, 10:1").iter().all(|(_, is_cut)| !is_cut),
        "nothing is cut"
    );
}

#[test]
fn every_column_is_in_sight_in_a_narrow_window() {
    let sample = dateline_tests::in_project("sample-data/iraq-syria.json");
    let mut harness = window(Vec::new());
    apply(&mut harness, FilesCommand::Open(vec![sample]));
    harness.run_steps(10);
    let details = harness.get_by_label("No event is selected").rect().left();
    let claims = harness.get_by_label("Sort by Claims").rect();
    harness.get_by_label("Sort by Killed");
    let end = painted(&harness, "Claims");
    assert!(claims.right() < details, "{claims}, {details}");
    assert!(end.iter().all(|(_, is_cut)| !is_cut), "{end:?}");
    let disputed = painted(&harness, "2 · disputed");
    for (place, is_cut) in painted(&harness, "1").iter().chain(&disputed) {
        assert!(!is_cut || place.left() < claims.left(), "{place}");
    }
}

#[test]
fn what_is_cut_is_whole_under_the_pointer() {
    let folder = tempfile::tempdir().unwrap();
    let title = "An attack on a convoy of lorries on the long road between the two towns, with much more to say of it";
    let mut harness = opened(
        folder.path(),
        &format!("date,title\n2014-06-10,\"{title}\"\n2014-06-11,B\n"),
    );
    let count = |harness: &Window| harness.query_all_by_label(title).count();
    let before = count(&harness);
    let cell = painted(&harness, "An attack")
        .into_iter()
        .find(|(place, is_cut)| *is_cut && place.top() > 450.0)
        .unwrap()
        .0;
    harness.hover_at(cell.center());
    harness.run_steps(60);
    assert!(count(&harness) > before);
    harness.hover_at(Pos2::new(1.0, 1.0));
}

#[test]
fn the_selected_row_stays_in_sight_when_the_view_changes() {
    let mut harness = window(events::many(300));
    let row = RowId::at(220);
    let is_in_sight = |harness: &mut Window| {
        harness.run_steps(60);
        let below = harness.get_by_label("Sort by Event").rect().bottom();
        let rows = harness.query_all_by_role(Role::ListItem);
        let mut selected = rows.filter(|node| node.accesskit_node().toggled() == Some(Toggled::True));
        selected.any(|node| node.rect().top() > below - 1.0)
    };
    apply(&mut harness, SelectCommand::Row(Some(row)));
    assert!(is_in_sight(&mut harness));
    apply(&mut harness, ViewCommand::ZoomToSelected);
    assert!(is_in_sight(&mut harness));
    for command in [ViewCommand::ZoomOut, ViewCommand::ZoomOut, ViewCommand::Fit] {
        apply(&mut harness, command);
        assert!(is_in_sight(&mut harness), "{command:?}");
    }
}

#[test]
fn the_heading_of_the_undated_ends_before_its_button() {
    let folder = tempfile::tempdir().unwrap();
    let mut rows = vec!["date,actor\n2014-06-10,IS\n".to_owned()];
    rows.extend((0..1200).map(|row| format!("soon {row},PKK\n")));
    let mut harness = opened(folder.path(), &rows.concat());
    apply(&mut harness, WindowCommand::TogglePanel(PanelKind::Undated));
    let close = harness.get_by_label("Close the undated events").rect();
    let count = painted(&harness, "1,200");
    assert!(!count.is_empty());
    for (place, _) in count
        .iter()
        .filter(|(place, _)| (place.center().y - close.center().y).abs() < 10.0)
    {
        assert!(place.right() <= close.left(), "{place} {close}");
    }
}

#[test]
fn messages_lie_over_no_button_of_a_window() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = opened(folder.path(), "date,actor\n03/04/2014,IS\n05/06/2014,PKK\nsoon,IS\n");
    apply(&mut harness, WindowCommand::OpenLink("file:///a".to_owned()));
    harness.run_steps(20);
    let messages = painted(&harness, "Only http");
    assert!(!messages.is_empty());
    for button in ["Save …", "Use these columns", "Cancel", "Close window"] {
        let button = harness.get_by_label(button).rect();
        for (message, _) in &messages {
            assert!(!message.intersects(button), "{message} {button}");
        }
    }
}

#[test]
fn the_largest_text_lies_over_nothing() {
    let mut harness = window(events::many(300));
    harness.set_size(Vec2::new(1280.0, 800.0));
    settle(&mut harness);
    for _ in 0..40 {
        apply(&mut harness, WindowCommand::LargerText);
    }
    harness.run_steps(30);
    assert!(harness.ctx.zoom_factor() > 2.5, "{}", harness.ctx.zoom_factor());
    let theme = harness.get_by_label_contains("Theme: ").rect();
    let (help, search) = (harness.get_by_label("Help").rect(), harness.query_by_label("Search"));
    assert!(help.right() <= theme.left());
    if let Some(search) = search.map(|search| search.rect()) {
        assert!(
            help.right() <= search.left() && search.right() <= theme.left(),
            "{help} {search} {theme}"
        );
    }
    let (left, right) = (
        harness.get_by_label_contains("findings").rect(),
        harness.query_by_label_contains("times as given"),
    );
    assert!(right.is_none_or(|right| left.right() <= right.rect().left()));
    // The details take the place of the filters.
    assert!(harness.get_by_label("Sort by When").rect().left() > 150.0);
    apply(&mut harness, SelectCommand::Row(Some(RowId::FIRST)));
    assert!(harness.query_by_label("FILTERS").is_none());
    harness.get_by_label("Sort by When");
}

#[test]
fn the_lane_of_the_selected_event_is_scrolled_into_sight() {
    let folder = tempfile::tempdir().unwrap();
    let mut rows = vec!["date,actor,title\n".to_owned()];
    rows.extend((1..=30).map(|actor| format!("2014-06-{actor:02},Group {actor:02},Event {actor:02}\n")));
    let mut harness = opened(folder.path(), &rows.concat());
    let is_marked = |harness: &Window, title: &str| harness.query_by_role_and_label(Role::ListItem, title).is_some();
    let last = RowId::at(29);
    let title = harness.state().state().open.store.event(last).title;
    assert!(!is_marked(&harness, &title), "{title} is far below");
    apply(&mut harness, SelectCommand::Row(Some(last)));
    harness.run_steps(10);
    assert!(is_marked(&harness, &title), "{title}");
}

#[test]
fn it_says_what_it_lists_and_lists_all_on_wish() {
    let shown =
        (1..=9).map(|day| events::event(&format!("e{day}"), &format!("2016-01-0{day}"), "Raid", &[], &["Iraq"]));
    let mut harness = window(shown.collect());
    harness.get_by_label("9 events, all in view");
    let days = |from: &str, to: &str| {
        let time = |text: &str| text.parse::<dateline_event::When>().unwrap().bounds.whole();
        dateline_timeline::Viewport::new(time(from).first, time(to).last)
    };
    apply(&mut harness, ViewCommand::Show(days("2016-01-03", "2016-01-04")));
    harness.get_by_label("2 of 9 events, those in view");
    harness.get_by_label("All that match").click();
    settle(&mut harness);
    harness.get_by_label("9 events that match");
    assert!(harness.state().state().preferred.table.lists_all);
    harness.get_by_label("Only those in view").click();
    settle(&mut harness);
    harness.get_by_label("2 of 9 events, those in view");
}

#[test]
fn the_kind_that_most_events_have_goes_without_saying() {
    let folder = tempfile::tempdir().unwrap();
    let rows = [
        "2014-06-01,Clash,A,Mosul",
        "2014-06-02,Clash,B,Erbil",
        "2014-06-03,Protest,C,Basra",
    ];
    let text = format!("event_date,event_type,actor1,location\n{}\n", rows.join("\n"));
    let harness = opened(folder.path(), &text);
    assert!(!painted(&harness, "Protest: C").is_empty());
    // The timeline has the whole title.
    assert!(!painted(&harness, "A, Mosul").is_empty() && painted(&harness, "C, Basra").is_empty());
}

#[test]
fn columns_are_hidden_and_put_elsewhere_and_come_back() {
    let mut harness = window(vec![events::event(
        "e",
        "2016-01-01",
        "Raid",
        &[("A", dateline_event::Role::Perpetrator)],
        &["Iraq"],
    )]);
    let shown = |harness: &Window| harness.state().state().shown_columns();
    assert_eq!(
        shown(&harness),
        [Column::When, Column::Event, Column::Actors, Column::Location]
    );
    apply(&mut harness, LayoutCommand::ToggleTableColumn(Column::Actors));
    apply(
        &mut harness,
        LayoutCommand::PutTableColumn(Column::Location, Column::When),
    );
    assert_eq!(shown(&harness), [Column::Location, Column::When, Column::Event]);
    // A table without titles says nothing.
    apply(&mut harness, LayoutCommand::ToggleTableColumn(Column::Event));
    assert_eq!(shown(&harness).len(), 3);
    apply(&mut harness, LayoutCommand::ResetTable);
    assert_eq!(shown(&harness).len(), 4);
}
