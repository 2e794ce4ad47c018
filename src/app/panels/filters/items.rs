use rustc_hash::FxHashSet;

use super::column_items::column_items;
use super::item::{Item, ListedValue};
use super::named::Named;
use super::section_items::{actor_role_items, mark_items, section_items};
use super::unfolding::{FEW, Unfolding};
use crate::app::State;
use crate::app::per_facet::PerFacet;
use crate::store::{Facet, Tree, ValueId};

/// All lines of all facets.
pub fn items(state: &State, unfolding: &Unfolding, named: &PerFacet<Named>) -> Vec<Item> {
    let mut items = Vec::new();
    mark_items(state, unfolding, &mut items);
    column_items(state, unfolding, &mut items);
    for facet in Facet::ALL {
        if state.open.store.named_values(facet).len() == 0 {
            continue;
        }
        items.push(Item::Heading(facet));
        if !unfolding.closed.contains(&facet) {
            let begin = items.len();
            let mut lister = Lister {
                state,
                unfolding,
                facet,
                named: &named[facet],
                items: &mut items,
            };
            lister.list();
            if items.len() - begin >= FEW || !unfolding.find(facet).is_empty() {
                items.insert(begin, Item::Find(facet));
            }
        }
        items.push(Item::Gap);
    }
    section_items(state, unfolding, &mut items);
    items.push(Item::AddColumn);
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
                Some(values) => self.flat(&values, Tree::ROOT),
                None => {}
            }
        } else if self.facet.is_tree() {
            self.within(Tree::ROOT, 0);
        } else {
            let ranking = self.state.found.answer.facet(self.facet).ranking.clone();
            let mut missing: Vec<ValueId> = self.zero_named().collect();
            missing.sort_unstable();
            let from = self.items.len();
            self.flat(&ranking, Tree::ROOT);
            // What the filter names stays visible even when it is further down or has no events now.
            let listed: FxHashSet<ValueId> = self
                .items
                .iter()
                .skip(from)
                .filter_map(|item| match item {
                    Item::Value(listed) => Some(listed.value),
                    _ => None,
                })
                .collect();
            let mut named: Vec<ValueId> = self
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
            if let Item::Value(listed) = &mut item
                && self.named.included.contains(&listed.value)
            {
                actor_role_items(self.state, listed.value, &mut roles);
                let is_unfolded = !self.unfolding.folded_actors.contains(&listed.value);
                listed.unfolded = (!roles.is_empty()).then_some(is_unfolded);
                roles.retain(|_| is_unfolded);
            }
            self.items.push(item);
            self.items.append(&mut roles);
        }
    }

    /// Named values without events under the other filters.
    fn zero_named(&self) -> impl Iterator<Item = ValueId> {
        let counts = self.state.found.answer.facet(self.facet);
        self.named
            .included
            .iter()
            .chain(&self.named.excluded)
            .copied()
            .filter(|&value| counts.count(value).possible == 0)
    }

    fn value(&self, value: ValueId, depth: u8) -> Item {
        Item::Value(ListedValue {
            facet: self.facet,
            value,
            depth,
            unfolded: None,
        })
    }

    fn flat(&mut self, values: &[ValueId], parent: ValueId) {
        let max = self.unfolding.listed.get(&(self.facet, parent)).copied().unwrap_or(FEW);
        for &value in values.iter().take(max) {
            let item = self.value(value, 0);
            self.items.push(item);
        }
        self.more(values.len(), max, parent, 0);
    }

    fn more(&mut self, all: usize, max: usize, parent: ValueId, depth: u8) {
        let left = all.saturating_sub(max);
        if left > 0 || (max > FEW && all > FEW) {
            self.items.push(Item::More {
                facet: self.facet,
                parent,
                depth,
                left,
            });
        }
    }

    /// The values within a node, largest first, each unfolded where it should be.
    fn within(&mut self, parent: ValueId, depth: u8) {
        let Some(tree) = self.state.open.store.tree(self.facet) else {
            return;
        };
        let counts = self.state.found.answer.facet(self.facet);
        let mut children: Vec<ValueId> = tree
            .children(parent)
            .iter()
            .copied()
            .filter(|&child| counts.count(child).possible > 0 || self.named.holds(child))
            .collect();
        children.sort_by_key(|&child| std::cmp::Reverse(counts.count(child).possible));
        let max = self.unfolding.listed.get(&(self.facet, parent)).copied().unwrap_or(FEW);
        for (index, &child) in children.iter().enumerate() {
            if index >= max && !self.named.holds(child) {
                continue;
            }
            let has_children = tree
                .children(child)
                .iter()
                .any(|&inner| counts.count(inner).possible > 0);
            let unfolded = has_children.then(|| self.unfolding.unfolded.contains(&(self.facet, child)));
            self.items.push(Item::Value(ListedValue {
                facet: self.facet,
                value: child,
                depth,
                unfolded,
            }));
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
        self.more(children.len(), max, parent, depth);
    }
}
