#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use super::*;
use crate::samples::{event, signed};

fn view(name: &str, json: &str) -> View {
    View {
        id: ViewId::random().unwrap(),
        name: name.to_owned(),
        note: String::new(),
        json: json.to_owned(),
        event: None,
    }
}

#[test]
fn a_view_is_saved_renamed_and_removed_and_each_is_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let me = signed("Nour", 1);
    let mut case = Case::create(&folder.path().join("a.dateline"), &me).unwrap();
    let june = view(" June ", "{}");
    case.save_view(&me, june.clone(), Some(&event(1))).unwrap().unwrap();
    let marks = case.marks().unwrap();
    let kept = marks.view("june").unwrap();
    assert_eq!((kept.name.as_str(), kept.event), ("June", Some(event(1).event())));
    // Its event is known, and has no mark for that.
    assert!(marks.events.contains_key(&event(1).event()) && !marks.is_marked(event(1).event()));
    let error = case.save_view(&me, view("JUNE", "{}"), None).unwrap_err();
    assert_eq!(error.kind.to_string(), "“June” is there already");
    for (name, words) in [
        (" ", "a name is one line, and not blank"),
        ("a\nb", "a name is one line, and not blank"),
    ] {
        let error = case.save_view(&me, view(name, "{}"), None).unwrap_err();
        assert_eq!(error.kind.to_string(), words);
    }
    assert_eq!(case.save_view(&me, kept.clone(), None).unwrap(), None);
    let renamed = View {
        name: "The fall of Mosul".to_owned(),
        ..kept.clone()
    };
    case.save_view(&me, renamed.clone(), None).unwrap().unwrap();
    case.remove_view(&me, june.id).unwrap().unwrap();
    assert_eq!(case.marks().unwrap().views, []);
    assert!(case.remove_view(&me, june.id).is_err());
    case.undo(&me).unwrap();
    assert_eq!(case.views().unwrap(), [renamed]);
    case.undo(&me).unwrap();
    assert_eq!(case.views().unwrap()[0].name, "June");
    assert_eq!(case.verify().unwrap().faults, []);
}
