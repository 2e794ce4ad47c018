use super::{DateColumn, Header};
use crate::read::dates::{DateStyle, Evidence, KnownOrder};

/// How each column of dates is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::read) struct Dates(Vec<(DateColumn, DateStyle)>);

impl Dates {
    /// From what the values of each column show.
    pub fn decide(columns: &[DateColumn], evidence: &[(usize, Evidence)]) -> Self {
        Self(
            columns
                .iter()
                .map(|&column| {
                    let mut style = evidence_of(column, evidence).style(column.epochs);
                    if let KnownOrder::Given(order) = column.order {
                        style.order = order;
                    }
                    (column, style)
                })
                .collect(),
        )
    }

    pub fn style(&self, column: usize) -> DateStyle {
        let found = self.0.iter().find(|(known, _)| known.column == column);
        found.map(|(_, style)| *style).unwrap_or_default()
    }

    /// What was decided, in sentences.
    pub fn decisions(&self, header: &Header, evidence: &[(usize, Evidence)]) -> Vec<String> {
        self.0
            .iter()
            .filter_map(|(column, _)| {
                let name = header.name(column.column);
                match column.order {
                    KnownOrder::Given(order) => {
                        Some(format!("Dates in {name} are read as {}, as was wanted", order.label()))
                    }
                    KnownOrder::Unknown => evidence_of(*column, evidence).decision(&name),
                }
            })
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
