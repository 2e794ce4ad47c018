use std::sync::Arc;

use serde::Serialize;

use super::{Asked, GuessReason, Mapping, Part, Question};
use crate::decision::DateDecision;
use dateline_event::{CalendarSystem, DateOrder, Epoch};

/// How sure it is that something was understood rightly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Sureness {
    /// A person should look.
    Unsure,
    /// Much speaks for it.
    Likely,
    /// Nothing else can be meant.
    #[default]
    Sure,
}

impl Sureness {
    /// The word for users and in JSON.
    pub fn label(self) -> &'static str {
        match self {
            Self::Unsure => "unsure",
            Self::Likely => "likely",
            Self::Sure => "sure",
        }
    }
}

/// Why a column was taken for what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guess {
    /// How sure the guess is.
    pub sureness: Sureness,
    /// Why; `None` for a field.
    pub reason: Option<GuessReason>,
    /// What a person should be asked before it is trusted.
    pub questions: Vec<Question>,
}

/// In which order the dates of a column are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundOrder {
    /// The column's number, from 0.
    pub column: usize,
    /// The order, or that of the dates that can be in either.
    pub order: DateOrder,
    /// "Dates in date are day/month/year: 119 have a first number above 12".
    pub evidence: DateDecision,
}

/// The columns of a table that no known format took, and what was made of them.
#[derive(Clone, Debug, Default)]
pub struct TableColumns {
    /// The names of the columns.
    pub header: Vec<String>,
    /// The beginnings of the cells of the first rows.
    pub samples: Vec<Vec<String>>,
    /// By which it was read; it names every column in the order of the header.
    pub mapping: Arc<Mapping>,
    /// In which order days and months stand in columns of dates, and the evidence as a sentence; only those in which that
    /// makes a difference.
    pub orders: Vec<FoundOrder>,
    /// As which years the first and the last of those of two digits are read, by the numbers of the columns.
    pub short_years: Vec<(usize, (i32, i32))>,
    /// The calendars from which columns of dates are converted, by the numbers of the columns.
    pub calendars: Vec<(usize, CalendarSystem)>,
    /// Since when and in which unit the numbers of columns of dates count, by the numbers of the columns.
    pub epochs: Vec<(usize, Epoch)>,
    /// One for each column; empty if a mapping was given.
    pub guesses: Vec<Guess>,
    /// Whether the mapping is one that was remembered for this header.
    pub is_remembered: bool,
    /// What a person should be asked before the guess is trusted.
    pub questions: Vec<Asked>,
}

impl TableColumns {
    /// Notes what a person should be asked: of `columns`, and what follows from the guesses. Who is asked about a column was
    /// not sure of it.
    pub fn ask(&mut self, columns: impl IntoIterator<Item = (usize, Question)>) {
        let parts = || self.mapping.columns.iter().map(|column| column.part);
        let mut questions = Vec::new();
        let is_date = |part: Part| {
            let beside = [Part::Year, Part::Month, Part::Day, Part::Clock, Part::Era, Part::Zone];
            part.is_date() || beside.contains(&part)
        };
        if !parts().any(|part| part.is_date() || part == Part::Year) {
            questions.push((None, Question::NoDates));
        }
        let guesses = self.guesses.iter().enumerate();
        let of_guess =
            guesses.flat_map(|(column, guess)| guess.questions.iter().map(move |asked| (column, asked.clone())));
        let of_columns = of_guess.chain(columns);
        questions.extend(of_columns.map(|(column, question)| (Some(column), question)));
        let tells = |(part, guess): (Part, &Guess)| {
            !matches!(part, Part::Field | Part::Id) && !is_date(part) && guess.sureness == Sureness::Sure
        };
        if !parts().zip(&self.guesses).any(tells) {
            questions.push((None, Question::NothingElse));
        }
        // What would change what is there comes before what could be added.
        let is_left_aside = |question: &Question| matches!(question, Question::WhichPart { taken: Part::Field, .. });
        questions.sort_by_key(|(_, question)| is_left_aside(question));
        let asked = questions.iter().map(|(column, question)| Asked {
            question: question.clone(),
            column: *column,
            answers: question.answers(*column, self, &questions),
        });
        self.questions = asked.collect();
        for column in questions.iter().filter_map(|(column, _)| *column) {
            if let Some(guess) = self.guesses.get_mut(column) {
                guess.sureness = Sureness::Unsure;
            }
        }
    }

    /// How sure the whole guess is.
    pub fn sureness(&self) -> Sureness {
        if !self.questions.is_empty() {
            return Sureness::Unsure;
        }
        let guesses = self.mapping.columns.iter().zip(&self.guesses);
        let taken = guesses.filter(|(column, _)| column.part != Part::Field);
        taken
            .map(|(_, guess)| guess.sureness)
            .min()
            .unwrap_or_default()
            .max(Sureness::Likely)
    }
}
