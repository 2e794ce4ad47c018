//! Several files in one window: what a newer download changed, where else an event stands, files of one archive.

use std::path::PathBuf;

use dateline::app::command::{
    FilesCommand, FilterCommand, LayoutCommand, LinksCommand, LookUpCommand, MappingCommand, SelectCommand,
    WindowCommand,
};
use dateline::app::{Command, DatelineApp, Settings, WindowKind};
use dateline_batch::{FilePath, FileRow};
use dateline_store::{Facet, FileId, RowId};
use dateline_tests::acled::{HEADER, clash, row};
use dateline_tests::packed::zip;
use eframe::egui::Vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use crate::settling::settle;

/// The window of this size with these files, as soon as it has read them.
fn opened_together(paths: Vec<PathBuf>, size: Vec2) -> Harness<'static, DatelineApp> {
    let mut harness = Harness::builder().with_size(size).build_eframe(|creation| {
        let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
        app.push(Command::Files(FilesCommand::Open(paths)));
        app
    });
    settle(&mut harness);
    harness
}

#[test]
fn the_window_shows_what_changed_and_where_else_it_stands() {
    let folder = tempfile::tempdir().unwrap();
    let save = |name: &str, rows: &[String]| {
        let path = folder.path().join(name);
        std::fs::write(&path, format!("{HEADER}{}", rows.concat())).unwrap();
        path
    };
    let older = save("older.csv", &[clash(1), clash(2), clash(3)]);
    let newer = save("newer.csv", &[clash(1), row(2, 2, ("A", "B"), 17), clash(9)]);
    let opened = vec![older.clone(), newer];
    let mut harness = opened_together(opened, Vec2::new(1440.0, 1400.0));
    let total = |harness: &Harness<'static, DatelineApp>| harness.state().state().found.answer.total.possible;
    assert_eq!(total(&harness), 4);
    harness.get_by_label_contains("Changed").click();
    settle(&mut harness);
    assert_eq!(total(&harness), 1);
    harness.get_by_label("Remove filter changed since the older download");
    harness.state_mut().push(Command::Select(SelectCommand::Next));
    settle(&mut harness);
    harness.get_by_label("older.csv, row 3");
    harness.get_by_label("fatalities: “1” there, “17” here");
    // A row that is not shown itself can be read all the same.
    harness
        .state_mut()
        .push(Command::Window(WindowCommand::Show(WindowKind::Findings)));
    harness
        .state_mut()
        .push(Command::LookUp(LookUpCommand::Row(FileId::FIRST, FileRow::after(2))));
    settle(&mut harness);
    harness.get_by_label("It repeats the event of another row or file, and is shown from there.");
    harness.get_by_label("Show the event");
    harness
        .state_mut()
        .push(Command::Window(WindowCommand::Close(WindowKind::Findings)));
    harness.state_mut().push(Command::Undo);
    settle(&mut harness);
    assert_eq!(total(&harness), 4);
    harness.get_by_label_contains("4 events · 1 in an older download only");
    // Two of them are shown from the newer file.
    harness.get_by_label("older.csv (3)").click();
    settle(&mut harness);
    assert_eq!(total(&harness), 3);
    harness.state_mut().push(Command::Filter(FilterCommand::Clear));
    harness.state_mut().push(Command::Layout(LayoutCommand::ToggleApart));
    settle(&mut harness);
    assert_eq!(total(&harness), 6);
    // It is undone as all else, without reading again, in another zone too.
    std::fs::remove_file(&older).unwrap();
    harness.state_mut().push(Command::Undo);
    settle(&mut harness);
    assert_eq!(total(&harness), 4);
    harness
        .state_mut()
        .push(Command::Layout(LayoutCommand::SetZone(dateline_event::ClockZone::Utc)));
    harness.state_mut().push(Command::Layout(LayoutCommand::ToggleApart));
    settle(&mut harness);
    assert_eq!(total(&harness), 6);
    harness.state_mut().push(Command::Layout(LayoutCommand::ToggleApart));
    settle(&mut harness);
    assert_eq!(total(&harness), 4);
}

#[test]
fn files_of_an_archive_stand_side_by_side_in_the_window() {
    let files: [(&str, &[u8]); 3] = [
        ("2020.csv", b"c1,c2\n2020-01-02,Mosul\n2020-01-03,Duhok\n"),
        ("2021/iraq.csv", b"date,actor,place\n2021-01-02,IS,Mosul\n"),
        ("readme.txt", b"About these."),
    ];
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("incidents.zip");
    std::fs::write(&path, zip(&files)).unwrap();
    let (settings, work) = (folder.path().join("settings.json"), folder.path().join("work"));
    let window = || {
        let (settings, work) = (settings.clone(), work.clone());
        Harness::builder()
            .with_size(Vec2::new(1280.0, 800.0))
            .build_eframe(move |creation| {
                let loaded = Settings::load(&settings).0;
                let mut app = DatelineApp::new(&creation.egui_ctx, loaded, Some(settings)).unwrap();
                app.keep_work_in(work);
                app
            })
    };
    let mut harness = window();
    harness
        .state_mut()
        .push(Command::Files(FilesCommand::Open(vec![path.clone()])));
    settle(&mut harness);
    let total = |harness: &Harness<DatelineApp>| harness.state().state().found.answer.total.possible;
    assert_eq!(total(&harness), 3);
    assert_eq!(harness.state().state().preferred.recent, std::slice::from_ref(&path));

    // What is said of the columns of one file holds for that one.
    let member = FilePath::member(&path, "2020.csv");
    let mapping = &harness.state().state().seen.mapping;
    assert_eq!(
        mapping.as_ref().map(|draft| draft.path.clone()),
        Some(member.clone()),
        "it asks"
    );
    harness.get_by_label("What are the columns of incidents.zip › 2020.csv?");
    let mut mapping = mapping.as_ref().unwrap().mapping.clone();
    mapping.set_part(1, dateline_batch::Part::City);
    harness
        .state_mut()
        .push(Command::Mapping(MappingCommand::Change(Box::new(mapping))));
    settle(&mut harness);
    harness.get_by_label("Use these columns").click();
    settle(&mut harness);
    assert_eq!(total(&harness), 3);
    let duhok = |harness: &Harness<DatelineApp>| harness.state().state().open.store.find(Facet::Place, "Duhok").len();
    assert_eq!(duhok(&harness), 1);

    // The report names each file and what was not read; the filter of files takes one.
    harness
        .state_mut()
        .push(Command::Window(WindowCommand::Show(WindowKind::Findings)));
    settle(&mut harness);
    harness.get_by_label_contains("Not read from the archive: “readme.txt”");
    harness
        .state_mut()
        .push(Command::Window(WindowCommand::Close(WindowKind::Findings)));
    harness.state_mut().push(Command::Filter(FilterCommand::ToggleFile(
        "incidents.zip › 2021/iraq.csv".to_owned(),
    )));
    settle(&mut harness);
    assert_eq!(total(&harness), 1);

    // A link by hand belongs to the file of the archive, and is there again when it is opened anew.
    let store = harness.state().state().open.store.clone();
    harness.state_mut().push(Command::Filter(FilterCommand::Clear));
    harness
        .state_mut()
        .push(Command::Select(SelectCommand::Row(Some(RowId::FIRST))));
    harness.state_mut().push(Command::Links(LinksCommand::Start));
    harness
        .state_mut()
        .push(Command::Select(SelectCommand::Row(Some(RowId::at(2)))));
    harness.state_mut().push(Command::Links(LinksCommand::Add(
        dateline_event::LinkKind::Follows,
        String::new(),
    )));
    settle(&mut harness);
    assert_eq!(
        harness.state().state().open.hand_links[0].file,
        store.origin(RowId::FIRST).unwrap().0
    );
    let mut again = window();
    again.state_mut().push(Command::Files(FilesCommand::Open(vec![path])));
    settle(&mut again);
    assert_eq!((total(&again), duhok(&again)), (3, 1));
    assert!(again.state().state().seen.mapping.is_none(), "the header is remembered");
    assert_eq!(again.state().state().open.hand_links[0].file, member);
}

#[test]
fn a_file_without_a_byte_costs_the_others_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let save = |name: &str, text: String| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let opened = vec![
        save("empty.csv", String::new()),
        save("first.csv", format!("{HEADER}{}", clash(1))),
        folder.path().join("none.csv"),
        save("second.csv", format!("{HEADER}{}", clash(2))),
    ];
    let harness = opened_together(opened, Vec2::new(1440.0, 900.0));
    assert_eq!(harness.state().state().found.answer.total.possible, 2);
    harness.get_by_label("These files could not be opened");
    harness.get_by_label("empty.csv");
    harness.get_by_label("none.csv");
    harness.get_by_label("The others are open.");
}

#[test]
fn sentences_above_the_timeline_end_before_their_buttons() {
    let folder = tempfile::tempdir().unwrap();
    let save = |name: &str, rows: &[String]| {
        let path = folder.path().join(name);
        let header = "event_id,date,actor,town\n";
        std::fs::write(&path, format!("{header}{}", rows.concat())).unwrap();
        path
    };
    let row = |number: usize, month: usize, town: &str| format!("E{number},2021-{month:02}-{number:02},A,{town}\n");
    let first: Vec<String> = (1..21).map(|number| row(number, 5, "Alpha")).collect();
    let half = |number: usize| {
        if number.is_multiple_of(2) {
            row(number, 5, "Alpha")
        } else {
            row(number, 7, "Beta")
        }
    };
    let second: Vec<String> = (1..21).map(half).collect();
    let opened = vec![
        save("incidents of the northern districts, May 2021.csv", &first),
        save("incidents of the northern districts, June 2021.csv", &second),
    ];
    for size in [
        Vec2::new(1024.0, 700.0),
        Vec2::new(1280.0, 800.0),
        Vec2::new(1920.0, 1080.0),
    ] {
        let harness = opened_together(opened.clone(), size);
        for (sentence, button) in [
            ("what their columns mean was guessed", "Check columns …"),
            ("only some of these events are the same", "One export"),
        ] {
            let (words, button) = (
                harness.get_by_label_contains(sentence).rect(),
                harness.get_by_label(button).rect(),
            );
            assert!(words.right() < button.left(), "{size}: {words} {button}");
            assert!(
                (words.center().y - button.center().y).abs() < 14.0,
                "{size}: {words} {button}"
            );
        }
    }
}

#[test]
fn where_nothing_tells_which_download_is_newer_the_window_asks() {
    let folder = tempfile::tempdir().unwrap();
    let save = |name: &str, killed: u32| {
        let path = folder.path().join(name);
        let rows = [clash(1), clash(2), row(3, 3, ("A", "B"), killed)];
        std::fs::write(&path, format!("{HEADER}{}", rows.concat())).unwrap();
        let file = std::fs::File::options().write(true).open(&path).unwrap();
        file.set_modified(std::time::SystemTime::UNIX_EPOCH).unwrap();
        path
    };
    let opened = vec![save("one.csv", 5), save("other.csv", 9)];
    let mut harness = opened_together(opened, Vec2::new(1440.0, 900.0));
    let killed = |harness: &Harness<'static, DatelineApp>| {
        let store = &harness.state().state().open.store;
        let third = store.rows().find(|&row| store.id(row) == "TST3").unwrap();
        store.event(third).claims[0].figures[0].amount.to_string()
    };
    assert_eq!(killed(&harness), "9");
    harness.get_by_label_contains("Nothing tells which is the newer download");
    harness.get_by_label("The other way round").click();
    settle(&mut harness);
    assert_eq!(killed(&harness), "5");
    harness.get_by_label("The other way round");
}
