use dateline_case::{Author, OwnEvent, OwnEventId, Signed};

use super::*;
use crate::batch::{CancelToken, Progress};
use crate::case::to_json;
use crate::read::{self, ReadAs};
use crate::store::build;

fn entered_event(id: u8, title: &str) -> OwnEvent {
    let signed = Signed::now(&Author::new("Nour").unwrap());
    OwnEvent {
        id: OwnEventId::from_bytes([id; 16]),
        json: to_json(&Event {
            title: title.to_owned(),
            ..Event::default()
        }),
        entered: signed.clone(),
        edited: signed,
    }
}

#[test]
fn entered_events_are_found_only_among_the_rows_that_have_them() {
    let folder = tempfile::tempdir().unwrap();
    let table = folder.path().join("a.csv");
    std::fs::write(&table, "id,date,actor\nE1,2014-06-10,Police\n").unwrap();
    let read = read::read_path(&table, &|_| ReadAs::default(), &Progress::default()).unwrap();
    let base = Arc::new(build(read));

    let mut marks = Marks::default();
    let laid = |marks: &Marks| {
        let overlay = CaseOverlay::of(&base, marks, &Events::default(), &folder.path().join("a.dateline"));
        let store = base.with_overlay(&overlay.overlay, &CancelToken::NEVER).unwrap();
        (overlay, store)
    };
    let titles = |overlay: &CaseOverlay, store: &Arc<Store>| {
        let rows = overlay.events_in(store, &Events::default()).rows;
        let title = |(row, event): (RowId, EventId)| (event, store.event(row).title);
        rows.into_iter().map(title).collect::<FxHashMap<_, _>>()
    };

    let funeral = entered_event(2, "A funeral");
    marks.own_events.push(funeral.clone());
    let (first, with_funeral) = laid(&marks);
    assert_eq!(
        titles(&first, &with_funeral),
        [(funeral.event(), "A funeral".to_owned())].into_iter().collect()
    );

    // It stands before the other, where that stood until now.
    let airlift = entered_event(1, "An airlift");
    marks.own_events.insert(0, airlift.clone());
    let (both, with_both) = laid(&marks);
    assert_eq!(titles(&both, &with_funeral), FxHashMap::default());
    let names = [
        (airlift.event(), "An airlift".to_owned()),
        (funeral.event(), "A funeral".to_owned()),
    ];
    assert_eq!(titles(&both, &with_both), names.into_iter().collect());
}
