use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use dateline_batch::Progress;
use dateline_format::{Document, EventEntry, ParticipantEntry, PlaceRef, SourceRef, WhenEntry};
use dateline_read as read;
use dateline_store::{self as store, Store};
use dateline_tests::in_project;

pub static PATH: LazyLock<PathBuf> = LazyLock::new(|| in_project("sample-data/iraq-syria.json"));

/// The entries as they stand in the file.
pub static DOCUMENT: LazyLock<Document> =
    LazyLock::new(|| serde_json::from_slice(&std::fs::read(&*PATH).unwrap()).unwrap());

/// The events as the program has them.
pub static STORE: LazyLock<Arc<Store>> = LazyLock::new(|| {
    let document = read::read_file(&PATH, &Progress::default()).unwrap();
    Arc::new(store::build(vec![document]))
});

pub fn actor_id(participant: &ParticipantEntry) -> &str {
    match participant {
        ParticipantEntry::IdOrName(id) => id,
        ParticipantEntry::Detail(detail) => &detail.actor,
    }
}

/// The actors of an event and of its claims.
pub fn actor_ids(event: &EventEntry) -> impl Iterator<Item = &str> {
    let in_claims = event.claims.iter().flat_map(|claim| &claim.actors);
    event.actors.iter().chain(in_claims).map(actor_id)
}

pub fn place_id(event: &EventEntry) -> Option<&str> {
    event.place.as_ref().map(|place| match place {
        PlaceRef::IdOrName(id) => id.as_str(),
        other => panic!("{}: a place that is no id: {other:?}", event.id),
    })
}

pub fn source_id(source: &SourceRef) -> &str {
    match source {
        SourceRef::IdOrName(id) => id,
        SourceRef::Detail(detail) => panic!("a source that is no id: {detail:?}"),
    }
}

pub fn edtf(when: &WhenEntry) -> &str {
    match when {
        WhenEntry::Edtf(edtf) => edtf,
        WhenEntry::Detail(detail) => &detail.edtf,
    }
}
