//! Spellings by which an actor cannot be told from another.

use dateline_batch::finding::NameFault;
use dateline_batch::{Findings, circle_edges};
use dateline_event::fold::fold;
use dateline_format::ActorEntry;
use rustc_hash::{FxHashMap, FxHashSet};

/// Spellings that two actors have.
pub(super) fn find_shared_aliases(entries: &[ActorEntry], names: &[String], findings: &mut Findings) {
    let mut owners: FxHashMap<String, &str> = names.iter().map(|name| (fold(name), name.as_str())).collect();
    for (entry, name) in entries.iter().zip(names) {
        let mut own = FxHashSet::default();
        for alias in &entry.aliases {
            let folded = fold(alias);
            let owner = owners.entry(folded.clone()).or_insert(name);
            if *owner != name && own.insert(folded) {
                let fault = NameFault::SharedAlias {
                    alias: alias.as_str().into(),
                    owner: (*owner).into(),
                };
                findings.push_of_file(&format!("actors.{}.aliases", entry.id), fault);
            }
        }
    }
}

/// Actors that are spellings of each other, perhaps by way of further ones.
pub(super) fn find_alias_circles(entries: &[ActorEntry], names: &[String], findings: &mut Findings) {
    let numbers: FxHashMap<String, usize> = names.iter().map(|name| fold(name)).zip(0..).collect();
    let own = |number: usize| entries.get(number).map_or("", |entry| entry.id.as_str());
    let edges: Vec<Vec<usize>> = entries
        .iter()
        .enumerate()
        .map(|(number, entry)| {
            let others = entry
                .aliases
                .iter()
                .filter_map(|alias| numbers.get(&fold(alias)).copied());
            others.filter(|&other| other != number).collect()
        })
        .collect();
    for (node, edge) in circle_edges(&edges) {
        let Some(&other) = edges.get(node).and_then(|others| others.get(edge)) else {
            continue;
        };
        let name = |number: usize| names.get(number).map_or("", String::as_str);
        let fault = NameFault::AliasCircle {
            actor: name(node).into(),
            other: name(other).into(),
        };
        findings.push_of_file(&format!("actors.{}.aliases", own(node)), fault);
    }
}
