//! Names: found by any spelling, merged and split by hand, rolled up; through the query engine and through the window.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

mod settling;
mod window_common;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, LazyLock};

use dateline::app::command::{NamesCommand, SelectCommand, WindowCommand};
use dateline::app::{Command, DatelineApp, Settings, WindowKind};
use dateline::event::{Event, Role};
use dateline::own::Document;
use dateline::query::{CancelToken, Engine, Filter, LaneBy};
use dateline::read::{self, Progress};
use dateline::store::{Facet, Naming, SameName, Store, build};
use dateline::suggest::suggest;
use eframe::egui::{Key, Modifiers, Role as AccessRole, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use proptest::prelude::*;
use settling::settle;
use window_common::{event, handful};

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/sample-data/iraq-syria.json");

static STORE: LazyLock<Arc<Store>> = LazyLock::new(|| {
    let document = read::read_file(Path::new(SAMPLE), &Progress::default()).unwrap();
    Arc::new(build(vec![document]))
});

/// The actors of the sample as they stand in the file.
static DOCUMENT: LazyLock<Document> =
    LazyLock::new(|| serde_json::from_slice(&std::fs::read(SAMPLE).unwrap()).unwrap());

fn rows(store: &Arc<Store>, filter: &Filter) -> Vec<u32> {
    let answer = Engine::new(store.clone())
        .answer(filter, LaneBy::None, 0, &CancelToken::NEVER)
        .unwrap();
    answer.lanes.all.rows().iter().chain(answer.undated).collect()
}

fn with(facet: Facet, name: &str) -> Filter {
    let mut filter = Filter::default();
    filter.choice_mut(facet).include.push(name.to_owned());
    filter
}

fn renamed(store: &Arc<Store>, merges: &[(Facet, &[&str])], rolled_up: &[&str]) -> Arc<Store> {
    let merges = merges.iter().map(|(facet, names)| SameName {
        facet: *facet,
        names: names.iter().map(|&name| name.to_owned()).collect(),
        called: names[0].to_owned(),
    });
    let naming = Naming {
        merges: merges.collect(),
        rolled_up: rolled_up.iter().map(|&name| name.to_owned()).collect(),
    };
    Arc::new(store.renamed(&Arc::new(naming)))
}

/// Counts of all values by name.
fn counts(store: &Arc<Store>, facet: Facet) -> BTreeMap<String, u32> {
    let answer = Engine::new(store.clone())
        .answer(&Filter::default(), LaneBy::Actor, 60, &CancelToken::NEVER)
        .unwrap();
    let counts = answer.facet(facet);
    let first = u32::from(facet.is_tree());
    let values = first..store.values(facet);
    values
        .map(|value| (store.value_name(facet, value), counts.count(value).possible))
        .collect()
}

#[test]
fn each_spelling_in_the_sample_finds_the_same_events() {
    for id in ["kh", "pmu", "soleimani", "muhandis"] {
        let actor = DOCUMENT.actors.iter().find(|actor| actor.id == id).unwrap();
        let all = rows(&STORE, &with(Facet::Actor, &actor.name));
        assert!(all.len() > 2, "{id}: {}", all.len());
        for spelling in actor.aliases.iter().chain([&actor.name]) {
            let without_signs = spelling.replace(['’', '\''], "");
            for written in [
                spelling.clone(),
                spelling.to_uppercase(),
                spelling.replace('-', " "),
                spelling.replace(' ', "\u{a0}"),
                spelling.replace('’', "ʾ"),
                spelling.replace("al-", "Al "),
                without_signs,
            ] {
                assert_eq!(rows(&STORE, &with(Facet::Actor, &written)), all, "{written}");
            }
        }
    }
}

#[test]
fn names_are_found_in_arabic_however_they_are_written() {
    for (a, b) in [
        ("العراق", "Iraq"),
        ("عبد المهدى", "Adel Abdul Mahdi"),
        ("عبد مهدي", "Abdul Mahdi"),
    ] {
        let found = rows(&STORE, &with(Facet::Actor, a));
        assert!(!found.is_empty());
        assert_eq!(found, rows(&STORE, &with(Facet::Actor, b)), "{a}");
    }
}

#[test]
fn a_search_for_a_name_finds_its_events_under_every_name() {
    let store = renamed(
        &STORE,
        &[(Facet::Actor, &["Kataib Hezbollah", "Islamic Resistance in Iraq"])],
        &[],
    );
    let search = |text: &str| -> BTreeSet<u32> {
        let filter = Filter {
            text: text.to_owned(),
            ..Filter::default()
        };
        rows(&store, &filter).into_iter().collect()
    };
    let merged = rows(&store, &with(Facet::Actor, "Kataib Hezbollah"));
    for text in [
        "Kataib Hezbollah",
        "\"kata'ib hezbollah\"",
        "islamic resistance in iraq",
    ] {
        let found = search(text);
        assert!(merged.iter().all(|row| found.contains(row)), "{text}");
    }
}

#[test]
fn look_alikes_stay_apart_on_their_own() {
    let names: BTreeSet<&str> = DOCUMENT.actors.iter().map(|actor| actor.name.as_str()).collect();
    assert_eq!(names.len(), DOCUMENT.actors.len());
    let counted = counts(&STORE, Facet::Actor);
    for name in names.iter().filter(|name| counted.contains_key(**name)) {
        let [value] = STORE.find(Facet::Actor, name)[..] else {
            panic!("{name} is several");
        };
        assert_eq!(STORE.value_name(Facet::Actor, value), *name);
        assert_eq!(STORE.written_names(Facet::Actor, value), [*name]);
    }
    let pairs = suggest(&STORE, &CancelToken::NEVER).unwrap();
    let listed = pairs.iter().filter(|pair| pair.facet == Facet::Actor);
    let listed: Vec<_> = listed
        .filter(|pair| pair.names.iter().all(|name| names.contains(name.as_str())))
        .collect();
    assert!(listed.is_empty(), "the file tells them apart: {listed:?}");
    assert_eq!(counts(&STORE, Facet::Actor), counted);
}

/// Which events each name has, by looking at each event.
fn naive(store: &Arc<Store>, group_of: &dyn Fn(&str) -> String) -> BTreeMap<String, u32> {
    let mut counts = BTreeMap::new();
    for row in 0..u32::try_from(store.len()).unwrap() {
        let actors: BTreeSet<String> = store
            .event(row)
            .actors
            .iter()
            .map(|actor| group_of(&actor.name))
            .collect();
        for actor in actors {
            *counts.entry(actor).or_insert(0) += 1;
        }
    }
    counts
}

fn many() -> impl Strategy<Value = Vec<Event>> {
    let names = prop::collection::vec((0..6_usize, 0..6_usize), 1..30);
    names.prop_map(|names| {
        let name = |index: usize| ["A", "B", "C", "D", "E", "F"][index];
        let make = |(at, (a, b)): (usize, (usize, usize))| {
            let people = [(name(a), Role::Perpetrator), (name(b), Role::Target)];
            event(
                &format!("e{at}"),
                "2021-07-07",
                "x",
                &people,
                &["Iraq", name(a), name(b)],
            )
        };
        names.into_iter().enumerate().map(make).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn merging_counts_each_event_once_and_splitting_restores_all_counts(
        events in many(),
        merges in prop::collection::vec((0..6_usize, 0..6_usize), 0..4),
    ) {
        let store = window_common::store(events);
        let name = |index: usize| ["A", "B", "C", "D", "E", "F"][index];
        let before = Facet::ALL.map(|facet| counts(&store, facet));
        let merges: Vec<[&str; 2]> = merges.into_iter().map(|(a, b)| [name(a), name(b)]).collect();
        let given: Vec<(Facet, &[&str])> = merges.iter().map(|names| (Facet::Actor, &names[..])).collect();
        let merged = renamed(&store, &given, &[]);
        let group_of = |wanted: &str| {
            let mut group = BTreeSet::from([wanted]);
            for _ in 0..merges.len() {
                let joined = merges.iter().filter(|pair| pair.iter().any(|name| group.contains(name)));
                let joined: Vec<&str> = joined.flatten().copied().collect();
                group.extend(joined);
            }
            group.into_iter().collect::<Vec<_>>().join(" = ")
        };
        let found: BTreeMap<String, u32> = counts(&merged, Facet::Actor)
            .into_keys()
            .map(|called| (group_of(&called), u32::try_from(rows(&merged, &with(Facet::Actor, &called)).len()).unwrap()))
            .collect();
        prop_assert_eq!(&found, &naive(&store, &group_of).into_iter().filter(|(_, count)| *count > 0).collect());
        let counted: BTreeMap<String, u32> =
            counts(&merged, Facet::Actor).into_iter().map(|(called, count)| (group_of(&called), count)).collect();
        prop_assert_eq!(found, counted);
        let split = Arc::new(merged.renamed(&Arc::default()));
        prop_assert_eq!(Facet::ALL.map(|facet| counts(&split, facet)), before);
        // One engine over merge and split, as the window has it.
        let mut engine = Engine::new(store.clone());
        let filter = with(Facet::Actor, "A");
        for store in [&store, &merged, &split] {
            engine = engine.renamed(store.clone());
            let answer = engine.answer(&filter, LaneBy::Actor, 3, &CancelToken::NEVER).unwrap();
            let fresh = Engine::new(store.clone()).answer(&filter, LaneBy::Actor, 3, &CancelToken::NEVER).unwrap();
            prop_assert_eq!(answer.total, fresh.total);
            prop_assert_eq!(&answer.lanes, &fresh.lanes);
            for facet in Facet::ALL {
                assert_eq!(answer.facet(facet), fresh.facet(facet));
            }
        }
    }

    #[test]
    fn merged_places_hold_what_lies_within_each(events in many(), a in 0..6_usize, b in 0..6_usize) {
        let store = window_common::store(events);
        let line = |index: usize| format!("Iraq › {}", ["A", "B", "C", "D", "E", "F"][index]);
        let (a, b) = (line(a), line(b));
        let merged = renamed(&store, &[(Facet::Place, &[&a, &b])], &[]);
        let mut either = with(Facet::Place, &a);
        either.place.include.push(b.clone());
        let expected = rows(&store, &either);
        for name in [&a, &b] {
            let is_there = !store.find(Facet::Place, name).is_empty();
            prop_assert_eq!(rows(&merged, &with(Facet::Place, name)), if is_there { expected.clone() } else { Vec::new() });
        }
        let split = Arc::new(merged.renamed(&Arc::default()));
        prop_assert_eq!(counts(&split, Facet::Place), counts(&store, Facet::Place));
    }
}

#[test]
fn a_place_merged_with_one_around_it_stays_apart() {
    let store = window_common::store(handful());
    let names = ["Iraq", "Iraq › Baghdad"];
    let merged = renamed(&store, &[(Facet::Place, &names)], &[]);
    assert_eq!(counts(&merged, Facet::Place), counts(&store, Facet::Place));
}

#[test]
fn members_count_for_their_parent_in_the_time_of_membership() {
    let text = r#"{"format": "dateline", "version": 1,
        "actors": [{"id": "p", "name": "Parent"}, {"id": "g", "name": "Grandparent"},
            {"id": "m", "name": "Member", "parent": [{"id": "p", "from": "2014-06", "to": "2020-01-03"}]},
            {"id": "n", "name": "Always", "parent": "m"},
            {"id": "p2", "name": "Other"}],
        "events": [
            {"when": "2014-05-31", "title": "before", "actors": ["m"]},
            {"when": "2014-06-30", "title": "first month", "actors": ["m"]},
            {"when": "2014", "title": "that year, possibly in time", "actors": ["n"]},
            {"when": "2020-01-03", "title": "last day", "actors": [{"actor": "m", "role": "perpetrator"}]},
            {"when": "2020-01-04", "title": "after", "actors": ["n"]},
            {"when": "2019", "title": "with its parent", "actors": ["m", "p"]},
            {"when": "2019", "title": "another", "actors": ["p2"]},
            {"title": "undated", "actors": ["m"]}]}"#;
    let document = read::read_bytes(Path::new("made.json"), text.into(), &Progress::default()).unwrap();
    let store = Arc::new(build(vec![document]));
    let titles = |store: &Arc<Store>, name: &str| -> Vec<String> {
        rows(store, &with(Facet::Actor, name))
            .into_iter()
            .map(|row| store.event(row).title)
            .collect()
    };
    assert_eq!(titles(&store, "Parent"), ["with its parent"]);
    let rolled = renamed(&store, &[], &["Parent"]);
    let expected = [
        "that year, possibly in time",
        "first month",
        "with its parent",
        "last day",
    ];
    assert_eq!(titles(&rolled, "Parent"), expected);
    assert_eq!(counts(&rolled, Facet::Actor)["Parent"], 4);
    assert_eq!(titles(&rolled, "Member"), titles(&store, "Member"));
    // A parent that no event names counts its members' events as well.
    let unnamed = renamed(&store, &[], &["Member", "Grandparent"]);
    assert_eq!(counts(&unnamed, Facet::Actor)["Grandparent"], 0);
    assert_eq!(titles(&unnamed, "Member").len(), 7);
    let back = Arc::new(rolled.renamed(&Arc::default()));
    assert_eq!(counts(&back, Facet::Actor), counts(&store, Facet::Actor));
}

#[test]
fn spellings_at_single_events_are_found() {
    let text = r#"{"format": "dateline", "version": 1, "events": [
        {"when": "2020", "title": "one", "actors": [{"actor": "Kataib Hezbollah", "aliases": ["كتائب حزب الله"]}],
            "place": {"path": ["Iraq", "Mosul"], "aliases": ["الموصل"]}},
        {"when": "2021", "title": "two", "actors": ["Kataib Hezbollah"], "place": ["Iraq", "Mosul"]}]}"#;
    let document = read::read_bytes(Path::new("made.json"), text.into(), &Progress::default()).unwrap();
    let store = Arc::new(build(vec![document]));
    assert_eq!(rows(&store, &with(Facet::Actor, "كتائب حزب الله")).len(), 2);
    assert_eq!(rows(&store, &with(Facet::Place, "موصل")).len(), 2);
    assert_eq!(store.event(0).actors[0].aliases, ["كتائب حزب الله"]);
}

fn harness(events: Vec<Event>) -> Harness<'static, DatelineApp> {
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1440.0, 900.0))
        .build_eframe(|creation| {
            let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
            app.show_store(window_common::store(events));
            app
        });
    settle(&mut harness);
    harness
}

fn apply(harness: &mut Harness<'_, DatelineApp>, command: Command) {
    harness.state_mut().push(command);
    settle(harness);
}

fn count_of(harness: &Harness<'_, DatelineApp>, name: &str) -> Vec<u32> {
    let state = harness.state().state();
    let values = state.open.store.find(Facet::Actor, name);
    let counts = state.found.answer.facet(Facet::Actor);
    values.into_iter().map(|value| counts.count(value).possible).collect()
}

#[test]
fn merge_from_the_filters_read_it_undo_and_redo() {
    let mut harness = harness(handful());
    let before = count_of(&harness, "Daesh");
    harness.get_by_label("Daesh (2)").click_secondary();
    settle(&mut harness);
    harness.get_by_label("Same as …").click();
    settle(&mut harness);
    assert!(harness.state().state().seen.has_window(WindowKind::Names));
    harness.get_by_label("Add a name").focus();
    harness.step();
    harness.get_by_label("Add a name").type_text("kata'ib");
    settle(&mut harness);
    std::thread::sleep(std::time::Duration::from_millis(100));
    settle(&mut harness);
    harness.get_by_label("Kataib Hezbollah").click();
    settle(&mut harness);
    harness.get_by_role_and_label(AccessRole::TextInput, "Why").focus();
    harness.step();
    harness
        .get_by_role_and_label(AccessRole::TextInput, "Why")
        .type_text("a test");
    harness.step();
    let buttons = harness.get_all_by_role_and_label(AccessRole::Button, "Count as one");
    buttons.last().unwrap().click();
    settle(&mut harness);
    let merged = harness.state().state().asked.names.merges.clone();
    assert_eq!((merged.len(), merged[0].why.as_str()), (1, "a test"));
    assert!(!merged[0].who.is_empty() && merged[0].when.len() == 10);
    assert_eq!(count_of(&harness, "Daesh"), [4]);
    assert_eq!(count_of(&harness, "Kataib Hezbollah"), [4]);
    apply(&mut harness, Command::Window(WindowCommand::Close(WindowKind::Names)));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert_eq!(count_of(&harness, "Daesh"), before);
    assert!(harness.state().state().asked.names.merges.is_empty());
    apply(&mut harness, Command::Redo);
    assert_eq!(count_of(&harness, "Daesh"), [4]);
    apply(
        &mut harness,
        Command::Names(NamesCommand::Split(Facet::Actor, "Daesh".to_owned())),
    );
    assert_eq!(count_of(&harness, "Daesh"), before);
}

#[test]
fn a_merged_name_says_how_it_is_written() {
    let mut harness = harness(handful());
    let names = vec!["Daesh".to_owned(), "Kataib Hezbollah".to_owned()];
    let merge = Command::Names(NamesCommand::Merge {
        facet: Facet::Actor,
        names,
        called: "One of two".to_owned(),
        why: String::new(),
    });
    apply(&mut harness, merge);
    harness.get_by_label("One of two (4)");
    let store = harness.state().state().open.store.clone();
    let row = (0..9).find(|&row| store.event(row).id == "erbil");
    apply(&mut harness, Command::Select(SelectCommand::Row(row)));
    harness.get_by_label_contains("as written: ");
    harness.get_by_label("One of two (4)").click();
    settle(&mut harness);
    assert_eq!(harness.state().state().found.answer.total.possible, 4);
    apply(&mut harness, Command::Window(WindowCommand::Show(WindowKind::Names)));
    harness.get_by_label("Counted as one").click();
    settle(&mut harness);
    harness.get_by_label("Split One of two").click();
    settle(&mut harness);
    assert_eq!(count_of(&harness, "Daesh"), [2]);
}

#[test]
fn suggestions_are_accepted_or_rejected_and_remembered() {
    let events = vec![
        event(
            "a",
            "2020-01-01",
            "one",
            &[("Kataib Hezbollah", Role::Perpetrator)],
            &["Iraq"],
        ),
        event(
            "b",
            "2020-01-02",
            "two",
            &[("Kata’ib Hizb Allah", Role::Perpetrator)],
            &["Iraq"],
        ),
    ];
    let mut harness = harness(events);
    apply(&mut harness, Command::Window(WindowCommand::Show(WindowKind::Names)));
    harness
        .get_by_label("Not the same: Kataib Hezbollah and Kata’ib Hizb Allah")
        .click();
    settle(&mut harness);
    assert!(
        harness
            .query_by_label("Same: Kataib Hezbollah and Kata’ib Hizb Allah")
            .is_none()
    );
    assert_eq!(harness.state().state().asked.names.rejections.len(), 1);
    apply(&mut harness, Command::Undo);
    harness
        .get_by_label("Same: Kataib Hezbollah and Kata’ib Hizb Allah")
        .click();
    settle(&mut harness);
    assert_eq!(count_of(&harness, "Kata’ib Hizb Allah"), [2]);
    harness.get_by_label_contains("No names look alike enough");
}

#[test]
fn merges_are_kept_in_a_file_and_damage_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deep/names.json");
    let open = |path: &Path| {
        let path = path.to_owned();
        let mut harness = Harness::builder().build_eframe(move |creation| {
            let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
            app.keep_names_in(path, &creation.egui_ctx);
            app.show_store(window_common::store(handful()));
            app
        });
        settle(&mut harness);
        harness
    };
    let names = vec!["Daesh".to_owned(), "Kataib Hezbollah".to_owned()];
    let merge = Command::Names(NamesCommand::Merge {
        facet: Facet::Actor,
        names,
        called: "Daesh".to_owned(),
        why: String::new(),
    });
    apply(&mut open(&path), merge.clone());
    let mut again = open(&path);
    assert_eq!(count_of(&again, "Kataib Hezbollah"), [4]);
    apply(
        &mut again,
        Command::Names(NamesCommand::Split(Facet::Actor, "Daesh".to_owned())),
    );
    assert_eq!(count_of(&open(&path), "Kataib Hezbollah"), [2]);
    // What another window decides meanwhile stays, and counts here from the next decision on; undo takes back one's own.
    let mut other = open(&path);
    apply(&mut other, merge.clone());
    let pair = ["Asaib".to_owned(), "Badr Organization".to_owned()];
    apply(&mut again, Command::Names(NamesCommand::Reject(Facet::Actor, pair)));
    assert_eq!(count_of(&again, "Kataib Hezbollah"), [4]);
    apply(&mut again, Command::Undo);
    assert_eq!(count_of(&again, "Kataib Hezbollah"), [4]);
    let kept = open(&path);
    assert_eq!(count_of(&kept, "Kataib Hezbollah"), [4]);
    assert!(kept.state().state().asked.names.rejections.is_empty());
    std::fs::write(&path, "{ broken").unwrap();
    let mut damaged = open(&path);
    apply(&mut damaged, merge);
    assert_eq!(count_of(&damaged, "Daesh"), [4]);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "{ broken");
}

/// `DATELINE_PICTURES=FOLDER` saves what the window of names looks like, dark and light.
#[test]
fn the_window_of_names_in_dark_and_light() {
    let Some(folder) = std::env::var_os("DATELINE_PICTURES") else {
        return;
    };
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1280.0, 800.0))
        .wgpu()
        .build_eframe(|creation| {
            let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
            app.show_store(STORE.clone());
            app
        });
    settle(&mut harness);
    let names = vec!["Kataib Hezbollah".to_owned(), "Islamic Resistance in Iraq".to_owned()];
    let merge = Command::Names(NamesCommand::Merge {
        facet: Facet::Actor,
        names,
        called: "Kataib Hezbollah".to_owned(),
        why: "a test".to_owned(),
    });
    apply(&mut harness, merge);
    apply(&mut harness, Command::Window(WindowCommand::Show(WindowKind::Names)));
    for theme in [dateline::app::ThemeChoice::Dark, dateline::app::ThemeChoice::Light] {
        apply(&mut harness, Command::Window(WindowCommand::SetTheme(theme)));
        for tab in ["Likely the same", "Counted as one", "Members"] {
            harness.get_by_label(tab).click();
            settle(&mut harness);
            let path = Path::new(&folder).join(format!("{theme:?}-{tab}.png"));
            harness.render().unwrap().save(path).unwrap();
        }
    }
    apply(
        &mut harness,
        Command::Names(NamesCommand::Draft(
            Facet::Actor,
            vec!["Kataib Hezbollah".to_owned(), "Badr Organization".to_owned()],
        )),
    );
    harness
        .render()
        .unwrap()
        .save(Path::new(&folder).join("draft.png"))
        .unwrap();
}
