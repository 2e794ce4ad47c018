use dateline_batch::{GuessBasis, Part};
use dateline_event::Role;

use super::Guesser;
use crate::formats::by_columns::column::Column;
use crate::formats::by_columns::counts;
use crate::formats::by_columns::person::{NamePart, is_of_death, is_of_person, name_part, names_name};

impl Guesser<'_> {
    /// Names of the persons of whom a table tells: those who died, were arrested or took part. Names are of persons where another
    /// column tells their age or sex, or how somebody died.
    pub(super) fn persons(&mut self) {
        let is_known = |part: Part| matches!(part, Part::Actor(Role::Victim));
        if self.mapped.iter().any(|mapped| is_known(mapped.part)) {
            return;
        }
        let tells_death = (0..self.columns.len()).any(|column| self.tells_death(column));
        let role = if tells_death { Role::Victim } else { Role::Participant };
        self.parted_names(role);
        if self.mapped.iter().any(|mapped| !mapped.followed_by.is_empty()) {
            return;
        }
        let tells_person = (0..self.columns.len()).any(|column| is_of_person(self.named.key(column)));
        let is_name = |&column: &usize| {
            let found = self.columns.get(column).filter(|_| self.is_free(column));
            names_name(self.named.key(column)) && found.is_some_and(may_name_persons)
        };
        let name = (0..self.columns.len()).find(is_name);
        if let Some(column) = name.filter(|_| tells_death || tells_person) {
            self.set(column, Part::Actor(role));
            self.shown.push((column, GuessBasis::NameOfPersons));
        }
    }

    /// Whether a column tells of one person's death, and does not count the dead.
    fn tells_death(&self, column: usize) -> bool {
        let key = self.named.key(column);
        let is_count = || {
            let counts = counts::count(key).is_some();
            counts && self.columns.get(column).is_some_and(|found| found.holds_amounts(true))
        };
        is_of_death(key) && !is_count()
    }

    /// Names whose parts stand in columns of their own.
    fn parted_names(&mut self, role: Role) {
        let parts: Vec<(Option<Role>, NamePart, usize)> = (0..self.columns.len())
            .filter(|&column| {
                self.is_free(column)
                    && self
                        .columns
                        .get(column)
                        .is_some_and(|found| found.filled > 0 && found.holds_names())
            })
            .filter_map(|column| {
                let (part, whose) = name_part(self.named.key(column))?;
                Some((whose, part, column))
            })
            .collect();
        let mut whose: Vec<Option<Role>> = parts.iter().map(|(whose, ..)| *whose).collect();
        whose.dedup();
        for whose in whose {
            let mut of_one: Vec<(NamePart, usize)> = parts
                .iter()
                .filter(|(of, ..)| *of == whose)
                .map(|(_, part, column)| (*part, *column))
                .collect();
            of_one.sort_unstable();
            let has = |wanted: NamePart| of_one.iter().any(|(part, _)| *part == wanted);
            let [(_, first), rest @ ..] = &of_one[..] else {
                continue;
            };
            if !has(NamePart::Given) || !has(NamePart::Family) || !self.is_free(*first) {
                continue;
            }
            self.set(*first, Part::Actor(whose.unwrap_or(role)));
            self.shown.push((*first, GuessBasis::PartOfNames));
            let followed_by = rest
                .iter()
                .map(|(_, column)| self.header.name(*column).into_owned())
                .collect();
            if let Some(mapped) = self.mapped.get_mut(*first) {
                mapped.followed_by = followed_by;
            }
        }
    }
}

/// Whether the cells are names that mostly differ, as those of persons do.
fn may_name_persons(column: &Column) -> bool {
    column.filled > 0 && column.holds_names() && !column.is_long() && column.distinct * 4 >= column.filled
}
