//! The keys work in what lies on top, from its first control to its last, and come to nothing behind it.

use std::path::Path;
use std::time::Duration;

use dateline::app::command::{FilesCommand, MappingCommand, WindowCommand};
use dateline::app::{DatelineApp, Settings, WindowKind, color};
use dateline_store::RowId;
use dateline_tests::events;
use dateline_timeline::Palette;
use eframe::egui::{Key, Modifiers, Role, Shape, Vec2, ViewportId};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT, Queryable};

use crate::driving::{apply, click};
use crate::settling::{settle, step_until};

type Window = Harness<'static, DatelineApp>;

fn window(size: Vec2) -> Window {
    let mut harness = Harness::builder().with_size(size).build_eframe(|creation| {
        let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
        app.show_store(events::store(events::handful()));
        app
    });
    settle(&mut harness);
    harness
}

/// A window that asks about the columns of a table.
fn asking(folder: &Path, text: &str) -> Window {
    let file = folder.join("events.csv");
    std::fs::write(&file, text).unwrap();
    let mut harness = window(Vec2::new(1024.0, 700.0));
    apply(&mut harness, FilesCommand::Open(vec![file]));
    harness
}

fn press(harness: &mut Window, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    settle(harness);
}

fn tab(harness: &mut Window) {
    press(harness, Modifiers::NONE, Key::Tab);
}

/// The label of what has the focus, and whether it stands in a window or card.
fn focused(harness: &Window) -> Option<(String, bool)> {
    let node = harness.query(By::new().predicate(|node| node.is_focused() && node.role() != Role::Unknown))?;
    let node = node.accesskit_node();
    let mut above = node.parent();
    let mut is_within = false;
    while let Some(parent) = above {
        is_within |= parent.role() == Role::Window;
        above = parent.parent();
    }
    Some((node.label().unwrap_or_default(), is_within))
}

fn focused_label(harness: &Window) -> String {
    focused(harness).map(|(label, _)| label).unwrap_or_default()
}

/// Presses Tab until this has the focus.
fn tab_to(harness: &mut Window, label: &str) {
    let mut passed = Vec::new();
    for _ in 0..100 {
        let now = focused_label(harness);
        if now == label {
            return;
        }
        passed.push(now);
        tab(harness);
    }
    panic!("Tab does not lead to {label}, but to {passed:?}");
}

const TWO_ORDERS: &str = "date,actor\n03/04/2014,IS\n05/06/2014,PKK\n";

#[test]
fn tab_goes_round_within_the_window_on_top() {
    for kind in [
        WindowKind::Save,
        WindowKind::Names,
        WindowKind::Findings,
        WindowKind::Pairs,
        WindowKind::About,
        WindowKind::Help,
    ] {
        let mut harness = window(Vec2::new(1280.0, 800.0));
        apply(&mut harness, WindowCommand::Show(kind));
        for key in 0..30 {
            let modifiers = if key < 20 { Modifiers::NONE } else { Modifiers::SHIFT };
            press(&mut harness, modifiers, Key::Tab);
            let (label, is_within) = focused(&harness).unwrap_or_else(|| panic!("{kind:?}: nothing after {key} keys"));
            assert!(is_within, "{kind:?}: {label}");
        }
    }
}

#[test]
fn what_opens_begins_at_its_first_control() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = asking(folder.path(), TWO_ORDERS);
    assert_eq!(focused_label(&harness), "Read as: day/month/year");
    apply(&mut harness, WindowCommand::Close(WindowKind::Columns));
    apply(&mut harness, WindowCommand::Show(WindowKind::Save));
    assert!(focused_label(&harness).starts_with("All that match"));
    apply(&mut harness, WindowCommand::Close(WindowKind::Save));
    apply(&mut harness, FilesCommand::Open(vec!["/no/such/file.csv".into()]));
    assert_eq!(focused_label(&harness), "Close");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.state().state().open.failures.is_empty());
}

#[test]
fn columns_are_told_with_the_keyboard_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = asking(folder.path(), TWO_ORDERS);
    let file = folder.path().join("events.csv");
    tab_to(&mut harness, "Read as: month/day/year");
    press(&mut harness, Modifiers::NONE, Key::Space);
    harness.get_by_label("You said of “date”: month/day/year.");
    tab_to(&mut harness, "actor is: actor");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_label("actor: victim");
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label("actor: victim").is_none());
    tab_to(&mut harness, "Use these columns");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.state().state().seen.mapping.is_none());
    // From anywhere within, and nothing else is pressed.
    apply(&mut harness, MappingCommand::Edit(file.into()));
    tab_to(&mut harness, "Reset");
    press(&mut harness, Modifiers::COMMAND, Key::Enter);
    assert!(harness.state().state().seen.mapping.is_none());
    let store = &harness.state().state().open.store;
    assert_eq!(store.event(RowId::FIRST).when.unwrap().edtf, "2014-03-04");
}

#[test]
fn tab_leads_to_the_last_of_many_columns_and_scrolls_to_it() {
    let folder = tempfile::tempdir().unwrap();
    let header: Vec<String> = (1..60).map(|column| format!("c{column}")).collect();
    let row = vec!["x"; header.len()].join(",");
    let text = format!("date,{}\n03/04/2014,{row}\n05/06/2014,{row}\n", header.join(","));
    let mut harness = asking(folder.path(), &text);
    tab_to(&mut harness, "c59 is: other field");
    harness.run_steps(60);
    let last = harness.get_by_label("c59 is: other field").rect();
    let foot = harness.get_by_label("Use these columns").rect();
    assert!(last.bottom() <= foot.top(), "{last} {foot}");
}

#[test]
fn a_click_behind_leaves_a_window_that_stands_beside() {
    let mut harness = window(Vec2::new(1280.0, 800.0));
    apply(&mut harness, WindowCommand::Show(WindowKind::About));
    // About has to be closed first.
    click(&mut harness, "Search");
    assert!(!harness.get_by_label("Search").is_focused());
    apply(&mut harness, WindowCommand::Close(WindowKind::About));
    apply(&mut harness, WindowCommand::Show(WindowKind::Names));
    let at = harness.get_by_label("Search").rect().center();
    harness.drag_at(at);
    harness.drop_at(at);
    settle(&mut harness);
    assert!(harness.get_by_label("Search").is_focused());
}

#[test]
fn a_ring_stands_around_what_the_keys_lead_to() {
    let mut harness = window(Vec2::new(1280.0, 800.0));
    apply(&mut harness, WindowCommand::Show(WindowKind::Save));
    let accent = color(Palette::DARK.accent);
    let has_ring = |harness: &Window| {
        let place = harness
            .query(By::new().predicate(|node| node.is_focused() && node.role() != Role::Unknown))
            .unwrap()
            .rect();
        harness.output().shapes.iter().any(|shape| match &shape.shape {
            Shape::Rect(ring) => {
                (ring.stroke.width - 2.0).abs() < 0.1
                    && ring.stroke.color == accent
                    && ring.rect.contains_rect(place)
                    && ring.rect.width() < place.width() + 10.0
            }
            _ => false,
        })
    };
    for _ in 0..6 {
        tab(&mut harness);
        assert!(has_ring(&harness), "{}", focused_label(&harness));
    }
}

#[test]
fn a_field_with_the_focus_leaves_the_window_at_rest() {
    let mut harness = window(Vec2::new(1024.0, 700.0));
    press(&mut harness, Modifiers::COMMAND, Key::F);
    assert!(harness.ctx.text_edit_focused());
    step_until(&mut harness, "no further frame", |harness| {
        harness.output().viewport_output[&ViewportId::ROOT].repaint_delay == Duration::MAX
    });
}
