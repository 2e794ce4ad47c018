use std::path::Path;

use serde::{Deserialize, Serialize};

use super::storage::Work;
use super::{FileKind, KeepError, Keeping, Kept, Merge, Rejection, Rest, keep, rest};
use crate::store::Facet;

/// All decisions on names: which are the same, and which are not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameWork {
    #[serde(default)]
    pub merges: Vec<Merge>,
    #[serde(default)]
    pub rejections: Vec<Rejection>,
    #[serde(flatten)]
    pub rest: Rest,
}

impl Work for NameWork {
    const KIND: FileKind = FileKind {
        what: "decisions on names",
        key: Some("merges"),
        version_at: "/version",
        version: 1,
    };
}

impl NameWork {
    /// The file's name in the folder of such files.
    pub const FILE: &'static str = "names.json";

    /// Adds a merge. What was merged with any of its names before becomes part of it, with the reasons.
    pub fn merge(&mut self, mut new: Merge) {
        self.merges.retain(|old| {
            let is_part = old.facet == new.facet && old.names.iter().any(|name| new.names.contains(name));
            if is_part {
                new.names.extend(old.names.iter().cloned());
                if !old.why.is_empty() && !new.why.contains(&old.why) {
                    let between = if new.why.is_empty() { "" } else { "; " };
                    new.why = format!("{}{between}{}", new.why, old.why);
                }
                rest::add(&mut new.rest, &old.rest);
            }
            !is_part
        });
        let mut seen = Vec::new();
        new.names.retain(|name| {
            let is_new = !seen.contains(name);
            if is_new {
                seen.push(name.clone());
            }
            is_new
        });
        if new.names.len() > 1 {
            self.rejections.retain(|rejection| {
                let is_merged = rejection.names.iter().all(|name| new.names.contains(name));
                rejection.facet != new.facet || !is_merged
            });
            self.merges.push(new);
        }
    }

    /// What `theirs` says with what was changed here on top: all that is in `ours` and not in `base` is added, and what is
    /// in `base` and not in `ours` is taken away.
    #[must_use]
    pub fn joined(base: &Self, ours: &Self, theirs: &Self) -> Self {
        let mut joined = theirs.clone();
        let is_kept = |known: &Merge| !base.merges.contains(known) || ours.merges.contains(known);
        joined.merges.retain(is_kept);
        let is_kept = |known: &Rejection| !base.rejections.contains(known) || ours.rejections.contains(known);
        joined.rejections.retain(is_kept);
        for new in ours.merges.iter().filter(|new| !base.merges.contains(new)) {
            if !joined.merges.contains(new) {
                joined.merge(new.clone());
            }
        }
        for new in ours.rejections.iter().filter(|new| !base.rejections.contains(new)) {
            joined.reject(new.facet, new.names.clone(), new.who.clone(), new.when.clone());
        }
        joined
    }

    /// Keeps decisions in a file: what was changed here since it held `base` is joined with what others have changed since.
    ///
    /// # Errors
    /// As [`keep`].
    pub fn keep(&self, path: &Path, base: &Self, keeping: Keeping<'_>) -> Result<Kept<Self>, KeepError> {
        let kept = keep(path, keeping, |theirs| {
            // A file that somebody took away says nothing of what he decided.
            let theirs = theirs.unwrap_or_else(|| base.clone());
            Some(Self::joined(base, self, &theirs))
        })?;
        Ok(Kept {
            work: kept.work.unwrap_or_default(),
            set_aside: kept.set_aside,
        })
    }

    /// Undoes the merge that holds this name.
    pub fn split(&mut self, facet: Facet, name: &str) {
        self.merges
            .retain(|merge| merge.facet != facet || !merge.names.iter().any(|known| known == name));
    }

    /// Takes one name out of its merge, which goes with its last but one name.
    pub fn take_out(&mut self, facet: Facet, name: &str) {
        for merge in self.merges.iter_mut().filter(|merge| merge.facet == facet) {
            let count = merge.names.len();
            merge.names.retain(|known| known != name);
            if let Some(first) = merge
                .names
                .first()
                .filter(|_| merge.names.len() < count && merge.called == name)
            {
                merge.called.clone_from(first);
            }
        }
        self.merges.retain(|merge| merge.names.len() > 1);
    }

    /// Remembers that two names are not the same.
    pub fn reject(&mut self, facet: Facet, names: [String; 2], who: String, when: String) {
        let names = in_order(names);
        if !self.is_rejected(facet, &names) {
            self.rejections.push(Rejection {
                facet,
                names,
                who,
                when,
                rest: Rest::new(),
            });
        }
    }

    /// Forgets that two names are not the same.
    pub fn allow(&mut self, facet: Facet, names: [String; 2]) {
        let names = in_order(names);
        self.rejections
            .retain(|rejection| rejection.facet != facet || rejection.names != names);
    }

    /// Whether somebody said that two names are not the same.
    pub fn is_rejected(&self, facet: Facet, names: &[String; 2]) -> bool {
        let names = in_order(names.clone());
        let mut rejections = self.rejections.iter();
        rejections.any(|rejection| rejection.facet == facet && rejection.names == names)
    }
}

fn in_order(mut names: [String; 2]) -> [String; 2] {
    names.sort_unstable();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merge(names: &[&str], why: &str) -> Merge {
        Merge {
            facet: Facet::Actor,
            names: names.iter().map(|&name| name.to_owned()).collect(),
            called: names[0].to_owned(),
            who: "A".to_owned(),
            when: "2024-01-01".to_owned(),
            why: why.to_owned(),
            rest: Rest::new(),
        }
    }

    #[test]
    fn merges_that_share_a_name_become_one_and_a_name_can_be_taken_out() {
        let mut work = NameWork::default();
        work.reject(Facet::Actor, ["c".into(), "a".into()], "A".into(), "2024-01-01".into());
        assert!(work.is_rejected(Facet::Actor, &["a".into(), "c".into()]));
        work.merge(merge(&["a", "b"], "first"));
        work.merge(merge(&["c", "d"], ""));
        work.merge(merge(&["b", "c"], "second"));
        assert_eq!(work.merges.len(), 1);
        assert_eq!(work.merges[0].names, ["b", "c", "a", "d"]);
        assert_eq!(work.merges[0].why, "second; first");
        assert!(work.rejections.is_empty());
        work.take_out(Facet::Actor, "b");
        assert_eq!((work.merges[0].called.as_str(), work.merges[0].names.len()), ("c", 3));
        work.split(Facet::Place, "a");
        assert_eq!(work.merges.len(), 1);
        work.split(Facet::Actor, "a");
        assert_eq!(work, NameWork::default());
    }

    #[test]
    fn changes_of_two_windows_stand_together() {
        let of = |merges: &[Merge]| {
            let mut work = NameWork::default();
            for known in merges {
                work.merge(known.clone());
            }
            work
        };
        let (kept, gone) = (merge(&["a", "b"], ""), merge(&["c", "d"], ""));
        let (mine, other) = (merge(&["e", "f"], ""), merge(&["g", "h"], ""));
        let base = of(&[kept.clone(), gone.clone()]);
        let ours = of(&[kept.clone(), mine.clone()]);
        let theirs = of(&[kept.clone(), gone, other.clone()]);
        assert_eq!(
            NameWork::joined(&base, &ours, &theirs),
            of(&[kept.clone(), other, mine.clone()])
        );
        assert_eq!(NameWork::joined(&base, &ours, &base), of(&[kept.clone(), mine]));
        // Both merge a name of the other's with another.
        let (ours, theirs) = (of(&[merge(&["a", "b", "x"], "")]), of(&[merge(&["a", "b", "y"], "")]));
        let joined = NameWork::joined(&of(&[kept]), &ours, &theirs);
        assert_eq!(joined.merges.len(), 1);
        assert_eq!(joined.merges[0].names, ["a", "b", "x", "y"]);
    }

    #[test]
    fn a_merge_of_one_name_is_none() {
        let mut work = NameWork::default();
        work.merge(merge(&["a", "a"], ""));
        assert_eq!(work, NameWork::default());
    }
}
