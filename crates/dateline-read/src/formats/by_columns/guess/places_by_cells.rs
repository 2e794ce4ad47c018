use dateline_batch::{GuessBasis, Part};
use rustc_hash::FxHashMap;

use super::Guesser;
use crate::formats::by_columns::act_words::names_act;
use crate::formats::by_columns::column::Column;
use crate::formats::by_columns::countries::is_country;
use crate::formats::by_columns::person::names_name;
use crate::formats::by_columns::place::PositionColumns;
use crate::formats::by_columns::word_list::WordList;
use crate::table::{is_blank, is_placeholder};

/// The cells of a column that are filled, with their rows.
pub(super) type Cells<'c> = Vec<(usize, &'c str)>;

impl Guesser<'_> {
    /// Where no name told where it happened: columns of countries' names, columns whose like cells lie at the same place, and,
    /// which is asked about, one whose names each stand in one wider place only.
    pub(super) fn places_by_cells(&mut self) {
        let candidates: Vec<usize> = (0..self.columns.len())
            .filter(|&column| self.may_name_places(column))
            .collect();
        if !self.has(Part::Country)
            && let Some(&column) = candidates.iter().find(|&&column| self.holds_countries(column))
        {
            self.take_shown(column, Part::Country, GuessBasis::Countries);
        }
        let is_narrow = |part: &Part| *part != Part::Country;
        if Part::PLACES
            .iter()
            .filter(|part| is_narrow(part))
            .any(|part| self.has(*part))
        {
            return;
        }
        let is_free = |column: &&usize| self.is_free(**column);
        let positions = self.positions();
        let mut near: Vec<usize> = candidates
            .iter()
            .filter(is_free)
            .copied()
            .filter(|&column| lie_together(&self.cells(column), &positions))
            .collect();
        near.sort_by_key(|&column| self.columns.get(column).map_or(0, |found| found.distinct));
        if let Some(narrowest) = near.pop() {
            let by = GuessBasis::SamePositions;
            self.take_shown(narrowest, Part::Location, by);
            if let Some(&wider) = near.last().filter(|&&wider| self.is_nested(narrowest, wider)) {
                self.take_shown(wider, Part::Province, by);
            }
            return;
        }
        let Some(country) = self.mapped.iter().position(|mapped| mapped.part == Part::Country) else {
            return;
        };
        let mut nested = candidates
            .iter()
            .filter(is_free)
            .filter(|&&column| self.is_nested(column, country));
        if let (Some(&column), None) = (nested.next(), nested.next()) {
            self.take_shown(column, Part::Location, GuessBasis::SameCountry);
            self.ask_which(column, vec![Part::Field]);
        }
    }

    /// A column that is just called after names names places where rows are places, as those of a map are, or where its like cells lie
    /// at the same place.
    pub(super) fn named_places(&mut self) {
        #[rustfmt::skip]
        const OF_MAPS: [&str; 16] = [
            "osm_id", "osm_type", "osm_way_id", "fclass", "amenity", "building", "historic", "tourism", "shop", "highway", "landuse", "leisure", "man_made", "healthcare", "addr_street", "addr_city",
        ];
        let has_position = self.has(Part::Latitude) || self.has(Part::Coordinates);
        let has_place = Part::PLACES
            .iter()
            .any(|part| *part != Part::Country && self.has(*part));
        if !has_position || has_place {
            return;
        }
        let is_of_map = self.header.keys().iter().any(|key| OF_MAPS.contains(&key.as_str()));
        let positions = self.positions();
        let names_places = |&column: &usize| {
            let found = self.columns.get(column).filter(|_| self.is_free(column));
            names_name(self.named.key(column))
                && found.is_some_and(|found| found.filled > 0 && found.holds_place_names())
                && (is_of_map || lie_together(&self.cells(column), &positions))
        };
        if let Some(column) = (0..self.columns.len()).find(names_places) {
            let by = if is_of_map {
                GuessBasis::Name
            } else {
                GuessBasis::SamePositions
            };
            self.take_shown(column, Part::Location, by);
        }
    }

    pub(super) fn has(&self, part: Part) -> bool {
        self.mapped.iter().any(|mapped| mapped.part == part)
    }

    pub(super) fn take_shown(&mut self, column: usize, part: Part, by: GuessBasis) {
        self.set(column, part);
        self.shown.push((column, by));
    }

    /// Whether a free column holds names as places have them, and its own name says nothing else.
    fn may_name_places(&self, column: usize) -> bool {
        let others = [
            WordList::NeverPlaces,
            WordList::OtherPlaces,
            WordList::NoActors,
            WordList::NoKinds,
            WordList::Launches,
        ];
        self.is_free(column)
            && !self.named.has_meaning(column)
            && !self.named.has_word(column, &others)
            && self.holds_proper_names(column)
    }

    /// Whether a column holds short names of several somebodies or somethings, and not those of acts.
    pub(super) fn holds_proper_names(&self, column: usize) -> bool {
        let Some(found) = self.columns.get(column) else {
            return false;
        };
        found.filled >= 6 && found.distinct > 1 && found.holds_place_names() && {
            let cells = self.cells(column);
            let are = |fits: fn(&str) -> bool| cells.iter().filter(|(_, cell)| fits(cell)).count() * 5;
            are(begins_as_name) >= cells.len() * 4 && are(|cell| cell.len() <= 80 && names_act(cell)) < cells.len()
        }
    }

    pub(super) fn cells(&self, column: usize) -> Cells<'_> {
        let rows = self.samples.iter().enumerate();
        let cells = rows.filter_map(|(at, row)| Some((at, row.get(column)?.trim())));
        cells
            .filter(|(_, cell)| !is_blank(cell) && !is_placeholder(cell))
            .collect()
    }

    pub(super) fn holds_countries(&self, column: usize) -> bool {
        let cells = self.cells(column);
        let countries = cells.iter().filter(|(_, cell)| is_country(cell)).count();
        countries * 10 >= cells.len() * 8 && countries > 2
    }

    /// Latitude and longitude of each row.
    fn positions(&self) -> Vec<Option<(f64, f64)>> {
        let at = |part: Part| self.mapped.iter().position(|mapped| mapped.part == part);
        let columns = PositionColumns {
            latitude: at(Part::Latitude),
            longitude: at(Part::Longitude),
            both: at(Part::Coordinates),
        };
        self.samples.iter().map(|row| columns.of(row)).collect()
    }

    /// Whether hardly any name of a column stands beside several names of another, which has fewer.
    pub(super) fn is_nested(&self, narrow: usize, wide: usize) -> bool {
        let cells = self.cells(narrow);
        let mut beside: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
        for (at, cell) in cells {
            let wider = self
                .samples
                .get(at)
                .and_then(|row| row.get(wide))
                .map_or("", |cell| cell.trim());
            if !is_blank(wider) {
                beside.entry(cell).or_default().push(wider);
            }
        }
        let mut all: Vec<&str> = beside.values().flatten().copied().collect();
        all.sort_unstable();
        all.dedup();
        let mut repeated = 0;
        let mut single = 0;
        for wider in beside.values().filter(|wider| wider.len() > 1) {
            repeated += 1;
            single += usize::from(wider.iter().all(|other| Some(other) == wider.first()));
        }
        let has_fewer = all.len() > 1 && all.len() * 2 <= beside.len();
        has_fewer && repeated >= 4 && single * 20 >= repeated * 19
    }
}

fn begins_as_name(cell: &str) -> bool {
    let first = cell.chars().next();
    first.is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
}

/// Whether rows with the same cell lie near each other, compared with how far all rows lie apart.
fn lie_together(cells: &Cells<'_>, positions: &[Option<(f64, f64)>]) -> bool {
    let mut groups: FxHashMap<&str, Vec<(f64, f64)>> = FxHashMap::default();
    for (at, cell) in cells {
        if let Some(Some(position)) = positions.get(*at) {
            groups.entry(cell).or_default().push(*position);
        }
    }
    groups.retain(|_, group| group.len() > 1);
    let all: Vec<(f64, f64)> = groups.values().flatten().copied().collect();
    let within: f64 = groups.values().map(|group| spread(group)).sum();
    let whole = spread(&all);
    groups.len() > 2 && all.len() >= 6 && all.len() * 4 >= cells.len() && whole > 0.0 && within <= whole / 10.0
}

/// The sum of squared distances from the middle, in degrees.
fn spread(positions: &[(f64, f64)]) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a few hundred rows")]
    let count = positions.len() as f64;
    let sum = positions
        .iter()
        .fold((0.0, 0.0), |sum, at| (sum.0 + at.0, sum.1 + at.1));
    let (latitude, longitude) = (sum.0 / count, sum.1 / count);
    let squares = positions
        .iter()
        .map(|at| (at.0 - latitude).powi(2) + (at.1 - longitude).powi(2));
    squares.sum()
}

impl Column {
    /// Whether the cells are short names of letters, as places have.
    fn holds_place_names(&self) -> bool {
        let is_most = |count: usize| count * 2 >= self.filled;
        let others = [
            self.statuses,
            self.settings,
            self.lists,
            self.dates,
            self.positions,
            self.codes,
        ];
        self.holds_names() && !self.is_long() && !others.into_iter().any(is_most)
    }
}
