use super::item::{ColumnItem, Item};
use super::unfolding::{FEW, Unfolding};
use crate::app::State;
use crate::store::{AddedColumn, ValueId};

/// The lines of the columns that were added.
pub fn column_items(state: &State, unfolding: &Unfolding, items: &mut Vec<Item>) {
    for (number, name) in state.wanted_columns().into_iter().enumerate() {
        items.push(Item::Column(number, ColumnItem::Heading));
        if !unfolding.closed_columns.contains(name) {
            list(number, name, state, unfolding, items);
        }
        items.push(Item::Gap);
    }
}

fn list(number: usize, name: &str, state: &State, unfolding: &Unfolding, items: &mut Vec<Item>) {
    let Some(column) = state.added_column(name) else {
        items.push(Item::Column(number, ColumnItem::Note(0)));
        return;
    };
    for note in 0..column_notes(state, column).len() {
        items.push(Item::Column(number, ColumnItem::Note(note)));
    }
    if column.scale().has_order() {
        items.push(Item::Column(number, ColumnItem::Fields));
        if unfolding.column_problems.contains(name) {
            items.push(Item::Column(number, ColumnItem::Problem));
        }
    }
    let Some(counts) = state.column_counts(name) else {
        return;
    };
    let find = unfolding.column_find(name);
    let wanted = state.asked.filter.column(name);
    let value = |value: ValueId| Item::Column(number, ColumnItem::Value(value));
    if !find.is_empty() {
        items.push(Item::Column(number, ColumnItem::Find));
        let found = state.found.added.values.as_ref();
        let found = found.filter(|found| found.text == find && std::sync::Arc::ptr_eq(&found.column, column));
        if let Some(found) = found {
            if found.values.is_empty() {
                items.push(Item::Column(number, ColumnItem::Nothing));
            }
            push_some(number, name, &found.values, unfolding, items);
        }
        return;
    }
    if counts.ranking.len() >= FEW {
        items.push(Item::Column(number, ColumnItem::Find));
    }
    // What the filter names stays visible even when it is further down or has no events now.
    let named = wanted
        .iter()
        .flat_map(|wanted| wanted.include.iter().chain(&wanted.exclude));
    let named: Vec<ValueId> = named.flat_map(|name| column.find(name)).collect();
    let most = unfolding.column_most(name);
    let listed = counts.ranking.get(..most.min(counts.ranking.len())).unwrap_or_default();
    let missing = named
        .iter()
        .copied()
        .filter(|named| !listed.contains(named) && *named != AddedColumn::NO_VALUE);
    items.extend(missing.map(value));
    push_some(number, name, &counts.ranking, unfolding, items);
    if counts.count(AddedColumn::NO_VALUE).possible > 0 || named.contains(&AddedColumn::NO_VALUE) {
        items.push(value(AddedColumn::NO_VALUE));
    }
}

fn push_some(number: usize, name: &str, values: &[ValueId], unfolding: &Unfolding, items: &mut Vec<Item>) {
    let most = unfolding.column_most(name);
    items.extend(
        values
            .iter()
            .take(most)
            .map(|&value| Item::Column(number, ColumnItem::Value(value))),
    );
    let left = values.len().saturating_sub(most);
    if left > 0 || (most > FEW && values.len() > FEW) {
        items.push(Item::Column(number, ColumnItem::More(left)));
    }
}

/// What of a column is not told apart or not known.
pub fn column_notes(state: &State, column: &AddedColumn) -> Vec<(String, String)> {
    use crate::app::wording::{counted, grouped};
    let mut notes = Vec::new();
    if let [second, ..] = column.namesakes() {
        let all = column.namesakes().len() + 1;
        notes.push((
            format!("the first of {} called so", grouped(all)),
            format!("A file has several columns of this name. The second is added as “{second}”."),
        ));
    }
    let files = state.open.store.files();
    if !column.lacking().is_empty() {
        let names: Vec<String> = column
            .lacking()
            .iter()
            .filter_map(|&file| Some(state.open.store.file(file)?.name()))
            .collect();
        notes.push((
            format!("not in {} of {} files", grouped(names.len()), grouped(files.len())),
            format!(
                "These have no such column, so that their events have no value there: {}",
                names.join(", ")
            ),
        ));
    }
    if column.others().is_some() {
        let most = grouped(AddedColumn::MAX_VALUES);
        notes.push((
            format!("more than {most} values"),
            format!("Those that come after the first {most} in the files count together as “other values”, and are not compared."),
        ));
    }
    if column.cut() > 0 {
        let most = AddedColumn::LONGEST;
        notes.push((
            format!("{} cut short", counted(column.cut(), "text")),
            format!("They are told apart by their first {most} characters."),
        ));
    }
    let without = column.without_scale() as usize;
    if without > 0 {
        notes.push((
            format!("{} not compared", counted(without, "value")),
            "They cannot be read like the others of the column, or may be one of two dates. They pass no bounds."
                .to_owned(),
        ));
    }
    notes
}
