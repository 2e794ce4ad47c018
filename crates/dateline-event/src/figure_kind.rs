use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use super::figure_names::{FIGURE_NAMES, FILLERS, KINDS};
use super::fold::fold;
use super::thing::thing;

/// Whether two figures are called the same, but for case, accents, blanks around and underscores for blanks.
pub fn counts_same(what: &str, other: &str) -> bool {
    thing(what) == thing(other)
}

/// The plain name of the kind of figure that is called so: “fatalities”, “Tués” and “قتلى” are all “killed”. What no list
/// knows is a kind of its own, by its own name.
pub fn figure_kind(what: &str) -> Cow<'_, str> {
    let folded = fold(what);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let of_all = known(&words);
    let of_telling = || {
        let telling: Vec<&str> = words.iter().copied().filter(|word| !FILLERS.contains(word)).collect();
        known(&telling)
    };
    match of_all.or_else(of_telling) {
        Some(kind) => Cow::Borrowed(kind),
        None => thing(what),
    }
}

fn known(words: &[&str]) -> Option<&'static str> {
    static KNOWN: LazyLock<HashMap<String, &str>> = LazyLock::new(|| {
        let spaced = |name: &str| fold(name).replace('_', " ");
        let kinds = KINDS.iter().flat_map(|(kind, names)| {
            let names = names.iter().chain(std::iter::once(kind));
            names.map(move |name| (spaced(name).replace(',', ""), *kind))
        });
        let mut known: HashMap<String, &str> = kinds.collect();
        for (called, names) in FIGURE_NAMES {
            let kind = known.get(*called).copied().unwrap_or(called);
            for name in *names {
                known.entry(spaced(name)).or_insert(kind);
            }
        }
        known
    });
    KNOWN.get(&words.join(" ")).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_many_languages_are_of_one_kind() {
        #[track_caller]
        fn check(names: &[&str], kind: &str) {
            for name in names {
                assert_eq!(figure_kind(name), kind, "{name}");
            }
            assert_eq!(figure_kind(kind), kind);
        }
        let killed = [
            "killed",
            "Killed",
            "deaths",
            "fatalities",
            "tués",
            "القتلى",
            "погибших",
            "Tote",
            "nkill",
            "muertos",
        ];
        check(&killed, "killed");
        check(
            &["total deaths", "Number of people killed", "best_estimate_deaths"],
            "killed",
        );
        check(&["injured", "wounded", "heridos", "جرحى"], "wounded");
        check(
            &["deaths_civilians", "civilians killed", "civilian fatalities"],
            "civilians killed",
        );
        check(&["deaths_a"], "killed of side A");
        check(&["deaths_b"], "killed of side B");
        check(&["deaths_unknown"], "killed, side unknown");
        check(&["rockets"], "rockets");
        check(&["Kidnapped", "secuestrados"], "abducted");
    }

    #[test]
    fn what_is_not_known_is_its_own_kind() {
        for name in [
            "killed in gaza",
            "us soldiers killed",
            "total",
            "people",
            "killed and wounded",
            "casualties",
            "death rate",
        ] {
            assert_eq!(figure_kind(name), name);
        }
        assert_eq!(figure_kind("Property_Damage"), "property damage");
        assert_eq!(figure_kind(""), "");
        assert!(counts_same("Rockets that_hit", "rockets that hit") && !counts_same("killed", "deaths"));
    }
}
