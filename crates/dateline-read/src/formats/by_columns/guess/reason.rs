//! Why a column was taken for what it is, and how sure that is.

use dateline_batch::{CellsAre, Guess, GuessBasis, GuessReason, Part, Question, Sureness};

use super::Guesser;
use crate::formats::by_columns::column::Column;
use crate::formats::by_columns::rank::Rank;
use crate::formats::by_columns::tags;

impl Guesser<'_> {
    /// Of a column, once all are taken; of a field there is nothing to say but what may be asked.
    pub(super) fn guess(&self, column: usize) -> Guess {
        let (part, found) = (self.part(column), self.columns.get(column).copied().unwrap_or_default());
        let asked = self.questions.iter().filter(|(asked, _)| *asked == column);
        let mut questions: Vec<Question> = asked.map(|(_, question)| question.clone()).collect();
        if part == Part::Field {
            return Guess {
                questions,
                ..Guess::default()
            };
        }
        let basis = self.basis(part, column);
        let tells_when = matches!(part, Part::Date | Part::OtherDate);
        if tells_when && basis == GuessBasis::NameOfReport && questions.is_empty() {
            questions.push(Question::DateOfReport(self.header.name(column).into_owned()));
        }
        let (cells, fitting) = match part {
            Part::Era => (CellsAre::Eras, self.eras_in(column)),
            Part::Zone => (CellsAre::Zones, self.zones_in(column)),
            part => fitting(part, &found),
        };
        let sureness = if found.filled == 0 {
            Sureness::Unsure
        } else if fitting * 10 < found.filled * 8 {
            basis.sureness().min(Sureness::Likely)
        } else {
            basis.sureness()
        };
        Guess {
            sureness,
            reason: Some(GuessReason {
                basis,
                filled: found.filled,
                fitting,
                cells,
            }),
            questions,
        }
    }

    fn basis(&self, part: Part, column: usize) -> GuessBasis {
        let of_name = match part {
            Part::OtherDate => Part::Date,
            part => part,
        };
        if let Some((_, shown)) = self.shown.iter().find(|(at, _)| *at == column) {
            return *shown;
        }
        let has_tag = self.tags.get(column).is_some_and(|tag| tags::part(tag).is_some());
        match self.named.rank(of_name, column) {
            _ if part == Part::Figure => GuessBasis::Name,
            _ if has_tag => GuessBasis::Tag,
            Some(rank) if rank < Rank::BY_WORD => GuessBasis::Name,
            Some(rank) if rank.is_of_another() && Part::PLACES.contains(&part) => GuessBasis::NameOfOtherPlace,
            Some(rank) if rank.is_of_another() => GuessBasis::NameOfReport,
            Some(_) => GuessBasis::WordInName,
            None => GuessBasis::Cells,
        }
    }
}

/// What the cells of a part should be, and how many of a column's are.
fn fitting(part: Part, found: &Column) -> (CellsAre, usize) {
    match part {
        Part::Date | Part::OtherDate | Part::End if found.holds_serials() => (CellsAre::Serials, found.serials),
        Part::Date | Part::OtherDate | Part::End => (CellsAre::Dates, found.dates + found.epochs + found.days_of_year),
        Part::Clock => (CellsAre::Clocks, found.clocks.max(found.hours)),
        Part::Month | Part::EndMonth => (CellsAre::Months, found.months.max(found.numbers)),
        Part::Latitude | Part::Longitude => (CellsAre::Numbers, found.degrees),
        Part::Year | Part::Day | Part::EndYear | Part::EndDay => (CellsAre::Numbers, found.numbers),
        Part::Figure => (CellsAre::Amounts, found.amounts),
        Part::Coordinates => (CellsAre::Positions, found.positions),
        Part::Link => (CellsAre::Links, found.links),
        Part::Id => (CellsAre::Distinct, found.distinct),
        _ => (CellsAre::Filled, found.filled),
    }
}
