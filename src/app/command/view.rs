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
    /// Shows what was shown before, and selects the event that had the focus then.
    Back,
    /// Goes forward again after going back.
    Forward,
    ZoomIn,
    ZoomOut,
    PanEarlier,
    /// Shows as much as now around the next event after what is shown.
    ToNext,
    /// Shows as much as now around the last event before what is shown.
    ToPrevious,
    PanLater,
}
