//! What is brought into a case: names and links of before, pasted tables and links, what Timesketch says, entered events.

use dateline::app::WindowKind;
use dateline::app::command::{CaseCommand, CaseFileCommand, EditCommand, FilterCommand, LinksCommand, NamesCommand};
use dateline::work::Damaged;
use dateline_event::LinkKind;
use dateline_files::Existing;
use dateline_query::Mark;
use dateline_store::Facet;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;

use crate::case::{Desk, begin, notes, rows_with, select};
use crate::driving::{Window, apply, click, press, type_into};
use crate::settling::settle;

fn merge(harness: &mut Window, names: [&str; 2]) {
    let command = NamesCommand::Merge {
        facet: Facet::Actor,
        names: names.map(ToOwned::to_owned).to_vec(),
        called: names[0].to_owned(),
        why: String::new(),
    };
    apply(harness, command);
    settle(harness);
}

/// How many names are counted as one with others, and how many of those the case has.
fn merges(harness: &Window) -> (usize, usize) {
    let state = harness.state().state();
    let of_case = state.open.marks.names().unwrap_or_default().len();
    (state.asked.names.merges.len(), of_case)
}

#[test]
fn names_of_before_are_brought_in_after_a_question_and_then_the_case_has_its_own() {
    let desk = Desk::new();
    let kept = desk.kept().join("names.json");
    let mut harness = desk.window(vec![desk.table()]);
    harness.state_mut().keep_names_in(kept.clone(), Damaged::Refuse);
    merge(&mut harness, ["A", "A group"]);
    let before = std::fs::read(&kept).unwrap();
    begin(&mut harness);
    harness.get_by_label("Bring in what was decided before?");
    assert_eq!(merges(&harness), (1, 0), "they count until it is said that they do not");
    click(&mut harness, "Bring them in");
    settle(&mut harness);
    assert_eq!(merges(&harness), (1, 1));
    merge(&mut harness, ["B", "B group"]);
    assert_eq!(merges(&harness), (2, 2));
    assert_eq!(
        std::fs::read(&kept).unwrap(),
        before,
        "a decision of the case stands outside of it"
    );
    for left in [1, 0] {
        press(&mut harness, Modifiers::COMMAND, Key::Z);
        settle(&mut harness);
        assert_eq!(merges(&harness), (left, left));
    }
    press(&mut harness, Modifiers::COMMAND, Key::Y);
    settle(&mut harness);
    assert_eq!(merges(&harness), (1, 1));
    drop(harness);

    // Found again with the case, and not asked about a second time.
    let mut harness = desk.window(vec![desk.table()]);
    settle(&mut harness);
    assert_eq!(merges(&harness), (1, 1));
    assert!(harness.state().state().question.is_none());
}

#[test]
fn a_link_is_the_cases_where_there_is_one() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    apply(&mut harness, LinksCommand::Start);
    select(&mut harness, 1);
    settle(&mut harness);
    apply(
        &mut harness,
        LinksCommand::Add(LinkKind::Follows, "same road".to_owned()),
    );
    settle(&mut harness);
    let count = |harness: &Window| {
        let open = &harness.state().state().open;
        (open.case_links.len(), open.hand_links.len())
    };
    assert_eq!(count(&harness), (1, 0));
    let drawn = harness.state().state().found.links.as_ref().unwrap().by_hand().len();
    assert_eq!(drawn, 1);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert_eq!(count(&harness), (0, 0));
    press(&mut harness, Modifiers::COMMAND, Key::Y);
    settle(&mut harness);
    let link = harness.state().state().open.case_links[0].1.clone();
    apply(&mut harness, LinksCommand::Remove(Box::new(link)));
    settle(&mut harness);
    assert_eq!(count(&harness), (0, 0));
}

#[test]
fn an_event_that_was_added_is_selected_wherever_it_stands() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    for (title, when) in [("A funeral", ""), ("An airlift", "about 5 May 2016")] {
        press(&mut harness, Modifiers::COMMAND, Key::N);
        let mut form = harness.state().state().seen.form.clone().unwrap();
        title.clone_into(&mut form.title);
        when.clone_into(&mut form.when);
        apply(&mut harness, EditCommand::Change(Box::new(form)));
        click(&mut harness, "Add the event");
        settle(&mut harness);
        let state = harness.state().state();
        let row = state.seen.selection.focus().unwrap();
        assert_eq!(state.open.store.event(row).title, title);
        if state.open.store.is_dated(row) {
            let first = state.open.store.bounds(row).earliest_start;
            assert!(state.seen.viewport.start() <= first && first <= state.seen.viewport.end());
        }
    }
}

#[test]
fn who_packs_or_saves_a_case_is_asked_for_his_name() {
    let desk = Desk::new();
    drop(desk.begun());
    std::fs::remove_file(desk.kept().join("settings.json")).unwrap();
    let mut harness = desk.window(vec![desk.table()]);
    assert!(harness.state().state().preferred.author.is_none());
    let pack = desk.folder.path().join("p.zip");
    apply(&mut harness, CaseFileCommand::PackTo(pack.clone(), Existing::Keep));
    assert!(harness.state().state().seen.has_window(WindowKind::Author));
    type_into(&mut harness, "Name or pseudonym", "Sam");
    click(&mut harness, "Continue");
    settle(&mut harness);
    assert!(pack.exists());
    drop(harness);

    std::fs::remove_file(desk.kept().join("settings.json")).unwrap();
    let mut harness = desk.window(vec![desk.table()]);
    let place = desk.folder.path().join("mosul.dateline");
    apply(&mut harness, CaseCommand::SaveAs(place.clone(), Existing::Keep));
    type_into(&mut harness, "Name or pseudonym", "Sam");
    click(&mut harness, "Continue");
    settle(&mut harness);
    assert!(place.exists());
}

#[test]
fn a_pasted_table_goes_through_the_window_of_columns_and_a_link_into_the_form() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    let table = "Date\tWho\tWhere\n13/06/2014\tPolice\tMosul\n14/06/2014\tArmy\tTikrit\n";
    harness.event(Event::Paste(table.to_owned()));
    settle(&mut harness);
    assert!(harness.state().state().seen.has_window(WindowKind::Columns));
    click(&mut harness, "Use these columns");
    settle(&mut harness);
    let store = &harness.state().state().open.store;
    assert_eq!((store.files().len(), store.len()), (2, 5));
    assert_eq!(rows_with(&harness, &Mark::Star), [0], "the case stayed");
    select(&mut harness, 3);
    press(&mut harness, Modifiers::NONE, Key::S);
    settle(&mut harness);
    assert_eq!(rows_with(&harness, &Mark::Star), [0, 3]);

    harness.event(Event::Paste("https://www.example.org/report?id=7\n".to_owned()));
    settle(&mut harness);
    let form = harness.state().state().seen.form.clone().unwrap();
    assert_eq!(
        (form.claims[0].source.as_str(), form.claims[0].link.as_str()),
        ("example.org", "https://www.example.org/report?id=7")
    );
    press(&mut harness, Modifiers::NONE, Key::Escape);
    // A field takes what is pasted while it has the focus.
    press(&mut harness, Modifiers::COMMAND, Key::F);
    harness.event(Event::Paste("convoy".to_owned()));
    settle(&mut harness);
    assert_eq!(harness.state().state().asked.filter.text, "convoy");
}

#[test]
fn a_note_is_found_by_its_words() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    apply(&mut harness, FilterCommand::SetText("hearsay".to_owned()));
    settle(&mut harness);
    assert_eq!(harness.state().state().found.answer.total.possible, 0);
    select(&mut harness, 1);
    apply(&mut harness, CaseCommand::AddNote);
    settle(&mut harness);
    let note = harness.state().state().open.marks.note_to_write;
    let open = &harness.state().state().open;
    let note = note.or_else(|| {
        open.marks
            .notes_of(&open.store, dateline_store::RowId::at(1))
            .next()
            .map(|note| note.id)
    });
    apply(
        &mut harness,
        CaseCommand::EditNote(note.unwrap(), "Only HEARSAY so far".to_owned()),
    );
    settle(&mut harness);
    assert_eq!(notes(&harness, 1), ["Only HEARSAY so far"]);
    assert_eq!(harness.state().state().found.answer.total.possible, 1);
    assert!(
        harness
            .state()
            .state()
            .found
            .answer
            .matching()
            .contains(dateline_store::RowId::at(1))
    );
}

#[test]
fn many_tags_are_found_by_name_and_do_not_crowd_the_filters() {
    let desk = Desk::new();
    let mut harness = desk.begun();
    for number in 0..20 {
        select(&mut harness, number % 3);
        apply(&mut harness, CaseCommand::ToggleTag(format!("tag {number:02}")));
    }
    for row in [1, 2] {
        select(&mut harness, row);
        apply(&mut harness, CaseCommand::ToggleTag("tag 15".to_owned()));
    }
    settle(&mut harness);
    let shown = |harness: &Window, tag: &str| harness.query_by_label_contains(tag).is_some();
    apply(&mut harness, dateline::app::command::SelectCommand::Row(None));
    settle(&mut harness);
    // The one that most events have is among the few.
    assert!(shown(&harness, "tag 15") && !shown(&harness, "tag 19"));
    click(&mut harness, "13 more");
    settle(&mut harness);
    assert!(shown(&harness, "tag 19"));
    type_into(&mut harness, "Find tag", "07");
    settle(&mut harness);
    assert!(shown(&harness, "tag 07") && !shown(&harness, "tag 19"));
}

#[test]
fn what_timesketch_says_of_events_is_taken_over_as_one_step() {
    let desk = Desk::new();
    let table = "message,datetime,timestamp_desc,tag,label,comment\n\
                 login,2014-06-10T05:30:00+00:00,Logon,\"[\"\"malware\"\"]\",\"[\"\"__ts_star\"\", \"\"lateral\"\"]\",see ticket\n\
                 logout,2014-06-10T06:30:00+00:00,Logoff,-,,\n";
    let path = desk.folder.path().join("ts.csv");
    std::fs::write(&path, table).unwrap();
    let mut harness = desk.window(vec![path]);
    apply(&mut harness, CaseCommand::TakeTimesketchMarks);
    type_into(&mut harness, "Name or pseudonym", "Nour");
    click(&mut harness, "Continue");
    settle(&mut harness);
    assert_eq!(rows_with(&harness, &Mark::Star), [0]);
    assert_eq!(rows_with(&harness, &Mark::Tag("malware".to_owned())), [0]);
    assert_eq!(rows_with(&harness, &Mark::Tag("lateral".to_owned())), [0]);
    assert_eq!(notes(&harness, 0), ["see ticket"]);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert!(rows_with(&harness, &Mark::Star).is_empty() && notes(&harness, 0).is_empty());
}
