//! Which columns say of each row in which era, calendar or time zone its date is.

use dateline_batch::Part;
use dateline_dates::RowEra;

use super::Guesser;
use crate::formats::by_columns::column::Column;
use crate::formats::by_columns::rank::Rank;
use crate::table::is_blank;
use crate::zone_name::{sure_zone, zone};

impl<'h> Guesser<'h> {
    /// Takes a column of eras or calendars that is called so, or one right behind the years that has nothing else.
    pub(super) fn eras(&mut self) {
        let is_date = |part: Part| part == Part::Year || part.is_date();
        let Some(date) = (0..self.columns.len()).find(|&column| is_date(self.part(column))) else {
            return;
        };
        let filled = |column: &Column| column.filled;
        let are_most = |at: usize, column: &Column| {
            let eras = self.eras_in(at);
            eras > 0 && column.mostly(eras)
        };
        let named = self.find_fullest(Part::Era, Rank::LAST, filled, are_most);
        let behind = || {
            let column = (date + 1..self.columns.len()).find(|&column| !is_date(self.part(column)))?;
            self.has_only(column, |cell| RowEra::read(cell).is_some())
                .then_some(column)
        };
        match named.or_else(behind) {
            Some(column) => self.set(column, Part::Era),
            None => _ = self.take_unseen(Part::Era),
        }
    }

    /// Takes a column of time zones that is called so, or one that has nothing else.
    pub(super) fn zones(&mut self) {
        let filled = |column: &Column| column.filled;
        let are_most = |at: usize, column: &Column| {
            let zones = self.zones_in(at);
            zones > 0 && column.mostly(zones)
        };
        let named = self.find_fullest(Part::Zone, Rank::LAST, filled, are_most);
        let by_cells =
            || (0..self.columns.len()).find(|&column| self.has_only(column, |cell| sure_zone(cell).is_some()));
        match named.or_else(by_cells) {
            Some(column) => self.set(column, Part::Zone),
            None => _ = self.take_unseen(Part::Zone),
        }
    }

    /// How many cells of a column name an era or a calendar.
    pub(super) fn eras_in(&self, column: usize) -> usize {
        self.filled_cells(column)
            .filter(|cell| RowEra::read(cell).is_some())
            .count()
    }

    /// How many cells of a column name a time zone.
    pub(super) fn zones_in(&self, column: usize) -> usize {
        self.filled_cells(column).filter(|cell| zone(cell).is_some()).count()
    }

    /// Whether a free column whose name means nothing has cells, and all are so.
    fn has_only(&self, column: usize, is_so: impl Fn(&str) -> bool) -> bool {
        let mut cells = self.filled_cells(column).peekable();
        self.is_free(column) && !self.named.has_meaning(column) && cells.peek().is_some() && cells.all(is_so)
    }

    fn filled_cells(&self, column: usize) -> impl Iterator<Item = &'h str> + use<'h> {
        let cells = self.samples.iter().filter_map(move |row| Some(row.get(column)?.trim()));
        cells.filter(|cell| !is_blank(cell))
    }
}
