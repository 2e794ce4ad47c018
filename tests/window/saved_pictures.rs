//! Pictures of the timeline out of the window: saved, copied, and true in every line.

use std::path::Path;

use dateline::app::command::{CopyCommand, FilterCommand, LayoutCommand, SaveCommand, ViewCommand, WindowCommand};
use dateline::app::{ChosenFigure, PictureWanted, WindowKind};
use dateline_event::{Amount, Role, calendar};
use dateline_export::PictureFormat;
use dateline_files::Existing;
use dateline_query::LaneBy;
use dateline_tests::events;
use eframe::egui::{OutputCommand, Vec2};
use egui_kittest::kittest::Queryable;

use crate::driving::{Window, apply, click, showing};
use crate::settling::{settle, step_until};

fn window() -> Window {
    showing(Vec2::new(1280.0, 800.0), events::handful())
}

/// Saves a picture and reads what was written.
fn saved(harness: &mut Window, path: &Path, wanted: PictureWanted) -> Vec<u8> {
    apply(
        harness,
        SaveCommand::PictureTo(path.to_owned(), Box::new(wanted), Existing::ReplaceWritable),
    );
    step_until(harness, "a picture", |_| path.exists());
    std::fs::read(path).unwrap()
}

fn svg(harness: &mut Window, wanted: PictureWanted) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("timeline.svg");
    String::from_utf8(saved(harness, &path, wanted)).unwrap()
}

#[test]
fn a_picture_says_what_it_shows() {
    let mut harness = window();
    apply(&mut harness, FilterCommand::SetText("rockets".to_owned()));
    let matching = harness.state().state().found.answer.total.possible;
    let wanted = PictureWanted {
        title: "Rockets in Iraq".to_owned(),
        is_whole: true,
        rows: 50,
        ..PictureWanted::default()
    };
    let svg = svg(&mut harness, wanted);
    for words in [
        "Rockets in Iraq",
        &format!("{matching} event"),
        "“rockets”",
        "made with Dateline",
        "When",
        "Rockets on Ain al-Asad",
        "zone unknown",
    ] {
        assert!(svg.contains(words), "no {words} in {svg}");
    }
    assert!(svg.starts_with("<svg") && svg.contains("width=\"1600\""));
}

#[test]
fn a_picture_of_the_view_counts_what_is_in_view() {
    let mut harness = window();
    let all = harness.state().state().found.answer.lanes.all.count;
    let july = calendar::month(2021, 7).unwrap();
    apply(&mut harness, ViewCommand::ZoomTo(july));
    let svg = svg(&mut harness, PictureWanted::default());
    let state = harness.state().state();
    let view = state.seen.viewport;
    let in_view = state
        .found
        .answer
        .lanes
        .all
        .in_view(&state.open.store, view.start(), view.end())
        .len();
    assert!(in_view < all.possible as usize);
    assert!(
        svg.contains(&format!("in view, of {} events", all.possible)) || svg.contains("in view, of "),
        "{svg}"
    );
    assert!(svg.contains(&format!("{in_view} event")), "{in_view}");
}

#[test]
fn the_ending_of_the_name_decides_the_format() {
    let mut harness = window();
    let folder = tempfile::tempdir().unwrap();
    for (name, begin) in [("a.svg", &b"<svg"[..]), ("b.png", b"\x89PNG"), ("c", b"\x89PNG")] {
        let wanted = PictureWanted {
            size: (400, 300),
            format: PictureFormat::Png,
            ..PictureWanted::default()
        };
        assert!(
            saved(&mut harness, &folder.path().join(name), wanted).starts_with(begin),
            "{name}"
        );
    }
}

/// Width and height of the picture that comes onto the clipboard.
fn copied(harness: &mut Window) -> [usize; 2] {
    for _ in 0..4_000 {
        harness.step();
        let mut commands = harness.output().platform_output.commands.iter();
        let image = commands.find_map(|command| match command {
            OutputCommand::CopyImage(image) => Some(image.size),
            _ => None,
        });
        if let Some(size) = image {
            return size;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("no picture came");
}

#[test]
fn a_picture_is_copied_as_it_is_wanted() {
    let mut harness = window();
    apply(&mut harness, WindowCommand::Show(WindowKind::Picture));
    click(&mut harness, "Screen");
    harness.get_by_label("Copy").click();
    assert_eq!(copied(&mut harness), [1920, 1080]);
    settle(&mut harness);
    assert!(!harness.state().state().seen.has_window(WindowKind::Picture));
    harness.state_mut().push(CopyCommand::Picture);
    assert_eq!(copied(&mut harness), [1600, 900]);
}

#[test]
fn many_lanes_become_others_rather_than_a_higher_picture() {
    let actors: Vec<String> = (0..50).map(|number| format!("Group {number}")).collect();
    let shown = actors.iter().flat_map(|actor| {
        let by = [(actor.as_str(), Role::Perpetrator)];
        ["2020-01-03", "2021-05-07"].map(|when| events::event(&format!("{actor} {when}"), when, "strike", &by, &[]))
    });
    let mut harness = showing(Vec2::new(1280.0, 800.0), shown.collect());
    assert!(harness.state().state().found.answer.lanes.lanes.len() > 40);
    for lane_by in [LaneBy::Actor, LaneBy::Sides] {
        apply(&mut harness, LayoutCommand::SetLanes(lane_by));
        for is_whole in [true, false] {
            let wanted = PictureWanted {
                is_whole,
                ..PictureWanted::default()
            };
            let svg = svg(&mut harness, wanted);
            assert!(
                svg.contains("height=\"900\"") && svg.contains(">others ("),
                "{lane_by:?}: {svg}"
            );
        }
    }
}

#[test]
fn a_picture_draws_the_figure_that_the_window_draws() {
    let killed = |id: &str, when: &str, count: f64| events::counting(id, when, &[("killed", Amount::Exact(count))]);
    let shown = vec![killed("a", "2016-01-01", 3.0), killed("b", "2016-01-02", 60.0)];
    let mut harness = showing(Vec2::new(1280.0, 800.0), shown);
    apply(&mut harness, LayoutCommand::SetLanes(LaneBy::Place));
    let plain = svg(&mut harness, PictureWanted::default());
    assert!(plain.contains("in all ") && plain.contains(" killed") && !plain.contains("columns by"));
    apply(&mut harness, LayoutCommand::ToggleColumns);
    let by_figure = svg(&mut harness, PictureWanted::default());
    assert!(by_figure.contains("· columns by killed<"), "{by_figure}");
    apply(&mut harness, LayoutCommand::ChooseFigure(ChosenFigure::None));
    let none = svg(&mut harness, PictureWanted::default());
    assert!(!none.contains("killed"), "{none}");
}
