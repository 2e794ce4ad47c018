use std::cmp::Ordering;

use chrono::Datelike;
use dateline_batch::Part;
use dateline_dates::{self as dates, DateStyle, Order, Reading};
use dateline_event::calendar;

use super::Guesser;
use crate::formats::by_columns::column::Column;
use crate::formats::by_columns::doubt::DateDoubt;
use crate::formats::by_columns::rank::{BY_WORD, LATE};
use crate::table::is_blank;

impl Guesser<'_> {
    /// Takes what tells when.
    pub(super) fn dates(&mut self) {
        let any = Column::holds_dates;
        let sure = |column: &Column| column.filled > 0 && column.mostly(column.sure_dates);
        let end = self.take(Part::End, |column| any(column) && !column.holds_years());
        let mut date = self.take_below(Part::Date, LATE, sure);
        if date.is_none() && !self.calendar() {
            date = self.take_below(Part::Date, LATE, any);
            date = date.or_else(|| self.take(Part::Date, sure).or_else(|| self.take(Part::Date, any)));
            date = date.or_else(|| self.date_by_contents());
            // A column called a date is one, however few of its cells can be read.
            date = date.or_else(|| self.take_below(Part::Date, BY_WORD, |column| column.dates > 0));
        }
        if let Some(found) = date
            && let Some(year) = self.find_below(Part::Year, BY_WORD, |column| {
                column.filled > 0 && column.mostly(column.years)
            })
            && self.is_of_another_year(found, year)
        {
            // A row for each year of a conflict tells when all of that began.
            for column in end.into_iter().chain([found]) {
                self.release(column);
            }
            self.set(year, Part::Year);
            date = None;
        }
        if let Some(date) = date {
            let epochs = self.find(Part::Date, |column| column.epochs > 0 && any(column));
            let other = epochs.or_else(|| self.find_below(Part::Date, LATE, any));
            if let Some(other) = other.filter(|&other| self.stands_in(other, date)) {
                self.set(other, Part::OtherDate);
            }
            self.order(date, end);
        }
        self.take(Part::Clock, |column| column.filled > 0 && column.mostly(column.clocks));
        self.doubts();
    }

    /// Takes columns that say how sure the date and the end are.
    fn doubts(&mut self) {
        let has = |guesser: &Self, part: Part| guesser.mapped.iter().any(|mapped| mapped.part == part);
        for column in 0..self.columns.len() {
            let doubt = DateDoubt::named(&self.header.name(column)).filter(|doubt| {
                let cells = self.samples.iter().filter_map(|row| row.get(column));
                self.is_free(column) && doubt.fits(cells.map(String::as_str))
            });
            let Some(part) = doubt.map(DateDoubt::part).filter(|part| !has(self, *part)) else {
                continue;
            };
            let dates = match part {
                Part::EndDoubt => [Part::End, Part::EndYear],
                _ => [Part::Date, Part::Year],
            };
            if dates.into_iter().any(|date| has(self, date)) {
                self.set(column, part);
            }
        }
    }

    /// Takes columns of years, months and days, unless one of dates says as much.
    fn calendar(&mut self) -> bool {
        let numbers = |column: &Column| column.filled > 0 && column.mostly(column.numbers);
        let months = |column: &Column| column.filled > 0 && column.mostly(column.months.max(column.numbers));
        // A year, month and day in columns of their own say more than a column of numbers.
        let has_month = self.find(Part::Month, months).is_some();
        let is_date = |column: &Column| column.filled == 0 || (column.holds_dates() && !column.holds_years());
        if !has_month && self.find_below(Part::Date, LATE, is_date).is_some() {
            return false;
        }
        let mut year = self.take(Part::Year, numbers);
        if year.is_none()
            && let Some(column) = self.find_below(Part::Date, LATE, Column::holds_years)
        {
            self.set(column, Part::Year);
            year = Some(column);
        }
        if year.is_none() {
            // `1066 CE` is a year, and a date as well.
            let dated = self.take(Part::Year, Column::holds_dates);
            if let Some(column) = dated {
                self.set(column, Part::Date);
            }
            return dated.is_some();
        }
        for [month, day] in [[Part::Month, Part::Day], [Part::EndMonth, Part::EndDay]] {
            let is_end = month == Part::EndMonth;
            if is_end && self.take(Part::EndYear, numbers).is_none() {
                break;
            }
            if self
                .take(month, |column| column.filled == 0 || months(column))
                .is_some()
            {
                self.take(day, |column| column.filled == 0 || numbers(column));
            }
        }
        true
    }

    /// The first column in which nearly all cells are dates; one of reports only if there is no other.
    fn date_by_contents(&mut self) -> Option<usize> {
        let fits = |column: &Column| column.sure_dates * 10 >= column.filled * 8 && column.sure_dates > 0;
        let columns = (0..self.columns.len()).filter(|&at| self.is_free(at) && self.columns.get(at).is_some_and(fits));
        let column =
            columns.min_by_key(|&column| self.named.rank(Part::Date, column).is_some_and(|rank| rank >= LATE))?;
        self.set(column, Part::Date);
        Some(column)
    }

    /// Decides between `1/10/1990` and `10/1/1990` by a column of months, if there is one.
    fn order(&mut self, date: usize, end: Option<usize>) {
        let numbers = |column: &Column| column.filled > 0 && column.mostly(column.months);
        let Some(month) = self.find_below(Part::Month, BY_WORD, numbers) else {
            return;
        };
        let agrees = |row: &Vec<String>, order: Order| {
            let style = DateStyle {
                order,
                ..DateStyle::default()
            };
            let reading = dates::read(row.get(date)?, style).filter(Reading::is_day)?;
            let civil = reading.bounds.earliest_start.civil()?;
            Some(dates::month(row.get(month)?.trim())? == civil.month())
        };
        let count = |order| {
            self.samples
                .iter()
                .filter(|row| agrees(row, order) == Some(true))
                .count()
        };
        let (days, months) = (count(Order::DayFirst), count(Order::MonthFirst));
        let order = match days.cmp(&months) {
            Ordering::Less => Order::MonthFirst,
            Ordering::Equal => return,
            Ordering::Greater => Order::DayFirst,
        };
        for column in end.into_iter().chain([date]) {
            if let Some(mapped) = self.mapped.get_mut(column) {
                mapped.order = Some(order);
            }
        }
    }

    /// Whether a third of the dates or more lie in another year than a column of years says.
    fn is_of_another_year(&self, date: usize, year: usize) -> bool {
        let differs = |row: &Vec<String>| {
            let reading = dates::read(row.get(date)?, DateStyle::default())?;
            let (first, last) = calendar::year(row.get(year)?.trim().parse().ok()?)?;
            Some(!reading.bounds.possibly_within(first, last))
        };
        let (mut both, mut others) = (0, 0);
        for differs in self.samples.iter().filter_map(differs) {
            both += 1;
            others += usize::from(differs);
        }
        both > 0 && others * 3 >= both
    }

    /// Whether `other` is filled where `date` is blank.
    fn stands_in(&self, other: usize, date: usize) -> bool {
        let is_filled = |row: &[String], column: usize| row.get(column).is_some_and(|cell| !is_blank(cell.trim()));
        self.samples
            .iter()
            .any(|row| is_filled(row, other) && !is_filled(row, date))
    }
}
