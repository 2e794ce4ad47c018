mod chances;

use std::cmp::Reverse;

use dateline_batch::Part;
use rustc_hash::FxHashMap;

use super::Guesser;
use crate::formats::by_columns::column::Column;
use chances::{ASKED, Chance};

/// No more columns are asked about for one part than this, and of those of which only the cells speak, than that.
const BY_NAME: usize = 5;
const BY_CELLS: usize = 3;
/// Where the kind is known, more detail is worth fewer questions.
const SUB_KINDS: usize = 2;

impl Guesser<'_> {
    /// Asks about columns that were left aside and may tell who took part, what happened, where, how many or who says so. Until
    /// somebody answers they stay fields.
    pub(super) fn left_aside(&mut self) {
        let mut found: Vec<(usize, Chance)> = Vec::new();
        for column in (0..self.columns.len()).filter(|&column| self.is_open(column)) {
            let chances = self.chances(column).into_iter();
            found.extend(
                chances
                    .filter(|chance| chance.points >= ASKED)
                    .map(|chance| (column, chance)),
            );
        }
        found.sort_by_key(|(column, chance)| (Reverse(chance.points), *column));
        // Where a name says who took part or where it was, cells alone are no reason to ask.
        let is_who = |chance: &Chance| matches!(chance.part, Part::Actor(_));
        let is_where = |chance: &Chance| Part::PLACES.contains(&chance.part);
        let is_named =
            |is_so: &dyn Fn(&Chance) -> bool| found.iter().any(|(_, chance)| chance.is_named && is_so(chance));
        let (who, place) = (is_named(&is_who), is_named(&is_where));
        found.retain(|(_, chance)| chance.is_named || !((who && is_who(chance)) || (place && is_where(chance))));
        let mut asked: FxHashMap<Part, (usize, usize)> = FxHashMap::default();
        found.retain(|(_, chance)| {
            let (named, by_cells) = asked.entry(chance.part).or_default();
            let (known, most) = match (chance.part, chance.is_named) {
                (Part::SubKind, _) => (named, SUB_KINDS),
                (_, true) => (named, BY_NAME),
                (_, false) => (by_cells, BY_CELLS),
            };
            *known += 1;
            *known <= most
        });
        let mut columns: Vec<(usize, Vec<Part>)> = Vec::new();
        for (column, Chance { part, .. }) in found {
            match columns.iter_mut().find(|(known, _)| *known == column) {
                Some((_, parts)) => parts.push(part),
                None => columns.push((column, vec![part])),
            }
        }
        for (column, parts) in columns {
            self.ask_which(column, parts);
        }
    }

    /// Whether a column with something in it is no part, or the title, and no other says the same in words or in another language.
    fn is_open(&self, column: usize) -> bool {
        const FEWEST: usize = 2;
        let tells = |found: &Column| found.filled >= FEWEST && found.filled * 20 >= self.samples.len();
        let is_open = match self.part(column) {
            Part::Field => self.is_free(column),
            Part::Title => true,
            _ => false,
        };
        is_open
            && self.columns.get(column).is_some_and(tells)
            && !self.is_code_of_label(column)
            && !self.is_translated(column)
    }

    /// Whether another column says in words what this one says in a code: `type1` beside `type1_txt`.
    fn is_code_of_label(&self, column: usize) -> bool {
        const LABELS: [&str; 7] = ["txt", "text", "label", "name", "desc", "description", "title"];
        let own = self.named.key(column);
        let is_label = |&other: &usize| {
            let rest = self.named.key(other).strip_prefix(own);
            rest.and_then(|rest| rest.strip_prefix('_'))
                .is_some_and(|rest| LABELS.contains(&rest))
        };
        let is_code = |found: &Column| found.mostly(found.numbers);
        let mut others = 0..self.columns.len();
        self.columns.get(column).is_some_and(is_code) && others.any(|other| is_label(&other))
    }
}
