//! Workbooks in which a program took texts such as `02/03/2021` for dates of another order: those up to the twelfth day of a
//! month became dates with day and month exchanged, and the others stayed text.

use dateline_batch::checked::Cut;
use dateline_batch::decision::{DateDecision, ExchangeBasis};
use dateline_event::{Moment, calendar};

use super::samples::first_records;
use super::{DateColumn, Dates, Dialect, Header};
use crate::dates;

/// A date in ISO 8601 with day and month exchanged; `None` for any other text, and where that is no date.
pub(super) fn exchanged(text: &str) -> Option<String> {
    let (day, month) = (text.get(8..10)?, text.get(5..7)?);
    let is_iso = text.get(4..5) == Some("-") && text.get(7..8) == Some("-") && text.get(..4)?.parse::<u16>().is_ok();
    let is_month = day.parse().is_ok_and(|day: u8| (1..=12).contains(&day)) && month.parse::<u8>().is_ok();
    let is_end = matches!(text.as_bytes().get(10), None | Some(b'T' | b' '));
    (is_iso && is_month && is_end).then(|| format!("{}-{day}-{month}{}", text.cut(..4), text.cut(10..)))
}

/// What the dates of one column show.
#[derive(Default)]
struct Seen {
    /// Those in ISO 8601: as they stand, and exchanged where that is a date.
    typed: Vec<(Moment, Option<Moment>)>,
    /// Texts of three numbers: the first day and the last.
    range: Option<(Moment, Moment)>,
    texts: usize,
    /// How many of them have a number above 12 that can only be the day.
    later: usize,
    /// The first that could be exchanged.
    example: Option<(String, String)>,
}

/// What is to be told of columns of dates in the text of a workbook, with the numbers of the columns.
pub(super) fn told(
    text: &[u8],
    dialect: Dialect,
    header: &Header,
    dates: &Dates,
    columns: &[DateColumn],
) -> Vec<(usize, DateDecision)> {
    let mut seen: Vec<(&DateColumn, Seen)> = columns
        .iter()
        .filter(|column| column.exchanged.is_none())
        .map(|column| (column, Seen::default()))
        .collect();
    if seen.is_empty() {
        return Vec::new();
    }
    first_records(text, dialect, usize::MAX, |cells, _, _| {
        for (column, seen) in &mut seen {
            seen.add(cells.get(column.column).trim(), dates.style(column.column));
        }
        true
    });
    let told = seen.into_iter().filter_map(|(column, seen)| {
        let basis = seen.basis()?;
        let (example, other) = seen.example?;
        let told = DateDecision::Exchanged {
            column: header.name(column.column).into_owned(),
            typed: seen.typed.len(),
            texts: seen.texts,
            basis,
            example,
            other,
        };
        Some((column.column, told))
    });
    told.collect()
}

impl Seen {
    fn add(&mut self, cell: &str, style: dates::DateStyle) {
        let is_typed = cell.len() >= 10 && cell.get(4..5) == Some("-") && cell.get(7..8) == Some("-");
        let numbers = three_numbers(cell);
        if !is_typed && numbers.is_none() {
            return;
        }
        let day = |text: &str| dates::read(text, style).map(|reading| reading.start().first);
        let Some(start) = day(cell) else { return };
        if let Some([first, second]) = numbers.filter(|_| !is_typed) {
            self.texts += 1;
            self.later += usize::from(first.max(second) > 12);
            self.range = Some(
                self.range
                    .map_or((start, start), |(from, to)| (from.min(start), to.max(start))),
            );
            return;
        }
        let other = exchanged(cell);
        let exchanged = other.as_deref().and_then(day);
        if let (None, Some(other), true) = (&self.example, other, exchanged.is_some_and(|other| other != start)) {
            self.example = Some((cell.to_owned(), other));
        }
        self.typed.push((start, exchanged));
    }

    fn basis(&self) -> Option<ExchangeBasis> {
        const MIN: usize = 3;
        const MONTH: i64 = 31;
        let (typed, texts) = (self.typed.len(), self.texts);
        // Few dates may look so by chance; but then nothing tells that they do.
        let is_parted = self.typed.iter().all(|(_, exchanged)| exchanged.is_some()) && self.later == texts;
        if typed > 0 && texts > 0 && is_parted {
            return Some(ExchangeBasis::Twelfth);
        }
        let (from, to) = self.range.filter(|_| texts >= MIN)?;
        let near = from.saturating_sub(MONTH * calendar::DAY)..=to.saturating_add(MONTH * calendar::DAY);
        let are_apart = |(start, exchanged): &&(Moment, Option<Moment>)| {
            !near.contains(start) && exchanged.is_some_and(|exchanged| near.contains(&exchanged))
        };
        let moved_away = |(start, exchanged): &&(Moment, Option<Moment>)| {
            near.contains(start) && exchanged.is_none_or(|exchanged| !near.contains(&exchanged))
        };
        let apart = self.typed.iter().filter(are_apart).count();
        let would_leave = self.typed.iter().filter(moved_away).count();
        (apart >= MIN && apart > 2 * would_leave).then_some(ExchangeBasis::Apart(apart))
    }
}

/// The first two of three numbers with slashes, dots or hyphens between them, of which the last is the year.
fn three_numbers(cell: &str) -> Option<[u8; 2]> {
    let date = cell.split(' ').next()?;
    let mut numbers = date.split(['/', '.', '-']);
    let (first, second, year) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let is_year = matches!(year.len(), 2 | 4) && year.bytes().all(|byte| byte.is_ascii_digit());
    (is_year && numbers.next().is_none()).then_some([first.parse().ok()?, second.parse().ok()?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn day_and_month_of_iso_dates_are_exchanged() {
        assert_eq!(exchanged("2021-03-02").as_deref(), Some("2021-02-03"));
        assert_eq!(exchanged("2021-03-02T10:00").as_deref(), Some("2021-02-03T10:00"));
        for text in ["2021-03-13", "2021-03", "02/03/2021", "2021-03-021", ""] {
            assert_eq!(exchanged(text), None, "{text}");
        }
    }
}
