//! Names: found by any spelling, merged and split by hand, rolled up.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use dateline_batch::{CancelToken, Progress};
use dateline_event::{Event, Role};
use dateline_format::Document;
use dateline_query::suggest::suggest;
use dateline_query::{Engine, Filter, LaneBy};
use dateline_read as read;
use dateline_store::{Facet, Naming, RowId, SameName, Store, build};
use dateline_tests::events::{event, handful, store};
use dateline_tests::in_project;
use dateline_timeline::Responsibility;
use proptest::prelude::*;

static SAMPLE: LazyLock<PathBuf> = LazyLock::new(|| in_project("sample-data/iraq-syria.json"));

static STORE: LazyLock<Arc<Store>> = LazyLock::new(|| {
    let document = read::read_file(&SAMPLE, &Progress::default()).unwrap();
    Arc::new(build(vec![document]))
});

/// The actors of the sample as they stand in the file.
static DOCUMENT: LazyLock<Document> =
    LazyLock::new(|| serde_json::from_slice(&std::fs::read(&*SAMPLE).unwrap()).unwrap());

fn rows(store: &Arc<Store>, filter: &Filter) -> Vec<RowId> {
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
        ..Naming::default()
    };
    Arc::new(store.renamed(&Arc::new(naming)))
}

/// Counts of all values by name.
fn counts(store: &Arc<Store>, facet: Facet) -> BTreeMap<String, u32> {
    let answer = Engine::new(store.clone())
        .answer(&Filter::default(), LaneBy::Actor, 60, &CancelToken::NEVER)
        .unwrap();
    let counts = answer.facet(facet);
    store
        .named_values(facet)
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
    let search = |text: &str| -> BTreeSet<RowId> {
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
    for row in store.rows() {
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
        let store = store(events);
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
        let store = store(events);
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
    let store = store(handful());
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
    assert_eq!(store.event(RowId::FIRST).actors[0].aliases, ["كتائب حزب الله"]);
}

#[test]
fn an_attack_stays_one_when_other_kinds_are_counted_as_one() {
    let text = r#"{"format": "dateline", "version": 1, "events": [
        {"when": "2019", "title": "an arrest", "kind": "arrest"},
        {"when": "2020", "title": "a raid", "kind": "raid"},
        {"when": "2021", "title": "an attack", "kind": "attack", "actors": [{"actor": "US", "role": "target"}]}]}"#;
    let document = read::read_bytes(Path::new("made.json"), text.into(), &Progress::default()).unwrap();
    let store = Arc::new(build(vec![document]));
    let merged = renamed(&store, &[(Facet::Kind, &["arrest", "raid"])], &[]);
    for store in [store, merged] {
        let of = store.rows().map(|row| Responsibility::of(&store, row));
        assert_eq!(of.collect::<Vec<_>>(), [None, None, Some(Responsibility::Unclaimed)]);
    }
}
