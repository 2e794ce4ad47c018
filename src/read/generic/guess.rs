use rustc_hash::FxHashMap;

use super::column::Column;
use super::words::WORDS;
use crate::event::Role;
use crate::read::mapping::{ColumnMapping, Guess, Part, Sureness};
use crate::read::table::Header;

/// What is added to the rank of a part that only one word of a name tells.
const BY_WORD: usize = 1000;

/// Words that make a column something else than the word beside them says: `actor_type` names no actor.
const STRANGERS: [&str; 16] = [
    "type",
    "id",
    "code",
    "number",
    "count",
    "num",
    "precision",
    "prec",
    "iso",
    "desc",
    "format",
    "zone",
    "language",
    "hash",
    "scale",
    "status",
];

/// Words that change nothing: `alleged_attacker_name` names an attacker.
const FILLERS: [&str; 16] = [
    "name",
    "names",
    "main",
    "primary",
    "alleged",
    "suspected",
    "first",
    "second",
    "of",
    "the",
    "1",
    "2",
    "3",
    "a",
    "b",
    "involved",
];

/// Column names that say what is counted, and what it is then called.
const FIGURES: &[(&str, &str)] = &[
    ("killed", "killed"),
    ("deaths", "deaths"),
    ("dead", "killed"),
    ("fatalities", "fatalities"),
    ("nkill", "killed"),
    ("wounded", "wounded"),
    ("injured", "injured"),
    ("nwound", "wounded"),
    ("casualties", "casualties"),
    ("muertos", "killed"),
    ("heridos", "wounded"),
    ("morts", "killed"),
    ("blesses", "wounded"),
];

/// The columns and what is taken from them so far.
struct Guesser<'h> {
    header: &'h Header,
    columns: Vec<Column>,
    /// For each part, columns and the rank of their names; a lower rank is likelier.
    named: FxHashMap<Part, Vec<(usize, usize)>>,
    is_taken: Vec<bool>,
    mapped: Vec<ColumnMapping>,
}

/// Guesses what the columns mean from their names and first rows, and says of each why.
pub(in crate::read) fn guess(header: &Header, samples: &[Vec<String>]) -> (Vec<ColumnMapping>, Vec<Guess>) {
    let mut guesser = Guesser::new(header, samples);
    guesser.dates();
    guesser.coordinates();
    guesser.take(Part::Id, |column| {
        column.filled > 0 && column.distinct * 10 >= column.filled * 4
    });
    for part in [Part::Kind, Part::SubKind].iter().chain(&Part::PLACES) {
        guesser.take(*part, Column::holds_names);
    }
    guesser.actors();
    guesser.take(Part::Link, |column| column.filled == 0 || column.links > 0);
    guesser.take(Part::Source, |column| {
        !column.mostly(column.numbers) || column.filled == 0
    });
    guesser.take(Part::Text, |column| !column.mostly(column.numbers));
    guesser.take(Part::Title, |column| !column.mostly(column.numbers));
    guesser.figures();
    let reasons = (0..header.len()).map(|column| guesser.guess(column)).collect();
    (guesser.mapped, reasons)
}

impl<'h> Guesser<'h> {
    fn new(header: &'h Header, samples: &[Vec<String>]) -> Self {
        let names = (0..header.len()).map(|column| header.name(column));
        Self {
            header,
            columns: (0..header.len()).map(|column| Column::of(samples, column)).collect(),
            named: named(header),
            is_taken: vec![false; header.len()],
            mapped: names.map(|name| ColumnMapping::new(&name, Part::Field)).collect(),
        }
    }

    /// The likeliest free column by name whose contents fit.
    fn find(&self, part: Part, fits: impl Fn(&Column) -> bool) -> Option<usize> {
        let named = self.named.get(&part)?;
        let is_free = |column: usize| self.is_taken.get(column) == Some(&false);
        let fits = |column: usize| self.columns.get(column).is_some_and(&fits);
        let free = named.iter().filter(|(_, column)| is_free(*column) && fits(*column));
        free.min().map(|(_, column)| *column)
    }

    fn take(&mut self, part: Part, fits: impl Fn(&Column) -> bool) -> Option<usize> {
        let column = self.find(part, fits)?;
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

    fn part(&self, column: usize) -> Part {
        self.mapped.get(column).map_or(Part::Field, |mapped| mapped.part)
    }

    fn dates(&mut self) {
        let any = Column::holds_dates;
        let sure = |column: &Column| column.filled > 0 && column.mostly(column.sure_dates);
        self.take(Part::End, any);
        let mut date = self.take(Part::Date, sure);
        if date.is_none() {
            // A year, month and day in columns of their own say more than a column of numbers.
            let numbers = |column: &Column| column.filled > 0 && column.mostly(column.numbers);
            let has_month = self.find(Part::Month, numbers).is_some();
            let has_date = || self.find(Part::Date, |column| column.filled == 0 || column.holds_dates());
            let year = if has_month || has_date().is_none() {
                self.take(Part::Year, numbers)
            } else {
                None
            };
            if year.is_some() {
                let month = self.take(Part::Month, |column| column.filled == 0 || numbers(column));
                if month.is_some() {
                    self.take(Part::Day, |column| column.filled == 0 || numbers(column));
                }
            } else {
                date = self.take(Part::Date, any).or_else(|| self.date_by_contents());
            }
        }
        if date.is_some()
            && let Some(other) = self.find(Part::Date, any)
        {
            let has_epochs = self.columns.get(other).is_some_and(|found| found.epochs > 0);
            self.set(other, if has_epochs { Part::OtherDate } else { Part::Field });
        }
        self.take(Part::Clock, |column| column.filled > 0 && column.mostly(column.clocks));
    }

    /// The first column in which nearly all cells are dates.
    fn date_by_contents(&mut self) -> Option<usize> {
        let is_free = |column: usize| self.is_taken.get(column) == Some(&false);
        let fits = |column: &Column| column.sure_dates * 10 >= column.filled * 8 && column.sure_dates > 0;
        let column = (0..self.columns.len()).find(|&at| is_free(at) && self.columns.get(at).is_some_and(fits))?;
        self.set(column, Part::Date);
        Some(column)
    }

    /// Latitude and longitude, either both or none.
    fn coordinates(&mut self) {
        let numbers = |column: &Column| column.mostly(column.numbers);
        let latitude = self.take(Part::Latitude, numbers);
        let longitude = self.take(Part::Longitude, numbers);
        if latitude.is_none() || longitude.is_none() {
            for alone in latitude.into_iter().chain(longitude) {
                self.set(alone, Part::Field);
            }
            self.take(Part::Coordinates, |column| column.mostly(column.positions));
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
        let header = self.header;
        for (column, key) in header.keys().iter().enumerate() {
            let holds_numbers = |found: &Column| found.filled > 0 && found.numbers == found.filled;
            let is_free =
                self.is_taken.get(column) == Some(&false) && self.columns.get(column).is_some_and(holds_numbers);
            if let Some((_, called)) = FIGURES.iter().find(|(known, _)| is_free && known == key) {
                self.set(column, Part::Figure);
                if let Some(mapped) = self.mapped.get_mut(column) {
                    mapped.called = Some((*called).to_owned()).filter(|called| *called != mapped.name);
                }
            }
        }
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
        let ranks = self.named.get(&of_name).into_iter().flatten();
        let rank = ranks.filter(|(_, at)| *at == column).map(|(rank, _)| *rank).min();
        let (mut sureness, by) = match rank {
            _ if part == Part::Figure => (Sureness::Sure, "by its name"),
            Some(rank) if rank < BY_WORD => (Sureness::Sure, "by its name"),
            Some(_) => (Sureness::Likely, "by a word in its name"),
            None => (Sureness::Likely, "by its cells"),
        };
        let (count, what) = match part {
            Part::Date | Part::OtherDate | Part::End if found.holds_serials() => {
                (found.serials, "may be Excel's dates")
            }
            Part::Date | Part::OtherDate | Part::End => (found.dates + found.epochs, "are dates"),
            Part::Clock => (found.clocks, "are clock times"),
            Part::Year | Part::Month | Part::Day | Part::Latitude | Part::Longitude | Part::Figure => {
                (found.numbers, "are numbers")
            }
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

/// Which columns each part may be in by name: the whole name first, then one word of it.
fn named(header: &Header) -> FxHashMap<Part, Vec<(usize, usize)>> {
    let mut parts: FxHashMap<&str, Vec<(Part, usize)>> = FxHashMap::default();
    for (part, words) in WORDS {
        for (rank, word) in words.iter().enumerate() {
            parts.entry(word).or_default().push((*part, rank));
        }
    }
    let mut named: FxHashMap<Part, Vec<(usize, usize)>> = FxHashMap::default();
    for (column, key) in header.keys().iter().enumerate() {
        if let Some(found) = parts.get(key.as_str()) {
            for (part, rank) in found {
                named.entry(*part).or_default().push((*rank, column));
            }
            continue;
        }
        let words = || key.split('_');
        if words().count() > 5 || words().any(|word| STRANGERS.contains(&word)) {
            continue;
        }
        let is_end = words().any(|word| matches!(word, "end" | "until" | "finish" | "fin"));
        for (part, rank) in words().filter_map(|word| parts.get(word)).flatten() {
            let part = if *part == Part::Date && is_end {
                Part::End
            } else {
                *part
            };
            if may_be_one_word(part, || words().filter(|word| !FILLERS.contains(word)).count()) {
                named.entry(part).or_default().push((BY_WORD + rank, column));
            }
        }
    }
    named
}

/// Whether one word of a longer name tells the part; `telling` is how many of its words say something.
fn may_be_one_word(part: Part, telling: impl Fn() -> usize) -> bool {
    if matches!(part, Part::Actor(_) | Part::Kind | Part::SubKind) {
        return telling() == 1;
    }
    !matches!(
        part,
        Part::Id | Part::Year | Part::Month | Part::Day | Part::Latitude | Part::Longitude | Part::Clock
    )
}
