use dateline_batch::FoundOrder;
use dateline_batch::decision::DateDecision;
use dateline_dates::{DateStyle, Evidence, KnownOrder};

use super::{DateColumn, Header};

/// How each column of dates is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Dates(Vec<(DateColumn, DateStyle)>);

impl Dates {
    /// From what the values of each column show.
    pub fn decide(columns: &[DateColumn], evidence: &[(usize, Evidence)]) -> Self {
        let style = |column: DateColumn| {
            let evidence = evidence_of(column, evidence);
            DateStyle {
                order: evidence.order(column.order),
                epochs: column.epochs,
                serials: column.serials,
                midnight_is_day: evidence.midnight_is_day(),
            }
        };
        Self(columns.iter().map(|&column| (column, style(column))).collect())
    }

    /// How a column is read that the format has among its columns of dates.
    pub fn style(&self, column: usize) -> DateStyle {
        let found = self.0.iter().find(|(known, _)| known.column == column);
        debug_assert!(
            found.is_some(),
            "column {column} is none of the format's columns of dates"
        );
        found.map(|(_, style)| *style).unwrap_or_default()
    }

    /// What was decided where there was something to decide.
    pub fn decisions(&self, header: &Header, evidence: &[(usize, Evidence)]) -> Vec<FoundOrder> {
        let found = self.0.iter().filter_map(|(column, style)| {
            let basis = evidence_of(*column, evidence).basis(column.order)?;
            let evidence = DateDecision::Order {
                column: header.name(column.column).into_owned(),
                order: style.order,
                basis,
            };
            Some(FoundOrder {
                column: column.column,
                order: style.order,
                evidence,
            })
        });
        found.collect()
    }

    /// The columns that have years of two digits.
    pub fn short_years(&self, header: &Header, evidence: &[(usize, Evidence)]) -> impl Iterator<Item = DateDecision> {
        let counts = self.0.iter().map(|(column, _)| {
            let count = evidence_of(*column, evidence).short_years();
            (header.name(column.column).into_owned(), count)
        });
        counts
            .filter(|(_, count)| *count > 0)
            .map(|(column, count)| DateDecision::ShortYears { column, count })
    }

    /// The columns of which nothing tells whether the day or the month comes first.
    pub fn ambiguous<'e>(&'e self, evidence: &'e [(usize, Evidence)]) -> impl Iterator<Item = usize> + 'e {
        let open = self.0.iter().filter(|(column, _)| column.order == KnownOrder::Unknown);
        open.filter(|(column, _)| evidence_of(*column, evidence).is_ambiguous())
            .map(|(column, _)| column.column)
    }
}

fn evidence_of(column: DateColumn, evidence: &[(usize, Evidence)]) -> Evidence {
    let found = evidence.iter().find(|(known, _)| *known == column.column);
    found.map(|(_, evidence)| *evidence).unwrap_or_default()
}
