use std::path::PathBuf;
use std::sync::{Arc, mpsc};

use eframe::egui::Context;

use super::Answered;
use crate::app::Command;
use crate::app::link_index::LinkIndex;
use crate::app::loading::LoadReport;
use crate::app::mapping_preview::Preview;
use crate::app::matching_findings::MatchingFindings;
use crate::app::matching_values::MatchingValues;
use crate::app::pairs::PairCounts;
use crate::app::row_in_file::RowInFile;
use crate::app::suggestions::Suggestions;
use crate::app::table_order::Sorted;
use crate::app::zones::Zoned;
use crate::read::{Mapping, MappingError};
use crate::store::Store;

/// What threads report to the window.
pub enum Message {
    Answered(Box<Answered>),
    Sorted(Sorted),
    /// Values of a facet, for its list.
    FoundValues(MatchingValues),
    /// Names to be counted as one with others.
    FoundNames(MatchingValues),
    FoundFindings(MatchingFindings),
    FoundRow(RowInFile),
    Suggested(Suggestions),
    Paired(PairCounts),
    /// The links of a store.
    Linked(Arc<Store>, LinkIndex),
    Zoned(Zoned),
    Loading(LoadReport),
    /// What a mapping would make of a file.
    Previewed(Box<Preview>),
    /// A mapping file was chosen.
    MappingRead(Result<Mapping, MappingError>),
    /// What was decided in a dialog.
    Chosen(Command),
    /// A file was written, or why not.
    Saved(Result<PathBuf, String>),
    /// Where, nothing if it was cancelled, or why not.
    EventsSaved(Result<Option<PathBuf>, String>),
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
