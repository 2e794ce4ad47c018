use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use dateline_case::{Access, Case, EventId, Marks, NoteId, Signed};
use dateline_files::Door;

use super::finding;
use super::news::{CaseLook, CaseNews, ComparedCase, OpenCase};
use super::reading::CaseLog;
use super::request::{CaseChange, CaseRequest, CaseStep, OpenedFiles};
use crate::app::jobs::outbox::{Message, Outbox};
use crate::batch::CancelToken;
use crate::case::{CaseOverlay, DataFiles, Events, marked_rows};
use crate::faults::{MET, contained};
use crate::query::MarkedRows;
use crate::store::Store;

/// While somebody types, a note is saved no later than so long after the first key.
const MAX_UNSAVED: Duration = Duration::from_millis(700);

/// Does what is asked, in order, until nobody can ask any more.
pub(super) fn run(outbox: &Outbox, requests: &Receiver<CaseRequest>) {
    let mut keeper = Keeper::default();
    while let Ok(request) = requests.recv() {
        let mut next = Some(request);
        while let Some(request) = next.take() {
            let (request, count) = settled(request, requests, &mut next);
            let outcome = contained(|| keeper.take(request, outbox)).unwrap_or_else(Outcome::of_fault);
            outbox.send(Message::Case(Box::new(keeper.news(count, outcome))));
        }
    }
}

/// The last of requests that each give one note a new text, as long as they come quickly, and how many they were. Another
/// request goes to `next`.
fn settled(
    request: CaseRequest,
    requests: &Receiver<CaseRequest>,
    next: &mut Option<CaseRequest>,
) -> (CaseRequest, usize) {
    let Some(note) = edited(&request) else {
        return (request, 1);
    };
    let (mut last, mut count) = (request, 1);
    let end = Instant::now() + MAX_UNSAVED;
    loop {
        match requests.recv_timeout(end.saturating_duration_since(Instant::now())) {
            Ok(later) if edited(&later) == Some(note) => {
                last = later;
                count += 1;
            }
            Ok(other) => {
                *next = Some(other);
                return (last, count);
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return (last, count),
        }
    }
}

fn edited(request: &CaseRequest) -> Option<NoteId> {
    match request {
        CaseRequest::Change(CaseStep {
            change: CaseChange::EditNote(note, _),
            ..
        }) => Some(*note),
        _ => None,
    }
}

/// Has the case, and what is known of it.
#[derive(Default)]
pub(super) struct Keeper {
    pub(super) case: Option<Case>,
    pub(super) is_unnamed: bool,
    pub(super) files: DataFiles,
    pub(super) store: Arc<Store>,
    pub(super) folder: Option<PathBuf>,
    pub(super) marks: Arc<Marks>,
    pub(super) events: Arc<Events>,
    marked: Arc<MarkedRows>,
    /// The files as they are, and the events among their rows.
    base: Option<(Arc<Store>, Arc<Events>)>,
    pub(super) overlay: Arc<CaseOverlay>,
    /// Whose rows `events` are.
    found_in: Option<Arc<Store>>,
    /// What was not found as it was marked, a sentence each.
    told: Vec<String>,
    /// Where the log of the case was changed by another program, until that is told.
    broken: Option<String>,
}

/// What came of a request.
#[derive(Default)]
pub(super) struct Outcome {
    pub begun: Option<NoteId>,
    pub entered: Vec<EventId>,
    pub done: Option<String>,
    compared: Option<ComparedCase>,
    pub unpacked: Option<PathBuf>,
    pub beside: Option<PathBuf>,
    log: Option<Arc<CaseLog>>,
    pub failed: Option<String>,
    pub refused: Option<String>,
    look: Option<CaseLook>,
}

impl Outcome {
    /// A fault has ended a request: what it had written to the case by then, if anything, is whole.
    fn of_fault() -> Self {
        Self {
            failed: Some(format!(
                "Perhaps this was not saved in the case, for {MET}. Start Dateline anew and look."
            )),
            ..Self::default()
        }
    }
}

impl Keeper {
    fn take(&mut self, request: CaseRequest, outbox: &Outbox) -> Outcome {
        let mut outcome = Outcome::default();
        // These leave nothing of the user's unsaved.
        let is_beside = match &request {
            CaseRequest::Compare(_)
            | CaseRequest::ReadLog
            | CaseRequest::LookAtFiles
            | CaseRequest::Pack { .. }
            | CaseRequest::Unpack(..) => true,
            CaseRequest::Change(step) => matches!(step.change, CaseChange::Join(..) | CaseChange::Locate(..)),
            CaseRequest::Opened(_) | CaseRequest::Open(..) | CaseRequest::SaveAs { .. } => false,
        };
        let done = match request {
            CaseRequest::Opened(opened) => self.opened(opened),
            CaseRequest::Open(path, others) => self.open(path, others).map(|look| outcome.look = Some(look)),
            CaseRequest::Change(step) => self.change(step, &mut outcome),
            CaseRequest::SaveAs { path, author, door } => self.save_as(&path, &Signed::now(&author), &door),
            CaseRequest::Compare(path) => self.compare(path).map(|compared| outcome.compared = Some(compared)),
            CaseRequest::ReadLog => self.log().map(|log| outcome.log = Some(log)),
            CaseRequest::LookAtFiles => {
                super::reading::look_at_files(self.files.clone(), outbox);
                Ok(())
            }
            CaseRequest::Pack { path, author, door } => {
                let packing = self.pack(path, &Signed::now(&author), *door);
                super::packing::carry_out(packing, outbox);
                Ok(())
            }
            CaseRequest::Unpack(path, door) => super::packing::unpack(&path, &door, &mut outcome),
        };
        // What failed does not make what is there unknown.
        let known = self.know();
        let failed = done.and(known).err();
        *(if is_beside {
            &mut outcome.refused
        } else {
            &mut outcome.failed
        }) = failed;
        outcome
    }

    /// Goes on with the case if it holds any of these files, or looks for the unnamed one that does.
    fn opened(&mut self, opened: OpenedFiles) -> Result<(), String> {
        self.store = opened.store;
        self.folder = opened.folder;
        let paths = self.store.paths();
        let holds = paths.iter().any(|path| self.files.id_of(path).is_some());
        // Nobody can tell of a case whose files are all missing that it is not about these.
        let is_lost = self.files.iter().all(|(_, place)| place.is_none());
        if self.case.is_some() && (holds || is_lost) {
            return Ok(());
        }
        self.close();
        let Some(folder) = self.folder.as_deref().filter(|_| !paths.is_empty()) else {
            return Ok(());
        };
        let found = finding::find(folder, &opened.recent, &paths);
        if let Some(path) = found.case {
            let is_unnamed = path.starts_with(folder);
            self.adopt(Case::open(&path).map_err(words)?, is_unnamed)?;
        }
        found.unreadable.map_or(Ok(()), Err)
    }

    /// Opens a case, and says what belongs to it.
    fn open(&mut self, path: PathBuf, others: Vec<PathBuf>) -> Result<CaseLook, String> {
        let whole = std::fs::canonicalize(&path).unwrap_or_else(|_| path.clone());
        let is_open = self.case.as_ref().is_some_and(|case| case.path() == whole);
        if !is_open {
            self.close();
            self.adopt(Case::open(&path).map_err(words)?, false)?;
        }
        let mut look = CaseLook {
            case: path,
            ..CaseLook::default()
        };
        for (file, place) in self.files.iter() {
            let Some(place) = place else {
                look.missing.push(file.path.name());
                continue;
            };
            let is_as_large = place.metadata().is_ok_and(|known| known.len() == file.bytes);
            look.changed.extend((!is_as_large).then(|| file.path.name()));
            look.files.push(place.to_owned());
        }
        look.files.extend(others);
        Ok(look)
    }

    fn close(&mut self) {
        *self = Self {
            store: self.store.clone(),
            folder: self.folder.clone(),
            ..Self::default()
        };
    }

    pub(super) fn adopt(&mut self, case: Case, is_unnamed: bool) -> Result<(), String> {
        self.broken = case.verify_log().map_err(words)?.first().map(ToString::to_string);
        self.files = DataFiles::of(&case).map_err(words)?;
        self.is_unnamed = is_unnamed;
        self.case = Some(case);
        Ok(())
    }

    fn save_as(&mut self, path: &Path, signed: &Signed, door: &Door) -> Result<(), String> {
        let Some(case) = &mut self.case else {
            return Err("Nothing is marked yet, so there is no case to save.".to_owned());
        };
        let copy = case.save_as(signed, path, door).map_err(words)?;
        let before = self.case.take().filter(|_| self.is_unnamed);
        self.adopt(copy, false)?;
        // All of it stands in the new place now.
        before.map_or(Ok(()), Case::remove).map_err(words)
    }

    /// Has the marked events looked for again.
    pub(super) fn forget_events(&mut self) {
        self.base = None;
        self.found_in = None;
    }

    /// Reads the marks anew where the log grew, and finds their events where they or the files are others.
    fn know(&mut self) -> Result<(), String> {
        let marks = match &self.case {
            Some(case) if case.steps().map_err(words)? == self.marks.steps => self.marks.clone(),
            Some(case) => Arc::new(case.marks().map_err(words)?),
            None => Arc::default(),
        };
        let is_found_here = self
            .found_in
            .as_ref()
            .is_some_and(|store| Arc::ptr_eq(store, &self.store));
        self.told.clear();
        if !is_found_here || !Arc::ptr_eq(&marks, &self.marks) {
            self.told = self.find_events(&marks);
            self.marked = match &self.case {
                Some(_) => Arc::new(marked_rows(&self.store, &marks, &self.events)),
                None => Arc::default(),
            };
            self.marks = marks;
        }
        self.told.extend(self.broken.take().map(|fault| {
            format!(
                "The log of this case was changed by another program, and tells no more for sure who did what: {fault}"
            )
        }));
        Ok(())
    }

    /// Finds the events of these marks among the rows of the files, and what stands in their place; what is to be told of it, a
    /// sentence each.
    fn find_events(&mut self, marks: &Marks) -> Vec<String> {
        let base = self.store.in_files();
        let known = self.base.as_ref().filter(|(known, _)| known.has_same_rows(&base));
        let is_same_base = known.is_some();
        let is_found = is_same_base && marks.events == self.marks.events;
        if !is_found && let Ok(events) = Events::find(&base, marks, &self.files, &CancelToken::NEVER) {
            self.base = Some((base.clone(), Arc::new(events)));
            self.found_in = None;
        }
        let Some((base, events)) = &self.base else {
            return Vec::new();
        };
        let says_same = self.marks.corrections == marks.corrections
            && self.marks.own_events == marks.own_events
            && self.marks.merges == marks.merges;
        let mut told = Vec::new();
        if !is_found || !says_same {
            let case = self.case.as_ref().map_or(Path::new(""), |case| case.path());
            let mut overlay = CaseOverlay::of(base, marks, events, case);
            overlay.keep(&self.overlay, says_same);
            if !is_same_base || !says_same {
                told = overlay.told();
            }
            self.overlay = Arc::new(overlay);
            self.found_in = None;
        }
        let is_here = self.found_in.as_ref();
        if !is_here.is_some_and(|store| Arc::ptr_eq(store, &self.store)) {
            self.events = Arc::new(self.overlay.events_in(&self.store, events));
            self.found_in = Some(self.store.clone());
        }
        if self.store.files().is_empty() {
            return Vec::new();
        }
        if !is_found {
            told.splice(..0, self.events.told(marks));
        }
        told
    }

    fn news(&self, requests: usize, outcome: Outcome) -> CaseNews {
        let open = self.case.as_ref().map(|case| OpenCase {
            path: case.path().to_owned(),
            is_unnamed: self.is_unnamed,
            access: case.access(),
            undo: match case.access() {
                Access::Write => case.undo_steps().unwrap_or_default(),
                Access::ReadOnly(_) => dateline_case::UndoSteps::default(),
            },
        });
        CaseNews {
            requests,
            store: self.store.clone(),
            open,
            marks: self.marks.clone(),
            events: self.events.clone(),
            marked: self.marked.clone(),
            begun: outcome.begun,
            entered: outcome.entered,
            done: outcome.done,
            compared: outcome.compared,
            log: outcome.log,
            beside: outcome.beside,
            unpacked: outcome.unpacked,
            refused: outcome.refused,
            failed: outcome.failed,
            look: outcome.look,
            told: self.told.clone(),
            overlay: self.overlay.clone(),
        }
    }
}

/// An error in a sentence.
pub(super) fn words(error: impl std::fmt::Display) -> String {
    error.to_string()
}

#[cfg(test)]
#[path = "keeper_tests.rs"]
mod tests;
