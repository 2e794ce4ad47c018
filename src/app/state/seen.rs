use std::sync::Arc;

use super::largest_by::LargestBy;
use super::linking::Linking;
use super::merge_draft::MergeDraft;
use super::selection::Selection;
use crate::app::detail::Detail;
use crate::app::event_form::EventForm;
use crate::app::mapping_draft::MappingDraft;
use crate::app::trail::Trail;
use crate::app::{Scope, WindowKind};
use crate::event::{Moment, TimeRange};
use crate::store::RowId;
use crate::timeline::Viewport;

/// What is seen of the open files, and what is being done with it.
pub struct Seen {
    /// The stretch of time on the timeline.
    pub viewport: Viewport,
    /// The stretch that the window chose last to show what was found, rather than the user.
    pub own_view: Option<Viewport>,
    /// The way through views and events.
    pub trail: Trail,
    /// The selected events.
    pub selection: Selection,
    /// Row of the event under the pointer, in whichever panel.
    pub hovered: Option<RowId>,
    /// The selected event that has the focus, decoded.
    pub detail: Option<Arc<Detail>>,
    /// Windows within the window, the topmost last.
    pub windows: Vec<WindowKind>,
    /// Counts up with each request to type into the search field.
    pub search_focus: u64,
    /// The columns of a file that are being told apart.
    pub mapping: Option<MappingDraft>,
    /// The event that is being corrected or entered.
    pub form: Option<EventForm>,
    /// Which events are chosen to be saved.
    pub saved: Scope,
    /// By what the largest days are found.
    pub largest: LargestBy,
    /// Names that somebody is about to count as one.
    pub merge: Option<MergeDraft>,
    /// The event from which a link is being added.
    pub linking: Option<Linking>,
}

impl Default for Seen {
    fn default() -> Self {
        Self {
            viewport: Viewport::fitting(TimeRange::at(Moment::EPOCH)),
            own_view: None,
            trail: Trail::default(),
            selection: Selection::default(),
            hovered: None,
            detail: None,
            windows: Vec::new(),
            search_focus: 0,
            mapping: None,
            form: None,
            saved: Scope::default(),
            largest: LargestBy::default(),
            merge: None,
            linking: None,
        }
    }
}

impl Seen {
    /// Whether nobody has moved the timeline since the window chose what to show.
    pub fn is_own_view(&self) -> bool {
        self.own_view == Some(self.viewport)
    }

    pub fn has_window(&self, kind: WindowKind) -> bool {
        self.windows.contains(&kind)
    }
}
