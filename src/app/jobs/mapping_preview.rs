use std::path::Path;
use std::sync::Arc;

use crate::batch::{CancelToken, Document, FilePath, Progress, Report, TableColumns};
use crate::event::{Event, TimeRange};
use crate::query::{Engine, Filter, LaneBy};
use crate::read::{ErrorKind, ReadAs, read_at, read_beginning};
use crate::store::{Store, build_until};
use crate::timeline::{AverageWidths, Overview, Viewport};

/// A file to be read for a look at what becomes of it.
pub struct PreviewRequest {
    pub path: FilePath,
    pub read_as: ReadAs,
    pub number: u64,
    pub progress: Arc<Progress>,
}

/// Each request is one of its own.
impl PartialEq for PreviewRequest {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.progress, &other.progress)
    }
}

/// What a mapping makes of a file.
pub struct Preview {
    pub number: u64,
    /// If the columns were guessed for it.
    pub guessed: Option<Arc<TableColumns>>,
    /// Counts, decisions and findings; those of nothing if the file could not be read so.
    pub report: Report,
    /// The sheets of a workbook that were read.
    pub sheets: Vec<String>,
    /// The first events, the dated before the undated.
    pub events: Vec<Event>,
    /// Whether some clock times say no zone.
    pub has_unknown_zones: bool,
    /// The time of all events, and columns [`Preview::WIDTH`] wide.
    pub timeline: Option<(TimeRange, Overview)>,
    /// Whether only the beginning of the file was read, or has been so far.
    pub is_part: bool,
    /// Whether the rest is not read for a preview.
    pub is_beginning: bool,
    pub failure: Option<String>,
}

/// Bytes that are read for the first picture, and at most.
const FIRST: usize = 1 << 20;
const MAX_BYTES: usize = 64 << 20;
/// How many events are shown.
const EVENTS: usize = 30;

impl Preview {
    /// Of the columns of the timeline, in points.
    pub const WIDTH: f32 = 600.0;

    /// Reads the file, first its beginning, and hands out what it sees.
    pub fn make(request: &PreviewRequest, cancel: &CancelToken, send: impl Fn(Self)) {
        let PreviewRequest {
            path,
            read_as,
            progress,
            ..
        } = request;
        if let Some(document) = read_beginning(&path.disk, FIRST, read_as, cancel) {
            send(Self::of(request, vec![document], true, cancel));
        }
        if cancel.is_cancelled() {
            return;
        }
        if let Some(document) = beginning_of_large(&path.disk, read_as, cancel) {
            let preview = Self::of(request, vec![document], false, cancel);
            send(Self {
                is_beginning: true,
                ..preview
            });
            return;
        }
        match read_at(path, read_as, progress) {
            Ok(documents) => send(Self::of(request, documents, false, cancel)),
            Err(error) if matches!(error.kind, ErrorKind::Cancelled) => {}
            Err(error) => send(Self {
                failure: Some(error.kind.to_string()),
                ..Self::empty(request)
            }),
        }
    }

    fn empty(request: &PreviewRequest) -> Self {
        Self {
            number: request.number,
            guessed: None,
            report: Report::default(),
            sheets: Vec::new(),
            events: Vec::new(),
            has_unknown_zones: false,
            timeline: None,
            is_part: false,
            is_beginning: false,
            failure: None,
        }
    }

    fn of(request: &PreviewRequest, documents: Vec<Document>, is_part: bool, cancel: &CancelToken) -> Self {
        let report = report_of(&documents);
        let sheets = documents
            .iter()
            .filter_map(|document| document.report.sheet.clone())
            .collect();
        let is_guess = matches!(request.read_as, ReadAs::Guessed(_));
        let failure = (is_guess && report.columns.is_none())
            .then(|| format!("This is {}, no table: it has no columns to tell apart.", report.format));
        let Ok(store) = build_until(documents, cancel) else {
            return Self::empty(request);
        };
        let store = Arc::new(store);
        let rows = store.rows().take(EVENTS);
        Self {
            guessed: report.columns.clone().filter(|_| is_guess),
            report,
            sheets,
            events: rows.map(|row| store.event(row)).collect(),
            has_unknown_zones: store.has_unknown_zones(),
            timeline: timeline(&store, cancel),
            is_part,
            failure,
            ..Self::empty(request)
        }
    }
}

/// The report of the first document with the counts of all: the others are sheets with the same columns.
fn report_of(documents: &[Document]) -> Report {
    let Some((first, others)) = documents.split_first() else {
        return Report::default();
    };
    let mut report = first.report.clone();
    for other in others.iter().map(|other| &other.report) {
        report.rows += other.rows;
        report.events += other.events;
        report.undated += other.undated;
        report.findings.append(other.findings.clone());
    }
    report
}

/// The first part of a file that is too long to be read twice.
fn beginning_of_large(path: &Path, read_as: &ReadAs, cancel: &CancelToken) -> Option<Document> {
    let length = std::fs::metadata(path).ok()?.len();
    if length <= 4 * MAX_BYTES as u64 {
        return None;
    }
    read_beginning(path, MAX_BYTES, read_as, cancel)
}

fn timeline(store: &Arc<Store>, cancel: &CancelToken) -> Option<(TimeRange, Overview)> {
    let extent = store.extent()?;
    let mut engine = Engine::new(store.clone());
    let answer = engine.answer(&Filter::default(), LaneBy::None, 0, cancel).ok()?;
    let viewport = Viewport::fitting(extent);
    let overview = Overview::new(
        (&answer.lanes.all, None),
        store,
        viewport,
        Preview::WIDTH,
        &mut AverageWidths,
    );
    Some((extent, overview))
}
