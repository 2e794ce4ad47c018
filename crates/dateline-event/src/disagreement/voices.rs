use std::collections::HashMap;

use crate::origins::Origins;
use crate::{Claim, Event};

/// The claims of an event by who speaks in them: an outlet for itself, or those whom it cites. Claims of one voice do not
/// contradict each other.
///
/// Left out are claims that sum up the others, and those that pass on what another outlet among the claims says for
/// itself: they contradict nobody on their own.
pub(crate) struct Voices<'a> {
    voices: Vec<(usize, &'a Claim)>,
}

impl<'a> Voices<'a> {
    pub fn of(event: &'a Event, origins: &Origins<'a>) -> Self {
        // Whose they are and whom they cite; nobody knows of a claim without both whether it is another's.
        let mut numbers: HashMap<(&str, &[String]), usize> = HashMap::new();
        let mut voices: Vec<(usize, &Claim)> = Vec::new();
        for (index, claim) in event.claims.iter().enumerate().filter(|(_, claim)| !claim.sums_up) {
            let origin = origins.of_claim(claim);
            let cited: &[String] = match origins.above(claim) {
                Some(_) if origins.speaks_for_itself(origin) => continue,
                Some(_) => &[],
                None => &claim.source.citing,
            };
            let number = if origin.is_empty() && cited.is_empty() {
                index
            } else {
                *numbers.entry((origin, cited)).or_insert(index)
            };
            voices.push((number, claim));
        }
        Self { voices }
    }

    /// Each claim with the number of its voice.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &'a Claim)> {
        self.voices.iter().copied()
    }
}
