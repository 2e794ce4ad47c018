//! Several files as one timeline: nothing twice, nothing lost, and what a newer download changed.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod settling;

use std::sync::Arc;

use dateline::app::command::{
    FilesCommand, FilterCommand, LayoutCommand, LinksCommand, LookUpCommand, MappingCommand, SelectCommand,
    WindowCommand,
};
use dateline::app::{Command, DatelineApp, Settings, WindowKind};
use dateline::event::Change;
use dateline::query::{Answer, CancelToken, Engine, Filter, LaneBy};
use dateline::read::{Document, FilePath, Progress, read_bytes};
use dateline::store::{Facet, Store, build, build_apart};
use eframe::egui::Vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use settling::settle;

const HEADER: &str = "event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,actor2,\
                      assoc_actor_2,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities\n";

fn row(number: u32, day: u32, actors: (&str, &str), fatalities: u32) -> String {
    let (first, second) = actors;
    format!(
        "TST{number},2020-01-{day:02},2020,1,Battles,Armed clash,{first},,{second},,Testland,North,Town,1.5,2.5,1,Paper,Note {number},{fatalities}\n"
    )
}

fn document(name: &str, rows: &[String]) -> Document {
    let text = format!("{HEADER}{}", rows.concat());
    read_bytes(name.as_ref(), text.into_bytes(), &Progress::default()).unwrap()
}

fn answer(store: &Arc<Store>, filter: &Filter) -> Answer {
    Engine::new(store.clone())
        .answer(filter, LaneBy::None, 0, &CancelToken::NEVER)
        .unwrap()
}

fn ids(store: &Arc<Store>, filter: &Filter) -> Vec<String> {
    let mut ids: Vec<String> = answer(store, filter).rows().map(|row| store.event(row).id).collect();
    ids.sort();
    ids
}

fn clash(number: u32) -> String {
    row(number, number, ("A", "B"), 1)
}

#[test]
fn rows_that_all_have_one_id_are_not_compared_with_each_other() {
    let rows = |count: u32| -> Vec<String> {
        let row = |number| clash(1).replace("Note 1", &format!("Note {number}"));
        (0..count).map(row).collect()
    };
    let store = build(vec![
        document("first.csv", &rows(4_000)),
        document("second.csv", &rows(4_000)),
    ]);
    assert!((4_000..=8_000).contains(&store.len()));
}

#[test]
fn an_event_in_two_files_is_shown_once() {
    let first = document("first.csv", &[clash(1), clash(2), clash(3)]);
    let second = document(
        "second.csv",
        &[clash(3), clash(4), clash(5), clash(6), clash(7), clash(8)],
    );
    let store = Arc::new(build(vec![first, second]));
    assert_eq!(store.len(), 8);
    let of = |name: &str| {
        let filter = Filter {
            files: vec![name.to_owned()],
            ..Filter::default()
        };
        answer(&store, &filter).total.possible
    };
    // The third stands in both and is shown from the file with the later last event.
    assert_eq!((of("first.csv"), of("second.csv")), (2, 6));
    let third = (0..8).find(|&row| store.event(row).id == "TST3").unwrap();
    let copies: Vec<(String, u32)> = store.copies(third).map(|(file, row, _)| (file.name(), row)).collect();
    assert_eq!(copies, [("first.csv".to_owned(), 4)]);
    assert_eq!(store.change(third), None);
    let counts = answer(&store, &Filter::default()).provenance;
    assert_eq!(
        counts.files.iter().map(|count| count.possible).collect::<Vec<_>>(),
        [2, 6]
    );
    assert!(counts.changes.is_empty());
    assert!(
        store.files()[0]
            .report
            .decisions
            .iter()
            .any(|decision| decision.starts_with("1 rows stand"))
    );
}

#[test]
fn every_row_can_be_shown_apart() {
    let documents = || {
        vec![
            document("a.csv", &[clash(1), clash(2)]),
            document("b.csv", &[clash(1), clash(2)]),
        ]
    };
    assert_eq!(build(documents()).len(), 2);
    assert_eq!(build_apart(documents()).len(), 4);
}

#[test]
fn a_newer_download_says_what_changed() {
    let older = || document("older.csv", &[clash(1), clash(2), clash(3), clash(4)]);
    let changed = || row(2, 2, ("A", "B"), 17);
    let newer = || document("newer.csv", &[clash(1), changed(), clash(4), clash(9)]);
    // The order in which they are opened does not matter.
    for documents in [vec![older(), newer()], vec![newer(), older()]] {
        let store = Arc::new(build(documents));
        let with = |change| {
            let filter = Filter {
                changes: vec![change],
                ..Filter::default()
            };
            ids(&store, &filter)
        };
        assert_eq!(
            ids(&store, &Filter::default()),
            ["TST1", "TST2", "TST3", "TST4", "TST9"]
        );
        assert_eq!(with(Change::Added), ["TST9"]);
        assert_eq!(with(Change::Changed), ["TST2"]);
        assert_eq!(with(Change::Removed), ["TST3"]);
        let second = (0..5).find(|&row| store.event(row).id == "TST2").unwrap();
        let deaths = |event: &dateline::event::Event| event.claims[0].figures[0].amount.clone();
        let (_, _, before) = store.copies(second).next().unwrap();
        assert_eq!(deaths(&store.event(second)).to_string(), "17");
        assert_eq!(deaths(&before).to_string(), "1");
        let counts = answer(&store, &Filter::default()).provenance.changes;
        assert_eq!(counts.iter().map(|count| count.possible).collect::<Vec<_>>(), [1, 1, 1]);
        let newer = store.files().iter().find(|file| file.name() == "newer.csv").unwrap();
        let decisions = &newer.report.decisions;
        assert!(
            decisions
                .iter()
                .any(|decision| decision.ends_with("1 events are added and 1 are changed"))
        );
    }
}

#[test]
fn a_row_for_each_actor_makes_one_event() {
    let rows = [
        row(1, 1, ("A", "B"), 2),
        row(1, 1, ("B", "A"), 2),
        row(2, 2, ("A", ""), 0),
    ];
    let store = Arc::new(build(vec![document("monadic.csv", &rows)]));
    assert_eq!(store.len(), 2);
    let counts = answer(&store, &Filter::default());
    let of = |name: &str| {
        let value = store.find(Facet::Actor, name)[0];
        counts.facet(Facet::Actor).counts[value as usize].possible
    };
    assert_eq!((of("A"), of("B")), (2, 1));
}

#[test]
fn other_files_with_the_same_numbers_stay_apart() {
    let table =
        |name: &str, text: &str| read_bytes(name.as_ref(), text.as_bytes().to_vec(), &Progress::default()).unwrap();
    let first = table("first.csv", "id,date,actor\n1,2020-01-01,A\n2,2020-01-02,B\n");
    let second = table(
        "second.csv",
        "id,date,actor\n1,2021-01-01,C\n3,2021-01-02,D\n4,2021-01-03,D\n5,2021-01-03,E\n",
    );
    assert_eq!(build(vec![first, second]).len(), 6);
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
    let mut harness: Harness<'static, DatelineApp> = Harness::builder()
        .with_size(Vec2::new(1440.0, 1400.0))
        .build_eframe(|creation| {
            let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
            app.push(Command::Files(FilesCommand::Open(opened)));
            app
        });
    settle(&mut harness);
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
    harness.state_mut().push(Command::LookUp(LookUpCommand::Row(0, 3)));
    settle(&mut harness);
    harness.get_by_label("Its event stands in another row or file as well, and is shown from there.");
    harness.get_by_label("Show the event");
    harness
        .state_mut()
        .push(Command::Window(WindowCommand::Close(WindowKind::Findings)));
    harness.state_mut().push(Command::Undo);
    settle(&mut harness);
    assert_eq!(total(&harness), 4);
    harness.get_by_label("older.csv (1)").click();
    settle(&mut harness);
    assert_eq!(total(&harness), 1);
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
        .push(Command::Layout(LayoutCommand::SetZone(dateline::event::ClockZone::Utc)));
    harness.state_mut().push(Command::Layout(LayoutCommand::ToggleApart));
    settle(&mut harness);
    assert_eq!(total(&harness), 6);
    harness.state_mut().push(Command::Layout(LayoutCommand::ToggleApart));
    settle(&mut harness);
    assert_eq!(total(&harness), 4);
}

#[test]
fn files_of_an_archive_stand_side_by_side_in_the_window() {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let files = [
        ("2020.csv", "c1,c2\n2020-01-02,Mosul\n2020-01-03,Duhok\n"),
        ("2021/iraq.csv", "date,actor,place\n2021-01-02,IS,Mosul\n"),
        ("readme.txt", "About these."),
    ];
    for (name, text) in files {
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file(name, options).unwrap();
        std::io::Write::write_all(&mut archive, text.as_bytes()).unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("incidents.zip");
    std::fs::write(&path, archive.finish().unwrap().into_inner()).unwrap();
    let (settings, work) = (folder.path().join("settings.json"), folder.path().join("work"));
    let window = || {
        let (settings, work) = (settings.clone(), work.clone());
        Harness::builder()
            .with_size(Vec2::new(1280.0, 800.0))
            .build_eframe(move |creation| {
                let loaded = Settings::load(&settings);
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
    mapping.set_part(1, dateline::read::Part::City);
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
    harness.state_mut().push(Command::Select(SelectCommand::Row(Some(0))));
    harness.state_mut().push(Command::Links(LinksCommand::Start));
    harness.state_mut().push(Command::Select(SelectCommand::Row(Some(2))));
    harness.state_mut().push(Command::Links(LinksCommand::Add(
        dateline::event::LinkKind::Follows,
        String::new(),
    )));
    settle(&mut harness);
    assert_eq!(
        harness.state().state().open.hand_links[0].file,
        store.origin(0).unwrap().0
    );
    let mut again = window();
    again.state_mut().push(Command::Files(FilesCommand::Open(vec![path])));
    settle(&mut again);
    assert_eq!((total(&again), duhok(&again)), (3, 1));
    assert!(again.state().state().seen.mapping.is_none(), "the header is remembered");
    assert_eq!(again.state().state().open.hand_links[0].file, member);
}
