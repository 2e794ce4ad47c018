use chrono::Datelike;
use dateline_event::Precision;

use crate::part::Part;
use crate::tokens::{Token, tokens};
use crate::{DateStyle, Order, ShortYears, era, numeric, words};

/// What one end of a range says by itself: some of day, month and year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Partial {
    day: Option<u32>,
    month: Option<u32>,
    year: Option<i32>,
    is_short_year: bool,
}

impl Partial {
    /// From words or numbers; `None` if they are no part of a date, or of an end that needs no other.
    pub fn read(text: &str, style: DateStyle) -> Option<Self> {
        let text = text.trim().trim_end_matches('.').trim();
        Self::of_numbers(text, style).or_else(|| Self::of_words(text, style.short_years))
    }

    /// `12`, `12.5`, `5/12` or `1918`.
    fn of_numbers(text: &str, style: DateStyle) -> Option<Self> {
        let mut numbers = text.split(['.', '/']).map(str::trim);
        let (first, second) = (numbers.next()?, numbers.next());
        if numbers.next().is_some() {
            return None;
        }
        let number = |text: &str| {
            let is_number = matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit());
            is_number.then(|| text.parse::<u32>().ok())?
        };
        let Some(second) = second else {
            if let Some(day) = number(first) {
                return Some(Self {
                    day: Some(day),
                    ..Self::default()
                });
            }
            let is_year = first.len() == 4 && first.bytes().all(|byte| byte.is_ascii_digit());
            return is_year.then(|| first.parse().ok()).flatten().map(|year| Self {
                year: Some(year),
                ..Self::default()
            });
        };
        let (first, second) = (number(first)?, number(second)?);
        let is_month_first = second > 12 || (style.order == Order::MonthFirst && first <= 12);
        let (day, month) = if is_month_first {
            (second, first)
        } else {
            (first, second)
        };
        Some(Self {
            day: Some(day),
            month: Some(month),
            ..Self::default()
        })
    }

    /// `12 March`, `March`, `14, 2021`, `March 2021`, `12 March 2021`.
    fn of_words(text: &str, short: ShortYears) -> Option<Self> {
        let (text, era) = era::cut(text);
        let is_bce = era == Some(era::Era::Before);
        let mut partial = Self::default();
        for token in tokens(text)? {
            match token {
                Token::Month(month) if partial.month.is_none_or(|known| known == month) => partial.month = Some(month),
                Token::Number { text, .. } if text.len() <= 2 && partial.day.is_none() && !is_bce => {
                    partial.day = Some(text.parse().ok()?);
                }
                // Two short numbers without a month are no day and year.
                Token::Number { text, .. }
                    if partial.year.is_none() && (text.len() > 3 || partial.month.is_some() || era.is_some()) =>
                {
                    partial.year = Some(words::number_of_year(text, is_bce, short)?);
                    partial.is_short_year = text.len() == 2 && !is_bce;
                }
                Token::Month(_) | Token::Number { .. } => return None,
            }
        }
        (partial != Self::default()).then_some(partial)
    }

    /// All of a whole date.
    pub fn of(part: &Part) -> Option<Self> {
        let first = part.range.first.civil()?.date();
        Some(Self {
            day: (part.precision == Precision::Day).then_some(first.day()),
            month: (part.precision >= Precision::Month).then_some(first.month()),
            year: Some(first.year()),
            is_short_year: part.is_short,
        })
    }

    /// Both ends, each with what only the other says; `None` if they are not of one kind: two days, months or years.
    pub fn complete(mut first: Self, mut last: Self) -> Option<(Part, Part)> {
        let has_day = (first.day.is_some(), last.day.is_some());
        if has_day.0 != has_day.1 {
            return None;
        }
        if has_day.0 || first.month.is_some() || last.month.is_some() {
            let month = last.month.or(first.month)?;
            // Of two years only the months can differ, and the other way round.
            first.month = first.month.or(Some(month));
            last.month = last.month.or(Some(month));
        }
        let year = last.year.or(first.year)?;
        let is_said = (first.year.is_some(), last.year.is_some());
        first.is_short_year |= last.is_short_year;
        (first.year, last.year) = (first.year.or(Some(year)), last.year.or(Some(year)));
        let order = |partial: &Self| (partial.month, partial.day);
        if first.year == last.year && order(&first) > order(&last) {
            // `30 December – 2 January 2022` began in the year before.
            match is_said {
                (false, true) => first.year = Some(year - 1),
                (true, false) if first.month > last.month => last.year = Some(year + 1),
                _ => return None,
            }
        }
        Some((first.part()?, last.part()?))
    }

    fn part(self) -> Option<Part> {
        let year = self.year?;
        let part = match (self.month, self.day) {
            (Some(month), Some(day)) => Part::day(year, month, day)?,
            (Some(month), None) => Part::month(year, month)?,
            (None, None) => Part::year(year)?,
            (None, Some(_)) => return None,
        };
        Some(if self.is_short_year { part.short() } else { part })
    }
}

/// Of two years written as one and the last digits of the other: `1991-92`, `2009/10`.
pub(super) fn years(first: &str, last: &str) -> Option<(Part, Part)> {
    let begin: i32 = first.parse().ok().filter(|_| first.len() == 4)?;
    let number: i32 = last
        .parse()
        .ok()
        .filter(|_| last.bytes().all(|byte| byte.is_ascii_digit()))?;
    let end = match last.len() {
        4 => number,
        2 => {
            let end = begin - begin.rem_euclid(100) + number;
            if end <= begin { end + 100 } else { end }
        }
        1 => numeric::next_year(first, last)?,
        _ => return None,
    };
    // Without an era, other numbers are more often those of cases.
    let is_year = |year: &i32| (1000..=2100).contains(year);
    let is_later = end > begin && (last.len() == 4 || end - begin < 100);
    (is_year(&begin) && is_year(&end) && is_later).then_some(())?;
    Some((Part::year(begin)?, Part::year(end)?))
}
