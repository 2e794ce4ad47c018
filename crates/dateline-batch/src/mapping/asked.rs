use std::fmt;

use super::{Answer, Mapping, Question, Said};

/// A question about the columns of a table, and the answers between which somebody can choose. It reads as a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// What is not sure.
    pub question: Question,
    /// The column, from 0, that it is about; none if it is about all.
    pub column: Option<usize>,
    /// None where no change of columns answers it, else two or more.
    pub answers: Vec<Answer>,
}

impl Asked {
    /// The answer that a mapping gives: what it says, else what is assumed.
    pub fn chosen(&self, mapping: &Mapping) -> Option<&Answer> {
        let said = self.answers.iter().find(|answer| answer.said(mapping) == Said::This);
        said.or_else(|| {
            let assumed = self.answers.iter().find(|answer| answer.is_assumed);
            assumed.filter(|answer| answer.said(mapping) == Said::Nothing)
        })
    }

    /// Whether it is about this column, or about what one of several is, of which this is one.
    pub fn is_about(&self, column: usize) -> bool {
        self.column == Some(column) || self.answers.iter().any(|answer| answer.column == column)
    }

    /// Whether a mapping says more than is assumed.
    pub fn is_answered(&self, mapping: &Mapping) -> bool {
        self.answers.iter().any(|answer| match answer.said(mapping) {
            Said::This => !answer.is_assumed || answer.setting.can_be_left_out(),
            Said::Other | Said::Nothing => false,
        })
    }
}

impl fmt::Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.question.fmt(f)
    }
}
