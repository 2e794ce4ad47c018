use super::part::Part;
use super::tokens::{Token, tokens};
use super::{ShortYears, era, numeric};

/// Reads dates with the month in words: `28 December 2022`, `05-November-2015`, `Feb. 22, 2017`, `01JAN2015`,
/// `March 44 BC`, `11 Feb 1750/51`, and years of an era: `500 BCE`, `1066 CE`.
///
/// The day is the number of one or two digits, the year the other one. Names of weekdays and "of", "the", "de" are
/// passed over; any other word makes it no date.
pub(super) fn read(all: &str, short: ShortYears) -> Option<Part> {
    let (text, era) = era::cut(all);
    let is_bce = era == Some(era::Era::Before);
    // A year of an era is whole, save that `21م` may be short as well.
    let is_whole = era.is_some() && !all.ends_with('م');
    let tokens = tokens(text)?;
    let months: Vec<u32> = months(&tokens).collect();
    let numbers: Vec<Number<'_>> = numbers(&tokens).collect();
    // `تموز/يوليو` is one month in two languages.
    if months.iter().any(|month| Some(month) != months.first()) {
        return None;
    }
    match (months.first().copied(), &numbers[..]) {
        (Some(month), [first, second]) => {
            let (day, year) = day_and_year(*first, *second, is_bce)?;
            let is_short = year.len() == 2 && !is_whole;
            let part = Part::day(year_of(year, is_bce, is_whole, short)?, month, day_of(day)?)?;
            Some(if is_short { part.short() } else { part })
        }
        (Some(month), [day, old, new]) if old.text.len() == 4 && new.gap == "/" => {
            let year = numeric::next_year(old.text, new.text)?;
            Part::day(year, month, day_of(day.text)?)
        }
        (Some(month), [year]) if year.text.len() > 2 || is_whole => {
            Part::month(year_of(year.text, is_bce, is_whole, short)?, month)
        }
        // `May '21`
        (Some(month), [year]) if year.text.len() == 2 && year.is_after_month && year.gap.contains(['\'', '’']) => {
            Some(Part::month(number_of_year(year.text, false, short)?, month)?.short())
        }
        (None, [year]) if era.is_some() => Part::year(year_of(year.text, is_bce, is_whole, short)?),
        _ => None,
    }
}

/// A number, what stands before it, and whether the month does.
#[derive(Clone, Copy)]
struct Number<'t> {
    text: &'t str,
    gap: &'t str,
    is_after_month: bool,
}

fn numbers<'t>(tokens: &'t [Token<'t>]) -> impl Iterator<Item = Number<'t>> {
    let mut is_after_month = false;
    tokens.iter().filter_map(move |token| match *token {
        Token::Number { text, gap } => Some(Number {
            text,
            gap,
            is_after_month,
        }),
        Token::Month(_) => {
            is_after_month = true;
            None
        }
    })
}

fn months(tokens: &[Token<'_>]) -> impl Iterator<Item = u32> {
    tokens.iter().filter_map(|token| match token {
        Token::Month(month) => Some(*month),
        Token::Number { .. } => None,
    })
}

/// Which of two numbers is the day and which the year. Two short numbers in a row are two days, unless a comma or an
/// apostrophe parts them.
fn day_and_year<'t>(first: Number<'t>, second: Number<'t>, is_bce: bool) -> Option<(&'t str, &'t str)> {
    if first.text.len() > 2 {
        return Some((second.text, first.text));
    }
    let is_long = second.text.len() > 2;
    let is_across_month = !first.is_after_month && second.is_after_month;
    let is_parted = second.gap.contains([',', '\'', '’']) || second.gap.trim().is_empty() && first.is_after_month;
    let is_year = is_long || is_bce || (second.text.len() == 2 && (is_across_month || is_parted));
    is_year.then_some((first.text, second.text))
}

fn day_of(text: &str) -> Option<u32> {
    (text.len() <= 2).then(|| text.parse().ok())?
}

/// As [`number_of_year`], of a year that is written whole: 79 of `AD 79`.
fn year_of(text: &str, is_bce: bool, is_whole: bool, short: ShortYears) -> Option<i32> {
    if is_whole && !is_bce {
        return text.parse().ok().filter(|_| text.len() <= 6);
    }
    number_of_year(text, is_bce, short)
}

/// The astronomical year: 1 BCE is 0. Of a year of our era one digit says too little.
pub(super) fn number_of_year(text: &str, is_bce: bool, short: ShortYears) -> Option<i32> {
    let year: u32 = text.parse().ok()?;
    if text.len() > 6 {
        return None;
    }
    match (is_bce, text.len()) {
        (true, _) => Some(1 - i32::try_from(year).ok()?),
        // More digits than four beside a month are a year and something else.
        (false, 1 | 5..) => None,
        (false, 2) => Some(short.full(year)),
        (false, _) => i32::try_from(year).ok(),
    }
}
