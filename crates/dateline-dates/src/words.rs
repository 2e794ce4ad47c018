use super::part::Part;
use super::{Remark, months, numeric};

/// Reads dates with the month in words: `28 December 2022`, `05-November-2015`, `Feb. 22, 2017`, `March 44 BC`, and
/// years of an era: `500 BCE`, `1066 CE`.
///
/// The day is the number of one or two digits, the year the other one. Names of weekdays and "of", "the", "de" are
/// passed over; any other word makes it no date.
pub(super) fn read(text: &str) -> Option<Part> {
    let (text, era) = split_era(text);
    let is_bce = era == Some(true);
    let mut month = None;
    let mut numbers: [Option<&str>; 2] = [None, None];
    let mut words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .peekable();
    while let Some(word) = words.next() {
        if word.bytes().next().is_some_and(|byte| byte.is_ascii_digit()) {
            let [first, second] = &mut numbers;
            let free = [first, second].into_iter().find(|number| number.is_none())?;
            *free = Some(without_ordinal(word));
        } else if let Some((number, is_pair)) = months::find(word, words.peek().copied()) {
            if month.replace(number).is_some() {
                return None;
            }
            if is_pair {
                words.next();
            }
        } else if !months::is_filler(word) {
            return None;
        }
    }
    match (month, numbers) {
        (Some(month), [Some(first), Some(second)]) => {
            let (day, year) = if first.len() > 2 {
                (second, first)
            } else {
                (first, second)
            };
            let is_short = year.len() == 2 && !is_bce;
            let part = Part::day(number_of_year(year, is_bce)?, month, short(day)?)?;
            Some(Part {
                remark: is_short.then_some(Remark::TwoDigitYear),
                ..part
            })
        }
        (Some(month), [Some(year), None]) if year.len() > 2 || is_bce => {
            Part::month(number_of_year(year, is_bce)?, month)
        }
        (None, [Some(year), None]) if era.is_some() => Part::year(number_of_year(year, is_bce)?),
        _ => None,
    }
}

/// Cuts "BC" or "BCE" (or "AD", "CE") from the end, and says whether it was one of the first two.
fn split_era(text: &str) -> (&str, Option<bool>) {
    let eras = [
        ("BCE", true),
        ("BC", true),
        ("B.C.", true),
        ("CE", false),
        ("AD", false),
    ];
    for (era, is_bce) in eras {
        let (start, end) = text
            .split_at_checked(text.len().saturating_sub(era.len()))
            .unwrap_or((text, ""));
        if end.eq_ignore_ascii_case(era) && start.ends_with([' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) {
            return (start, Some(is_bce));
        }
    }
    (text, None)
}

/// `22nd` without its ending.
fn without_ordinal(word: &str) -> &str {
    let endings = ["st", "nd", "rd", "th", "er", "º"];
    endings
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .unwrap_or(word)
}

fn short(text: &str) -> Option<u32> {
    (text.len() <= 2).then(|| text.parse().ok())?
}

/// The astronomical year: 1 BCE is 0.
fn number_of_year(text: &str, is_bce: bool) -> Option<i32> {
    let year: u32 = text.parse().ok()?;
    if text.len() > 6 {
        return None;
    }
    match (is_bce, text.len()) {
        (true, _) => Some(1 - i32::try_from(year).ok()?),
        (false, 2) => i32::try_from(numeric::full_year(year)).ok(),
        (false, _) => i32::try_from(year).ok(),
    }
}
