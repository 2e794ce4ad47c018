//! Cells where a claimant is due that name none: `No`, `not yet claimed`, `yes`.

use dateline_event::fold::fold;
use dateline_event::{Stance, says_unclaimed};

use super::answer::answer;
use crate::table::{By, RowSink};

/// What a cell says of who claims responsibility.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Claimed {
    /// Nobody does.
    No,
    /// Somebody does, it does not say who.
    Yes,
    /// Who does.
    By,
}

impl Claimed {
    pub fn of(cell: &str) -> Self {
        if says_unclaimed(cell) {
            return Self::No;
        }
        let folded = fold(cell);
        let is_bare = matches!(
            folded.as_str(),
            "claimed" | "revendique" | "reivindicado" | "rivendicato"
        );
        // An `x` may be a name.
        let is_yes = folded.chars().nth(1).is_some() || matches!(folded.as_str(), "y" | "1");
        if is_bare || (is_yes && answer(&folded) == Some(true)) {
            Self::Yes
        } else {
            Self::By
        }
    }

    /// Tells a claim by somebody who is not named.
    pub fn tell<'a>(sink: &mut impl RowSink<'a>) {
        sink.claim(By::Summary("The table"), Stance::ClaimsResponsibility, |claim| {
            "somebody claims responsibility; the table does not name whom".clone_into(&mut claim.words);
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_no_names() {
        for (cell, claimed) in [
            ("No", Claimed::No),
            ("Unclaimed", Claimed::No),
            ("yes", Claimed::Yes),
            ("1", Claimed::Yes),
            ("Claimed", Claimed::Yes),
            ("ISIS", Claimed::By),
            ("X", Claimed::By),
        ] {
            assert_eq!(Claimed::of(cell), claimed, "{cell}");
        }
    }
}
