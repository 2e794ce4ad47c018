use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use rustc_hash::FxHashMap;

use super::detail::Detail;
use super::found_findings::FoundFindings;
use super::jobs::{Found, Suggestions};
use super::link_index::LinkIndex;
use super::loader::Loading;
use super::mapping_draft::MappingDraft;
use super::pairing::Paired;
use super::saving::Saving;
use super::shown_row::ShownRow;
use super::table_order::{Sorted, TableOrder};
use super::{Linking, Panels, ThemeChoice, WindowKind};
use crate::event::ClockZone;
use crate::query::{Answer, Filter, LaneBy};
use crate::read::{Error, FilePath, Mapping, ReadAs, Remembered};
use crate::store::{Facet, File, Naming, Store};
use crate::timeline::Viewport;
use crate::work::HandLink;
use crate::work::NameWork;

/// All that the window shows. Only `apply` and the worker's answers change it.
#[expect(clippy::struct_excessive_bools, reason = "independent facts")]
pub struct State {
    pub store: Arc<Store>,
    /// The newest answer; it may be older than `filter`, see [`State::is_stale`].
    pub answer: Arc<Answer>,
    pub filter: Filter,
    pub lane_by: LaneBy,
    /// Decisions on names.
    pub names: Arc<NameWork>,
    /// Names that somebody is about to count as one.
    pub draft: Option<(Facet, Vec<String>)>,
    /// What was found to be added to them.
    pub(super) found_names: Option<Found>,
    /// Names of actors that count the events of their members too.
    pub rolled_up: BTreeSet<String>,
    /// How names are counted, from the two before; the store on screen may be older.
    pub naming: Arc<Naming>,
    /// The newest suggestions, which may be for another store.
    pub suggestions: Option<Suggestions>,
    /// In which zone instants are wanted; the store says in which they are.
    pub zone: ClockZone,
    /// Whether the links of all events are arcs, or only those of the selected one.
    pub all_links: bool,
    pub viewport: Viewport,
    /// Row of the selected event.
    pub selected: Option<u32>,
    /// Row of the event under the pointer, in whichever panel.
    pub hovered: Option<u32>,
    /// First and last finite moment that a selected event touches.
    pub extent: Option<(i64, i64)>,
    /// The selected event, decoded.
    pub detail: Option<Arc<Detail>>,
    /// Events by id, once a link was to be followed.
    pub links: Option<Arc<LinkIndex>>,
    /// Links that were added by hand to the open files.
    pub hand_links: Arc<[HandLink]>,
    /// The event from which a link is being added.
    pub linking: Option<Linking>,
    pub order: TableOrder,
    /// The newest sorted rows; they may be to an older order.
    pub sorted: Option<Arc<Sorted>>,
    /// The newest counts of pairs of actors; they may be to an older answer.
    pub pairs: Option<Arc<Paired>>,
    pub(super) found: [Option<Found>; 4],
    pub loading: Option<Loading>,
    pub saving: Option<Saving>,
    /// Files that could not be read at the last opening.
    pub failures: Vec<Error>,
    /// Whether those files were opened together with what is open.
    pub failed_beside: bool,
    pub opened_in: Duration,
    /// Whether every row is an event of its own, even where several say the same.
    pub apart: bool,
    /// The number of the opening of which the store holds only the first part: the rest is being read, or was not wanted.
    pub beginning_of: Option<u64>,
    pub panels: Panels,
    /// Windows within the window, the topmost last.
    pub windows: Vec<WindowKind>,
    pub theme: ThemeChoice,
    /// Files opened before, newest first.
    pub recent: Vec<PathBuf>,
    /// What is looked for in the findings, and what was found.
    pub findings_text: String,
    pub(super) found_findings: Option<Arc<FoundFindings>>,
    /// The row of a file that a finding led to.
    pub(super) shown_row: Option<ShownRow>,
    /// The columns of a file that are being told apart.
    pub mapping: Option<MappingDraft>,
    /// By which these files are read, since the user said so; for all files of an archive, if it names no member.
    pub mappings: FxHashMap<FilePath, Arc<Mapping>>,
    /// What was said of headers before, here or in earlier runs.
    pub remembered: Arc<Remembered>,
    pub can_undo: bool,
    pub can_redo: bool,
    /// Counts up with each request to type into the search field.
    pub search_focus: u64,
}

impl Default for State {
    fn default() -> Self {
        Self {
            store: Arc::default(),
            answer: Arc::default(),
            filter: Filter::default(),
            lane_by: LaneBy::default(),
            names: Arc::default(),
            draft: None,
            found_names: None,
            rolled_up: BTreeSet::new(),
            naming: Arc::default(),
            suggestions: None,
            zone: ClockZone::default(),
            all_links: false,
            viewport: Viewport::fitting(0, 0),
            selected: None,
            hovered: None,
            extent: None,
            detail: None,
            links: None,
            hand_links: Arc::default(),
            linking: None,
            order: TableOrder::default(),
            sorted: None,
            pairs: None,
            found: [const { None }; 4],
            loading: None,
            saving: None,
            failures: Vec::new(),
            failed_beside: false,
            opened_in: Duration::ZERO,
            apart: false,
            beginning_of: None,
            panels: Panels::default(),
            windows: Vec::new(),
            theme: ThemeChoice::default(),
            recent: Vec::new(),
            findings_text: String::new(),
            found_findings: None,
            shown_row: None,
            mapping: None,
            mappings: FxHashMap::default(),
            remembered: Arc::default(),
            can_undo: false,
            can_redo: false,
            search_focus: 0,
        }
    }
}

impl State {
    /// Whether the answer on screen is to an older question than the filters now ask.
    pub fn is_stale(&self) -> bool {
        self.answer.filter != self.filter
            || self.answer.lanes.by != self.lane_by
            || *self.store.naming() != self.naming
            || !self.store.shows(self.zone, self.apart)
    }

    /// Whether what is on screen will still change: the answer is older than the filters, or a search goes on.
    pub fn is_answering(&self) -> bool {
        self.is_stale() || self.answer.searched.is_some()
    }

    /// The opening whose first part is shown while it goes on.
    pub fn growing(&self) -> Option<&Loading> {
        let loading = self.loading.as_ref();
        loading.filter(|loading| self.beginning_of == Some(loading.number))
    }

    /// How files are to be understood: as somebody said, else as was said of their headers before.
    pub(super) fn readings(&self) -> impl Fn(&FilePath) -> ReadAs + Send + Sync + use<> {
        let (mappings, remembered) = (self.mappings.clone(), self.remembered.clone());
        move |at| match mapping_of(&mappings, at) {
            Some(mapping) => ReadAs::Mapped(mapping.clone()),
            None => ReadAs::Recognised(remembered.clone()),
        }
    }

    /// The open tables of which the columns were guessed, and nobody has said that they are right.
    pub fn guessed_files(&self) -> impl Iterator<Item = &File> {
        let is_open = |file: &&File| {
            let header = file.report.columns.as_ref().map(|columns| &columns.header);
            file.report.is_guess && header.is_some_and(|header| self.remembered.find(header).is_none())
        };
        self.store.files().iter().filter(is_open)
    }

    /// What the user said of the columns of a file.
    pub(super) fn mapping_of(&self, at: &FilePath) -> Option<&Arc<Mapping>> {
        mapping_of(&self.mappings, at)
    }

    /// Whether any file is open.
    pub fn is_open(&self) -> bool {
        !self.store.files().is_empty()
    }

    pub fn has_window(&self, kind: WindowKind) -> bool {
        self.windows.contains(&kind)
    }

    /// Whether files say that other actors belong to this one.
    pub fn has_members(&self, name: &str) -> bool {
        let files = self.store.files().iter();
        let mut actors = files.flat_map(|file| &file.directory.actors);
        actors.any(|actor| actor.parents.iter().any(|(parent, ..)| parent == name))
    }

    /// Values that were looked for in a facet's list, if the newest finding is for this text.
    pub fn found(&self, facet: Facet, text: &str) -> Option<&Found> {
        self.found
            .get(facet as usize)
            .and_then(Option::as_ref)
            .filter(|found| found.text == text)
    }

    /// The rows of the table when it is sorted by anything but time; those of the order before while the new one is
    /// being made.
    pub fn sorted_rows(&self) -> Option<&Sorted> {
        self.sorted.as_deref().filter(|_| !self.order.is_by_time())
    }

    /// The findings that hold what is looked for, once they are found.
    pub(super) fn found_findings(&self) -> Option<&FoundFindings> {
        let found = self.found_findings.as_deref()?;
        (found.text == self.findings_text && Arc::ptr_eq(&found.store, &self.store)).then_some(found)
    }

    /// All findings of all open files.
    pub fn finding_count(&self) -> usize {
        self.store.files().iter().map(|file| file.report.findings.count()).sum()
    }
}

fn mapping_of<'m>(mappings: &'m FxHashMap<FilePath, Arc<Mapping>>, at: &FilePath) -> Option<&'m Arc<Mapping>> {
    let own = mappings.get(&at.without_sheet());
    own.or_else(|| mappings.get(&FilePath::from(at.disk.as_path())))
}
