use std::ops::Range;

use super::Filter;
use crate::store::{Facet, Store, distinct_members};

/// Which of the filter's parts each event passes, one bit a part, so that the counts of a facet under all *other*
/// filters need no second pass.
#[derive(Clone, Debug, Default)]
pub(super) struct Masks {
    bits: Vec<u8>,
    /// The bit that time must have: possible or certain.
    wanted: u8,
}

const TIME_POSSIBLE: u8 = 1 << 4;
const TIME_CERTAIN: u8 = 1 << 5;
const TEXT: u8 = 1 << 6;

pub(super) fn bit_of(facet: Facet) -> u8 {
    1 << (facet as u8)
}

impl Masks {
    /// Brings the masks up to date for `new`, but for its text, recomputing only the parts in which it differs from `old`.
    pub(super) fn update(&mut self, store: &Store, old: Option<&Filter>, new: &Filter) {
        if old.is_none() {
            self.bits = vec![0; store.len()];
        }
        for facet in Facet::ALL {
            if old.is_none_or(|old| old.choice(facet) != new.choice(facet)) {
                self.update_facet(store, facet, new);
            }
        }
        if old.is_none_or(|old| (old.from, old.to) != (new.from, new.to)) {
            self.update_time(store, new);
        }
        self.wanted = bit_of(Facet::Actor) | bit_of(Facet::Place) | bit_of(Facet::Kind) | bit_of(Facet::Source) | TEXT;
        self.wanted |= if new.certainly { TIME_CERTAIN } else { TIME_POSSIBLE };
    }

    /// Sets which rows a text search found; without one all pass.
    pub(super) fn set_text(&mut self, hits: Option<&[bool]>) {
        for (row, bits) in self.bits.iter_mut().enumerate() {
            let is_hit = hits.is_none_or(|hits| hits.get(row).copied().unwrap_or_default());
            set(bits, TEXT, is_hit);
        }
    }

    fn update_facet(&mut self, store: &Store, facet: Facet, filter: &Filter) {
        let bit = bit_of(facet);
        let passes = passes(store, facet, filter);
        for (bits, &value) in self.bits.iter_mut().zip(store.column(facet)) {
            set(
                bits,
                bit,
                passes
                    .as_ref()
                    .is_none_or(|passes| passes.get(value as usize).copied().unwrap_or_default()),
            );
        }
    }

    fn update_time(&mut self, store: &Store, filter: &Filter) {
        let (from, to) = (filter.from.unwrap_or(i64::MIN), filter.to.unwrap_or(i64::MAX));
        let dated = store.dated();
        for (row, bits) in (0_u32..).zip(self.bits.iter_mut()) {
            let (possible, certain) = if !filter.has_time() {
                (true, true)
            } else if (row as usize) < dated {
                let bounds = store.bounds(row);
                (bounds.possibly_within(from, to), bounds.certainly_within(from, to))
            } else {
                (false, false)
            };
            set(bits, TIME_POSSIBLE, possible);
            set(bits, TIME_CERTAIN, certain);
        }
    }

    /// The bits of a run of rows.
    pub(super) fn bits(&self, rows: Range<usize>) -> &[u8] {
        self.bits.get(rows).unwrap_or_default()
    }

    /// The parts of the filter that an event with these bits does not pass.
    pub(super) fn missing_of(&self, bits: u8) -> u8 {
        self.wanted & !bits
    }

    pub(super) fn is_certain_of(bits: u8) -> bool {
        bits & TIME_CERTAIN != 0
    }

    pub(super) fn is_certain(&self, row: u32) -> bool {
        self.bits
            .get(row as usize)
            .is_some_and(|&bits| Self::is_certain_of(bits))
    }

    fn selected(&self, rows: Range<usize>) -> impl Iterator<Item = u32> {
        let numbers = u32::try_from(rows.start).unwrap_or(u32::MAX)..;
        numbers
            .zip(self.bits(rows))
            .filter(|&(_, &bits)| self.missing_of(bits) == 0)
            .map(|(row, _)| row)
    }

    pub(super) fn selected_dated(&self, store: &Store) -> impl Iterator<Item = u32> {
        self.selected(0..store.dated())
    }

    pub(super) fn selected_undated(&self, store: &Store) -> impl Iterator<Item = u32> {
        self.selected(store.dated()..store.len())
    }
}

fn set(bits: &mut u8, bit: u8, on: bool) {
    *bits = if on { *bits | bit } else { *bits & !bit };
}

/// Whether each node or set of names passes; `None` if the facet is not filtered.
fn passes(store: &Store, facet: Facet, filter: &Filter) -> Option<Vec<bool>> {
    let choice = filter.choice(facet);
    if choice.is_empty() {
        return None;
    }
    let included: Vec<Vec<bool>> = choice.include.iter().map(|name| marked(store, facet, name)).collect();
    let excluded: Vec<Vec<bool>> = choice.exclude.iter().map(|name| marked(store, facet, name)).collect();
    let holds = |marks: &Vec<bool>, value: u32| marks.get(value as usize).copied().unwrap_or_default();
    let passes = |has: &dyn Fn(&Vec<bool>) -> bool| {
        let wanted = if choice.all {
            included.iter().all(has)
        } else {
            included.is_empty() || included.iter().any(has)
        };
        wanted && !excluded.iter().any(has)
    };
    Some(if facet.is_tree() {
        (0..store.values(facet))
            .map(|node| passes(&|marks| holds(marks, node)))
            .collect()
    } else {
        let sets = store.sets(facet).iter();
        sets.map(|set| passes(&|marks| distinct_members(facet, set).any(|value| holds(marks, value))))
            .collect()
    })
}

/// Marks the values that a name stands for; in a tree also all within them.
fn marked(store: &Store, facet: Facet, name: &str) -> Vec<bool> {
    let mut marks = vec![false; store.values(facet) as usize];
    for value in store.find(facet, name) {
        if let Some(mark) = marks.get_mut(value as usize) {
            *mark = true;
        }
    }
    if let Some(tree) = store.tree(facet) {
        for node in 1..tree.len() {
            let parent = tree.parent(node).unwrap_or_default() as usize;
            let is_within = marks.get(parent).copied().unwrap_or_default();
            if let Some(mark) = marks.get_mut(node as usize) {
                *mark |= is_within;
            }
        }
    }
    marks
}
