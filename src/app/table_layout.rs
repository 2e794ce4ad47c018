use serde::{Deserialize, Serialize};

use super::table_order::Column;

/// What the table shows of events, and where: kept from run to run.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TableLayout {
    /// Whether all dated events that match are listed, rather than those in view.
    pub lists_all: bool,
    /// Columns in the order in which they stand; those that are not named stand where they do by themselves, after these.
    pub order: Vec<Column>,
    /// Columns that are not shown.
    pub hidden: Vec<Column>,
    /// How wide columns were made by hand, in points.
    pub widths: Vec<(Column, f32)>,
}

impl TableLayout {
    /// These columns in its order, those without a place of their own behind the one before them.
    pub fn ordered(&self, columns: Vec<Column>) -> Vec<Column> {
        let mut ordered: Vec<Column> = self
            .order
            .iter()
            .copied()
            .filter(|column| columns.contains(column))
            .collect();
        let mut before: Option<Column> = None;
        for column in columns {
            if !ordered.contains(&column) {
                let at = before.and_then(|before| ordered.iter().position(|&known| known == before));
                ordered.insert(at.map_or(0, |at| at + 1), column);
            }
            before = Some(column);
        }
        ordered
    }

    /// Shows a column, or no longer. The column of titles always shows.
    pub fn toggle(&mut self, column: Column) {
        match self.hidden.iter().position(|&hidden| hidden == column) {
            Some(at) => {
                self.hidden.remove(at);
            }
            None if column != Column::Event => self.hidden.push(column),
            None => {}
        }
    }

    /// Puts a column to the place of another, of columns that stand so.
    pub fn put(&mut self, shown: &[Column], column: Column, place: Column) {
        let mut order = shown.to_vec();
        let (Some(from), Some(to)) = (
            order.iter().position(|&known| known == column),
            order.iter().position(|&known| known == place),
        ) else {
            return;
        };
        order.remove(from);
        order.insert(to, column);
        self.order = order;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHOWN: [Column; 4] = [Column::When, Column::Event, Column::Actors, Column::Claims];

    #[test]
    fn columns_stand_where_they_were_put() {
        let mut layout = TableLayout::default();
        assert_eq!(layout.ordered(SHOWN.to_vec()), SHOWN);
        layout.put(&SHOWN, Column::Claims, Column::When);
        let expected = [Column::Claims, Column::When, Column::Event, Column::Actors];
        assert_eq!(layout.ordered(SHOWN.to_vec()), expected);
        // One that comes later stands behind the one that it follows by itself.
        let more = [SHOWN.as_slice(), &[Column::Figure]].concat();
        let expected = [
            Column::Claims,
            Column::Figure,
            Column::When,
            Column::Event,
            Column::Actors,
        ];
        assert_eq!(layout.ordered(more), expected);
    }

    #[test]
    fn the_title_always_shows() {
        let mut layout = TableLayout::default();
        layout.toggle(Column::Event);
        layout.toggle(Column::Claims);
        assert_eq!(layout.hidden, [Column::Claims]);
        layout.toggle(Column::Claims);
        assert!(layout.hidden.is_empty());
    }
}
