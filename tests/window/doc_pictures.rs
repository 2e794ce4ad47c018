//! The pictures of the pages under `docs`, made anew from the sample:
//! `cargo test --test window pictures_of_the_pages -- --ignored`. Look at each before it is committed.

use dateline::app::command::{LayoutCommand, WindowCommand};
use dateline::app::{Command, PanelKind, ThemeChoice};
use dateline_query::LaneBy;
use dateline_tests::in_project;
use eframe::egui::Vec2;

use crate::pictures::{SAMPLE, disputed, opened, view};
use crate::program::dateline;

#[test]
#[ignore = "writes into docs"]
fn pictures_of_the_pages() {
    let july = "--from 2021-06-26 --to 2021-08-01";
    let time = format!("--kind attack {july} --lanes place --size 1000x360 --legend");
    save_picture("time.png", &time);
    save_picture("time-dark.png", &format!("{time} --dark"));
    save_picture("columns.png", "--from 2019 --to 2024 --lanes none --size 900x240");
    save_picture(
        "sides.png",
        &format!("--actor US_military {july} --lanes sides --size 1000x560"),
    );
    let toggle = |panel| Command::Window(WindowCommand::TogglePanel(panel));
    let panels = [
        PanelKind::Filters,
        PanelKind::Overview,
        PanelKind::Table,
        PanelKind::Detail,
    ];
    let mut links: Vec<Command> = panels.into_iter().map(toggle).collect();
    links.extend([
        Command::Layout(LayoutCommand::SetLanes(LaneBy::Kind)),
        view("2019-12-26", "2020-01-16"),
        Command::Layout(LayoutCommand::ToggleAllLinks),
    ]);
    save_window(
        "docs/marks/links.png",
        Vec2::new(1000.0, 560.0),
        ThemeChoice::Light,
        links,
    );
    save_window(
        "docs/window.png",
        Vec2::new(1600.0, 1000.0),
        ThemeChoice::Dark,
        disputed(),
    );
}

fn save_picture(name: &str, flags: &str) {
    let (sample, out) = (in_project(SAMPLE), in_project("docs/marks").join(name));
    std::fs::remove_file(&out).ok();
    let mut args = vec!["picture", sample.to_str().unwrap(), "--out", out.to_str().unwrap()];
    let flags: Vec<String> = flags.split_whitespace().map(|word| word.replace('_', " ")).collect();
    args.extend(flags.iter().map(String::as_str));
    let output = dateline(&args);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn save_window(path: &str, size: Vec2, theme: ThemeChoice, commands: Vec<Command>) {
    let mut harness = opened(size, Some(SAMPLE), theme, commands);
    harness.run_steps(60);
    harness.render().unwrap().save(in_project(path)).unwrap();
}
