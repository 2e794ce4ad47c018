//! Pictures of the window's main states, compared with those in `tests/snapshots`.
//!
//! After a wanted change: `UPDATE_SNAPSHOTS=1 cargo test --test window pictures`, then look at each picture before it is
//! committed.

use std::path::Path;
use std::sync::Arc;

use dateline::app::command::{FilterCommand, LayoutCommand, MappingCommand, SelectCommand, ViewCommand, WindowCommand};
use dateline::app::{Command, DatelineApp, PanelKind, Settings, ThemeChoice, WindowKind};
use dateline_batch::Progress;
use dateline_event::{ClockZone, When};
use dateline_export::{PictureOptions, picture, png};
use dateline_query::{Choice, Filter, LaneBy};
use dateline_read as read;
use dateline_store as store;
use dateline_store::{Facet, RowId};
use dateline_tests::timelines;
use dateline_timeline::{Palette, Viewport};
use eframe::egui::{Pos2, Vec2};
use egui_kittest::kittest::Queryable;
use egui_kittest::{Harness, SnapshotOptions};

use crate::driving::apply;
use crate::settling::settle;

pub const SAMPLE: &str = "sample-data/iraq-syria.json";
const UCDP: &str = "sample-data/ucdp-iraq/conflict_data_irq.csv";

/// Opens a file in a window of 1280×800, carries out the commands and compares the picture.
fn check(name: &str, file: Option<&str>, theme: ThemeChoice, commands: Vec<Command>) {
    check_after(name, Vec2::new(1280.0, 800.0), file, theme, commands, |_| {});
}

/// The same in a window of any size, after more has been done in it.
fn check_after(
    name: &str,
    size: Vec2,
    file: Option<&str>,
    theme: ThemeChoice,
    commands: Vec<Command>,
    act: impl FnOnce(&mut Harness<'_, DatelineApp>),
) {
    let mut harness = opened(size, file, theme, commands);
    act(&mut harness);
    // Scrolling to what was selected takes a while.
    harness.run_steps(60);
    // Rasterisers differ a little at the edges of shapes and letters.
    let options = SnapshotOptions::new().threshold(2.0).max_failed_pixels(400_usize);
    harness.snapshot_options(name, &options);
}

/// A window of some size with a file, after commands.
pub fn opened(
    size: Vec2,
    file: Option<&str>,
    theme: ThemeChoice,
    commands: Vec<Command>,
) -> Harness<'static, DatelineApp> {
    let file = file.map(str::to_owned);
    let mut harness = Harness::builder().with_size(size).wgpu().build_eframe(|creation| {
        let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
        app.push(Command::Window(WindowCommand::SetTheme(theme)));
        if let Some(file) = &file {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
            let document = read::read_file(&path, &Progress::default()).unwrap();
            app.show_store(Arc::new(store::build(vec![document])));
        }
        app
    });
    settle(&mut harness);
    for command in commands {
        harness.state_mut().push(command);
        settle(&mut harness);
    }
    harness
}

fn row_of(file: &str, id: &str) -> RowId {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let store = store::build(vec![read::read_file(&path, &Progress::default()).unwrap()]);
    let rows = store.rows();
    rows.into_iter().find(|&row| store.event(row).id == id).unwrap()
}

pub fn view(from: &str, to: &str) -> Command {
    let time = |text: &str| text.parse::<When>().unwrap().bounds;
    Command::View(ViewCommand::Show(Viewport::new(
        time(from).earliest_start,
        time(to).latest_end,
    )))
}

#[test]
fn nothing_open_dark() {
    check("nothing_open_dark", None, ThemeChoice::Dark, vec![]);
}

#[test]
fn nothing_open_light() {
    check("nothing_open_light", None, ThemeChoice::Light, vec![]);
}

/// The window of columns, in which something is asked.
fn check_asking(name: &str, size: Vec2, theme: ThemeChoice) {
    let case = "tests/data/cases/b04_calendars.csv";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(case);
    let edit = MappingCommand::Edit(path.as_path().into());
    check_after(name, size, Some(case), theme, vec![edit.into()], |_| {});
}

#[test]
fn columns_that_are_asked_about_dark() {
    check_asking("columns_asked_dark", Vec2::new(1280.0, 800.0), ThemeChoice::Dark);
}

#[test]
fn columns_that_are_asked_about_light_and_small() {
    check_asking("columns_asked_light", Vec2::new(1024.0, 700.0), ThemeChoice::Light);
}

#[test]
fn the_sample_from_afar_dark() {
    check("sample_dark", Some(SAMPLE), ThemeChoice::Dark, vec![]);
}

#[test]
fn the_sample_from_afar_light() {
    check("sample_light", Some(SAMPLE), ThemeChoice::Light, vec![]);
}

pub fn disputed() -> Vec<Command> {
    let row = row_of(SAMPLE, "2021-07-07-ain-al-asad");
    vec![
        view("2021-06-26", "2021-07-14"),
        Command::Select(SelectCommand::Row(Some(row))),
    ]
}

#[test]
fn a_disputed_event_among_its_neighbours_dark() {
    check("disputed_dark", Some(SAMPLE), ThemeChoice::Dark, disputed());
}

#[test]
fn a_disputed_event_among_its_neighbours_light() {
    check("disputed_light", Some(SAMPLE), ThemeChoice::Light, disputed());
}

fn legend() -> Vec<Command> {
    vec![
        view("2021-06-26", "2021-08-01"),
        Command::Window(WindowCommand::TogglePanel(PanelKind::Legend)),
    ]
}

#[test]
fn marks_of_doubt_and_their_legend_dark() {
    check("legend_dark", Some(SAMPLE), ThemeChoice::Dark, legend());
}

#[test]
fn marks_of_doubt_and_their_legend_light() {
    check("legend_light", Some(SAMPLE), ThemeChoice::Light, legend());
}

fn all_links() -> Vec<Command> {
    vec![
        Command::Layout(LayoutCommand::SetLanes(LaneBy::Kind)),
        view("2021-06-20", "2021-08-01"),
        Command::Layout(LayoutCommand::ToggleAllLinks),
    ]
}

#[test]
fn links_of_all_events_dark() {
    check("links_dark", Some(SAMPLE), ThemeChoice::Dark, all_links());
}

#[test]
fn links_of_all_events_light() {
    check("links_light", Some(SAMPLE), ThemeChoice::Light, all_links());
}

fn both_sides() -> Vec<Command> {
    vec![
        view("2021-06-20", "2021-08-01"),
        Command::Layout(LayoutCommand::SetLanes(LaneBy::Sides)),
    ]
}

#[test]
fn acts_and_what_was_suffered_dark() {
    check("sides_dark", Some(SAMPLE), ThemeChoice::Dark, both_sides());
}

#[test]
fn acts_and_what_was_suffered_light() {
    check("sides_light", Some(SAMPLE), ThemeChoice::Light, both_sides());
}

/// Instants, a calendar day and a clock time of an unknown zone, shown in UTC.
fn check_zones(name: &str, theme: ThemeChoice) {
    let dates = [
        "2021-07-07T01:33+03:00",
        "2021-07-06",
        "2021-07-06T23:00",
        "2021-07-06T22:50Z",
        "[2021-07-07T03:00+03:00..2021-07-07T06:00+03:00]",
    ];
    let events: Vec<String> = dates
        .iter()
        .map(|date| format!(r#"{{"title": "{date}", "when": {{"edtf": "{date}"}}, "actors": ["Clocks"]}}"#))
        .collect();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("zones.json");
    let text = format!(
        r#"{{"format": "dateline", "version": 1, "events": [{}]}}"#,
        events.join(",")
    );
    std::fs::write(&path, text).unwrap();
    let commands = vec![
        view("2021-07-06T18:00", "2021-07-07T06:00"),
        Command::Layout(LayoutCommand::SetZone(ClockZone::Utc)),
        Command::Select(SelectCommand::Row(Some(RowId::at(2)))),
    ];
    check(name, path.to_str(), theme, commands);
}

#[test]
fn clock_times_in_utc_dark() {
    check_zones("zones_dark", ThemeChoice::Dark);
}

#[test]
fn clock_times_in_utc_light() {
    check_zones("zones_light", ThemeChoice::Light);
}

/// Events of two actors on a part of the timeline, half of which a filter hides since.
fn check_several(name: &str, theme: ThemeChoice) {
    let only = Choice {
        include: vec!["Kataib Hezbollah".to_owned(), "Israel".to_owned()],
        ..Choice::default()
    };
    let filter = Filter {
        actor: only,
        ..Filter::default()
    };
    let time = "2019-12/2021-06".parse::<When>().unwrap().bounds.whole();
    let commands = vec![
        FilterCommand::Set(Box::new(filter)).into(),
        ViewCommand::Show(Viewport::fitting(time)).into(),
    ];
    check_after(
        name,
        Vec2::new(1280.0, 800.0),
        Some(SAMPLE),
        theme,
        commands,
        |harness| {
            apply(harness, SelectCommand::InView);
            apply(
                harness,
                FilterCommand::ToggleIncluded(Facet::Actor, "Israel".to_owned()),
            );
            apply(harness, WindowCommand::TogglePanel(PanelKind::Legend));
        },
    );
}

#[test]
fn several_selected_dark() {
    check_several("several_selected_dark", ThemeChoice::Dark);
}

#[test]
fn several_selected_light() {
    check_several("several_selected_light", ThemeChoice::Light);
}

/// Some of what columns count is selected.
#[test]
fn selected_in_columns() {
    let commands = vec![FilterCommand::Only(Facet::Actor, "United States".to_owned()).into()];
    let size = Vec2::new(1024.0, 700.0);
    check_after(
        "selected_in_columns",
        size,
        Some(SAMPLE),
        ThemeChoice::Dark,
        commands,
        |harness| {
            apply(harness, SelectCommand::Matching);
            apply(harness, FilterCommand::Clear);
        },
    );
}

#[test]
fn help() {
    let commands = vec![Command::Window(WindowCommand::Show(WindowKind::Help))];
    check("help", Some(SAMPLE), ThemeChoice::Dark, commands);
}

fn chain() -> Vec<Command> {
    let row = row_of(SAMPLE, "2021-07-07-ain-al-asad");
    vec![
        view("2021-06-26", "2021-07-14"),
        Command::Select(SelectCommand::Row(Some(row))),
        Command::Window(WindowCommand::Show(WindowKind::Chain)),
    ]
}

#[test]
fn a_chain_of_events_dark() {
    check("chain_dark", Some(SAMPLE), ThemeChoice::Dark, chain());
}

#[test]
fn a_chain_of_events_light() {
    check("chain_light", Some(SAMPLE), ThemeChoice::Light, chain());
}

/// The claims on Ain al-Asad with the words of one source open.
fn check_claims(name: &str, theme: ThemeChoice) {
    let size = Vec2::new(1280.0, 1200.0);
    check_after(name, size, Some(SAMPLE), theme, disputed(), |harness| {
        harness
            .get_by_label_contains("Major General Hamad Nims, to journalists at the base: ")
            .click();
        harness.run_steps(2);
        harness.hover_at(Pos2::new(600.0, 20.0));
    });
}

#[test]
fn claims_side_by_side_dark() {
    check_claims("claims_dark", ThemeChoice::Dark);
}

#[test]
fn claims_side_by_side_light() {
    check_claims("claims_light", ThemeChoice::Light);
}

#[test]
fn nothing_matches() {
    let commands = vec![Command::Filter(FilterCommand::SetText(
        "no such words anywhere".to_owned(),
    ))];
    check("nothing_matches", Some(SAMPLE), ThemeChoice::Light, commands);
}

#[test]
fn a_file_with_findings() {
    let commands = vec![Command::Window(WindowCommand::Show(WindowKind::Findings))];
    check("findings", Some(UCDP), ThemeChoice::Light, commands);
}

/// `DATELINE_PICTURES=FOLDER` saves what is made of the timeline for others.
#[test]
fn a_picture_of_the_timeline_becomes_pixels() {
    let store = timelines::store(timelines::july_2021());
    let answer = timelines::answer(&store, LaneBy::Actor, 6);
    for palette in [Palette::DARK, Palette::LIGHT] {
        let options = PictureOptions {
            size: (800, 600),
            palette,
            ..PictureOptions::default()
        };
        let png = png(&picture(&store, &answer, &options), 1.0).unwrap();
        assert!(png.starts_with(b"\x89PNG"));
        if let Some(folder) = std::env::var_os("DATELINE_PICTURES") {
            let name = if options.palette.is_dark { "dark" } else { "light" };
            std::fs::write(Path::new(&folder).join(format!("picture-{name}.png")), png).unwrap();
        }
    }
}
