use eframe::egui::{Id, Rangef, Ui};
use egui_table::TableState;

/// Shares of the width and least widths of the columns.
const WIDTHS: [(f32, f32); 5] = [
    (0.175, 144.0),
    (0.315, 140.0),
    (0.23, 90.0),
    (0.155, 80.0),
    (0.125, 108.0),
];

fn column_id(index: usize) -> Id {
    Id::unique(("events column", index))
}

/// The columns of the table, which can be made wider and narrower.
pub fn columns() -> Vec<egui_table::Column> {
    WIDTHS
        .iter()
        .enumerate()
        .map(|(index, &(share, min))| {
            egui_table::Column::new(share * 800.0)
                .range(Rangef::new(min, 1200.0))
                .resizable(true)
                .id(column_id(index))
        })
        .collect()
}

/// Keeps the columns as wide as the table: by shares at first, later in proportion.
pub fn fit_columns(ui: &Ui, id: Id) {
    let width = ui.available_width();
    let mut table = TableState::load(ui.ctx(), id).unwrap_or_default();
    if table.parent_width == Some(width) {
        return;
    }
    let sum: f32 = table.col_widths.values().sum();
    for (index, (share, min)) in WIDTHS.iter().enumerate() {
        let old = table.col_widths.get(&column_id(index)).copied();
        let new = old.map_or(share * width, |old| old / sum.max(1.0) * width);
        table.col_widths.insert(column_id(index), new.max(*min));
    }
    // The widest column gives way where least widths would make the table wider than its room.
    let sum: f32 = table.col_widths.values().sum();
    let event = table.col_widths.entry(column_id(1)).or_default();
    *event = (*event - (sum - width)).max(WIDTHS.get(1).map_or(0.0, |(_, min)| *min));
    table.parent_width = Some(width);
    table.store(ui.ctx(), id);
}
