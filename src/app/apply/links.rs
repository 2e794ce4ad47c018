//! Commands about links that are added by hand.

use std::sync::Arc;

use eframe::egui::Context;

use crate::app::app::DatelineApp;
use crate::app::command::LinksCommand;
use crate::app::history::Change;
use crate::app::link_index::LinkIndex;
use crate::app::state::Linking;
use crate::event::LinkKind;
use crate::work::{HandLink, LinkStart, LinkWork};

impl DatelineApp {
    pub(super) fn apply_to_links(&mut self, command: LinksCommand, ctx: &Context) {
        match command {
            LinksCommand::Start => self.start_link(ctx),
            LinksCommand::Cancel => self.state.seen.linking = None,
            LinksCommand::Add(kind, why) => self.add_link(kind, why, ctx),
            LinksCommand::Remove(link) => {
                let mut links = self.state.open.hand_links.to_vec();
                links.retain(|known| !known.is_same(&link));
                self.record(Change::Filter, ctx);
                self.set_hand_links(links.into(), ctx);
            }
        }
    }

    fn start_link(&mut self, ctx: &Context) {
        if self.state.open.store.len() > LinkIndex::MAX {
            let words = format!("Links are followed in up to {} events only.", LinkIndex::MAX);
            self.notices.warn(ctx, words);
        } else if let Some(detail) = &self.state.seen.detail {
            let Some((file, _)) = &detail.origin else {
                debug_assert!(false, "an event that stands in no file");
                return;
            };
            self.state.seen.linking = Some(Linking {
                from: LinkStart {
                    id: detail.event.id.clone(),
                    file: file.clone(),
                },
                title: detail.event.title.clone(),
            });
        }
    }

    fn add_link(&mut self, kind: LinkKind, why: String, ctx: &Context) {
        let (Some(linking), Some(detail)) = (self.state.seen.linking.take(), &self.state.seen.detail) else {
            return;
        };
        let link = HandLink::new(kind, linking.from, detail.event.id.clone(), why);
        if link.from == link.to || self.state.open.hand_links.iter().any(|known| known.is_same(&link)) {
            self.notices.warn(ctx, "These two are linked like this already.");
            return;
        }
        let links = self.state.open.hand_links.iter().cloned().chain([link]).collect();
        self.record(Change::Filter, ctx);
        self.set_hand_links(links, ctx);
    }

    /// Puts these in place of the links added by hand before, on screen and in the files where they are kept.
    pub(in crate::app) fn set_hand_links(&mut self, links: Arc<[HandLink]>, ctx: &Context) {
        let before = std::mem::replace(&mut self.state.open.hand_links, links);
        let links = &self.state.open.hand_links;
        if let Some(index) = &self.state.found.links {
            self.state.found.links = Some(Arc::new(index.with_hand_links(links)));
        }
        let Some(folder) = &self.work_folder else { return };
        for file in self.state.open.store.files() {
            let of_file = |links: &[HandLink]| -> Vec<HandLink> {
                links.iter().filter(|link| link.file == file.path).cloned().collect()
            };
            let now = of_file(links);
            if now != of_file(&before)
                && let Err(error) = LinkWork::save(folder, &file.path, now)
            {
                self.notices
                    .error(ctx, format!("The links added by hand were not saved: {error}"));
            }
        }
    }

    /// Reads the links that were added by hand to the files that are open now.
    pub(in crate::app) fn load_hand_links(&mut self, ctx: &Context) {
        let Some(folder) = &self.work_folder else { return };
        let mut links = Vec::new();
        for file in self.state.open.store.files() {
            match LinkWork::load_moved(folder, &file.path) {
                Ok(known) => links.extend(known),
                Err(error) => {
                    let words = format!("The links added by hand to {} cannot be read: {error}", file.name());
                    self.notices.warn(ctx, words);
                }
            }
        }
        self.state.open.hand_links = links.into();
    }
}
