//! Other names of the place that is searched for: found and offered, never counted as one in silence.

use dateline::app::command::{FilterCommand, NamesCommand};
use dateline_event::Event;
use dateline_store::Facet;
use dateline_tests::events::event;
use eframe::egui::{Key, Modifiers, Role, Vec2};
use egui_kittest::kittest::Queryable;

use crate::driving::{Window, apply, press, showing};
use crate::settling::settle;

fn window() -> Window {
    let at = |id: &str, place: &str| event(id, "2016-01-01", id, &[], &["Iraq", place]);
    let shown: Vec<Event> = vec![
        at("first", "Ninawa province"),
        at("second", "Ninawa province"),
        at("third", "Anbar province"),
        at("Report from Nineveh", "Baghdad"),
    ];
    showing(Vec2::new(1280.0, 800.0), shown)
}

fn total(harness: &Window) -> u32 {
    harness.state().state().found.answer.total.possible
}

#[test]
fn a_search_says_how_the_place_is_written_here() {
    let mut harness = window();
    apply(&mut harness, FilterCommand::SetText("Nineveh".to_owned()));
    // The search itself finds no more than before.
    assert_eq!(total(&harness), 1);
    harness.get_by_label_contains("is also written “Ninawa province” (2) here");
    harness
        .get_by_role_and_label(Role::Button, "Only Ninawa province")
        .click();
    settle(&mut harness);
    assert_eq!(total(&harness), 2);
    assert!(harness.query_by_label_contains("is also written").is_none());
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(total(&harness), 1);
}

#[test]
fn a_search_that_needs_no_other_name_says_nothing() {
    let mut harness = window();
    for text in ["Ninawa province", "Anbar", "report", "Kyiv"] {
        apply(&mut harness, FilterCommand::SetText(text.to_owned()));
        assert!(harness.query_by_label_contains("is also written").is_none(), "{text}");
    }
}

#[test]
fn names_of_one_place_are_suggested_with_the_reason() {
    let at = |id: &str, place: &str| event(id, "2016-01-01", id, &[], &["Iraq", place]);
    let shown = vec![at("first", "Ninawa"), at("second", "Nineveh"), at("third", "Anbar")];
    let store = dateline_tests::events::store(shown);
    let suggested = dateline_query::suggest::suggest(&store, &dateline_batch::CancelToken::NEVER).unwrap();
    let [only] = &suggested[..] else {
        panic!("{suggested:?}");
    };
    assert_eq!(only.facet, Facet::Place);
    assert!(only.why().contains("known as two names of one place"), "{}", only.why());
    assert!(only.names.iter().any(|name| name.contains("Nineveh")));
    // As with every suggestion, nothing is one before somebody says so.
    assert_ne!(store.find(Facet::Place, "Ninawa"), store.find(Facet::Place, "Nineveh"));
    let mut harness = window();
    let names = ["Iraq › Ninawa province".to_owned(), "Iraq › Anbar province".to_owned()];
    apply(&mut harness, NamesCommand::Reject(Facet::Place, names));
    assert_eq!(total(&harness), 4);
}
