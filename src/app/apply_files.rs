//! Commands about files, and what the threads report.

use std::sync::Arc;

use eframe::egui::Context;

use super::app::DatelineApp;
use super::found_findings::FindingsRequest;
use super::history::Change;
use super::jobs::{FindRequest, Message, SortRequest};
use super::link_index::LinkIndex;
use super::opening::Opening;
use super::{Command, WindowKind, dialogs, sample};
use crate::store::{Facet, Store};

impl DatelineApp {
    pub(super) fn apply_to_files(&mut self, command: Command, ctx: &Context) {
        match command {
            Command::OpenDialog => dialogs::pick_files(false, self.outbox.clone()),
            Command::AddDialog => dialogs::pick_files(true, self.outbox.clone()),
            Command::Open(paths) => {
                self.asked_columns.retain(|asked| !paths.contains(&asked.disk));
                self.state.apart = false;
                self.open(paths, false, ctx);
            }
            Command::ToggleApart if self.state.store.has_repeats() => {
                self.record(Change::Filter, ctx);
                self.state.apart = !self.state.apart;
                self.move_to_zone();
                let words = if self.state.apart {
                    "Every row is shown as an event of its own."
                } else {
                    "What stands in several rows or files is shown once."
                };
                self.notices.done(ctx, words);
            }
            Command::Add(paths) => {
                let mut all = self.state.store.paths();
                for path in paths {
                    if !all.contains(&path) {
                        all.push(path);
                    }
                }
                self.open(all, true, ctx);
            }
            Command::OpenSample => match sample::path() {
                Some(path) => self.open(vec![path], false, ctx),
                None => self
                    .notices
                    .warn(ctx, "The sample did not come with this copy of Dateline."),
            },
            Command::ClearRecent => {
                self.state.recent.clear();
                self.save_settings();
            }
            Command::CloseFiles => {
                self.cancel_loading();
                self.adopt(
                    Opening {
                        store: Arc::default(),
                        took: std::time::Duration::ZERO,
                        keeps_filter: false,
                        number: 0,
                        is_beginning: false,
                        is_moved: false,
                    },
                    ctx,
                );
                self.state.answer = Arc::default();
                self.state.extent = None;
            }
            Command::CancelLoading => self.cancel_loading(),
            Command::DismissFailures => self.state.failures.clear(),
            _ => {}
        }
    }

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
                    let command = if add { Command::Add(paths) } else { Command::Open(paths) };
                    self.apply(command, ctx);
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

    pub(super) fn ask_for_links(&mut self) {
        let wants = self.pending_link.is_some() || self.state.detail.is_some() || self.state.all_links;
        if wants && self.state.links.is_none() && self.state.store.len() <= LinkIndex::MOST && !self.links_asked {
            self.links_asked = true;
            self.jobs.links.ask(self.state.store.clone());
        }
    }

    fn take_links(&mut self, store: &Arc<Store>, links: &LinkIndex, ctx: &Context) {
        self.links_asked = false;
        if store.has_same_rows(&self.state.store) {
            self.state.links = Some(Arc::new(links.with_hand_links(&self.state.hand_links)));
            if let Some(id) = self.pending_link.take() {
                self.apply(Command::SelectById(id), ctx);
            }
        } else {
            self.ask_for_links();
        }
    }

    pub(super) fn find_values(&mut self, facet: Facet, text: String) {
        let answer = self.state.answer.clone();
        let (Some(asked), Some(job)) = (self.asked_finds.get_mut(facet as usize), self.jobs.find(facet)) else {
            return;
        };
        let is_asked = asked
            .as_ref()
            .is_some_and(|(known, at)| *known == text && Arc::ptr_eq(at, &answer));
        if !is_asked {
            *asked = Some((text.clone(), answer.clone()));
            job.ask(FindRequest {
                store: self.state.store.clone(),
                answer,
                facet,
                text,
            });
        }
    }

    /// Has the findings looked through, if their window shows and has not what it wants.
    pub(super) fn keep_findings(&mut self) {
        let state = &self.state;
        if !state.has_window(WindowKind::Findings) {
            return;
        }
        let is_asked = self
            .asked_findings
            .as_ref()
            .is_some_and(|(text, store)| *text == state.findings_text && Arc::ptr_eq(store, &state.store));
        if !is_asked {
            self.asked_findings = Some((state.findings_text.clone(), state.store.clone()));
            self.jobs.findings.ask(FindingsRequest {
                store: state.store.clone(),
                text: state.findings_text.clone(),
            });
        }
    }

    /// Has the rows in view sorted, if the table wants another order than time's and has not asked yet.
    pub(super) fn keep_sorted(&mut self) {
        let state = &self.state;
        if state.order.is_by_time() || !state.is_open() || !state.panels.table {
            return;
        }
        let is_asked = self.asked_sort.as_ref().is_some_and(|(order, viewport, answer)| {
            *order == state.order && *viewport == state.viewport && Arc::ptr_eq(answer, &state.answer)
        });
        if !is_asked {
            self.asked_sort = Some((state.order, state.viewport, state.answer.clone()));
            self.jobs.sorts.ask(SortRequest {
                store: state.store.clone(),
                answer: state.answer.clone(),
                viewport: state.viewport,
                order: state.order,
            });
        }
    }
}
