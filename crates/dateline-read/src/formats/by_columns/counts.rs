//! Which columns of numbers count what, by their names.

use dateline_event::fold::fold;

/// Column names that say what is counted, and what it is then called.
const NAMES: &[(&str, &str)] = &[
    ("killed", "killed"),
    ("deaths", "deaths"),
    ("dead", "killed"),
    ("fatalities", "fatalities"),
    ("nkill", "killed"),
    ("wounded", "wounded"),
    ("injured", "injured"),
    ("nwound", "wounded"),
    ("casualties", "casualties"),
    ("bd", "deaths"),
    ("events", "events"),
    ("nb_events", "events"),
    ("num_events", "events"),
    ("n_events", "events"),
    ("number_of_events", "events"),
    ("event_count", "events"),
    ("incidents", "incidents"),
    ("attacks", "attacks"),
    ("count", "count"),
    ("muertos", "killed"),
    ("fallecidos", "killed"),
    ("heridos", "wounded"),
    ("morts", "killed"),
    ("tues", "killed"),
    ("blesses", "wounded"),
    ("mortos", "killed"),
    ("feridos", "wounded"),
    ("tote", "killed"),
    ("verletzte", "wounded"),
    ("morti", "killed"),
    ("feriti", "wounded"),
    ("olu", "killed"),
    ("yarali", "wounded"),
    ("погибшие", "killed"),
    ("погибло", "killed"),
    ("раненые", "wounded"),
    ("ранено", "wounded"),
    ("قتلى", "killed"),
    ("القتلى", "killed"),
    ("عدد_القتلى", "killed"),
    ("جرحى", "wounded"),
    ("الجرحى", "wounded"),
    ("عدد_الجرحى", "wounded"),
];

/// Words of longer names that tell of people who were counted.
#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "killed", "kills", "kill", "dead", "deaths", "death", "fatalities", "fatality", "wounded", "injured",
    "injuries", "casualties", "missing", "kidnapped", "abducted", "arrested", "arrests", "detained", "displaced",
    "affected", "homeless", "survivors", "hostages", "nkill", "nwound", "kia", "wia", "victims", "numberkilled",
    "muertos", "heridos", "morts", "blesses", "desaparecidos", "victimas", "disparus", "raids", "strikes",
    "airstrikes", "rockets", "missiles", "shells", "munitions", "sorties",
];

/// Words that make a number no count.
#[rustfmt::skip]
const NO_COUNTS: &[&str] = &[
    "rate", "per", "percent", "pct", "ratio", "index", "log", "code", "id", "type", "cause", "date", "year", "age",
    "day", "month", "norm", "normalized", "avg", "average", "mean", "level", "share", "prop", "is", "has", "score",
    "cost", "damage", "rank", "prob", "probability", "scale", "precision", "prec",
];

#[rustfmt::skip]
const LOWEST: &[&str] = &[
    "min", "minimum", "low", "lower", "lowest", "lo", "minimo", "reported_minimum",
];
const HIGHEST: &[&str] = &["max", "maximum", "high", "upper", "highest", "hi", "maximo"];
#[rustfmt::skip]
const BEST: &[&str] = &[
    "best", "estimate", "estimated", "est", "total", "number", "of", "no", "num", "count", "n",
];

/// Which end of a range a column gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// The number itself, or the best estimate.
    Best,
    Lowest,
    Highest,
}

impl Bound {
    /// What follows the name of a figure that is one end of a range.
    pub fn suffix(self) -> &'static str {
        match self {
            Self::Best => "",
            Self::Lowest => ", lowest",
            Self::Highest => ", highest",
        }
    }

    /// The name of a figure without the end of a range, and which end that is.
    pub fn split(called: &str) -> (&str, Self) {
        for bound in [Self::Lowest, Self::Highest] {
            if let Some(what) = called.strip_suffix(bound.suffix()) {
                return (what.trim_end(), bound);
            }
        }
        (called, Self::Best)
    }
}

/// What a column counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Count {
    /// As figures are called; `None` if as the column is.
    pub called: Option<&'static str>,
    /// The words that columns of one range share: `killed` of `killed_min`.
    pub stem: String,
    pub bound: Bound,
}

/// What a folded name with `_` between words counts, if anything.
pub(super) fn count(key: &str) -> Option<Count> {
    let key = match key {
        "bdbest" => "bd_best",
        "bdlow" => "bd_low",
        "bdhigh" => "bd_high",
        key => key,
    };
    let known = |stem: &str| {
        NAMES
            .iter()
            .find(|(name, _)| fold(name) == stem)
            .map(|(_, called)| *called)
    };
    let words = || key.split('_');
    if words().count() > 6 || words().any(|word| NO_COUNTS.contains(&word)) {
        return None;
    }
    let bound = if words().any(|word| LOWEST.contains(&word)) {
        Bound::Lowest
    } else if words().any(|word| HIGHEST.contains(&word)) {
        Bound::Highest
    } else {
        Bound::Best
    };
    let is_said = |word: &&str| !LOWEST.contains(word) && !HIGHEST.contains(word) && !BEST.contains(word);
    let stem = words().filter(is_said).collect::<Vec<_>>().join("_");
    let called = known(key).or_else(|| known(&stem));
    let is_bare_bound = stem.is_empty() && matches!(key, "low" | "high" | "best" | "min" | "max");
    let is_counted = words().any(|word| COUNTED.contains(&word));
    (called.is_some() || is_counted || is_bare_bound).then_some(Count { called, stem, bound })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_what_is_counted_and_which_end_of_a_range() {
        #[track_caller]
        fn check(key: &str, called: Option<&str>, stem: &str, bound: Bound) {
            let found = count(key).unwrap_or_else(|| panic!("{key}"));
            assert_eq!(
                (found.called, found.stem.as_str(), found.bound),
                (called, stem, bound),
                "{key}"
            );
        }
        check("killed", Some("killed"), "killed", Bound::Best);
        check("killed_min", Some("killed"), "killed", Bound::Lowest);
        check("max_killed", Some("killed"), "killed", Bound::Highest);
        check("bdlow", Some("deaths"), "bd", Bound::Lowest);
        check("low_fatality_estimate", None, "fatality", Bound::Lowest);
        check("number_of_children_killed", None, "children_killed", Bound::Best);
        check("high", None, "", Bound::Highest);
        check("total_deaths", Some("deaths"), "deaths", Bound::Best);
        for key in [
            "cause_of_death",
            "death_rate",
            "log_deaths",
            "minimum_age",
            "lowland",
            "temperature_max",
        ] {
            assert_eq!(count(key), None, "{key}");
        }
    }

    #[test]
    fn an_end_of_a_range_is_told_in_the_name() {
        assert_eq!(Bound::split("killed, lowest"), ("killed", Bound::Lowest));
        assert_eq!(Bound::split("killed"), ("killed", Bound::Best));
    }
}
