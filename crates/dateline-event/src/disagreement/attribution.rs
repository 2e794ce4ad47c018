use std::collections::{BTreeSet, HashMap, HashSet};

use super::{Event, Kinship, Voices};
use crate::{Claim, Role, When, is_nobody};

/// Names are compared with each other only up to so many of a kind: who names more contradicts nobody.
const MAX_COMPARED: usize = 64;

/// Whether two voices contradict each other about who did it: they name nobody of one line, somebody claims what is
/// attributed to others only, or those who are blamed deny it.
pub(super) fn disagree(event: &Event, voices: &Voices<'_>, kinship: &dyn Kinship) -> bool {
    let at = event.when.as_ref().map(When::reach);
    let related = Related { kinship, at };
    event.claim_goes_to_others(&related) || event.blamed_deny(&related) || voices_disagree(voices, &related)
}

/// Whether two names do not contradict each other at the time of the event.
struct Related<'a> {
    kinship: &'a dyn Kinship,
    at: Option<crate::Bounds>,
}

impl Related<'_> {
    fn any(&self, some: &BTreeSet<&str>, others: &BTreeSet<&str>) -> bool {
        let pairs = some.iter().take(MAX_COMPARED);
        !some.is_disjoint(others)
            || pairs
                .flat_map(|a| others.iter().take(MAX_COMPARED).map(move |b| (a, b)))
                .any(|(a, b)| self.kinship.are_kin(a, b, self.at))
    }
}

impl Event {
    /// Those in these roles, by the event itself or by claims that do not deny it.
    fn named_as(&self, roles: &[Role]) -> BTreeSet<&str> {
        let named = self.participants().filter(|(claim, actor)| {
            !claim.is_some_and(Claim::denies) && roles.contains(&actor.role) && !is_nobody(&actor.name)
        });
        named.map(|(_, actor)| actor.name.as_str()).collect()
    }

    fn claim_goes_to_others(&self, related: &Related<'_>) -> bool {
        let (claimants, blamed) = (self.named_as(&[Role::ClaimedBy]), self.named_as(&[Role::AttributedTo]));
        !claimants.is_empty() && !blamed.is_empty() && !related.any(&claimants, &blamed)
    }

    fn blamed_deny(&self, related: &Related<'_>) -> bool {
        let deniers = self.participants().filter(|(claim, actor)| {
            actor.role == Role::DeniedBy || (actor.role == Role::Speaker && claim.is_some_and(Claim::denies))
        });
        let deniers = deniers.map(|(_, actor)| actor.name.as_str());
        let deniers: BTreeSet<&str> = deniers.filter(|name| !is_nobody(name)).collect();
        related.any(&deniers, &self.named_as(&[Role::AttributedTo, Role::Perpetrator]))
    }
}

/// Whether two voices that name somebody as the one who did it name nobody of one line.
fn voices_disagree(voices: &Voices<'_>, related: &Related<'_>) -> bool {
    let mut named: HashMap<usize, BTreeSet<&str>> = HashMap::new();
    for (voice, claim) in voices.iter().filter(|(_, claim)| !claim.denies()) {
        let acting = claim
            .actors
            .iter()
            .filter(|actor| Role::ACTING.contains(&actor.role) && !is_nobody(&actor.name));
        for actor in acting {
            named.entry(voice).or_default().insert(&actor.name);
        }
    }
    // Many voices that name the same are one here.
    let distinct: HashSet<BTreeSet<&str>> = named.into_values().collect();
    let distinct: Vec<BTreeSet<&str>> = distinct.into_iter().collect();
    let mut pairs = distinct
        .iter()
        .enumerate()
        .flat_map(|(index, some)| distinct.iter().skip(index + 1).map(move |others| (some, others)));
    pairs
        .by_ref()
        .take(MAX_COMPARED * MAX_COMPARED)
        .any(|(some, others)| !related.any(some, others))
}
