//! Roles that stand in a column of their own, beside those who had them.

use std::sync::LazyLock;

use dateline_batch::Part;
use dateline_event::fold::fold;
use dateline_event::{Role, is_placeholder};
use rustc_hash::FxHashMap;

use super::languages;
use super::name::key;
use super::words::WORDS;

/// The members of a list, each with what the list beside says of its role; with `role` where that says none.
pub(super) fn with_roles<'a>(names: &'a str, roles: &'a str, role: Role) -> impl Iterator<Item = (&'a str, Role)> {
    let said = roles.split(';').map(str::trim).chain(std::iter::repeat(""));
    let names = names.split(';').map(str::trim).zip(said);
    names
        .filter(|(name, _)| !is_placeholder(name))
        .map(move |(name, said)| (name, named_role(said).unwrap_or(role)))
}

/// The role that a text names: `victim`, `Presunto autor`, `injured`.
pub(super) fn named_role(text: &str) -> Option<Role> {
    static ROLES: LazyLock<FxHashMap<String, Role>> = LazyLock::new(|| {
        let mut roles = FxHashMap::default();
        for (part, names) in WORDS.iter().chain(languages::names()) {
            if let Part::Actor(role) = part {
                roles.extend(names.iter().map(|name| (fold(name), *role)));
            }
        }
        roles.extend(OTHERS.iter().map(|(name, role)| (fold(name), *role)));
        roles
    });
    const LONGEST: usize = 60;
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    let key = key(text);
    let of_word = || key.split('_').find_map(|word| ROLES.get(word));
    ROLES.get(&key).or_else(of_word).copied()
}

#[rustfmt::skip]
const OTHERS: &[(&str, Role)] = &[
    ("killed", Role::Victim), ("dead", Role::Victim), ("injured", Role::Victim), ("wounded", Role::Victim), ("casualty", Role::Victim), ("survivor", Role::Victim), ("missing", Role::Victim), ("arrested", Role::Victim),
    ("kidnapped", Role::Victim), ("abducted", Role::Victim), ("hostage", Role::Victim), ("fallecido", Role::Victim), ("herido", Role::Victim), ("witness", Role::Reporter), ("reporter", Role::Reporter), ("testigo", Role::Reporter),
    ("temoin", Role::Reporter), ("zeuge", Role::Reporter), ("свидетель", Role::Reporter), ("свідок", Role::Reporter), ("شاهد", Role::Reporter), ("other", Role::Participant),
];
