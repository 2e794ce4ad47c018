//! Where an event's sources contradict each other, and how they stand to it.

mod attribution;
mod dates;
mod figures;
mod own_names;
mod voices;

use self::own_names::OwnNames;
use super::origins::Origins;
use super::{Act, Amount, Claim, Doubt, EqualNames, Event, FigureLimits, Kinship, Participant, Role, is_nobody};
pub(crate) use figures::limits as figure_limits;
pub(crate) use voices::Voices;

impl Event {
    /// How its sources disagree and how they stand to it, where nothing is known of the names of actors. See
    /// [`Event::doubt_among`].
    pub fn doubt(&self) -> Doubt {
        self.doubt_among(&EqualNames)
    }

    /// How its sources disagree, and how they stand to it, in bits. Names that are kin do not contradict each other, nor
    /// does an outlet itself, by whatever name.
    pub fn doubt_among(&self, kinship: &dyn Kinship) -> Doubt {
        let own_names = OwnNames::of(self, kinship);
        let kinship: &dyn Kinship = if own_names.are_none() { kinship } else { &own_names };
        let stances = self.claims.iter().map(|claim| Doubt::from(claim.stance));
        let mut doubt = stances.fold(Doubt::empty(), Doubt::union);
        let has_named = |role| {
            let mut actors = self.participants().map(|(_, actor)| actor);
            actors.any(|actor| actor.role == role && !is_nobody(&actor.name))
        };
        let origins = Origins::of(&self.claims, kinship);
        let voices = Voices::of(self, &origins);
        doubt.set(Doubt::FIGURES, figure_limits(&voices).disagree());
        doubt.set(Doubt::IMPRECISE, self.amounts().any(Amount::is_imprecise));
        doubt.set(Doubt::ATTRIBUTION, attribution::disagree(self, &voices, kinship));
        doubt.set(Doubt::DATE, dates::disagree(self, &voices));
        doubt.set(
            Doubt::DENIED,
            doubt.contains(Doubt::DENIES) || has_named(Role::DeniedBy),
        );
        doubt.set(
            Doubt::CLAIMED,
            doubt.contains(Doubt::CLAIMS_RESPONSIBILITY) || has_named(Role::ClaimedBy),
        );
        doubt.set(Doubt::SINGLE_SOURCE, origins.is_single());
        let hurts = self.parts().any(|(role, _)| role.is_some_and(Role::hurts));
        doubt.in_act(self.act(), hurts)
    }

    /// Whether its sources contradict each other, where nothing is known of the names of actors.
    pub fn is_disputed(&self) -> bool {
        self.doubt().is_disputed()
    }

    /// What its kind tells of it.
    pub fn act(&self) -> Act {
        Act::of(self.kind.iter().map(String::as_str))
    }

    /// Who has which part in it, by the event itself or by any of its claims: see [`Claim::part_of`].
    pub fn parts(&self) -> impl Iterator<Item = (Option<Role>, &str)> {
        self.participants().map(|(claim, actor)| {
            let role = claim.map_or(Some(actor.role), |claim| claim.part_of(actor));
            (role, actor.name.as_str())
        })
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

    /// What its voices count, where nothing is known of the names of sources.
    pub(crate) fn figure_limits<T>(&self, see: impl FnOnce(&FigureLimits<'_, usize>) -> T) -> T {
        let origins = Origins::of(&self.claims, &EqualNames);
        see(&figure_limits(&Voices::of(self, &origins)))
    }

    fn amounts(&self) -> impl Iterator<Item = &Amount> {
        let figures = self.claims.iter().flat_map(|claim| &claim.figures);
        figures.map(|figure| &figure.amount)
    }
}

#[cfg(test)]
mod tests;
