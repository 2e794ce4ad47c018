//! Takes in what the threads report.

use std::sync::Arc;

use eframe::egui::Context;

use super::app::DatelineApp;
use super::command::FilesCommand;
use super::jobs::Message;
use super::link_index::LinkIndex;
use crate::store::Store;

impl DatelineApp {
    /// Takes in what the threads have sent since the last frame.
    pub(super) fn drain(&mut self, ctx: &Context) {
        while let Ok(message) = self.inbox.try_recv() {
            match message {
                Message::Answered(answered) => self.take_answer(*answered, ctx),
                Message::Sorted(sorted) => self.state.sorted = Some(Arc::new(sorted)),
                Message::Found(found) => {
                    if let Some(slot) = self.state.found.get_mut(found.facet as usize) {
                        *slot = Some(found);
                    }
                }
                Message::FoundNames(found) => self.state.found_names = Some(found),
                Message::Suggested(suggestions) => self.state.suggestions = Some(suggestions),
                Message::Paired(paired) => self.state.pairs = Some(Arc::new(paired)),
                Message::Linked(store, links) => self.take_links(&store, &links, ctx),
                Message::Zoned(from, to) => self.take_zoned(&from, to),
                Message::Begun(begun) => self.take_beginning(begun),
                Message::Loaded(loaded) => self.take_loaded(loaded),
                Message::Picked { paths, add } => {
                    let command = if add {
                        FilesCommand::Add(paths)
                    } else {
                        FilesCommand::Open(paths)
                    };
                    self.apply(command.into(), ctx);
                }
                Message::Previewed(preview) => {
                    if let Some(draft) = &mut self.state.mapping {
                        draft.take(*preview);
                        self.try_mapping();
                    }
                }
                Message::MappingRead(read) => self.take_mapping(read, ctx),
                Message::FindingsFound(found) => self.state.found_findings = Some(Arc::new(found)),
                Message::RowFound(row) => self.state.shown_row = Some(row),
                Message::Chosen(command) => self.apply(command, ctx),
                Message::EventsSaved(saved) => self.take_saved(saved, ctx),
                Message::Saved(Ok(path)) => self.notices.done(ctx, format!("Saved {}", path.display())),
                Message::Saved(Err(reason)) => self.notices.error(ctx, format!("Not saved: {reason}")),
            }
        }
    }

    fn take_links(&mut self, store: &Arc<Store>, links: &LinkIndex, ctx: &Context) {
        self.links_asked = false;
        if store.has_same_rows(&self.state.store) {
            self.state.links = Some(Arc::new(links.with_hand_links(&self.state.hand_links)));
            if let Some(id) = self.pending_link.take() {
                self.select_by_id(&id, ctx);
            }
        } else {
            self.ask_for_links();
        }
    }
}
