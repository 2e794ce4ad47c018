use dateline_batch::{GuessBasis, Part};

use super::Guesser;
use crate::formats::by_columns::act_words::names_act;
use crate::formats::by_columns::countries::is_country;
use crate::formats::by_columns::word_list::WordList;
use crate::table::column_key;

impl Guesser<'_> {
    /// Where objects of JSON stand under keys that are names, and nothing else tells where, the keys do. That is asked about, unless
    /// they are countries.
    pub(super) fn places_by_keys(&mut self) {
        let are_keys = |&column: &usize| self.is_free(column) && self.holds_keys(column);
        let mut keys: Vec<usize> = (0..self.columns.len()).filter(are_keys).collect();
        if !self.has(Part::Country)
            && let Some(at) = keys.iter().position(|&column| self.all_keys(column, is_country))
        {
            self.take_shown(keys.remove(at), Part::Country, GuessBasis::Countries);
        }
        let has_narrow = Part::PLACES
            .iter()
            .any(|part| *part != Part::Country && self.has(*part));
        keys.retain(|&column| self.all_keys(column, may_name_place));
        let Some(narrowest) = keys.pop().filter(|_| !has_narrow) else {
            return;
        };
        let wider = keys.pop().map(|wider| (wider, Part::Province));
        for (column, part) in wider.into_iter().chain([(narrowest, Part::Location)]) {
            self.take_shown(column, part, GuessBasis::Keys);
            self.ask_which(column, vec![Part::Field]);
        }
    }

    /// Whether a column holds the keys of objects.
    fn holds_keys(&self, column: usize) -> bool {
        let name = self.header.name(column);
        let is_numbered = |rest: &str| rest.bytes().all(|byte| byte == b' ' || byte.is_ascii_digit());
        name == "key" || name.strip_prefix("parent key").is_some_and(is_numbered)
    }

    fn all_keys(&self, column: usize, fits: fn(&str) -> bool) -> bool {
        let cells = self.cells(column);
        !cells.is_empty() && cells.iter().all(|(_, cell)| fits(cell))
    }
}

/// Whether a text is a short name that says nothing of what happens or of who acts.
fn may_name_place(text: &str) -> bool {
    let is_name = text
        .chars()
        .next()
        .is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
    let is_of_group = |word: &str| WordList::ActorWords.holds(word) || WordList::NamedThings.holds(word);
    let is_short = text.len() <= 60 && text.split_whitespace().count() <= 4;
    is_name
        && is_short
        && !text.contains(char::is_numeric)
        && !names_act(text)
        && !column_key(text).split('_').any(is_of_group)
}
