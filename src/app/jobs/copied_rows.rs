use super::sorted_rows::SortedRows;
use crate::app::figure_words::range_words;
use crate::app::row_text::RowText;
use crate::app::same::Same;
use crate::app::table_order::Column;
use crate::app::wording::capitalised;
use crate::batch::CancelToken;
use crate::own::columns::guarded;
use crate::query::PickedRows;
use crate::store::{AddedColumn, FigureKindId, RowId, Store};

/// Asks for events as rows of the table.
#[derive(PartialEq)]
pub struct CopyRequest {
    pub store: Same<Store>,
    pub rows: Same<PickedRows>,
    /// The order of the table, where it is another than time's.
    pub sorted: Option<Same<SortedRows>>,
    /// Whether the latest stands first.
    pub descends: bool,
    /// The chosen figure, and what it is called.
    pub figure: Option<(FigureKindId, String)>,
    /// The columns of the table, each with what it is of the files' own.
    pub columns: Vec<(Column, Option<Same<AddedColumn>>)>,
}

/// Events as rows of the table: a line with its heads, then one for each, their cells parted by tabs.
pub struct CopiedRows {
    pub text: String,
    pub count: usize,
}

impl CopiedRows {
    /// So many rows are written at most: what pastes them holds all of them in memory.
    pub const MAX: usize = 100_000;

    /// `None` if it was cancelled.
    pub fn make(request: &CopyRequest, cancel: &CancelToken) -> Option<Self> {
        let (store, figure) = (&request.store, request.figure.as_ref());
        let columns = &request.columns;
        let head = |(column, added): &(Column, Option<Same<AddedColumn>>)| match (column, figure, added) {
            (Column::Figure, Some((_, name)), _) => capitalised(name),
            (_, _, Some(added)) => added.name().to_owned(),
            _ => column.label().to_owned(),
        };
        let mut lines = vec![line(columns.iter().map(head))];
        for row in request.in_order() {
            if cancel.is_cancelled() {
                return None;
            }
            let text = RowText::new(store, row);
            let cell = |(column, added): &(Column, Option<Same<AddedColumn>>)| match column {
                Column::Added(_) => {
                    let added = added.as_ref();
                    added.map_or(String::new(), |added| added.text_of(row).trim().to_owned())
                }
                Column::When => text.when.clone(),
                Column::Event => text.title.clone(),
                Column::Actors => text.actors.clone(),
                Column::Location => text.place.clone(),
                Column::Figure => {
                    let figure = figure.and_then(|(kind, _)| store.figure(row, *kind));
                    figure.map_or(String::new(), |figure| range_words(&figure))
                }
                Column::Claims => text.claims.clone(),
            };
            lines.push(line(columns.iter().map(cell)));
        }
        Some(Self {
            count: lines.len() - 1,
            text: lines.concat(),
        })
    }
}

impl CopyRequest {
    /// As the table has them; what it does not show stands below, in the order of time.
    fn in_order(&self) -> Vec<RowId> {
        let mut rows: Vec<RowId> = self.rows.iter().collect();
        if self.descends {
            rows.reverse();
        }
        let Some(sorted) = &self.sorted else { return rows };
        let mut ordered: Vec<RowId> = sorted
            .rows
            .iter()
            .copied()
            .filter(|&row| self.rows.contains(row))
            .collect();
        let shown: rustc_hash::FxHashSet<RowId> = ordered.iter().copied().collect();
        ordered.extend(rows.into_iter().filter(|row| !shown.contains(row)));
        ordered
    }
}

/// Cells of one line. What would begin another cell or line becomes a space, and no spreadsheet takes a cell for a formula.
fn line(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells
        .map(|cell| guarded(&cell.replace(['\t', '\n', '\r'], " ")).into_owned())
        .collect();
    format!("{}\n", cells.join("\t"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_stays_one_cell() {
        let cells = ["a\tb", "c\r\nd", "=1+1", "-3"].map(str::to_owned);
        assert_eq!(line(cells.into_iter()), "a b\tc  d\t'=1+1\t-3\n");
    }
}
