//! Invented tables whose dates are hard, grouped by what is hard about them.

mod doubtful;
mod forms;

use std::path::Path;
use std::sync::Arc;

use dateline_batch::{CancelToken, Document, Progress};
use dateline_event::When;
use dateline_query::{Count, Engine, Filter, LaneBy};
use dateline_read::read_bytes;
use dateline_store::{RowId, Store, build};

fn document(table: &str) -> Document {
    let bytes = table.as_bytes().to_vec();
    read_bytes(Path::new("test.csv"), bytes, &Progress::default()).unwrap_or_else(|error| panic!("{error}"))
}

fn store(table: &str) -> Arc<Store> {
    Arc::new(build(vec![document(table)]))
}

/// The dates in EDTF in the order of the rows of the file; "" for an undated one. Summary and event say the same.
fn dates(table: &str) -> Vec<String> {
    let store = store(table);
    let mut rows: Vec<RowId> = store.rows().collect();
    rows.sort_by_key(|row| store.origin(*row).unwrap().1);
    let date = |row: RowId| {
        let when = store.event(row).when;
        if let Some(when) = &when {
            assert_eq!(when.reach(), store.bounds(row), "{}", when.edtf);
            assert_eq!(when.is_doubtful(), store.span(row).is_doubtful, "{}", when.edtf);
        }
        when.map_or(String::new(), |when| when.edtf)
    };
    rows.into_iter().map(date).collect()
}

/// How many events surely and possibly touch these dates.
fn count(store: &Arc<Store>, from: &str, to: &str) -> Count {
    let [from, to] = [from, to].map(|date| date.parse::<When>().unwrap().bounds);
    let filter = Filter {
        from: Some(from.earliest_start),
        to: Some(to.latest_end),
        ..Filter::default()
    };
    let answer = Engine::new(Arc::clone(store)).answer(&filter, LaneBy::None, 1, &CancelToken::NEVER);
    answer.unwrap().total
}
