use rustc_hash::{FxHashMap, FxHashSet};

use super::section::Section;
use crate::app::per_facet::PerFacet;
use crate::store::{Facet, FigureKindId, Store, Tree, ValueId};

/// What the lists show, apart from the answer.
#[derive(Clone, Debug, Default)]
pub struct Unfolding {
    pub closed: FxHashSet<Facet>,
    pub closed_sections: FxHashSet<Section>,
    /// Included actors whose roles are not listed.
    pub folded_actors: FxHashSet<ValueId>,
    pub finds: PerFacet<String>,
    pub unfolded: FxHashSet<(Facet, ValueId)>,
    /// Kinds of figures whose bounds show.
    pub figures: FxHashSet<FigureKindId>,
    /// By what tags are looked for, and whether more than a few are listed.
    pub tag_find: String,
    pub all_tags: bool,
    /// Whether more than a few kinds of figures are listed.
    pub all_figures: bool,
    /// Added columns by name: closed, what is looked for in them, how many of their values are listed, and whose bounds are wrong.
    pub closed_columns: FxHashSet<String>,
    pub column_finds: FxHashMap<String, String>,
    pub column_listed: FxHashMap<String, usize>,
    pub column_problems: FxHashSet<String>,
    /// How many values within a parent are listed, where it is not [`FEW`].
    pub listed: FxHashMap<(Facet, ValueId), usize>,
}

/// How many values are listed at first, after one click, and after two.
pub const FEW: usize = 7;
const SOME: usize = 60;

impl Unfolding {
    pub fn find(&self, facet: Facet) -> &str {
        self.finds[facet].trim()
    }

    pub fn column_find(&self, name: &str) -> &str {
        self.column_finds.get(name).map_or("", |text| text.trim())
    }

    /// How many values of an added column are listed.
    pub fn column_most(&self, name: &str) -> usize {
        self.column_listed.get(name).copied().unwrap_or(FEW)
    }

    /// Lists more values of an added column, or few again.
    pub fn list_more_of_column(&mut self, name: &str, left: usize) {
        if left == 0 {
            self.column_listed.remove(name);
        } else {
            let most = if self.column_most(name) < SOME {
                SOME
            } else {
                usize::MAX
            };
            self.column_listed.insert(name.to_owned(), most);
        }
    }

    /// Keeps unfolded what was so before names were counted otherwise.
    pub fn renumber(&mut self, before: &Store, now: &Store) {
        let number = |&(facet, value): &(Facet, ValueId)| {
            let tree = now.tree(facet).filter(|_| value != Tree::ROOT)?;
            let found = tree.find(&before.tree(facet)?.line(value));
            found.first().map(|&value| (facet, value))
        };
        self.unfolded = self.unfolded.iter().filter_map(number).collect();
        let listed = self.listed.iter();
        let listed =
            listed.filter_map(|(key, &max)| Some((if key.1 == Tree::ROOT { *key } else { number(key)? }, max)));
        self.listed = listed.collect();
    }

    /// Folds a value that is unfolded, and the other way round.
    pub fn fold(&mut self, facet: Facet, value: ValueId) {
        let is_removed = match facet {
            Facet::Actor => self.folded_actors.remove(&value),
            _ => self.unfolded.remove(&(facet, value)),
        };
        match facet {
            _ if is_removed => {}
            Facet::Actor => {
                self.folded_actors.insert(value);
            }
            _ => {
                self.unfolded.insert((facet, value));
            }
        }
    }

    /// Lists more values within a parent, or few again.
    pub fn list_more(&mut self, facet: Facet, parent: ValueId, left: usize) {
        let key = (facet, parent);
        if left == 0 {
            self.listed.remove(&key);
        } else {
            let now = self.listed.get(&key).copied().unwrap_or(FEW);
            self.listed.insert(key, if now < SOME { SOME } else { usize::MAX });
        }
    }
}
