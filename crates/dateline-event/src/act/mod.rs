mod codebook;
mod lists;
mod phrase;
mod unspaced;

use super::fold::fold;
use super::placeholder::is_placeholder;
use phrase::Phrase;

/// Whether what an event is called tells that something was done to somebody, which can be claimed and denied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Act {
    /// An act of violence: an attack, a battle, a riot, a kidnapping.
    Violence,
    /// Something said, agreed, voted on or written down: a statement, a threat, a meeting, an election, a ceasefire, a
    /// funeral, a log entry. Nobody claims or denies having done it, nobody acts in it *against* somebody, and who did it
    /// is no question.
    Speech,
    /// Its kind tells neither.
    Other,
    /// It has no kind.
    #[default]
    Unnamed,
}

impl Act {
    /// What a kind is, by its names from the widest to the narrowest.
    ///
    /// The name of a codebook (ACLED, UCDP, GTD, CAMEO, PLOVER) has the meaning that it has there. Of any other name the
    /// head decides, not what it is about: a threat of attack is a threat, a funeral of bombing victims a funeral. Speech
    /// in any of the names decides before violence in another.
    pub fn of<'a>(kind: impl IntoIterator<Item = &'a str>) -> Self {
        let names = kind.into_iter().filter(|name| !is_placeholder(name));
        let names: Vec<String> = names.map(|name| fold(name.trim())).collect();
        if names.is_empty() {
            return Self::Unnamed;
        }
        let is_violent = |pair: &[String]| matches!(pair, [root, code] if codebook::is_violent_code(root, code));
        if names.windows(2).any(is_violent) {
            return Self::Violence;
        }
        let in_codebook = names.iter().rev().find_map(|name| codebook::act(name));
        in_codebook.unwrap_or_else(|| {
            let stops_work = names.iter().any(|name| phrase::tells_of_protest(name));
            let acts = || names.iter().filter_map(|name| Phrase::new(name, stops_work).act());
            acts()
                .find(|act| *act == Self::Speech)
                .or_else(|| acts().next())
                .unwrap_or(Self::Other)
        })
    }

    /// Whether somebody may claim it, deny it, or act in it against somebody.
    pub fn is_done(self) -> bool {
        self != Self::Speech
    }
}

#[cfg(test)]
mod tests;
