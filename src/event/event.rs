use std::collections::HashMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Claim, Link, Participant, Place, When};

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
    /// Whether its sources contradict each other: figures that no number satisfies, a denial or a dispute.
    pub fn is_disputed(&self) -> bool {
        use super::Stance::{Denies, Disputes};
        let contradicted = |claim: &Claim| matches!(claim.stance, Denies | Disputes);
        if self.claims.iter().any(contradicted) {
            return true;
        }
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
