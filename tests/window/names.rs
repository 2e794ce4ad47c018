//! Names merged, split and suggested in the window, and kept in a file.

use std::path::Path;
use std::sync::Arc;

use dateline::app::command::{NamesCommand, SelectCommand, WindowCommand};
use dateline::app::{Command, DatelineApp, Settings, WindowKind};
use dateline::work::Damaged;
use dateline_batch::Progress;
use dateline_event::{Event, Role};
use dateline_read::read_file;
use dateline_store::{Facet, RowId, build};
use dateline_tests::events::{event, handful, store};
use dateline_tests::in_project;
use eframe::egui::{Key, Modifiers, Role as AccessRole, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use crate::driving::{apply, type_into};
use crate::settling::{settle, step_until};

fn harness(events: Vec<Event>) -> Harness<'static, DatelineApp> {
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1440.0, 900.0))
        .build_eframe(|creation| {
            let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
            app.show_store(store(events));
            app
        });
    settle(&mut harness);
    harness
}

fn count_of(harness: &Harness<'_, DatelineApp>, name: &str) -> Vec<u32> {
    let state = harness.state().state();
    let values = state.open.store.find(Facet::Actor, name);
    let counts = state.found.answer.facet(Facet::Actor);
    values.into_iter().map(|value| counts.count(value).possible).collect()
}

#[test]
fn merge_from_the_filters_read_it_undo_and_redo() {
    let mut harness = harness(handful());
    let before = count_of(&harness, "Daesh");
    harness.get_by_label("Daesh (2)").click_secondary();
    settle(&mut harness);
    harness.get_by_label("Same as …").click();
    settle(&mut harness);
    assert!(harness.state().state().seen.has_window(WindowKind::Names));
    type_into(&mut harness, "Add a name", "kata'ib");
    step_until(&mut harness, "a name", |harness| {
        harness.query_by_label("Kataib Hezbollah").is_some()
    });
    harness.get_by_label("Kataib Hezbollah").click();
    settle(&mut harness);
    harness.get_by_role_and_label(AccessRole::TextInput, "Why").focus();
    harness.step();
    harness
        .get_by_role_and_label(AccessRole::TextInput, "Why")
        .type_text("a test");
    harness.step();
    let buttons = harness.get_all_by_role_and_label(AccessRole::Button, "Count as one");
    buttons.last().unwrap().click();
    settle(&mut harness);
    let merged = harness.state().state().asked.names.merges.clone();
    assert_eq!((merged.len(), merged[0].why.as_str()), (1, "a test"));
    assert!(!merged[0].who.is_empty() && merged[0].when.len() == 10);
    assert_eq!(count_of(&harness, "Daesh"), [4]);
    assert_eq!(count_of(&harness, "Kataib Hezbollah"), [4]);
    apply(&mut harness, Command::Window(WindowCommand::Close(WindowKind::Names)));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert_eq!(count_of(&harness, "Daesh"), before);
    assert!(harness.state().state().asked.names.merges.is_empty());
    apply(&mut harness, Command::Redo);
    assert_eq!(count_of(&harness, "Daesh"), [4]);
    apply(
        &mut harness,
        Command::Names(NamesCommand::Split(Facet::Actor, "Daesh".to_owned())),
    );
    assert_eq!(count_of(&harness, "Daesh"), before);
}

#[test]
fn a_merged_name_says_how_it_is_written() {
    let mut harness = harness(handful());
    let names = vec!["Daesh".to_owned(), "Kataib Hezbollah".to_owned()];
    let merge = Command::Names(NamesCommand::Merge {
        facet: Facet::Actor,
        names,
        called: "One of two".to_owned(),
        why: String::new(),
    });
    apply(&mut harness, merge);
    harness.get_by_label("One of two (4)");
    let store = harness.state().state().open.store.clone();
    let row = RowId::all(9).find(|&row| store.event(row).id == "erbil");
    apply(&mut harness, Command::Select(SelectCommand::Row(row)));
    harness.get_by_label_contains("as written: ");
    harness.get_by_label("One of two (4)").click();
    settle(&mut harness);
    assert_eq!(harness.state().state().found.answer.total.possible, 4);
    apply(&mut harness, Command::Window(WindowCommand::Show(WindowKind::Names)));
    harness.get_by_label("Counted as one").click();
    settle(&mut harness);
    harness.get_by_label("Split One of two").click();
    settle(&mut harness);
    assert_eq!(count_of(&harness, "Daesh"), [2]);
}

#[test]
fn suggestions_are_accepted_or_rejected_and_remembered() {
    let events = vec![
        event(
            "a",
            "2020-01-01",
            "one",
            &[("Kataib Hezbollah", Role::Perpetrator)],
            &["Iraq"],
        ),
        event(
            "b",
            "2020-01-02",
            "two",
            &[("Kata’ib Hizb Allah", Role::Perpetrator)],
            &["Iraq"],
        ),
    ];
    let mut harness = harness(events);
    apply(&mut harness, Command::Window(WindowCommand::Show(WindowKind::Names)));
    harness
        .get_by_label("Not the same: Kataib Hezbollah and Kata’ib Hizb Allah")
        .click();
    settle(&mut harness);
    assert!(
        harness
            .query_by_label("Same: Kataib Hezbollah and Kata’ib Hizb Allah")
            .is_none()
    );
    assert_eq!(harness.state().state().asked.names.rejections.len(), 1);
    apply(&mut harness, Command::Undo);
    harness
        .get_by_label("Same: Kataib Hezbollah and Kata’ib Hizb Allah")
        .click();
    settle(&mut harness);
    assert_eq!(count_of(&harness, "Kata’ib Hizb Allah"), [2]);
    harness.get_by_label_contains("No names look alike enough");
}

#[test]
fn merges_are_kept_in_a_file_and_damage_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deep/names.json");
    let open = |path: &Path| {
        let path = path.to_owned();
        let mut harness = Harness::builder().build_eframe(move |creation| {
            let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
            app.keep_names_in(path, Damaged::Refuse);
            app.show_store(store(handful()));
            app
        });
        settle(&mut harness);
        harness
    };
    let names = vec!["Daesh".to_owned(), "Kataib Hezbollah".to_owned()];
    let merge = Command::Names(NamesCommand::Merge {
        facet: Facet::Actor,
        names,
        called: "Daesh".to_owned(),
        why: String::new(),
    });
    apply(&mut open(&path), merge.clone());
    let mut again = open(&path);
    assert_eq!(count_of(&again, "Kataib Hezbollah"), [4]);
    apply(
        &mut again,
        Command::Names(NamesCommand::Split(Facet::Actor, "Daesh".to_owned())),
    );
    assert_eq!(count_of(&open(&path), "Kataib Hezbollah"), [2]);
    // What another window decides meanwhile stays, and counts here from the next decision on; undo takes back one's own.
    let mut other = open(&path);
    apply(&mut other, merge.clone());
    let pair = ["Asaib".to_owned(), "Badr Organization".to_owned()];
    apply(&mut again, Command::Names(NamesCommand::Reject(Facet::Actor, pair)));
    assert_eq!(count_of(&again, "Kataib Hezbollah"), [4]);
    apply(&mut again, Command::Undo);
    assert_eq!(count_of(&again, "Kataib Hezbollah"), [4]);
    let kept = open(&path);
    assert_eq!(count_of(&kept, "Kataib Hezbollah"), [4]);
    assert!(kept.state().state().asked.names.rejections.is_empty());
    std::fs::write(&path, "{ broken").unwrap();
    let mut damaged = open(&path);
    apply(&mut damaged, merge);
    assert_eq!(count_of(&damaged, "Daesh"), [4]);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "{ broken");
}

/// `DATELINE_PICTURES=FOLDER` saves what the window of names looks like, dark and light.
#[test]
fn the_window_of_names_in_dark_and_light() {
    let Some(folder) = std::env::var_os("DATELINE_PICTURES") else {
        return;
    };
    let document = read_file(&in_project("sample-data/iraq-syria.json"), &Progress::default()).unwrap();
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1280.0, 800.0))
        .wgpu()
        .build_eframe(|creation| {
            let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
            app.show_store(Arc::new(build(vec![document])));
            app
        });
    settle(&mut harness);
    let names = vec!["Kataib Hezbollah".to_owned(), "Islamic Resistance in Iraq".to_owned()];
    let merge = Command::Names(NamesCommand::Merge {
        facet: Facet::Actor,
        names,
        called: "Kataib Hezbollah".to_owned(),
        why: "a test".to_owned(),
    });
    apply(&mut harness, merge);
    apply(&mut harness, Command::Window(WindowCommand::Show(WindowKind::Names)));
    for theme in [dateline::app::ThemeChoice::Dark, dateline::app::ThemeChoice::Light] {
        apply(&mut harness, Command::Window(WindowCommand::SetTheme(theme)));
        for tab in ["Likely the same", "Counted as one", "Members"] {
            harness.get_by_label(tab).click();
            settle(&mut harness);
            let path = Path::new(&folder).join(format!("{theme:?}-{tab}.png"));
            harness.render().unwrap().save(path).unwrap();
        }
    }
    apply(
        &mut harness,
        Command::Names(NamesCommand::Draft(
            Facet::Actor,
            vec!["Kataib Hezbollah".to_owned(), "Badr Organization".to_owned()],
        )),
    );
    harness
        .render()
        .unwrap()
        .save(Path::new(&folder).join("draft.png"))
        .unwrap();
}
