use dateline_batch::{GuessBasis, Part};
use dateline_event::Role;

use super::Guesser;
use crate::formats::by_columns::act_words::names_event;
use crate::formats::by_columns::column::Column;
use crate::formats::by_columns::counts;
use crate::formats::by_columns::name::is_han;
use crate::formats::by_columns::person::{
    NamePart, Whose, bare_name, is_of_birth, is_of_death, is_of_person, name_part, names_name, without_number,
};
use crate::table::is_blank;
use dateline_event::fold::fold;

impl Guesser<'_> {
    /// Names of the persons of whom a table tells: those who died, were arrested or took part. Names are of persons where another
    /// column tells their age or sex, or how somebody died.
    pub(super) fn persons(&mut self) {
        let tells_death = self.is_of_dead();
        let role = if tells_death { Role::Victim } else { Role::Participant };
        self.parted_names(role);
        let is_known = |part: Part| matches!(part, Part::Actor(Role::Victim));
        if self
            .mapped
            .iter()
            .any(|mapped| is_known(mapped.part) || !mapped.followed_by.is_empty())
        {
            return;
        }
        let tells_person = self.tells_of_persons();
        let is_name = |&column: &usize| {
            let found = self.columns.get(column).filter(|_| self.is_free(column));
            names_name(self.named.key(column)) && found.is_some_and(may_name_persons) && !self.names_events(column)
        };
        let names: Vec<usize> = (0..self.columns.len()).filter(is_name).collect();
        let Some(&first) = names.first() else { return };
        // What has a number stands beside others of its kind, and events have one title.
        let stem = without_number(self.named.key(first));
        let alike = |&column: &usize| stem.is_some() && without_number(self.named.key(column)) == stem;
        let numbered: Vec<usize> = names.into_iter().filter(alike).collect();
        let are_several = numbered.len() > 1;
        if !tells_death && !tells_person && !are_several {
            return;
        }
        for column in if are_several { numbered } else { vec![first] } {
            self.set(column, Part::Actor(role));
            self.shown.push((column, GuessBasis::NameOfPersons));
        }
    }

    /// Whether a column tells what a person is like: their age or sex.
    fn tells_of_persons(&self) -> bool {
        (0..self.columns.len()).any(|column| is_of_person(self.named.key(column)))
    }

    /// Whether the rows are of persons: of what they are like, or of their deaths.
    pub(super) fn is_of_persons(&self) -> bool {
        self.tells_of_persons() || self.is_of_dead()
    }

    /// Whether at least half of the cells are names of events, as `Siege of Alphaville` is.
    fn names_events(&self, column: usize) -> bool {
        let cells = self.samples.iter().filter_map(|row| row.get(column));
        let filled = cells.map(|cell| cell.trim()).filter(|cell| !is_blank(cell));
        let (events, others): (Vec<_>, Vec<_>) = filled.partition(|cell| names_event(cell));
        !events.is_empty() && events.len() >= others.len()
    }

    /// Whether the rows tell of the deaths of persons.
    pub(super) fn is_of_dead(&self) -> bool {
        let tells_death = || (0..self.columns.len()).any(|column| self.tells_death(column));
        *self.of_dead.get_or_init(tells_death)
    }

    /// Where rows tell of deaths, when somebody was born is never when it happened.
    pub(super) fn forget_births(&mut self) {
        if self.is_of_dead() {
            for column in 0..self.columns.len() {
                if is_of_birth(self.named.key(column)) {
                    self.set(column, Part::Field);
                }
            }
        }
    }

    /// Whether a column tells of one person's death, and does not count the dead.
    fn tells_death(&self, column: usize) -> bool {
        let key = self.named.key(column);
        let is_count = || {
            let counts = counts::count(key).is_some();
            let holds = |found: &Column| found.holds_amounts(true) && !found.holds_years();
            counts && self.columns.get(column).is_some_and(holds)
        };
        is_of_death(key) && !is_count()
    }

    /// Names whose parts stand in columns of their own.
    fn parted_names(&mut self, role: Role) {
        let holds_names = |column: usize| {
            let found = self.columns.get(column);
            found.is_some_and(|found| found.filled > 0 && found.holds_names())
        };
        let of_column = |column: usize| {
            let (part, whose) = name_part(self.named.key(column))?;
            let is_open = self.is_free(column) || whose.is_some_and(|role| self.part(column) == Part::Actor(role));
            (is_open && holds_names(column)).then_some((whose, part, column))
        };
        let mut parts: Vec<(Option<Role>, NamePart, usize)> = (0..self.columns.len()).filter_map(of_column).collect();
        self.add_other_parts(&mut parts);
        let mut whose: Vec<Option<Role>> = parts.iter().map(|(whose, ..)| *whose).collect();
        whose.sort_unstable();
        whose.dedup();
        for whose in whose {
            let mut of_one: Vec<(NamePart, usize)> = parts
                .iter()
                .filter(|(of, ..)| *of == whose)
                .map(|(_, part, column)| (*part, *column))
                .collect();
            of_one.sort_unstable();
            if of_one.iter().all(|(_, column)| is_han(self.named.key(*column))) {
                of_one.reverse();
            }
            let has = |wanted: NamePart| of_one.iter().any(|(part, _)| *part == wanted);
            let [(_, first), rest @ ..] = &of_one[..] else {
                continue;
            };
            if !has(NamePart::Given) || !has(NamePart::Family) {
                continue;
            }
            for (_, column) in rest {
                self.set(*column, Part::Field);
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

impl Guesser<'_> {
    /// Where only given or only family names are told apart, a column that is just called after names holds the others, unless it
    /// holds whole names.
    fn add_other_parts(&self, parts: &mut Vec<(Option<Role>, NamePart, usize)>) {
        for of in [
            None,
            Some(Role::Victim),
            Some(Role::Perpetrator),
            Some(Role::Participant),
        ] {
            let own = |wanted: NamePart| {
                let mut own = parts.iter().filter(|(whose, part, _)| (*whose, *part) == (of, wanted));
                own.next().map(|(.., column)| *column)
            };
            let (part, known) = match (own(NamePart::Given), own(NamePart::Family)) {
                (Some(given), None) => (NamePart::Family, given),
                (None, Some(family)) => (NamePart::Given, family),
                _ => continue,
            };
            let is_other = |&column: &usize| {
                let is_open = self.is_free(column) || of.is_some_and(|role| self.part(column) == Part::Actor(role));
                let is_told = parts.iter().any(|(.., told)| *told == column);
                is_open
                    && !is_told
                    && bare_name(self.named.key(column)) == Some(Whose(of))
                    && self.columns.get(column).is_some_and(may_name_persons)
                    && !self.holds_whole_names(column, known)
            };
            let other = (0..self.columns.len()).find(is_other);
            parts.extend(other.map(|column| (of, part, column)));
        }
    }

    /// Whether half of the cells of a column or more contain what stands beside them.
    fn holds_whole_names(&self, column: usize, part: usize) -> bool {
        let (mut both, mut whole) = (0, 0);
        for row in self.samples {
            let cell = |column: usize| row.get(column).map(|cell| fold(cell.trim())).unwrap_or_default();
            let (name, part) = (cell(column), cell(part));
            if !name.is_empty() && !part.is_empty() {
                both += 1;
                whole += usize::from(name.contains(&part));
            }
        }
        whole * 2 >= both.max(1)
    }
}

/// Whether the cells are names that mostly differ, as those of persons do.
fn may_name_persons(column: &Column) -> bool {
    column.filled > 0 && column.holds_names() && !column.is_long() && column.distinct * 4 >= column.filled
}
