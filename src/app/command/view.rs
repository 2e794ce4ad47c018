use crate::event::TimeRange;
use crate::timeline::Viewport;

/// Which stretch of time is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ViewCommand {
    Show(Viewport),
    /// Shows all selected events.
    Fit,
    /// Shows the time from the first to the last microsecond, with a margin.
    ZoomTo(TimeRange),
    /// Shows the time around the selected event.
    ZoomToSelected,
    ZoomIn,
    ZoomOut,
    PanEarlier,
    PanLater,
}
