//! What both cases changed: what counts of itself, and what is asked about.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use super::{case, conflicts, copy, join, text};
use crate::samples::{event, events, filled, signed};
use crate::{
    Answer, Case, Conflict, DataFile, DataFileId, DataPath, Digest, ErrorKind, EventPart, Item, KeptMapping,
    MarkedEvent, NewCorrection, Origin, Part, Signed, Utc,
};

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
    theirs.star(&sam, std::slice::from_ref(&of_entered)).unwrap();
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
        later.add_note(&sam, &of_entered, "seen").unwrap();
        join(&mut decided, &later);
        assert_eq!(decided.marks().unwrap().own_events.len(), 1);
        drop((decided, later));
        for name in ["c", "d"] {
            std::fs::remove_file(folder.path().join(name)).unwrap();
        }
    }
}
