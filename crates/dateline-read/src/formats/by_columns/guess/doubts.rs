use dateline_batch::{Part, Question};

use super::Guesser;
use crate::formats::by_columns::doubt::DateDoubt;

impl Guesser<'_> {
    /// Takes columns that say how sure the date and the end are.
    pub(super) fn doubts(&mut self) {
        let has = |part: Part| self.has(part);
        let is_dated = has(Part::Date) || has(Part::Year);
        let has_end = has(Part::End) || has(Part::EndYear);
        let mut free = [Part::DateDoubt, Part::EndDoubt].map(|part| (part, !has(part)));
        for column in 0..self.columns.len() {
            let named = DateDoubt::named(&self.header.name(column)).filter(|_| self.is_free(column));
            let has_dates = |doubt: &DateDoubt| match doubt.part() {
                Part::EndDoubt => has_end,
                _ => is_dated,
            };
            let Some(doubt) = named.filter(has_dates) else {
                continue;
            };
            self.ask_about_codes(column, doubt);
            let cells = self.samples.iter().filter_map(|row| row.get(column));
            if !doubt.fits(cells.map(String::as_str)) {
                continue;
            }
            let part = doubt.part();
            let free = free.iter_mut().find(|(free, is_free)| *free == part && *is_free);
            if let Some((_, is_free)) = free {
                *is_free = false;
                self.set(column, part);
            }
        }
    }

    /// Asks about numbers that may say how sure dates are.
    fn ask_about_codes(&mut self, column: usize, doubt: DateDoubt) {
        let cells = self.samples.iter().filter_map(|row| row.get(column));
        if let Some(ends) = doubt.codes(cells.map(String::as_str)) {
            let question = Question::DoubtCodes {
                column: self.header.name(column).into_owned(),
                part: doubt.part(),
                ends,
            };
            self.questions.push((column, question));
        }
    }
}
