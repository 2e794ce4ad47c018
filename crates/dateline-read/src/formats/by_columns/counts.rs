//! Which columns of numbers count what, by their names.

use std::sync::LazyLock;

use dateline_event::fold::fold;
use rustc_hash::FxHashMap;

use crate::number::Counted;

/// Words that say what is counted, and what it is then called.
#[rustfmt::skip]
const NAMES: &[(&str, &[&str])] = &[
    ("killed", &[
        "killed", "dead", "died", "nkill", "muertos", "muertas", "fallecidos", "fallecidas", "asesinados", "morts", "tues", "mortos", "tote", "getotete", "todesopfer", "morti",
        "olu", "olen", "öldürülen", "olum", "погибшие", "погибло", "погибших", "погибли", "убито", "убитых", "убитые", "убиты", "загинуло", "загиблих", "загиблі", "вбито",
        "قتلى", "القتلى", "قتيل", "الشهداء", "شهداء", "کشته", "کشته_شده", "کشته_شدگان", "کشتهشدگان", "کشتگان", "کشتهها",
    ]),
    ("deaths", &["deaths", "bd", "muertes", "deces", "décès", "mortes", "óbitos", "obitos", "todesfalle", "decessi", "смертей", "الوفيات", "وفيات"]),
    ("fatalities", &["fatalities"]),
    ("wounded", &[
        "wounded", "nwound", "heridos", "heridas", "lesionados", "blesses", "blessés", "feridos", "verletzte", "verwundete", "feriti", "yarali",
            "yaralı", "yaralanan", "раненые", "ранено", "раненых", "ранены",
        "поранено", "поранених", "поранені", "جرحى", "الجرحى", "المصابين", "مصابين", "المصابون", "الاصابات", "زخمی", "زخمیها", "مجروح", "مجروحان", "مجروحین",
    ]),
    ("injured", &["injured"]),
    ("casualties", &["casualties"]),
    ("events", &["events", "nb_events", "n_events", "event_count"]),
    ("incidents", &["incidents"]),
    ("attacks", &["attacks"]),
    ("count", &["count"]),
];

/// Words of longer names that tell of people who were counted.
#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "killed", "kills", "kill", "dead", "deaths", "death", "fatalities", "fatality", "wounded", "injured",
    "injuries", "casualties", "nkill", "nwound", "kia", "wia", "numberkilled", "muertos", "muertas", "fallecidos", "asesinados", "heridos", "heridas", "lesionados", "morts", "blesses",
    "mortos", "mortas", "feridos", "feridas", "tote", "verletzte", "morti", "feriti", "погибших", "погибшие", "раненых", "раненые", "убитых", "загиблих", "поранених", "قتلى", "جرحى", "زخمی",
];

/// Words that may be of people who were counted or who were named, or of things: their cells must tell.
#[rustfmt::skip]
const MAYBE_COUNTED: &[&str] = &[
    "missing", "kidnapped", "abducted", "arrested", "arrests", "detained", "displaced", "affected", "homeless", "survivors", "hostages", "victim", "victims",
    "desaparecidos", "victimas", "desplazados", "detenidos", "secuestrados", "disparus", "victimes", "deplaces", "arretes", "enleves", "opfer", "vermisste", "vertriebene", "vittime",
    "жертв", "жертвы", "пострадавших", "пострадавшие", "задержанных", "пропавших", "постраждалих", "kayip", "gozalti", "الضحايا", "ضحايا", "النازحين", "نازحين", "المفقودين", "مفقودين", "المعتقلين",
    "معتقلين", "قربانیان", "آوارگان",
    "raids", "strikes", "airstrikes", "rockets", "missiles", "shells", "munitions", "sorties", "drones", "launched", "destroyed", "intercepted", "fired", "downed", "damaged",
    "participants", "participant", "protesters", "demonstrators", "attendance", "attendees", "manifestants", "manifestantes", "teilnehmer", "участников", "crowd",
];

/// Words that make a number no count.
#[rustfmt::skip]
const NO_COUNTS: &[&str] = &[
    "rate", "per", "percent", "pct", "ratio", "index", "log", "code", "id", "type", "cause", "date", "year", "age",
    "day", "month", "norm", "normalized", "avg", "average", "mean", "level", "share", "prop", "is", "has", "score",
    "cost", "damage", "rank", "prob", "probability", "scale", "precision", "prec", "source", "sources", "description", "note", "notes", "thousands", "category",
    "usd", "eur", "value", "violence", "name", "names", "group", "identity", "demand", "place", "country", "location",
    "ages", "edad", "edades", "alter", "idade", "eta", "возраст", "возраста", "вік", "yas", "yasi", "العمر", "عمر", "سن", "previous", "prior", "past",
    "taux", "tasa", "taxa", "porcentaje", "pourcentage", "prozent", "процент", "доля",
];

#[rustfmt::skip]
const LOWEST: &[&str] = &["min", "minimum", "lowest", "minimo", "minima", "minimal", "mindestens", "мин", "минимум", "мінімум", "asgari", "الادنى", "حداقل"];
#[rustfmt::skip]
const HIGHEST: &[&str] = &["max", "maximum", "highest", "maximo", "maxima", "maximal", "hochstens", "макс", "максимум", "azami", "الاقصى", "حداکثر"];
/// These may be of something else, as in “high school students killed”.
const LOW: &[&str] = &["low", "lower", "lo"];
const HIGH: &[&str] = &["high", "upper", "hi"];
#[rustfmt::skip]
const BEST: &[&str] = &[
    "best", "estimate", "estimated", "est", "total", "number", "of", "no", "num", "count", "n", "nb", "nbre", "nombre", "de", "des", "du", "numero", "num", "cantidad", "total", "los",
    "anzahl", "der", "gesamt", "di", "sayisi", "sayısı", "toplam", "количество", "число", "всего", "кількість", "عدد", "اجمالي", "تعداد", "ها", "های", "estimation", "reported",
    
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
    /// Whether nothing else can be meant, whatever the cells are.
    pub is_sure: bool,
    /// Whether it counts people, or things that are no fewer than one: no events, whose number may be an average.
    pub is_of_people: bool,
}

/// Of whom a figure of this name tells how many.
pub(super) fn counted(key: &str) -> Counted {
    let mut words = key.split('_');
    let has =
        |calls: &[&str], word: &str| calls.contains(&word) || known(word).is_some_and(|called| calls.contains(&called));
    words
        .find_map(|word| {
            if has(&["killed", "deaths", "fatalities", "death", "fatality", "kia"], word) {
                Some(Counted::Killed)
            } else {
                has(&["wounded", "injured", "injuries", "wia"], word).then_some(Counted::Wounded)
            }
        })
        .unwrap_or_default()
}

/// What a word is called that says what is counted.
fn known(stem: &str) -> Option<&'static str> {
    static NAMES_FOLDED: LazyLock<FxHashMap<String, &'static str>> = LazyLock::new(|| {
        let of = |(called, names): &(&'static str, &'static [&str])| {
            let called = *called;
            names.iter().map(move |name| (fold(name), called))
        };
        NAMES.iter().flat_map(of).collect()
    });
    NAMES_FOLDED.get(stem).copied()
}

/// The lists that a word of a column's name is in, folded as names are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct WordKinds(u16);

impl WordKinds {
    const LISTS: [&[&str]; 8] = [COUNTED, MAYBE_COUNTED, NO_COUNTS, LOWEST, HIGHEST, LOW, HIGH, BEST];
    const COUNTED: Self = Self(1);
    const MAYBE: Self = Self(1 << 1);
    const NO_COUNT: Self = Self(1 << 2);
    const LOWEST: Self = Self(1 << 3);
    const HIGHEST: Self = Self(1 << 4);
    const LOW: Self = Self(1 << 5);
    const HIGH: Self = Self(1 << 6);
    const BEST: Self = Self(1 << 7);

    fn of(word: &str) -> Self {
        static KINDS: LazyLock<FxHashMap<String, u16>> = LazyLock::new(|| {
            let mut kinds: FxHashMap<String, u16> = FxHashMap::default();
            for (number, list) in WordKinds::LISTS.iter().enumerate() {
                for word in *list {
                    *kinds.entry(fold(word)).or_default() |= 1 << number;
                }
            }
            kinds
        });
        Self(KINDS.get(word).copied().unwrap_or_default())
    }

    fn is(self, kind: Self) -> bool {
        self.0 & kind.0 != 0
    }
}

/// What a folded name with `_` between words counts, if anything.
pub(super) fn count(key: &str) -> Option<Count> {
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
    if words.len() > 6 || holds(WordKinds::NO_COUNT) {
        return None;
    }
    // “High” and “low” may be of something else, as in “high school students killed”.
    let is_end = |kind: WordKinds| {
        let is_plain = |(word, found): &(&str, WordKinds)| {
            found.is(kind) || found.is(WordKinds::BEST) || found.is(WordKinds::COUNTED) || known(word).is_some()
        };
        holds(kind) && words.iter().all(is_plain)
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
    let is_bare_bound = stem.is_empty() && matches!(key.as_str(), "low" | "high" | "best" | "min" | "max");
    let is_casualty = called.is_some_and(|called| !matches!(called, "events" | "incidents" | "attacks" | "count"));
    let is_counted = holds(WordKinds::COUNTED);
    (called.is_some() || is_counted || holds(WordKinds::MAYBE) || is_bare_bound).then_some(Count {
        called,
        stem,
        bound,
        is_sure: is_casualty || is_counted,
        is_of_people: is_casualty || is_counted || holds(WordKinds::MAYBE),
    })
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
