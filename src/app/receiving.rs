//! Takes in what the threads report.

use std::sync::Arc;

use eframe::egui::Context;

use super::app::DatelineApp;
use super::jobs::{Message, StoreLinks};
use super::loading::LoadReport;

impl DatelineApp {
    /// Takes in what was sent since the last frame.
    pub(super) fn receive(&mut self, ctx: &Context) {
        while let Ok(message) = self.inbox.try_recv() {
            match message {
                Message::Answered(answered) => self.take_answer(*answered, ctx),
                Message::Sorted(sorted) => self.state.found.sorted = Some(Arc::new(sorted)),
                Message::FoundValues(found) => {
                    let facet = found.facet;
                    self.state.found.values[facet] = Some(found);
                }
                Message::FoundNames(found) => self.state.found.names = Some(found),
                Message::AlsoCalled(found) => self.state.found.also_called = Some(*found),
                Message::FoundFindings(found) => self.state.found.findings = Some(Arc::new(found)),
                Message::FoundRow(row) => self.state.found.row = Some(row),
                Message::Suggested(suggestions) => self.state.found.suggestions = Some(suggestions),
                Message::Picked(picked) => self.take_picked(picked, ctx),
                Message::Paired(pairs) => self.state.found.pairs = Some(Arc::new(pairs)),
                Message::CountedFigures(counted) => self.state.found.figures = Some(counted),
                Message::Summed(sum) => self.state.found.sum = Some(Arc::new(sum)),
                Message::FoundLargest(found) => self.state.found.largest = Some(found),
                Message::Summarised(summary) => self.take_summary(summary, ctx),
                Message::Copied(copied) => self.take_copied(copied, ctx),
                Message::Drawn(drawn) => self.take_drawn(drawn, ctx),
                Message::Linked(found) => self.take_links(&found, ctx),
                Message::Zoned(zoned) => self.take_zoned(zoned),
                Message::ReadColumn(read) => self.take_column(*read),
                Message::FileColumns(found) => self.state.found.added.in_files = Some(found),
                Message::ColumnValues(found) => self.state.found.added.values = Some(found),
                Message::Loading(LoadReport::Beginning(beginning)) => self.take_beginning(beginning),
                Message::Loading(LoadReport::Loaded(loaded)) => self.take_loaded(loaded),
                Message::FolderSeen(look) => self.take_folder(look, ctx),
                Message::Fault(report) => self.tell_of_fault(report),
                Message::NoBrowser(link) => self.tell_of_link(&link),
                Message::FilesChanged(paths) => self.take_changed_files(paths),
                Message::Previewed(preview) => {
                    if let Some(draft) = &mut self.state.seen.mapping {
                        draft.take(*preview);
                        self.try_mapping();
                    }
                }
                Message::Chosen(command) => self.apply(command, ctx),
                Message::NoDialog(wanted) => self.state.wanted_path = Some(wanted),
                Message::Case(news) => self.take_case(*news, ctx),
                Message::CaseFiles(files) => {
                    let marks = &mut self.state.open.marks;
                    (marks.files, marks.is_looking) = (Some(files), false);
                }
                Message::Packed(packed) => self.take_packed(packed, ctx),
                Message::EventsSaved(saved) => self.take_events_saved(saved, ctx),
                Message::Unfinished(name) => self.take_unfinished(name, ctx),
                Message::Saved(saved) => self.take_saved(saved, ctx),
            }
        }
    }

    fn take_links(&mut self, found: &StoreLinks, ctx: &Context) {
        if found.store.has_same_rows(&self.state.open.store) {
            let by_hand = self.state.open.links_by_hand(|_| true);
            self.state.found.links = Some(Arc::new(found.links.with_hand_links(&by_hand)));
            if let Some(id) = self.pending_link.take() {
                self.select_by_id(&id, ctx);
            }
        }
    }
}
