use std::collections::HashMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Claim, Doubt, Link, Participant, Place, Role, When};

/// The editor's confidence that the event happened as described.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    Low,
    Medium,
    High,
}

/// One event with all that its file says of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Event {
    /// From the file, else derived from the content.
    pub id: String,
    /// `None` for an event without a readable date.
    pub when: Option<When>,
    /// Type, then sub-type.
    pub kind: Vec<String>,
    /// Never empty: where the file has none, it is made of kind, actors and place.
    pub title: String,
    pub text: String,
    pub actors: Vec<Participant>,
    pub place: Place,
    pub claims: Vec<Claim>,
    pub links: Vec<Link>,
    pub confidence: Option<Confidence>,
    /// The editor's remark.
    pub note: String,
    /// Every column or key of the file that is not shown in a part above, unchanged and in the file's order.
    pub fields: Vec<(String, String)>,
}

impl Event {
    /// How its sources disagree, and how they stand to it.
    pub fn doubt(&self) -> Doubt {
        let mut doubt = self
            .claims
            .iter()
            .fold(Doubt::empty(), |doubt, claim| doubt | claim.stance.into());
        doubt.set(Doubt::FIGURES, self.figures_disagree());
        let has = |role| {
            let in_claims = self.claims.iter().flat_map(|claim| &claim.actors);
            self.actors.iter().chain(in_claims).any(|actor| actor.role == role)
        };
        doubt.set(Doubt::DENIED, doubt.contains(Doubt::DENIES) || has(Role::DeniedBy));
        doubt.set(
            Doubt::CLAIMED,
            doubt.contains(Doubt::CLAIMS_RESPONSIBILITY) || has(Role::ClaimedBy),
        );
        doubt.set(Doubt::SINGLE_SOURCE, self.has_single_source());
        doubt
    }

    /// Whether its sources contradict each other.
    pub fn is_disputed(&self) -> bool {
        self.doubt().is_disputed()
    }

    fn figures_disagree(&self) -> bool {
        // Of each thing counted, the highest lower bound and the lowest upper one: no number fits if they cross.
        let mut limits: HashMap<&str, (f64, f64)> = HashMap::new();
        let mut figures = self.claims.iter().flat_map(|claim| &claim.figures);
        figures.any(|figure| {
            let Some((low, high)) = figure.amount.range() else {
                return false;
            };
            let limit = limits.entry(&figure.what).or_insert((f64::NEG_INFINITY, f64::INFINITY));
            *limit = (limit.0.max(low), limit.1.min(high));
            limit.0 > limit.1
        })
    }

    fn has_single_source(&self) -> bool {
        let mut outlets = self
            .claims
            .iter()
            .filter(|claim| claim.reprint_of.is_none())
            .map(|claim| &claim.source.outlet);
        outlets
            .next()
            .is_some_and(|first| outlets.all(|outlet| outlet == first))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::{Amount, Claim, Figure, Stance};

    fn is_disputed(amounts: &[Amount]) -> bool {
        let claim = |amount: &Amount| Claim {
            figures: vec![Figure {
                what: "rockets".to_owned(),
                amount: amount.clone(),
            }],
            ..Claim::default()
        };
        Event {
            claims: amounts.iter().map(claim).collect(),
            ..Event::default()
        }
        .is_disputed()
    }

    #[test]
    fn figures_disagree_where_no_number_fits() {
        let at_least = |at_least| Amount::AtLeast { at_least };
        assert!(!is_disputed(&[]));
        assert!(!is_disputed(&[
            Amount::Exact(14.0),
            at_least(14.0),
            Amount::Words("several".to_owned())
        ]));
        assert!(is_disputed(&[Amount::Exact(14.0), at_least(10.0), Amount::Exact(24.0)]));
        assert!(is_disputed(&[Amount::AtMost { at_most: 3.0 }, at_least(4.0)]));
    }

    #[test]
    fn a_denial_is_a_dispute() {
        let claim = Claim {
            stance: Stance::Denies,
            ..Claim::default()
        };
        let event = Event {
            claims: vec![claim],
            ..Event::default()
        };
        assert!(event.is_disputed());
    }
}
