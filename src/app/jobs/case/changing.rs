//! What is changed in the case, one step after the other.

use std::path::PathBuf;

use dateline_case::{Access, Case, Colour, EventId, MarkedEvent, ReadOnlyReason, Signed, Tag, TagId};
use rayon::prelude::*;

use super::finding;
use super::keeper::{Keeper, Outcome, words};
use super::request::{CaseChange, CaseStep};
use crate::case::{DataFiles, OpenData, describe, marked_event};
use crate::store::RowId;

impl Keeper {
    /// Makes a change.
    pub(super) fn change(&mut self, step: CaseStep, outcome: &mut Outcome) -> Result<(), String> {
        let signed = Signed::now(&step.author);
        self.try_to_write()?;
        if step.change.adds() {
            self.begin(&signed)?;
        }
        let events = |keeper: &Self, rows: &[RowId]| -> Vec<MarkedEvent> {
            let (store, files) = (&keeper.store, OpenData::of(&keeper.store, &keeper.files));
            rows.par_iter().map(|&row| marked_event(store, row, &files)).collect()
        };
        let known = |keeper: &Self, rows: &[RowId]| -> Vec<EventId> {
            rows.iter().flat_map(|&row| keeper.events.of_row(row)).collect()
        };
        match step.change {
            CaseChange::Star(rows) => {
                let events = events(self, &rows);
                self.case()?.star(&signed, &events).map_err(words)?;
            }
            CaseChange::Unstar(rows) => {
                let events = known(self, &rows);
                self.case()?.unstar(&signed, &events).map_err(words)?;
            }
            CaseChange::Tag { name, colour, rows } => {
                let events = events(self, &rows);
                let tag = new_tag(name, colour)?;
                self.case()?.tag_as(&signed, tag, &events).map_err(words)?;
            }
            CaseChange::Untag { name, rows } => {
                let events = known(self, &rows);
                if let Some(tag) = self.marks.tag(&name).map(|tag| tag.id) {
                    self.case()?.untag(&signed, tag, &events).map_err(words)?;
                }
            }
            CaseChange::AddNote(row) => {
                let files = OpenData::of(&self.store, &self.files);
                let event = marked_event(&self.store, row, &files);
                outcome.begun = Some(self.case()?.add_note(&signed, &event, "").map_err(words)?);
            }
            CaseChange::TakeTimesketchMarks => outcome.done = Some(self.take_timesketch_marks(&signed)?),
            CaseChange::EditNote(note, text) => {
                self.case()?.edit_note(&signed, note, &text).map_err(words)?;
            }
            CaseChange::RemoveNote(note) => {
                self.case()?.remove_note(&signed, note).map_err(words)?;
            }
            CaseChange::SaveView(view, selected) => {
                let files = OpenData::of(&self.store, &self.files);
                let selected = selected.map(|row| marked_event(&self.store, row, &files));
                let saved = self.case()?.save_view(&signed, *view, selected.as_ref());
                saved.map_err(words)?;
            }
            CaseChange::Correct(row, corrections) => {
                let files = OpenData::of(&self.store, &self.files);
                let event = marked_event(&self.store, row, &files);
                self.case()?.correct(&signed, &event, &corrections).map_err(words)?;
            }
            CaseChange::TakeBack(correction) => {
                self.case()?.remove_correction(&signed, correction).map_err(words)?;
            }
            CaseChange::Enter(events) => {
                let entered = self.case()?.enter_events(&signed, &events).map_err(words)?;
                outcome.entered = entered.into_iter().map(|id| id.key().event()).collect();
            }
            CaseChange::EditEntered(event, json) => {
                self.case()?.edit_event(&signed, event, &json).map_err(words)?;
            }
            CaseChange::RemoveEntered(event) => {
                self.case()?.remove_events(&signed, &[event]).map_err(words)?;
            }
            CaseChange::Merge(rows) => {
                let events = events(self, &rows);
                self.case()?.merge_events(&signed, &events, "").map_err(words)?;
            }
            CaseChange::Split(merge) => {
                self.case()?.split_events(&signed, merge).map_err(words)?;
            }
            CaseChange::RemoveView(view) => {
                self.case()?.remove_view(&signed, view).map_err(words)?;
            }
            CaseChange::SetNames(wanted) => self.set_names(&signed, wanted)?,
            CaseChange::Link(link) => self.link(&signed, link)?,
            CaseChange::Unlink(link) => {
                self.case()?.unlink(&signed, link).map_err(words)?;
            }
            CaseChange::BringInWork(names, links) => {
                outcome.done = Some(self.bring_in_work(&signed, &names, links)?);
            }
            CaseChange::Locate(id, path) => self.locate(&signed, (id, path), outcome)?,
            CaseChange::Join(path, answers) => outcome.done = Some(self.join(&signed, &path, &answers)?),
            CaseChange::Undo => drop(self.case()?.undo(&signed).map_err(words)?),
            CaseChange::Redo => drop(self.case()?.redo(&signed).map_err(words)?),
        }
        Ok(())
    }

    /// Opens a case anew that another window had open, which may be gone by now.
    fn try_to_write(&mut self) -> Result<(), String> {
        let Some(case) = &self.case else { return Ok(()) };
        if case.access() == Access::ReadOnly(ReadOnlyReason::InUse) {
            let path = case.path().to_owned();
            self.case = Some(Case::open(&path).map_err(words)?);
        }
        Ok(())
    }

    pub(super) fn case(&mut self) -> Result<&mut Case, String> {
        self.case.as_mut().ok_or_else(|| "No case is open.".to_owned())
    }

    /// Begins a case if there is none, and has it know all files that are open.
    fn begin(&mut self, signed: &Signed) -> Result<(), String> {
        let paths = self.store.paths();
        if self.case.is_none() {
            let no_folder = "This system has no folder in which marks can be kept.";
            let folder = self.folder.as_deref().ok_or_else(|| no_folder.to_owned())?;
            let case = finding::begin(folder, &paths, signed)?;
            self.adopt(case, true)?;
        }
        let Some(case) = &mut self.case else { return Ok(()) };
        let new: Vec<&PathBuf> = paths.iter().filter(|path| self.files.id_of(path).is_none()).collect();
        if new.is_empty() {
            return Ok(());
        }
        for path in new {
            let file = describe(case, path).map_err(|error| format!("{}: {error}", path.display()))?;
            case.keep_file(signed, file).map_err(words)?;
        }
        self.files = DataFiles::of(case).map_err(words)?;
        Ok(())
    }
}

fn new_tag(name: String, colour: Colour) -> Result<Tag, String> {
    Ok(Tag {
        id: TagId::random().map_err(words)?,
        name,
        colour,
        description: String::new(),
    })
}
