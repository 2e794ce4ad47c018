mod columns;
mod merged;

use std::sync::Arc;

use dateline_batch::{CancelToken, Cancelled, Document};

use super::circles;
use super::deduplication::Deduplication;
use super::repeats::Repeats;
use super::{File, Store};
use merged::Merged;

/// Makes one store of all documents: numbers of names become common to all, rows are sorted by earliest start. What
/// stands in several rows or files is shown once; the reports say so.
pub fn build(documents: Vec<Document>) -> Store {
    uncancelled(build_until(documents, &CancelToken::NEVER))
}

/// As [`build`], until somebody cancels.
///
/// # Errors
/// If somebody did.
pub fn build_until(documents: Vec<Document>, cancel: &CancelToken) -> Result<Store, Cancelled> {
    let deduplication = Deduplication::find(&documents, false, cancel)?;
    put_together(documents, deduplication, cancel)?.in_order_of_instants(cancel)
}

/// As [`build`], but files of which nobody can tell whether they are downloads of one export are taken for such.
pub fn build_as_one_export(documents: Vec<Document>) -> Store {
    let never = &CancelToken::NEVER;
    let build = Deduplication::find(&documents, true, never)
        .and_then(|deduplication| put_together(documents, deduplication, never)?.in_order_of_instants(never));
    uncancelled(build)
}

/// As [`build_until`], but the store also knows the one in which every row is an event of its own: see [`Store::showing`].
/// With `are_unsure_one`, files that may be downloads of one export are taken for such.
///
/// # Errors
/// If somebody cancelled.
pub fn build_both(documents: Vec<Document>, are_unsure_one: bool, cancel: &CancelToken) -> Result<Store, Cancelled> {
    let deduplication = Deduplication::find(&documents, are_unsure_one, cancel)?;
    if deduplication.is_plain() {
        return put_together(documents, deduplication, cancel)?.in_order_of_instants(cancel);
    }
    let apart = put_together(documents.clone(), Deduplication::default(), cancel)?;
    let once = Store {
        repeats: Repeats::Once(Arc::new(apart)),
        ..put_together(documents, deduplication, cancel)?
    };
    once.in_order_of_instants(cancel)
}

/// As [`build`], but every row is an event of its own.
pub fn build_apart(documents: Vec<Document>) -> Store {
    let never = &CancelToken::NEVER;
    let built = put_together(documents, Deduplication::default(), never);
    uncancelled(built.and_then(|store| store.in_order_of_instants(never)))
}

/// What was made of work that nobody could stop.
pub(crate) fn uncancelled<T: Default>(made: Result<T, Cancelled>) -> T {
    debug_assert!(made.is_ok(), "work that nobody stops was stopped");
    made.unwrap_or_default()
}

fn put_together(
    mut documents: Vec<Document>,
    deduplication: Deduplication,
    cancel: &CancelToken,
) -> Result<Store, Cancelled> {
    let has_unsure_downloads = deduplication.is_unsure();
    let copies = deduplication.apply(&mut documents);
    cancel.check()?;
    let mut batches = Vec::new();
    let mut files = Vec::with_capacity(documents.len());
    for document in documents {
        let file = u16::try_from(files.len()).unwrap_or(u16::MAX);
        batches.extend(document.batches.into_iter().map(|batch| (file, batch)));
        files.push(File {
            path: document.path,
            report: document.report,
            directory: document.directory,
            decoder: document.decoder,
            is_added: false,
        });
    }
    circles::note(&mut files);
    let mut store = Merged::new(batches, cancel)?.into_store(files, cancel)?;
    store.copies = Arc::new(copies);
    store.has_unsure_downloads = has_unsure_downloads;
    Ok(store)
}
