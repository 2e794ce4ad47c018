use dateline_batch::Part;
use dateline_event::Role;

use super::Guesser;
use crate::formats::by_columns::column::Column;
use crate::formats::by_columns::named_bodies::names_group;
use crate::formats::by_columns::roles::named_role;
use crate::formats::by_columns::word_list::WordList;
use crate::table::column_key;

/// How members of objects are called that name somebody, and those that say what he did.
const NAMES: [&str; 12] = [
    "name",
    "full_name",
    "fullname",
    "actor",
    "person",
    "group",
    "nombre",
    "nom",
    "nome",
    "имя",
    "اسم",
    "姓名",
];
const ROLES: [&str; 15] = [
    "role",
    "roles",
    "rol",
    "ruolo",
    "rolle",
    "funktion",
    "involvement",
    "capacity",
    "part",
    "роль",
    "دور",
    "الدور",
    "rola",
    "角色",
    "役割",
];

impl Guesser<'_> {
    /// All columns of actors.
    pub(super) fn actors(&mut self) {
        self.actors_with_roles();
        for role in [
            Role::Participant,
            Role::Perpetrator,
            Role::Target,
            Role::Victim,
            Role::Speaker,
            Role::ClaimedBy,
            Role::AttributedTo,
        ] {
            let part = Part::Actor(role);
            let named: Vec<usize> = self.named.of(part).iter().map(|(_, column)| *column).collect();
            for column in named {
                // Of a claimant the cells may be answers: “no”.
                let fits = |found: &Column| found.holds_names() || (role == Role::ClaimedBy && found.holds_answers());
                if !self.is_free(column) || !self.columns.get(column).is_some_and(fits) {
                    continue;
                }
                if self.holds_identifiers(column) || (role == Role::Target && self.may_tell_purposes(column)) {
                    self.named.forget(part, column);
                    continue;
                }
                // What kind of actor it is stays a field, and so does a name in another language.
                let is_other = self.named.is_kind_of_named(column) || self.is_translated(column);
                self.set(column, if is_other { Part::Field } else { part });
            }
        }
    }

    /// Whether a column that is called after targets or purposes tells purposes: long texts of which few name a group.
    fn may_tell_purposes(&self, column: usize) -> bool {
        #[rustfmt::skip]
        const WORDS: [&str; 20] = [
            "objetivo", "objetivos", "objective", "objectives", "objectif", "objectifs", "obiettivo", "obiettivi", "ziel", "ziele", "cel", "cele", "doel", "цель", "цели", "ціль", "цілі", "هدف", "目的",
            "목적",
        ];
        const AS_NAMES_ARE: usize = 18;
        // That somebody was targeted says not who.
        if self.named.key(column) == "targeted" {
            return self.share(column, names_group) < 10;
        }
        let is_called = self.named.key(column).split('_').any(|word| WORDS.contains(&word));
        let are_long = self
            .columns
            .get(column)
            .is_some_and(|found| found.characters > AS_NAMES_ARE * found.filled && found.distinct * 4 > found.filled);
        is_called && are_long && self.share(column, names_group) < 10
    }

    /// Whether all cells are written as programs write names of their own: `group_one`.
    pub(super) fn holds_identifiers(&self, column: usize) -> bool {
        let cells = self.samples.iter().filter_map(|row| row.get(column));
        let mut filled = cells.map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).peekable();
        let is_identifier = |cell: &str| {
            let is_plain = |byte: u8| byte == b'_' || byte.is_ascii_lowercase() || byte.is_ascii_digit();
            cell.contains('_') && cell.bytes().all(is_plain)
        };
        filled.peek().is_some() && filled.all(is_identifier)
    }

    /// Whether it says in another language what a column says that is called so without it: `organizer_eng` beside `organizer`.
    pub(super) fn is_translated(&self, column: usize) -> bool {
        let own = self.named.key(column);
        let Some((of, language)) = own.rsplit_once('_').filter(|(_, last)| WordList::Languages.holds(last)) else {
            return false;
        };
        let is_same = |&other: &usize| other != column && self.named.key(other) == of;
        let filled = |column: usize| self.columns.get(column).map_or(0, |column| column.filled);
        let first = (0..self.columns.len()).find(is_same);
        !language.is_empty() && first.is_some_and(|first| filled(first) * 10 >= filled(column) * 9)
    }

    /// Objects of names with roles: `persons.name` beside `persons.role`.
    fn actors_with_roles(&mut self) {
        for column in 0..self.columns.len() {
            let name = self.header.name(column).into_owned();
            let Some((of, leaf)) = name.rsplit_once('.') else {
                continue;
            };
            if !self.is_free(column) || !NAMES.contains(&column_key(leaf).as_str()) {
                continue;
            }
            let is_role = |other: &usize| {
                let other = self.header.name(*other);
                let role = other.strip_prefix(of).and_then(|rest| rest.strip_prefix('.'));
                role.is_some_and(|role| ROLES.contains(&column_key(role).as_str()))
            };
            let beside = (0..self.columns.len()).find(|other| is_role(other) && self.names_roles(*other));
            let Some(roles) = beside.map(|beside| self.header.name(beside).into_owned()) else {
                continue;
            };
            self.set(column, Part::Actor(Role::Participant));
            if let Some(mapped) = self.mapped.get_mut(column) {
                mapped.roles = Some(roles);
            }
        }
    }

    /// Whether half of what a column says or more are roles.
    fn names_roles(&self, column: usize) -> bool {
        let cells = self.samples.iter().filter_map(|row| row.get(column));
        let members = cells.flat_map(|cell| cell.split(';')).map(str::trim);
        let (mut roles, mut others) = (0, 0);
        for member in members.filter(|member| !member.is_empty()) {
            if named_role(member).is_some() {
                roles += 1;
            } else {
                others += 1;
            }
        }
        roles > 0 && roles >= others
    }
}
