use chrono::Months;
use dateline_event::calendar::HOUR;
use dateline_event::{Bounds, Moment, Precision, TimeDelta, TimeRange};

use crate::{DateStyle, Reading, read_any};

const SIGNS: [&str; 8] = [
    "+/-",
    "±",
    "+-",
    "-/+",
    "plus or minus",
    "give or take",
    "plus ou moins",
    "mas o menos",
];

/// Folded words for a unit, and how many hours or months it has.
const UNITS: [(&[&str], Unit); 5] = [
    (
        &[
            "h",
            "hr",
            "hrs",
            "hour",
            "hours",
            "heures",
            "horas",
            "stunden",
            "час",
            "часа",
            "ساعات",
        ],
        Unit::Hours(1),
    ),
    (
        &[
            "d", "day", "days", "jour", "jours", "dia", "dias", "tag", "tage", "день", "дня", "днеи", "дні", "ايام",
            "يوم", "روز",
        ],
        Unit::Hours(24),
    ),
    (
        &[
            "w", "wk", "week", "weeks", "semaine", "semaines", "semana", "semanas", "woche", "wochen",
        ],
        Unit::Hours(168),
    ),
    (
        &[
            "m",
            "month",
            "months",
            "mois",
            "mes",
            "meses",
            "monat",
            "monate",
            "месяц",
            "месяца",
        ],
        Unit::Months(1),
    ),
    (
        &[
            "y", "yr", "yrs", "year", "years", "an", "ans", "ano", "anos", "jahr", "jahre", "год", "года", "лет",
        ],
        Unit::Months(12),
    ),
];

const NUMBERS: [&str; 11] = [
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
];

#[derive(Clone, Copy)]
enum Unit {
    Hours(i64),
    Months(u32),
}

/// Reads `15 May 2021 ± 2 days`, `15 May 2021 (+/- 1 week)` and `2014 +/- 2`, whose unit is that of the date.
pub(super) fn read(text: &str, style: DateStyle, depth: u8) -> Option<Reading> {
    let (date, rest) = SIGNS.iter().find_map(|sign| text.split_once(sign))?;
    let date = date.trim_end_matches([' ', '(', '[', ',']);
    let mut words = rest.trim_matches([' ', ')', ']', '.']).split_whitespace();
    let (count, unit) = (words.next()?, words.next());
    // `2d`
    let digits = count.bytes().take_while(u8::is_ascii_digit).count();
    let (count, joined) = count.split_at_checked(if digits > 0 { digits } else { count.len() })?;
    let unit = unit.or(Some(joined).filter(|unit| !unit.is_empty()));
    if words.next().is_some() {
        return None;
    }
    let count: u32 = match count {
        "a" | "an" => 1,
        count => count
            .parse()
            .ok()
            .filter(|count| *count <= 1000)
            .or_else(|| u32::try_from(NUMBERS.iter().position(|number| *number == count)?).ok())?,
    };
    let reading = read_any(date, style, depth).filter(|reading| reading.bounds.is_window())?;
    let unit = match (unit, reading.precision) {
        (Some(unit), _) => UNITS.iter().find(|(words, _)| words.contains(&unit))?.1,
        (None, Precision::Year) => Unit::Months(12),
        (None, Precision::Month) => Unit::Months(1),
        (None, Precision::Day) => Unit::Hours(24),
        (None, _) => return None,
    };
    let bounds = Bounds::window(TimeRange::new(
        moved(reading.bounds.earliest_start, unit, count, true)?,
        moved(reading.bounds.latest_end, unit, count, false)?,
    ));
    Some(reading.widened(bounds, Precision::Window))
}

/// So many units earlier or later.
fn moved(moment: Moment, unit: Unit, count: u32, is_earlier: bool) -> Option<Moment> {
    match unit {
        Unit::Hours(hours) => {
            let hours = hours * i64::from(count) * HOUR;
            if is_earlier {
                moment.checked_sub(hours)
            } else {
                moment.checked_add(hours)
            }
        }
        Unit::Months(months) => {
            let months = Months::new(months * count);
            // The end of a month is the moment before another, whose length may differ.
            let begin = if is_earlier {
                moment
            } else {
                moment.checked_add(TimeDelta::MICROSECOND)?
            };
            let day = begin.civil()?.date();
            let since = begin.since_midnight();
            let day = if is_earlier {
                day.checked_sub_months(months)?
            } else {
                day.checked_add_months(months)?
            };
            let begin = Moment::from_date(day).checked_add(since)?;
            if is_earlier {
                Some(begin)
            } else {
                begin.checked_sub(TimeDelta::MICROSECOND)
            }
        }
    }
}
