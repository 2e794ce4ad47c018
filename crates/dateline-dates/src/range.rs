use super::part::Part;
use super::{DateStyle, Reading, date, words};

/// Longer texts are no dates.
const LONGEST: usize = 80;

/// What stands between the first day and the last.
const BETWEEN: [&str; 7] = [" - ", " → ", " to ", " until ", " bis ", " au ", " al "];

/// Reads what lasted from one date to another, written in one cell: `09/20/2011 - 10/28/2011`, `12-14 March 2022`,
/// `1914-1918`, `499-449 BCE`.
pub(super) fn read(text: &str, style: DateStyle) -> Option<Reading> {
    if text.len() > LONGEST {
        return None;
    }
    let part = |text: &str| date::read(text.trim(), style);
    let parted = BETWEEN.iter().find_map(|between| text.split_once(between));
    if let Some((first, last)) = parted {
        return lasting(part(first).or_else(|| of_era(first, last))?, part(last)?);
    }
    let (before, after) = text.split_once('-')?;
    let (first, last) = (digits_at_end(before), digits_at_start(after));
    match (first.len(), last.len()) {
        (1 | 2, 1 | 2) if text.contains(char::is_alphabetic) => {
            let (start, end) = (before.strip_suffix(first)?, after.strip_prefix(last)?);
            let day = |number: &str| words::read(&format!("{start}{number}{end}")).filter(Part::is_day);
            lasting(day(first)?, day(last)?)
        }
        (3 | 4, 3 | 4) if before.len() == first.len() => {
            // Without an era, other numbers are more often those of cases.
            let year = |text: &str| {
                text.parse()
                    .ok()
                    .filter(|year| (1000..=2100).contains(year))
                    .and_then(Part::year)
            };
            let first = of_era(first, after).or_else(|| year(first));
            let last = words::read(after).or_else(|| year(after.trim()));
            lasting(first?, last?)
        }
        _ => {
            let middles = text.match_indices('-').filter_map(|(at, _)| text.split_at_checked(at));
            let mut halves = middles.map(|(first, last)| (part(first), part(last.trim_start_matches('-'))));
            halves.find_map(|(first, last)| lasting(first?, last?))
        }
    }
}

fn lasting(first: Part, last: Part) -> Option<Reading> {
    Reading::from_part(first).until(Reading::from_part(last))
}

/// The year of the era that only the other end names: 499 of `499-449 BCE`.
fn of_era(year: &str, other: &str) -> Option<Part> {
    let era = other.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_era = !era.is_empty() && era.len() <= 5;
    words::read(&format!("{}{era}", year.trim())).filter(|_| is_era)
}

fn digits_at_end(text: &str) -> &str {
    let rest = text.trim_end_matches(|c: char| c.is_ascii_digit());
    text.strip_prefix(rest).unwrap_or(text)
}

fn digits_at_start(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    text.strip_suffix(rest).unwrap_or(text)
}
