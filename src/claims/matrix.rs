use std::collections::{HashMap, HashSet};

use super::row::name_of;
use super::{Cell, Column, Row, Spread, Standing};
use crate::event::{Amount, Claim, Event};
use crate::fold::fold;

/// The claims on one event side by side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matrix {
    /// What most sources count comes first.
    pub columns: Vec<Column>,
    /// In the order of the claims; those that only share another's wording last.
    pub rows: Vec<Row>,
    /// How many sources there are, the data set's own estimate left out.
    pub sources: usize,
    /// How many of them go back to nobody else.
    pub independent: usize,
}

impl Matrix {
    pub fn new(event: &Event) -> Self {
        let claims = &event.claims;
        let mut rows = rows(claims);
        rows.sort_by_key(|row| matches!(row.standing, Standing::Reprint(_)));
        let columns = columns(claims, &mut rows);
        mark_attribution(&mut rows);
        Self {
            sources: rows.iter().filter(|row| row.standing != Standing::Estimate).count(),
            independent: independent(claims, &rows),
            columns,
            rows,
        }
    }

    /// The event in figures: "14–30 rockets, 4 sources". Without any figure only the sources; `None` without claims.
    pub fn headline(&self) -> Option<String> {
        let Some(lead) = self.columns.first() else {
            return (self.sources > 0).then(|| self.sources_words());
        };
        let estimate = self.rows.iter().find(|row| row.standing == Standing::Estimate);
        Some(match (lead.sources, estimate) {
            (0, Some(row)) if self.sources == 0 => format!("{lead}, {}’s estimate", row.name),
            (0, Some(row)) => format!("{lead}, {}’s estimate from {}", row.name, sources(self.sources)),
            (0, None) => format!("{lead}, shared wording"),
            (count, _) => format!("{lead}, {}", sources(count)),
        })
    }

    /// "4 sources, 3 independent", or only "4 sources" where all are.
    pub fn sources_words(&self) -> String {
        if self.independent < self.sources {
            format!("{}, {} independent", sources(self.sources), self.independent)
        } else {
            sources(self.sources)
        }
    }
}

fn sources(count: usize) -> String {
    match count {
        1 => "1 source".to_owned(),
        count => format!("{count} sources"),
    }
}

/// One row for each who says something.
fn rows(claims: &[Claim]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut known: HashMap<(bool, String), usize> = HashMap::new();
    for (index, claim) in claims.iter().enumerate() {
        let name = name_of(claim);
        let at = *known.entry((claim.is_estimate, fold(&name))).or_insert(rows.len());
        if at == rows.len() {
            rows.push(Row {
                name,
                standing: standing(claim),
                ..Row::default()
            });
        }
        if let Some(row) = rows.get_mut(at) {
            row.take(index, claim);
            // One claim of its own makes it a source of its own.
            if claim.reprint_of.is_none() && !claim.is_estimate {
                row.standing = Standing::Independent;
            }
        }
    }
    rows
}

fn standing(claim: &Claim) -> Standing {
    match &claim.reprint_of {
        _ if claim.is_estimate => Standing::Estimate,
        Some(outlet) => Standing::Reprint(outlet.clone()),
        None => Standing::Independent,
    }
}

/// The columns; the rows get a cell for each.
fn columns(claims: &[Claim], rows: &mut [Row]) -> Vec<Column> {
    let figures = |row: &Row, what: &str| -> Vec<Amount> {
        let mut amounts = Vec::new();
        let figures = row.claims.iter().filter_map(|&claim| claims.get(claim));
        for figure in figures
            .flat_map(|claim| &claim.figures)
            .filter(|figure| figure.what == what)
        {
            if !amounts.contains(&figure.amount) {
                amounts.push(figure.amount.clone());
            }
        }
        amounts
    };
    let mut whats: Vec<&str> = Vec::new();
    for figure in claims.iter().flat_map(|claim| &claim.figures) {
        if !whats.contains(&figure.what.as_str()) {
            whats.push(&figure.what);
        }
    }
    let mut columns: Vec<(Column, Vec<Cell>)> = whats
        .into_iter()
        .map(|what| column(what, rows, |row| figures(row, what)))
        .collect();
    columns.sort_by_key(|(column, _)| std::cmp::Reverse((column.sources, column.is_contested)));
    for (_, cells) in &columns {
        for (row, cell) in rows.iter_mut().zip(cells) {
            row.cells.push(cell.clone());
        }
    }
    columns.into_iter().map(|(column, _)| column).collect()
}

fn column(what: &str, rows: &[Row], figures: impl Fn(&Row) -> Vec<Amount>) -> (Column, Vec<Cell>) {
    let mut cells: Vec<Cell> = rows
        .iter()
        .map(|row| Cell {
            amounts: figures(row),
            is_contested: false,
        })
        .collect();
    let all: Vec<Amount> = cells.iter().flat_map(|cell| cell.amounts.clone()).collect();
    let contradicts = |cell: &Cell, other: &Cell| {
        let own = cell.amounts.iter();
        own.into_iter()
            .any(|own| other.amounts.iter().any(|other| own.contradicts(other)))
    };
    let voices: Vec<Cell> = rows
        .iter()
        .zip(&cells)
        .filter(|(row, cell)| !matches!(row.standing, Standing::Reprint(_)) && !cell.amounts.is_empty())
        .map(|(_, cell)| cell.clone())
        .collect();
    for cell in &mut cells {
        let against = voices.iter().filter(|other| contradicts(cell, other)).count();
        cell.is_contested = against > 0 && against * 2 >= voices.len();
    }
    let column = Column {
        what: what.to_owned(),
        spread: Spread::new(&all),
        sources: rows
            .iter()
            .zip(&cells)
            .filter(|(row, cell)| row.standing == Standing::Independent && !cell.amounts.is_empty())
            .count(),
        is_contested: all
            .iter()
            .enumerate()
            .any(|(index, amount)| all.iter().skip(index + 1).any(|other| amount.contradicts(other))),
    };
    (column, cells)
}

fn mark_attribution(rows: &mut [Row]) {
    let voices: Vec<Row> = rows
        .iter()
        .filter(|row| !row.named.is_empty() && !matches!(row.standing, Standing::Reprint(_)))
        .cloned()
        .collect();
    for row in rows.iter_mut().filter(|row| !row.named.is_empty()) {
        let against = voices.iter().filter(|other| row.contradicts_attribution(other)).count();
        row.is_attribution_contested = against > 0 && against * 2 >= voices.len();
    }
}

/// How many go back to nobody else: the independent rows, and of those that share a wording each wording whose author
/// is not among them.
fn independent(claims: &[Claim], rows: &[Row]) -> usize {
    let mut reprints: HashMap<String, String> = HashMap::new();
    let mut authors: HashSet<String> = HashSet::new();
    for claim in claims.iter().filter(|claim| !claim.is_estimate) {
        match &claim.reprint_of {
            Some(outlet) => {
                reprints.insert(fold(&claim.source.outlet), fold(outlet));
            }
            None => {
                authors.insert(fold(&claim.source.outlet));
                authors.insert(fold(&name_of(claim)));
            }
        }
    }
    let author = |outlet: &str| {
        let mut path = vec![fold(outlet)];
        while let Some(next) = path.last().and_then(|last| reprints.get(last)) {
            if authors.contains(next) {
                return next.clone();
            }
            if path.contains(next) {
                // They name each other in a circle, which counts once.
                return path.into_iter().min().unwrap_or_default();
            }
            path.push(next.clone());
        }
        path.pop().unwrap_or_default()
    };
    let shared: HashSet<String> = rows
        .iter()
        .filter_map(|row| match &row.standing {
            Standing::Reprint(outlet) => Some(author(outlet)),
            _ => None,
        })
        .filter(|author| !authors.contains(author))
        .collect();
    let own = rows.iter().filter(|row| row.standing == Standing::Independent).count();
    own + shared.len()
}
