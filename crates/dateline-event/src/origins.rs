use std::collections::{BTreeSet, HashMap};

use super::{Claim, Event};

impl Event {
    /// The outlets to which all that is said goes back: reprints to what they reprint, and what cites an outlet that
    /// speaks for itself to that one. Claims that only sum up the others are left out. `None` where a claim does not
    /// say whose it is, so that it may go back to anybody.
    pub fn origins(&self) -> Option<BTreeSet<&str>> {
        let origins = Origins::of(&self.claims);
        let claims = self.claims.iter().filter(|claim| !claim.sums_up);
        let found: BTreeSet<&str> = claims.map(|claim| origins.of_claim(claim)).collect();
        (!found.contains("")).then_some(found)
    }
}

/// To which outlet each claim of an event goes back.
pub(crate) struct Origins<'a> {
    outlets: BTreeSet<&'a str>,
    /// From each outlet that only passes on what another says, to that other.
    passes_on: HashMap<&'a str, Option<&'a str>>,
}

impl<'a> Origins<'a> {
    pub fn of(claims: &'a [Claim]) -> Self {
        let claims = || claims.iter().filter(|claim| !claim.sums_up);
        let outlets: BTreeSet<&str> = claims().map(|claim| claim.source.outlet.as_str()).collect();
        let mut origins = Self {
            outlets,
            passes_on: HashMap::new(),
        };
        for claim in claims() {
            let above = origins.above(claim);
            let known = origins.passes_on.entry(&claim.source.outlet).or_insert(above);
            if *known != above {
                *known = None;
            }
        }
        origins
    }

    /// The outlet to which a claim goes back; `""` if it does not say.
    pub fn of_claim(&self, claim: &'a Claim) -> &'a str {
        let mut origin = self.above(claim).unwrap_or(&claim.source.outlet);
        // No chain is longer than there are outlets, unless it is a circle.
        for _ in 0..self.outlets.len() {
            match self.passes_on.get(origin) {
                Some(Some(next)) => origin = next,
                _ => break,
            }
        }
        origin
    }

    /// From which other outlet a claim is taken, as far as it says.
    pub fn above(&self, claim: &'a Claim) -> Option<&'a str> {
        let own = &claim.source.outlet;
        let cited = || {
            let mut cited = claim.source.citing.iter();
            cited.find(|name| *name != own && !name.is_empty() && self.outlets.contains(name.as_str()))
        };
        let above = claim.reprint_of.as_ref().filter(|name| *name != own).or_else(cited);
        above.map(String::as_str)
    }

    /// Whether an outlet makes a claim that it takes from no other.
    pub fn speaks_for_itself(&self, outlet: &str) -> bool {
        matches!(self.passes_on.get(outlet), Some(None))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Source;

    fn claim(outlet: &str, citing: &[&str], reprint_of: Option<&str>) -> Claim {
        Claim {
            source: Source {
                outlet: outlet.to_owned(),
                citing: citing.iter().map(|&name| name.to_owned()).collect(),
                ..Source::default()
            },
            reprint_of: reprint_of.map(str::to_owned),
            ..Claim::default()
        }
    }

    #[track_caller]
    fn check(claims: Vec<Claim>, expected: Option<&[&str]>) {
        let event = Event {
            claims,
            ..Event::default()
        };
        assert_eq!(event.origins(), expected.map(|names| names.iter().copied().collect()));
    }

    #[test]
    fn what_is_taken_from_another_goes_back_to_it() {
        check(vec![], Some(&[]));
        check(
            vec![claim("AFP", &["a witness"], None), claim("AFP", &[], None)],
            Some(&["AFP"]),
        );
        check(
            vec![claim("AFP", &[], None), claim("Reuters", &[], None)],
            Some(&["AFP", "Reuters"]),
        );
        check(
            vec![claim("AFP", &[], None), claim("France 24", &[], Some("AFP"))],
            Some(&["AFP"]),
        );
        // What both reprint counts, whether it is among the claims or not.
        check(
            vec![claim("A", &[], Some("AFP")), claim("B", &[], Some("AFP"))],
            Some(&["AFP"]),
        );
        check(
            vec![claim("A", &[], Some("AFP")), claim("B", &[], None)],
            Some(&["AFP", "B"]),
        );
        check(
            vec![claim("A", &["AFP"], None), claim("AFP", &[], None)],
            Some(&["AFP"]),
        );
        // Two may cite the same words for different people.
        check(
            vec![claim("A", &["a witness"], None), claim("B", &["a witness"], None)],
            Some(&["A", "B"]),
        );
    }

    #[test]
    fn chains_are_followed_and_circles_end() {
        check(
            vec![
                claim("A", &["B"], None),
                claim("B", &[], Some("C")),
                claim("C", &[], None),
            ],
            Some(&["C"]),
        );
        check(
            vec![
                claim("A", &["B"], None),
                claim("A", &[], None),
                claim("B", &["A"], None),
            ],
            Some(&["A"]),
        );
        let event = Event {
            claims: vec![claim("A", &[], Some("B")), claim("B", &[], Some("A"))],
            ..Event::default()
        };
        assert!(event.origins().is_some_and(|origins| !origins.is_empty()));
    }

    #[test]
    fn who_says_nothing_of_himself_may_be_anybody() {
        check(vec![claim("", &[], None)], None);
        check(vec![claim("AFP", &[], None), claim("", &[], None)], None);
        check(
            vec![claim("AFP", &[], None), claim("", &[], Some("AFP"))],
            Some(&["AFP"]),
        );
        let mut estimate = claim("UCDP", &["AFP"], None);
        estimate.sums_up = true;
        check(vec![estimate.clone(), claim("AFP", &[], None)], Some(&["AFP"]));
        check(vec![estimate], Some(&[]));
    }
}
