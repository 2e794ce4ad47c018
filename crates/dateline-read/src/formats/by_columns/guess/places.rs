use dateline_batch::{Part, Question};
use dateline_event::Role;

use super::Guesser;
use crate::formats::by_columns::column::Column;
use crate::formats::by_columns::rank::Rank;

impl Guesser<'_> {
    /// Takes what tells where. All parts are of one place: those of another are left out.
    pub(super) fn places(&mut self) {
        let occasion = self.shared_occasion();
        for part in Part::PLACES {
            if let Some(column) = self.find_place(part, Rank::OF_ANOTHER, occasion.as_deref()) {
                self.set(column, part);
            } else if part == Part::Country
                && occasion.is_some()
                && let Some(column) = self.find_place(part, Rank::OF_ANOTHER, None)
            {
                // What holds the others is likely to be of the same.
                self.take_other_place(column, part);
            }
        }
        if self.has_place() {
            return;
        }
        // What was launched came down at its target.
        let is_launch = (0..self.header.len()).any(|column| self.named.is_launch(column));
        let target = Part::Actor(Role::Target);
        if is_launch && let Some(column) = self.find_below(target, Rank::BY_WORD, fits_place(target)) {
            self.set(column, Part::Location);
            return;
        }
        for part in Part::PLACES {
            if let Some(column) = self.find_place(part, Rank::LAST, None) {
                self.take_other_place(column, part);
            }
        }
    }

    fn take_other_place(&mut self, column: usize, part: Part) {
        self.set(column, part);
        let name = self.header.name(column).into_owned();
        self.questions.push((column, Question::OtherPlace(name)));
    }

    fn has_place(&self) -> bool {
        self.mapped.iter().any(|mapped| Part::PLACES.contains(&mapped.part))
    }

    /// The likeliest column of a part; where columns say of what they are, only one that says the same.
    fn find_place(&self, part: Part, max: Rank, occasion: Option<&str>) -> Option<usize> {
        let fits = fits_place(part);
        let is_of = |column: usize| occasion.is_none() || self.named.occasion(column) == occasion;
        self.find_fullest(
            part,
            max,
            |column| column.filled,
            |column, found| is_of(column) && fits(found),
        )
    }

    /// What two columns of places or more say that they are of: `death` of `place_of_death` and `country_of_death`.
    fn shared_occasion(&self) -> Option<String> {
        let is_place = |column: usize| {
            let fits = |part: Part| {
                self.named
                    .rank(part, column)
                    .is_some_and(|rank| rank < Rank::OF_ANOTHER)
                    && self.columns.get(column).is_some_and(fits_place(part))
            };
            Part::PLACES.into_iter().any(fits)
        };
        let named = (0..self.header.len()).filter(|&column| self.is_free(column) && is_place(column));
        let mut occasions: Vec<&str> = named.filter_map(|column| self.named.occasion(column)).collect();
        occasions.sort_unstable();
        let shared = occasions.windows(2).find_map(|pair| match pair {
            [first, second] if first == second => Some(*first),
            _ => None,
        });
        shared.map(str::to_owned)
    }
}

/// Whether cells may name places of a part.
fn fits_place(part: Part) -> impl Fn(&Column) -> bool {
    move |column| {
        let is_most = |count: usize| column.filled > 0 && count * 2 >= column.filled;
        let is_other = match part {
            Part::Province => is_most(column.world_regions) || is_most(column.statuses),
            Part::Location => is_most(column.settings),
            _ => false,
        };
        column.holds_names() && !is_other && !is_most(column.lists) && !is_most(column.positions)
    }
}
