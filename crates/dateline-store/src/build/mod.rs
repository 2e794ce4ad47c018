mod columns;
mod merged;

use std::sync::Arc;

use dateline_batch::Document;

use super::circles;
use super::deduplication::Deduplication;
use super::repeats::Repeats;
use super::{File, Store};
use merged::Merged;

/// Makes one store of all documents: numbers of names become common to all, rows are sorted by earliest start. What
/// stands in several rows or files is shown once; the reports say so.
pub fn build(documents: Vec<Document>) -> Store {
    let deduplication = Deduplication::find(&documents, false);
    put_together(documents, deduplication).in_order_of_instants()
}

/// As [`build`], but files of which nobody can tell whether they are downloads of one export are taken for such.
pub fn build_as_one_export(documents: Vec<Document>) -> Store {
    let deduplication = Deduplication::find(&documents, true);
    put_together(documents, deduplication).in_order_of_instants()
}

/// As [`build`], but the store also knows the one in which every row is an event of its own: see [`Store::showing`].
/// With `are_unsure_one`, files that may be downloads of one export are taken for such.
pub fn build_both(documents: Vec<Document>, are_unsure_one: bool) -> Store {
    let deduplication = Deduplication::find(&documents, are_unsure_one);
    if deduplication.is_plain() {
        return put_together(documents, deduplication).in_order_of_instants();
    }
    let apart = put_together(documents.clone(), Deduplication::default());
    let once = Store {
        repeats: Repeats::Once(Arc::new(apart)),
        ..put_together(documents, deduplication)
    };
    once.in_order_of_instants()
}

/// As [`build`], but every row is an event of its own.
pub fn build_apart(documents: Vec<Document>) -> Store {
    put_together(documents, Deduplication::default()).in_order_of_instants()
}

fn put_together(mut documents: Vec<Document>, deduplication: Deduplication) -> Store {
    let has_unsure_downloads = deduplication.is_unsure();
    let copies = deduplication.apply(&mut documents);
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
        });
    }
    circles::note(&mut files);
    let mut store = Merged::new(batches).into_store(files);
    store.copies = Arc::new(copies);
    store.has_unsure_downloads = has_unsure_downloads;
    store
}
