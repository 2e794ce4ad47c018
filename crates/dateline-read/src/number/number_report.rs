use dateline_batch::decision::{DotBasis, NumberDecision};
use dateline_batch::finding::FigureFault;
use dateline_batch::{Decision, Question, Report};

use super::{Number, NumberEvidence, Numbers, western};
use crate::table::Header;

/// What a report says of how figures were read.
#[derive(Debug, Default)]
pub(crate) struct NumberReport {
    pub decisions: Vec<NumberDecision>,
    /// What a person should be asked, by the number of the column.
    pub questions: Vec<(usize, Question)>,
    /// Codes, each with the name of its column.
    pub faults: Vec<(String, FigureFault)>,
}

impl NumberReport {
    /// Puts into a report what needs no answer, and returns what does.
    pub fn add_to(self, report: &mut Report) -> Vec<(usize, Question)> {
        report.decisions.extend(self.decisions.into_iter().map(Decision::from));
        for (column, fault) in self.faults {
            report.findings.push_of_file(&column, fault);
        }
        self.questions
    }
}

impl Numbers {
    /// What was decided where there was something to decide.
    pub fn report(&self, header: &Header, evidence: &[(usize, NumberEvidence)]) -> NumberReport {
        let mut report = NumberReport::default();
        for (column, style) in self.columns() {
            let Some(seen) = NumberEvidence::of(column.column, evidence) else {
                continue;
            };
            let name = || header.name(column.column).into_owned();
            if let Some((example, count)) = seen.dotted() {
                let (read_as, other) = both(example, style.thousands.dot);
                report.decisions.push(NumberDecision::Dot {
                    column: name(),
                    parts_thousands: style.thousands.dot,
                    basis: match column.decimal_comma {
                        Some(_) => DotBasis::Said,
                        None if seen.is_dot_told() => DotBasis::Others,
                        None if seen.is_dot_open() || !column.is_of_people => DotBasis::Nothing,
                        None => DotBasis::Whole,
                    },
                    example: example.to_owned(),
                    count,
                });
                if column.decimal_comma.is_none() && seen.is_dot_open() {
                    let question = Question::Thousands {
                        column: name(),
                        example: example.to_owned(),
                        read_as,
                        other,
                        parts_thousands: style.thousands.dot,
                    };
                    report.questions.push((column.column, question));
                }
            }
            let is_said = column.missing.is_some();
            for code in seen.open_codes() {
                let is_missing = style.missing.contains(&code.number);
                if is_missing {
                    report.faults.push((name(), not_known(code.number, code.count)));
                }
                if !is_said {
                    let question = Question::Code {
                        column: name(),
                        number: code.number,
                        is_missing,
                    };
                    report.questions.push((column.column, question));
                }
            }
            for &(number, count) in seen.negatives().iter().filter(|_| style.is_count) {
                report.faults.push((name(), not_known(number, count)));
            }
        }
        report
    }
}

fn not_known(number: i64, count: u32) -> FigureFault {
    FigureFault::NotKnown {
        number,
        count: count as usize,
    }
}

/// A number with a dot as it is read, and as it could be.
fn both(example: &str, parts_thousands: bool) -> (String, String) {
    let plain = western(example);
    let thousands = plain.replace('.', "");
    let fraction = Number::read(&plain).map_or_else(|| plain.to_string(), |number| number.fraction().to_string());
    if parts_thousands {
        (thousands, fraction)
    } else {
        (fraction, thousands)
    }
}
