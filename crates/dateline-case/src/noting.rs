//! Notes, saved views and files of data.

use crate::changing::check_is_free;
use crate::marking::keep_keys;
use crate::{
    Case, Change, Changed, DataFile, DataFileId, Entry, Error, ErrorKind, MarkedEvent, Note, NoteEdit, NoteId, Signed,
    TextEdit, View, ViewId, rows,
};

impl Case {
    /// Begins a note about an event. Its text is changed by [`Case::edit_note`].
    ///
    /// # Errors
    /// If it is too long, or nothing can be added.
    pub fn add_note(&mut self, signed: &Signed, event: &MarkedEvent, text: &str) -> Result<NoteId, Error> {
        let id = NoteId::random().map_err(|error| self.error(error.into()))?;
        self.change(signed, None, |connection| {
            if text.len() > Note::LONGEST {
                return Err(ErrorKind::long_note());
            }
            keep_keys(connection, &[(event.event(), event)])?;
            Ok(Some(Change::NoteMade(Note {
                id,
                event: event.event(),
                text: text.to_owned(),
                written: signed.clone(),
                edited: signed.clone(),
            })))
        })?;
        Ok(id)
    }

    /// Gives a note this text; `None` if it has it. Only what differs is kept in the log.
    ///
    /// # Errors
    /// If it is too long, or there is no such note.
    pub fn edit_note(&mut self, signed: &Signed, id: NoteId, text: &str) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            if text.len() > Note::LONGEST {
                return Err(ErrorKind::long_note());
            }
            let note = rows::note(connection, id)?.ok_or(ErrorKind::Gone("the note"))?;
            let edit = NoteEdit {
                note: id,
                text: TextEdit::between(&note.text, text),
                edited: Changed {
                    before: note.edited,
                    after: signed.clone(),
                },
            };
            Ok((!edit.text.is_empty()).then_some(Change::NoteEdited(edit)))
        })
    }

    /// Removes a note. Its text stays in the log, from which it can be brought back.
    ///
    /// # Errors
    /// If there is no such note.
    pub fn remove_note(&mut self, signed: &Signed, id: NoteId) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            let note = rows::note(connection, id)?.ok_or(ErrorKind::Gone("the note"))?;
            Ok(Some(Change::NoteRemoved(note)))
        })
    }

    /// Saves a view, with the event that is selected in it: a new one, or the one of this id as it is now; `None` if it is as it
    /// was.
    ///
    /// # Errors
    /// If another is called so, the name is none, or it is too long.
    pub fn save_view(
        &mut self,
        signed: &Signed,
        view: View,
        selected: Option<&MarkedEvent>,
    ) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            let after = View {
                name: view.name.trim().to_owned(),
                event: selected.map(MarkedEvent::event).or(view.event),
                ..view
            };
            if let Some(event) = selected {
                keep_keys(connection, &[(event.event(), event)])?;
            }
            if after.name.trim().is_empty() || after.name.chars().any(char::is_control) {
                return Err(ErrorKind::NameIsNoLine);
            }
            if after.name.len() + after.note.len() + after.json.len() > View::LONGEST {
                return Err(ErrorKind::too_long("a view", View::LONGEST));
            }
            let known = rows::views(connection)?;
            let others = known.iter().filter(|known| known.id != after.id);
            check_is_free(&after.name, others.map(|known| known.name.as_str()))?;
            Ok(match known.into_iter().find(|known| known.id == after.id) {
                None => Some(Change::ViewSaved(after)),
                Some(before) if before == after => None,
                Some(before) => Some(Change::ViewChanged(Changed { before, after })),
            })
        })
    }

    /// Removes a saved view.
    ///
    /// # Errors
    /// If there is no such view.
    pub fn remove_view(&mut self, signed: &Signed, id: ViewId) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            let view = rows::view(connection, id)?.ok_or(ErrorKind::Gone("the view"))?;
            Ok(Some(Change::ViewRemoved(view)))
        })
    }

    /// Keeps a file of data: a new one, or the one of this id as it is now; `None` if it is as it was.
    ///
    /// # Errors
    /// If nothing can be added.
    pub fn keep_file(&mut self, signed: &Signed, file: DataFile) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            Ok(match rows::file(connection, file.id)? {
                None => Some(Change::FileAdded(file)),
                Some(before) if before == file => None,
                Some(before) => Some(Change::FileChanged(Changed { before, after: file })),
            })
        })
    }

    /// Takes a file of data out of the case. The file itself and the marks on its events stay.
    ///
    /// # Errors
    /// If there is no such file.
    pub fn forget_file(&mut self, signed: &Signed, id: DataFileId) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            let file = rows::file(connection, id)?.ok_or(ErrorKind::Gone("the file"))?;
            Ok(Some(Change::FileRemoved(file)))
        })
    }
}

#[cfg(test)]
#[path = "noting_tests.rs"]
mod tests;
