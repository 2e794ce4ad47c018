use dateline_event::{FigureRange, NamedFigure};

use crate::checked::to_u32;
use crate::{NameId, Names, PackedFigure};

crate::id! {
    /// Which list of a [`FigureLists`].
    pub struct FiguresId;
}

impl FiguresId {
    /// An event without figures.
    pub const NONE: Self = Self(u32::MAX);
}

/// The figures of events: one list after the other, twelve bytes a figure.
#[derive(Clone, Debug, Default)]
pub struct FigureLists {
    /// What is counted, as files call it.
    names: Names,
    all: Vec<ListedFigure>,
    wide: Vec<FigureRange>,
    /// The names of the list before, which most lists have as well.
    usual: Vec<NameId>,
}

#[derive(Clone, Copy, Debug)]
struct ListedFigure {
    name: NameId,
    numbers: [u16; 3],
    marks: u8,
    is_last: bool,
}

impl FigureLists {
    /// Adds the figures of an event.
    pub fn push(&mut self, figures: &[NamedFigure<'_>]) -> FiguresId {
        let Some(end) = figures.len().checked_sub(1) else {
            return FiguresId::NONE;
        };
        let list = FiguresId(to_u32(self.all.len()));
        for (index, (what, range)) in figures.iter().enumerate() {
            let name = self.name(index, what);
            let PackedFigure { numbers, marks } = PackedFigure::new(range, &mut self.wide);
            self.all.push(ListedFigure {
                name,
                numbers,
                marks,
                is_last: index == end,
            });
        }
        list
    }

    #[inline]
    fn name(&mut self, index: usize, what: &str) -> NameId {
        const MOST: usize = 16;
        match self.usual.get(index) {
            Some(&usual) if self.names.get(usual) == what => return usual,
            _ => {}
        }
        let name = self.names.intern(what);
        match self.usual.get_mut(index) {
            Some(usual) => *usual = name,
            None if index < MOST => self.usual.push(name),
            None => {}
        }
        name
    }

    /// The figures of an event, each with what is counted.
    #[inline]
    pub fn get(&self, list: FiguresId) -> impl Iterator<Item = (NameId, FigureRange)> {
        let from = if list == FiguresId::NONE {
            self.all.len()
        } else {
            list.index()
        };
        let rest = self.all.get(from..);
        debug_assert!(rest.is_some(), "no {list:?} among {}", self.all.len());
        let mut is_over = false;
        let listed = rest.unwrap_or_default().iter().take_while(move |figure| {
            let is_in = !is_over;
            is_over = figure.is_last;
            is_in
        });
        listed.map(
            |&ListedFigure {
                 name, numbers, marks, ..
             }| {
                let figure = PackedFigure { numbers, marks };
                (name, figure.range(&self.wide))
            },
        )
    }

    /// What is counted, as files call it.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// Of how many events each name is counted, events that were left out later included.
    pub fn counts(&self) -> Vec<u32> {
        let mut counts = vec![0; self.names.len()];
        for listed in &self.all {
            if let Some(count) = counts.get_mut(listed.name.index()) {
                *count += 1;
            }
        }
        counts
    }

    /// Gives back the memory that was kept for growing.
    pub fn shrink(&mut self) {
        self.all.shrink_to_fit();
        self.wide.shrink_to_fit();
    }
}

#[cfg(test)]
mod tests {
    use dateline_event::Amount;

    use super::*;

    #[test]
    fn lists_come_back_as_they_were() {
        let figure = |what: &'static str, n: f64| (what.into(), FigureRange::of(&Amount::Exact(n)).unwrap());
        let events: [Vec<NamedFigure<'_>>; 5] = [
            vec![figure("killed", 3.0), figure("wounded", 1e9)],
            vec![],
            vec![figure("wounded", 0.5)],
            vec![figure("killed", 0.0)],
            vec![],
        ];
        let mut lists = FigureLists::default();
        let ids: Vec<FiguresId> = events.iter().map(|figures| lists.push(figures)).collect();
        for (figures, id) in events.iter().zip(ids) {
            let found: Vec<_> = lists
                .get(id)
                .map(|(name, range)| (lists.names().get(name), range))
                .collect();
            let expected: Vec<_> = figures.iter().map(|(what, range)| (&**what, *range)).collect();
            assert_eq!(found, expected);
        }
        assert_eq!(lists.counts(), [2, 2]);
        assert_eq!(size_of::<ListedFigure>(), 12);
    }
}
