//! Which parts a column that was left aside may be, by points. What its name and its cells say counts, and whether anything else
//! is known to be that part; what reaches [`ASKED`] is asked.

use dateline_batch::Part;
use dateline_event::Role;
use rustc_hash::FxHashSet;

use crate::formats::by_columns::act_words::names_act;
use crate::formats::by_columns::column::Column;
use crate::formats::by_columns::counts;
use crate::formats::by_columns::guess::{Guesser, PARENT};
use crate::formats::by_columns::meanings::{mentioned, tells_state_of_things};
use crate::formats::by_columns::named_bodies::{names_group, names_outlet};
use crate::formats::by_columns::person::names_name;
use crate::formats::by_columns::word_list::WordList;

/// With so many points it is asked whether a column is a part.
pub(super) const ASKED: i32 = 50;

/// A part that a column may be.
pub(super) struct Chance {
    pub part: Part,
    pub points: i32,
    /// Whether its name or words in its cells say so.
    pub is_named: bool,
}

impl Chance {
    /// With the points of what is so.
    fn of(part: Part, is_named: bool, points: &[(bool, i32)]) -> Self {
        let points = points.iter().filter(|(is_so, _)| *is_so).map(|(_, points)| points);
        Self {
            part,
            points: points.sum(),
            is_named,
        }
    }
}

impl Guesser<'_> {
    /// What a column may be that is no part so far, or the title.
    pub(super) fn chances(&self, column: usize) -> Vec<Chance> {
        let found = self.columns.get(column).copied().unwrap_or_default();
        if self.part(column) == Part::Title {
            let names = names_name(self.named.key(column)).then(|| self.chance_of_actor(column, &found));
            return names
                .into_iter()
                .chain([self.chance_of_title(column, &found)])
                .collect();
        }
        vec![
            self.chance_of_actor(column, &found),
            self.chance_of_kind(column, &found),
            self.chance_of_place(column, &found),
            self.chance_of_figure(column, &found),
            self.chance_of_source(column, &found),
        ]
    }

    fn chance_of_actor(&self, column: usize, found: &Column) -> Chance {
        #[rustfmt::skip]
        const OTHERS: [WordList; 5] = [
            WordList::NoActors, WordList::OtherTypes, WordList::KindWords, WordList::MannerWords, WordList::LateWords,
        ];
        let role = self.mentioned(column).find_map(|part| match part {
            Part::Actor(role) => Some(role),
            _ => None,
        });
        let is_named = role.is_some()
            || self
                .named
                .has_word(column, &[WordList::ActorWords, WordList::MaybeActors]);
        let is_other = !is_named && self.mentioned(column).any(|part| part != Part::Title);
        let of_groups = self.share(column, names_group);
        let are_names = self.holds_proper_names(column)
            || self.holds_lists_of_names(column)
            || (of_groups >= 50 && found.holds_names());
        let is_known = self.has_actor();
        let points = [
            (is_named, 40),
            (are_names, 20),
            (!are_names, -40),
            (of_groups >= 30, 30),
            (comes_again(found), 10),
            (!is_known, 20),
            // Until somebody is known, names alone are worth a question.
            (!is_known && self.is_mostly_filled(found), 10),
            (is_other || self.named.has_word(column, &OTHERS), -40),
            (found.world_regions * 2 >= found.filled, -40),
        ];
        let part = Part::Actor(role.unwrap_or(Role::Participant));
        Chance::of(part, is_named || of_groups >= 30, &points)
    }

    fn chance_of_kind(&self, column: usize, found: &Column) -> Chance {
        const WORDS: [WordList; 2] = [WordList::KindWords, WordList::MannerWords];
        let is_named = self.mentioned(column).any(|part| part == Part::Kind) || self.named.has_word(column, &WORDS);
        let acts = self.share_of_acts(column);
        let is_known = self.has(Part::Kind);
        let is_acts = |least: usize| acts.is_some_and(|share| share >= least);
        let is_other =
            !self.names_means(column) && self.named.has_word(column, &[WordList::NoKinds, WordList::OtherTypes]);
        let points = [
            (is_named, 30),
            (acts.is_none(), -40),
            (is_acts(20), 10),
            (is_acts(40), 10),
            (is_acts(60), 20),
            (self.may_be_kind == Some(column), 20),
            (!is_known, 30),
            (!is_known && self.is_mostly_filled(found) && comes_again(found), 10),
            (is_other, -30),
        ];
        let is_sub = is_known && !self.has(Part::SubKind);
        Chance::of(if is_sub { Part::SubKind } else { Part::Kind }, is_named, &points)
    }

    /// Titles that name acts may be kinds where nothing else is.
    fn chance_of_title(&self, column: usize, found: &Column) -> Chance {
        const LONGEST: usize = 40;
        let is_short = found.characters <= LONGEST * found.filled;
        let acts = self.share(column, names_act);
        let may_be = !self.has(Part::Kind) && is_short && acts >= 50;
        Chance::of(Part::Kind, false, &[(may_be, ASKED)])
    }

    fn chance_of_place(&self, column: usize, found: &Column) -> Chance {
        const OTHERS: [WordList; 4] = [
            WordList::NeverPlaces,
            WordList::NoActors,
            WordList::KindWords,
            WordList::Sides,
        ];
        let level = self.mentioned(column).find(|part| Part::PLACES.contains(part));
        let are_countries = self.holds_countries(column);
        let has_country = self.has(Part::Country);
        let is_narrow = |part: &Part| *part != Part::Country && self.has(*part);
        let is_known = if are_countries {
            has_country
        } else {
            Part::PLACES.iter().any(is_narrow)
        };
        let are_names = self.holds_proper_names(column)
            || self.holds_lists_of_names(column)
            || (level.is_some() && found.holds_names());
        let points = [
            (level.is_some(), 40),
            (are_names, 20),
            (!are_names, -30),
            (are_countries, 30),
            (comes_again(found), 10),
            (!is_known, 20),
            (!is_known && self.is_mostly_filled(found), 10),
            (is_known, -10),
            (
                self.named.has_word(column, &OTHERS) || tells_state_of_things(self.named.key(column)),
                -60,
            ),
            (!are_countries && self.share(column, names_group) >= 30, -30),
        ];
        let free = level.filter(|level| !self.has(*level)).unwrap_or(Part::Location);
        let part = if are_countries && !has_country {
            Part::Country
        } else {
            free
        };
        Chance::of(part, level.is_some(), &points)
    }

    fn chance_of_figure(&self, column: usize, found: &Column) -> Chance {
        let key = self.named.key(column);
        let is_of_all = self.header.name(column).starts_with(PARENT);
        let is_row_number = found.distinct == found.filled && found.filled > 5;
        let are_counts = found.holds_counts() && found.distinct > 1 && !is_row_number && !is_of_all;
        let are_flags = found.holds_flags();
        let is_named = counts::tells_of_counted(key);
        let points = [
            (are_counts, 20),
            (!are_counts, -40),
            (is_named, 40),
            (!are_flags, 20),
            (found.zeros > 0 || !self.has(Part::Figure), 10),
            (
                counts::is_no_count(key) || found.holds_number_codes() || found.holds_padded(),
                -40,
            ),
            (self.named.has_word(column, &[WordList::LateWords]), -40),
            (!is_named && (are_flags || self.named.has_meaning(column)), -40),
        ];
        Chance::of(Part::Figure, is_named, &points)
    }

    fn chance_of_source(&self, column: usize, found: &Column) -> Chance {
        let is_named = self
            .mentioned(column)
            .any(|part| matches!(part, Part::Source | Part::Link));
        let holds_links = found.links * 2 >= found.filled;
        let outlets = self.share(column, names_outlet);
        let is_other = self.named.has_word(column, &[WordList::Pictures]) || found.mostly(found.numbers + found.dates);
        let points = [
            (is_named, 40),
            (outlets >= 30, 40),
            (holds_links, 30),
            (!self.has(Part::Source) && !self.has(Part::Link), 10),
            (is_other, -60),
        ];
        let part = if holds_links { Part::Link } else { Part::Source };
        Chance::of(part, is_named || outlets >= 30, &points)
    }

    fn mentioned(&self, column: usize) -> impl Iterator<Item = Part> {
        mentioned(self.named.key(column))
    }

    fn has_actor(&self) -> bool {
        let mut parts = self.mapped.iter().map(|mapped| mapped.part);
        parts.any(|part| matches!(part, Part::Actor(_)))
    }

    fn is_mostly_filled(&self, found: &Column) -> bool {
        found.filled * 3 >= self.samples.len()
    }

    /// Of a hundred cells of a column, how many are so.
    pub(in crate::formats::by_columns::guess) fn share(&self, column: usize, is_so: fn(&str) -> bool) -> usize {
        let cells = self.cells(column);
        cells.iter().filter(|(_, cell)| is_so(cell)).count() * 100 / cells.len().max(1)
    }

    /// Whether most cells are short names with commas between them, of which most come again.
    fn holds_lists_of_names(&self, column: usize) -> bool {
        const LONGEST: usize = 40;
        let cells = self.cells(column);
        let (mut lists, mut all, mut names) = (0, 0, 0);
        let mut known: FxHashSet<&str> = FxHashSet::default();
        for (_, cell) in &cells {
            let parts = || {
                cell.split([',', ';', '|'])
                    .map(str::trim)
                    .filter(|part| !part.is_empty())
            };
            lists += usize::from(parts().nth(1).is_some());
            for part in parts() {
                all += 1;
                let begins_as_name = part.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
                names += usize::from(part.len() <= LONGEST && begins_as_name);
                known.insert(part);
            }
        }
        lists * 2 > cells.len() && names * 10 >= all * 9 && known.len() * 2 <= all
    }
}

fn comes_again(found: &Column) -> bool {
    found.distinct * 2 <= found.filled
}
