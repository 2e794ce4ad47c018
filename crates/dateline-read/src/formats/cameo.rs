//! CAMEO (Conflict and Mediation Event Observations): the codes by which GDELT and ICEWS say what one actor does to another.

/// The root of each code, the two digits with which it begins, in order.
const ROOTS: [&str; 20] = [
    "Make public statement",
    "Appeal",
    "Express intent to cooperate",
    "Consult",
    "Engage in diplomatic cooperation",
    "Engage in material cooperation",
    "Provide aid",
    "Yield",
    "Investigate",
    "Demand",
    "Disapprove",
    "Reject",
    "Threaten",
    "Protest",
    "Exhibit force posture",
    "Reduce relations",
    "Coerce",
    "Assault",
    "Fight",
    "Use unconventional mass violence",
];

/// The name of a code's root: "Fight" for `193`; the code itself if there is no such root.
pub(super) fn root_name(code: &str) -> &str {
    let name = root(code).and_then(|root| ROOTS.get(root.checked_sub(1)?));
    name.copied().unwrap_or(code)
}

/// Whether a code is one of material conflict as GDELT divides them: roots 15 to 20. Then the first actor does harm to
/// the second; of all other acts, protests among them, nobody is the perpetrator.
pub(super) fn is_material_conflict(code: &str) -> bool {
    root(code).is_some_and(|root| (15..=20).contains(&root))
}

fn root(code: &str) -> Option<usize> {
    code.get(..2)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_begin_with_their_root() {
        assert_eq!(
            [root_name("010"), root_name("2041"), root_name("19")],
            ["Make public statement", "Use unconventional mass violence", "Fight"]
        );
        assert_eq!(
            [root_name("00"), root_name("21"), root_name("---")],
            ["00", "21", "---"]
        );
        assert_eq!(
            ["138", "141", "150", "204"].map(is_material_conflict),
            [false, false, true, true]
        );
    }
}
