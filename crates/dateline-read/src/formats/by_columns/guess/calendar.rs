use dateline_batch::Part;

use super::Guesser;
use crate::formats::by_columns::column::Column;
use crate::formats::by_columns::rank::Rank;

impl Guesser<'_> {
    /// Takes columns of years, months and days, unless one of dates says as much.
    pub(super) fn calendar(&mut self) -> bool {
        let numbers = |column: &Column| column.filled > 0 && column.mostly(column.numbers + column.parted_years);
        let months = |column: &Column| column.filled > 0 && column.mostly(column.months.max(column.numbers));
        // A year, month and day in columns of their own say more than a column of numbers.
        let has_month = self.find(Part::Month, months).is_some();
        let is_date = |column: &Column| column.filled == 0 || (column.holds_dates() && !column.holds_years());
        if !has_month && self.find_below(Part::Date, Rank::OF_ANOTHER, is_date).is_some() {
            return false;
        }
        let mut year = self.take(Part::Year, numbers);
        if year.is_none()
            && let Some(column) = self.find_below(Part::Date, Rank::OF_ANOTHER, Column::holds_years)
        {
            self.set(column, Part::Year);
            year = Some(column);
        }
        if year.is_none() {
            year = self.year_by_contents();
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
            if is_end && self.take(Part::EndYear, numbers).or_else(|| self.end_year()).is_none() {
                break;
            }
            if self
                .take(month, |column| column.filled == 0 || months(column))
                .is_some()
            {
                // A column surely called so is one, however few of its cells can be read.
                let is_day = |column: &Column| column.filled == 0 || numbers(column) || column.days > 0;
                let taken = self.take(day, is_day);
                if taken.is_none() && !is_end {
                    self.day_called_date();
                }
            } else if !is_end {
                self.day_of_year();
            }
        }
        true
    }

    /// Where no column has a name, one in which all cells are years of the last centuries may tell when; it is asked about.
    fn year_by_contents(&mut self) -> Option<usize> {
        const FEWEST: usize = 3;
        if !self.header.is_nameless() {
            return None;
        }
        let is_year = |cell: &str| {
            let is_whole = cell.len() == 4 && cell.bytes().all(|byte| byte.is_ascii_digit());
            is_whole && cell.parse::<u16>().is_ok_and(|year| (1700..2100).contains(&year))
        };
        let are_years = |&column: &usize| {
            let cells = self.cells(column);
            self.is_free(column) && cells.len() >= FEWEST && cells.iter().all(|(_, cell)| is_year(cell))
        };
        let column = (0..self.columns.len()).find(are_years)?;
        self.set(column, Part::Year);
        self.ask_which(column, vec![Part::Field]);
        Some(column)
    }

    /// Takes days and months of which a column beside them says the year: from a column called a date, however few of its
    /// cells can be read, or from one in which nearly all cells are so in words.
    fn day_of_year(&mut self) {
        let has_some = |column: &Column| column.days_of_year > 0;
        let in_words = |at: &usize| {
            let has_letters = |row: &Vec<String>| row.get(*at).is_some_and(|cell| cell.contains(char::is_alphabetic));
            self.samples.iter().any(has_letters)
        };
        let by_contents = || {
            let mut free = (0..self.columns.len()).filter(|at| self.is_free(*at) && in_words(at));
            free.find(|at| self.columns.get(*at).is_some_and(Column::holds_days_of_year))
        };
        let found = self
            .find_below(Part::Date, Rank::OF_ANOTHER, has_some)
            .or_else(by_contents);
        if let Some(column) = found {
            self.set(column, Part::Date);
        }
    }

    /// Takes a column of years beside that of dates of which some say no year or are blank, there with the months and days.
    pub(super) fn year_beside(&mut self, date: usize) {
        let are_years = |column: &Column| column.filled > 0 && column.mostly(column.years);
        let Some(year) = self.find_below(Part::Year, Rank::BY_WORD, are_years) else {
            return;
        };
        let lack_years = self.columns.get(date).is_some_and(|date| date.days_of_year > 0);
        let stands_in = self.stands_in(year, date) && !self.is_of_another_year(date, year);
        if lack_years || stands_in {
            self.set(year, Part::Year);
        }
        if stands_in {
            let are_days = |column: &Column| column.filled > 0 && column.mostly(column.days);
            let are_months = |column: &Column| column.filled > 0 && column.mostly(column.months);
            if self.take_below(Part::Month, Rank::BY_WORD, are_months).is_some() {
                self.take_below(Part::Day, Rank::BY_WORD, are_days);
            }
        }
    }

    /// Takes a column of ends in which all are years.
    fn end_year(&mut self) -> Option<usize> {
        let end = self.find(Part::End, Column::holds_years)?;
        self.set(end, Part::EndYear);
        Some(end)
    }

    /// Beside a year and a month, numbers up to 31 in a column called a date are days of the month.
    fn day_called_date(&mut self) {
        let days = |column: &Column| column.filled > 0 && column.days == column.filled;
        if let Some(column) = self.find_below(Part::Date, Rank::OF_ANOTHER, days) {
            self.set(column, Part::Day);
        }
    }
}
