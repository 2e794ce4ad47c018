//! The window's threads: one for each kind of work, so that none waits for another.

mod added_columns;
mod also_called;
mod answered;
mod case;
mod copied_rows;
mod figure_histograms;
mod figure_sums;
mod file_watch;
mod folder_look;
mod largest_bins;
mod links;
mod mapping_preview;
mod matching_findings;
mod matching_values;
mod outbox;
mod pairs;
mod picks;
mod question;
mod row_in_file;
mod selection_summary;
mod sorted_rows;
mod suggestions;
mod zones;

use std::io;

use super::per_facet::PerFacet;
use super::worker::Worker;
use crate::batch::CancelToken;
use crate::store::Facet;

pub use added_columns::{
    ColumnRequest, ColumnValues, ColumnValuesRequest, FileColumns, FileColumnsRequest, ReadColumn,
};
pub use also_called::{AlsoCalled, AlsoCalledRequest, only_filter};
pub use answered::Answered;
pub use case::{
    CaseChange, CaseDesk, CaseFile, CaseLog, CaseLook, CaseNews, CaseRequest, CaseStep, ComparedCase, NewRowLink,
    OpenCase, OpenedFiles,
};
pub use copied_rows::{CopiedRows, CopyRequest};
pub use figure_histograms::{CountedFigures, HistogramsRequest};
pub use figure_sums::{AnswerSum, SumRequest};
pub use file_watch::{FileWatch, Watched};
pub use folder_look::FolderLook;
pub use largest_bins::{LargestBins, LargestRequest};
pub use links::{LinksRequest, StoreLinks};
pub use mapping_preview::{Preview, PreviewRequest};
pub use matching_findings::{FindingsRequest, MatchingFindings};
pub use matching_values::{MatchingValues, ValuesRequest};
pub use outbox::{Message, Outbox};
pub use pairs::{PairCounts, PairsRequest};
pub use picks::{Pick, PickRequest, Picked};
pub use question::Question;
pub use row_in_file::{RowInFile, RowRequest};
pub use selection_summary::{SelectionSummary, SummaryRequest};
pub use sorted_rows::{MAX_SORTED, SortRequest, SortedRows};
pub use suggestions::{Suggestions, SuggestionsRequest};
pub use zones::{ZoneRequest, Zoned};

/// Each remembers what it was asked last.
pub struct Jobs {
    pub questions: Worker<Question>,
    pub sorts: Worker<SortRequest>,
    /// Finds values for the list of each facet.
    pub values: PerFacet<Worker<ValuesRequest>>,
    /// Finds names to be counted as one with others.
    pub names: Worker<ValuesRequest>,
    /// Finds other names of the place that is searched for.
    pub also_called: Worker<AlsoCalledRequest>,
    pub suggestions: Worker<SuggestionsRequest>,
    pub pairs: Worker<PairsRequest>,
    /// Finds what is to be selected.
    pub picks: Worker<PickRequest>,
    /// Counts how large the figures are that are unfolded in the filters.
    pub histograms: Worker<HistogramsRequest>,
    pub sums: Worker<SumRequest>,
    /// Finds the days with most events.
    pub largest: Worker<LargestRequest>,
    pub summaries: Worker<SummaryRequest>,
    pub copies: Worker<CopyRequest>,
    pub links: Worker<LinksRequest>,
    pub findings: Worker<FindingsRequest>,
    pub rows: Worker<RowRequest>,
    pub previews: Worker<PreviewRequest>,
    pub zones: Worker<ZoneRequest>,
    /// Reads columns of the files that are added.
    pub columns: Worker<ColumnRequest>,
    /// Finds which columns the files have.
    pub file_columns: Worker<FileColumnsRequest>,
    pub column_values: Worker<ColumnValuesRequest>,
    /// Looks whether the open files have changed.
    pub files: FileWatch,
    /// Has the case.
    pub case: CaseDesk,
}

impl Jobs {
    /// Starts all threads; they end when this is dropped.
    ///
    /// # Errors
    /// If the system starts no more threads.
    pub fn spawn(outbox: &Outbox) -> io::Result<Self> {
        let values =
            PerFacet::try_new(|facet| replying(outbox, facet.label(), MatchingValues::find, Message::FoundValues))?;
        let previews = outbox.clone();
        let (columns, parts) = (outbox.clone(), outbox.ctx.clone());
        Ok(Self {
            questions: question::spawn(outbox.clone())?,
            sorts: replying(outbox, "sort", SortedRows::sort, Message::Sorted)?,
            values,
            names: replying(outbox, "find names", MatchingValues::find, Message::FoundNames)?,
            also_called: replying(outbox, "also called", AlsoCalled::find, |found| {
                Message::AlsoCalled(Box::new(found))
            })?,
            suggestions: replying(outbox, "suggest", Suggestions::find, Message::Suggested)?,
            pairs: replying(outbox, "pairs", PairCounts::count, Message::Paired)?,
            picks: replying(outbox, "pick", Picked::find, Message::Picked)?,
            summaries: replying(outbox, "summary", SelectionSummary::make, |summary| {
                Message::Summarised(Box::new(summary))
            })?,
            copies: replying(outbox, "copy", CopiedRows::make, Message::Copied)?,
            histograms: replying(outbox, "histograms", CountedFigures::count, Message::CountedFigures)?,
            sums: replying(outbox, "sum", AnswerSum::add_up, Message::Summed)?,
            largest: replying(outbox, "largest", LargestBins::find, Message::FoundLargest)?,
            links: replying(outbox, "links", StoreLinks::find, Message::Linked)?,
            findings: replying(outbox, "findings", MatchingFindings::find, Message::FoundFindings)?,
            rows: replying(
                outbox,
                "row",
                |request, _| Some(RowInFile::find(request)),
                Message::FoundRow,
            )?,
            previews: Worker::spawn("preview", move |request, cancel| {
                Preview::make(request, cancel, |preview| {
                    previews.send(Message::Previewed(Box::new(preview)));
                });
            })?,
            zones: replying(outbox, "zone", |request, _| Some(Zoned::make(request)), Message::Zoned)?,
            columns: Worker::spawn("column", move |request, cancel| {
                if let Some(read) = ReadColumn::read(request, cancel, &|| parts.request_repaint()) {
                    columns.send(Message::ReadColumn(Box::new(read)));
                }
            })?,
            file_columns: replying(outbox, "file columns", FileColumns::find, Message::FileColumns)?,
            column_values: replying(outbox, "column values", ColumnValues::find, Message::ColumnValues)?,
            files: FileWatch::spawn(outbox.clone())?,
            case: CaseDesk::spawn(outbox.clone())?,
        })
    }

    /// Forgets what was asked of rows that are no longer there. The question stands: its answer brought the rows of now.
    pub fn forget_rows(&mut self) {
        for facet in Facet::ALL {
            self.values[facet].forget();
        }
        self.names.forget();
        self.also_called.forget();
        self.sorts.forget();
        self.suggestions.forget();
        self.pairs.forget();
        self.picks.forget();
        self.histograms.forget();
        self.sums.forget();
        self.largest.forget();
        self.summaries.forget();
        self.copies.forget();
        self.links.forget();
        self.findings.forget();
        self.rows.forget();
        self.columns.forget();
        self.file_columns.forget();
        self.column_values.forget();
    }
}

/// A thread that answers each request once, unless it was cancelled.
fn replying<R: PartialEq + Send + Sync + 'static, T>(
    outbox: &Outbox,
    name: &str,
    work: impl Fn(&R, &CancelToken) -> Option<T> + Send + 'static,
    message: impl Fn(T) -> Message + Send + 'static,
) -> io::Result<Worker<R>> {
    let outbox = outbox.clone();
    Worker::spawn(name, move |request, cancel| {
        if let Some(reply) = work(request, cancel) {
            outbox.send(message(reply));
        }
    })
}
