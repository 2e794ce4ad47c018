use std::cmp::Reverse;

use dateline_batch::{GuessBasis, Part};
use dateline_event::fold::fold;
use rustc_hash::FxHashMap;

use super::Guesser;
use crate::formats::by_columns::act_words::names_act;
use crate::formats::by_columns::column::Column;
use crate::formats::by_columns::counts;
use crate::formats::by_columns::rank::Rank;
use crate::formats::by_columns::word_list::WordList;
use crate::number::Counted;
use crate::table::{is_blank, is_placeholder};

/// More names than kinds of events have in a table.
const MANY: usize = 80;

/// With so many points a column is taken for the kind; one with fewer is left aside, and asked about.
const TAKEN: i32 = 40;
/// As much is said by the name of a type, a cause or a method in rows of persons, of whom it may tell as well. It is taken if it is
/// filled in most rows.
const OF_PERSONS: i32 = 25;
/// With fewer it is asked about though it is taken, unless its cells name acts.
const SURE: i32 = 50;
/// Of a hundred cells, so many that name acts speak for a kind.
const SOME_ACTS: usize = 20;

/// Of fewer cells none may come again.
const FEW: usize = 12;
/// Words for what something came of.
#[rustfmt::skip]
const CAUSES: [&str; 18] = [
    "cause", "causes", "causa", "causas", "ursache", "oorzaak", "przyczyna", "arsak", "причина", "sebep", "sebebi", "سبب", "السبب", "علت", "penyebab", "原因", "死因", "סיבה",
];

impl Guesser<'_> {
    /// The kind and what is told of it more closely. Name and cells vote together: of a column of few names that come again it
    /// counts how surely its name says what happened, and how many of its cells name acts.
    pub(super) fn kinds(&mut self) {
        if let Some(named) = self.likeliest_kind() {
            let by_acts = self.kind_of_acts(named);
            let column = by_acts.unwrap_or(named);
            if by_acts.is_some() || self.is_taken_for_kind(named) {
                let is_doubtful = by_acts.is_some() || self.is_doubtful_kind(column);
                self.set(column, Part::Kind);
                if is_doubtful {
                    self.ask_which(column, vec![Part::Field]);
                }
            }
        }
        self.take(Part::SubKind, Column::holds_names);
    }

    /// The column called after kinds that has the most points, if names that come again stand in it.
    fn likeliest_kind(&self) -> Option<usize> {
        const NEARLY_EMPTY: usize = 5;
        let fits = |found: &Column| found.holds_names() && found.repeats();
        let named = self.named.of(Part::Kind).iter();
        let free = named.filter(|(_, column)| self.is_free(*column));
        let candidates: Vec<_> = free
            .filter_map(|(rank, column)| Some((*rank, *column, self.columns.get(*column).filter(|found| fits(found))?)))
            .collect();
        let fullest = candidates.iter().map(|(.., found)| found.filled).max()?;
        let key = |(rank, column, found): &&(Rank, usize, &Column)| {
            let is_nearly_empty = found.filled * NEARLY_EMPTY < fullest;
            (is_nearly_empty, Reverse(self.kind_points(*column)), *rank, *column)
        };
        candidates.iter().min_by_key(key).map(|(_, column, _)| *column)
    }

    fn is_taken_for_kind(&self, column: usize) -> bool {
        let found = self.columns.get(column);
        let is_in_most = || found.is_some_and(|found| found.filled * 2 >= self.samples.len());
        let points = self.kind_points(column);
        points >= TAKEN || (points >= OF_PERSONS && is_in_most())
    }

    fn kind_points(&self, column: usize) -> i32 {
        let acts = self.share_of_acts(column).unwrap_or_default();
        self.named_kind_points(column) + if acts >= SOME_ACTS { 15 } else { 0 }
    }

    /// How surely the name of a column says that it tells what happened. In rows of persons a type or a weapon is rather of the person.
    fn named_kind_points(&self, column: usize) -> i32 {
        let is = |list: WordList| self.named.has_word(column, &[list]);
        let Some(rank) = self.named.rank(Part::Kind, column) else {
            return 0;
        };
        let are_few = self.columns.get(column).is_none_or(|found| found.filled < FEW);
        let of_persons = !are_few && self.is_of_single_persons();
        let is_cause = || self.named.key(column).split('_').any(|word| CAUSES.contains(&word));
        // How a name is written is no manner of an event.
        let is_of_name =
            rank.tells_how_or_why() && is(WordList::Names) && !is(WordList::NamedThings) && !is(WordList::Deaths);
        if is(WordList::Outcomes) || is_of_name {
            10
        } else if rank.tells_with_what() {
            if self.is_of_single_persons() { 10 } else { 40 }
        } else if is(WordList::MannerWords) && (is(WordList::Deaths) || (is_cause() && self.is_of_dead())) {
            60
        } else if rank.tells_how_or_why() {
            if of_persons { OF_PERSONS } else { 40 }
        } else if self.is_vague_kind(column) {
            if of_persons { OF_PERSONS } else { 45 }
        } else if rank.is_of_whole_name() {
            60
        } else if is(WordList::NamedThings) || self.named.key(column).split('_').any(names_act) {
            55
        } else {
            // A type of what?
            44
        }
    }

    /// Whether the rows are of persons, of whom each tells: where the dead or the wounded are counted, rows are of events, whatever they
    /// tell of who did it.
    fn is_of_single_persons(&self) -> bool {
        let counts_people = |column: usize| {
            let key = self.named.key(column);
            let is_count =
                counts::counted(key) != Counted::Others && counts::count(key).is_some_and(|count| !count.is_bare);
            let holds = |found: &Column| found.holds_amounts(false) && !found.holds_flags() && !found.holds_years();
            is_count && self.columns.get(column).is_some_and(holds)
        };
        let is_so = || self.is_of_persons() && !(0..self.columns.len()).any(counts_people);
        *self.of_single_persons.get_or_init(is_so)
    }

    /// Whether a column that is taken for the kind may tell something else: with what it was done, what a victim was accused of.
    fn is_doubtful_kind(&self, column: usize) -> bool {
        const ACCUSATIONS: [&str; 14] = [
            "offense",
            "offence",
            "crime",
            "charge",
            "charges",
            "accusation",
            "delito",
            "crimen",
            "accuse",
            "infraction",
            "reato",
            "suc",
            "преступление",
            "التهمه",
        ];
        let is_means = self.named.rank(Part::Kind, column).is_some_and(Rank::tells_with_what);
        let mut words = self.named.key(column).split('_');
        let is_accusation = words.any(|word| ACCUSATIONS.contains(&word))
            && self.is_of_persons()
            && !self.named.has_word(column, &[WordList::Deaths]);
        let names_acts = self.share_of_acts(column).is_some_and(|share| share >= SOME_ACTS);
        is_means || is_accusation || (self.named_kind_points(column) < SURE && !names_acts)
    }

    /// Another column than the one that is just called a type, or tells a means, if hardly a cell of that names an act and nearly all of
    /// the other do: `attack_status` beside the `type` of ships.
    fn kind_of_acts(&self, named: usize) -> Option<usize> {
        let is_weak = self.named_kind_points(named) < SURE;
        if !is_weak || self.share_of_acts(named)? > SOME_ACTS {
            return None;
        }
        let others = (0..self.columns.len())
            .filter(|column| *column != named && !self.names_means(*column) && !self.holds_names_of_own(*column));
        let acts = others.filter_map(|column| Some((self.share_of_acts(column)?, column)));
        let (share, column) = acts.max_by_key(|(share, column)| (*share, Reverse(*column)))?;
        (share >= 80).then_some(column)
    }

    /// Whether the name of a column tells with what something was done, or how it ended.
    pub(super) fn names_means(&self, column: usize) -> bool {
        self.named.has_word(column, &[WordList::Means, WordList::Outcomes])
    }

    /// Whether the name of a column says that in it stand the names of wars or campaigns, of which each is of many events.
    fn holds_names_of_own(&self, column: usize) -> bool {
        const THINGS: [&str; 8] = [
            "campaign",
            "operation",
            "war",
            "conflict",
            "crisis",
            "case",
            "storm",
            "coup",
        ];
        let key = self.named.key(column);
        self.named.has_word(column, &[WordList::Names]) && key.split('_').any(|word| THINGS.contains(&word))
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
    /// an event is. If there is neither, but one that could be, it is asked about.
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
            if self.names_means(column) || self.holds_names_of_own(column) || self.holds_identifiers(column) {
                continue;
            }
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
        } else if let Some(column) = self.kind_of_any_cells() {
            self.set(column, Part::Kind);
        } else if let [column] = others[..] {
            if self.header.is_nameless() {
                self.set(column, Part::Kind);
                self.shown.push((column, GuessBasis::FewNames));
                self.ask_which(column, vec![Part::Field]);
            } else {
                self.may_be_kind = Some(column);
            }
        }
    }

    /// A column that is surely called after kinds, though its cells are free text, or one name for all.
    fn kind_of_any_cells(&self) -> Option<usize> {
        self.find_fullest(
            Part::Kind,
            Rank::BY_WORD,
            |found| found.filled,
            |column, found| found.holds_names() && self.named_kind_points(column) >= TAKEN,
        )
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
