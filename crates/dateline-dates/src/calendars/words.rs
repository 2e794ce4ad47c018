use std::ops::Range;

use dateline_event::CalendarSystem;

use super::Rewritten;
use super::date3::Date3;
use super::{era, names, numbers};
use crate::months;

/// Words of one name of a month at most: `dhu al qi dah`.
const MAX_WORDS: usize = 4;

/// A run of digits or of letters.
struct Word<'t> {
    text: &'t str,
    range: Range<usize>,
    is_number: bool,
}

/// A date among the words.
struct Found {
    date: Date3,
    system: CalendarSystem,
    /// Where it stands in the text.
    range: Range<usize>,
    /// The first word behind it.
    next: usize,
}

/// A name of a month among the words.
struct Month {
    words: Range<usize>,
    key: String,
}

/// Replaces each day, month and year whose month has a name of another calendar.
pub(super) fn rewritten(text: &str) -> Option<Rewritten> {
    let words = split(text);
    let mut out = String::new();
    let weekdays = words.iter().take_while(|word| months::is_filler(word.text)).count();
    let begin = words.get(weekdays)?.range.start;
    let (mut at, mut from, mut system) = (weekdays, begin, None);
    while at < words.len() {
        let Some(found) = date(text, &words, at) else {
            at += 1;
            continue;
        };
        let mut before = text.get(from..found.range.start)?;
        if let Some(first) = first_day(text, &words, at) {
            let day = Date3 {
                day: first.text.parse().ok()?,
                ..found.date
            };
            out.push_str(text.get(from..first.range.start)?);
            out.push_str(&day.gregorian(found.system)?);
            before = text.get(first.range.end..found.range.start)?;
        }
        // A number that is left over says something that is not understood.
        says_no_more(before).then_some(())?;
        out.push_str(before);
        out.push_str(&found.date.gregorian(found.system)?);
        (from, at) = (found.range.end, found.next);
        system = Some(found.system);
    }
    let calendar = system?;
    let rest = text.get(from..).filter(|rest| says_no_more(rest))?;
    out.push_str(rest);
    Some(Rewritten::new(out, calendar))
}

/// The first day of `16-20 Tir 1400`, whose last one is the word at `at`.
fn first_day<'w>(text: &str, words: &'w [Word<'w>], at: usize) -> Option<&'w Word<'w>> {
    const BETWEEN: [&str; 9] = ["تا", "to", "and", "الي", "حتي", "و", "until", "au", "bis"];
    let last = words.get(at).filter(|word| word.is_number && word.text.len() <= 2)?;
    let before = words.get(at.checked_sub(1)?)?;
    let is_day = |word: &&Word<'_>| word.is_number && word.text.len() <= 2;
    if let Some(day) = Some(before).filter(is_day) {
        let gap = text.get(day.range.end..last.range.start)?;
        return matches!(gap.trim(), "-" | "\u{2013}" | "/").then_some(day);
    }
    BETWEEN.contains(&names::key(before.text).as_str()).then_some(())?;
    words.get(at.checked_sub(2)?).filter(is_day)
}

/// Whether what stands around a date has no numbers but those of a clock time or a tolerance.
fn says_no_more(text: &str) -> bool {
    !text.bytes().any(|byte| byte.is_ascii_digit()) || text.contains([':', '±']) || text.contains("+/-")
}

/// The date whose day, month or year is the word at `at`.
fn date(text: &str, words: &[Word<'_>], at: usize) -> Option<Found> {
    let first = words.get(at)?;
    let number = |index: usize| words.get(index).filter(|word| word.is_number);
    let (mut day, year_before, month_at) = match first {
        word if !word.is_number => (None, None, at),
        word if word.text.len() <= 2 => (Some(word), None, skip(words, at + 1)),
        word if word.text.len() == 4 => (None, Some(word), skip(words, at + 1)),
        _ => return None,
    };
    let month = month(words, month_at)?;
    let mut end = skip(words, month.words.end);
    let year = if let Some(year) = year_before {
        day = number(end).filter(|word| word.text.len() <= 2);
        end = if day.is_some() { end + 1 } else { month.words.end };
        year
    } else {
        // `Muharram 5, 1443`
        if day.is_none() && number(end).is_some_and(|word| word.text.len() <= 2) {
            day = number(end);
            end = skip(words, end + 1);
        }
        let year = number(end).filter(|word| word.text.len() == 4)?;
        end += 1;
        year
    };
    let number: i32 = year.text.parse().ok()?;
    let (mut system, month) = names::month(&month.key, Some(number))?;
    if system == CalendarSystem::Buddhist && number < 2400 {
        system = CalendarSystem::Gregorian;
    }
    if !numbers::is_plausible(number, system) && system != CalendarSystem::Gregorian {
        return None;
    }
    let date = Date3 {
        year: number,
        month,
        day: day.map_or(Some(0), |day| day.text.parse().ok())?,
    };
    let last = words.get(end.checked_sub(1)?)?.range.end;
    let behind = era::cut_behind(text, last, system);
    let next = words
        .iter()
        .position(|word| word.range.start >= behind)
        .unwrap_or(words.len());
    date.gregorian(system)?;
    Some(Found {
        date,
        system,
        range: first.range.start..behind,
        next,
    })
}

/// The longest name of a month that begins at a word.
fn month(words: &[Word<'_>], at: usize) -> Option<Month> {
    (1..=MAX_WORDS).rev().find_map(|count| {
        let range = at..at + count;
        let name = words.get(range.clone())?;
        // `Rabi 1 1443`
        let is_name = name.first()?.text.chars().all(|c| !c.is_ascii_digit())
            && name.iter().skip(1).all(|word| !word.is_number || word.text.len() == 1);
        let key: String = name.iter().map(|word| names::key(word.text)).collect();
        is_name.then_some(())?;
        names::month(&key, None)?;
        Some(Month { words: range, key })
    })
}

/// The place behind words that say nothing of the date.
fn skip(words: &[Word<'_>], at: usize) -> usize {
    const FILLERS: [&str; 18] = [
        "of", "the", "ماه", "شهر", "من", "سنه", "لسنه", "عام", "سال", "de", "st", "nd", "rd", "th", "ي", "พศ", "ቀን",
        "و",
    ];
    let is_filler = |word: &Word<'_>| !word.is_number && FILLERS.contains(&names::key(word.text).as_str());
    at + words.iter().skip(at).take_while(|word| is_filler(word)).count()
}

fn split(text: &str) -> Vec<Word<'_>> {
    let is_inside = |c: char| c.is_alphanumeric() || c == '\u{640}' || is_mark(c);
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut ended = true;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if !is_inside(c) {
            // The dots of `ม.ค.` and the joiner of Persian words part nothing.
            let joins = words.last().is_some_and(|word| !word.is_number)
                && (c == '\u{200c}' || (c == '.' && is_thai_before(text, at)));
            ended = !joins;
            continue;
        }
        let is_number = c.is_ascii_digit();
        match words.last_mut() {
            Some(word) if !ended && word.is_number == is_number => word.range.end = end,
            _ => words.push(Word {
                text: "",
                range: at..end,
                is_number,
            }),
        }
        ended = false;
    }
    for word in &mut words {
        word.text = text.get(word.range.clone()).unwrap_or_default();
    }
    words
}

/// Marks upon letters, as in Arabic and Thai.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{e31}'..='\u{e4e}')
}

fn is_thai_before(text: &str, at: usize) -> bool {
    text.get(..at)
        .and_then(|text| text.chars().next_back())
        .is_some_and(|c| ('\u{e00}'..='\u{e7f}').contains(&c))
}
