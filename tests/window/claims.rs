//! Claims side by side, chains of events, and links added by hand, in the window.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use dateline::app::command::{FilterCommand, SelectCommand};
use dateline::app::{Command, DatelineApp, Settings, WindowKind};
use dateline::work::LinkWork;
use dateline_batch::Progress;
use dateline_event::LinkKind;
use dateline_read as read;
use dateline_store as store;
use eframe::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use crate::settling::{settle, step_until};

const SAMPLE: &str = "sample-data/iraq-syria.json";
const UCDP: &str = "sample-data/ucdp-iraq/conflict_data_irq.csv";
const AIN_AL_ASAD: &str = "2021-07-07-ain-al-asad";

fn path(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(file)
}

fn window(file: &str, work: Option<&Path>) -> Harness<'static, DatelineApp> {
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1280.0, 1600.0))
        .build_eframe(|creation| {
            let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
            if let Some(work) = work {
                app.keep_work_in(work.to_owned());
            }
            let document = read::read_file(&path(file), &Progress::default()).unwrap();
            app.show_store(Arc::new(store::build(vec![document])));
            app
        });
    settle(&mut harness);
    harness
}

fn apply(harness: &mut Harness<'_, DatelineApp>, command: Command) {
    harness.state_mut().push(command);
    settle(harness);
    harness.run_steps(4);
}

/// Selects an event by its id, once the links are known.
fn select(harness: &mut Harness<'_, DatelineApp>, id: &str) {
    apply(harness, Command::Select(SelectCommand::Id(id.to_owned())));
    step_until(harness, id, |harness| selected(harness) == id);
    harness.run_steps(4);
}

fn selected(harness: &Harness<'_, DatelineApp>) -> String {
    let detail = harness.state().state().seen.detail.as_ref();
    detail.map_or(String::new(), |detail| detail.event.id.clone())
}

fn shows(harness: &Harness<'_, DatelineApp>, words: &str) -> bool {
    harness.query_all_by_value(words).next().is_some()
}

#[test]
fn every_source_of_ain_al_asad_shows_its_count() {
    let mut harness = window(SAMPLE, None);
    select(&mut harness, AIN_AL_ASAD);
    for cell in [
        "Security Media Cell, rockets: 14",
        "the coalition, rockets: 14",
        "Al Hurra, rockets: 14",
        "Major General Hamad Nims, to journalists at the base, rockets: 24, differs from others",
        "statement of the Al-Muhandis Revenge Brigade, rockets: 30, differs from others",
        "Col. Wayne Marotto, coalition spokesman, rockets that hit: 14",
        "Reuters, rockets that hit: ≥ 14",
        "Col. Wayne Marotto, coalition spokesman, wounded: ≥ 2; 2",
        "the coalition, wounded: 2",
        "Reuters, wounded: 2",
    ] {
        harness.get_by_label(cell);
    }
    harness.get_by_label("Rockets: 14–30, sources differ");
    harness.get_by_label("Wounded: 2");
    assert!(shows(&harness, "14–30 rockets, 5 sources"));
}

#[test]
fn a_cell_leads_to_the_words_and_so_does_the_keyboard() {
    const WORDS: &str = "The brigade says that it fired 30 Grad rockets at exactly 12:33 and hit its targets.";
    let mut harness = window(SAMPLE, None);
    select(&mut harness, AIN_AL_ASAD);
    assert!(!shows(&harness, WORDS));
    let cell = "statement of the Al-Muhandis Revenge Brigade, rockets: 30, differs from others";
    harness.get_by_label(cell).click();
    harness.run_steps(8);
    assert!(shows(&harness, WORDS));
    let row = "statement of the Al-Muhandis Revenge Brigade: claims responsibility, 30 rockets, claimed by Al-Muhandis Revenge \
               Brigade";
    harness.get_by_label_contains(row).focus();
    harness.run_steps(2);
    harness.key_press(Key::Enter);
    harness.run_steps(8);
    assert!(!shows(&harness, WORDS));
}

#[test]
fn an_estimate_stands_beside_the_sources_and_is_none_of_them() {
    let mut harness = window(UCDP, None);
    let store = harness.state().state().open.store.clone();
    let rows = store.rows();
    let row = rows.into_iter().find(|&row| {
        let claims = store.event(row).claims;
        claims.len() == 3 && claims.iter().filter(|claim| claim.sums_up).count() == 1
    });
    apply(&mut harness, Command::Select(SelectCommand::Row(row)));
    let matrix = &harness.state().state().seen.detail.as_ref().unwrap().matrix;
    assert_eq!(matrix.sources, 2);
    let headline = matrix.headline().unwrap();
    assert!(headline.ends_with("UCDP’s own figure from 2 sources"), "{headline}");
    assert!(shows(&harness, &headline));
    harness.get_by_label_contains("UCDP’s own figure: asserts, ");
}

#[test]
fn the_chain_goes_forward_and_back_and_names_what_is_hidden() {
    let mut harness = window(SAMPLE, None);
    select(&mut harness, AIN_AL_ASAD);
    harness.get_by_label("Show chain").click();
    settle(&mut harness);
    harness.run_steps(4);
    assert!(harness.state().state().seen.has_window(WindowKind::Chain));
    harness.get_by_label_contains(", 12:33, Rockets hit Ain al-Asad air base");
    assert!(harness.query_by_label_contains("outside the filters").is_none());
    apply(
        &mut harness,
        Command::Filter(FilterCommand::SetText("flour".to_owned())),
    );
    let hidden = harness.query_all_by_label_contains("outside the filters").count();
    assert!(hidden > 5, "{hidden}");
    let step = harness
        .query_all_by_label_contains("outside the filters")
        .next()
        .unwrap();
    step.click_accesskit();
    settle(&mut harness);
    harness.run_steps(2);
    assert_ne!(selected(&harness), AIN_AL_ASAD);
    harness.get_by_label_contains(", 12:33, Rockets hit Ain al-Asad air base");
}

#[test]
fn a_link_by_hand_is_kept_apart_undone_and_removed() {
    let work = tempfile::tempdir().unwrap();
    let before = std::fs::read(path(SAMPLE)).unwrap();
    let mut harness = window(SAMPLE, Some(work.path()));
    let saved = || LinkWork::load(work.path(), &path(SAMPLE).into()).unwrap();
    let (from, to) = (AIN_AL_ASAD, "2021-07-19-sadr-city");
    select(&mut harness, from);
    harness.get_by_label("Link to …").click();
    harness.run_steps(2);
    select(&mut harness, to);
    harness.get_by_label("same as").click();
    settle(&mut harness);
    harness.run_steps(2);
    assert_eq!(harness.state().state().seen.linking, None);
    let links = saved();
    assert_eq!(links.len(), 1);
    assert_eq!(
        (links[0].kind, &*links[0].from, &*links[0].to),
        (LinkKind::SameAs, from, to)
    );
    harness.get_by_label("Rockets hit Ain al-Asad air base, by hand");

    apply(&mut harness, Command::Undo);
    assert!(saved().is_empty());
    apply(&mut harness, Command::Redo);
    assert_eq!(saved(), links);
    drop(harness);

    let mut harness = window(SAMPLE, Some(work.path()));
    select(&mut harness, to);
    harness
        .get_by_label("Remove the link to Rockets hit Ain al-Asad air base")
        .click();
    settle(&mut harness);
    assert!(saved().is_empty());
    assert_eq!(std::fs::read(path(SAMPLE)).unwrap(), before);
}
