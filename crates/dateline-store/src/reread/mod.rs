//! Files that were read again: which of their rows are new, changed or gone since they were read before.

mod pairing;
#[cfg(test)]
mod tests;

use dateline_batch::{CancelToken, Cancelled, Document, FilePath, FileRow, Record};
use dateline_event::{Change, Event};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use self::pairing::{Side, pair};
use super::deduplication::{hash, plain};
use super::repeats::Repeats;
use super::{FileId, RowId, Store};

/// How a file differs from what was read of it before.
#[derive(Clone, Debug, Default)]
pub struct Reread {
    /// Which file it is.
    pub path: FilePath,
    /// Rows that it has now and had not.
    pub added: usize,
    /// Rows that say something else now.
    pub changed: usize,
    /// Rows that it had and has no more.
    pub removed: usize,
    /// What the first [`Reread::MAX_KEPT`] of the removed rows said.
    pub gone: Vec<Event>,
    /// What the first [`Reread::MAX_KEPT`] of the changed rows said before.
    said: FxHashMap<FileRow, Event>,
    /// Where each row stood before that stands elsewhere now, in order, and where that is.
    moved: Vec<(FileRow, FileRow)>,
    /// Where the rows stood that are gone, in order.
    lost: Vec<FileRow>,
}

impl Reread {
    /// More events are only counted.
    pub const MAX_KEPT: usize = 1_000;

    /// What a changed row of now said before, as far as it is kept.
    pub fn said_before(&self, row: FileRow) -> Option<&Event> {
        self.said.get(&row)
    }

    /// Where a row of before stands now; `None` if it is gone.
    pub fn now(&self, before: FileRow) -> Option<FileRow> {
        if self.lost.binary_search(&before).is_ok() {
            return None;
        }
        let at = self.moved.binary_search_by_key(&before, |(before, _)| *before);
        let moved = at.ok().and_then(|at| self.moved.get(at));
        Some(moved.map_or(before, |(_, now)| *now))
    }

    /// Whether all rows say what they said.
    pub fn is_same(&self) -> bool {
        self.added + self.changed + self.removed == 0
    }

    /// Compares what was read of a file with what is read of it now, whose rows are marked.
    fn find(before: &Store, file: FileId, document: &mut Document, cancel: &CancelToken) -> Result<Self, Cancelled> {
        let rows = before.in_file_order().iter().copied();
        let old: Vec<RowId> = rows.filter(|&row| before.file_of(row) == file).collect();
        let decoder = document.decoder.clone();
        // The same text under other columns says something else.
        let meaning = before.file(file).map(|file| file.report.meaning);
        let means_same = meaning == Some(document.report.meaning) && document.report.meaning.is_some();
        let rows = document.batches.iter().flat_map(|batch| &batch.rows);
        let new: Vec<Record> = rows.map(|row| row.record).collect();
        let old_texts = hashes(&old, cancel, |&row| hash(&*before.raw(row)))?;
        let new_texts = hashes(&new, cancel, |&record| hash(&*decoder.raw(record)))?;
        let old_id = |at: usize| old.get(at).and_then(|&row| id_in(&before.raw(row), &before.id(row)));
        let new_id = |at: usize| {
            new.get(at)
                .and_then(|&record| id_in(&decoder.raw(record), &decoder.id(record)))
        };
        let was = Side {
            texts: &old_texts,
            id: &old_id,
        };
        let is = Side {
            texts: &new_texts,
            id: &new_id,
        };
        let pairs = pair(&was, &is);
        let mut reread = Self {
            path: document.path.clone(),
            ..Self::default()
        };
        let mut is_left = vec![true; old.len()];
        let mut changes = Vec::with_capacity(new.len());
        for ((record, text), of) in new.iter().zip(&new_texts).zip(pairs) {
            let earlier = of.and_then(|of| Some((*old.get(of)?, old_texts.get(of)?)));
            let (Some((row, earlier)), Some(is_left)) = (earlier, of.and_then(|of| is_left.get_mut(of))) else {
                reread.added += 1;
                changes.push(Some(Change::Added));
                continue;
            };
            *is_left = false;
            let place = before.place_in_file(row).map_or(record.row, |place| place.row);
            if place != record.row {
                reread.moved.push((place, record.row));
            }
            let was = (text != earlier || !means_same).then(|| before.event_as_given(row));
            let was = was.filter(|was| says(was) != says(&decoder.event(*record)));
            changes.push(was.is_some().then_some(Change::Changed));
            if let Some(was) = was {
                reread.changed += 1;
                if reread.said.len() < Self::MAX_KEPT {
                    reread.said.insert(record.row, was);
                }
            }
        }
        let gone = old.iter().zip(is_left).filter(|(_, is_left)| *is_left);
        for (&row, _) in gone {
            reread.removed += 1;
            reread.lost.extend(before.place_in_file(row).map(|place| place.row));
            if reread.gone.len() < Self::MAX_KEPT {
                reread.gone.push(before.event_as_given(row));
            }
        }
        reread.moved.sort_unstable();
        reread.lost.sort_unstable();
        let rows = document.batches.iter_mut().flat_map(|batch| &mut batch.rows);
        for (row, change) in rows.zip(changes) {
            row.change = change;
        }
        Ok(reread)
    }
}

/// Until somebody cancels.
fn hashes<T: Sync>(rows: &[T], cancel: &CancelToken, of: impl Fn(&T) -> u64 + Sync) -> Result<Vec<u64>, Cancelled> {
    let hashes = rows
        .par_iter()
        .map(|row| if cancel.is_cancelled() { 0 } else { of(row) });
    let hashes = hashes.collect();
    cancel.check()?;
    Ok(hashes)
}

/// The hash of an id, unless it was made of what stands in the row.
fn id_in(text: &str, id: &str) -> Option<u64> {
    (!id.is_empty() && text.contains(id)).then(|| hash(id))
}

/// What an event says, without the id that may be made of that.
fn says(event: &Event) -> Event {
    Event {
        id: String::new(),
        ..plain(event.clone(), true)
    }
}

impl Store {
    /// Marks in files that were read again what is new or changed since they were read into this store. Files that it does
    /// not have stay as they are. Until somebody cancels.
    ///
    /// # Errors
    /// If somebody did.
    pub fn mark_changes(&self, documents: &mut [Document], cancel: &CancelToken) -> Result<Vec<Reread>, Cancelled> {
        // Rows that stand elsewhere too are compared as well.
        let base = self.base();
        let all = match &base.repeats {
            Repeats::Once(apart) => apart,
            Repeats::None | Repeats::All(_) => base,
        };
        let mut found = Vec::new();
        for document in documents {
            let mut files = all.numbered_files();
            if let Some((file, _)) = files.find(|(_, file)| file.path == document.path) {
                found.push(Reread::find(all, file, document, cancel)?);
            }
        }
        Ok(found)
    }
}
