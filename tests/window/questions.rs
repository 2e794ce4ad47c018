//! What the window of columns asks: a button for each reading, and a control to change it later.

use std::path::Path;

use dateline::app::command::{FilesCommand, MappingCommand};
use dateline::app::{DatelineApp, Settings};
use dateline_batch::{Asked, Sureness};
use dateline_store::RowId;
use eframe::egui::{Role, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use crate::driving::{apply, choose, click};

type Window = Harness<'static, DatelineApp>;

/// A window on a file with this text.
fn opened(folder: &Path, text: &str) -> Window {
    let (path, file) = (folder.join("settings.json"), folder.join("events.csv"));
    std::fs::write(&file, text).unwrap();
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1024.0, 700.0))
        .build_eframe(move |creation| {
            DatelineApp::new(&creation.egui_ctx, Settings::load(&path).0, Some(path)).unwrap()
        });
    apply(&mut harness, FilesCommand::Open(vec![file]));
    harness
}

fn asked(harness: &Window) -> Vec<Asked> {
    let draft = harness.state().state().seen.mapping.as_ref().unwrap();
    draft.guessed.as_ref().unwrap().questions.clone()
}

/// The date of the first event as it would be.
fn previewed(harness: &Window) -> String {
    let draft = harness.state().state().seen.mapping.as_ref().unwrap();
    let event = draft.preview.as_ref().unwrap().events.first().unwrap();
    event.when.as_ref().unwrap().edtf.clone()
}

const TABLES: [(&str, [(&str, &str); 2]); 4] = [
    (
        "date,actor,town\n03/04/2014,IS,Alpha\n05/06/2014,PKK,Beta\n",
        [("day/month/year", "2014-04-03"), ("month/day/year", "2014-03-04")],
    ),
    (
        "date,actor,town\n1400/04/16,IS,Alpha\n1400/06/31,PKK,Beta\n",
        [("Persian (Jalali)", "2021-07-07"), ("Gregorian", "1400-04-16")],
    ),
    (
        "date,actor,town\n1442-11-27,IS,Alpha\n1443-01-10,PKK,Beta\n",
        [
            ("Islamic (Hijri)", "[2021-07-07..2021-07-08]"),
            ("Gregorian", "1442-11-27"),
        ],
    ),
    (
        "date,actor,town\n647343123,IS,Alpha\n647343999,PKK,Beta\n",
        [
            ("seconds since 2001, as Apple's programs count", "2021-07-07T09:32:03Z"),
            ("seconds since 1970", "1990-07-07T09:32:03Z"),
        ],
    ),
];

#[test]
fn every_doubt_about_dates_has_two_buttons_and_a_control() {
    for (text, readings) in TABLES {
        let folder = tempfile::tempdir().unwrap();
        let mut harness = opened(folder.path(), text);
        let [(first, first_date), (other, other_date)] = readings;
        assert_eq!(previewed(&harness), first_date, "{text}");
        harness.get_by_label(&format!("date is read as: found: {first}"));
        click(&mut harness, &format!("Read as: {other}"));
        assert_eq!(previewed(&harness), other_date, "{text}");
        harness.get_by_label(&format!("You said of “date”: {other}."));
        click(&mut harness, &format!("Read as: {first}"));
        assert_eq!(previewed(&harness), first_date, "{text}");
        harness.get_by_label(&format!("You said of “date”: {first}."));
        choose(&mut harness, &format!("date is read as: {first}"), other);
        assert_eq!(previewed(&harness), other_date, "{text}");
        click(&mut harness, "Use these columns");
        // It can be changed at any time.
        let file = folder.path().join("events.csv");
        apply(&mut harness, MappingCommand::Edit(file.into()));
        choose(&mut harness, &format!("date is read as: {other}"), first);
        click(&mut harness, "Use these columns");
        let event = harness.state().state().open.store.event(RowId::FIRST);
        assert_eq!(event.when.unwrap().edtf, first_date, "{text}");
    }
}

#[test]
fn all_answers_are_buttons_and_nothing_asked_about_is_called_sure() {
    let others = [
        "date,town,killed\n2021-05-01,Alpha,1.200\n2021-05-02,Beta,2.500\n",
        "Reported Date,Location Description,Number Dead\n2020-01-02,Rivertown,2\n",
        "name,launch site,date\nA,Hilltown,2020-01-02\nB,Baytown,2020-01-04\n",
    ];
    let dated = TABLES.map(|(text, _)| text);
    for text in dated.into_iter().chain(others) {
        let folder = tempfile::tempdir().unwrap();
        let harness = opened(folder.path(), text);
        let asked = asked(&harness);
        assert!(asked.iter().any(|asked| asked.answers.len() > 1), "{text}");
        for answer in asked.iter().flat_map(|asked| &asked.answers) {
            harness.get_by_role_and_label(Role::RadioButton, &format!("Read as: {}", answer.label));
        }
        let draft = harness.state().state().seen.mapping.as_ref().unwrap();
        let guesses = &draft.guessed.as_ref().unwrap().guesses;
        for column in asked.iter().filter_map(|asked| asked.column) {
            assert_eq!(guesses[column].sureness, Sureness::Unsure, "{text}");
        }
        for column in (0..guesses.len()).filter(|&column| asked.iter().any(|asked| asked.is_about(column))) {
            let name = format!("Column {}:", draft.mapping.columns[column].name);
            let row = harness.get_by_label_contains(&name).rect();
            let mut sure = harness.query_all_by_label("sure");
            assert!(
                sure.all(|tag| !row.y_range().contains(tag.rect().center().y)),
                "{text}: {name}"
            );
        }
    }
}

#[test]
fn the_century_of_years_of_two_digits_has_a_control() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = opened(
        folder.path(),
        "date,actor,town\n13/03/13,IS,Alpha\n28/06/15,PKK,Beta\n30/06/14,PKK,Beta\n",
    );
    assert_eq!(previewed(&harness), "2013-03-13");
    let found = "date is read as: found: day/month/year, found: 2013 to 2015";
    choose(&mut harness, found, "1913 to 1915: 13/03/13 → 13 Mar 1913");
    assert_eq!(previewed(&harness), "1913-03-13");
    harness.get_by_label("You said of “date”: 1913 to 1915.");
    let said = "date is read as: found: day/month/year, 1913 to 1915";
    choose(&mut harness, said, "1813 to 1815");
    assert_eq!(previewed(&harness), "1813-03-13");
    // Where it is not asked, it can be said all the same.
    let folder = tempfile::tempdir().unwrap();
    let mut harness = opened(
        folder.path(),
        "date,actor,town,remark\n13/03/13,IS,Alpha,\n28/06/15,PKK,Beta,taken again in 1917\n30/06/14,PKK,Beta,\n",
    );
    apply(
        &mut harness,
        MappingCommand::Edit(folder.path().join("events.csv").into()),
    );
    assert_eq!(previewed(&harness), "1913-03-13");
    let found = "date is read as: found: day/month/year, found: 1913 to 1915";
    choose(&mut harness, found, "2013 to 2015");
    assert_eq!(previewed(&harness), "2013-03-13");
}

#[test]
fn two_questions_are_in_sight_in_a_small_window() {
    let folder = tempfile::tempdir().unwrap();
    let text =
        "Reported Date,Location Description,Killed\n03/04/2021,Rivertown,1\n05/06/2021,Baytown,2\n07/08/2021,A,3\n";
    let harness = opened(folder.path(), text);
    let below = harness.get_by_label("Encoding").rect().top();
    for answer in [
        "when it happened",
        "when it was written down",
        "day/month/year",
        "month/day/year",
    ] {
        let card = harness.get_by_label(&format!("Read as: {answer}")).rect();
        assert!(card.bottom() <= below, "{answer}: {card} {below}");
    }
}
