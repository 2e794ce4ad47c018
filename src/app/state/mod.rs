//! All that the window shows, in parts.

mod added;
mod asked;
mod cover;
mod found;
mod join_draft;
mod largest_by;
mod linking;
mod marks;
mod merge_draft;
mod open;
mod question;
mod row_merge;
mod seen;
mod selection;
mod unsaved;
mod waiting;
mod worry;

pub use added::Added;
pub use asked::Asked;
pub use cover::Cover;
pub use found::{Found, first_view};
pub use join_draft::JoinDraft;
pub use largest_by::LargestBy;
pub use linking::Linking;
pub use marks::OpenMarks;
pub use merge_draft::MergeDraft;
pub use open::Open;
pub use question::Question;
pub use row_merge::RowMerge;
pub use seen::Seen;
pub use selection::Selection;
pub use unsaved::Unsaved;
pub use waiting::Waiting;
pub use worry::Worry;

use std::sync::Arc;

use super::history::History;
use super::jobs::{
    AnswerSum, LargestBins, LargestRequest, MatchingFindings, SelectionSummary, SortedRows, SummaryRequest,
};
use super::{PathFor, Settings};
use crate::query::{ColumnCounts, FigureSum, Mark};
use crate::store::{AddedColumn, FigureKind, FigureKindId, Overlay};

/// All that the window shows. Panels read it; only `apply` and what the threads report change it.
#[derive(Default)]
pub struct State {
    /// The files, and what is being read and written.
    pub open: Open,
    /// The question to them.
    pub asked: Asked,
    /// The newest answers.
    pub found: Found,
    /// What is in sight and selected, and what is being done with it.
    pub seen: Seen,
    /// What stays from file to file and from run to run.
    pub preferred: Settings,
    /// What undo goes back to.
    pub history: History,
    /// What the user must know of his own work.
    pub worries: Vec<Worry>,
    /// What he is asked now.
    pub question: Option<Question>,
    /// What he has to type a path for, since the system shows no dialog.
    pub wanted_path: Option<PathFor>,
}

impl State {
    /// What lies over the panels now.
    pub fn cover(&self) -> Cover {
        if self.question.is_some() || self.wanted_path.is_some() || self.is_loading_alone() || self.shows_failures() {
            Cover::Card
        } else if self.seen.windows.is_empty() {
            Cover::Nothing
        } else {
            Cover::Window
        }
    }

    /// Whether files are being read and nothing of them can be shown yet.
    pub fn is_loading_alone(&self) -> bool {
        self.open.loading.is_some() && self.open.growing().is_none()
    }

    /// Whether the user is told of files that could not be read, unless he is saying what the columns of one of them are.
    pub fn shows_failures(&self) -> bool {
        let failures = &self.open.failures;
        let draft = self.seen.mapping.as_ref();
        let is_answered = draft.is_some_and(|draft| failures.iter().any(|failure| failure.path == draft.path.disk));
        !self.is_loading_alone() && !failures.is_empty() && !is_answered
    }

    /// Whether the answer on screen is to an older question than the filters now ask.
    pub fn is_stale(&self) -> bool {
        self.found.answer.filter != self.asked.filter
            || self.found.answer.lanes.by != self.lane_by()
            || self.has_other_columns()
            || *self.open.store.naming() != self.asked.naming
            || !self.shows_what_is_asked()
            || self.found.marked != self.open.marks.rows(&self.open.store)
    }

    /// Whether the answer counts other columns than are added.
    fn has_other_columns(&self) -> bool {
        let (counted, read) = (&self.found.answer.columns, self.read_columns(&self.open.store));
        let is_same = |(counted, read): (&ColumnCounts, &Arc<AddedColumn>)| Arc::ptr_eq(&counted.column, read);
        counted.len() != read.len() || !counted.iter().zip(&read).all(is_same)
    }

    /// What is to stand instead of what files say.
    pub fn wanted_overlay(&self) -> Arc<Overlay> {
        if self.asked.as_in_files {
            return Arc::default();
        }
        self.open.marks.overlay(&self.open.store)
    }

    /// Whether the store that is open is in the zone, and has the rows, that are asked for.
    pub fn shows_what_is_asked(&self) -> bool {
        let store = &self.open.store;
        store.shows(self.preferred.zone, self.asked.apart) && store.has_overlay(&self.wanted_overlay())
    }

    /// Whether what is on screen will still change: the answer is older than the filters, or a search goes on.
    pub fn is_answering(&self) -> bool {
        self.is_stale() || self.found.answer.searched.is_some()
    }

    /// Whether all that is selected has a mark.
    pub fn selection_has(&self, mark: &Mark) -> bool {
        let (open, rows) = (&self.open, self.seen.selection.rows());
        !rows.is_empty() && open.marks.rows(&open.store).has_all(mark, rows)
    }

    /// Whether undo takes back something of the case: it was done after all else.
    pub fn undoes_case(&self) -> bool {
        let step = self.open.marks.case().and_then(|case| case.undo.undo);
        step.is_some_and(|step| self.history.last().is_none_or(|last| step > last.case_steps))
    }

    /// Whether there is anything to undo.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo() || self.undoes_case()
    }

    /// Whether there is anything to do again.
    pub fn can_redo(&self) -> bool {
        let case = self.open.marks.case();
        self.history.can_redo() || case.is_some_and(|case| case.undo.redo.is_some())
    }

    /// The rows of the table when it is sorted by anything but time; those of the order before while the new one is
    /// being made.
    pub fn sorted_rows(&self) -> Option<&SortedRows> {
        self.found.sorted.as_deref().filter(|_| !self.asked.order.is_by_time())
    }

    /// The figure that is summed and has a column in the table, if files tell it.
    pub fn chosen_figure(&self) -> Option<(FigureKindId, &FigureKind)> {
        self.asked.figure.find(self.open.store.figure_kinds())
    }

    /// What the events on screen tell of the chosen figure, once that is added up.
    pub fn answer_sum(&self) -> Option<&Arc<AnswerSum>> {
        let (kind, _) = self.chosen_figure()?;
        let sum = self.found.sum.as_ref()?;
        sum.is_for(&self.open.store, &self.found.answer, kind).then_some(sum)
    }

    /// All of them together.
    pub fn figure_sum(&self) -> Option<&FigureSum> {
        self.answer_sum().map(|sum| &sum.figures.total)
    }

    /// Whether columns are as high as the chosen figure, rather than as the number of events.
    pub fn draws_figures(&self) -> bool {
        self.preferred.columns_by_figure && self.chosen_figure().is_some()
    }

    /// Asks for the largest days, weeks or months; `None` while figures are still added up.
    pub(in crate::app) fn largest_request(&self) -> Option<LargestRequest> {
        let by_figure = self.seen.largest.by_figure && self.chosen_figure().is_some();
        let figures = if by_figure {
            Some(self.answer_sum()?.into())
        } else {
            None
        };
        Some(LargestRequest {
            store: (&self.open.store).into(),
            answer: (&self.found.answer).into(),
            step: self.seen.largest.step,
            figures,
        })
    }

    /// The largest days, weeks or months, once they are found.
    pub(in crate::app) fn largest_bins(&self) -> Option<&LargestBins> {
        let request = self.largest_request()?;
        self.found.largest.as_ref().filter(|found| found.is_for(&request))
    }

    /// Asks what the selected events have in common; `None` where none is selected.
    pub(in crate::app) fn summary_request(&self) -> Option<SummaryRequest> {
        let selection = &self.seen.selection;
        (!selection.is_empty()).then(|| SummaryRequest {
            store: (&self.open.store).into(),
            answer: (&self.found.answer).into(),
            rows: selection.rows().into(),
            figure: self.chosen_figure().map(|(kind, _)| kind),
        })
    }

    /// What the selected events have in common, once that is worked out.
    pub(in crate::app) fn selection_summary(&self) -> Option<&SelectionSummary> {
        let request = self.summary_request()?;
        self.found
            .selection
            .as_deref()
            .filter(|summary| summary.is_for(&request))
    }

    /// The findings that hold what is looked for, once they are found.
    pub fn matching_findings(&self) -> Option<&Arc<MatchingFindings>> {
        let found = self.found.findings.as_ref()?;
        let is_of_now = found.text == self.asked.findings_text && Arc::ptr_eq(&found.store, &self.open.store);
        is_of_now.then_some(found)
    }
}
