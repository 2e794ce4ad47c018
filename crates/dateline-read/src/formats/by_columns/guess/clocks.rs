//! Which columns hold clock times, and which numbers are neither days nor years.

use dateline_batch::Part;
use dateline_batch::decision::Period;

use super::Guesser;
use crate::formats::by_columns::column::Column;
use crate::formats::by_columns::period;
use crate::formats::by_columns::rank::Rank;

impl Guesser<'_> {
    /// Takes a column of clock times; one that is called after hours may hold nothing but their numbers.
    pub(super) fn clock(&mut self) {
        let clocks = |column: &Column| column.filled > 0 && column.mostly(column.clocks);
        if self.take(Part::Clock, clocks).is_some() {
            return;
        }
        let is_of_hours = |column: usize| {
            let name = self.named.key(column);
            name.split('_').any(|word| HOURS.contains(&word))
        };
        let hours = |column: usize, found: &Column| {
            // One that is none, as 25, takes nothing from the others.
            is_of_hours(column) && found.hours > 0 && (found.hours + found.clocks) * 10 >= found.filled * 8
        };
        if let Some(column) = self.find_fullest(Part::Clock, Rank::LAST, |column| column.filled, hours) {
            self.set(column, Part::Clock);
            self.minutes_of(column);
        } else {
            self.take_unseen(Part::Clock);
        }
    }

    /// Takes columns of minutes and seconds beside one of hours.
    fn minutes_of(&mut self, hours: usize) {
        let holds = |column: usize, words: &[&str]| {
            let key = self.named.key(column);
            let is_called = key.split('_').any(|word| words.contains(&word))
                && key
                    .split('_')
                    .all(|word| words.contains(&word) || BESIDE.contains(&word));
            let cells = || {
                self.samples
                    .iter()
                    .filter_map(|row| row.get(column))
                    .map(|cell| cell.trim())
            };
            let is_sixtieth = |cell: &str| {
                let number = cell.strip_suffix(".0").unwrap_or(cell);
                number.is_empty() || number.parse::<u8>().is_ok_and(|number| number < 60)
            };
            self.is_free(column) && is_called && cells().all(is_sixtieth) && cells().any(|cell| !cell.is_empty())
        };
        let find = |words: &[&str]| (0..self.header.len()).find(|&column| holds(column, words));
        let Some(minutes) = find(&MINUTES) else { return };
        let found: Vec<usize> = std::iter::once(minutes).chain(find(&SECONDS)).collect();
        let names = found
            .iter()
            .map(|&column| self.header.name(column).into_owned())
            .collect();
        if let Some(mapped) = self.mapped.get_mut(hours) {
            mapped.followed_by = names;
        }
        for column in found {
            self.set(column, Part::Field);
        }
    }

    /// Digits in a column that may be one of clock times are no years.
    pub(super) fn forget_clocks(&mut self) {
        for column in 0..self.header.len() {
            let is_clock = self.named.rank(Part::Clock, column).is_some();
            if is_clock && self.columns.get(column).is_some_and(Column::holds_clock_digits) {
                self.named.forget(Part::Date, column);
                self.named.forget(Part::End, column);
            }
        }
    }

    /// Numbers of weeks, months or quarters are no days, whatever they count from.
    pub(super) fn forget_numbered_periods(&mut self) {
        for column in 0..self.header.len() {
            let is_period = period::named(&self.header.name(column)).is_some_and(|period| period != Period::Year);
            let is_numbered = |found: &Column| found.sure_dates == 0 && found.numbers > 0 && !found.holds_serials();
            if is_period && self.columns.get(column).is_some_and(is_numbered) {
                self.named.forget(Part::Date, column);
            }
        }
    }
}

/// Words in the names of columns of hours.
const HOURS: [&str; 11] = [
    "hour",
    "hours",
    "hora",
    "heure",
    "ora",
    "saat",
    "час",
    "uhrzeit",
    "stunde",
    "الساعه",
    "ساعت",
];

/// Words in the names of columns of minutes and of seconds.
const MINUTES: [&str; 9] = [
    "minute",
    "minutes",
    "min",
    "mins",
    "minuto",
    "minutos",
    "dakika",
    "минута",
    "دقيقه",
];
const SECONDS: [&str; 8] = [
    "second",
    "seconds",
    "sec",
    "secs",
    "segundo",
    "seconde",
    "sekunde",
    "секунда",
];
/// What may stand beside these.
const BESIDE: [&str; 8] = ["event", "incident", "attack", "start", "begin", "local", "time", "of"];
