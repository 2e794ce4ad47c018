//! Which columns of numbers count what, by their names.

use std::sync::LazyLock;

use dateline_event::FIGURE_NAMES;
use dateline_event::fold::fold;
use rustc_hash::FxHashMap;

use super::count_words::{
    BEST, COUNTED, COUNTING, ESTIMATES, HIGH, HIGHEST, LOW, LOWEST, MAYBE_COUNTED, NO_COUNTS, NUMBER_WORDS, NUMBERED,
};
use super::name::{listed, without_article};
use crate::number::Counted;

/// Which end of a range a column gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
    /// Whether nothing else can be meant, whatever the cells are.
    pub is_sure: bool,
    /// Whether its name says no more than that it is an estimate or one end of it: `est_min`, `high`.
    pub is_bare: bool,
    /// Whether it counts people, or things that are no fewer than one: no events, whose number may be an average.
    pub is_of_people: bool,
}

static COUNTING_FOLDED: LazyLock<Vec<String>> =
    LazyLock::new(|| COUNTING.iter().flat_map(|words| listed(words)).collect());

impl Count {
    /// Of a column that is called after victims and holds numbers.
    pub fn of_victims(key: &str) -> Self {
        Self {
            called: known(key),
            stem: key.to_owned(),
            bound: Bound::Best,
            is_sure: false,
            is_bare: false,
            is_of_people: true,
        }
    }

    /// Of a column whose cells say what they count, whatever its name is.
    pub fn of_cells() -> Self {
        Self {
            called: Some("casualties"),
            stem: String::new(),
            bound: Bound::Best,
            is_sure: true,
            is_bare: false,
            is_of_people: true,
        }
    }
}

/// Of whom a figure of this name tells how many.
pub(super) fn counted(key: &str) -> Counted {
    const CALLS: [(Counted, &[&str]); 5] = [
        (
            Counted::Killed,
            &["killed", "deaths", "fatalities", "death", "fatality", "kia"],
        ),
        (Counted::Wounded, &["wounded", "injured", "injuries", "wia"]),
        (
            Counted::Missing,
            &["missing", "disappeared", "disparus", "desaparecidos"],
        ),
        (
            Counted::Abducted,
            &["abducted", "kidnapped", "hostages", "secuestrados"],
        ),
        (Counted::Arrested, &["arrested", "detained", "arrests", "detenidos"]),
    ];
    let of = |word: &str| {
        let called = known(word).unwrap_or(word);
        CALLS
            .iter()
            .find(|(_, calls)| calls.contains(&word) || calls.contains(&called))
    };
    let found = key.split('_').find_map(of);
    found.map(|(counted, _)| *counted).unwrap_or_default()
}

/// What those are called who were counted so.
pub(super) fn name_of(counted: Counted) -> &'static str {
    match counted {
        Counted::Killed => "killed",
        Counted::Wounded => "wounded",
        Counted::Missing => "missing",
        Counted::Abducted => "abducted",
        Counted::Arrested => "arrested",
        Counted::Others => "count",
    }
}

/// The two kinds that a name with a mark between them names: “Killed/Wounded”, “Dead & injured”.
pub(super) fn pair(name: &str) -> Option<[(&'static str, Counted); 2]> {
    const BETWEEN: [&str; 9] = ["/", " & ", "&", "+", " and ", " et ", " y ", " und ", "|"];
    let folded = fold(name);
    let (first, second) = BETWEEN.iter().find_map(|between| folded.split_once(between))?;
    let of = |part: &str| {
        let words = part
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty());
        let counted = counted(&words.collect::<Vec<_>>().join("_"));
        (counted != Counted::Others).then(|| (name_of(counted), counted))
    };
    let (first, second) = (of(first)?, of(second)?);
    (first.1 != second.1).then_some([first, second])
}

/// What a word is called that says what is counted.
fn known(stem: &str) -> Option<&'static str> {
    static NAMES_FOLDED: LazyLock<FxHashMap<String, &'static str>> = LazyLock::new(|| {
        let of = |(called, names): &(&'static str, &'static [&str])| {
            let called = *called;
            names
                .iter()
                .flat_map(|name| listed(name))
                .map(move |name| (name, called))
        };
        FIGURE_NAMES.iter().flat_map(of).collect()
    });
    let found = NAMES_FOLDED
        .get(stem)
        .or_else(|| NAMES_FOLDED.get(&without_article(stem)?));
    found.copied()
}

/// The lists that a word of a column's name is in, folded as names are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct WordKinds(u16);

impl WordKinds {
    const LISTS: [&[&str]; 9] = [
        COUNTED,
        MAYBE_COUNTED,
        NO_COUNTS,
        LOWEST,
        HIGHEST,
        LOW,
        HIGH,
        BEST,
        ESTIMATES,
    ];
    const COUNTED: Self = Self(1);
    const MAYBE: Self = Self(1 << 1);
    const NO_COUNT: Self = Self(1 << 2);
    const LOWEST: Self = Self(1 << 3);
    const HIGHEST: Self = Self(1 << 4);
    const LOW: Self = Self(1 << 5);
    const HIGH: Self = Self(1 << 6);
    const BEST: Self = Self(1 << 7);
    const ESTIMATE: Self = Self(1 << 8);

    fn of(word: &str) -> Self {
        static KINDS: LazyLock<FxHashMap<String, u16>> = LazyLock::new(|| {
            let mut kinds: FxHashMap<String, u16> = FxHashMap::default();
            for (number, list) in WordKinds::LISTS.iter().enumerate() {
                for word in list.iter().flat_map(|word| listed(word)) {
                    *kinds.entry(word).or_default() |= 1 << number;
                }
            }
            kinds
        });
        let found = KINDS.get(word).or_else(|| KINDS.get(&without_article(word)?));
        Self(found.copied().unwrap_or_default())
    }

    fn is(self, kind: Self) -> bool {
        self.0 & kind.0 != 0
    }
}

/// What a folded name with `_` between words counts, if anything.
pub(super) fn count(key: &str) -> Option<Count> {
    const PLAIN: [WordKinds; 3] = [WordKinds::BEST, WordKinds::COUNTED, WordKinds::MAYBE];
    let key = match key {
        "bdbest" => "bd_best",
        "bdlow" => "bd_low",
        "bdhigh" => "bd_high",
        key => key,
    };
    let said = |key: String, all: &[&str], one: &str| all.iter().fold(key, |key, words| key.replace(words, one));
    let key = said(
        key.to_owned(),
        &["at_least", "no_fewer_than", "au_moins", "al_menos", "en_az"],
        "min",
    );
    let key = said(key, &["at_most", "up_to", "au_plus", "en_fazla"], "max");
    let words: Vec<(&str, WordKinds)> = key.split('_').map(|word| (word, WordKinds::of(word))).collect();
    let holds = |kind: WordKinds| words.iter().any(|(_, found)| found.is(kind));
    // `Fatalities due to …` says first what it counts.
    let most = if words.first().is_some_and(|(word, _)| known(word).is_some()) {
        10
    } else {
        6
    };
    if words.len() > most || holds(WordKinds::NO_COUNT) {
        return None;
    }
    // “High” and “low” may be of something else, as in “high school students killed”.
    let is_end = |kind: WordKinds| {
        let is_plain = |(word, found): &(&str, WordKinds)| {
            found.is(kind) || PLAIN.iter().any(|plain| found.is(*plain)) || known(word).is_some()
        };
        // `battle_deaths_low`
        let is_behind = || words.last().is_some_and(|(_, found)| found.is(kind)) && holds(WordKinds::COUNTED);
        holds(kind) && (words.iter().all(is_plain) || is_behind())
    };
    let (bound, ends) = if holds(WordKinds::LOWEST) || is_end(WordKinds::LOW) {
        (Bound::Lowest, [WordKinds::LOWEST, WordKinds::LOW])
    } else if holds(WordKinds::HIGHEST) || is_end(WordKinds::HIGH) {
        (Bound::Highest, [WordKinds::HIGHEST, WordKinds::HIGH])
    } else {
        (Bound::Best, [WordKinds::default(); 2])
    };
    let said = words
        .iter()
        .filter(|(_, found)| !found.is(WordKinds::BEST) && !ends.iter().any(|end| found.is(*end)));
    let stem = said.map(|(word, _)| *word).collect::<Vec<_>>().join("_");
    let called = known(&key).or_else(|| known(&stem));
    let is_bare_bound = stem.is_empty() && (bound != Bound::Best || holds(WordKinds::ESTIMATE));
    let is_casualty = called.is_some_and(|called| !matches!(called, "events" | "incidents" | "attacks" | "count"));
    let is_counted = holds(WordKinds::COUNTED);
    let is_numbered = || {
        let [(first, _), rest @ ..] = &words[..] else {
            return false;
        };
        NUMBER_WORDS.contains(first) && !rest.is_empty() && !rest.iter().any(|(word, _)| NUMBERED.contains(word))
    };
    let is_of_anything = COUNTING_FOLDED.iter().any(|counting| {
        let rest = key.strip_prefix(counting.as_str());
        let is_alone = !counting.ends_with("_of") && !counting.ends_with("_de") && !counting.ends_with("_d");
        rest.is_some_and(|rest| rest.starts_with('_') || (is_alone && rest.is_empty()))
    });
    let counts = called.is_some() || is_counted || holds(WordKinds::MAYBE) || is_of_anything || is_numbered();
    (counts || is_bare_bound).then_some(Count {
        called,
        stem,
        bound,
        is_sure: is_casualty || is_counted,
        is_bare: is_bare_bound && called.is_none(),
        is_of_people: is_casualty || is_counted || holds(WordKinds::MAYBE),
    })
}

/// Whether a word of a key tells of people or things that are counted, whatever the words beside it say.
pub(super) fn tells_of_counted(key: &str) -> bool {
    let tells = |word: &str| {
        let kinds = WordKinds::of(word);
        kinds.is(WordKinds::COUNTED) || kinds.is(WordKinds::MAYBE) || known(word).is_some()
    };
    key.split('_').any(tells)
}

/// Whether a word of a key calls a number an estimate.
pub(super) fn is_estimate(key: &str) -> bool {
    key.split('_').any(|word| WordKinds::of(word).is(WordKinds::ESTIMATE))
}

/// Whether a word of a key makes numbers none of people or things.
pub(super) fn is_no_count(key: &str) -> bool {
    key.split('_').any(|word| WordKinds::of(word).is(WordKinds::NO_COUNT))
}

/// Whether a word is known to this file.
pub(super) fn is_word(word: &str) -> bool {
    WordKinds::of(word) != WordKinds::default() || known(word).is_some()
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
        check("battle_deaths_low", None, "battle_deaths", Bound::Lowest);
        check("battle_deaths_best", None, "battle_deaths", Bound::Best);
        check("high", None, "", Bound::Highest);
        check("total_deaths", Some("deaths"), "deaths", Bound::Best);
        check("number_of_detentions", None, "detentions", Bound::Best);
        check("numero_de_cuerpos", None, "cuerpos", Bound::Best);
        check("cantidad", None, "", Bound::Best);
        for key in [
            "case_number",
            "number",
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
