use dateline_batch::{GuessBasis, Part, Question};
use dateline_event::Role;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Guesser;
use crate::formats::by_columns::column::Column;
use crate::formats::by_columns::named_bodies::names_group;
use crate::formats::by_columns::rank::Rank;
use crate::formats::by_columns::word_list::WordList;
use crate::table::is_blank;

/// Of fewer cells none may come again.
const FEW: usize = 12;

impl Guesser<'_> {
    /// Takes what tells where. All parts are of one place: those of another are left out.
    pub(super) fn places(&mut self) {
        let occasion = self.shared_occasion();
        self.forget_countries_of_units();
        self.forget_numbered_names();
        self.forget_departments_of_groups();
        for part in Part::PLACES {
            if let Some(column) = self.find_place(part, Rank::OF_ANOTHER, occasion.as_deref()) {
                self.set(column, part);
            } else if part == Part::Country
                && occasion.is_some()
                && let Some(column) = self.find_place(part, Rank::OF_ANOTHER, None)
            {
                // What holds the others is likely to be of the same.
                self.take_other_place(column, part);
            }
        }
        self.further_levels();
        self.world_regions();
        if self.has_place() {
            self.ask_about_sides();
            return;
        }
        // What was launched came down at its target.
        let is_launch = (0..self.header.len()).any(|column| self.named.is_launch(column));
        let target = Part::Actor(Role::Target);
        if is_launch && let Some(column) = self.find_below(target, Rank::BY_WORD, fits_place(target)) {
            self.set(column, Part::Location);
            return;
        }
        // Where those are at home who took part is no place of what happened.
        for column in 0..self.header.len() {
            if self.named.has_word(column, &[WordList::Sides]) {
                self.named.forget_places(column);
            }
        }
        for part in Part::PLACES {
            if let Some(column) = self.find_place(part, Rank::LAST, None) {
                self.take_other_place(column, part);
            }
        }
    }

    /// Asks about a column of two or three countries where nothing else tells a place: they may be those who fought.
    fn ask_about_sides(&mut self) {
        const SIDES: std::ops::RangeInclusive<usize> = 2..=3;
        let mut places = (0..self.mapped.len()).filter(|&column| Part::PLACES.contains(&self.part(column)));
        let (Some(column), None) = (places.next(), places.next()) else {
            return;
        };
        let are_few = self
            .columns
            .get(column)
            .is_some_and(|found| SIDES.contains(&found.distinct) && found.filled >= FEW);
        let has_position = self.has(Part::Latitude) || self.has(Part::Coordinates);
        if self.part(column) == Part::Country && are_few && !has_position {
            self.ask_which(column, vec![Part::Actor(Role::Participant), Part::Field]);
        }
    }

    /// Codes of countries beside units of armies say whose these are, not where.
    fn forget_countries_of_units(&mut self) {
        const UNITS: [&str; 6] = ["unit", "units", "brigade", "regiment", "battalion", "division"];
        let of_units = (0..self.header.len()).any(|column| UNITS.contains(&self.named.key(column)));
        for column in 0..self.header.len() {
            let is_code = |cell: &str| cell.len() <= 3 && cell.bytes().all(|byte| byte.is_ascii_alphabetic());
            let mut cells = self
                .samples
                .iter()
                .filter_map(|row| row.get(column))
                .map(|cell| cell.trim());
            if of_units && cells.all(is_code) {
                self.named.forget(Part::Country, column);
            }
        }
    }

    /// A column of departments may be of those of the police: they acted.
    fn forget_departments_of_groups(&mut self) {
        let is_called = |key: &str| {
            let mut words = key.split('_');
            words.any(|word| matches!(word, "department" | "departments" | "dept" | "division" | "station"))
        };
        for column in 0..self.header.len() {
            if is_called(self.named.key(column)) && self.share(column, names_group) >= 40 {
                self.named.forget_places(column);
                self.named.call(Part::Actor(Role::Participant), column);
            }
        }
    }

    /// `NAME_1` and `NAME_2` are levels of GADM's maps, which say so beside them, or names of several who took part.
    fn forget_numbered_names(&mut self) {
        let is_of_map = |key: &str| key.starts_with("gid_") || matches!(key, "name_0" | "varname_1" | "engtype_1");
        if self.header.keys().iter().any(|key| is_of_map(key)) {
            return;
        }
        let names = [
            ("name_1", Part::Province),
            ("name_2", Part::District),
            ("name_3", Part::Subdistrict),
        ];
        let at = names.map(|(name, part)| {
            let column = (0..self.header.len()).find(|&column| self.named.key(column) == name);
            column.map(|column| (column, part))
        });
        let [Some((first, _)), Some((second, _)), _] = at else {
            return;
        };
        if self.is_nested(second, first) || (self.cells(first).len() < FEW && self.may_hold(first, second)) {
            return;
        }
        for (column, part) in at.into_iter().flatten() {
            self.named.forget(part, column);
        }
    }

    /// Where two columns are called as one level is, and each name of the one stands in one of the other only, the narrower is
    /// a level below: “Departamento” and “Provincia” of Peru.
    fn further_levels(&mut self) {
        for (level, part) in Part::PLACES.into_iter().enumerate() {
            let Some(taken) = self.mapped.iter().position(|mapped| mapped.part == part) else {
                continue;
            };
            let Some(other) = self.find_below(part, Rank::BY_WORD, fits_place(part)) else {
                continue;
            };
            let (wide, narrow) = if self.is_nested(taken, other) {
                (other, taken)
            } else if self.is_nested(other, taken) {
                (taken, other)
            } else {
                // The wider mostly stands first.
                let [first, second] = [taken.min(other), taken.max(other)];
                let is_whole = |column: usize| self.named.rank(part, column).is_some_and(Rank::is_of_whole_name);
                if !is_whole(first) || !is_whole(second) {
                    continue;
                } else if self.may_hold(first, second) {
                    (first, second)
                } else if self.may_hold(second, first) {
                    (second, first)
                } else if self.mostly_holds(first, second) {
                    (first, second)
                } else if self.mostly_holds(second, first) {
                    (second, first)
                } else {
                    continue;
                }
            };
            if part == Part::Location {
                // Nothing is narrower.
                if !self.has(Part::City) {
                    self.set(wide, Part::City);
                    self.set(narrow, part);
                }
            } else if self.make_room(level + 1) {
                self.set(wide, part);
                self.set(narrow, Part::PLACES.get(level + 1).copied().unwrap_or(Part::Location));
            }
        }
    }

    /// Whether no name of a narrow column stands beside two of a wide one, though there may be too few rows to be sure of it.
    fn may_hold(&self, wide: usize, narrow: usize) -> bool {
        let mut beside: FxHashMap<&str, &str> = FxHashMap::default();
        let mut names: FxHashSet<&str> = FxHashSet::default();
        for (row, narrow) in self.cells(narrow) {
            let cell = self.samples.get(row).and_then(|row| row.get(wide));
            let Some(wide) = cell.map(|cell| cell.trim()).filter(|cell| !is_blank(cell)) else {
                continue;
            };
            names.insert(wide);
            if wide == narrow || beside.insert(narrow, wide).is_some_and(|known| known != wide) {
                return false;
            }
        }
        !beside.is_empty() && names.len() <= beside.len()
    }

    /// Whether the names of a narrow column are far more than those of a wide one, and each stands mostly beside the same: in two
    /// provinces a district may have the same name.
    fn mostly_holds(&self, wide: usize, narrow: usize) -> bool {
        const FEWEST: usize = 30;
        let mut beside: FxHashMap<&str, FxHashMap<&str, usize>> = FxHashMap::default();
        let mut names: FxHashSet<&str> = FxHashSet::default();
        let mut rows = 0;
        for (row, narrow) in self.cells(narrow) {
            let cell = self.samples.get(row).and_then(|row| row.get(wide));
            if let Some(wide) = cell.map(|cell| cell.trim()).filter(|cell| !is_blank(cell)) {
                names.insert(wide);
                *beside.entry(narrow).or_default().entry(wide).or_default() += 1;
                rows += 1;
            }
        }
        let usual = beside.values().filter_map(|wide| wide.values().max()).sum::<usize>();
        rows >= FEWEST && names.len() > 1 && names.len() * 3 <= beside.len() && usual * 4 >= rows * 3
    }

    /// Moves the columns of a level and of those below it down by one, up to the first that is free; false if none is.
    fn make_room(&mut self, level: usize) -> bool {
        let levels = Part::PLACES.get(level..).unwrap_or_default();
        let column_of = |part: &Part| self.mapped.iter().position(|mapped| mapped.part == *part);
        let columns: Vec<Option<usize>> = levels.iter().map(column_of).collect();
        let Some(free) = columns.iter().position(Option::is_none) else {
            return false;
        };
        let moved = columns.iter().take(free).flatten().zip(levels.iter().skip(1));
        let moved: Vec<(usize, Part)> = moved.map(|(column, part)| (*column, *part)).collect();
        for (column, part) in moved {
            self.set(column, part);
        }
        true
    }

    /// A column of parts of the world is the widest place where none names countries.
    fn world_regions(&mut self) {
        let has_country = self.mapped.iter().any(|mapped| mapped.part == Part::Country);
        let are_regions = |column: &Column| {
            column.filled > 0 && column.world_regions * 2 >= column.filled && column.holds_names() && !column.is_long()
        };
        if !has_country && let Some(column) = self.find_below(Part::Province, Rank::OF_ANOTHER, are_regions) {
            self.set(column, Part::Country);
            self.shown.push((column, GuessBasis::PartsOfTheWorld));
        }
    }

    fn take_other_place(&mut self, column: usize, part: Part) {
        self.set(column, part);
        let name = self.header.name(column).into_owned();
        self.questions.push((column, Question::OtherPlace(name)));
    }

    fn has_place(&self) -> bool {
        self.mapped.iter().any(|mapped| Part::PLACES.contains(&mapped.part))
    }

    /// The likeliest column of a part; where columns say of what they are, only one that says the same.
    fn find_place(&self, part: Part, max: Rank, occasion: Option<&str>) -> Option<usize> {
        let fits = fits_place(part);
        let is_of = |column: usize| occasion.is_none() || self.named.occasion(column) == occasion;
        self.find_fullest(
            part,
            max,
            |column| column.filled,
            |column, found| is_of(column) && fits(found),
        )
    }

    /// What two columns of places or more say that they are of: `death` of `place_of_death` and `country_of_death`.
    fn shared_occasion(&self) -> Option<String> {
        let is_place = |column: usize| {
            let fits = |part: Part| {
                self.named
                    .rank(part, column)
                    .is_some_and(|rank| rank < Rank::OF_ANOTHER)
                    && self.columns.get(column).is_some_and(fits_place(part))
            };
            Part::PLACES.into_iter().any(fits)
        };
        let named = (0..self.header.len()).filter(|&column| self.is_free(column) && is_place(column));
        let mut occasions: Vec<&str> = named.filter_map(|column| self.named.occasion(column)).collect();
        occasions.sort_unstable();
        let shared = occasions.windows(2).find_map(|pair| match pair {
            [first, second] if first == second => Some(*first),
            _ => None,
        });
        shared.map(str::to_owned)
    }
}

/// Whether cells may name places of a part.
fn fits_place(part: Part) -> impl Fn(&Column) -> bool {
    move |column| {
        let is_most = |count: usize| column.filled > 0 && count * 2 >= column.filled;
        let is_other = match part {
            Part::Province => is_most(column.world_regions) || is_most(column.statuses),
            Part::Location => is_most(column.settings) || is_most(column.statuses),
            _ => is_most(column.statuses),
        };
        column.holds_names() && !is_other && !is_most(column.lists) && !is_most(column.positions)
    }
}
