//! What the store keeps of the doubt about a row is what its whole event tells.

use std::path::{Path, PathBuf};

use dateline_batch::Progress;
use dateline_event::Doubt;
use dateline_read::read_file;
use dateline_store::{Facet, Store, build};
use dateline_tests::in_project;

fn open(path: &Path) -> Option<Store> {
    let document = read_file(path, &Progress::default()).ok()?;
    Some(build(vec![document]))
}

fn files_below(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_below(&path, files);
        } else {
            files.push(path);
        }
    }
}

#[test]
fn rows_tell_of_the_same_doubt_as_their_events() {
    let mut files = Vec::new();
    files_below(&in_project("tests/data"), &mut files);
    files_below(&in_project("sample-data"), &mut files);
    let mut rows = 0;
    for (path, store) in files.iter().filter_map(|path| Some((path, open(path)?))) {
        let lines = store.counted_names();
        for row in store.rows() {
            let event = store.event(row);
            let doubt = event.doubt_among(&lines);
            assert_eq!(store.doubt(row), doubt, "{} {}", path.display(), event.id);
            assert_eq!(
                usize::from(store.claims(row)),
                event.claims.len(),
                "{} {}",
                path.display(),
                event.id
            );
            let outlets = event.claims.iter().filter(|claim| !claim.sums_up);
            let mut outlets: Vec<&str> = outlets.map(|claim| claim.source.outlet.as_str()).collect();
            outlets.retain(|outlet| !outlet.is_empty());
            outlets.sort_unstable();
            outlets.dedup();
            assert_eq!(store.members(Facet::Source, row).count(), outlets.len());
        }
        rows += store.len();
    }
    assert!(rows > 9_000, "only {rows} rows were read");
}

fn count(store: &Store, is_counted: impl Fn(Doubt) -> bool) -> usize {
    let rows = store.rows();
    rows.filter(|&row| is_counted(store.doubt(row))).count()
}

/// The numbers come from the columns `low`, `best`, `high`, `source_office`, `source_article`, `number_of_sources` and `event_clarity` by a script that knows nothing of
/// this program.
#[test]
fn ucdp_columns_tell_of_doubt() {
    let store = open(&in_project("sample-data/ucdp-iraq/conflict_data_irq.csv")).unwrap();
    assert_eq!(count(&store, |doubt| doubt.contains(Doubt::IMPRECISE)), 1769);
    // A range of one estimate is no contradiction.
    assert_eq!(count(&store, |doubt| doubt.contains(Doubt::FIGURES)), 0);
    assert_eq!(count(&store, |doubt| doubt.contains(Doubt::SINGLE_SOURCE)), 3034);
    assert_eq!(count(&store, Doubt::is_disputed), 0);
    let notes = store.rows().filter(|&row| !store.event(row).note.is_empty());
    assert_eq!(notes.count(), 355);
}
