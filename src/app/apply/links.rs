//! Commands about links that are added by hand.

use std::sync::Arc;

use eframe::egui::Context;

use crate::app::app::DatelineApp;
use crate::app::command::LinksCommand;
use crate::app::history::Change;
use crate::app::jobs::{CaseChange, NewRowLink};
use crate::app::link_index::LinkIndex;
use crate::app::state::Linking;
use crate::event::LinkKind;
use crate::work::{HandLink, KeepError, LinkStart, LinkWork};

impl DatelineApp {
    pub(super) fn apply_to_links(&mut self, command: LinksCommand, ctx: &Context) {
        match command {
            LinksCommand::Start => self.start_link(ctx),
            LinksCommand::Cancel => self.state.seen.linking = None,
            LinksCommand::Add(kind, why) => self.add_link(kind, why, ctx),
            LinksCommand::Remove(link) => {
                let mut of_case = self.state.open.case_links.iter();
                if let Some((id, _)) = of_case.find(|(_, known)| known.is_same(&link)) {
                    let id = *id;
                    self.change_case(CaseChange::Unlink(id));
                    return;
                }
                let mut links = self.state.open.hand_links.to_vec();
                links.retain(|known| !known.is_same(&link));
                self.record(Change::Filter, ctx);
                self.set_hand_links(&links.into(), ctx);
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
        let of_case = self.state.open.case_links.iter().map(|(_, known)| known);
        let mut known = self.state.open.hand_links.iter().chain(of_case);
        if link.from == link.to || known.any(|known| known.is_same(&link)) {
            self.notices.warn(ctx, "These two are linked like this already.");
            return;
        }
        let rows = self
            .state
            .found
            .links
            .as_ref()
            .map(|index| (index.row(&link.from), index.row(&link.to)));
        if self.state.open.marks.case().is_some()
            && let Some((Some(from), Some(to))) = rows
        {
            self.change_case(CaseChange::Link(NewRowLink {
                kind: link.kind,
                from,
                to,
                why: link.why,
            }));
            return;
        }
        let links = self.state.open.hand_links.iter().cloned().chain([link]).collect();
        self.record(Change::Filter, ctx);
        self.set_hand_links(&links, ctx);
    }

    /// Puts these in place of the links added by hand before, on screen and in the files where they are kept. What others
    /// have linked there meanwhile counts here too from now on.
    pub(in crate::app) fn set_hand_links(&mut self, links: &Arc<[HandLink]>, ctx: &Context) {
        self.show_hand_links(links.clone());
        let Some(folder) = self.work_folder.clone() else { return };
        let guarded = self.guarded_data();
        let store = self.state.open.store.clone();
        let mut joined = Vec::new();
        for file in store.files() {
            let of_file = |links: &[HandLink]| -> Vec<HandLink> {
                links.iter().filter(|link| link.file == file.path).cloned().collect()
            };
            let (base, ours) = (of_file(&self.saved_links), of_file(links));
            if base == ours {
                joined.extend(ours);
                continue;
            }
            match LinkWork::keep(&folder, &file.path, (&base, &ours), &guarded) {
                Ok(kept) => {
                    self.tell_of_set_aside(kept.set_aside);
                    self.saved_links.retain(|link| link.file != file.path);
                    self.saved_links.extend(kept.work.iter().cloned());
                    joined.extend(kept.work);
                }
                Err(error) => {
                    joined.extend(ours);
                    let words = format!("The links added by hand were not saved: {error}");
                    self.notices.error(ctx, words);
                }
            }
        }
        if joined[..] != links[..] {
            let history = &mut self.state.history;
            history.change_links(|before| LinkWork::joined(links, before, &joined));
            self.show_hand_links(joined.into());
        }
    }

    fn show_hand_links(&mut self, links: Arc<[HandLink]>) {
        self.state.open.hand_links = links;
        self.show_links();
    }

    /// Has all links that were added by hand, outside of the case and in it, drawn and followed.
    pub(in crate::app) fn show_links(&mut self) {
        let links = self.state.open.links_by_hand(|_| true);
        if let Some(index) = &self.state.found.links {
            self.state.found.links = Some(Arc::new(index.with_hand_links(&links)));
        }
    }

    /// Reads the links that were added by hand to the files that are open now.
    pub(in crate::app) fn load_hand_links(&mut self) {
        let Some(folder) = self.work_folder.clone() else { return };
        let store = self.state.open.store.clone();
        let mut links = Vec::new();
        for file in store.files() {
            match LinkWork::load_moved(&folder, &file.path) {
                Ok(known) => links.extend(known),
                Err(KeepError::Load(error)) if error.kind.is_damage() => {
                    let kept = LinkWork::keep(&folder, &file.path, (&[], &[]), &self.guarded_data());
                    self.tell_of_damage(&error.to_string(), kept.map(|kept| kept.set_aside));
                }
                Err(error) => self.worry(
                    format!("The links added by hand to {} cannot be used: {error}", file.name()),
                    None,
                ),
            }
        }
        self.saved_links.clone_from(&links);
        self.state.open.hand_links = links.into();
    }
}
