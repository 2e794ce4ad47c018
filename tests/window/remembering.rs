//! What the window keeps from one start to the next.

use std::path::Path;

use dateline::app::command::{FilesCommand, FilterCommand, LayoutCommand, ViewCommand, WindowCommand};
use dateline::app::{DatelineApp, LastTime, PanelKind, Settings, WindowKind};
use dateline_event::ClockZone;
use dateline_query::LaneBy;
use dateline_store::Facet;
use eframe::egui::{Key, Modifiers, Vec2, ViewportEvent, ViewportId};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use crate::driving::{apply, click};
use crate::settling::settle;

type Window = Harness<'static, DatelineApp>;

fn window(settings: &Path) -> Window {
    let settings = settings.to_owned();
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1280.0, 800.0))
        .build_eframe(move |creation| {
            let loaded = Settings::load(&settings).0;
            let mut app = DatelineApp::new(&creation.egui_ctx, loaded, Some(settings)).unwrap();
            app.remember_place();
            app
        });
    settle(&mut harness);
    harness
}

/// Closes the window, as the system does.
fn close(harness: &mut Window) {
    let viewport = harness.input_mut().viewports.entry(ViewportId::ROOT).or_default();
    viewport.events.push(ViewportEvent::Close);
    harness.step();
}

#[test]
fn what_is_preferred_is_there_again() {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("settings.json");
    let mut harness = window(&settings);
    apply(&mut harness, WindowCommand::LargerText);
    apply(&mut harness, WindowCommand::TogglePanel(PanelKind::Table));
    apply(&mut harness, LayoutCommand::SetLanes(LaneBy::Place));
    apply(&mut harness, LayoutCommand::SetZone(ClockZone::Utc));
    let again = window(&settings);
    let preferred = &again.state().state().preferred;
    assert_eq!(preferred.text_size.percent(), 110);
    assert!((again.ctx.zoom_factor() - 1.1).abs() < 0.001);
    assert!(!preferred.panels.table);
    assert_eq!((preferred.lane_by, preferred.zone), (LaneBy::Place, ClockZone::Utc));
}

#[test]
fn files_filters_and_view_of_last_time_are_there_again_on_wish() {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("settings.json");
    let data = folder.path().join("data.csv");
    std::fs::write(&data, "date,actor\n2014-06-10,IS\n2014-06-11,PKK\n2016-01-01,IS\n").unwrap();
    let mut harness = window(&settings);
    apply(&mut harness, FilesCommand::Open(vec![data.clone()]));
    apply(&mut harness, FilterCommand::Only(Facet::Actor, "IS".to_owned()));
    apply(&mut harness, ViewCommand::ZoomIn);
    close(&mut harness);
    assert_eq!(Settings::load(&settings).0.last, None, "nobody wished it");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Comma);
    settle(&mut harness);
    click(&mut harness, "Open the files of last time, with their filters and view");
    close(&mut harness);
    let (filter, view) = {
        let state = harness.state().state();
        (state.asked.filter.clone(), state.seen.viewport)
    };
    let last = Settings::load(&settings).0.last.unwrap();
    assert_eq!(last, LastTime::new(vec![data.clone()], filter.clone(), view));
    let mut again = window(&settings);
    apply(&mut again, FilesCommand::OpenLast(Box::new(last)));
    let state = again.state().state();
    assert_eq!((&state.asked.filter, state.seen.viewport), (&filter, view));
    assert_eq!(state.found.answer.total.possible, 2);
    // What is no longer there is not missed.
    std::fs::remove_file(&data).unwrap();
    let last = Settings::load(&settings).0.last.unwrap();
    let mut again = window(&settings);
    apply(&mut again, FilesCommand::OpenLast(Box::new(last)));
    assert!(again.state().state().open.failures.is_empty());
}

#[test]
fn preferences_are_few_and_say_where_they_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("settings.json");
    let mut harness = window(&settings);
    apply(&mut harness, WindowCommand::Show(WindowKind::Preferences));
    click(&mut harness, "Light");
    click(&mut harness, "In UTC");
    click(&mut harness, "Larger");
    harness.get_by_label("110 %");
    click(&mut harness, "Reset");
    let kept = Settings::load(&settings).0;
    assert_eq!(
        (kept.theme, kept.zone),
        (dateline::app::ThemeChoice::Light, ClockZone::Utc)
    );
    assert_eq!(kept.text_size.percent(), 100);
}
