//! Names and links of the case: they count instead of those that were decided outside of any case, which can be brought in.

use std::sync::Arc;

use eframe::egui::Context;

use crate::app::app::DatelineApp;
use crate::app::command::CaseFileCommand;
use crate::app::jobs::{CaseChange, NewRowLink};
use crate::app::state::Question;
use crate::app::wording::counted;
use crate::case::{names_of, said_of, signed_before};
use crate::work::{HandLink, NameWork};

/// So many cases are remembered.
const MAX_KNOWN: usize = 100;

impl DatelineApp {
    /// Has the names of the case count, as soon as it has any, and shows its links.
    pub(super) fn take_case_names(&mut self) {
        let marks = &self.state.open.marks;
        let of_case = marks.names().map(names_of);
        let path = marks.case().map(|case| case.path.clone());
        let was_of_case = self.names_of_case.is_some();
        let had_own = path.as_ref().is_some_and(|path| {
            self.names_of_case.as_ref() == Some(path) || self.state.preferred.own_names.contains(path)
        });
        match of_case {
            Some(names) if names != NameWork::default() || had_own => {
                self.names_of_case.clone_from(&path);
                if let Some(path) = path.filter(|path| !self.state.preferred.own_names.contains(path)) {
                    self.state.preferred.own_names.insert(0, path);
                    self.state.preferred.own_names.truncate(MAX_KNOWN);
                    self.save_settings();
                }
                if names != *self.state.asked.names {
                    self.set_names(Arc::new(names), self.state.asked.rolled_up.clone());
                }
            }
            Some(_) | None if was_of_case => {
                self.names_of_case = None;
                self.set_names(self.saved_names.clone(), self.state.asked.rolled_up.clone());
            }
            Some(_) | None => {}
        }
        let links = self.state.open.marks.links(&self.state.open.store);
        if links[..] != self.state.open.case_links[..] {
            self.state.open.case_links = links.into();
            self.show_links();
        }
        self.ask_about_work();
    }

    /// Asks once for each case whether what was decided outside of it is to be brought in.
    fn ask_about_work(&mut self) {
        let open = &self.state.open;
        let Some(case) = open.marks.case() else { return };
        let can_write = case.access == dateline_case::Access::Write;
        let is_asked = self.state.preferred.asked_work.contains(&case.path);
        if is_asked || !can_write || self.state.question.is_some() || !open.marks.knows(&open.store) {
            return;
        }
        let (merges, links) = (self.names_before().merges.len(), self.links_before().len());
        if merges == 0 && links == 0 {
            return;
        }
        let path = case.path.clone();
        self.state.preferred.asked_work.insert(0, path);
        self.state.preferred.asked_work.truncate(MAX_KNOWN);
        self.save_settings();
        self.ask_to_bring_in(merges, links);
    }

    fn ask_to_bring_in(&mut self, merges: usize, links: usize) {
        let of_names = (merges > 0).then(|| format!("{} of names", counted(merges, "merge")));
        let of_links = (links > 0).then(|| format!("{} between the open events", counted(links, "link")));
        let parts: Vec<String> = of_names.into_iter().chain(of_links).collect();
        self.state.question = Some(Question {
            title: "Bring in what was decided before?",
            words: vec![
                format!("Outside of any case: {}.", parts.join(", and ")),
                "In the case they are kept with who made them, are handed on with it, and can be undone. Until the case has \
                 decisions on names of its own, those of before count."
                    .to_owned(),
            ],
            yes: "Bring them in",
            no: "Not now",
            then: CaseFileCommand::BringInWork.into(),
        });
    }

    pub(super) fn bring_in_work(&mut self, ctx: &Context) {
        let names = self.names_before();
        let links = self.links_before();
        if *names == NameWork::default() && links.is_empty() {
            let words = "Nothing was decided on names or linked outside of this case.";
            self.notices.warn(ctx, words);
            return;
        }
        self.change_case(CaseChange::BringInWork(names, links));
    }

    /// What was decided on names outside of any case.
    fn names_before(&self) -> Arc<NameWork> {
        if self.names_of_case.is_some() {
            self.saved_names.clone()
        } else {
            self.state.asked.names.clone()
        }
    }

    /// The links outside of any case whose two events are open.
    fn links_before(&self) -> Vec<(NewRowLink, HandLink)> {
        let Some(index) = &self.state.found.links else {
            return Vec::new();
        };
        let links = self.state.open.hand_links.iter();
        let links = links.filter_map(|link| {
            let new = NewRowLink {
                kind: link.kind,
                from: index.row(&link.from)?,
                to: index.row(&link.to)?,
                why: link.why.clone(),
            };
            Some((new, link.clone()))
        });
        links.collect()
    }

    /// Keeps decisions on names in the case that is open; `false` where there is none.
    pub(super) fn decide_in_case(&mut self, names: &NameWork) -> bool {
        let Some(case) = self.state.open.marks.case() else {
            return false;
        };
        let is_of_case = self.names_of_case.as_ref() == Some(&case.path);
        let before = said_of(&self.state.asked.names);
        let Some(author) = self.state.preferred.author.clone() else {
            // Who decides is asked first; then all of it is his.
            let wanted = said_of(names).into_iter().map(|(said, ..)| (said, None));
            self.change_case(CaseChange::SetNames(wanted.collect()));
            return true;
        };
        let now = dateline_case::Signed::now(&author);
        let wanted = said_of(names).into_iter().map(|(said, who, when)| {
            // What counted before the case had names of its own was decided by somebody then.
            let is_of_before = !is_of_case && before.iter().any(|(known, ..)| *known == said);
            let signed = is_of_before.then(|| signed_before(&who, &when, &now));
            (said, signed)
        });
        self.change_case(CaseChange::SetNames(wanted.collect()));
        true
    }
}
