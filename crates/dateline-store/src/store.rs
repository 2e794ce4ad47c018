use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use dateline_batch::checked::item;
use dateline_batch::{Sets, Span, SpanId};
use dateline_event::{Act, Bounds, Change, ClockZone, Doubt, Moment, TimeRange};

use super::columns::Columns;
use super::deduplication::Copies;
use super::figures::Figures;
use super::offsets::Offsets;
use super::overlay::Laid;
use super::rejudged::OF_NAMES;
use super::repeats::Repeats;
use super::tables::Tables;
use super::time_index::TimeIndex;
use super::{Facet, File, FileId, Naming, RowId};

/// All events of the open files. A *row* is an event's place in the columns: the dated in the order of their
/// anchors ([`Bounds::anchor`]), then the undated in the order of their files.
///
/// What files say stays as it is; how names are counted can change: see [`Store::renamed`]. A copy costs little.
#[derive(Clone, Default)]
pub struct Store {
    pub(super) columns: Arc<Columns>,
    pub(super) file_order: Arc<OnceLock<Vec<RowId>>>,
    pub(super) dated: usize,
    /// Of the dated starts.
    pub(super) time_index: Arc<TimeIndex>,
    pub(super) span_table: Arc<Vec<Span>>,
    /// Names as files write them.
    pub(super) written: Tables,
    /// Names as they are counted.
    pub(super) tables: Tables,
    pub(super) naming: Arc<Naming>,
    pub(super) figures: Arc<Figures>,
    /// The sets of a facet whose values nest.
    pub(super) no_sets: Sets,
    pub(super) files: Arc<Vec<File>>,
    pub(super) copies: Arc<Copies>,
    pub(super) zone: ClockZone,
    /// The store that this one was moved from.
    pub(super) as_given: Option<Arc<Store>>,
    pub(super) repeats: Repeats,
    /// Whether it is left open if some files are downloads of one export.
    pub(super) has_unsure_downloads: bool,
    /// Of its instants on the wall clocks of their sources.
    pub(super) offsets: Offsets,
    /// What each kind of event is, by node as files write it.
    pub(super) acts: Arc<Vec<Act>>,
    /// What it was made of, if it has an overlay and is as given.
    pub(super) laid: Option<Laid>,
}

impl Store {
    /// Number of events, the undated included.
    pub fn len(&self) -> usize {
        self.columns.starts.len()
    }

    /// Whether it holds no event.
    pub fn is_empty(&self) -> bool {
        self.columns.starts.is_empty()
    }

    /// Number of events with a date: they are the rows before this one.
    pub fn dated(&self) -> usize {
        self.dated
    }

    /// All rows.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = RowId> + ExactSizeIterator + Clone + Send + Sync + use<> {
        RowId::all(self.len())
    }

    /// The rows with a date, in the order of their anchors.
    pub fn dated_rows(
        &self,
    ) -> impl DoubleEndedIterator<Item = RowId> + ExactSizeIterator + Clone + Send + Sync + use<> {
        RowId::all(self.dated)
    }

    /// Whether a row has a date.
    #[inline]
    pub fn is_dated(&self, row: RowId) -> bool {
        row.index() < self.dated
    }

    /// The paths on disk of the open files, each once.
    pub fn paths(&self) -> Vec<PathBuf> {
        let mut paths: Vec<PathBuf> = Vec::new();
        for file in self.files.iter().filter(|file| !file.is_added) {
            if !paths.contains(&file.path.disk) {
                paths.push(file.path.disk.clone());
            }
        }
        paths
    }

    /// The open files, in the order in which they were opened.
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// The open files, each with its number.
    pub fn numbered_files(&self) -> impl ExactSizeIterator<Item = (FileId, &File)> {
        FileId::all(self.files.len()).zip(self.files.iter())
    }

    /// One of the open files; `None` if there are not so many.
    pub fn file(&self, file: FileId) -> Option<&File> {
        self.files.get(file.index())
    }

    /// Anchors, ascending over the dated rows.
    #[inline]
    pub fn starts(&self) -> &[Moment] {
        self.columns.starts.get(..self.dated).unwrap_or_default()
    }

    /// Anchor of a dated row: its earliest start, where that is known.
    #[inline]
    pub fn start(&self, row: RowId) -> Moment {
        let start = self.columns.starts.get(row.index()).copied();
        debug_assert!(start.is_some(), "no {row:?} among {}", self.len());
        start.unwrap_or(Moment::EPOCH)
    }

    /// The first dated row that starts at or after `time`, or [`Store::dated`].
    pub fn first_from(&self, time: Moment) -> RowId {
        RowId::at(self.time_index.count_before(self.starts(), time))
    }

    /// Precision, zone and doubt of a row's time.
    #[inline]
    pub fn span(&self, row: RowId) -> Span {
        let span = self.columns.spans.get(row).map(SpanId::from_number);
        let span = span.and_then(|span| self.span_table.get(span.index()));
        debug_assert!(span.is_some(), "no span of {row:?} among {}", self.len());
        span.copied().unwrap_or(Span::UNDATED)
    }

    /// The time bounds of a dated row, with the reach of what its source marks as doubtful: see
    /// [`When::reach`](dateline_event::When::reach).
    #[inline]
    pub fn bounds(&self, row: RowId) -> Bounds {
        self.span(row).bounds_from(self.start(row))
    }

    /// Whether the event surely touches the time: every reading of its date does. What its source marks as doubtful
    /// does nowhere.
    #[inline]
    pub fn certainly_within(&self, row: RowId, time: TimeRange) -> bool {
        let span = self.span(row);
        !span.is_doubtful && span.bounds_from(self.start(row)).certainly_within(time)
    }

    /// From the first to the last known moment that any dated event touches; `None` without dated events.
    pub fn extent(&self) -> Option<TimeRange> {
        self.extent_of(self.dated_rows())
    }

    /// From the first to the last known moment that any of these dated rows touches; `None` without rows.
    pub fn extent_of(&self, rows: impl IntoIterator<Item = RowId>) -> Option<TimeRange> {
        let times = rows.into_iter().flat_map(|row| self.bounds(row).known());
        times.map(TimeRange::at).reduce(TimeRange::union)
    }

    /// How many claims sources make about the event.
    #[inline]
    pub fn claims(&self, row: RowId) -> u16 {
        let claims = self.columns.claims.get(row);
        debug_assert!(claims.is_some(), "no {row:?} among {}", self.len());
        claims.unwrap_or_default().try_into().unwrap_or(u16::MAX)
    }

    /// How the row's sources disagree, and how they stand to the event.
    #[inline]
    pub fn doubt(&self, row: RowId) -> Doubt {
        let told = self.told_doubt(row);
        let rejudged = &self.tables.rejudged;
        if rejudged.is_empty() {
            return told;
        }
        rejudged.get(&row).map_or(told, |&doubt| (told - OF_NAMES) | doubt)
    }

    /// As a reader tells it, who knows nothing of names but whether they are equal.
    #[inline]
    pub(super) fn told_doubt(&self, row: RowId) -> Doubt {
        Doubt::from_bits_truncate(item(&self.columns.flags, row))
    }

    /// What the row's kind tells of it.
    #[inline]
    pub fn act(&self, row: RowId) -> Act {
        item(&self.acts, self.code(Facet::Kind, row).node())
    }

    /// How the row stands to an older download of the same export; `None` without one, and where they say the same.
    #[inline]
    pub fn change(&self, row: RowId) -> Option<Change> {
        Change::of_flags(item(&self.columns.flags, row))
    }

    /// Whether any row stands to an older reading of its file in some way: see [`Store::change`]. Looks at all rows.
    pub fn has_changes(&self) -> bool {
        self.columns
            .flags
            .iter()
            .any(|&flags| Change::of_flags(flags).is_some())
    }

    /// Whether sources contradict each other about the event: see [`Doubt::is_disputed`].
    #[inline]
    pub fn is_disputed(&self, row: RowId) -> bool {
        self.doubt(row).is_disputed()
    }

    /// Whether the event possibly touches more than one calendar day.
    #[inline]
    pub fn is_multi_day(&self, row: RowId) -> bool {
        item(&self.columns.flags, row) & IS_MULTI_DAY != 0
    }
}

/// Beside the bits of [`Doubt`]: the event possibly touches more than one calendar day.
pub(super) const IS_MULTI_DAY: u16 = 1 << 15;
/// The lower 48 bits of an address.
pub(super) const OFFSET_MASK: u64 = (1 << 48) - 1;

/// Of a row: the number of its file, and where it stands there.
pub(super) fn address(file: u16, offset: u64) -> u64 {
    u64::from(file) << 48 | offset & OFFSET_MASK
}
