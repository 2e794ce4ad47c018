use std::path::PathBuf;

use super::table_order::TableOrder;
use super::{PanelKind, Scope, ThemeChoice, WindowKind};
use crate::event::{Change, ClockZone, LinkKind, Role};
use crate::export::Format;
use crate::query::{Against, DoubtKind, Filter, LaneBy, PairBy};
use crate::read::{FilePath, Mapping};
use crate::store::Facet;
use crate::timeline::Viewport;
use crate::work::HandLink;

/// Everything that can be done in the window. Panels push commands; `apply` alone carries them out.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    OpenDialog,
    /// Asks for files to open beside those that are open.
    AddDialog,
    /// Opens the files as one timeline in place of what is open.
    Open(Vec<PathBuf>),
    /// Opens further files beside those that are open.
    Add(Vec<PathBuf>),
    OpenSample,
    ClearRecent,
    CloseFiles,
    CancelLoading,
    /// Shows every row as an event of its own, or again what stands in several rows once.
    ToggleApart,
    /// Takes the message about files that could not be read away.
    DismissFailures,
    Quit,

    /// Shows what the columns of a file are taken for, to be changed.
    EditColumns(FilePath),
    /// Says something else of the columns that are being told apart.
    ChangeMapping(Box<Mapping>),
    UndoMapping,
    RedoMapping,
    /// Goes back to the guess, and forgets what was said of this header.
    ResetMapping,
    /// Reads the file by what was said of its columns, and remembers that for the header.
    UseMapping,
    /// Says that the guessed columns of all open files are right, and remembers them for their headers.
    ConfirmColumns,
    SaveMapping,
    /// Asks for a mapping file to take over.
    LoadMappingDialog,

    SetFilter(Box<Filter>),
    /// Adds a value to those included, or takes it out again.
    ToggleIncluded(Facet, String),
    ToggleExcluded(Facet, String),
    /// Includes this value and nothing else of the facet.
    Only(Facet, String),
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
    /// Wants events that changed so since the older download, or no longer.
    ToggleChange(Change),
    ClearChanges,
    ClearFilters,
    SetText(String),
    /// First and last microsecond, inclusive.
    SetTimeRange(Option<i64>, Option<i64>),
    /// Wants the events of the stretch of time that is shown.
    SetTimeRangeFromView,
    SetCertainly(bool),
    ToggleCertainly,
    /// Takes names of a facet to be counted as one, and asks how; without names it gives that up.
    DraftMerge(Facet, Vec<String>),
    /// Looks for names of a facet to add to those.
    FindNames(Facet, String),
    /// Counts names of a facet as one: the names, what they are called together, and why.
    MergeNames(Facet, Vec<String>, String, String),
    /// Undoes the merge that holds this name.
    SplitNames(Facet, String),
    /// Takes one name, as files write it, out of its merge.
    TakeNameOut(Facet, String),
    /// Remembers that two names are not the same.
    RejectSuggestion(Facet, [String; 2]),
    /// Forgets that two names are not the same.
    AllowSuggestion(Facet, [String; 2]),
    /// Whether an actor counts the events of its members too.
    RollUp(String, bool),
    /// Looks for names that are likely the same.
    SuggestNames,
    /// Counts pairs of actors, for their matrix.
    CountPairs(PairBy),
    /// Looks for values of a facet by name, for its list.
    FindValues(Facet, String),

    SetViewport(Viewport),
    /// Shows all selected events.
    Fit,
    /// Shows the stretch of time, with a margin.
    ZoomTo(i64, i64),
    ZoomToSelected,
    ZoomIn,
    ZoomOut,
    PanEarlier,
    PanLater,
    SetLanes(LaneBy),
    /// From lanes by actor to the same with both sides, and back.
    ToggleSides,
    /// Draws the links of all events as arcs, or only those of the selected one.
    ToggleAllLinks,
    /// In which zone instants are shown.
    SetZone(ClockZone),
    SortTable(TableOrder),

    /// Selects an event by its row.
    Select(Option<u32>),
    SelectNext,
    SelectPrevious,
    /// Selects the event with this id, as links between events name it.
    SelectById(String),
    Hover(Option<u32>),

    /// Begins a link from the selected event; the next one that is selected is its other end.
    StartLink,
    CancelLink,
    /// Links the event from which a link was begun with the selected one, and why.
    AddLink(LinkKind, String),
    /// Takes away a link that was added by hand.
    RemoveLink(Box<HandLink>),

    Undo,
    Redo,

    FocusSearch,
    /// Leaves the search field, closes the topmost window, else selects nothing.
    Escape,
    TogglePanel(PanelKind),
    ShowWindow(WindowKind),
    CloseWindow(WindowKind),
    SetTheme(ThemeChoice),
    /// Dark if it is light now, and the other way round.
    ToggleTheme,
    LargerText,
    SmallerText,
    CopyText(String),
    CopySelectedAsText,
    CopySelectedAsJson,
    CopySelectedAsCitation,
    /// Opens a source in the browser; only http and https.
    OpenLink(String),
    SaveFindings,
    /// Looks for a text in the findings.
    FindFindings(String),
    /// Copies the findings that were found.
    CopyFindings,
    /// Shows the row of a file that a finding is about; by the numbers of the file and of the row.
    ShowRow(usize, u32),
    /// Asks where to save events.
    SaveEvents(Format, Scope),
    SaveEventsTo(PathBuf, Format, Scope),
    CancelSaving,
}
