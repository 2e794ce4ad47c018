//! Columns told apart in the window, findings that lead to their rows, and events without a date, driven without a
//! screen.

use dateline_store::RowId;
use std::path::{Path, PathBuf};

use dateline::app::command::{FilesCommand, FilterCommand, MappingCommand, WindowCommand};
use dateline::app::{Command, DatelineApp, PanelKind, Settings, WindowKind};
use dateline_batch::Part;
use dateline_event::Moment;
use eframe::egui::{Key, Modifiers, Role, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use crate::driving::{apply, choose, click};
use crate::program::dateline;
use crate::settling::settle;

type Window = Harness<'static, DatelineApp>;

/// A window with settings in this folder.
fn window(settings: &Path) -> Window {
    let path = settings.join("settings.json");
    Harness::builder()
        .with_size(Vec2::new(1280.0, 800.0))
        .build_eframe(move |creation| {
            DatelineApp::new(&creation.egui_ctx, Settings::load(&path).0, Some(path)).unwrap()
        })
}

fn centcom() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/centcom_airstrikes/all.csv")
}

fn total(harness: &Window) -> u32 {
    harness.state().state().found.answer.total.possible
}

fn is_asking(harness: &Window) -> bool {
    harness.state().state().seen.mapping.is_some()
}

#[test]
fn from_an_unknown_table_to_a_timeline_and_never_asked_again() {
    let folder = tempfile::tempdir().unwrap();
    // The names of CENTCOM's columns say much; these say nothing.
    let text = std::fs::read_to_string(centcom()).unwrap();
    let rows: Vec<&str> = text.lines().skip(1).take(400).collect();
    let file = folder.path().join("strikes.csv");
    std::fs::write(&file, format!("c1,c2,c3,c4,c5,c6\n{}\n", rows.join("\n"))).unwrap();

    let mut harness = window(folder.path());
    apply(&mut harness, Command::Files(FilesCommand::Open(vec![file.clone()])));
    assert!(
        is_asking(&harness),
        "no name tells anything, and what cells tell is asked about"
    );
    harness.get_by_label("What are the columns of strikes.csv?");
    harness.get_by_label("c1 is: date");
    harness.get_by_label("400 on the timeline");
    // Cells tell places, so that these are offered.
    harness.get_by_label("c2 is: place: country");
    harness.get_by_label("c3 is: place: location");
    choose(&mut harness, "c4 is: other field", "figure");
    choose(&mut harness, "c5 is: other field", "text");
    harness.get_by_label("What c4 counts").focus();
    settle(&mut harness);
    harness.get_by_label("What c4 counts").type_text("strikes");
    settle(&mut harness);
    harness.get_by_label("c5 is: text").focus();
    settle(&mut harness);
    choose(&mut harness, "c1 is read as: found: month/day/year", "month/day/year");

    // What was said last can be taken back and said again.
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    harness.get_by_label("c1 is read as: found: month/day/year");
    click(&mut harness, "Redo the change of columns");
    harness.get_by_label("c1 is read as: month/day/year");
    let first = harness
        .state()
        .state()
        .seen
        .mapping
        .as_ref()
        .unwrap()
        .preview
        .clone()
        .unwrap();
    let event = first.events.first().unwrap();
    assert_eq!(event.claims[0].figures[0].what, "strikes");
    assert_eq!(event.place.path[0], "Syria");

    click(&mut harness, "Use these columns");
    assert!(!is_asking(&harness));
    let state = harness.state().state();
    assert_eq!((total(&harness), state.open.store.dated()), (400, 400));
    let country = state.open.store.find(dateline_store::Facet::Place, "Iraq");
    assert!(!country.is_empty());

    // The same header in another window and another file asks nothing, and is read the same.
    let again = folder.path().join("more.csv");
    std::fs::write(&again, format!("c1,c2,c3,c4,c5,c6\n{}\n", rows[..10].join("\n"))).unwrap();
    let mut second = window(folder.path());
    apply(&mut second, Command::Files(FilesCommand::Open(vec![again.clone()])));
    assert!(!is_asking(&second));
    assert_eq!(total(&second), 10);
    assert_eq!(
        second.state().state().open.store.event(RowId::FIRST).claims[0].figures[0].what,
        "strikes"
    );

    // Reset forgets it.
    apply(
        &mut second,
        Command::Mapping(MappingCommand::Edit(again.clone().into())),
    );
    second.get_by_label("c4 is: figure");
    click(&mut second, "Reset");
    second.get_by_label("c4 is: other field");
    click(&mut second, "Cancel");
    assert!(!is_asking(&second));
    let mut third = window(folder.path());
    apply(&mut third, Command::Files(FilesCommand::Open(vec![again])));
    assert!(is_asking(&third));
}

/// What the strip says that stands above the timeline while columns are only guessed.
const GUESSED: &str = "all.csv has an unknown layout; what its columns mean was guessed.";

#[test]
fn from_centcoms_own_table_to_a_timeline_and_silent_the_second_time() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path());
    apply(&mut harness, Command::Files(FilesCommand::Open(vec![centcom()])));
    assert!(is_asking(&harness), "“number” may be a figure");
    harness.get_by_label_contains("“number” is left aside; it could be a figure.");
    click(&mut harness, "Cancel");
    assert_eq!(total(&harness), 5605);
    harness.get_by_label(GUESSED);
    click(&mut harness, "Check columns …");
    assert!(is_asking(&harness));
    // What makes no difference to the file is not offered.
    harness.get_by_label("Encoding: as found: UTF-8");
    harness.get_by_label("Separator: as found: comma");
    assert!(harness.query_by_label_contains("Zone:").is_none() && harness.query_by_label_contains("Sheet:").is_none());
    harness.get_by_label("date is read as: found: month/day/year");
    harness.get_by_label("date is: date");
    harness.get_by_label("country is: place: country");
    harness.get_by_label("5,605 on the timeline");
    choose(&mut harness, "number is: other field", "figure");
    // A part that only one column can hold moves from the other.
    choose(&mut harness, "line is: other field", "text");
    harness.get_by_label("description is: other field");
    click(&mut harness, "Use these columns");
    let event = harness.state().state().open.store.event(RowId::FIRST);
    assert_eq!(event.claims[0].figures[0].what, "number");
    assert_eq!(total(&harness), 5605);
    assert!(harness.query_by_label(GUESSED).is_none());

    let mut second = window(folder.path());
    apply(&mut second, Command::Files(FilesCommand::Open(vec![centcom()])));
    assert!(!is_asking(&second) && second.query_by_label(GUESSED).is_none());
    assert_eq!(
        second.state().state().open.store.event(RowId::FIRST).claims[0].figures[0].what,
        "number"
    );
    assert_eq!(total(&second), 5605);
}

#[test]
fn a_guess_that_is_right_is_confirmed_with_one_click() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path());
    apply(&mut harness, Command::Files(FilesCommand::Open(vec![centcom()])));
    click(&mut harness, "Cancel");
    click(&mut harness, "Looks right");
    assert!(harness.query_by_label(GUESSED).is_none() && total(&harness) == 5605);
    let mut second = window(folder.path());
    apply(&mut second, Command::Files(FilesCommand::Open(vec![centcom()])));
    assert!(second.query_by_label(GUESSED).is_none() && total(&second) == 5605);
}

#[test]
fn a_file_that_was_refused_can_be_told_what_its_columns_are() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("uneven.txt");
    let text = "names\nof all\nIS;near Mosul;2014-06-10\nPKK;in Duhok\nnothing\nIS;again;2014-06-12\n";
    std::fs::write(&file, text).unwrap();
    let mut harness = window(folder.path());
    apply(&mut harness, Command::Files(FilesCommand::Open(vec![file])));
    assert!(is_asking(&harness), "it asks by itself");
    harness.get_by_label("Separator: as found: semicolon");
    click(&mut harness, "Cancel");
    harness.get_by_label("This file could not be opened");
    click(&mut harness, "Say what its columns are …");
    choose(&mut harness, "column 1 is: other field", "actor");
    harness.get_by_label("2 on the timeline");
    harness.get_by_label("2 undated");
    click(&mut harness, "Use these columns");
    let state = harness.state().state();
    assert_eq!(
        (
            state.open.store.len(),
            state.open.store.dated(),
            state.open.failures.len()
        ),
        (4, 2, 0)
    );
    assert_eq!(state.open.store.event(RowId::FIRST).actors[0].name, "IS");
}

#[test]
fn a_zone_is_found_by_its_name_and_knows_summer_times() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("clocks.csv");
    let text =
        "date,actor\n2014-01-10 10:00,IS\n2014-07-10 10:00,PKK\n2014-03-30 02:30,ISF\n2014-02-01 10:00+01:00,YPG\n";
    std::fs::write(&file, text).unwrap();
    let mut harness = window(folder.path());
    apply(&mut harness, Command::Files(FilesCommand::Open(vec![file.clone()])));
    apply(
        &mut harness,
        Command::Mapping(MappingCommand::Edit(file.clone().into())),
    );
    click(&mut harness, "Zone: of unknown zone");
    harness.get_by_label("Find a zone").type_text("berl");
    settle(&mut harness);
    harness
        .get_by_label_contains("Europe/Berlin UTC+01:00, UTC+02:00")
        .click();
    settle(&mut harness);
    harness.get_by_label("Zone: Europe/Berlin");
    click(&mut harness, "Use these columns");
    let state = harness.state().state();
    let times: Vec<String> = RowId::all(4)
        .map(|row| state.open.store.event(row).when.unwrap().edtf)
        .collect();
    assert_eq!(
        times,
        [
            "2014-01-10T10:00+01:00",
            "2014-02-01T10:00+01:00",
            "2014-03-30T02:30+01:00",
            "2014-07-10T10:00+02:00"
        ]
    );
    let findings = &state.open.store.files()[0].report.findings;
    assert_eq!(
        findings.kept()[0].to_string(),
        "row 4, column date: clocks in “Europe/Berlin” show this time never that day, since they were put forward"
    );
    // A mapping file says it to the verbs.
    let mapping = folder.path().join("zone.json");
    let text = r#"{"dateline_mapping": 1, "zone": "Asia/Baghdad", "columns": [{"name": "date", "is": "date"}]}"#;
    std::fs::write(&mapping, text).unwrap();
    let (file, mapping) = (file.to_str().unwrap(), mapping.to_str().unwrap());
    let events = dateline(&["events", file, "--mapping", mapping, "--format", "jsonl"]);
    assert!(String::from_utf8_lossy(&events.stdout).contains("2014-07-10T10:00+03:00"));
    let info = dateline(&["info", file, "--mapping", mapping]);
    assert!(String::from_utf8_lossy(&info.stdout).contains("Clock times that say no zone are taken as Asia/Baghdad"));
}

#[test]
fn what_makes_no_difference_is_not_offered() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("events.json");
    std::fs::write(
        &file,
        r#"[{"date": "2014-06-10", "who": "IS"}, {"date": "2014-06-11", "who": "PKK"}]"#,
    )
    .unwrap();
    let mut harness = window(folder.path());
    apply(&mut harness, Command::Files(FilesCommand::Open(vec![file.clone()])));
    apply(&mut harness, Command::Mapping(MappingCommand::Edit(file.into())));
    harness.get_by_label("date is: date");
    assert!(harness.query_by_label_contains("Separator").is_none());
    assert!(harness.query_by_label_contains("date is read as: found").is_none());
    harness.get_by_label("Encoding: as found: UTF-8");
}

#[test]
fn what_does_not_fit_can_not_be_used() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.csv");
    std::fs::write(&file, "date,who\n2014-06-10,IS\n2014-06-11,PKK\n").unwrap();
    let mut harness = window(folder.path());
    apply(&mut harness, Command::Files(FilesCommand::Open(vec![file.clone()])));
    apply(&mut harness, Command::Mapping(MappingCommand::Edit(file.into())));
    let mut mapping = harness.state().state().seen.mapping.as_ref().unwrap().mapping.clone();
    mapping.set_part(1, Part::Latitude);
    apply(
        &mut harness,
        Command::Mapping(MappingCommand::Change(Box::new(mapping))),
    );
    harness.get_by_label_contains("without one of longitude: “who”");
    click(&mut harness, "Use these columns");
    assert!(is_asking(&harness), "the button does nothing");
    click(&mut harness, "Cancel");
    assert!(!is_asking(&harness));
    assert_eq!(total(&harness), 2);
}

#[test]
fn the_order_of_days_and_months_is_asked_where_nothing_tells() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.csv");
    std::fs::write(&file, "date,actor\n03/04/2014,IS\n05/06/2014,PKK\n").unwrap();
    let mut harness = window(folder.path());
    apply(&mut harness, Command::Files(FilesCommand::Open(vec![file])));
    assert!(is_asking(&harness));
    harness.get_by_label_contains("nothing tells whether the day or the month comes first");
    choose(&mut harness, "date is read as: found: day/month/year", "month/day/year");
    click(&mut harness, "Use these columns");
    assert_eq!(
        harness
            .state()
            .state()
            .open
            .store
            .event(RowId::FIRST)
            .when
            .unwrap()
            .edtf,
        "2014-03-04"
    );
}

#[test]
fn a_finding_leads_to_its_row_and_its_event() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.csv");
    let text = "date,actor,place\n2014-06-10,IS,Mosul\nsoon,PKK,Kirkuk\nlater,ISF,Tikrit\n,,\n2014-06-11,IS\n";
    std::fs::write(&file, text).unwrap();
    let mut harness = window(folder.path());
    apply(&mut harness, Command::Files(FilesCommand::Open(vec![file])));
    apply(&mut harness, Command::Window(WindowCommand::Show(WindowKind::Findings)));
    harness.get_by_label("2  no readable date in “…”");
    harness.get_by_label("1  has … cells where the header has …");
    harness.get_by_label_contains("1 row without an event");
    click(&mut harness, "row 4, column date: no readable date in “later”");
    settle(&mut harness);
    harness.get_by_label("Row 4 of a.csv");
    harness.get_by_label("later,ISF,Tikrit");
    click(&mut harness, "Show the event");
    assert_eq!(
        harness.state().state().seen.detail.as_ref().unwrap().event.actors[0].name,
        "ISF"
    );
    apply(
        &mut harness,
        Command::Window(WindowCommand::Close(WindowKind::Findings)),
    );
    harness.get_by_label("date: no readable date in “later”");
    click(&mut harness, "The whole row");
    harness.get_by_label("later,ISF,Tikrit");
    apply(&mut harness, Command::Window(WindowCommand::Show(WindowKind::Findings)));
    // Looking for words shows the findings that hold them.
    harness.get_by_label("Find a finding").focus();
    settle(&mut harness);
    harness.get_by_label("Find a finding").type_text("soon");
    settle(&mut harness);
    harness.get_by_label("1 of 4 findings");
    harness.get_by_label("row 3, column date: no readable date in “soon”");
    assert!(
        harness
            .query_by_label("row 4, column date: no readable date in “later”")
            .is_none()
    );
}

#[test]
fn undated_events_stand_beside_the_timeline() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.csv");
    let text = "date,actor,place,title\n2014-06-10,IS,Mosul,One\nsoon,PKK,Kirkuk,Two\n,IS,Tikrit,Three\n";
    std::fs::write(&file, text).unwrap();
    let mut harness = window(folder.path());
    apply(&mut harness, Command::Files(FilesCommand::Open(vec![file.clone()])));
    click(&mut harness, "Show 2 undated events");
    assert!(harness.state().state().preferred.panels.is_visible(PanelKind::Undated));
    harness.get_by_role_and_label(Role::ListItem, "Two").click();
    settle(&mut harness);
    assert_eq!(harness.state().state().seen.detail.as_ref().unwrap().event.title, "Two");
    apply(
        &mut harness,
        Command::Filter(FilterCommand::SetText("tikrit".to_owned())),
    );
    harness.get_by_role_and_label(Role::ListItem, "Three");
    assert!(harness.query_by_role_and_label(Role::ListItem, "Two").is_none());
    apply(&mut harness, Command::Filter(FilterCommand::Clear));
    apply(
        &mut harness,
        Command::Filter(FilterCommand::SetTimeRange(Some(Moment::EPOCH), None)),
    );
    harness.get_by_label("A filter by time leaves them out.");
    click(&mut harness, "Any time");
    harness.get_by_role_and_label(Role::ListItem, "Two");
    click(&mut harness, "Close the undated events");
    harness.get_by_label("Show 2 undated events");

    // A file in which every event has a date has no tray.
    std::fs::write(&file, "date,actor\n2014-06-10,IS\n").unwrap();
    apply(&mut harness, Command::Files(FilesCommand::Open(vec![file])));
    assert!(harness.query_by_label_contains("undated events").is_none());
}

#[test]
fn both_readings_are_shown_and_one_click_chooses() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("toll.csv");
    // Nothing but that people are whole tells what the dots do.
    std::fs::write(
        &file,
        "date,town,killed\n2021-05-01,Alpha,1.200\n2021-05-02,Beta,2.500\n",
    )
    .unwrap();
    let mut harness = window(folder.path());
    apply(&mut harness, Command::Files(FilesCommand::Open(vec![file])));
    assert!(is_asking(&harness));
    let question = "“1.200” in “killed” is read as 1200; it could be 1.2 as well.";
    harness.get_by_label(question);
    let first = |harness: &Window| {
        let draft = harness.state().state().seen.mapping.as_ref().unwrap();
        let event = draft.preview.as_ref().unwrap().events.first().unwrap().clone();
        event.claims[0].figures[0].amount.to_string()
    };
    assert_eq!(first(&harness), "1200");
    click(&mut harness, "Read as: 1.2");
    assert_eq!(first(&harness), "1.2");
    click(&mut harness, "Read as: 1200");
    assert_eq!(first(&harness), "1200");
    click(&mut harness, "Use these columns");
    assert!(!is_asking(&harness));
}

#[test]
fn columns_chosen_before_are_said_and_can_be_forgotten_or_undone() {
    const CHOSEN: &str = "a.csv: columns as you chose them on ";
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.csv");
    std::fs::write(&file, "date,actor\n03/04/2014,IS\n05/06/2014,PKK\n").unwrap();
    let first_date = |harness: &Window| {
        let event = harness.state().state().open.store.event(RowId::FIRST);
        event.when.unwrap().edtf
    };
    let mut harness = window(folder.path());
    apply(&mut harness, FilesCommand::Open(vec![file.clone()]));
    click(&mut harness, "Read as: month/day/year");
    click(&mut harness, "Use these columns");
    assert_eq!(first_date(&harness), "2014-03-04");
    harness.get_by_label_contains(CHOSEN);
    click(&mut harness, "Undo the choice of columns");
    assert_eq!(first_date(&harness), "2014-04-03");
    assert!(harness.query_by_label_contains(CHOSEN).is_none() && !is_asking(&harness));
    // Undone, it is asked again in the next window, and remembered for the one after.
    let mut second = window(folder.path());
    apply(&mut second, FilesCommand::Open(vec![file.clone()]));
    click(&mut second, "Read as: month/day/year");
    click(&mut second, "Use these columns");
    let mut third = window(folder.path());
    apply(&mut third, FilesCommand::Open(vec![file.clone()]));
    assert!(!is_asking(&third));
    third.get_by_label_contains(CHOSEN);
    click(&mut third, "Change …");
    assert!(is_asking(&third));
    choose(&mut third, "date is read as: month/day/year", "day/month/year");
    click(&mut third, "Use these columns");
    assert_eq!(first_date(&third), "2014-04-03");
    click(&mut third, "Undo the choice of columns");
    assert_eq!(first_date(&third), "2014-03-04");
    third.get_by_label_contains(CHOSEN);
    click(&mut third, "Forget");
    assert!(is_asking(&third));
    click(&mut third, "Cancel");
    assert!(third.query_by_label_contains(CHOSEN).is_none());
    let mut fourth = window(folder.path());
    apply(&mut fourth, FilesCommand::Open(vec![file]));
    assert!(is_asking(&fourth));
}

#[test]
fn what_could_not_be_opened_is_told_before_columns_are_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.csv");
    std::fs::write(&file, "date,actor\n03/04/2014,IS\n05/06/2014,PKK\n").unwrap();
    let mut harness = window(folder.path());
    apply(&mut harness, FilesCommand::Open(vec![file, "/no/such/file.csv".into()]));
    assert!(is_asking(&harness));
    harness.get_by_label("This file could not be opened");
    click(&mut harness, "Close");
    assert!(is_asking(&harness));
}

#[test]
fn lists_are_parted_at_and_alone_and_at_what_only_a_mapping_file_says() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.csv");
    std::fs::write(&file, "date,actor\n2014-06-10,IS and PKK\n2014-06-11,ISF\n").unwrap();
    let mut harness = window(folder.path());
    apply(&mut harness, FilesCommand::Open(vec![file.clone()]));
    apply(&mut harness, MappingCommand::Edit(file.into()));
    choose(
        &mut harness,
        "Several names in actor, split at: several, split at ; or |",
        "several, split at and",
    );
    let draft = |harness: &Window| harness.state().state().seen.mapping.as_ref().unwrap().mapping.clone();
    assert_eq!(draft(&harness).columns[1].split.as_deref(), Some("&"));
    let mut mapping = draft(&harness);
    mapping.columns[1].split = Some("+&".to_owned());
    apply(&mut harness, MappingCommand::Change(Box::new(mapping)));
    harness.get_by_label("Several names in actor, split at: several, split at + or and");
}
