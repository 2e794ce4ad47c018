use std::cmp::Ordering;

use dateline_batch::{CancelToken, Cancelled, Document};
use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

use super::row_by_actor::unique_in_document;
use crate::row_address::RowAddress;

/// Which ids documents share: how many, and in which rows.
///
/// Ids are looked at in the order of their hashes. Where many documents share ids in ever other companies, so many of
/// them are looked at as the work allows: a fair sample of all.
pub(crate) struct Shared<'a> {
    /// The hash of each row's id, and where the row stands, in order.
    ids: &'a [(u64, RowAddress)],
    /// Of each document, where the rows with an id that it has once stand in `ids`.
    rows: Vec<Vec<u32>>,
    /// Documents that share ids, in order, and how many they share.
    companies: IndexMap<Box<[u16]>, usize, FxBuildHasher>,
    /// Of each document, the companies that it is in.
    memberships: Vec<Vec<usize>>,
}

/// A row as it stands among those of its document with an id of their own.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub document: u16,
    pub position: usize,
}

impl<'a> Shared<'a> {
    /// So many pairs of documents are counted over all companies.
    const MAX_PAIRS: usize = 1 << 30;

    /// `ids` are in order. Until somebody cancels.
    pub fn find(documents: &[Document], ids: &'a [(u64, RowAddress)], cancel: &CancelToken) -> Result<Self, Cancelled> {
        let mut shared = Self {
            ids,
            rows: vec![Vec::new(); documents.len()],
            companies: IndexMap::default(),
            memberships: vec![Vec::new(); documents.len()],
        };
        let (mut at, mut pairs) = (0, 0);
        let mut company: Vec<u16> = Vec::new();
        for group in ids.chunk_by(|(a, _), (b, _)| a == b) {
            cancel.check()?;
            let start = at;
            at += group.len();
            // Ids that a document has in several rows tell nothing apart.
            let unique = unique_in_document(documents, group);
            company.clear();
            company.extend(unique.iter().map(|row| row.document));
            if company.len() > 1 {
                if let Some(count) = shared.companies.get_mut(company.as_slice()) {
                    *count += 1;
                } else {
                    pairs += company.len() * company.len() / 2;
                    if pairs > Self::MAX_PAIRS {
                        break;
                    }
                    shared.add_company(&company);
                }
            }
            for row in unique {
                let place = group.partition_point(|(_, address)| *address < row);
                if let (Some(rows), Ok(place)) = (
                    shared.rows.get_mut(usize::from(row.document)),
                    u32::try_from(start + place),
                ) {
                    rows.push(place);
                }
            }
        }
        Ok(shared)
    }

    fn add_company(&mut self, documents: &[u16]) {
        let number = self.companies.len();
        for &document in documents {
            if let Some(memberships) = self.memberships.get_mut(usize::from(document)) {
                memberships.push(number);
            }
        }
        self.companies.insert(documents.into(), 1);
    }

    /// How many ids a document has, each once.
    pub fn ids_of(&self, document: u16) -> usize {
        self.rows_of(document).len()
    }

    /// The documents after this one with which it shares ids, and how many.
    pub fn with_later(&self, document: u16) -> Vec<(u16, usize)> {
        let mut counts = vec![0; self.rows.len()];
        for &number in self.memberships.get(usize::from(document)).into_iter().flatten() {
            let Some((company, &ids)) = self.companies.get_index(number) else {
                continue;
            };
            let after = company.partition_point(|&other| other <= document);
            for &other in company.get(after..).into_iter().flatten() {
                if let Some(count) = counts.get_mut(usize::from(other)) {
                    *count += ids;
                }
            }
        }
        let counted = (0..).zip(counts);
        counted.filter(|&(_, count)| count > 0).collect()
    }

    /// The first rows with the same id in two documents.
    pub fn pairs(&self, a: u16, b: u16, max: usize) -> Vec<(Place, Place)> {
        let (all, others) = (self.rows_of(a), self.rows_of(b));
        let id = |row: u32| self.ids.get(row as usize).map(|(id, _)| *id);
        let (mut i, mut j) = (0, 0);
        let mut pairs = Vec::with_capacity(max);
        while let (Some(&own), Some(&other)) = (all.get(i), others.get(j))
            && pairs.len() < max
        {
            let (own, other) = (id(own), id(other));
            match own.cmp(&other) {
                Ordering::Equal => {
                    let place = |document, position| Place { document, position };
                    pairs.push((place(a, i), place(b, j)));
                    i += 1;
                    j += 1;
                }
                Ordering::Less => i = first_from(all, i, |row| id(row) >= other),
                Ordering::Greater => j = first_from(others, j, |row| id(row) >= own),
            }
        }
        pairs
    }

    /// Where a row stands in its document.
    pub fn address(&self, place: Place) -> Option<RowAddress> {
        let row = *self.rows_of(place.document).get(place.position)?;
        self.ids.get(row as usize).map(|(_, address)| *address)
    }

    fn rows_of(&self, document: u16) -> &[u32] {
        self.rows.get(usize::from(document)).map_or(&[], Vec::as_slice)
    }
}

/// The first place from `at` on where it holds, in steps that double: rows of one id are near in most files.
fn first_from(rows: &[u32], at: usize, holds: impl Fn(u32) -> bool) -> usize {
    let (mut before, mut step) = (at, 1);
    while rows.get(before + step).is_some_and(|&row| !holds(row)) {
        before += step;
        step *= 2;
    }
    let end = (before + step).min(rows.len());
    let between = rows.get(before..end).unwrap_or_default();
    before + between.partition_point(|&row| !holds(row))
}
