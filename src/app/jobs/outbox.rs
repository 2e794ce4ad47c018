use std::path::PathBuf;
use std::sync::{Arc, mpsc};

use eframe::egui::{ColorImage, Context};

use super::added_columns::{ColumnValues, FileColumns, ReadColumn};
use super::also_called::AlsoCalled;
use super::answered::Answered;
use super::case::{CaseFile, CaseNews};
use super::copied_rows::CopiedRows;
use super::figure_histograms::CountedFigures;
use super::figure_sums::AnswerSum;
use super::folder_look::FolderLook;
use super::largest_bins::LargestBins;
use super::links::StoreLinks;
use super::mapping_preview::Preview;
use super::matching_findings::MatchingFindings;
use super::matching_values::MatchingValues;
use super::pairs::PairCounts;
use super::picks::Picked;
use super::row_in_file::RowInFile;
use super::selection_summary::SelectionSummary;
use super::sorted_rows::SortedRows;
use super::suggestions::Suggestions;
use super::zones::Zoned;
use crate::app::loading::LoadReport;
use crate::app::saving::NotSaved;
use crate::app::web_link::WebLink;
use crate::app::{Command, PathFor};
use crate::export::PngError;

/// What threads report to the window.
pub enum Message {
    Answered(Box<Answered>),
    Sorted(SortedRows),
    /// Values of a facet, for its list.
    FoundValues(MatchingValues),
    /// Names to be counted as one with others.
    FoundNames(MatchingValues),
    /// Other names of the place that is searched for.
    AlsoCalled(Box<AlsoCalled>),
    FoundFindings(MatchingFindings),
    FoundRow(RowInFile),
    Suggested(Suggestions),
    Paired(PairCounts),
    Picked(Picked),
    CountedFigures(CountedFigures),
    Summed(AnswerSum),
    FoundLargest(LargestBins),
    Summarised(Box<SelectionSummary>),
    Copied(CopiedRows),
    Linked(StoreLinks),
    Zoned(Zoned),
    /// An added column is read.
    ReadColumn(Box<ReadColumn>),
    FileColumns(FileColumns),
    ColumnValues(ColumnValues),
    Loading(LoadReport),
    /// What there is in folders that were to be opened.
    FolderSeen(FolderLook),
    /// A part of the program has ended by a fault: where the report is.
    Fault(PathBuf),
    /// No browser opened this.
    NoBrowser(WebLink),
    /// These files have changed on the disk.
    FilesChanged(Vec<PathBuf>),
    /// What a mapping would make of a file.
    Previewed(Box<Preview>),
    /// What was decided in a dialog.
    Chosen(Command),
    /// No dialog could be shown.
    NoDialog(PathFor),
    /// What is known of the case after something was asked.
    Case(Box<CaseNews>),
    /// A picture for the clipboard, or why there is none.
    Drawn(Result<Arc<ColorImage>, PngError>),
    /// How the files of data of the case are.
    CaseFiles(Vec<CaseFile>),
    /// A case was packed, or why not, in a sentence.
    Packed(Result<String, String>),
    /// A file was written, or why not.
    Saved(Result<PathBuf, Box<NotSaved>>),
    /// A fault has ended the thread of this name that saved or drew something.
    Unfinished(&'static str),
    /// Where, nothing if it was cancelled, or why not.
    EventsSaved(Result<Option<PathBuf>, Box<NotSaved>>),
}

/// Sends messages to the window and wakes it.
#[derive(Clone)]
pub struct Outbox {
    pub sender: mpsc::Sender<Message>,
    pub ctx: Context,
}

impl Outbox {
    pub fn send(&self, message: Message) {
        // The window may be gone already; then nobody wants to know.
        self.sender.send(message).ok();
        self.ctx.request_repaint();
    }
}
