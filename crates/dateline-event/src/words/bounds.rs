use chrono::{Datelike, NaiveDate};

use super::names::{calendar_name, clock, date, moment, month_name, pair, year};
use crate::calendar::{self, DAY};
use crate::{Bounds, Moment, Precision, TimeRange};

/// A time as short as it can be said: "7 Jul 2021, 12:33", "Jun 2021", "between 20 and 30 Jun 2021", "since 2011", "2011 or
/// later", "under way in 1982". The zone is not in it.
pub fn describe(bounds: &Bounds, precision: Precision) -> String {
    let opens = bounds.earliest_start == Moment::OPEN_START;
    let ends_open = bounds.latest_end == Moment::OPEN_END;
    match (opens, ends_open) {
        (true, true) => under_way(bounds, precision),
        (true, false) if bounds.earliest_end == Moment::OPEN_START => {
            format!("{} or earlier", unit(bounds.latest_end, precision))
        }
        (true, false) => format!("until {}", some_time(bounds.end(), precision)),
        (false, true) if bounds.latest_start == Moment::OPEN_END => {
            format!("{} or later", unit(bounds.earliest_start, precision))
        }
        (false, true) => format!("since {}", some_time(bounds.start(), precision)),
        (false, false) if bounds.is_window() => window(bounds.whole(), precision),
        (false, false) => lasting(bounds, precision),
    }
}

/// Days, months or years one by one: "5 and 9 Jul 2020", "2003, 2005 and 2011".
pub(super) fn listed(members: &[TimeRange], last_word: &str) -> String {
    const MAX: usize = 6;
    let names: Vec<String> = match members {
        [one, other] if one.is_day() && other.is_day() => {
            ends(one.union(*other)).into_iter().flat_map(|(a, b)| [a, b]).collect()
        }
        _ => members.iter().map(|&member| named(member)).collect(),
    };
    match names.as_slice() {
        [all @ .., last] if names.len() <= MAX => format!("{} {last_word} {last}", all.join(", ")),
        all => {
            let (first, more) = all.split_at(MAX.min(all.len()));
            format!("{} {last_word} {} more", first.join(", "), more.len())
        }
    }
}

/// A range by its name, or by the first and the last year, month or day of it.
fn named(range: TimeRange) -> String {
    let by_ends = || ends(range).map(|(from, to)| format!("{from} – {to}"));
    let name = calendar_name(range).or_else(by_ends);
    name.unwrap_or_else(|| stretch(range, Precision::Window))
}

/// Something of which neither the start nor the end is known, but that it was under way at some time.
fn under_way(bounds: &Bounds, precision: Precision) -> String {
    let (begun, ended) = (bounds.latest_start, bounds.earliest_end);
    match (begun == Moment::OPEN_END, ended == Moment::OPEN_START) {
        (true, true) => "at an unknown time".to_owned(),
        (false, true) => format!("begun {} or earlier", unit(begun, precision)),
        (true, false) => format!("ended {} or later", unit(ended, precision)),
        (false, false) => format!(
            "under way in {}",
            stretch(TimeRange::new(begun.min(ended), begun.max(ended)), precision)
        ),
    }
}

/// The day, month or year at whose beginning or end a moment is; itself where it is told to the minute.
fn unit(moment: Moment, precision: Precision) -> String {
    let Some(date) = moment.civil().map(|civil| civil.date()) else {
        return "beyond the calendar".to_owned();
    };
    let year = calendar::year(date.year());
    let month = calendar::month(date.year(), date.month());
    let day = calendar::day(date.year(), date.month(), date.day());
    let is_end_of = |range: &Option<TimeRange>| range.is_some_and(|range| [range.first, range.last].contains(&moment));
    let is_coarse = precision < Precision::Day;
    let named = match precision {
        Precision::Month => month,
        _ if is_coarse => [year, month].into_iter().find(is_end_of).flatten(),
        _ => None,
    };
    let unit = named.or(day).filter(|_| precision <= Precision::Day);
    stretch(unit.unwrap_or(TimeRange::at(moment)), precision)
}

/// One unknown moment in a range.
fn window(range: TimeRange, precision: Precision) -> String {
    let is_named = calendar_name(range).is_some() || range.last.saturating_since(range.first) < DAY;
    if is_named || precision > Precision::Window {
        return stretch(range, precision);
    }
    match ends(range) {
        Some((from, to)) => format!("between {from} and {to}"),
        None => stretch(range, precision),
    }
}

/// The first and the last year, month or day of a range, as coarse as it allows.
fn ends(range: TimeRange) -> Option<(String, String)> {
    let (from, to) = (range.first.civil()?.date(), range.last.civil()?.date());
    let names = |begin: Option<TimeRange>, end: Option<TimeRange>| {
        begin.is_some_and(|begin| begin.first == range.first) && end.is_some_and(|end| end.last == range.last)
    };
    if names(calendar::year(from.year()), calendar::year(to.year())) {
        return Some((year(from.year()), year(to.year())));
    }
    let is_of_months = names(
        calendar::month(from.year(), from.month()),
        calendar::month(to.year(), to.month()),
    );
    if !is_of_months {
        return Some(pair(from, to));
    }
    let month = |date: NaiveDate| format!("{} {}", month_name(date.month()), year(date.year()));
    Some((month(from), month(to)))
}

/// Something that went on from one time to another.
fn lasting(bounds: &Bounds, precision: Precision) -> String {
    let (start, end) = (bounds.start(), bounds.end());
    if start == end {
        return stretch(start, precision);
    }
    let day = |range: TimeRange| range.first.civil().filter(|_| range.is_day());
    if let (Some(start), Some(end)) = (day(start), day(end)) {
        let (start, end) = pair(start.date(), end.date());
        return format!("{start} – {end}");
    }
    if is_nameless(start, precision) || is_nameless(end, precision) {
        return format!("from {} to {}", some_time(start, precision), some_time(end, precision));
    }
    format!("{} – {}", stretch(start, precision), stretch(end, precision))
}

/// Whether a range of days is none of the calendar, so that it has to be told by its own ends.
fn is_nameless(range: TimeRange, precision: Precision) -> bool {
    precision <= Precision::Day && calendar_name(range).is_none() && range.last.saturating_since(range.first) >= DAY
}

/// One end of what lasts, of which more than a day of the calendar may be meant.
fn some_time(range: TimeRange, precision: Precision) -> String {
    match ends(range).filter(|_| is_nameless(range, precision)) {
        Some((from, to)) => format!("some time between {from} and {to}"),
        None => stretch(range, precision),
    }
}

/// A day, month, year or decade by its name, else from – to.
fn stretch(range: TimeRange, precision: Precision) -> String {
    if let Some(name) = calendar_name(range) {
        return name;
    }
    let (Some(from), Some(to)) = (range.first.civil(), range.last.civil()) else {
        return "beyond the calendar".to_owned();
    };
    if range.last.saturating_since(range.first) < calendar::MINUTE || precision >= Precision::Minute {
        return moment(from, precision);
    }
    if from.date() == to.date() {
        return format!(
            "{}, {} – {}",
            date(from.date()),
            clock(from, precision),
            clock(to, precision)
        );
    }
    let (from, to) = pair(from.date(), to.date());
    format!("{from} – {to}")
}
