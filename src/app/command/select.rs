use crate::store::RowId;

/// Which event is selected, and which is pointed at.
#[derive(Clone, Debug, PartialEq)]
pub enum SelectCommand {
    /// Selects an event by its row, or none.
    Row(Option<RowId>),
    /// Selects the next event in the order of the table.
    Next,
    /// Selects the previous event in the order of the table.
    Previous,
    /// Selects the event with this id, as links between events name it.
    Id(String),
    /// The row of the event under the pointer.
    Hover(Option<RowId>),
}
