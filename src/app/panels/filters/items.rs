use rustc_hash::{FxHashMap, FxHashSet};

use super::sections::{Section, actor_role_items, section_items};
use crate::app::State;
use crate::event::{Change, Role};
use crate::query::DoubtKind;
use crate::store::{Facet, Store};

/// One line of the filter lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    Heading(Facet),
    Find(Facet),
    Value {
        facet: Facet,
        value: u32,
        depth: u8,
        /// Whether it is unfolded; `None` where nothing lies within it.
        unfolded: Option<bool>,
    },
    /// What is known only to the value above and to none within it.
    Own {
        facet: Facet,
        value: u32,
        depth: u8,
    },
    /// Further values within `parent` that are not listed yet; `left` of 0 lists fewer again.
    More {
        facet: Facet,
        parent: u32,
        depth: u8,
        left: usize,
    },
    /// A role that an included actor has.
    ActorRole {
        value: u32,
        role: Role,
    },
    Section(Section),
    Doubt(DoubtKind),
    /// A role that somebody has.
    Role(Role),
    /// Leads to the matrix of pairs.
    Pairs,
    /// A file, by its place among those that are open.
    File(usize),
    Change(Change),
    /// No value has the name that is looked for.
    Nothing(Facet),
    Gap,
}

impl Item {
    pub fn height(&self) -> f32 {
        match self {
            Self::Heading(_) | Self::Section(_) => 28.0,
            Self::Find(_) => 32.0,
            Self::Gap => 8.0,
            _ => 23.0,
        }
    }
}

/// What the lists show, apart from the answer.
#[derive(Clone, Debug, Default)]
pub struct Unfolding {
    pub closed: FxHashSet<Facet>,
    pub closed_sections: FxHashSet<Section>,
    /// Included actors whose roles are not listed.
    pub folded_actors: FxHashSet<u32>,
    pub finds: [String; 4],
    pub unfolded: FxHashSet<(Facet, u32)>,
    /// How many values within a parent are listed, where it is not [`FEW`].
    pub listed: FxHashMap<(Facet, u32), usize>,
}

/// How many values are listed at first, after one click, and after two.
pub const FEW: usize = 7;
const SOME: usize = 60;

impl Unfolding {
    pub fn find(&self, facet: Facet) -> &str {
        self.finds.get(facet as usize).map_or("", |find| find.trim())
    }

    /// Keeps unfolded what was so before names were counted otherwise.
    pub fn renumber(&mut self, before: &Store, now: &Store) {
        let number = |&(facet, value): &(Facet, u32)| {
            let tree = now.tree(facet).filter(|_| value > 0)?;
            let found = tree.find(&before.tree(facet)?.line(value));
            found.first().map(|&value| (facet, value))
        };
        self.unfolded = self.unfolded.iter().filter_map(number).collect();
        let listed = self.listed.iter();
        let listed = listed.filter_map(|(key, &most)| Some((if key.1 == 0 { *key } else { number(key)? }, most)));
        self.listed = listed.collect();
    }

    /// Folds a value that is unfolded, and the other way round.
    pub fn fold(&mut self, facet: Facet, value: u32) {
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
    pub fn list_more(&mut self, facet: Facet, parent: u32, left: usize) {
        let key = (facet, parent);
        if left == 0 {
            self.listed.remove(&key);
        } else {
            let now = self.listed.get(&key).copied().unwrap_or(FEW);
            self.listed.insert(key, if now < SOME { SOME } else { usize::MAX });
        }
    }
}

/// Which values a filter names.
#[derive(Clone, Debug, Default)]
pub struct Named {
    pub included: FxHashSet<u32>,
    pub excluded: FxHashSet<u32>,
}

impl Named {
    pub fn new(state: &State, facet: Facet) -> Self {
        let values = |names: &[String]| {
            names
                .iter()
                .flat_map(|name| state.open.store.find(facet, name))
                .collect()
        };
        let choice = state.asked.filter.choice(facet);
        Self {
            included: values(&choice.include),
            excluded: values(&choice.exclude),
        }
    }

    fn holds(&self, value: u32) -> bool {
        self.included.contains(&value) || self.excluded.contains(&value)
    }
}

/// All lines of all facets.
pub fn items(state: &State, unfolding: &Unfolding, named: &[Named; 4]) -> Vec<Item> {
    let mut items = Vec::new();
    for facet in Facet::ALL {
        if state.open.store.values(facet) <= u32::from(facet.is_tree()) {
            continue;
        }
        items.push(Item::Heading(facet));
        if !unfolding.closed.contains(&facet) {
            let begin = items.len();
            let named = named.get(facet as usize).cloned().unwrap_or_default();
            let mut lister = Lister {
                state,
                unfolding,
                facet,
                named: &named,
                items: &mut items,
            };
            lister.list();
            if items.len() - begin >= FEW || !unfolding.find(facet).is_empty() {
                items.insert(begin, Item::Find(facet));
            }
        }
        items.push(Item::Gap);
    }
    section_items(
        state,
        |section| !unfolding.closed_sections.contains(&section),
        &mut items,
    );
    items
}

struct Lister<'a> {
    state: &'a State,
    unfolding: &'a Unfolding,
    facet: Facet,
    named: &'a Named,
    items: &'a mut Vec<Item>,
}

impl Lister<'_> {
    fn list(&mut self) {
        let find = self.unfolding.find(self.facet);
        if !find.is_empty() {
            let found = self
                .state
                .found
                .values(self.facet, find)
                .map(|found| found.values.clone());
            match found {
                Some(values) if values.is_empty() => self.items.push(Item::Nothing(self.facet)),
                Some(values) => self.flat(&values, 0),
                None => {}
            }
        } else if self.facet.is_tree() {
            self.within(0, 0);
        } else {
            let ranking = self.state.found.answer.facet(self.facet).ranking.clone();
            let mut missing: Vec<u32> = self.zero_named().collect();
            missing.sort_unstable();
            let from = self.items.len();
            self.flat(&ranking, 0);
            // What the filter names stays visible even when it is further down or has no events now.
            let listed: FxHashSet<u32> = self
                .items
                .iter()
                .skip(from)
                .filter_map(|item| match item {
                    Item::Value { value, .. } => Some(*value),
                    _ => None,
                })
                .collect();
            let mut named: Vec<u32> = self
                .named
                .included
                .iter()
                .chain(&self.named.excluded)
                .copied()
                .filter(|value| !listed.contains(value))
                .collect();
            named.sort_unstable();
            for value in named.into_iter().rev() {
                self.items.insert(from, self.value(value, 0));
            }
            if self.facet == Facet::Actor {
                self.list_roles(from);
            }
        }
    }

    /// Below each included actor, from this line on, its roles.
    fn list_roles(&mut self, from: usize) {
        let listed = self.items.split_off(from);
        for mut item in listed {
            let mut roles = Vec::new();
            if let Item::Value { value, unfolded, .. } = &mut item
                && self.named.included.contains(value)
            {
                actor_role_items(self.state, *value, &mut roles);
                let is_unfolded = !self.unfolding.folded_actors.contains(value);
                *unfolded = (!roles.is_empty()).then_some(is_unfolded);
                roles.retain(|_| is_unfolded);
            }
            self.items.push(item);
            self.items.append(&mut roles);
        }
    }

    /// Named values without events under the other filters.
    fn zero_named(&self) -> impl Iterator<Item = u32> {
        let counts = self.state.found.answer.facet(self.facet);
        self.named
            .included
            .iter()
            .chain(&self.named.excluded)
            .copied()
            .filter(|&value| counts.count(value).possible == 0)
    }

    fn value(&self, value: u32, depth: u8) -> Item {
        Item::Value {
            facet: self.facet,
            value,
            depth,
            unfolded: None,
        }
    }

    fn flat(&mut self, values: &[u32], parent: u32) {
        let most = self.unfolding.listed.get(&(self.facet, parent)).copied().unwrap_or(FEW);
        for &value in values.iter().take(most) {
            let item = self.value(value, 0);
            self.items.push(item);
        }
        self.more(values.len(), most, parent, 0);
    }

    fn more(&mut self, all: usize, most: usize, parent: u32, depth: u8) {
        let left = all.saturating_sub(most);
        if left > 0 || (most > FEW && all > FEW) {
            self.items.push(Item::More {
                facet: self.facet,
                parent,
                depth,
                left,
            });
        }
    }

    /// The values within a node, largest first, each unfolded where it should be.
    fn within(&mut self, parent: u32, depth: u8) {
        let Some(tree) = self.state.open.store.tree(self.facet) else {
            return;
        };
        let counts = self.state.found.answer.facet(self.facet);
        let mut children: Vec<u32> = tree
            .children(parent)
            .iter()
            .copied()
            .filter(|&child| counts.count(child).possible > 0 || self.named.holds(child))
            .collect();
        children.sort_by_key(|&child| std::cmp::Reverse(counts.count(child).possible));
        let most = self.unfolding.listed.get(&(self.facet, parent)).copied().unwrap_or(FEW);
        for (index, &child) in children.iter().enumerate() {
            if index >= most && !self.named.holds(child) {
                continue;
            }
            let has_children = tree
                .children(child)
                .iter()
                .any(|&inner| counts.count(inner).possible > 0);
            let unfolded = has_children.then(|| self.unfolding.unfolded.contains(&(self.facet, child)));
            self.items.push(Item::Value {
                facet: self.facet,
                value: child,
                depth,
                unfolded,
            });
            if unfolded == Some(true) {
                if counts.own(child).possible > 0 {
                    self.items.push(Item::Own {
                        facet: self.facet,
                        value: child,
                        depth: depth.saturating_add(1),
                    });
                }
                self.within(child, depth.saturating_add(1));
            }
        }
        self.more(children.len(), most, parent, depth);
    }
}
