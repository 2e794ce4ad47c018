use std::cmp::Reverse;

use dateline_batch::{GuessBasis, Part};
use dateline_event::fold::fold;

use super::Guesser;
use crate::formats::by_columns::column::Column;
use crate::formats::by_columns::named_bodies::{cites, names_outlet, names_reporter};
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
        self.forget_doubtful_sources();
        self.forget_kinds_of_media();
        while let Some(column) = self.take_below(Part::Source, Rank::OF_ANOTHER, are_sources) {
            if self.may_be_source_of_something(column) {
                self.ask_which(column, vec![Part::Field]);
            }
        }
        if !self.has(Part::Source) && !self.has(Part::Link) {
            self.source_by_cells();
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

    /// Where no name tells who says so: the column in which most cells name outlets. It is asked about.
    fn source_by_cells(&mut self) {
        const MOST: usize = 50;
        #[rustfmt::skip]
        const OTHERS: [WordList; 7] = [
            WordList::Pictures, WordList::NoActors, WordList::NoKinds, WordList::PersonTraits, WordList::KindWords, WordList::ActorWords, WordList::OtherSources,
        ];
        let share = |column: usize| self.share(column, names_outlet);
        let may_be = |&column: &usize| {
            let found = self.columns.get(column).filter(|_| self.is_free(column));
            let is_told = [Part::Title, Part::Text, Part::Location, Part::Id, Part::Kind];
            let is_told = is_told.into_iter().any(|part| self.named.rank(part, column).is_some());
            !is_told
                && found.is_some_and(|found| {
                    found.holds_words() && found.holds_names() && found.filled * 3 >= self.samples.len()
                })
                && !self.named.has_word(column, &OTHERS)
        };
        let candidates = (0..self.columns.len())
            .filter(may_be)
            .map(|column| (share(column), column));
        let found = candidates
            .filter(|(share, _)| *share >= MOST)
            .max_by_key(|(share, column)| (*share, Reverse(*column)));
        if let Some((_, column)) = found {
            self.set(column, Part::Source);
            self.shown.push((column, GuessBasis::Cells));
            self.ask_which(column, vec![Part::Field]);
        }
    }

    /// A column of which one word says that it tells sources does so only if its cells could: numbers with a source behind them are
    /// numbers, and what a source is like, as `source_script`, is told of it.
    fn forget_doubtful_sources(&mut self) {
        let by_word = |rank: Rank| rank >= Rank::BY_WORD && rank < Rank::OF_ANOTHER;
        for column in 0..self.columns.len() {
            if !self.is_free(column) || !self.named.rank(Part::Source, column).is_some_and(by_word) {
                continue;
            }
            let begin_with_numbers = self.share(column, |cell| cell.starts_with(|c: char| c.is_numeric())) >= 50;
            let is_of_source = self.is_told_of_source(column) && self.share(column, names_reporter) < 10;
            let has_links = self.columns.get(column).is_some_and(|found| found.links > 0);
            if (begin_with_numbers || is_of_source) && !has_links {
                self.named.forget(Part::Source, column);
            }
        }
    }

    /// A column of which most cells say in what media somebody works, as `Radio`, names no source.
    fn forget_kinds_of_media(&mut self) {
        for column in 0..self.columns.len() {
            if self.named.rank(Part::Source, column).is_some() && self.share(column, names_kind_of_media) >= 50 {
                self.named.forget(Part::Source, column);
            }
        }
    }

    /// Whether the name of a column tells something of a source, as in English the last word does: `source_script`.
    fn is_told_of_source(&self, column: usize) -> bool {
        const OF_SOURCE: [&str; 24] = [
            "name",
            "names",
            "title",
            "titles",
            "org",
            "organization",
            "organisation",
            "text",
            "publication",
            "media",
            "outlet",
            "agency",
            "list",
            "primary",
            "secondary",
            "main",
            "original",
            "reference",
            "references",
            "citation",
            "citations",
            "link",
            "url",
            "website",
        ];
        let mut words = self.named.key(column).split('_').rev();
        let last = words.next().unwrap_or_default();
        let is_number = last.bytes().all(|byte| byte.is_ascii_digit());
        !is_number
            && !OF_SOURCE.contains(&last)
            && !WordList::Fillers.holds(last)
            && !WordList::Languages.holds(last)
            && !matches!(last, "source" | "sources" | "src")
            && words.any(|word| matches!(word, "source" | "sources" | "src"))
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

/// Whether a cell names no more than kinds of media: `Print, Internet`.
fn names_kind_of_media(cell: &str) -> bool {
    #[rustfmt::skip]
    const KINDS: [&str; 18] = [
        "print", "radio", "television", "tv", "internet", "online", "newspaper", "magazine", "film", "documentary", "impreso", "digital", "fernsehen", "zeitung", "televisao", "televizyon", "телевидение", "радио",
    ];
    cell.split([',', ';', '/', '|'])
        .all(|kind| KINDS.contains(&fold(kind.trim()).as_str()))
}
