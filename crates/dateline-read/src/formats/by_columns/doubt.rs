//! Columns that say of each row how sure its date is: `Start Approximate: yes`, `date_precision: month`.

use chrono::Datelike;
use dateline_batch::Part;
use dateline_dates::Reading;
use dateline_event::fold::fold;
use dateline_event::{Bounds, Precision, Qualifier, calendar};

use crate::table::{column_key, is_blank};

/// What a column says of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DateDoubt {
    asks: Asks,
    of: Of,
}

/// Which of its answers makes a date doubtful.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asks {
    /// "Is it doubtful?", and in which way.
    IsDoubtful(Qualifier),
    /// "Is it sure?", and in which way it is not.
    IsSure(Qualifier),
    /// "How sure is it?"
    How,
}

/// Of which end of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    Start,
    End,
    Both,
}

/// What a cell says of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Sure,
    Doubtful(Qualifier),
    /// It stands for a month or year of which no day is known.
    Coarse(Precision),
}

const APPROXIMATE: [&str; 21] = [
    "approximate",
    "approx",
    "approxdate",
    "dateapprox",
    "approximated",
    "approximately",
    "approximation",
    "circa",
    "estimated",
    "estimate",
    "estimation",
    "imprecise",
    "inexact",
    "rough",
    "approximatif",
    "approximative",
    "aproximada",
    "aproximado",
    "geschatzt",
    "yaklasık",
    "приблизительно",
];
const UNCERTAIN: [&str; 10] = [
    "uncertain",
    "uncertainty",
    "doubtful",
    "doubt",
    "unsure",
    "unconfirmed",
    "disputed",
    "incertain",
    "incierta",
    "unsicher",
];
const EXACT: [&str; 4] = ["exact", "precise", "accurate", "exacte"];
const CERTAIN: [&str; 5] = ["certain", "sure", "confirmed", "known", "verified"];
const HOW: [&str; 12] = [
    "precision",
    "prec",
    "accuracy",
    "certainty",
    "confidence",
    "qualifier",
    "modifier",
    "exactness",
    "granularity",
    "resolution",
    "quality",
    "prefix",
];
/// What may stand beside these words: `is_event_date_approximate`.
const BESIDE: [&str; 25] = [
    "date", "dates", "datetime", "day", "time", "year", "fecha", "datum", "data", "tarih", "дата", "is", "was",
    "event", "incident", "attack", "flag", "of", "the", "yn", "in", "if", "and", "or", "on",
];
const START: [&str; 6] = ["start", "begin", "beginning", "from", "debut", "inicio"];
const END: [&str; 6] = ["end", "finish", "until", "to", "fin", "ende"];

impl DateDoubt {
    /// What a column of this name says of dates, if it does.
    pub fn named(name: &str) -> Option<Self> {
        let key = fold(&column_key(name));
        let words: Vec<&str> = key.split('_').filter(|word| !word.is_empty()).collect();
        let holds = |list: &[&str]| words.iter().any(|word| list.contains(word));
        let asks = if holds(&APPROXIMATE) {
            Asks::IsDoubtful(Qualifier::Approximate)
        } else if holds(&UNCERTAIN) {
            Asks::IsDoubtful(Qualifier::Uncertain)
        } else if holds(&HOW) {
            Asks::How
        } else if holds(&EXACT) {
            Asks::IsSure(Qualifier::Approximate)
        } else if holds(&CERTAIN) {
            Asks::IsSure(Qualifier::Uncertain)
        } else {
            return None;
        };
        let lists: [&[&str]; 8] = [&APPROXIMATE, &UNCERTAIN, &EXACT, &CERTAIN, &HOW, &BESIDE, &START, &END];
        let is_known = |word: &&str| lists.iter().any(|list| list.contains(word));
        let is_of_date = holds(BESIDE.get(..11).unwrap_or_default()) || holds(&START) || holds(&END);
        // `approximate` alone may be of anything, but then its cells are no answers.
        let is_alone = words.len() == 1 && asks == Asks::IsDoubtful(Qualifier::Approximate);
        let of = match (holds(&START), holds(&END)) {
            (true, false) => Of::Start,
            (false, true) => Of::End,
            _ => Of::Both,
        };
        (words.iter().all(is_known) && (is_of_date || is_alone)).then_some(Self { asks, of })
    }

    /// As [`DateDoubt::named`]; of another name, that it asks whether the date is approximate.
    pub fn named_or_asked(name: &str) -> Self {
        Self::named(name).unwrap_or(Self {
            asks: Asks::IsDoubtful(Qualifier::Approximate),
            of: Of::Both,
        })
    }

    /// The part of a column that says so.
    pub fn part(self) -> Part {
        if self.of == Of::End {
            Part::EndDoubt
        } else {
            Part::DateDoubt
        }
    }

    /// Whether it speaks of the start only, and the end is as it is written.
    pub fn is_of_start(self) -> bool {
        self.of == Of::Start
    }

    /// Whether all filled cells say something of a date, and at least one does.
    pub fn fits<'a>(self, cells: impl Iterator<Item = &'a str>) -> bool {
        let mut filled = cells.map(str::trim).filter(|cell| !is_blank(cell)).peekable();
        filled.peek().is_some() && filled.all(|cell| self.verdict(cell).is_some())
    }

    /// The date as a cell of the column qualifies it.
    pub fn of(self, reading: Reading, cell: &str) -> Reading {
        match self.verdict(cell.trim()) {
            Some(Verdict::Doubtful(qualifier)) => reading.marked(qualifier),
            Some(Verdict::Coarse(precision)) => coarse(reading, precision),
            Some(Verdict::Sure) | None => reading,
        }
    }

    fn verdict(self, cell: &str) -> Option<Verdict> {
        if is_blank(cell) {
            return Some(Verdict::Sure);
        }
        let folded = fold(cell);
        let word = folded.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '~' | '?' | '%'));
        let answer = match word {
            "yes" | "y" | "true" | "t" | "1" | "1.0" | "x" | "oui" | "si" | "ja" | "sim" | "да" | "так" | "evet"
            | "نعم" => Some(true),
            "no" | "n" | "false" | "f" | "0" | "0.0" | "non" | "nein" | "nao" | "нет" | "ні" | "hayır" | "لا" => {
                Some(false)
            }
            _ => None,
        };
        match (self.asks, answer) {
            (Asks::IsDoubtful(qualifier), Some(true)) | (Asks::IsSure(qualifier), Some(false)) => {
                return Some(Verdict::Doubtful(qualifier));
            }
            (Asks::IsDoubtful(_), Some(false)) | (Asks::IsSure(_), Some(true)) => return Some(Verdict::Sure),
            // Numbers of a precision are codes of which each data set has its own.
            (Asks::How, Some(_)) => return None,
            (_, None) => {}
        }
        let is_one_of = |list: &[&str]| list.contains(&word);
        match word {
            "~" | "c" | "ca" | "abt" | "about" | "around" | "est" | "low" | "inferred" => {
                Some(Verdict::Doubtful(Qualifier::Approximate))
            }
            "?" | "probable" | "possible" | "probably" | "possibly" | "likely" | "not confirmed" => {
                Some(Verdict::Doubtful(Qualifier::Uncertain))
            }
            "%" => Some(Verdict::Doubtful(Qualifier::Both)),
            "month" | "monthly" | "month only" | "mois" | "mes" | "monat" => Some(Verdict::Coarse(Precision::Month)),
            "year" | "yearly" | "year only" | "annee" | "ano" | "jahr" => Some(Verdict::Coarse(Precision::Year)),
            "day" | "daily" | "actual" | "full" | "high" | "good" | "jour" | "dia" | "tag" => Some(Verdict::Sure),
            _ if is_one_of(&APPROXIMATE) => Some(Verdict::Doubtful(Qualifier::Approximate)),
            _ if is_one_of(&UNCERTAIN) => Some(Verdict::Doubtful(Qualifier::Uncertain)),
            _ if is_one_of(&EXACT) || is_one_of(&CERTAIN) => Some(Verdict::Sure),
            _ => None,
        }
    }
}

/// The month or the year of a day.
fn coarse(reading: Reading, precision: Precision) -> Reading {
    let day = reading.bounds.earliest_start.civil().filter(|_| reading.is_day());
    let window = day.and_then(|day| match precision {
        Precision::Year => calendar::year(day.year()),
        _ => calendar::month(day.year(), day.month()),
    });
    window.map_or(reading, |window| reading.widened(Bounds::window(window), precision))
}

#[cfg(test)]
mod tests {
    use dateline_dates::{DateStyle, read};

    use super::*;

    #[track_caller]
    fn check(name: &str, cell: &str, expected: Option<&str>) {
        let doubt = DateDoubt::named(name);
        let fits = doubt.filter(|doubt| doubt.fits([cell, ""].into_iter()));
        let reading = read("2014-03-07", DateStyle::default()).unwrap();
        let found = fits.map(|doubt| doubt.of(reading, cell).to_when("").edtf);
        assert_eq!(found.as_deref(), expected, "{name}: {cell}");
    }

    #[test]
    fn a_column_says_how_sure_a_date_is() {
        for (name, cell) in [
            ("Start Approximate", "yes"),
            ("date_approximate", "1"),
            ("approximate_date", "TRUE"),
            ("Is Date Approximate?", "Y"),
            ("Estimated Date", "x"),
            ("approx", "Yes"),
            ("exact_date", "no"),
            ("Date precision", "approximate"),
            ("date qualifier", "ca."),
            ("Event Date Accuracy", "Estimated"),
        ] {
            check(name, cell, Some("2014-03-07~"));
        }
        for (name, cell) in [
            ("Date uncertain", "yes"),
            ("date_certain", "0"),
            ("Date Confirmed", "No"),
            ("date certainty", "uncertain"),
            ("date_qualifier", "?"),
        ] {
            check(name, cell, Some("2014-03-07?"));
        }
        for (name, cell) in [
            ("Start Approximate", "no"),
            ("date_approximate", "0"),
            ("exact_date", "yes"),
            ("date precision", "exact"),
            ("date precision", "Day"),
        ] {
            check(name, cell, Some("2014-03-07"));
        }
        check("date_precision", "month", Some("2014-03"));
        check("date_precision", "Year", Some("2014"));
    }

    #[test]
    fn what_is_of_something_else_says_nothing_of_dates() {
        for (name, cell) in [
            ("approximate deaths", "1"),
            ("Estimated", "1200"),
            ("date_precision", "1"),
            ("time_precision", "3"),
            ("certainty", "yes"),
            ("location precision", "exact"),
            ("confirmed", "yes"),
            ("Date", "2014-03-07"),
            ("estimated date", "2014-03-09"),
        ] {
            check(name, cell, None);
        }
    }
}
