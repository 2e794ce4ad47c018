//! Columns that say of each row how sure its date is: `Start Approximate: yes`, `date_precision: month`.

mod asks;
mod verdict;

use chrono::Datelike;
use dateline_batch::Part;
use dateline_dates::Reading;
use dateline_event::fold::fold;
use dateline_event::{Bounds, Precision, Qualifier, TimeRange, calendar};

use self::asks::Asks;
use self::verdict::Verdict;
use crate::table::{column_key, is_blank};

/// What a column says of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DateDoubt {
    asks: Asks,
    of: Of,
    /// Whether its name may mean something else: `date type`.
    is_vague: bool,
    /// The number that stands for dates that are exact, where all other numbers stand for approximate ones.
    exact: Option<i64>,
}

/// Of which end of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    Start,
    End,
    Both,
}

/// Words for dates.
const DATE: [&str; 25] = [
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
    "giorno",
    "tag",
    "zeit",
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

/// Words that tell how a date was found out as well as how sure it is.
const VAGUE: [&str; 9] = [
    "status",
    "type",
    "flag",
    "prefix",
    "modifier",
    "resolution",
    "quality",
    "known",
    "granularity",
];

impl DateDoubt {
    /// What a column of this name says of dates, if it does.
    pub fn named(name: &str) -> Option<Self> {
        let key = fold(&column_key(&parted(name)));
        let words: Vec<&str> = key.split('_').filter(|word| !word.is_empty()).collect();
        let holds = |list: &[&str]| words.iter().any(|word| list.contains(word));
        let plain: [&[&str]; 4] = [&DATE, &BESIDE, &START, &END];
        let mut telling = words.clone();
        telling.retain(|word| !plain.iter().any(|list| list.contains(word)));
        let is_asked = telling.is_empty() && name.trim_end().ends_with('?');
        let asks = if is_asked { Asks::Remarks } else { Asks::by(&telling)? };
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
        let is_vague = !is_of_date || words.iter().any(|word| VAGUE.contains(word));
        (is_of_date || is_alone).then_some(Self {
            asks,
            of,
            is_vague,
            exact: None,
        })
    }

    /// As [`DateDoubt::named`]; of another name, that it asks whether the date is approximate.
    pub fn named_or_asked(name: &str) -> Self {
        Self::named(name).unwrap_or(Self {
            asks: Asks::IsDoubtful(Qualifier::Approximate),
            of: Of::Both,
            is_vague: false,
            exact: None,
        })
    }

    /// The same, with the number that stands for exact dates, if somebody said one.
    pub fn with_exact(self, exact: Option<i64>) -> Self {
        Self { exact, ..self }
    }

    /// The least and the greatest of the whole numbers of few digits that all cells are, where it asks how sure dates are and
    /// they are no yes and no: each data set has its own meaning for them.
    pub fn codes<'a>(self, cells: impl Iterator<Item = &'a str>) -> Option<(i64, i64)> {
        const MOST: i64 = 20;
        let filled = cells.map(str::trim).filter(|cell| !is_blank(cell));
        let numbers: Option<Vec<i64>> = filled
            .map(|cell| whole(cell).filter(|code| (-9..=MOST).contains(code)))
            .collect();
        let numbers = numbers.filter(|_| self.asks == Asks::How)?;
        let known = numbers.into_iter().filter(|code| *code >= 0);
        let (least, most) = known.fold(None, |ends: Option<(i64, i64)>, code| {
            let (least, most) = ends.unwrap_or((code, code));
            Some((least.min(code), most.max(code)))
        })?;
        (least < most && (least, most) != (0, 1)).then_some((least, most))
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

    /// Whether the filled cells are about a date: none is something else, as a date is, and at least one is understood, or
    /// none is there yet; of remarks, whether one calls a date doubtful. What a name of many meanings heads must be
    /// understood for the better part.
    pub fn fits<'a>(self, cells: impl Iterator<Item = &'a str>) -> bool {
        let (mut filled, mut known, mut doubtful) = (0, 0, 0);
        for cell in cells.map(str::trim).filter(|cell| !is_blank(cell)) {
            filled += 1;
            match self.verdicts(cell) {
                // One number alone does not tell a share from a code.
                Some(_) if self.asks == Asks::How && cell.parse::<i64>().is_ok() => {}
                Some(verdicts) => {
                    known += 1;
                    doubtful += usize::from(verdicts.iter().any(|verdict| *verdict != Verdict::Sure));
                }
                None if self.asks != Asks::Remarks && Verdict::is_other(cell) => return false,
                None => {}
            }
        }
        match self.asks {
            Asks::Remarks => doubtful > 0,
            _ if self.is_vague => known > 0 && known * 2 >= filled,
            _ => known > 0 || filled == 0,
        }
    }

    /// The date as a cell of the column qualifies it, and whether the cell is not understood: then the date is doubtful too.
    pub fn of(self, reading: Reading, cell: &str) -> (Reading, bool) {
        let cell = cell.trim();
        let Some(verdicts) = self.verdicts(cell) else {
            let is_odd = self.asks != Asks::Remarks && !Verdict::is_other(cell);
            let unknown = |reading: Reading| reading.marked(Qualifier::Uncertain);
            return (if is_odd { unknown(reading) } else { reading }, is_odd);
        };
        let qualified = verdicts.into_iter().fold(reading, |reading, verdict| match verdict {
            Verdict::Doubtful(qualifier) => reading.marked(qualifier),
            Verdict::Coarse(precision) => coarse(reading, precision),
            Verdict::Within(days) => within(reading, days),
            Verdict::Sure => reading,
        });
        (qualified, false)
    }

    fn verdicts(self, cell: &str) -> Option<Vec<Verdict>> {
        if let (Some(exact), Some(code)) = (self.exact, whole(cell)) {
            let verdict = if code == exact {
                Verdict::Sure
            } else {
                Verdict::Doubtful(Qualifier::Approximate)
            };
            return Some(vec![verdict]);
        }
        Verdict::of(self.asks, cell)
    }
}

/// A whole number, which spreadsheets may write as `1.0`.
fn whole(cell: &str) -> Option<i64> {
    cell.strip_suffix(".0").unwrap_or(cell).parse().ok()
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

/// A day that may be so many days off; any other date is approximate.
fn within(reading: Reading, days: i64) -> Reading {
    if !reading.is_day() {
        return reading.marked(Qualifier::Approximate);
    }
    let (day, off) = (reading.start(), calendar::DAY.times(days));
    let window = TimeRange::new(day.first.saturating_add(-off), day.last.saturating_add(off));
    reading.widened(Bounds::window(window), Precision::Window)
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
        let found = fits.map(|doubt| doubt.of(reading, cell).0.to_when("").edtf);
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
            ("date_approx", "2 or so (approx.)"),
            ("دقة التاريخ", "تقريبي"),
            ("Datum genau", "nein"),
            ("تاریخ دقیق", "خیر"),
            ("certitude de la date", "faible"),
            ("date_certainty", "medium"),
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
            ("Date?", "?"),
            ("kesin tarih", "hayır"),
            ("date_precision", "unknown"),
            ("exact_date", "Unknown"),
            ("date_certainty", "likely"),
            ("date_confidence", "0.5"),
            ("date_confidence", "80%"),
        ] {
            check(name, cell, Some("2014-03-07?"));
        }
        for (name, cell) in [
            ("Start Approximate", "no"),
            ("date_approximate", "0"),
            ("exact_date", "yes"),
            ("date precision", "exact"),
            ("date precision", "Day"),
            ("دقة التاريخ", "دقيق"),
            ("Datum genau", "ja"),
            ("date_certainty", "confirmed"),
        ] {
            check(name, cell, Some("2014-03-07"));
        }
        check("date_precision", "month", Some("2014-03"));
        check("date_precision", "Year", Some("2014"));
        check("date_approximate", "yes (month only)", Some("2014-03~"));
        check("date_accuracy", "±3 days", Some("[2014-03-04..2014-03-10]"));
        check("date_accuracy", "within a week", Some("[2014-02-28..2014-03-14]"));
    }

    #[test]
    fn bare_numbers_say_how_sure_a_date_is_once_somebody_says_which() {
        let named = |name: &str| DateDoubt::named(name).unwrap();
        let codes = |name: &str, cells: &[&str]| named(name).codes(cells.iter().copied());
        assert_eq!(codes("date_precision", &["1", "3", "", "2.0"]), Some((1, 3)));
        assert_eq!(codes("date certainty", &["-9", "1", "2"]), Some((1, 2)));
        assert_eq!(codes("date_precision", &["1", "0"]), None, "yes and no");
        assert_eq!(codes("date_precision", &["1", "1"]), None);
        assert_eq!(codes("date_precision", &["1", "month"]), None);
        assert_eq!(codes("date_precision", &["1", "2014"]), None);
        assert_eq!(codes("exact_date", &["1", "2"]), None, "it asks for yes and no");
        let reading = read("2014-03-07", DateStyle::default()).unwrap();
        let of = |cell| {
            let (reading, is_odd) = named("date_precision").with_exact(Some(1)).of(reading, cell);
            (reading.to_when("").edtf, is_odd)
        };
        assert_eq!(of("1"), ("2014-03-07".to_owned(), false));
        assert_eq!(of("3"), ("2014-03-07~".to_owned(), false));
        assert_eq!(of("month"), ("2014-03".to_owned(), false));
    }

    #[test]
    fn what_is_not_understood_is_never_certain() {
        for (name, cells, odd) in [
            ("date_precision", ["approximate", "to the fortnight"], true),
            ("date_approx", ["0", "2"], true),
            ("date_confidence", ["0.5", "1"], false),
            ("date note", ["approximate", "from the archive"], false),
        ] {
            let doubt = DateDoubt::named(name).unwrap();
            assert!(doubt.fits(cells.into_iter()), "{name}");
            let reading = read("2014-03-07", DateStyle::default()).unwrap();
            let (read, is_odd) = doubt.of(reading, cells[1]);
            assert_eq!((is_odd, read.qualifiers.is_any()), (odd, odd), "{name}");
        }
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
