//! Cells whose text differs from what stands in the record: quotes within quotes, and what is no UTF-8.

use std::borrow::Cow;
use std::ops::Range;

use super::Scanner;
use crate::table::Cells;
use crate::table::cells::Cell;

/// A cell whose text differs from what stands in the record.
pub(super) struct Rewrite {
    pub cell: usize,
    /// Where what was quoted ends.
    pub quoted_end: usize,
}

impl Scanner {
    /// The cells of the record that was read last, from the same `bytes`. What is no UTF-8 becomes U+FFFD.
    pub fn cells<'a>(&'a mut self, bytes: &'a [u8]) -> Cells<'a> {
        let record = std::str::from_utf8(bytes.get(..self.length).unwrap_or(bytes));
        if record.is_err() && !self.is_repaired {
            self.is_repaired = true;
            self.repair();
        }
        for rewrite in std::mem::take(&mut self.rewrites) {
            match record {
                Ok(record) => self.rewrite(&rewrite, |range| record.get(range).unwrap_or_default().into()),
                Err(_) => self.rewrite(&rewrite, |range| {
                    String::from_utf8_lossy(bytes.get(range).unwrap_or_default())
                }),
            }
        }
        Cells {
            record: record.unwrap_or_default(),
            rewritten: &self.rewritten,
            places: &self.cells,
            is_cut: self.is_cut,
            is_repaired: self.is_repaired,
        }
    }

    /// Rewrites all cells, since the record as a whole is no text.
    fn repair(&mut self) {
        let mut wanted: Vec<Rewrite> = Vec::with_capacity(self.cells.len());
        wanted.append(&mut self.rewrites);
        wanted.extend(self.cells.iter().enumerate().map(|(cell, found)| Rewrite {
            cell,
            quoted_end: found.end,
        }));
        wanted.sort_by_key(|rewrite| rewrite.cell);
        wanted.dedup_by_key(|rewrite| rewrite.cell);
        self.rewrites = wanted;
    }

    fn rewrite<'t>(&mut self, rewrite: &Rewrite, text: impl Fn(Range<usize>) -> Cow<'t, str>) {
        let Some(cell) = self.cells.get_mut(rewrite.cell) else {
            return;
        };
        let start = self.rewritten.len();
        let quoted = text(cell.start..rewrite.quoted_end);
        let mut from = 0;
        for quote in memchr::memchr_iter(b'"', quoted.as_bytes()).step_by(2) {
            self.rewritten.push_str(quoted.get(from..=quote).unwrap_or_default());
            from = quote + 2;
        }
        self.rewritten.push_str(quoted.get(from..).unwrap_or_default());
        self.rewritten.push_str(&text(rewrite.quoted_end + 1..cell.end));
        *cell = Cell {
            start,
            end: self.rewritten.len(),
            is_rewritten: true,
        };
    }
}
