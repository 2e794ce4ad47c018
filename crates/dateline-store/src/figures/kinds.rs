use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeSet;

use dateline_event::{counts_same, figure_kind};
use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

use super::{Figures, WrittenId};

dateline_batch::id! {
    /// Which kind of figure, as in [`FigureKinds`]: killed, wounded, rockets.
    pub struct FigureKindId;
}

/// One kind of figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureKind {
    /// Its plain name: “killed”.
    pub name: String,
    /// How files call it: “fatalities”, “tués”.
    pub written: Vec<String>,
    /// How many figures there are. An event that files call by two names has two.
    pub figures: usize,
    pub(super) columns: Vec<WrittenId>,
}

impl FigureKind {
    /// How many events tell it, where that is known without looking: where files call it by one name.
    pub fn events(&self) -> Option<usize> {
        (self.columns.len() == 1).then_some(self.figures)
    }
}

/// The kinds of figures of a store, those of the most events first. What files call differently and means the same is one
/// kind ([`figure_kind`]), unless it is to be counted apart.
#[derive(Clone, Debug, Default)]
pub struct FigureKinds {
    all: Vec<FigureKind>,
    left_out: usize,
}

impl FigureKinds {
    /// Names in `apart` are kinds of their own.
    pub(crate) fn new(figures: &Figures, apart: &BTreeSet<String>) -> Self {
        let mut kinds: IndexMap<(bool, Cow<'_, str>), FigureKind, FxBuildHasher> = IndexMap::default();
        for ((index, name), column) in figures.names.iter().enumerate().zip(&figures.columns) {
            if column.len() == 0 {
                continue;
            }
            let apart = apart.iter().find(|apart| counts_same(apart, name));
            let called = apart.map_or_else(|| figure_kind(name), |name| plain(name).into());
            let kind = kinds.entry((apart.is_some(), called)).or_default();
            kind.written.push(name.clone());
            kind.figures += column.len();
            kind.columns.push(WrittenId::at(index));
        }
        let mut all: Vec<FigureKind> = kinds
            .into_iter()
            .map(|((_, called), kind)| FigureKind {
                name: if called.is_empty() {
                    UNNAMED.to_owned()
                } else {
                    called.into_owned()
                },
                ..kind
            })
            .collect();
        all.sort_by(|a, b| (Reverse(a.figures), &a.name).cmp(&(Reverse(b.figures), &b.name)));
        Self {
            all,
            left_out: figures.left_out,
        }
    }

    /// All kinds, those of the most events first.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (FigureKindId, &FigureKind)> {
        FigureKindId::all(self.all.len()).zip(&self.all)
    }

    /// Whether nothing is counted.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// How many names of figures are not counted, since there are too many: those of the fewest events.
    pub fn left_out(&self) -> usize {
        self.left_out
    }

    /// One of them; `None` if there are not so many.
    pub fn get(&self, kind: FigureKindId) -> Option<&FigureKind> {
        self.all.get(kind.index())
    }

    /// The kind that is called so, by its own name or as files call it, or by another name of the same meaning.
    pub fn find(&self, name: &str) -> Option<FigureKindId> {
        let meant = figure_kind(name);
        let at = |is_it: &dyn Fn(&FigureKind) -> bool| self.all.iter().position(is_it);
        at(&|kind| counts_same(&kind.name, name))
            .or_else(|| at(&|kind| kind.written.iter().any(|written| counts_same(written, name))))
            .or_else(|| at(&|kind| kind.name == meant))
            .map(FigureKindId::at)
    }
}

/// What a figure is called that files do not name.
const UNNAMED: &str = "unnamed";

fn plain(name: &str) -> String {
    name.trim().replace('_', " ").to_lowercase()
}
