use crate::app::chosen_figure::ChosenFigure;
use crate::app::table_order::TableOrder;
use crate::event::ClockZone;
use crate::query::LaneBy;

/// What stands where on the timeline and in the table.
#[derive(Clone, Debug, PartialEq)]
pub enum LayoutCommand {
    SetLanes(LaneBy),
    /// Lanes by the values of an added column.
    SetLaneColumn(String),
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
    /// Which figure is summed and has a column in the table.
    ChooseFigure(ChosenFigure),
}
