use std::collections::{BTreeSet, HashMap};

use super::{Claim, EqualNames, Event, Kinship, is_placeholder};

impl Event {
    /// The outlets to which all that is said goes back: reprints to what they reprint, and what cites an outlet that
    /// speaks for itself to that one. Claims that only sum up the others are left out. `None` where a claim does not
    /// say whose it is, so that it may go back to anybody.
    pub fn origins(&self) -> Option<BTreeSet<&str>> {
        Origins::of(&self.claims, &EqualNames).all()
    }
}

/// To which outlet each claim of an event goes back. Names that have a key in common ([`Kinship::outlet_key`]) are one outlet.
pub(crate) struct Origins<'a> {
    claims: &'a [Claim],
    /// From each spelling of an outlet to the first that is met; to `""` from what names none.
    outlets: HashMap<&'a str, &'a str>,
    /// From each outlet that only passes on what another says, to that other.
    passes_on: HashMap<&'a str, Option<&'a str>>,
    /// From each outlet that passes something on, through all between, to where it comes from.
    roots: HashMap<&'a str, &'a str>,
}

impl<'a> Origins<'a> {
    pub fn of(claims: &'a [Claim], kinship: &dyn Kinship) -> Self {
        let mut origins = Self {
            claims,
            outlets: outlets(claims, kinship),
            passes_on: HashMap::new(),
            roots: HashMap::new(),
        };
        for claim in speaking(claims) {
            let above = origins.above(claim);
            let own = origins.outlet(&claim.source.outlet);
            let known = origins.passes_on.entry(own).or_insert(above);
            if *known != above {
                *known = None;
            }
        }
        // What is reprinted and says nothing here itself may reprint another, or cite what the reprint cites.
        for claim in speaking(claims) {
            let chain: Vec<&str> = claim.reprint_chain().map(|name| origins.outlet(name)).collect();
            for pair in chain.windows(2) {
                if let [reprint, of] = pair
                    && reprint != of
                    && !reprint.is_empty()
                    && !of.is_empty()
                {
                    origins.passes_on.entry(reprint).or_insert(Some(of));
                }
            }
        }
        for claim in speaking(claims) {
            let reprinted = origins
                .reprinted(claim)
                .filter(|outlet| !origins.passes_on.contains_key(outlet));
            if let (Some(reprinted), Some(cited)) = (reprinted, origins.cited(claim))
                && reprinted != cited
            {
                origins.passes_on.insert(reprinted, Some(cited));
            }
        }
        origins.find_roots();
        origins
    }

    /// All of them; `None` where a claim does not say whose it is.
    pub fn all(&self) -> Option<BTreeSet<&'a str>> {
        let found: BTreeSet<&str> = speaking(self.claims).map(|claim| self.of_claim(claim)).collect();
        (!found.contains("")).then_some(found)
    }

    /// Whether all that is said goes back to one.
    pub fn is_single(&self) -> bool {
        self.all().is_some_and(|origins| origins.len() == 1)
    }

    /// The outlet to which a claim goes back; `""` if it does not say.
    pub fn of_claim(&self, claim: &'a Claim) -> &'a str {
        let nearest = self.above(claim).unwrap_or_else(|| self.outlet(&claim.source.outlet));
        self.roots.get(nearest).copied().unwrap_or(nearest)
    }

    /// From which other outlet a claim is taken, as far as it says.
    pub fn above(&self, claim: &'a Claim) -> Option<&'a str> {
        self.reprinted(claim).or_else(|| self.cited(claim))
    }

    /// Whether an outlet makes a claim that it takes from no other.
    pub fn speaks_for_itself(&self, outlet: &str) -> bool {
        matches!(self.passes_on.get(outlet), Some(None))
    }

    fn reprinted(&self, claim: &'a Claim) -> Option<&'a str> {
        self.other(claim, claim.reprint_of.iter())
    }

    fn cited(&self, claim: &'a Claim) -> Option<&'a str> {
        self.other(claim, claim.source.citing.iter())
    }

    /// The first of these that is an outlet, and not the claim's own.
    fn other(&self, claim: &'a Claim, names: impl Iterator<Item = &'a String>) -> Option<&'a str> {
        let own = self.outlet(&claim.source.outlet);
        names
            .map(|name| self.outlet(name))
            .find(|outlet| *outlet != own && !outlet.is_empty())
    }

    fn outlet(&self, name: &str) -> &'a str {
        self.outlets.get(name).copied().unwrap_or_default()
    }

    /// Follows each chain to its end once. Those of a circle all go back to the first of them by the alphabet.
    fn find_roots(&mut self) {
        for &start in self.passes_on.keys() {
            let mut path = Vec::new();
            let mut places = HashMap::new();
            let mut at = start;
            let root = loop {
                if let Some(&root) = self.roots.get(at) {
                    break root;
                }
                if let Some(&begin) = places.get(at) {
                    let circle = path.get::<std::ops::RangeFrom<usize>>(begin..).unwrap_or_default();
                    break circle.iter().copied().min().unwrap_or(at);
                }
                places.insert(at, path.len());
                path.push(at);
                match self.passes_on.get(at) {
                    Some(Some(next)) => at = next,
                    _ => break at,
                }
            };
            self.roots.extend(path.into_iter().map(|outlet| (outlet, root)));
        }
    }
}

fn speaking(claims: &[Claim]) -> impl Iterator<Item = &Claim> {
    claims.iter().filter(|claim| !claim.sums_up)
}

/// Each spelling of an outlet: of those that speak or are reprinted, and of those cited ones that are such an outlet.
fn outlets<'a>(claims: &'a [Claim], kinship: &dyn Kinship) -> HashMap<&'a str, &'a str> {
    let mut by_key: HashMap<String, &'a str> = HashMap::new();
    let mut outlets: HashMap<&'a str, &'a str> = HashMap::new();
    for claim in speaking(claims) {
        for name in std::iter::once(&claim.source.outlet).chain(claim.reprint_chain()) {
            outlets.entry(name).or_insert_with(|| {
                if is_placeholder(name) {
                    ""
                } else {
                    *by_key.entry(kinship.outlet_key(name)).or_insert(name)
                }
            });
        }
    }
    for name in speaking(claims).flat_map(|claim| &claim.source.citing) {
        if let Some(&outlet) = by_key.get(&kinship.outlet_key(name)).filter(|_| !is_placeholder(name)) {
            outlets.insert(name, outlet);
        }
    }
    outlets
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
        check(
            vec![claim("A", &[], Some("B")), claim("B", &[], Some("A"))],
            Some(&["A"]),
        );
        // Into a circle from outside.
        let circle = || vec![claim("B", &[], Some("C")), claim("C", &[], Some("B"))];
        let mut claims = circle();
        claims.push(claim("A", &[], Some("C")));
        check(claims, Some(&["B"]));
    }

    #[test]
    fn chains_are_followed_through_any_number_of_outlets() {
        let name = |index: usize| format!("outlet {index}");
        let mut claims: Vec<Claim> = (0..500)
            .map(|index| claim(&name(index), &[], Some(&name(index + 1))))
            .collect();
        check(claims.clone(), Some(&["outlet 500"]));
        claims.reverse();
        claims.push(claim(&name(500), &[], Some(&name(0))));
        check(claims, Some(&["outlet 0"]));
        // The outlet between says nothing here itself: A reprints B, which cites C.
        check(vec![claim("A", &["C"], Some("B")), claim("C", &[], None)], Some(&["C"]));
        // It is known as an outlet only because another reprints it.
        check(vec![claim("A", &["C"], None), claim("B", &[], Some("C"))], Some(&["C"]));
    }

    #[test]
    fn chains_go_on_where_nobody_between_says_anything() {
        let through = |outlet: &str, chain: &[&str]| Claim {
            reprinted_from: chain.iter().skip(1).map(|&name| name.to_owned()).collect(),
            ..claim(outlet, &[], chain.first().copied())
        };
        check(vec![claim("A", &[], None), through("C", &["B", "A"])], Some(&["A"]));
        check(vec![through("C", &["B", "A"]), through("E", &["D", "A"])], Some(&["A"]));
        // Who says something for himself is no mere reprint.
        check(
            vec![claim("B", &[], None), through("C", &["B", "A"]), claim("A", &[], None)],
            Some(&["A", "B"]),
        );
        check(vec![through("C", &["B", "C"]), claim("B", &[], None)], Some(&["B"]));
    }

    #[test]
    fn spellings_of_an_outlet_are_one() {
        let claims = ["Reuters", "reuters", "Reuters.", " REUTERS "].map(|outlet| claim(outlet, &[], None));
        check(claims.to_vec(), Some(&["Reuters"]));
        check(
            vec![
                claim("A", &[], Some("reuters")),
                claim("B", &["Reuters."], None),
                claim("Reuters", &[], None),
            ],
            Some(&["reuters"]),
        );
    }

    #[test]
    fn who_says_nothing_of_himself_may_be_anybody() {
        check(vec![claim("", &[], None)], None);
        check(vec![claim("Unknown", &[], None)], None);
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
