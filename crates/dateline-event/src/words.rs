//! Times in English words for readers.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use super::calendar::{self, DAY};
use super::{Bounds, Moment, Precision, Qualified, Qualifier, TimeDelta, TimeRange, When, Zone};

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

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
        (true, false) => format!("until {}", stretch(bounds.end(), precision)),
        (false, true) if bounds.latest_start == Moment::OPEN_END => {
            format!("{} or later", unit(bounds.earliest_start, precision))
        }
        (false, true) => format!("since {}", stretch(bounds.start(), precision)),
        (false, false) if bounds.is_window() => window(bounds.whole(), precision),
        (false, false) => lasting(bounds, precision),
    }
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

/// A time with its doubt and its zone: "about Jun 2021", "7 Jul 2021, 12:33, zone unknown".
pub fn describe_when(when: &When) -> String {
    let zone = match when.zone {
        Zone::Unknown if !when.zone_words.is_empty() && when.zone_words != "unknown" => when.zone_words.clone(),
        zone => zone.to_string(),
    };
    let between = if zone.is_empty() { "" } else { ", " };
    format!("{}{between}{zone}", describe_date(when))
}

/// A time with its doubt: "about Jun 2021", "7 Jul 2021 (uncertain)", "3 – 9 Jul 2021 (end approximate)".
pub fn describe_date(when: &When) -> String {
    let mut words = describe(&when.bounds, when.precision);
    let (start, end) = (when.qualifiers.start, when.qualifiers.end);
    let both_or = |is_so: fn(Qualifier) -> bool| {
        let is = |mark: Option<Qualified>| mark.is_some_and(|mark| is_so(mark.qualifier));
        match (is(start), is(end)) {
            (true, true) => Some(""),
            (true, false) if when.bounds.latest_end == Moment::OPEN_END => Some(""),
            (false, true) if when.bounds.is_open_start() => Some(""),
            (true, false) => Some("start "),
            (false, true) => Some("end "),
            (false, false) => None,
        }
    };
    match both_or(Qualifier::is_approximate) {
        Some("") => {
            let leads = ["between ", "since ", "until ", "under way in ", "begun ", "ended "].into_iter();
            let at = leads.filter(|lead| words.starts_with(lead)).map(str::len).next();
            words.insert_str(at.unwrap_or_default(), "about ");
        }
        Some(end) => words.extend([" (", end, "approximate)"]),
        None => {}
    }
    if let Some(end) = both_or(Qualifier::is_uncertain) {
        words.extend([" (", end, "uncertain)"]);
    }
    words
}

/// A time for narrow columns, which cut the end, so that its doubt stands before it, whichever end is doubtful: "about 20 …
/// 30 Jun 2021", "perhaps 7 Jul 2021". The source's own words where they are fuzzy and stand by themselves: "late June 2021".
pub fn short(when: &When) -> String {
    const MAX_CHARS: usize = 28;
    let is_fuzzy = matches!(
        when.precision,
        Precision::Century | Precision::Decade | Precision::Season | Precision::Window
    );
    let is_year = |four: &[u8]| four.iter().all(u8::is_ascii_digit);
    let has_year = when.words.as_bytes().windows(4).any(is_year);
    // "mid-May 2017" says what is meant; a bare "10 May 2017" beside a precision of a week does not.
    let is_phrase = when.words.starts_with(char::is_alphabetic) && when.words.chars().count() <= MAX_CHARS;
    if is_fuzzy && is_phrase && has_year && !when.is_doubtful() {
        return when.words.clone();
    }
    let words = describe(&when.bounds, when.precision);
    let words = match words.strip_prefix("between ") {
        Some(window) => window.replacen(" and ", " … ", 1),
        None => words,
    };
    let marks = when.qualifiers;
    let perhaps = if marks.is_uncertain() { "perhaps " } else { "" };
    let about = if marks.is_approximate() { "about " } else { "" };
    format!("{perhaps}{about}{words}")
}

/// One unknown moment in a range.
fn window(range: TimeRange, precision: Precision) -> String {
    let is_named = calendar_name(range).is_some() || range.last.saturating_since(range.first) < DAY;
    if is_named || precision > Precision::Window {
        return stretch(range, precision);
    }
    match (range.first.civil(), range.last.civil()) {
        (Some(from), Some(to)) => {
            let (from, to) = (from.date(), to.date());
            let names = |begin: Option<TimeRange>, end: Option<TimeRange>| {
                begin.is_some_and(|begin| begin.first == range.first) && end.is_some_and(|end| end.last == range.last)
            };
            let (from, to) = if names(calendar::year(from.year()), calendar::year(to.year())) {
                (year(from.year()), year(to.year()))
            } else if names(
                calendar::month(from.year(), from.month()),
                calendar::month(to.year(), to.month()),
            ) {
                let month = |date: NaiveDate| format!("{} {}", month_name(date.month()), year(date.year()));
                (month(from), month(to))
            } else {
                pair(from, to)
            };
            format!("between {from} and {to}")
        }
        _ => stretch(range, precision),
    }
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
    format!("{} – {}", stretch(start, precision), stretch(end, precision))
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

/// The name of exactly one day, month, year, decade or century.
fn calendar_name(range: TimeRange) -> Option<String> {
    let TimeRange { first, last } = range;
    let from = first.civil()?.date();
    if range.is_day() {
        return Some(date(from));
    }
    let (y, m) = (from.year(), from.month());
    if calendar::month(y, m) == Some(range) {
        return Some(format!("{} {}", month_name(m), year(y)));
    }
    if calendar::year(y) == Some(range) {
        return Some(year(y));
    }
    let end_of = |years: i32| calendar::year(y.checked_add(years - 1)?).map(|year| year.last);
    let begins_year = from.ordinal() == 1 && first.since_midnight() == TimeDelta::ZERO;
    if begins_year && y > 0 && y % 10 == 0 && end_of(10) == Some(last) {
        return Some(format!("{y}s"));
    }
    if begins_year && y > 0 && y % 100 == 0 && end_of(100) == Some(last) {
        return Some(format!("{}–{}", y, y + 99));
    }
    None
}

fn moment(time: NaiveDateTime, precision: Precision) -> String {
    format!("{}, {}", date(time.date()), clock(time, precision))
}

fn clock(time: NaiveDateTime, precision: Precision) -> String {
    let (hour, minute, second) = (time.hour(), time.minute(), time.second());
    match precision {
        Precision::Second => format!("{hour:02}:{minute:02}:{second:02}"),
        Precision::Subsecond => {
            let micros = time.nanosecond() / 1000;
            format!("{hour:02}:{minute:02}:{second:02}.{micros:06}")
        }
        _ => format!("{hour:02}:{minute:02}"),
    }
}

/// Two dates, the first without what both share: "20", "30 Jun 2021".
fn pair(from: NaiveDate, to: NaiveDate) -> (String, String) {
    let first = if from.year() != to.year() {
        date(from)
    } else if from.month() != to.month() {
        format!("{} {}", from.day(), month_name(from.month()))
    } else {
        from.day().to_string()
    };
    (first, date(to))
}

fn date(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month_name(date.month()), year(date.year()))
}

fn month_name(month: u32) -> &'static str {
    let name = MONTHS.get((month as usize).wrapping_sub(1)).copied();
    debug_assert!(name.is_some(), "there is no month {month}");
    name.unwrap_or_default()
}

/// The year 0 is 1 BCE.
fn year(year: i32) -> String {
    if year > 0 {
        year.to_string()
    } else {
        format!("{} BCE", 1 - i64::from(year))
    }
}

/// How many days later or before `own` the other started: “9 days before”, “2–9 days later”. It is empty where not even
/// the side is sure, or the days are uncertain by more than a hundred.
pub fn days_between(own: &Bounds, other: &Bounds) -> String {
    let days = |from: Moment, to: Moment| to.day_number().saturating_sub(from.day_number());
    let min = days(own.latest_start, other.earliest_start);
    let max = days(own.earliest_start, other.latest_start);
    days_words(min, max)
}

fn days_words(min: i64, max: i64) -> String {
    const MAX_DOUBT: u64 = 100;
    if max.saturating_sub(min).unsigned_abs() > MAX_DOUBT || (min < 0 && max > 0) {
        return String::new();
    }
    let (nearer, further) = (
        min.unsigned_abs().min(max.unsigned_abs()),
        min.unsigned_abs().max(max.unsigned_abs()),
    );
    let side = if max > 0 { "later" } else { "before" };
    match (nearer, further) {
        (0, 0) => "same day".to_owned(),
        (1, 1) => format!("a day {side}"),
        (nearer, further) if nearer == further => format!("{nearer} days {side}"),
        (nearer, further) => format!("{nearer}–{further} days {side}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_in_words() {
        for (edtf, words) in [
            ("2021-07-07", "7 Jul 2021"),
            ("2021-07-07T12:33", "7 Jul 2021, 12:33, zone unknown"),
            ("2021-07-07T12:33:05Z", "7 Jul 2021, 12:33:05, UTC"),
            ("2021-06", "Jun 2021"),
            ("2021", "2021"),
            ("201X", "2010s"),
            ("2021-07-03/2021-07-09", "3 – 9 Jul 2021"),
            ("2021-06-28/2021-07-09", "28 Jun – 9 Jul 2021"),
            ("2011/..", "since 2011"),
            ("../2011-02", "until Feb 2011"),
            ("[..2021-07-08]", "8 Jul 2021 or earlier"),
            ("[..2019]", "2019 or earlier"),
            ("[1982..]", "1982 or later"),
            ("[..1982]/[1982..]", "under way in 1982"),
            ("2020/2021", "2020 – 2021"),
            ("-0043-03-15", "15 Mar 44 BCE"),
            ("2021-06~", "about Jun 2021"),
            ("2021-06?", "Jun 2021 (uncertain)"),
            ("2021-06%", "about Jun 2021 (uncertain)"),
            ("2014-03~/2017-07", "Mar 2014 – Jul 2017 (start approximate)"),
            ("2014-03/2017-07?", "Mar 2014 – Jul 2017 (end uncertain)"),
            ("2014-03~/2017-07~", "about Mar 2014 – Jul 2017"),
            ("2011~/..", "since about 2011"),
            ("../2011-02?", "until Feb 2011 (uncertain)"),
            ("[2021-06-20~..2021-06-30~]", "between about 20 and 30 Jun 2021"),
        ] {
            match edtf.parse::<When>() {
                Ok(when) => assert_eq!(describe_when(&when), words, "{edtf}"),
                Err(error) => panic!("{edtf}: {error}"),
            }
        }
    }

    #[test]
    fn a_zone_that_is_named_is_told() {
        let mut when: When = "2021-07-07T12:33".parse().unwrap();
        when.zone_words = "Baghdad time".to_owned();
        assert_eq!(describe_when(&when), "7 Jul 2021, 12:33, Baghdad time");
        when.zone_words = "unknown".to_owned();
        assert_eq!(describe_when(&when), "7 Jul 2021, 12:33, zone unknown");
    }

    #[test]
    fn a_narrow_column_tells_the_doubt() {
        let check = |edtf: &str, words: &str, precision: Precision, expected: &str| {
            let mut when: When = edtf.parse().unwrap();
            when.words = words.to_owned();
            when.precision = precision;
            assert_eq!(short(&when), expected, "{edtf} {words}");
        };
        check(
            "2023-01-10~",
            "about 10 January 2023",
            Precision::Day,
            "about 10 Jan 2023",
        );
        check("2023-01-10?", "", Precision::Day, "perhaps 10 Jan 2023");
        check(
            "2014-03~/2017-07%",
            "",
            Precision::Month,
            "perhaps about Mar 2014 – Jul 2017",
        );
        check(
            "2021-06-20/2021-06-30",
            "late June 2021",
            Precision::Window,
            "late June 2021",
        );
        check("2021-07-07", "07 July 2021", Precision::Day, "7 Jul 2021");
        check("2021-06-20/2021-06-30", "", Precision::Window, "20 – 30 Jun 2021");
        let unknown_day = "[2021-06-20..2021-06-30]";
        check(unknown_day, "", Precision::Window, "20 … 30 Jun 2021");
        let rough = "[2021-06-20~..2021-06-30~]";
        check(rough, "", Precision::Window, "about 20 … 30 Jun 2021");
        // The words do not tell what another column does.
        check(rough, "late June 2021", Precision::Window, "about 20 … 30 Jun 2021");
        let day_of_a_week = "[1997-02-05..1997-02-11]";
        check(day_of_a_week, "08 February 1997", Precision::Window, "5 … 11 Feb 1997");
        check("2021-07-07", "the night of the 7th", Precision::Window, "7 Jul 2021");
    }

    #[test]
    fn a_window_is_between_its_days() {
        let union =
            |one: Option<TimeRange>, other: Option<TimeRange>| Bounds::window(one.unwrap().union(other.unwrap()));
        let bounds = union(calendar::day(2021, 6, 20), calendar::day(2021, 6, 30));
        assert_eq!(describe(&bounds, Precision::Window), "between 20 and 30 Jun 2021");
        let years = union(calendar::year(1979), calendar::year(1982));
        assert_eq!(describe(&years, Precision::Window), "between 1979 and 1982");
        let months = union(calendar::month(2021, 3), calendar::month(2021, 6));
        assert_eq!(describe(&months, Precision::Window), "between Mar 2021 and Jun 2021");
    }

    #[test]
    fn days_between_are_no_more_certain_than_the_dates() {
        for (least, most, words) in [
            (0, 0, "same day"),
            (1, 1, "a day later"),
            (-9, -9, "9 days before"),
            (2, 9, "2–9 days later"),
            (-9, -2, "2–9 days before"),
            (-3, 3, ""),
            (0, 3287, ""),
        ] {
            assert_eq!(days_words(least, most), words);
        }
    }
}
