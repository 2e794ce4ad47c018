use super::column::Column;
use super::counts::{self, Bound, Count};
use super::named::{BY_WORD, LATE, Named};
use super::tags;
use crate::event::Role;
use crate::read::mapping::{ColumnMapping, Guess, Part, Sureness};
use crate::read::table::{Header, is_blank};

/// The columns and what is taken from them so far.
struct Guesser<'h> {
    header: &'h Header,
    samples: &'h [Vec<String>],
    tags: &'h [String],
    columns: Vec<Column>,
    named: Named,
    is_taken: Vec<bool>,
    mapped: Vec<ColumnMapping>,
}

/// Guesses what the columns mean from their HXL tags, if there are any, their names and first rows, and says of each why.
pub(in crate::read) fn guess(
    header: &Header,
    samples: &[Vec<String>],
    tags: &[String],
) -> (Vec<ColumnMapping>, Vec<Guess>) {
    let mut guesser = Guesser::new(header, samples, tags);
    guesser.dates();
    guesser.coordinates();
    guesser.id();
    for part in [Part::Kind, Part::SubKind] {
        guesser.take(part, Column::holds_names);
    }
    for part in Part::PLACES {
        guesser.take(part, |column| {
            column.holds_names() && (part != Part::Province || column.world_regions * 2 < column.filled.max(1))
        });
    }
    guesser.actors();
    guesser.take(Part::Link, |column| column.filled == 0 || column.links > 0);
    guesser.take(Part::Source, |column| {
        !column.mostly(column.numbers) || column.filled == 0
    });
    guesser.take(Part::Text, Column::holds_words);
    guesser.take(Part::Title, Column::holds_words);
    guesser.figures();
    let reasons = (0..header.len()).map(|column| guesser.guess(column)).collect();
    (guesser.mapped, reasons)
}

impl<'h> Guesser<'h> {
    fn new(header: &'h Header, samples: &'h [Vec<String>], tags: &'h [String]) -> Self {
        let names = (0..header.len()).map(|column| header.name(column));
        Self {
            header,
            samples,
            tags,
            columns: (0..header.len()).map(|column| Column::of(samples, column)).collect(),
            named: Named::new(header, tags),
            is_taken: vec![false; header.len()],
            mapped: names.map(|name| ColumnMapping::new(&name, Part::Field)).collect(),
        }
    }

    /// The likeliest free column by name whose contents fit.
    fn find(&self, part: Part, fits: impl Fn(&Column) -> bool) -> Option<usize> {
        self.find_below(part, usize::MAX, fits)
    }

    /// As [`Guesser::find`], by names of a rank below `most`.
    fn find_below(&self, part: Part, most: usize, fits: impl Fn(&Column) -> bool) -> Option<usize> {
        let fits = |column: usize| self.is_free(column) && self.columns.get(column).is_some_and(&fits);
        let named = self.named.of(part).iter();
        let free = named.filter(|(rank, column)| *rank < most && fits(*column));
        free.min().map(|(_, column)| *column)
    }

    fn take(&mut self, part: Part, fits: impl Fn(&Column) -> bool) -> Option<usize> {
        self.take_below(part, usize::MAX, fits)
    }

    fn take_below(&mut self, part: Part, most: usize, fits: impl Fn(&Column) -> bool) -> Option<usize> {
        let column = self.find_below(part, most, fits)?;
        self.set(column, part);
        Some(column)
    }

    fn set(&mut self, column: usize, part: Part) {
        if let Some(is_taken) = self.is_taken.get_mut(column) {
            *is_taken = true;
        }
        if let Some(mapped) = self.mapped.get_mut(column) {
            mapped.part = part;
        }
    }

    fn is_free(&self, column: usize) -> bool {
        self.is_taken.get(column) == Some(&false)
    }

    fn part(&self, column: usize) -> Part {
        self.mapped.get(column).map_or(Part::Field, |mapped| mapped.part)
    }

    fn dates(&mut self) {
        let any = Column::holds_dates;
        let sure = |column: &Column| column.filled > 0 && column.mostly(column.sure_dates);
        self.take(Part::End, any);
        let mut date = self.take_below(Part::Date, LATE, sure);
        if date.is_none() && !self.calendar() {
            date = self.take_below(Part::Date, LATE, any);
            date = date.or_else(|| self.take(Part::Date, sure).or_else(|| self.take(Part::Date, any)));
            date = date.or_else(|| self.date_by_contents());
        }
        if let Some(date) = date
            && let Some(other) = self.find(Part::Date, |column| column.epochs > 0 && any(column))
            && self.stands_in(other, date)
        {
            self.set(other, Part::OtherDate);
        }
        self.take(Part::Clock, |column| column.filled > 0 && column.mostly(column.clocks));
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

    /// Whether `other` is filled where `date` is blank.
    fn stands_in(&self, other: usize, date: usize) -> bool {
        let is_filled = |row: &[String], column: usize| row.get(column).is_some_and(|cell| !is_blank(cell.trim()));
        self.samples
            .iter()
            .any(|row| is_filled(row, other) && !is_filled(row, date))
    }

    /// Latitude and longitude, either both or none.
    fn coordinates(&mut self) {
        let degrees = |column: &Column| column.mostly(column.degrees);
        let latitude = self.take(Part::Latitude, degrees);
        let longitude = self.take(Part::Longitude, degrees);
        if latitude.is_none() || longitude.is_none() {
            for alone in latitude.into_iter().chain(longitude) {
                self.set(alone, Part::Field);
                self.is_taken
                    .get_mut(alone)
                    .into_iter()
                    .for_each(|is_taken| *is_taken = false);
            }
            self.take(Part::Coordinates, |column| {
                column.positions > 0 && column.mostly(column.positions)
            });
        }
    }

    /// A column that is called an id, or one whose name only ends so and in which no two cells are the same.
    fn id(&mut self) {
        let rows = self.samples.len();
        let differs = |column: &Column| column.filled > 0 && column.distinct * 10 >= column.filled * 4;
        let is_key = |column: &Column| column.filled == rows && column.distinct == rows && rows > 1;
        if self.take_below(Part::Id, BY_WORD, differs).is_none() {
            self.take(Part::Id, is_key);
        }
    }

    /// All columns of actors.
    fn actors(&mut self) {
        for role in [
            Role::Participant,
            Role::Perpetrator,
            Role::Target,
            Role::Victim,
            Role::Speaker,
        ] {
            while self.take(Part::Actor(role), Column::holds_names).is_some() {}
        }
    }

    fn figures(&mut self) {
        let counts = self.counts();
        let has = |stem: &str, bound: Bound| {
            counts
                .iter()
                .any(|(_, count)| count.stem == stem && count.bound == bound)
        };
        let is_range = |stem: &str| has(stem, Bound::Lowest) && has(stem, Bound::Highest);
        let mut known: Vec<(&str, Bound)> = Vec::new();
        for (column, count) in &counts {
            let Count { called, stem, bound } = count;
            // “high” and “low” alone may be prices.
            if stem.is_empty() && called.is_none() && !(is_range(stem) && has(stem, Bound::Best)) {
                continue;
            }
            let bound = if *bound == Bound::Best || is_range(stem) {
                *bound
            } else {
                Bound::Best
            };
            let called = called.filter(|called| {
                let is_new = !known.contains(&(called, bound));
                known.push((called, bound));
                is_new
            });
            let what = match (called, stem.as_str()) {
                (Some(called), _) => Some(called.to_owned()),
                (None, "") => Some("estimate".to_owned()),
                (None, stem) if is_range(stem) => Some(stem.replace('_', " ")),
                (None, _) => None,
            };
            self.set(*column, Part::Figure);
            if let Some(mapped) = self.mapped.get_mut(*column) {
                let what = what.map(|what| format!("{what}{}", bound.suffix()));
                mapped.called = what.filter(|what| *what != mapped.name);
            }
        }
    }

    /// The free columns of numbers that count something.
    fn counts(&self) -> Vec<(usize, Count)> {
        let free = (0..self.header.len()).filter(|&column| self.is_free(column));
        let numeric = free.filter(|&column| self.columns.get(column).is_some_and(Column::holds_amounts));
        let count = |column: usize| {
            let tagged = self.tags.get(column).and_then(|tag| tags::figure(tag));
            let key = tagged.or_else(|| self.header.keys().get(column).map(String::as_str))?;
            Some((column, counts::count(key)?))
        };
        numeric.filter_map(count).collect()
    }

    /// Why a column was taken for what it is, and how sure that is.
    fn guess(&self, column: usize) -> Guess {
        let (part, found) = (self.part(column), self.columns.get(column).copied().unwrap_or_default());
        if part == Part::Field {
            return Guess::default();
        }
        let of_name = match part {
            Part::OtherDate => Part::Date,
            part => part,
        };
        let has_tag = self.tags.get(column).is_some_and(|tag| tags::part(tag).is_some());
        let (mut sureness, by) = match self.named.rank(of_name, column) {
            _ if part == Part::Figure => (Sureness::Sure, "by its name"),
            _ if has_tag => (Sureness::Sure, "by its HXL tag"),
            Some(rank) if rank < BY_WORD => (Sureness::Sure, "by its name"),
            Some(rank) if rank >= LATE => (Sureness::Unsure, Guess::LATE),
            Some(_) => (Sureness::Likely, "by a word in its name"),
            None => (Sureness::Likely, "by its cells"),
        };
        let (count, what) = match part {
            Part::Date | Part::OtherDate | Part::End if found.holds_serials() => {
                (found.serials, "may be Excel's dates")
            }
            Part::Date | Part::OtherDate | Part::End => (found.dates + found.epochs, "are dates"),
            Part::Clock => (found.clocks, "are clock times"),
            Part::Month | Part::EndMonth => (found.months.max(found.numbers), "are months"),
            Part::Latitude | Part::Longitude => (found.degrees, "are numbers"),
            Part::Year | Part::Day | Part::EndYear | Part::EndDay => (found.numbers, "are numbers"),
            Part::Figure => (found.amounts, "are numbers"),
            Part::Coordinates => (found.positions, "are pairs of coordinates"),
            Part::Link => (found.links, "hold links"),
            Part::Id => (found.distinct, "differ"),
            _ => (found.filled, "are filled"),
        };
        let why = if found.filled == 0 {
            sureness = Sureness::Unsure;
            format!("{by}; its first cells are blank")
        } else {
            if count * 10 < found.filled * 8 {
                sureness = sureness.min(Sureness::Likely);
            }
            format!("{by}; {count} of its first {} cells {what}", found.filled)
        };
        Guess { sureness, why }
    }
}
