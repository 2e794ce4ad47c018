//! What lasted from one date to another, or happened on one of two, in one cell: `09/20/2011 - 10/28/2011`, `12-14 March
//! 2022`, `1914-1918`, `between 1 and 3 May 2021`, `night of 12-13 May`, `2011-present`.

mod partial;
mod phrases;

use dateline_event::calendar::MINUTE;
use dateline_event::{Bounds, Precision, Zone};
use memchr::memmem;
use partial::Partial;

use super::{DateStyle, Reading, clock, date, era, pairs, read_any, words};
use phrases::{BETWEEN, FRAMES, OPEN_BEHIND_DATES, OPEN_ENDS};

/// Longer texts are no dates.
const LONGEST: usize = 80;

/// What two dates with something between them mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    /// From the first to the last.
    Lasting,
    /// Once, at an unknown moment from the first to the last.
    Once,
}

use Meaning::{Lasting, Once};

/// Reads two dates of which each may say what the other lacks.
pub(super) fn read(text: &str, style: DateStyle, depth: u8) -> Option<Reading> {
    if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let reading = dangling(text, style)
        .or_else(|| listed(text, style))
        .or_else(|| framed(text, style, depth))
        .or_else(|| parted(text, style, depth))
        .or_else(|| hyphenated(text, style, depth))
        .or_else(|| slashed(text, style, depth))?;
    let seen = pairs::seen(text);
    Some(Reading {
        order: reading.order.or(seen),
        ..reading
    })
}

/// Two years written as one and the last digits of the other: `2009/10`, `1991-92`.
pub(super) fn pair_of_years(text: &str) -> Option<Reading> {
    let (first, last) = text.split_once(['/', '-', '\u{2013}'])?;
    let (first, last) = partial::years(first.trim(), last.trim())?;
    Lasting.of(Reading::from_part(first), Reading::from_part(last))
}

/// `2011–`: since then.
fn dangling(text: &str, style: DateStyle) -> Option<Reading> {
    let begin = text.strip_suffix(['-', '\u{2013}'])?;
    let is_year = begin.trim().len() == 4;
    let begin = date::read(begin.trim(), style).filter(|_| is_year || begin.ends_with(' '))?;
    Some(Reading::from_part(begin).onwards())
}

/// `3, 4 and 5 May 2021`: days in a row, of which the commas and the word between say no more than a dash.
fn listed(text: &str, style: DateStyle) -> Option<Reading> {
    let mut rest = text;
    let mut days = Vec::new();
    while let Some(end) = rest
        .find(|c: char| !c.is_ascii_digit())
        .filter(|end| matches!(end, 1 | 2))
    {
        let (day, after) = rest.split_at_checked(end)?;
        days.push((day.parse::<u32>().ok()?, rest));
        let parted = after.trim_start_matches([' ', ',', '&']);
        let words = ["and ", "et ", "y ", "und ", "и ", "و ", "e ", "ve "];
        let next = words
            .iter()
            .find_map(|word| parted.strip_prefix(word))
            .unwrap_or(parted);
        if next.len() == after.len() || !next.starts_with(|c: char| c.is_ascii_digit()) {
            break;
        }
        rest = next;
    }
    let in_a_row = days
        .windows(2)
        .all(|pair| matches!(pair, [(first, _), (next, _)] if first + 1 == *next));
    let ((first, _), (_, last)) = (days.first()?, days.last()?);
    (days.len() > 2 && in_a_row).then(|| partial_ends(&first.to_string(), last, Lasting, style))?
}

fn framed(text: &str, style: DateStyle, depth: u8) -> Option<Reading> {
    FRAMES.iter().find_map(|(before, between, meaning)| {
        let rest = without(text, before)?;
        between.iter().find_map(|between| {
            let (first, last) = split(rest, between)?;
            ends(first, last, *meaning, style, depth)
        })
    })
}

fn parted(text: &str, style: DateStyle, depth: u8) -> Option<Reading> {
    if text.contains('\u{2013}')
        && let Some(years) = pair_of_years(text)
    {
        return Some(years);
    }
    BETWEEN.iter().find_map(|(between, meaning)| {
        let (first, last) = split(text, between)?;
        // A comma parts the day from the rest as well.
        ends(first, last, *meaning, style, depth)
    })
}

/// A hyphen cuts a range only where both sides are of the same form, or one is a day and the other has its month.
fn hyphenated(text: &str, style: DateStyle, depth: u8) -> Option<Reading> {
    text.match_indices('-').find_map(|(at, _)| {
        let (first, last) = text.split_at_checked(at)?;
        let last = last.strip_prefix('-')?.trim_start_matches('-');
        let (first, last) = (first.trim(), last.trim());
        if let Some((first, last)) = partial::years(first, last) {
            return Lasting.of(Reading::from_part(first), Reading::from_part(last));
        }
        // `10:00:00-14:30` is an offset from UTC, though there is none so far.
        let is_second = clock::read(first.rsplit([' ', 'T', 't']).next()?).is_some_and(|clock| clock.unit < MINUTE);
        let is_offset = matches!(last.as_bytes(), [_, _, b':', _, _] | [_, _, _, _]) && !text.contains(" -");
        if is_offset && (is_second || first.contains(['T', 't']) && is_iso(first)) {
            return None;
        }
        // `3 June 2015, 22:00-23:00`
        if first.contains(':') && last.contains(':') && clock::read(last).is_some() {
            return ends(first, last, Lasting, style, depth);
        }
        let is_number = |text: &str| text.len() < 8 && text.bytes().all(|byte| byte.is_ascii_digit());
        if is_number(first) && is_number(last) {
            return None;
        }
        if is_ongoing(last) || shape(first) == shape(last) {
            return ends(first, last, Lasting, style, depth);
        }
        // `2021-07-01-28` may be an hour that there is not.
        let is_cut = is_iso(first) || is_iso(last);
        of_era(first, last, style).or_else(|| (!is_cut).then(|| partial_ends(first, last, Lasting, style))?)
    })
}

/// `12/13 May 2021` is one of two days, or the night between them; `2021-05-03/05` lasted.
fn slashed(text: &str, style: DateStyle, depth: u8) -> Option<Reading> {
    let (first, last) = text.split_once('/')?;
    let (first, last) = (first.trim(), last.trim());
    if let Some((first, last)) = partial::years(first, last) {
        return Lasting.of(Reading::from_part(first), Reading::from_part(last));
    }
    if !is_iso(first) {
        return partial_ends(first, last, Once, style).or_else(|| vague_ends(first, last, Once, style, depth));
    }
    // `2021-03-28/04-02`
    let is_month_and_day = matches!(last.as_bytes(), [_, _, b'-', _, _]);
    let year = first.get(..4).filter(|_| is_month_and_day && first.len() == 10);
    match year {
        Some(year) => partial_ends(first, &format!("{year}-{last}"), Lasting, style),
        None => partial_ends(first, last, Lasting, style),
    }
}

/// Of two vague ends, such as “late May” and “early June 2021”, the year that only the last one says.
fn vague_ends(first: &str, last: &str, meaning: Meaning, style: DateStyle, depth: u8) -> Option<Reading> {
    let (before, year) = last.rsplit_once([' ', ','])?;
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    let is_said = first.bytes().filter(u8::is_ascii_digit).count() >= 4 || before.trim().is_empty();
    (is_year && !is_said).then_some(())?;
    meaning.of(
        read_any(&format!("{first} {year}"), style, depth)?,
        read_any(last, style, depth)?,
    )
}

fn ends(first: &str, last: &str, meaning: Meaning, style: DateStyle, depth: u8) -> Option<Reading> {
    let (first, last) = (first.trim().trim_end_matches(','), last.trim());
    // `20150603-2737` is the number of a case.
    let are_digits = [first, last]
        .iter()
        .all(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
    if are_digits && first.len() != last.len() && first.len() > 4 {
        return None;
    }
    if is_ongoing(last) {
        return Some(read_any(first, style, depth)?.onwards());
    }
    // `1 May 2021, 14:00 - 16:00`
    if let Some(clock) = clock::read(last)
        && let Some(begin) = read_any(first, style, depth).filter(|begin| begin.precision > Precision::Day)
        && let Some(day) = begin.first_day()
    {
        let end = Reading::with_clock(day, &clock, style).in_zone(begin.zone);
        let begin = if begin.zone == Zone::Unknown {
            begin.in_zone(end.zone)
        } else {
            begin
        };
        return meaning.of(begin, end);
    }
    partial_ends(first, last, meaning, style)
        .or_else(|| of_era(first, last, style))
        .or_else(|| meaning.of(read_any(first, style, depth)?, read_any(last, style, depth)?))
        .or_else(|| vague_ends(first, last, meaning, style, depth))
}

/// Of two ends one of which lacks what the other says.
fn partial_ends(first: &str, last: &str, meaning: Meaning, style: DateStyle) -> Option<Reading> {
    let end = |text: &str| {
        let whole = date::read(text, style);
        whole
            .as_ref()
            .and_then(Partial::of)
            .or_else(|| Partial::read(text, style))
    };
    let (first, last) = Partial::complete(end(first)?, end(last)?)?;
    meaning.of(Reading::from_part(first), Reading::from_part(last))
}

impl Meaning {
    fn of(self, first: Reading, last: Reading) -> Option<Reading> {
        let lasting = first.until(last)?;
        match self {
            Self::Lasting => Some(lasting),
            Self::Once => {
                let window = Bounds::window(lasting.bounds.whole());
                let is_whole = lasting.bounds.is_window();
                Some(if is_whole {
                    lasting
                } else {
                    lasting.widened(window, Precision::Window)
                })
            }
        }
    }
}

/// The years of an era that only the other end names: 499 of `499-449 BCE`.
fn of_era(first: &str, last: &str, style: DateStyle) -> Option<Reading> {
    let (_, era) = era::cut(last);
    era?;
    let name = last.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_year = !first.is_empty() && first.len() <= 4 && first.bytes().all(|byte| byte.is_ascii_digit());
    let first = words::read(&format!("{first}{name}"), style.short_years).filter(|_| is_year)?;
    Lasting.of(
        Reading::from_part(first),
        Reading::from_part(words::read(last, style.short_years)?),
    )
}

/// Whether a text alone says of an end that it has not come: `ongoing`, `to date`, `bis heute`.
pub fn is_open_end(text: &str) -> bool {
    is_one_of(text, OPEN_ENDS)
}

/// Whether it says so behind a date.
fn is_ongoing(text: &str) -> bool {
    is_open_end(text) || is_one_of(text, OPEN_BEHIND_DATES)
}

fn is_one_of(text: &str, words: &[&str]) -> bool {
    let text = text.trim().trim_matches(['(', ')']);
    if text.is_ascii() {
        words.iter().any(|word| word.eq_ignore_ascii_case(text))
    } else {
        words.contains(&&*text.to_lowercase())
    }
}

/// A year of four digits first, then a hyphen.
fn is_iso(text: &str) -> bool {
    let (year, _) = text.split_once('-').unwrap_or((text, ""));
    year.len() == 4 && year.len() < text.len() && year.bytes().all(|byte| byte.is_ascii_digit())
}

/// Digits as 9 and letters as a, each run once, and what stands between.
fn shape(text: &str) -> String {
    let mut shape = String::new();
    for c in text.chars() {
        let kind = match c {
            c if c.is_ascii_digit() => '9',
            c if c.is_alphabetic() => 'a',
            c => c,
        };
        if kind == ' ' || !shape.ends_with(kind) {
            shape.push(kind);
        }
    }
    shape
}

/// What follows words at the start, whatever their case.
fn without<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let (start, rest) = text.split_at_checked(words.len())?;
    let is_same = start.eq_ignore_ascii_case(words) || start.to_lowercase() == words;
    is_same.then_some(rest)
}

/// Splits where words stand, whatever their case.
fn split<'t>(text: &'t str, words: &str) -> Option<(&'t str, &'t str)> {
    let finder = |text: &[u8]| memmem::find(text, words.as_bytes());
    let has_capital = || text.bytes().any(|byte| byte.is_ascii_uppercase());
    let at =
        finder(text.as_bytes()).or_else(|| has_capital().then(|| finder(text.to_ascii_lowercase().as_bytes()))?)?;
    let (first, rest) = text.split_at_checked(at)?;
    let (_, last) = rest.split_at_checked(words.len())?;
    (!first.trim().is_empty() && !last.trim().is_empty()).then_some((first, last))
}
