#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use proptest::prelude::*;

use crate::samples::{event, events, filled, signed, tag};
use crate::{
    Answer, Case, Change, Conflict, DataFile, DataFileId, DataPath, Digest, ErrorKind, EventId, EventPart, Item,
    KeptMapping, MarkedEvent, NewCorrection, NoteId, Origin, Part, Signed, Utc, View, ViewId,
};

/// What a case holds, with tags by their names.
#[derive(Debug, PartialEq, Eq)]
struct Held {
    stars: BTreeMap<EventId, Signed>,
    tags: BTreeMap<String, BTreeMap<EventId, Signed>>,
    notes: BTreeMap<NoteId, (EventId, String)>,
    views: BTreeSet<ViewId>,
    files: usize,
}

fn held(case: &Case) -> Held {
    let marks = case.marks().unwrap();
    let tagged = |id| marks.tagged.get(&id).into_iter().flatten();
    Held {
        stars: marks.stars.clone().into_iter().collect(),
        tags: marks
            .tags
            .iter()
            .map(|tag| {
                let events = tagged(tag.id).map(|(event, signed)| (*event, signed.clone()));
                (tag.name.to_lowercase(), events.collect())
            })
            .collect(),
        notes: marks
            .notes
            .iter()
            .map(|note| (note.id, (note.event, note.text.clone())))
            .collect(),
        views: case.views().unwrap().into_iter().map(|view| view.id).collect(),
        files: case.files().unwrap().len(),
    }
}

/// A copy of the file of a case, as a colleague gets it.
fn copy(case: &Case, name: &str) -> Case {
    let path = case.folder().join(name);
    std::fs::copy(case.path(), &path).unwrap();
    Case::open(&path).unwrap()
}

fn case(folder: &Path, name: &str) -> Case {
    Case::create(&folder.join(name), &signed("Nour", 1)).unwrap()
}

/// Brings in what another case holds, where nothing is to be decided.
fn join(case: &mut Case, other: &Case) -> bool {
    let step = case.join(&signed("Nour", 9_000), other, &HashMap::new()).unwrap();
    assert!(case.verify().unwrap().faults.is_empty());
    step.is_some()
}

fn conflicts(case: &Case, other: &Case) -> Vec<Conflict> {
    case.plan_join(other, &HashMap::new()).unwrap().conflicts
}

fn text(case: &Case, note: NoteId) -> Option<String> {
    let notes = case.marks().unwrap().notes;
    notes.into_iter().find(|known| known.id == note).map(|note| note.text)
}

#[test]
fn what_only_one_of_two_cases_has_is_in_both_then_and_undone_as_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut ours = case(folder.path(), "a");
    let sam = signed("Sam", 50);
    ours.star(&signed("Nour", 20), &events(0..2)).unwrap();
    ours.make_tag(&signed("Nour", 30), tag("Shelling")).unwrap();
    let mut theirs = case(folder.path(), "b");
    theirs.star(&sam, &events(1..4)).unwrap();
    theirs.tag_as(&sam, tag("shelling"), &events(2..3)).unwrap();
    theirs.tag_as(&sam, tag("to check"), &events(3..5)).unwrap();
    let note = theirs.add_note(&sam, &event(9), "late").unwrap();
    let view = View {
        id: ViewId::random().unwrap(),
        name: "June".to_owned(),
        note: String::new(),
        json: "{}".to_owned(),
        event: None,
    };
    theirs.save_view(&sam, view, Some(&event(11))).unwrap();
    let before = held(&ours);
    assert!(join(&mut ours, &theirs));
    let marks = ours.marks().unwrap();
    assert_eq!(marks.stars.len(), 4);
    // The first who gave it.
    assert_eq!(marks.stars[&event(1).event()].by.name(), "Nour");
    assert_eq!(marks.stars[&event(2).event()], sam);
    assert_eq!(marks.tags.len(), 2, "one name is one tag");
    assert_eq!(
        marks.with_tag(marks.tag("shelling").unwrap().id).collect::<Vec<_>>(),
        [event(2).event()]
    );
    assert_eq!(marks.tag("shelling").unwrap().name, "Shelling");
    assert_eq!(text(&ours, note).as_deref(), Some("late"));
    // What names its event came with it.
    assert_eq!(marks.events[&event(9).event()], event(9));
    let mut last = None;
    ours.for_each_entry(|entry| last = Some(entry)).unwrap();
    let Some(Change::Joined(joined)) = last.map(|entry| entry.change) else {
        panic!("no entry says what was brought in")
    };
    assert_eq!(
        (joined.case, joined.name.as_str(), joined.head),
        (theirs.id(), "b", theirs.head().unwrap())
    );
    assert!(!join(&mut ours, &theirs), "it was brought in twice");
    ours.undo(&signed("Nour", 9_001)).unwrap();
    assert_eq!(held(&ours), before);
    assert!(
        join(&mut ours, &theirs),
        "what was taken out cannot be brought in again"
    );
    assert_eq!(
        ours.marks().unwrap(),
        crate::Marks {
            steps: ours.steps().unwrap(),
            ..marks
        }
    );
}

#[test]
fn a_change_of_one_counts_and_of_both_is_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let me = signed("Nour", 100);
    let mut ours = filled(&folder.path().join("a"));
    let note = ours.marks().unwrap().notes[0].id;
    let other = ours.add_note(&me, &event(2), "second").unwrap();
    let gone = ours.add_note(&me, &event(3), "third").unwrap();
    let mut theirs = copy(&ours, "b");
    let sam = signed("Sam", 200);
    ours.edit_note(&me, note, "ours").unwrap();
    theirs.edit_note(&sam, note, "theirs").unwrap();
    theirs.edit_note(&sam, other, "second, longer").unwrap();
    ours.edit_note(&me, gone, "third, longer").unwrap();
    theirs.remove_note(&sam, gone).unwrap();
    theirs.unstar(&sam, &[event(0).event()]).unwrap();
    let found = conflicts(&ours, &theirs);
    let items: Vec<Item> = found.iter().map(|conflict| conflict.item).collect();
    assert_eq!(
        items.iter().collect::<BTreeSet<_>>(),
        [Item::Note(note), Item::Note(gone)].iter().collect()
    );
    assert!(found.iter().all(|conflict| conflict.about.starts_with("10 June 2014")));
    let mirrored = conflicts(&theirs, &ours);
    let turned = mirrored.into_iter().map(|conflict| Conflict {
        ours: conflict.theirs,
        theirs: conflict.ours,
        ..conflict
    });
    assert_eq!(turned.collect::<Vec<_>>(), found);
    let refused = ours.join(&me, &theirs, &HashMap::new()).unwrap_err();
    assert!(matches!(refused.kind, ErrorKind::Undecided(2)), "{refused}");
    assert_eq!(
        text(&ours, other).as_deref(),
        Some("second"),
        "half of it was brought in"
    );
    for (answer, texts, count) in [
        (Answer::Ours, (Some("ours"), Some("third, longer")), 3),
        (Answer::Theirs, (Some("theirs"), None), 2),
        (Answer::Both, (Some("ours"), Some("third, longer")), 4),
    ] {
        let mut decided = copy(&ours, "c");
        let answers = items.iter().map(|&item| (item, answer)).collect();
        decided.join(&me, &theirs, &answers).unwrap();
        assert!(decided.verify().unwrap().faults.is_empty());
        assert_eq!(
            (text(&decided, note).as_deref(), text(&decided, gone).as_deref()),
            texts
        );
        assert_eq!(text(&decided, other).as_deref(), Some("second, longer"));
        let marks = decided.marks().unwrap();
        assert_eq!(marks.notes.len(), count);
        assert!(!marks.stars.contains_key(&event(0).event()));
        // Nothing is asked again.
        assert!(!join(&mut decided, &theirs));
        drop(decided);
        std::fs::remove_file(folder.path().join("c")).unwrap();
    }
}

#[test]
fn what_was_taken_away_does_not_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let me = signed("Nour", 100);
    let mut theirs = filled(&folder.path().join("b"));
    let mut ours = case(folder.path(), "a");
    join(&mut ours, &theirs);
    let note = ours.marks().unwrap().notes[0].id;
    ours.remove_note(&me, note).unwrap();
    ours.unstar(&me, &[event(0).event()]).unwrap();
    assert!(!join(&mut ours, &theirs));
    assert!(ours.marks().unwrap().notes.is_empty());
    // They go on with something else, and a third has it of them.
    theirs.star(&signed("Sam", 300), &events(7..8)).unwrap();
    let third = copy(&theirs, "c");
    join(&mut ours, &third);
    let marks = ours.marks().unwrap();
    assert!(marks.notes.is_empty() && !marks.stars.contains_key(&event(0).event()));
    assert!(marks.stars.contains_key(&event(7).event()));
    // What was taken away here is taken away there.
    assert!(join(&mut theirs, &ours));
    assert_eq!(held(&theirs), held(&ours));
}

#[test]
fn a_tag_stays_one_by_whatever_name_and_as_long_as_an_event_has_it() {
    let folder = tempfile::tempdir().unwrap();
    let (me, sam) = (signed("Nour", 100), signed("Sam", 200));
    let mut ours = case(folder.path(), "a");
    ours.tag_as(&me, tag("shelling"), &events(0..1)).unwrap();
    let mut theirs = case(folder.path(), "b");
    theirs.tag_as(&sam, tag("Shelling"), &events(1..2)).unwrap();
    join(&mut ours, &theirs);
    let id = ours.marks().unwrap().tags[0].id;
    let renamed = crate::Tag {
        name: "artillery".to_owned(),
        ..ours.marks().unwrap().tags[0].clone()
    };
    ours.change_tag(&me, renamed).unwrap();
    theirs.tag_as(&sam, tag("Shelling"), &events(2..3)).unwrap();
    join(&mut ours, &theirs);
    let marks = ours.marks().unwrap();
    assert_eq!((marks.tags.len(), marks.with_tag(id).count()), (1, 3));
    // Theirs know it by the way back, too.
    join(&mut theirs, &ours);
    let marks = theirs.marks().unwrap();
    assert_eq!((marks.tags.len(), marks.tagged[&marks.tags[0].id].len()), (1, 3));
    ours.remove_tag(&me, id).unwrap();
    theirs.tag_as(&sam, tag("shelling"), &events(8..9)).unwrap();
    join(&mut ours, &theirs);
    let marks = ours.marks().unwrap();
    assert_eq!(marks.with_tag(id).collect::<Vec<_>>(), [event(8).event()]);
}

fn data_file(name: &str, sum: u8, mapping: Option<&str>) -> DataFile {
    DataFile {
        id: DataFileId::random().unwrap(),
        path: DataPath::new(Path::new("/cases"), Path::new(&format!("/cases/{name}"))),
        bytes: 7,
        sha256: Digest::from_bytes([sum; 32]),
        mapping: mapping.map(|json| KeptMapping {
            name: String::new(),
            json: json.to_owned(),
        }),
        opened: Utc(5),
    }
}

#[test]
fn one_file_of_data_is_one_and_its_columns_are_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let me = signed("Nour", 100);
    let (mut ours, mut theirs) = (case(folder.path(), "a"), case(folder.path(), "b"));
    let files = [data_file("a.csv", 1, None), data_file("b.csv", 2, Some("1"))];
    let other = [
        data_file("of-sam.csv", 1, Some("2")),
        data_file("b.csv", 2, Some("3")),
        data_file("c.csv", 3, None),
    ];
    for file in &files {
        ours.keep_file(&me, file.clone()).unwrap();
    }
    for file in &other {
        theirs.keep_file(&me, file.clone()).unwrap();
    }
    let origin = |file| Origin {
        file,
        member: None,
        sheet: None,
        row: 2,
    };
    let starred = MarkedEvent {
        origin: Some(origin(other[0].id)),
        ..event(1)
    };
    theirs.star(&me, &[starred]).unwrap();
    let [conflict] = &conflicts(&ours, &theirs)[..] else {
        panic!("{:?}", conflicts(&ours, &theirs))
    };
    assert_eq!(conflict.item, Item::File(files[1].id));
    let Some(Part::File(theirs_of_it)) = &conflict.theirs else {
        panic!()
    };
    assert_eq!(theirs_of_it.path, files[1].path);
    let answers = HashMap::from([(conflict.item, Answer::Theirs)]);
    ours.join(&me, &theirs, &answers).unwrap();
    let known = ours.files().unwrap();
    let columns = |id| {
        let file = known.iter().find(|file| file.id == id).unwrap();
        file.mapping.as_ref().map(|mapping| mapping.json.clone())
    };
    assert_eq!(known.len(), 3);
    assert_eq!(columns(files[0].id).as_deref(), Some("2"));
    assert_eq!(columns(files[1].id).as_deref(), Some("3"));
    assert_eq!(columns(other[2].id), None);
    let marked = &ours.marks().unwrap().events[&event(1).event()];
    assert_eq!(marked.origin, Some(origin(files[0].id)));
    assert!(!join(&mut ours, &theirs));
}

#[test]
fn a_case_is_not_brought_into_itself_nor_one_that_was_tampered_with() {
    let folder = tempfile::tempdir().unwrap();
    let mut ours = case(folder.path(), "a");
    let again = Case::open_read_only(ours.path()).unwrap();
    let refused = ours.join(&signed("Nour", 2), &again, &HashMap::new()).unwrap_err();
    assert!(matches!(refused.kind, ErrorKind::Itself), "{refused}");
    let theirs = filled(&folder.path().join("b"));
    theirs
        .connection
        .execute("UPDATE note SET text = 'never said'", [])
        .unwrap();
    let refused = ours.join(&signed("Nour", 2), &theirs, &HashMap::new()).unwrap_err();
    assert!(
        refused
            .to_string()
            .contains("b: is not as its log says: the table “note”"),
        "{refused}"
    );
    assert_eq!(ours.steps().unwrap(), 1);
}

#[test]
fn corrections_entered_events_and_merges_are_joined_as_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let (me, sam) = (signed("Nour", 100), signed("Sam", 200));
    let (mut ours, mut theirs) = (case(folder.path(), "a"), case(folder.path(), "b"));
    let correct = |case: &mut Case, by: &Signed, number: usize, date: &str| {
        let correction = NewCorrection {
            part: EventPart::When,
            in_file: Some("\"2014\"".to_owned()),
            corrected: Some(date.to_owned()),
            why: String::new(),
        };
        case.correct(by, &event(number), &[correction]).unwrap();
    };
    correct(&mut ours, &me, 1, "\"2015\"");
    correct(&mut theirs, &sam, 1, "\"2016\"");
    correct(&mut ours, &me, 2, "\"2015\"");
    correct(&mut theirs, &sam, 2, "\"2015\"");
    correct(&mut theirs, &sam, 3, "\"2015\"");
    let entered = theirs.enter_events(&sam, &["{}".to_owned()]).unwrap()[0];
    let of_entered = MarkedEvent {
        key: entered.key(),
        origin: None,
        label: String::new(),
    };
    theirs.star(&sam, &[of_entered]).unwrap();
    ours.merge_events(&me, &events(5..7), "").unwrap();
    theirs.merge_events(&sam, &events(6..9), "").unwrap();
    ours.merge_events(&me, &events(10..12), "").unwrap();
    theirs.merge_events(&sam, &events(10..12), "the same").unwrap();
    let found = conflicts(&ours, &theirs);
    let kinds: Vec<bool> = found
        .iter()
        .map(|conflict| matches!(conflict.item, Item::Correction(_)))
        .collect();
    assert_eq!(kinds, [true, false], "{found:?}");
    assert_eq!(conflicts(&theirs, &ours).len(), 2);
    for answer in [Answer::Ours, Answer::Theirs] {
        let mut decided = copy(&ours, "c");
        let answers = found.iter().map(|conflict| (conflict.item, answer)).collect();
        decided.join(&me, &theirs, &answers).unwrap();
        assert!(decided.verify().unwrap().faults.is_empty());
        let marks = decided.marks().unwrap();
        let when = |number: usize| {
            let of_event = marks
                .corrections
                .iter()
                .filter(|known| known.event == event(number).event());
            let corrected: Vec<&str> = of_event.map(|known| known.corrected.as_deref().unwrap()).collect();
            corrected
        };
        let (first, merged) = match answer {
            Answer::Theirs => ("\"2016\"", 3),
            Answer::Ours | Answer::Both => ("\"2015\"", 2),
        };
        assert_eq!(
            (when(1), when(2), when(3)),
            (vec![first], vec!["\"2015\""], vec!["\"2015\""])
        );
        let mut sizes: Vec<usize> = marks.merges.iter().map(|merge| merge.events.len()).collect();
        sizes.sort_unstable();
        assert_eq!(sizes, [2, merged]);
        assert_eq!((marks.own_events.len(), marks.stars.len()), (1, 1));
        assert!(!join(&mut decided, &theirs), "it was brought in twice");
        // What was entered stays as long as somebody's mark is on it.
        decided.remove_events(&me, &[entered]).unwrap();
        let mut later = copy(&theirs, "d");
        let of_entered = MarkedEvent {
            key: entered.key(),
            origin: None,
            label: String::new(),
        };
        later.add_note(&sam, &of_entered, "seen").unwrap();
        join(&mut decided, &later);
        assert_eq!(decided.marks().unwrap().own_events.len(), 1);
        drop((decided, later));
        for name in ["c", "d"] {
            std::fs::remove_file(folder.path().join(name)).unwrap();
        }
    }
}

/// What somebody does in a case.
#[derive(Clone, Debug)]
enum Deed {
    Star(usize),
    Unstar(usize),
    Tag(usize, usize),
    Untag(usize, usize),
    RemoveTag(usize),
    AddNote(usize),
    EditNote(usize, u8),
    RemoveNote(usize),
    Undo,
    Redo,
}

fn deeds(most: usize) -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        (0..5_usize).prop_map(Deed::Star),
        (0..5_usize).prop_map(Deed::Unstar),
        (0..2_usize, 0..4_usize).prop_map(|(tag, event)| Deed::Tag(tag, event)),
        (0..2_usize, 0..4_usize).prop_map(|(tag, event)| Deed::Untag(tag, event)),
        (0..2_usize).prop_map(Deed::RemoveTag),
        (0..4_usize).prop_map(Deed::AddNote),
        (0..4_usize, any::<u8>()).prop_map(|(note, text)| Deed::EditNote(note, text)),
        (0..4_usize).prop_map(Deed::RemoveNote),
        Just(Deed::Undo),
        Just(Deed::Redo),
    ];
    proptest::collection::vec(deed, 0..most)
}

fn act(case: &mut Case, who: &str, from: i64, deeds: &[Deed]) {
    const NAMES: [&str; 2] = ["shelling", "to check"];
    for (at, deed) in (from..).zip(deeds) {
        let me = signed(who, at);
        let marks = case.marks().unwrap();
        let named = |tag: usize| marks.tag(NAMES[tag]).map(|tag| tag.id);
        let note = |note: usize| marks.notes.get(note).map(|note| note.id);
        match *deed {
            Deed::Star(number) => drop(case.star(&me, &[event(number)]).unwrap()),
            Deed::Unstar(number) => drop(case.unstar(&me, &[event(number).event()]).unwrap()),
            Deed::Tag(name, number) => drop(case.tag_as(&me, tag(NAMES[name]), &[event(number)]).unwrap()),
            Deed::Untag(name, number) => {
                if let Some(id) = named(name) {
                    case.untag(&me, id, &[event(number).event()]).unwrap();
                }
            }
            Deed::RemoveTag(name) => {
                if let Some(id) = named(name) {
                    case.remove_tag(&me, id).unwrap();
                }
            }
            Deed::AddNote(number) => drop(case.add_note(&me, &event(number), who).unwrap()),
            Deed::EditNote(number, text) => {
                if let Some(id) = note(number) {
                    case.edit_note(&me, id, &format!("{who} {text}")).unwrap();
                }
            }
            Deed::RemoveNote(number) => {
                if let Some(id) = note(number) {
                    case.remove_note(&me, id).unwrap();
                }
            }
            Deed::Undo => drop(case.undo(&me).unwrap()),
            Deed::Redo => drop(case.redo(&me).unwrap()),
        }
    }
}

/// Three cases: two that are copies of one or began apart, and one that began apart.
fn three(folder: &Path, are_copies: bool, shared: &[Deed], [a, b, c]: [&[Deed]; 3]) -> [Case; 3] {
    let mut first = case(folder, "a");
    act(&mut first, "Nour", 100, shared);
    let mut second = if are_copies {
        copy(&first, "b")
    } else {
        case(folder, "b")
    };
    let mut third = case(folder, "c");
    act(&mut first, "Nour", 1_000, a);
    act(&mut second, "Sam", 2_000, b);
    act(&mut third, "Ada", 3_000, c);
    [first, second, third]
}

/// Both joined in a new file; `None` where something is to be decided.
fn joined(one: &Case, other: &Case, name: &str) -> Option<Case> {
    let mut both = copy(one, name);
    match both.join(&signed("Eve", 9_000), other, &HashMap::new()) {
        Ok(_) => {
            assert!(both.verify().unwrap().faults.is_empty());
            Some(both)
        }
        Err(error) => {
            assert!(matches!(error.kind, ErrorKind::Undecided(_)), "{error}");
            None
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 48 } else { 256 }))]

    #[test]
    fn joining_is_commutative_associative_and_idempotent(
        are_copies: bool, shared in deeds(8), a in deeds(8), b in deeds(8), c in deeds(6),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let [a, b, c] = three(folder.path(), are_copies, &shared, [&a, &b, &c]);
        let (ab, ba) = (joined(&a, &b, "ab"), joined(&b, &a, "ba"));
        prop_assert_eq!(ab.is_some(), ba.is_some());
        let (Some(mut ab), Some(ba)) = (ab, ba) else { return Ok(()) };
        prop_assert_eq!(held(&ab), held(&ba));
        prop_assert!(ab.join(&signed("Eve", 9_001), &b, &HashMap::new()).unwrap().is_none());
        prop_assert!(ab.join(&signed("Eve", 9_001), &ba, &HashMap::new()).unwrap().is_none());
        let bc = joined(&b, &c, "bc");
        if let (Some(bc), Some(ab_c)) = (&bc, joined(&ab, &c, "ab_c")) {
            let a_bc = joined(&a, bc, "a_bc");
            prop_assert!(a_bc.is_some());
            prop_assert_eq!(held(&ab_c), held(&a_bc.unwrap()));
        }
        // Each goes on after it was brought into the other.
        let mut again = PathBuf::from(b.path());
        again.set_file_name("b2");
        std::fs::copy(b.path(), &again).unwrap();
        let mut later = Case::open(&again).unwrap();
        act(&mut later, "Sam", 5_000, &[Deed::Star(4), Deed::EditNote(0, 7), Deed::Unstar(1)]);
        if let (Some(one), Some(other)) = (joined(&ab, &later, "ab2"), joined(&later, &ab, "b2a")) {
            prop_assert_eq!(held(&one), held(&other));
        }
    }
}
