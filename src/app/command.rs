use std::path::PathBuf;

use crate::query::{Filter, LaneBy};
use crate::store::Facet;
use crate::timeline::Viewport;

/// Everything that can be done in the window. Panels push commands; `apply` alone carries them out.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    OpenDialog,
    /// Opens the files as one timeline in place of what is open.
    Open(Vec<PathBuf>),
    /// Opens further files beside those that are open.
    Add(Vec<PathBuf>),
    OpenSample,
    CloseFiles,
    CancelLoading,

    SetFilter(Box<Filter>),
    /// Adds a value to those included, or takes it out again.
    ToggleIncluded(Facet, String),
    ToggleExcluded(Facet, String),
    /// Includes this value and nothing else of the facet.
    Only(Facet, String),
    SetAll(Facet, bool),
    ClearFacet(Facet),
    ClearFilters,
    SetText(String),
    /// First and last microsecond, inclusive.
    SetTimeRange(Option<i64>, Option<i64>),
    SetCertainly(bool),

    SetViewport(Viewport),
    /// Shows all selected events.
    Fit,
    /// Shows the stretch of time, with a margin.
    ZoomTo(i64, i64),
    SetLanes(LaneBy),

    /// Selects an event by its row.
    Select(Option<u32>),
    SelectNext,
    SelectPrevious,
    Hover(Option<u32>),

    Undo,
    Redo,
}
