//! What a store makes of files in the own format.

use std::path::Path;

use dateline_batch::Progress;
use dateline_read::read_bytes;
use dateline_store::{Facet, RowId, build};

#[test]
fn the_store_counts_actors_of_claims_and_sources_by_outlet() {
    let text = r#"{"format": "dateline", "version": 1,
        "sources": [{"id": "s1", "outlet": "AFP", "title": "one"}, {"id": "s2", "outlet": "AFP", "title": "two"}],
        "events": [{"when": "2020", "actors": ["A"], "claims": [
          {"source": "s1", "figures": {"killed": 3}, "actors": [{"actor": "B", "role": "attributed_to"}]},
          {"source": "s2", "figures": {"killed": {"at_least": 5}}}]}]}"#;
    let document = read_bytes(Path::new("test.json"), text.into(), &Progress::default()).unwrap();
    let store = build(vec![document]);
    assert_eq!(store.values(Facet::Actor), 2);
    assert_eq!(store.values(Facet::Source), 1);
    assert_eq!(store.claims(RowId::FIRST), 2);
    // Two texts of one outlet do not contradict each other.
    assert!(!store.is_disputed(RowId::FIRST));
}
