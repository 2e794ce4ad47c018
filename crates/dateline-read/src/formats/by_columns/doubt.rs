//! Columns that say of each row how sure its date is: `Start Approximate: yes`, `date_precision: month`.

mod asks;

use chrono::Datelike;
use dateline_batch::Part;
use dateline_dates::Reading;
use dateline_event::fold::fold;
use dateline_event::{Bounds, Precision, Qualifier, calendar};

use self::asks::{Asks, CERTAIN, EXACT, qualifier};
use super::answer::answer;
use crate::table::{column_key, is_blank};

/// What a column says of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DateDoubt {
    asks: Asks,
    of: Of,
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

/// Words for dates.
const DATE: [&str; 22] = [
    "date",
    "dates",
    "data",
    "datetime",
    "day",
    "time",
    "year",
    "when",
    "occurred",
    "happened",
    "fecha",
    "datum",
    "tarih",
    "tarihi",
    "дата",
    "даты",
    "дати",
    "تاريخ",
    "التاريخ",
    "زمان",
    "dia",
    "jour",
];
/// What may stand beside these words: `is_event_date_approximate`.
const BESIDE: [&str; 17] = [
    "is", "was", "event", "incident", "attack", "of", "the", "yn", "in", "if", "and", "or", "on", "de", "la", "est",
    "es",
];
/// These need no word for a date beside them.
const ALONE: [&str; 9] = [
    "approximate",
    "approx",
    "approxdate",
    "dateapprox",
    "approximated",
    "circa",
    "estimated",
    "approximately",
    "uncertain",
];
const START: [&str; 6] = ["start", "begin", "beginning", "from", "debut", "inicio"];
const END: [&str; 6] = ["end", "finish", "until", "to", "fin", "ende"];

impl DateDoubt {
    /// What a column of this name says of dates, if it does.
    pub fn named(name: &str) -> Option<Self> {
        let key = fold(&column_key(&parted(name)));
        let words: Vec<&str> = key.split('_').filter(|word| !word.is_empty()).collect();
        let holds = |list: &[&str]| words.iter().any(|word| list.contains(word));
        let plain: [&[&str]; 4] = [&DATE, &BESIDE, &START, &END];
        let mut telling = words.clone();
        telling.retain(|word| !plain.iter().any(|list| list.contains(word)));
        let asks = Asks::by(&telling)?;
        // In English, data are no date.
        let is_data = asks == Asks::How && !words.iter().any(|word| DATE.contains(word) && *word != "data");
        let is_of_date = (holds(&DATE) && !is_data) || holds(&START) || holds(&END);
        // `approximate` alone may be of anything, but then its cells are no answers.
        let is_alone = matches!(telling[..], [word] if ALONE.contains(&word));
        let of = match (holds(&START), holds(&END)) {
            (true, false) => Of::Start,
            (false, true) => Of::End,
            _ => Of::Both,
        };
        (is_of_date || is_alone).then_some(Self { asks, of })
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

    /// Whether all filled cells say something of a date, and at least one does; of remarks, whether one calls it doubtful.
    pub fn fits<'a>(self, cells: impl Iterator<Item = &'a str>) -> bool {
        let mut filled = cells.map(str::trim).filter(|cell| !is_blank(cell)).peekable();
        if self.asks == Asks::Remarks {
            return filled.any(|cell| self.verdict(cell).is_some_and(|verdict| verdict != Verdict::Sure));
        }
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
        match (self.asks, answer(word)) {
            (Asks::IsDoubtful(qualifier), Some(true)) | (Asks::IsSure(qualifier), Some(false)) => {
                return Some(Verdict::Doubtful(qualifier));
            }
            (Asks::IsDoubtful(_), Some(false)) | (Asks::IsSure(_), Some(true)) => return Some(Verdict::Sure),
            // Numbers of a precision are codes of which each data set has its own.
            (Asks::How | Asks::Remarks, Some(_)) => return None,
            (_, None) => {}
        }
        let is_one_of = |list: &[&str]| list.contains(&word);
        match word {
            "month" | "monthly" | "month only" | "mois" | "mes" | "monat" => Some(Verdict::Coarse(Precision::Month)),
            "year" | "yearly" | "year only" | "annee" | "ano" | "jahr" => Some(Verdict::Coarse(Precision::Year)),
            "day" | "daily" | "actual" | "full" | "high" | "good" | "jour" | "dia" | "tag" => Some(Verdict::Sure),
            _ if is_one_of(&EXACT) || is_one_of(&CERTAIN) => Some(Verdict::Sure),
            word => qualifier(word).map(Verdict::Doubtful),
        }
    }
}

/// A name in which words begin with a capital, with blanks between them: `DatePrecision`.
fn parted(name: &str) -> String {
    let mut parted = String::with_capacity(name.len());
    let mut was_small = false;
    for c in name.chars() {
        if was_small && c.is_uppercase() {
            parted.push(' ');
        }
        parted.push(c);
        was_small = c.is_lowercase();
    }
    parted
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
            ("exact date known", "no"),
            ("Date precision", "approximate"),
            ("date qualifier", "ca."),
            ("Event Date Accuracy", "Estimated"),
            ("is_approximate", "true"),
            ("isApproximate", "true"),
            ("DatePrecision", "approx"),
            ("Date_Flag", "approximate"),
            ("date status", "estimated"),
            ("date type", "approximate"),
            ("date_reliability", "low"),
            ("date note", "approximate"),
            ("date_comment", "approx."),
            ("when_approx", "1"),
            ("Fecha aproximada", "sí"),
            ("data przybliżona", "tak"),
            ("Datum ungefähr", "ja"),
            ("Datum bij benadering", "ja"),
            ("data approssimativa", "sì"),
            ("Дата приблизительная", "да"),
            ("تاريخ تقريبي", "نعم"),
            ("تاریخ تقریبی", "بله"),
            ("tarih yaklaşık", "evet"),
        ] {
            check(name, cell, Some("2014-03-07~"));
        }
        for (name, cell) in [
            ("Date uncertain", "yes"),
            ("date_certain", "0"),
            ("Date Confirmed", "No"),
            ("date certainty", "uncertain"),
            ("date_qualifier", "?"),
            ("date_unclear", "yes"),
            ("uncertain", "yes"),
            ("date status", "unconfirmed"),
            ("Date fiable", "non"),
            ("date qualifier", "возможно"),
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
            ("data quality", "low"),
            ("event status", "unconfirmed"),
            ("date type", "report"),
            ("note", "approximate"),
            ("likely", "yes"),
        ] {
            check(name, cell, None);
        }
    }
}
