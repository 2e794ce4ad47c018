use std::cmp::Reverse;

use dateline_batch::{GuessBasis, Part};
use dateline_event::fold::fold;
use rustc_hash::FxHashMap;

use super::Guesser;
use crate::formats::by_columns::act_words::names_act;
use crate::formats::by_columns::column::Column;
use crate::formats::by_columns::rank::Rank;
use crate::formats::by_columns::word_list::WordList;
use crate::table::{is_blank, is_placeholder};

/// More names than kinds of events have in a table.
const MANY: usize = 80;

impl Guesser<'_> {
    /// The kind and what is told of it more closely. A column of few names that come again tells kinds, whatever the rank of its
    /// own name. One that only says with what it was done is asked about.
    pub(super) fn kinds(&mut self) {
        let is_told_apart = |column: &Column| column.holds_names() && column.repeats();
        if let Some(named) = self.find(Part::Kind, is_told_apart) {
            let by_acts = self.kind_of_acts(named);
            let column = by_acts.or_else(|| self.cause_of_death(named)).unwrap_or(named);
            let is_means = self.named.rank(Part::Kind, column).is_some_and(Rank::tells_with_what);
            self.set(column, Part::Kind);
            if by_acts.is_some() || is_means {
                self.ask_which(column, vec![Part::Field]);
            }
        }
        self.take(Part::SubKind, Column::holds_names);
    }

    /// Another column than the one that is just called a type, or tells a means, if hardly a cell of that names an act and nearly all of
    /// the other do: `attack_status` beside the `type` of ships.
    fn kind_of_acts(&self, named: usize) -> Option<usize> {
        let is_means = self.named.rank(Part::Kind, named).is_some_and(Rank::tells_with_what);
        if !(is_means || self.is_vague_kind(named)) || self.share_of_acts(named)? > 20 {
            return None;
        }
        let others = (0..self.columns.len()).filter(|column| *column != named);
        let acts = others.filter_map(|column| Some((self.share_of_acts(column)?, column)));
        let (share, column) = acts.max_by_key(|(share, column)| (*share, Reverse(*column)))?;
        (share >= 80).then_some(column)
    }

    /// A column that tells how somebody died, beside one that is just called a category.
    fn cause_of_death(&self, named: usize) -> Option<usize> {
        if !self.is_vague_kind(named) {
            return None;
        }
        let tells = |&column: &usize| {
            let is = |list: WordList| self.named.has_word(column, &[list]);
            let found = self.columns.get(column).filter(|_| self.is_free(column));
            is(WordList::Deaths)
                && is(WordList::MannerWords)
                && found.is_some_and(|found| found.filled > 0 && found.holds_names() && found.repeats())
        };
        (0..self.columns.len()).find(tells)
    }

    /// Whether a column says no more than that it is of some type.
    fn is_vague_kind(&self, column: usize) -> bool {
        let mut words = self.named.key(column).split('_');
        words.all(|word| WordList::KindWords.holds(word))
    }

    /// How many of a hundred cells of a column of few names that come again name acts.
    pub(super) fn share_of_acts(&self, column: usize) -> Option<usize> {
        self.repeated_names(column).map(|names| share_of_acts(&names))
    }

    /// Where no name told the kind: the column of few names that come again of which most name acts, else one that is named as
    /// an event is. If there is neither, but one that could be, it is taken and asked about.
    pub(super) fn kind_by_cells(&mut self) {
        if self.mapped.iter().any(|mapped| mapped.part == Part::Kind) {
            return;
        }
        let mut best: Option<(usize, usize)> = None;
        let mut others = Vec::new();
        for column in 0..self.columns.len() {
            let Some(names) = self.repeated_names(column) else {
                continue;
            };
            let is_named = self.named.rank(Part::Title, column).is_some();
            let share = share_of_acts(&names);
            let is_other = self
                .named
                .key(column)
                .split('_')
                .any(|word| WordList::NoKinds.holds(word));
            // One name for all is a kind if it is that of an act.
            if (is_other && share < 80) || (names.len() < 2 && share < 100) {
                continue;
            }
            let points = share + if is_named { 40 } else { 0 };
            if points >= 40 && best.is_none_or(|(known, _)| points > known) {
                best = Some((points, column));
            } else if points > 0 {
                others.push(column);
            }
        }
        if let Some((_, column)) = best {
            self.set(column, Part::Kind);
            self.shown.push((column, GuessBasis::Acts));
        } else if self
            .take_below(Part::Kind, Rank::BY_WORD, Column::holds_names)
            .is_some()
        {
            // One of free text, or of one name for all, does where no other can.
        } else if let [column] = others[..] {
            self.set(column, Part::Kind);
            self.shown.push((column, GuessBasis::FewNames));
            self.ask_which(column, vec![Part::Field]);
        }
    }

    /// The names in a free column and how often each comes, if they are few and come again, as kinds do.
    fn repeated_names(&self, column: usize) -> Option<FxHashMap<&str, usize>> {
        let found = self.columns.get(column).filter(|_| self.is_free(column))?;
        let is_few = found.filled >= 6 && found.distinct <= MANY;
        let comes_again = found.distinct * 2 <= found.filled;
        let is_told = [Part::Text, Part::Source, Part::Link, Part::Id, Part::Date]
            .into_iter()
            .any(|part| self.named.rank(part, column).is_some_and(|rank| rank < Rank::BY_WORD));
        if !is_few || !comes_again || is_told || !found.holds_names() || found.filled * 3 < self.samples.len() {
            return None;
        }
        let is_most = |count: usize| count * 2 >= found.filled;
        if [found.statuses, found.settings, found.lists, found.dates, found.clocks]
            .into_iter()
            .any(is_most)
        {
            return None;
        }
        let mut names: FxHashMap<&str, usize> = FxHashMap::default();
        for row in self.samples {
            let cell = row.get(column).map_or("", |cell| cell.trim());
            if !is_blank(cell) && !is_placeholder(cell) {
                *names.entry(cell).or_default() += 1;
            }
        }
        let others = names.keys().filter(|name| is_of_people(name) || is_path(name)).count();
        (others * 2 < names.len()).then_some(names)
    }
}

/// How many of a hundred cells name acts, by the names in them and how often each comes.
fn share_of_acts(names: &FxHashMap<&str, usize>) -> usize {
    let cells: usize = names.values().sum();
    let acts = names.iter().filter(|(name, _)| names_act(name));
    let acts: usize = acts.map(|(_, count)| count).sum();
    acts * 100 / cells.max(1)
}

/// Whether a cell is the place of a file: `briefings/2026-03-01.html`.
fn is_path(cell: &str) -> bool {
    !cell.contains(char::is_whitespace) && cell.contains(['/', '\\']) && cell.contains(['.', '_'])
}

/// Whether a cell tells a person's sex, a day of the week or a season, whatever its column is called.
fn is_of_people(cell: &str) -> bool {
    const WORDS: [&str; 46] = [
        "male",
        "female",
        "man",
        "woman",
        "men",
        "women",
        "boy",
        "girl",
        "m",
        "f",
        "h",
        "hombre",
        "mujer",
        "masculino",
        "femenino",
        "feminino",
        "homme",
        "femme",
        "masculin",
        "feminin",
        "mannlich",
        "weiblich",
        "erkek",
        "kadin",
        "мужской",
        "женский",
        "ذكر",
        "انثى",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "lunes",
        "martes",
        "miercoles",
        "jueves",
        "viernes",
        "sabado",
        "domingo",
        "spring",
        "summer",
        "autumn",
        "winter",
    ];
    let folded = fold(cell);
    WORDS.contains(&folded.as_str())
}
