use dateline_batch::Part;

use super::Guesser;
use crate::formats::by_columns::column::Column;
use crate::formats::by_columns::named_bodies::{cites, names_reporter};
use crate::formats::by_columns::rank::Rank;
use crate::formats::by_columns::word_list::WordList;

/// Longer texts, on average, name no source.
const LONGEST_NAME: usize = 300;

impl Guesser<'_> {
    /// All columns that say who says so, and where that can be read.
    pub(super) fn sources(&mut self) {
        let are_links = |column: &Column| column.filled == 0 || column.links > 0;
        while self.take_below(Part::Link, Rank::OF_ANOTHER, are_links).is_some() {}
        // News may be told in full.
        let is_prose = |column: &Column| column.links == 0 && column.characters > LONGEST_NAME * column.filled;
        let are_sources = |column: &Column| column.filled == 0 || !(column.mostly(column.numbers) || is_prose(column));
        while let Some(column) = self.take_below(Part::Source, Rank::OF_ANOTHER, are_sources) {
            if self.may_be_source_of_something(column) {
                self.ask_which(column, vec![Part::Field]);
            }
        }
        for column in 0..self.columns.len() {
            let is_of_links = self
                .columns
                .get(column)
                .is_some_and(|found| found.links > 0 && found.links * 10 >= found.filled * 9);
            let is_picture = || {
                let mut words = self.named.key(column).split('_');
                words.any(|word| WordList::Pictures.holds(word))
            };
            if self.is_free(column) && is_of_links && !is_picture() && !self.holds_pictures(column) {
                self.set(column, Part::Link);
            }
        }
    }

    /// Whether a column holds few names that come again, of which none is known for an outlet: a source of water or of an idea.
    fn may_be_source_of_something(&self, column: usize) -> bool {
        const FEWEST: usize = 30;
        let Some(found) = self.columns.get(column) else {
            return false;
        };
        // A year behind one name may be of anything.
        let are_citations = || self.share(column, cites) >= 50;
        let names_any = || self.cells(column).iter().any(|(_, cell)| names_reporter(cell)) || are_citations();
        let is_few = found.distinct > 2 && found.distinct * 4 <= found.filled;
        found.filled >= FEWEST && is_few && found.links == 0 && !names_any()
    }

    /// Whether most links of a column lead to pictures.
    fn holds_pictures(&self, column: usize) -> bool {
        const ENDINGS: [&str; 7] = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".mp4"];
        let cells = || {
            self.samples
                .iter()
                .filter_map(|row| row.get(column))
                .filter(|cell| !cell.trim().is_empty())
        };
        let is_picture = |cell: &&String| {
            let cell = cell.trim().to_lowercase();
            ENDINGS.iter().any(|ending| cell.ends_with(ending))
        };
        cells().filter(is_picture).count() * 2 > cells().count()
    }
}
