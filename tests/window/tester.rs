//! What a tester found in the window, and nothing else tests: by the numbers of the list.

use dateline::app::WindowKind;
use dateline::app::command::{FilesCommand, FilterCommand, LayoutCommand, SelectCommand, WindowCommand};
use dateline_event::{Change, Event as DatedEvent};
use dateline_store::RowId;
use dateline_tests::acled::{HEADER, clash, row};
use dateline_tests::events;
use eframe::egui::accesskit::Action;
use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2, Role, Vec2};
use egui_kittest::kittest::{By, NodeT, Queryable};

use crate::driving::{Window, apply, showing};
use crate::settling::{settle, step_until};

fn window(shown: Vec<DatedEvent>) -> Window {
    showing(Vec2::new(1280.0, 800.0), shown)
}

/// 2: two clicks at one place are two clicks on one filter.
#[test]
fn a_filter_that_is_clicked_stays_under_the_pointer() {
    let sample = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/iraq-syria.json");
    let mut harness = window(Vec::new());
    apply(&mut harness, FilesCommand::Open(vec![sample]));
    harness
        .input_mut()
        .events
        .push(Event::PointerMoved(Pos2::new(120.0, 500.0)));
    for _ in 0..40 {
        if harness
            .query_by_label_contains("Unclaimed (")
            .is_some_and(|row| row.rect().bottom() < 720.0)
        {
            break;
        }
        harness.event(Event::MouseWheel {
            unit: eframe::egui::MouseWheelUnit::Point,
            delta: Vec2::new(0.0, -120.0),
            modifiers: Modifiers::NONE,
            phase: eframe::egui::TouchPhase::Move,
            source: eframe::egui::MouseWheelSource::Unknown,
        });
        harness.run_steps(8);
    }
    let before = harness.state().state().asked.filter.clone();
    let at = harness.get_by_label_contains("Unclaimed (").rect().center();
    for _ in 0..2 {
        harness.input_mut().events.push(Event::PointerMoved(at));
        for pressed in [true, false] {
            harness.input_mut().events.push(Event::PointerButton {
                pos: at,
                button: PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            });
            harness.step();
        }
        settle(&mut harness);
    }
    assert_eq!(harness.state().state().asked.filter, before);
}

/// 3: no chip stands that filters nothing.
#[test]
fn rows_apart_are_filtered_as_the_chips_say() {
    let folder = tempfile::tempdir().unwrap();
    let save = |name: &str, rows: &[String]| {
        let path = folder.path().join(name);
        std::fs::write(&path, format!("{HEADER}{}", rows.concat())).unwrap();
        path
    };
    let older = save("older.csv", &[clash(1), clash(2), clash(3)]);
    let newer = save("newer.csv", &[clash(1), row(2, 2, ("A", "B"), 17), clash(3)]);
    let mut harness = window(Vec::new());
    apply(&mut harness, FilesCommand::Open(vec![older, newer]));
    apply(&mut harness, FilterCommand::ToggleChange(Change::Changed));
    apply(&mut harness, LayoutCommand::ToggleApart);
    let state = harness.state().state();
    let has_chip = harness.query_by_label_contains("Remove filter changed").is_some();
    assert_eq!(
        has_chip,
        state.found.answer.total.possible < 6,
        "{}",
        state.found.answer.total.possible
    );
}

/// 5: from the top Tab leads through all that can be seen, in sight, and nowhere else.
#[test]
fn tab_leads_through_the_panels_in_sight() {
    let mut harness = window(events::handful());
    let screen = harness.ctx.content_rect().expand(1.0);
    let mut seen = Vec::new();
    for _ in 0..90 {
        harness.key_press(Key::Tab);
        harness.run_steps(30);
        let focused = By::new().predicate(|node| node.is_focused() && node.role() != Role::Unknown);
        let node = harness.query(focused);
        let node = node.unwrap_or_else(|| panic!("nothing that is known has the focus after {seen:?}"));
        let label = node.accesskit_node().label().unwrap_or_default();
        assert!(!label.is_empty(), "no name after {seen:?}");
        assert!(
            screen.contains_rect(node.rect()),
            "{label} at {} is out of sight",
            node.rect()
        );
        seen.push(label);
    }
    for part in [
        "File",
        "Search",
        "Who against whom",
        "Overview",
        "Sort by Event",
        "Width of Event",
    ] {
        assert!(
            seen.iter().any(|label| label.contains(part)),
            "{part} is not reached: {seen:?}"
        );
    }
}

/// 11: a long kind stays within the details.
#[test]
fn a_long_kind_stays_within_its_panel() {
    let kind = "Attack on a convoy that carried relief goods between two towns of the northern province".to_owned();
    let mut shown = events::handful();
    shown[0].kind = vec![kind.clone()];
    let mut harness = window(shown);
    apply(&mut harness, SelectCommand::Row(Some(RowId::FIRST)));
    let width = harness.ctx.content_rect().width();
    for node in harness.query_all_by_label_contains(&kind[..20]) {
        assert!(node.rect().right() <= width, "{}", node.rect());
    }
}

/// What a screen reader would read of the timeline: each mark with its name, date, place in the order and state.
#[test]
fn marks_are_walked_with_the_keyboard_alone() {
    let mut harness = window(events::handful());
    let store = harness.state().state().open.store.clone();
    let (mut read, mut passed) = (Vec::new(), Vec::new());
    for _ in 0..160 {
        harness.key_press(Key::Tab);
        harness.run_steps(2);
        let focused = By::new().predicate(|node| node.is_focused() && node.role() == Role::ListItem);
        let Some(node) = harness.query(focused) else {
            let any = harness.query(By::new().predicate(|node| node.is_focused() && node.role() != Role::Unknown));
            passed.push(any.and_then(|node| node.accesskit_node().label()).unwrap_or_default());
            continue;
        };
        let node = node.accesskit_node();
        let Some(place) = node.position_in_set() else { continue };
        let (label, of) = (node.label().unwrap_or_default(), node.size_of_set());
        let when = node.description().unwrap_or_default();
        assert!(when.contains("20"), "{label}: {when}");
        assert_eq!(node.is_selected(), Some(false), "{label}");
        harness.key_press(Key::Enter);
        settle(&mut harness);
        let selected = harness.state().state().seen.selection.focus().unwrap();
        assert!(label.starts_with(&store.event(selected).title), "{label}");
        let now = harness
            .query(By::new().predicate(|node| node.is_focused() && node.role() != Role::Unknown))
            .unwrap();
        assert_eq!(now.accesskit_node().is_selected(), Some(true), "{label}");
        apply(&mut harness, SelectCommand::Row(None));
        if read.iter().any(|(known, _)| *known == place) {
            break;
        }
        read.push((place, of));
    }
    assert!(read.len() > 3, "{read:?}, passed {passed:?}");
    let places: Vec<usize> = read.iter().map(|(place, _)| *place).collect();
    assert!(places.is_sorted(), "{places:?}");
}

/// 10: an Arabic name of a file leaves the last line of the details in order.
#[test]
fn an_arabic_file_name_stands_in_its_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("تقرير 7.csv");
    std::fs::write(&path, format!("{HEADER}{}", clash(1))).unwrap();
    let mut harness = window(Vec::new());
    apply(&mut harness, FilesCommand::Open(vec![path]));
    apply(&mut harness, SelectCommand::Row(Some(RowId::FIRST)));
    let line = harness
        .get_by_label_contains(", row 2")
        .accesskit_node()
        .value()
        .unwrap();
    let at = |part: &str| line.find(part).unwrap_or_else(|| panic!("no {part} in {line}"));
    // The order in which it is seen: the name, its ending among it, then the row, then the id.
    assert!(at("csv") < at(", row 2") && at(", row 2") < at(" · id "), "{line}");
}

/// Of the frictions: other files begin at the top of the filters.
#[test]
fn the_filters_of_other_files_begin_at_their_top() {
    let mut harness = showing(Vec2::new(1280.0, 500.0), events::handful());
    harness
        .input_mut()
        .events
        .push(Event::PointerMoved(Pos2::new(120.0, 400.0)));
    for _ in 0..12 {
        harness.event(Event::MouseWheel {
            unit: eframe::egui::MouseWheelUnit::Point,
            delta: Vec2::new(0.0, -200.0),
            modifiers: Modifiers::NONE,
            phase: eframe::egui::TouchPhase::Move,
            source: eframe::egui::MouseWheelSource::Unknown,
        });
        harness.run_steps(4);
    }
    let heading = |harness: &Window| {
        let found = harness.query_by_role_and_label(Role::DisclosureTriangle, "Actor");
        found.map_or(-1.0, |heading| heading.rect().top())
    };
    assert!(heading(&harness) < 150.0, "nothing was scrolled");
    harness.state_mut().show_store(events::store(events::handful()));
    settle(&mut harness);
    assert!(heading(&harness) > 150.0, "{}", heading(&harness));
}

/// Of the frictions: the row of a finding leaves the finding in sight.
#[test]
fn a_finding_that_is_clicked_stays_in_sight() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("dates.csv");
    let rows: Vec<String> = (0..60).map(|row| format!("{row},2016-13-{row:02},x\n")).collect();
    std::fs::write(&path, format!("id,date,title\n1000,2016-01-01,good\n{}", rows.concat())).unwrap();
    let mut harness = window(Vec::new());
    apply(&mut harness, FilesCommand::Open(vec![path]));
    apply(&mut harness, WindowCommand::Show(WindowKind::Findings));
    let found = |harness: &Window| -> Vec<(String, eframe::egui::Rect)> {
        let nodes = harness.query_all_by_role(Role::ListItem);
        let lines = nodes.filter_map(|node| Some((node.accesskit_node().label()?, node.rect())));
        // Of the lines that are made the last may lie below the window.
        lines
            .filter(|(label, rect)| label.starts_with("row ") && rect.bottom() < 630.0)
            .collect()
    };
    if found(&harness).is_empty() {
        // Many of a kind are folded.
        harness
            .query_all_by_role(Role::DisclosureTriangle)
            .filter(|node| {
                node.accesskit_node()
                    .label()
                    .is_some_and(|label| label.contains("no readable date"))
            })
            .for_each(|node| node.click());
        settle(&mut harness);
    }
    let lines = found(&harness);
    let lowest = lines
        .iter()
        .max_by(|a, b| a.1.top().total_cmp(&b.1.top()))
        .unwrap()
        .0
        .clone();
    harness.get_by_role_and_label(Role::ListItem, &lowest).click();
    step_until(&mut harness, "the row", |harness| {
        harness.query_by_label_contains("Row ").is_some()
    });
    harness.run_steps(20);
    let below = harness.get_by_label_contains("Row ").rect();
    let line = harness.get_by_role_and_label(Role::ListItem, &lowest).rect();
    assert!(line.bottom() <= below.top(), "{lowest} at {line} lies behind {below}");
}

/// All that can have the focus has a name and a role, and no sign is read out that stands for nothing.
#[test]
fn nothing_is_read_out_without_a_name() {
    let mut harness = window(events::handful());
    apply(&mut harness, SelectCommand::Row(Some(RowId::FIRST)));
    for node in harness.root().children_recursive() {
        let node = node.accesskit_node();
        let label = node.label().or_else(|| node.value()).unwrap_or_default();
        let is_private = |c: char| ('\u{e000}'..='\u{f8ff}').contains(&c);
        assert!(
            node.is_hidden() || !label.contains(is_private),
            "{:?}: {label:?}",
            node.role()
        );
        if node.data().supports_action(Action::Focus) {
            assert!(
                !label.is_empty() && node.role() != Role::Unknown,
                "{:?}: {label:?}",
                node.role()
            );
        }
    }
    let root = harness.root();
    assert_eq!(root.accesskit_node().label().as_deref(), Some("made.json – Dateline"));
    harness.get_by_role_and_label(Role::MenuItem, "File");
}

/// Columns are made wider, and lanes scrolled, without the mouse.
#[test]
fn columns_and_lanes_are_moved_by_keys() {
    let mut harness = window(events::handful());
    let at = |harness: &Window| harness.get_by_label("Sort by Actors").rect().left();
    let before = at(&harness);
    harness.get_by_label("Width of Event").focus();
    harness.run_steps(2);
    for _ in 0..3 {
        harness.key_press(Key::ArrowRight);
        settle(&mut harness);
    }
    assert!((at(&harness) - before - 24.0).abs() < 1.0, "{before} {}", at(&harness));
    assert_eq!(harness.state().state().preferred.table.widths.len(), 1);
    let mark = |harness: &Window| {
        let marks = harness.query_all(By::new().predicate(|node| node.position_in_set().is_some()));
        marks.map(|mark| mark.rect().top()).next().unwrap()
    };
    let before = mark(&harness);
    harness.get_by_label("Scroll the lanes").focus();
    harness.run_steps(2);
    harness.key_press(Key::ArrowDown);
    settle(&mut harness);
    assert!(mark(&harness) < before, "{before}");
}
