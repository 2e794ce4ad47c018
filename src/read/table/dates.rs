use super::{DateColumn, Header};
use crate::read::dates::{DateStyle, Evidence, KnownOrder};

/// How each column of dates is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::read) struct Dates(Vec<(DateColumn, DateStyle)>);

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

    pub fn style(&self, column: usize) -> DateStyle {
        let found = self.0.iter().find(|(known, _)| known.column == column);
        found.map(|(_, style)| *style).unwrap_or_default()
    }

    /// What was decided, in sentences.
    pub fn decisions(&self, header: &Header, evidence: &[(usize, Evidence)]) -> Vec<String> {
        self.0
            .iter()
            .flat_map(|(column, _)| {
                let (name, evidence) = (header.name(column.column), evidence_of(*column, evidence));
                [evidence.decision(&name, column.order), evidence.short_years(&name)]
            })
            .flatten()
            .collect()
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
