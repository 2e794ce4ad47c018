use std::cmp::Reverse;

use dateline_batch::Paths;
use dateline_batch::checked::item;
use rayon::prelude::*;

use super::ValueId;

/// The place of each of these keys in the alphabet; of equal ones the first comes first.
pub(super) fn ranks(keys: &[String]) -> Vec<u32> {
    let mut sorted: Vec<(&str, u32)> = keys.iter().map(String::as_str).zip(0..).collect();
    sorted.par_sort_unstable();
    let mut ranks = vec![0; sorted.len()];
    for (rank, (_, at)) in (0..).zip(sorted) {
        if let Some(slot) = ranks.get_mut(at as usize) {
            *slot = rank;
        }
    }
    ranks
}

/// The place of each node in the alphabet of paths, a node before those within it, from the places of their own names: whole paths
/// would take as many times the memory as they are long.
pub(super) fn ranks_of_paths(children: &[Vec<ValueId>], names: &[u32]) -> Vec<u32> {
    let mut ranks = vec![0; children.len()];
    let (mut open, mut next) = (vec![ValueId::of_unmerged(Paths::ROOT)], 0);
    while let Some(node) = open.pop() {
        if let Some(rank) = ranks.get_mut(node.index()) {
            *rank = next;
            next += 1;
        }
        let start = open.len();
        open.extend(children.get(node.index()).into_iter().flatten());
        let siblings = open.get_mut(start..).unwrap_or_default();
        siblings.sort_unstable_by_key(|sibling| Reverse(item(names, *sibling)));
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stands_before_those_within_it() {
        let mut paths = Paths::default();
        let nodes: Vec<usize> = [&["b"][..], &["b", "a"], &["a", "z"], &["a"], &["b", "c"], &["a", "b"]]
            .map(|path| paths.intern(path.iter().copied()).index())
            .into();
        let mut children = vec![Vec::new(); paths.len()];
        for node in dateline_batch::NodeId::all(paths.len()) {
            if let Some(parent) = paths.parent(node) {
                children[parent.index()].push(ValueId::of_unmerged(node));
            }
        }
        let keys: Vec<String> = dateline_batch::NodeId::all(paths.len())
            .map(|node| paths.name(node).to_owned())
            .collect();
        let ranks = ranks_of_paths(&children, &ranks(&keys));
        let ranked: Vec<u32> = nodes.iter().map(|node| ranks[*node]).collect();
        assert_eq!(ranked, [4, 5, 3, 1, 6, 2]);
    }
}
