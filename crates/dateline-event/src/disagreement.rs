//! Where an event's sources contradict each other, and how they stand to it.

use std::collections::{BTreeSet, HashMap};

use super::calendar::{HOUR, MINUTE};
use super::{Amount, Bounds, Claim, Doubt, Event, Moment, Participant, Role, Stance, TimeDelta, When, Zone};

impl Event {
    /// How its sources disagree, and how they stand to it, in bits.
    pub fn doubt(&self) -> Doubt {
        let stances = self.claims.iter().map(|claim| Doubt::from(claim.stance));
        let mut doubt = stances.fold(Doubt::empty(), Doubt::union);
        let has = |role| self.participants().any(|(_, actor)| actor.role == role);
        doubt.set(Doubt::FIGURES, self.figures_disagree());
        doubt.set(Doubt::ATTRIBUTION, self.attributions_disagree());
        doubt.set(Doubt::DATE, self.dates_disagree());
        doubt.set(Doubt::DENIED, doubt.contains(Doubt::DENIES) || has(Role::DeniedBy));
        doubt.set(
            Doubt::CLAIMED,
            doubt.contains(Doubt::CLAIMS_RESPONSIBILITY) || has(Role::ClaimedBy),
        );
        let is_single = !self.claims.is_empty() && self.origins().is_some_and(|origins| origins.len() == 1);
        doubt.set(Doubt::SINGLE_SOURCE, is_single);
        doubt
    }

    /// Whether its sources contradict each other.
    pub fn is_disputed(&self) -> bool {
        self.doubt().is_disputed()
    }

    /// Its actors and those of its claims, with the claim that names them.
    fn participants(&self) -> impl Iterator<Item = (Option<&Claim>, &Participant)> {
        let own = self.actors.iter().map(|actor| (None, actor));
        let in_claims = self
            .claims
            .iter()
            .flat_map(|claim| claim.actors.iter().map(move |actor| (Some(claim), actor)));
        own.chain(in_claims)
    }

    fn figures_disagree(&self) -> bool {
        // Of each thing counted, the highest lower bound and the lowest upper one: no number fits if they cross.
        let mut limits: HashMap<&str, (f64, f64)> = HashMap::new();
        let mut figures = self
            .claims
            .iter()
            .flat_map(|claim| claim.figures.iter().map(move |figure| (claim, figure)));
        figures.any(|(claim, figure)| {
            let Some((low, high)) = figure.amount.range() else {
                return false;
            };
            // An estimate from all sources is a range because they differ.
            if claim.sums_up && matches!(figure.amount, Amount::Range { .. }) && low < high {
                return true;
            }
            let limit = limits.entry(&figure.what).or_insert((f64::NEG_INFINITY, f64::INFINITY));
            *limit = (limit.0.max(low), limit.1.min(high));
            limit.0 > limit.1
        })
    }

    fn attributions_disagree(&self) -> bool {
        let is_denial = |claim: Option<&Claim>| claim.is_some_and(|claim| claim.stance == Stance::Denies);
        let (mut claimants, mut blamed, mut deniers) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for (claim, actor) in self.participants() {
            match actor.role {
                Role::DeniedBy => deniers.insert(&actor.name),
                Role::Speaker if is_denial(claim) => deniers.insert(&actor.name),
                _ if is_denial(claim) => continue,
                Role::ClaimedBy => claimants.insert(&actor.name),
                Role::AttributedTo | Role::Perpetrator => blamed.insert((actor.role, &actor.name)),
                _ => continue,
            };
        }
        let mut attributed = blamed.iter().filter(|(role, _)| *role == Role::AttributedTo).peekable();
        let goes_to_others = attributed.peek().is_some() && !attributed.any(|(_, name)| claimants.contains(name));
        (goes_to_others && !claimants.is_empty())
            || blamed.iter().any(|(_, name)| deniers.contains(name))
            || self.voices_disagree()
    }

    /// Whether nobody is named as the one who did it by all who name somebody. An outlet speaks with one voice where
    /// it cites the same people, however many claims it makes.
    fn voices_disagree(&self) -> bool {
        let mut voices: HashMap<_, BTreeSet<&str>> = HashMap::new();
        for claim in self.claims.iter().filter(|claim| claim.stance != Stance::Denies) {
            let acting = claim.actors.iter().filter(|actor| Role::ACTING.contains(&actor.role));
            for actor in acting {
                let voice = (&claim.source.outlet, &claim.source.citing);
                voices.entry(voice).or_default().insert(&actor.name);
            }
        }
        let mut voices = voices.into_values();
        let Some(mut common) = voices.next() else {
            return false;
        };
        voices.for_each(|voice| common.retain(|name| voice.contains(name)));
        common.is_empty()
    }

    fn dates_disagree(&self) -> bool {
        let of_claims = || self.claims.iter().filter_map(|claim| claim.when.as_ref());
        if of_claims().next().is_none() {
            return false;
        }
        // What its own source calls rough contradicts nothing.
        let times = || of_claims().chain(&self.when).filter(|when| !when.is_doubtful());
        let mut zones = times().map(|when| when.zone).filter(|&zone| zone != Zone::Calendar);
        let first = zones.next();
        let is_mixed = zones.any(|zone| Some(zone) != first);
        let bounds = times().map(|when| if is_mixed { in_utc(when) } else { when.bounds });
        let everything = Bounds::window(Moment::OPEN_START, Moment::OPEN_END);
        let common = bounds
            .into_iter()
            .try_fold(everything, |common, bounds| common.both(&bounds));
        common.is_none()
    }
}

/// The bounds in UTC. What is given without an offset may be in any zone, from fourteen hours ahead to twelve behind.
fn in_utc(when: &When) -> Bounds {
    let (ahead, behind) = match when.zone {
        Zone::Offset(minutes) => (i64::from(minutes) * MINUTE, -i64::from(minutes) * MINUTE),
        Zone::Unknown | Zone::Calendar => (14 * HOUR, 12 * HOUR),
    };
    let moved = |time: Moment, by: TimeDelta| {
        if time.is_open() { time } else { time.saturating_add(by) }
    };
    let Bounds {
        earliest_start,
        latest_start,
        earliest_end,
        latest_end,
    } = when.bounds;
    Bounds {
        earliest_start: moved(earliest_start, -ahead),
        latest_start: moved(latest_start, behind),
        earliest_end: moved(earliest_end, -ahead),
        latest_end: moved(latest_end, behind),
    }
}

#[cfg(test)]
mod tests;
