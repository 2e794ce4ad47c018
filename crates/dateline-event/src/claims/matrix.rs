use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::row::name_of;
use super::{Cell, Column, Row, Spread, Standing};
use crate::disagreement::{Voices, figure_limits};
use crate::fold::name_key;
use crate::origins::Origins;
use crate::thing::thing;
use crate::{Amount, Claim, Doubt, Event, Kinship, Stance, When};

/// The claims on one event side by side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matrix {
    /// What most sources count comes first.
    pub columns: Vec<Column>,
    /// First those that count something, last those that only share another's wording; else in the order of the claims.
    pub rows: Vec<Row>,
    /// How many sources there are, the data set's own estimate left out.
    pub sources: usize,
    /// Through how many outlets they come that do not take it from one another, see [`Event::origins`]; `None` where that
    /// cannot be told.
    pub independent: Option<usize>,
}

impl Matrix {
    /// Lines up what the claims on an event say. Names that are kin do not contradict each other.
    pub fn new(event: &Event, kinship: &dyn Kinship) -> Self {
        let claims = &event.claims;
        let mut rows = rows(claims);
        rows.sort_by_key(|row| {
            let counts = row.claims.iter().filter_map(|&claim| claims.get(claim));
            let is_silent = counts.map(|claim| claim.figures.len()).sum::<usize>() == 0;
            (matches!(row.standing, Standing::Reprint(_)), is_silent)
        });
        let origins = Origins::of(claims, kinship);
        let columns = columns(event, &Voices::of(event, &origins), &mut rows);
        let at = event.when.as_ref().map(When::reach);
        let is_done = event.act().is_done();
        let doubt = event.doubt_among(kinship);
        if doubt.contains(Doubt::ATTRIBUTION) {
            mark_attribution(&mut rows, &|a: &str, b: &str| kinship.are_kin(a, b, at));
        }
        for row in &mut rows {
            row.is_against =
                row.stances.contains(&Stance::Disputes) || (is_done && row.stances.contains(&Stance::Denies));
        }
        if doubt.contains(Doubt::DATE) {
            mark_times(event, &mut rows);
        }
        Self {
            sources: rows.iter().filter(|row| row.standing != Standing::Estimate).count(),
            independent: origins.all().map(|origins| origins.len()),
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
            (0, Some(row)) if self.sources == 0 => format!("{lead}, {}’s own figure", row.name),
            (0, Some(row)) => format!("{lead}, {}’s own figure from {}", row.name, sources(self.sources)),
            (0, None) => format!("{lead}, shared wording"),
            (count, _) => format!("{lead}, {}", sources(count)),
        })
    }

    /// All figures: "14–30 rockets, 4 sources; 2 wounded, 1 source".
    pub fn figures_words(&self) -> String {
        let words = self.columns.iter().map(|column| match column.sources {
            0 => column.to_string(),
            count => format!("{column}, {}", sources(count)),
        });
        words.collect::<Vec<_>>().join("; ")
    }

    /// "4 sources, 3 independent", or only "4 sources" where all are.
    pub fn sources_words(&self) -> String {
        match self.independent.filter(|&independent| independent != self.sources) {
            Some(independent) => format!("{}, {independent} independent", sources(self.sources)),
            None => sources(self.sources),
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
        let at = *known.entry((claim.sums_up, name_key(&name))).or_insert(rows.len());
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
            if claim.reprint_of.is_none() && !claim.sums_up {
                row.standing = Standing::Independent;
            }
        }
    }
    rows
}

fn standing(claim: &Claim) -> Standing {
    match &claim.reprint_of {
        _ if claim.sums_up => Standing::Estimate,
        Some(outlet) => Standing::Reprint(outlet.clone()),
        None => Standing::Independent,
    }
}

/// The columns; the rows get a cell for each.
fn columns(event: &Event, voices: &Voices<'_>, rows: &mut [Row]) -> Vec<Column> {
    let claims = &event.claims;
    let limits = figure_limits(voices);
    let contested = limits.contested();
    let figures = |row: &Row, what: &str| -> Vec<Amount> {
        let mut amounts = Vec::new();
        let figures = row.claims.iter().filter_map(|&claim| claims.get(claim));
        for figure in figures
            .flat_map(|claim| &claim.figures)
            .filter(|figure| thing(&figure.what) == thing(what))
        {
            if !amounts.contains(&figure.amount) {
                amounts.push(figure.amount.clone());
            }
        }
        amounts
    };
    let mut seen: HashSet<Cow<'_, str>> = HashSet::new();
    let counted = claims.iter().flat_map(|claim| &claim.figures);
    let new = counted.filter(|figure| seen.insert(thing(&figure.what)));
    let whats: Vec<&str> = new.map(|figure| figure.what.as_str()).collect();
    let mut columns: Vec<(Column, Vec<Cell>)> = whats
        .into_iter()
        .map(|what| {
            let (column, cells) = column(what, rows, contested.contains(thing(what).as_ref()), |row| {
                figures(row, what)
            });
            let side = side_of(event, what);
            (Column { side, ..column }, cells)
        })
        .collect();
    columns.sort_by_key(|(column, _)| std::cmp::Reverse((column.sources, column.is_contested)));
    for (_, cells) in &columns {
        for (row, cell) in rows.iter_mut().zip(cells) {
            row.cells.push(cell.clone());
        }
    }
    columns.into_iter().map(|(column, _)| column).collect()
}

/// The actor of a side that is counted for itself: `side_a` of `deaths_a`.
fn side_of(event: &Event, what: &str) -> Option<String> {
    let (_, letter) = what.rsplit_once('_')?;
    let mut actors = event.actors.iter();
    let of_side = actors.find(|actor| {
        let side = actor.from.rsplit_once('_');
        side.is_some_and(|(of, side)| of.eq_ignore_ascii_case("side") && side.eq_ignore_ascii_case(letter))
    });
    of_side.map(|actor| actor.name.clone())
}

fn column(what: &str, rows: &[Row], is_contested: bool, figures: impl Fn(&Row) -> Vec<Amount>) -> (Column, Vec<Cell>) {
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
        .filter(|(row, cell)| row.standing == Standing::Independent && !cell.amounts.is_empty())
        .map(|(_, cell)| cell.clone())
        .collect();
    for cell in &mut cells {
        let against = voices.iter().filter(|other| contradicts(cell, other)).count();
        cell.is_contested = is_contested && against > 0 && against * 2 >= voices.len();
    }
    let column = Column {
        what: what.to_owned(),
        side: None,
        spread: Spread::new(&all),
        sources: rows
            .iter()
            .zip(&cells)
            .filter(|(row, cell)| row.standing == Standing::Independent && !cell.amounts.is_empty())
            .count(),
        is_contested,
    };
    (column, cells)
}

fn mark_attribution(rows: &mut [Row], are_kin: &dyn Fn(&str, &str) -> bool) {
    let voices: Vec<Row> = rows
        .iter()
        .filter(|row| row.names_anybody() && !matches!(row.standing, Standing::Reprint(_)))
        .cloned()
        .collect();
    for row in rows.iter_mut().filter(|row| row.names_anybody()) {
        let against = voices
            .iter()
            .filter(|other| row.contradicts_attribution(other, are_kin))
            .count();
        row.is_attribution_contested = against > 0 && against * 2 >= voices.len();
    }
}

/// A row that says no time of its own has the event's, if it says that it happened; only times of its own are marked.
fn mark_times(event: &Event, rows: &mut [Row]) {
    let has_that_of_event = |row: &Row| row.times.is_empty() && row.stances.iter().any(|stance| stance.is_event_so());
    let of_event = event.when.as_ref().filter(|_| rows.iter().any(has_that_of_event));
    let times: Vec<When> = rows.iter().flat_map(|row| row.times.clone()).collect();
    for row in rows.iter_mut().filter(|row| !row.times.is_empty()) {
        let against = times.iter().filter(|time| row.contradicts_time(time)).count();
        let is_against_event = of_event.is_some_and(|when| row.contradicts_time(when));
        row.is_time_contested = is_against_event || (against > 0 && against * 2 >= times.len());
    }
}
