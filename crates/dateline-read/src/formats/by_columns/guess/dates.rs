use std::cmp::Ordering;

use chrono::Datelike;
use dateline_batch::{Part, Question, StandsFor};
use dateline_dates::{self as dates, DateStyle, Reading};
use dateline_event::{DateOrder, calendar};

use rustc_hash::FxHashSet;

use super::Guesser;
use crate::formats::by_columns::column::Column;
use crate::formats::by_columns::period;
use crate::formats::by_columns::person::is_of_birth;
use crate::formats::by_columns::rank::Rank;
use crate::table::is_blank;

impl Guesser<'_> {
    /// Takes what tells when.
    pub(super) fn dates(&mut self) {
        self.forget_numbered_periods();
        self.forget_clocks();
        self.forget_births();
        let any = Column::holds_dates;
        let sure = |column: &Column| column.filled > 0 && column.mostly(column.sure_dates);
        let end = self.take(Part::End, |column| column.holds_ends() && !column.holds_years());
        let mut date = self.take_date(Rank::OF_ANOTHER, sure);
        if date.is_none() && !self.calendar() {
            date = self
                .take_date(Rank::OF_ANOTHER, any)
                .or_else(|| self.date_by_contents());
            date = date.or_else(|| self.take_date(Rank::LAST, sure));
            date = date.or_else(|| self.take_date(Rank::LAST, any));
            // A column called a date is one, however few of its cells can be read.
            date = date.or_else(|| self.take_below(Part::Date, Rank::BY_WORD, |column| column.dates > 0));
        }
        if let Some(found) = date
            && let Some(year) = self.find_below(Part::Year, Rank::BY_WORD, |column| {
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
            let end = end.or_else(|| self.take(Part::End, Column::holds_years));
            self.ask_about_others(date);
            self.year_beside(date);
            let epochs = self.find(Part::Date, |column| column.epochs > 0 && any(column));
            let other = epochs.or_else(|| self.find_below(Part::Date, Rank::OF_ANOTHER, any));
            let other = other.filter(|&other| self.stands_in(other, date));
            // Where most dates are blank, even that of a report says more than none.
            let late = || {
                let filled = self.columns.get(date).map_or(0, |column| column.filled);
                let is_poor = filled * 2 < self.samples.len();
                let late = self.find(Part::Date, sure).filter(|_| is_poor);
                late.filter(|&late| self.stands_in(late, date))
            };
            if let Some(other) = other.or_else(late) {
                self.set(other, Part::OtherDate);
            }
            self.order(date, end);
            self.ask_about_first_days(date);
            if is_of_birth(self.named.key(date)) {
                self.ask_which(date, vec![Part::Field]);
            }
        }
        if !self.has(Part::End) && !self.has(Part::EndYear) {
            self.take_unseen(Part::End);
        }
        self.clock();
        self.eras();
        self.zones();
        self.doubts();
    }

    /// Asks whether days that are all the first of a month, or of a year, stand for the whole of it.
    fn ask_about_first_days(&mut self, date: usize) {
        const FEWEST: usize = 6;
        if period::named(&self.header.name(date)).is_some() {
            return;
        }
        let mut firsts: FxHashSet<(i32, u32)> = FxHashSet::default();
        let (mut count, mut in_january) = (0, 0);
        for cell in self
            .samples
            .iter()
            .filter_map(|row| row.get(date))
            .filter(|cell| !is_blank(cell.trim()))
        {
            let orders = [DateOrder::DayFirst, DateOrder::MonthFirst].map(|order| DateStyle {
                order,
                ..DateStyle::default()
            });
            let [day, other] = orders.map(|style| dates::read(cell, style).filter(Reading::is_day));
            let first = day.as_ref().and_then(|day| day.bounds.earliest_start.civil());
            // One that can be read otherwise tells nothing.
            let Some(first) = first.filter(|first| first.day() == 1 && day == other) else {
                return;
            };
            count += 1;
            in_january += usize::from(first.month() == 1);
            firsts.insert((first.year(), first.month()));
        }
        if count >= FEWEST && firsts.len() * 2 >= FEWEST {
            let of = if in_january == count {
                StandsFor::Year
            } else {
                StandsFor::Month
            };
            let column = self.header.name(date).into_owned();
            self.questions.push((date, Question::FirstDays { column, of }));
        }
    }

    /// Takes the column of dates with the likeliest name, if it does not yield far fewer than another.
    fn take_date(&mut self, max: Rank, fits: impl Fn(&Column) -> bool) -> Option<usize> {
        let dated = |column: &Column| column.dates + column.epochs;
        let found = self.find_fullest(Part::Date, max, dated, |_, column| fits(column))?;
        self.set(found, Part::Date);
        Some(found)
    }

    /// The first column in which nearly all cells are dates, whatever its name is, but one of reports.
    fn date_by_contents(&mut self) -> Option<usize> {
        let column = self.dated(None).next()?;
        self.set(column, Part::Date);
        Some(column)
    }

    /// The free columns of a rank in which nearly all cells are dates.
    fn dated(&self, rank: Option<Rank>) -> impl Iterator<Item = usize> {
        let fits = |column: &Column| column.sure_dates * 10 >= column.filled * 8 && column.sure_dates > 0;
        let is_number = |at: usize| self.named.key(at).split('_').any(|word| NUMBERS.contains(&word));
        let free = (0..self.columns.len()).filter(move |&at| self.is_free(at) && !is_number(at));
        let ranked = free.filter(move |&at| self.named.rank(Part::Date, at) == rank);
        ranked.filter(move |&at| self.columns.get(at).is_some_and(fits))
    }

    /// Asks about another column of dates if nothing tells that the one that was taken is more likely.
    fn ask_about_others(&mut self, date: usize) {
        let rank = self.named.rank(Part::Date, date);
        if rank.is_some_and(|rank| !(Rank::BY_WORD..Rank::OF_ANOTHER).contains(&rank))
            || self.tags.get(date).is_some_and(|tag| !tag.is_empty())
        {
            return;
        }
        let other = self.dated(rank).next();
        if let Some(other) = other {
            let [column, other] = [date, other].map(|column| self.header.name(column).into_owned());
            self.questions.push((date, Question::OneOfDates { column, other }));
        }
    }

    /// Decides between `1/10/1990` and `10/1/1990` by what the name says, else by a column of months, if there is one.
    fn order(&mut self, date: usize, end: Option<usize>) {
        let columns = || end.into_iter().chain([date]);
        for column in columns() {
            let order = named_order(&self.header.name(column));
            if let Some(mapped) = self.mapped.get_mut(column)
                && order.is_some()
            {
                mapped.order = order;
            }
        }
        if columns().all(|column| self.mapped.get(column).is_some_and(|mapped| mapped.order.is_some())) {
            return;
        }
        let numbers = |column: &Column| column.filled > 0 && column.mostly(column.months);
        let Some(month) = self.find_below(Part::Month, Rank::BY_WORD, numbers) else {
            return;
        };
        let agrees = |row: &Vec<String>, order: DateOrder| {
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
        let (days, months) = (count(DateOrder::DayFirst), count(DateOrder::MonthFirst));
        let order = match days.cmp(&months) {
            Ordering::Less => DateOrder::MonthFirst,
            Ordering::Equal => return,
            Ordering::Greater => DateOrder::DayFirst,
        };
        for column in columns() {
            if let Some(mapped) = self.mapped.get_mut(column) {
                mapped.order = mapped.order.or(Some(order));
            }
        }
    }

    /// Whether a third of the dates or more lie in another year than a column of years says.
    pub(super) fn is_of_another_year(&self, date: usize, year: usize) -> bool {
        let differs = |row: &Vec<String>| {
            let reading = dates::read(row.get(date)?, DateStyle::default())?;
            let year = calendar::year(row.get(year)?.trim().parse().ok()?)?;
            Some(!reading.bounds.possibly_within(year))
        };
        let (mut both, mut others) = (0, 0);
        for differs in self.samples.iter().filter_map(differs) {
            both += 1;
            others += usize::from(differs);
        }
        both > 0 && others * 3 >= both
    }

    /// Whether `other` is filled where `date` is blank.
    pub(super) fn stands_in(&self, other: usize, date: usize) -> bool {
        let is_filled = |row: &[String], column: usize| row.get(column).is_some_and(|cell| !is_blank(cell.trim()));
        self.samples
            .iter()
            .any(|row| is_filled(row, other) && !is_filled(row, date))
    }
}

/// Words in the names of columns whose cells only look like dates: `case no` 20150210.
const NUMBERS: [&str; 12] = [
    "no",
    "nr",
    "num",
    "number",
    "numero",
    "nummer",
    "case",
    "record",
    "ref",
    "reference",
    "id",
    "номер",
];

/// The order of day and month that the name of a column says: `Date (mm/dd/yyyy)`.
fn named_order(name: &str) -> Option<DateOrder> {
    let name = name.to_lowercase();
    let says = |first: &str, second: &str| {
        ["/", "-", ".", " ", ""]
            .iter()
            .any(|between| name.contains(&format!("{first}{between}{second}")))
    };
    if says("yy", "dd") && (name.contains("ddmm") || says("dd", "mm")) && !says("mm", "yy") {
        return Some(DateOrder::YearDayFirst);
    }
    if says("yy", "mm") && says("mm", "dd") {
        return Some(DateOrder::YearFirst);
    }
    match (says("dd", "mm"), says("mm", "dd")) {
        (true, false) => Some(DateOrder::DayFirst),
        (false, true) if !name.contains("yy/mm") && !name.contains("yy-mm") && !name.contains("yymm") => {
            Some(DateOrder::MonthFirst)
        }
        _ => None,
    }
}
