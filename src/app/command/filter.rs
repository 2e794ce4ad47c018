use crate::event::{Change, Moment, Role};
use crate::query::{Against, ColumnComparison, DoubtKind, FigureFilter, FigureQuestion, Filter, Mark};
use crate::store::Facet;

/// What can be wanted of a column of the files.
#[derive(Clone, Debug, PartialEq)]
pub enum ColumnChange {
    /// Adds a value to those included, or takes it out again; "" for nothing there.
    ToggleIncluded(String),
    ToggleExcluded(String),
    /// Includes this value and asks nothing else.
    Only(String),
    /// How its numbers or dates must compare: all of these.
    Compare(Vec<ColumnComparison>),
    Clear,
}

/// Which events are wanted.
#[derive(Clone, Debug, PartialEq)]
pub enum FilterCommand {
    /// Takes the place of all that was wanted.
    Set(Box<Filter>),
    /// Adds a value to those included, or takes it out again.
    ToggleIncluded(Facet, String),
    ToggleExcluded(Facet, String),
    /// Includes this value and nothing else of the facet.
    Only(Facet, String),
    /// Whether events must have all included values of the facet, or any.
    SetAll(Facet, bool),
    ClearFacet(Facet),
    /// Wants events of this kind, or no longer.
    ToggleDoubt(DoubtKind),
    ClearDoubt,
    /// Wants events in which somebody has this role, or no longer.
    ToggleRole(Role),
    /// Wants an actor in this role, or no longer; it is included if it was not.
    ToggleActorRole(String, Role),
    /// Wants only events of one actor against another, or no longer.
    ToggleAgainst(Against),
    /// Wants only events in which both actors take part.
    OnlyTogether(String, String),
    /// Wants roles no longer, nor one actor against another.
    ClearRoles,
    /// Wants events from the file of this name, or no longer.
    ToggleFile(String),
    ClearFiles,
    /// Wants this of a kind of figure, and nothing else of it.
    SetFigure(String, Vec<FigureQuestion>),
    /// Wants this of a figure, or no longer.
    ToggleFigure(FigureFilter),
    ClearFigures,
    /// Changes what is wanted of a column of the files.
    ChangeColumn(String, ColumnChange),
    /// Wants events that changed so since the older download, or no longer.
    ToggleChange(Change),
    ClearChanges,
    /// Wants events with this mark of the case, or no longer.
    ToggleMark(Mark),
    ClearMarks,
    Clear,
    /// The text that events must hold.
    SetText(String),
    /// First and last microsecond, inclusive.
    SetTimeRange(Option<Moment>, Option<Moment>),
    /// Wants the events of the stretch of time that is shown.
    SetTimeRangeFromView,
    /// Whether events must surely lie in the time wanted.
    SetCertainly(bool),
    ToggleCertainly,
}
