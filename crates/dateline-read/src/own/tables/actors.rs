use dateline_batch::finding::NameFault;
use dateline_batch::{ActorInfo, Findings, ParentInfo, circle_edges};
use dateline_format::{ActorEntry, Parent, Parents};

use super::Tables;
use super::entries::{keep_first, shared, with_ids, with_other};
use crate::own::aliases::{find_alias_circles, find_shared_aliases};
use crate::own::parents::check_parents;
use crate::own::spellings::Found;

impl Tables {
    pub(super) fn add_actors(&mut self, mut entries: Vec<ActorEntry>, findings: &mut Findings) {
        keep_first(&mut entries, "actors", &mut self.actors, |entry| &entry.id, findings);
        let is_shared = shared(entries.iter().map(|entry| entry.name.as_str()));
        let names = with_ids(&is_shared, entries.iter().map(|entry| (&entry.name, &entry.id)));
        for ((number, entry), name) in (0_u32..).zip(&entries).zip(&names) {
            self.actors.add_name(&entry.name, number);
            self.actors.add_name(name, number);
            for alias in &entry.aliases {
                self.actors.add_alias(alias, number);
            }
        }
        find_shared_aliases(&entries, &names, findings);
        find_alias_circles(&entries, &names, findings);
        let mut parents: Vec<Vec<Parent>> = entries.iter_mut().map(parents_of).collect();
        for (entry, parents) in entries.iter().zip(&parents) {
            check_parents(&entry.id, parents, findings);
        }
        self.cut_circles(&mut parents, &entries, findings);
        for ((entry, name), parents) in entries.into_iter().zip(&names).zip(parents) {
            let name_of = |parent: &Parent| match self.actors.find(&parent.id) {
                Found::One(number) => names.get(number as usize).unwrap_or(&parent.id).clone(),
                _ => parent.id.clone(),
            };
            self.directory.actors.push(ActorInfo {
                name: name.clone(),
                kind: entry.kind,
                aliases: entry.aliases,
                parents: parents
                    .into_iter()
                    .map(|parent| ParentInfo {
                        name: name_of(&parent),
                        from: parent.from,
                        to: parent.to,
                    })
                    .collect(),
                note: with_other(entry.note, &entry.other),
            });
        }
    }

    fn cut_circles(&self, parents: &mut [Vec<Parent>], entries: &[ActorEntry], findings: &mut Findings) {
        let targets = |parents: &Vec<Parent>| {
            let target = |parent: &Parent| match self.actors.find(&parent.id) {
                Found::One(number) => number as usize,
                _ => usize::MAX,
            };
            parents.iter().map(target).collect()
        };
        let mut edges = circle_edges(&parents.iter().map(targets).collect::<Vec<Vec<usize>>>());
        edges.sort_unstable_by(|a, b| b.cmp(a));
        for (node, edge) in edges {
            let Some(own) = parents.get_mut(node).filter(|own| edge < own.len()) else {
                continue;
            };
            let parent = own.remove(edge);
            let id = entries.get(node).map_or("", |entry| entry.id.as_str());
            let fault = NameFault::ActorCircle {
                actor: id.into(),
                parent: parent.id.into(),
            };
            findings.push_of_file(&format!("actors.{id}.parent"), fault);
        }
    }
}

fn parents_of(entry: &mut ActorEntry) -> Vec<Parent> {
    match entry.parent.take() {
        None => Vec::new(),
        Some(Parents::One(id)) => vec![Parent {
            id,
            ..Parent::default()
        }],
        Some(Parents::Dated(parents)) => parents,
    }
}
