use crate::app::chosen_figure::ChosenFigure;
use crate::app::table_order::{Column, TableOrder};
use crate::event::ClockZone;
use crate::query::LaneBy;

/// What stands where on the timeline and in the table.
#[derive(Clone, Debug, PartialEq)]
pub enum LayoutCommand {
    SetLanes(LaneBy),
    /// Lanes by the values of an added column.
    SetLaneColumn(String),
    /// Colours marks by the values of an added column, or by their lanes again.
    SetColourColumn(Option<String>),
    /// Makes a column of the files a filter, with counts.
    AddColumn(String),
    /// Takes it away, with what is asked of it.
    RemoveColumn(String),
    /// From lanes by actor to the same with both sides, and back.
    ToggleSides,
    /// Draws the links of all events as arcs, or only those of the selected one.
    ToggleAllLinks,
    /// Draws columns as high as the chosen figure, or as the number of events.
    ToggleColumns,
    /// Draws the columns of all lanes to one scale, or each lane to its own.
    ToggleOneScale,
    /// In which zone instants are shown.
    SetZone(ClockZone),
    /// Shows every row as an event of its own, or again what stands in several rows once.
    ToggleApart,
    SortTable(TableOrder),
    /// Lists all dated events that match in the table, or only those in view.
    ToggleTableLists,
    /// Shows a column of the table, or no longer.
    ToggleTableColumn(Column),
    /// Gives an added column of the files a column of the table, or takes it away.
    ToggleInTable(String),
    /// Puts a column of the table to the place of another.
    PutTableColumn(Column, Column),
    /// How wide columns of the table were made.
    SetTableWidths(Vec<(Column, f32)>),
    /// Shows the columns of the table where they stand by themselves, as wide as they want to be.
    ResetTable,
    /// Which figure is summed and has a column in the table.
    ChooseFigure(ChosenFigure),
}
