use super::Item;
use super::lineage::Trace;

/// Which of two cases has the last word on an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Ours,
    Theirs,
    /// Both changed it since they were the same.
    Neither,
}

impl Side {
    /// Of an item as both have it, with the last step of each that the other knows.
    pub fn of(item: Item, (ours, ours_known): (&Trace, u64), (theirs, theirs_known): (&Trace, u64)) -> Self {
        if ours.now == theirs.now {
            return Self::Ours;
        }
        // What the other knew and has otherwise was changed, or decided, there.
        match (ours.changed() <= ours_known, theirs.changed() <= theirs_known) {
            (_, true) => return Self::Ours,
            (true, false) => return Self::Theirs,
            (false, false) => {}
        }
        match (&ours.now, &theirs.now) {
            (Some(one), Some(two)) => {
                if let Some(same) = one.same(two) {
                    return if same == one { Self::Ours } else { Self::Theirs };
                }
            }
            // A mark that the other never saw cannot have been taken away there.
            (Some(one), None) if item.is_mark() && !theirs.was(one) => return Self::Ours,
            (None, Some(two)) if item.is_mark() && !ours.was(two) => return Self::Theirs,
            _ => {}
        }
        let as_then = (ours.is_as_then(), theirs.is_as_then());
        let of_other = |trace: &Trace, other: &Trace| trace.now.as_ref().is_some_and(|part| other.was(part));
        let passed = (of_other(ours, theirs), of_other(theirs, ours));
        for (ours_is_old, theirs_is_old) in [as_then, passed] {
            match (ours_is_old, theirs_is_old) {
                (true, false) => return Self::Theirs,
                (false, true) => return Self::Ours,
                _ => {}
            }
        }
        match item.is_mark() {
            true if ours.now.is_some() => Self::Ours,
            true => Self::Theirs,
            false => Self::Neither,
        }
    }
}
