use std::hash::Hash;

use rustc_hash::FxHashSet;

/// Up to so many members are gone through one by one, which is quicker than a set.
const FEW: usize = 32;

/// Puts each of `found` once into `members`, in the order in which they come, in place of what these held.
pub(super) fn put_once<M: Copy + Eq + Hash>(members: &mut Vec<M>, found: impl Iterator<Item = M>) {
    let mut known = FxHashSet::default();
    members.clear();
    for member in found {
        if members.len() > FEW && known.is_empty() {
            known.extend(members.iter().copied());
        }
        let is_new = if known.is_empty() {
            !members.contains(&member)
        } else {
            known.insert(member)
        };
        if is_new {
            members.push(member);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_stand_once_in_the_order_in_which_they_came() {
        let mut members = Vec::new();
        for count in [3_usize, 200] {
            let found = (0..count).chain((0..count).rev());
            put_once(&mut members, found.map(|member| member * 7 % count));
            let expected: Vec<usize> = (0..count).map(|member| member * 7 % count).collect();
            assert_eq!(members, expected);
        }
    }
}
