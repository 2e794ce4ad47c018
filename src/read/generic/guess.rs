use rustc_hash::FxHashMap;

use super::column::Column;
use super::words::WORDS;
use super::{Generic, Part};
use crate::event::{Place, Role};
use crate::read::table::{DateColumn, Header, TableFormat};

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

/// The columns and what is taken from them so far.
struct Guess<'h> {
    header: &'h Header,
    columns: Vec<Column>,
    /// For each part, columns and the rank of their names; a lower rank is likelier.
    named: FxHashMap<Part, Vec<(usize, usize)>>,
    is_taken: Vec<bool>,
}

/// Guesses what the columns mean from their names and first rows.
pub(in crate::read) fn guess(header: &Header, samples: &[Vec<String>]) -> Box<dyn TableFormat> {
    let mut guess = Guess::new(header, samples);
    let mut generic = Generic::default();
    guess.dates(&mut generic);
    generic.latitude = guess.take(Part::Latitude, |column| column.mostly(column.numbers));
    generic.longitude = guess.take(Part::Longitude, |column| column.mostly(column.numbers));
    if generic.latitude.is_none() || generic.longitude.is_none() {
        (generic.latitude, generic.longitude) = (None, None);
        generic.coordinates = guess.take(Part::Coordinates, |column| column.mostly(column.positions));
    }
    generic.id = guess.take(Part::Id, |column| {
        column.filled > 0 && column.distinct * 10 >= column.filled * 4
    });
    let of_names = |column: &Column| column.holds_names();
    generic.kind = [Part::Kind, Part::SubKind].map(|part| guess.take(part, of_names));
    generic.place = Part::PLACES
        .iter()
        .filter_map(|&part| guess.take(part, of_names))
        .collect();
    let holds_codes = |column: &usize| guess.columns.get(*column).is_some_and(Column::holds_codes);
    generic.codes = generic.place.iter().copied().filter(holds_codes).collect();
    generic.actors = guess.actors();
    generic.link = guess.take(Part::Link, |column| column.filled == 0 || column.links > 0);
    generic.source = guess.take(Part::Source, |column| {
        !column.mostly(column.numbers) || column.filled == 0
    });
    generic.text = guess.take(Part::Text, |column| !column.mostly(column.numbers));
    generic.title = guess.take(Part::Title, |column| !column.mostly(column.numbers));
    generic.decisions = generic.sentences(header);
    Box::new(generic)
}

impl<'h> Guess<'h> {
    fn new(header: &'h Header, samples: &[Vec<String>]) -> Self {
        let cell = |row: &'_ Vec<String>, column: usize| row.get(column).map_or(String::new(), String::clone);
        let columns = (0..header.len())
            .map(|column| {
                let cells: Vec<String> = samples.iter().map(|row| cell(row, column)).collect();
                Column::new(cells.iter().map(String::as_str))
            })
            .collect();
        Self {
            header,
            columns,
            named: named(header),
            is_taken: vec![false; header.len()],
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
        self.mark(column);
        Some(column)
    }

    fn mark(&mut self, column: usize) {
        if let Some(is_taken) = self.is_taken.get_mut(column) {
            *is_taken = true;
        }
    }

    fn take_date(&mut self, part: Part) -> Option<DateColumn> {
        let column = self.take(part, |column| {
            column.filled > 0 && (column.mostly(column.dates + column.epochs) || column.serials == column.filled)
        })?;
        Some(self.date_column(column))
    }

    fn date_column(&self, column: usize) -> DateColumn {
        let found = self.columns.get(column);
        DateColumn {
            epochs: found.is_some_and(|found| found.epochs > 0),
            serials: found.is_some_and(|found| found.filled > 0 && found.serials == found.filled),
            ..DateColumn::new(column)
        }
    }

    fn dates(&mut self, generic: &mut Generic) {
        let sure = |column: &Column| column.filled > 0 && column.mostly(column.sure_dates);
        generic.end = self.take_date(Part::End);
        generic.date = self.take(Part::Date, sure).map(|column| self.date_column(column));
        if generic.date.is_none() {
            // A year, month and day in columns of their own say more than a column of numbers.
            let numbers = |column: &Column| column.filled > 0 && column.mostly(column.numbers);
            let has_month = self.find(Part::Month, numbers).is_some();
            if has_month
                || self
                    .find(Part::Date, |column| {
                        column.mostly(column.dates + column.epochs) || column.serials == column.filled
                    })
                    .is_none()
            {
                generic.calendar[0] = self.take(Part::Year, numbers);
            }
            if generic.calendar[0].is_some() {
                generic.calendar[1] = self.take(Part::Month, |column| column.filled == 0 || numbers(column));
                generic.calendar[2] = self.take(Part::Day, |column| column.filled == 0 || numbers(column));
            } else {
                generic.date = self.take_date(Part::Date).or_else(|| self.date_by_contents());
            }
        }
        generic.other_date = match generic.date {
            Some(_) => self.take_date(Part::Date).filter(|column| column.epochs),
            None => None,
        };
        generic.clock = self.take(Part::Clock, |column| column.filled > 0 && column.mostly(column.clocks));
    }

    /// The first column in which nearly all cells are dates.
    fn date_by_contents(&mut self) -> Option<DateColumn> {
        let is_free = |column: usize| self.is_taken.get(column) == Some(&false);
        let fits = |column: &Column| column.sure_dates * 10 >= column.filled * 8 && column.sure_dates > 0;
        let column = (0..self.columns.len()).find(|&at| is_free(at) && self.columns.get(at).is_some_and(fits))?;
        self.mark(column);
        Some(self.date_column(column))
    }

    /// All columns of actors, in the order of the file.
    fn actors(&mut self) -> Vec<(usize, Role, String)> {
        let roles = [
            Role::Participant,
            Role::Perpetrator,
            Role::Target,
            Role::Victim,
            Role::Speaker,
        ];
        let mut actors = Vec::new();
        for role in roles {
            while let Some(column) = self.take(Part::Actor(role), Column::holds_names) {
                actors.push((column, role, self.header.name(column).into_owned()));
            }
        }
        actors.sort_by_key(|(column, ..)| *column);
        actors
    }
}

/// Which columns each part may be in by name: the whole name first, then one word of it.
fn named(header: &Header) -> FxHashMap<Part, Vec<(usize, usize)>> {
    const BY_WORD: usize = 1000;
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

impl Generic {
    /// The guesses in sentences.
    fn sentences(&self, header: &Header) -> Vec<String> {
        let name = |column: usize| format!("“{}”", header.name(column));
        let date = |date: Option<DateColumn>| date.map(|date| date.column);
        let mut sentences = Vec::new();
        let single = [
            (Part::Date, date(self.date)),
            (Part::Year, self.calendar[0]),
            (Part::Month, self.calendar[1]),
            (Part::Day, self.calendar[2]),
            (Part::End, date(self.end)),
            (Part::Clock, self.clock),
            (Part::Kind, self.kind[0]),
            (Part::SubKind, self.kind[1]),
            (Part::Latitude, self.latitude),
            (Part::Longitude, self.longitude),
            (Part::Coordinates, self.coordinates),
            (Part::Title, self.title),
            (Part::Text, self.text),
            (Part::Source, self.source),
            (Part::Link, self.link),
            (Part::Id, self.id),
        ];
        for (part, column) in single {
            if let Some(column) = column {
                sentences.push(format!("The {} is taken from {}", part.label(), name(column)));
            }
        }
        if let Some(column) = date(self.other_date) {
            sentences.push(format!("Where the date is blank, it is taken from {}", name(column)));
        }
        let actors: Vec<String> = self
            .actors
            .iter()
            .map(|(_, role, name)| format!("“{name}” ({})", role.label()))
            .collect();
        let places: Vec<String> = self.place.iter().map(|&column| name(column)).collect();
        for (label, names, between) in [("Actors", actors, ", "), ("The location", places, Place::SEPARATOR)] {
            if !names.is_empty() {
                let verb = if label == "Actors" { "are" } else { "is" };
                sentences.push(format!("{label} {verb} taken from {}", names.join(between)));
            }
        }
        if !self.has_dates() {
            sentences.push("No column of dates was found: all rows are in the undated tray".to_owned());
        }
        sentences
    }
}
