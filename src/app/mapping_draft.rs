use std::sync::Arc;

use super::jobs::{Preview, PreviewRequest};
use super::undo_stack::UndoStack;
use crate::batch::{FilePath, Mapping, MappingError, Progress, TableColumns};
use crate::bounds;
use crate::read::ReadAs;

/// The columns of a file while somebody says what they are.
#[derive(Default)]
pub struct MappingDraft {
    pub path: FilePath,
    /// The column names as they are read when nothing is said.
    pub header: Option<Vec<String>>,
    /// The columns as they are guessed with what is said of encoding, delimiter and sheet.
    pub guessed: Option<Arc<TableColumns>>,
    /// What is said so far; without columns until they are known.
    pub mapping: Mapping,
    undo: UndoStack<Mapping>,
    /// What the newest mapping that was tried makes of the file.
    pub preview: Option<Arc<Preview>>,
    /// The newest preview in which the file could be read.
    pub readable: Option<Arc<Preview>>,
    tried: Option<Mapping>,
    /// Number and progress of the try that is under way.
    awaited: Option<(u64, Arc<Progress>)>,
    next_number: u64,
}

impl MappingDraft {
    /// For a file that is read by this mapping now; an empty one for a guess.
    pub fn new(path: FilePath, mapping: Mapping) -> Self {
        Self {
            path,
            mapping,
            ..Self::default()
        }
    }

    /// Whether what is shown will still change.
    pub fn is_busy(&self) -> bool {
        self.awaited.is_some()
    }

    /// How far the try under way has come.
    pub fn progress(&self) -> Option<&Progress> {
        self.awaited.as_ref().map(|(_, progress)| &**progress)
    }

    pub fn can_undo(&self) -> bool {
        self.undo.can_undo()
    }

    pub fn can_redo(&self) -> bool {
        self.undo.can_redo()
    }

    /// Whether the columns are still those that were guessed.
    pub fn is_guess(&self) -> bool {
        self.guessed
            .as_ref()
            .is_some_and(|guessed| *guessed.mapping == self.mapping)
            && !self.mapping.has_overrides()
    }

    /// Says something else of the columns.
    pub fn change(&mut self, mapping: Mapping) {
        if mapping != self.mapping {
            self.undo.record(std::mem::replace(&mut self.mapping, mapping));
        }
    }

    pub fn undo(&mut self) {
        self.undo.undo(&mut self.mapping);
    }

    pub fn redo(&mut self) {
        self.undo.redo(&mut self.mapping);
    }

    /// Goes back to the guess.
    pub fn reset(&mut self) {
        let has_overrides = self.mapping.has_overrides();
        let guessed = self.guessed.as_ref().filter(|_| !has_overrides);
        let columns = guessed
            .map(|guessed| guessed.mapping.columns.clone())
            .unwrap_or_default();
        self.change(Mapping {
            columns,
            ..Mapping::default()
        });
    }

    /// Takes over a mapping from elsewhere.
    ///
    /// # Errors
    /// If it does not fit the columns that are shown, and says nothing that makes other columns.
    pub fn load(&mut self, mapping: Mapping) -> Result<(), MappingError> {
        let header = self.guessed.as_ref().map_or(&[][..], |guessed| &guessed.header);
        match mapping.aligned(header) {
            Ok(aligned) => self.change(aligned),
            Err(_) if mapping.has_overrides() => self.change(mapping),
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// Stops the try under way.
    pub fn cancel(&mut self) {
        if let Some((_, progress)) = self.awaited.take() {
            progress.cancel();
        }
    }

    /// What has to be tried next, if that is not under way.
    pub fn next_request(&mut self) -> Option<PreviewRequest> {
        let read_as = self.next_try()?;
        self.cancel();
        self.next_number += 1;
        let progress = bounds::progress();
        self.awaited = Some((self.next_number, progress.clone()));
        self.tried = Some(self.mapping.clone());
        Some(PreviewRequest {
            path: self.path.clone(),
            read_as,
            number: self.next_number,
            progress,
        })
    }

    fn next_try(&self) -> Option<ReadAs> {
        if self.header.is_none() {
            let is_new = self.awaited.is_none() && self.preview.is_none();
            return is_new.then(|| ReadAs::Guessed(Arc::default()));
        }
        if self.tried.as_ref() == Some(&self.mapping) {
            return None;
        }
        let is_same_text = self.guessed.as_ref().is_some_and(|guessed| {
            let (guessed, wanted) = (&guessed.mapping, &self.mapping);
            (&guessed.encoding, guessed.delimiter, &guessed.sheet)
                == (&wanted.encoding, wanted.delimiter, &wanted.sheet)
        });
        let mapping = Arc::new(self.mapping.clone());
        Some(if is_same_text {
            ReadAs::Mapped(mapping)
        } else {
            ReadAs::Guessed(mapping)
        })
    }

    /// Takes in what a try came to, unless a newer one is under way.
    pub fn take(&mut self, preview: Preview) {
        if self
            .awaited
            .as_ref()
            .is_none_or(|(number, _)| *number != preview.number)
        {
            return;
        }
        if let Some(columns) = preview.guessed.clone() {
            self.take_guess(columns);
        }
        if !preview.is_part {
            self.awaited = None;
        }
        let preview = Arc::new(preview);
        if preview.failure.is_none() {
            self.readable = Some(preview.clone());
        }
        self.preview = Some(preview);
    }

    /// The sheets that are read if nothing is said of sheets, as far as they are known.
    pub fn sheets(&self) -> &[String] {
        match &self.readable {
            Some(readable) if self.mapping.sheet.is_none() => &readable.sheets,
            _ => &[],
        }
    }

    /// What was said of the columns stays where it fits them.
    fn take_guess(&mut self, columns: Arc<TableColumns>) {
        if !columns.mapping.has_overrides() {
            self.header = Some(columns.header.clone());
        }
        let kept = self
            .mapping
            .aligned(&columns.header)
            .ok()
            .filter(|_| !self.mapping.columns.is_empty());
        let mapping = kept.unwrap_or_else(|| Mapping {
            columns: columns.mapping.columns.clone(),
            ..self.mapping.clone()
        });
        // The preview of a guess is that of its mapping.
        self.tried = (*columns.mapping == mapping).then(|| mapping.clone());
        self.mapping = mapping;
        self.guessed = Some(columns);
    }
}

#[cfg(test)]
mod tests {
    use super::super::jobs::Preview;
    use super::*;
    use crate::batch::{CancelToken, Part};

    fn answer(draft: &mut MappingDraft) {
        let request = draft.next_request().unwrap();
        let previews = std::cell::RefCell::new(Vec::new());
        Preview::make(&request, &CancelToken::NEVER, |preview| {
            previews.borrow_mut().push(preview);
        });
        for preview in previews.into_inner() {
            draft.take(preview);
        }
    }

    #[test]
    fn a_draft_tries_what_is_said_and_no_more() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "a;b;c\n2014-06-10;x, y;1\n2014-06-11;z;2\n").unwrap();
        let mut draft = MappingDraft::new(file.path().into(), Mapping::default());
        answer(&mut draft);
        assert!(draft.next_request().is_none() && !draft.is_busy() && draft.is_guess());
        assert_eq!(
            draft.header.as_deref(),
            Some(&["a".to_owned(), "b".to_owned(), "c".to_owned()][..])
        );
        let mut wanted = draft.mapping.clone();
        wanted.set_part(1, Part::Title);
        draft.change(wanted.clone());
        answer(&mut draft);
        assert_eq!(draft.preview.as_ref().unwrap().events[0].title, "x, y");
        assert!(draft.next_request().is_none() && !draft.is_guess());
        // With another delimiter there are other columns; undone, what was said is there again.
        draft.change(Mapping {
            delimiter: Some(','),
            ..wanted.clone()
        });
        answer(&mut draft);
        assert_eq!(draft.mapping.columns.len(), 2);
        draft.undo();
        // First the columns as they are parted again, then what was said of them.
        answer(&mut draft);
        answer(&mut draft);
        assert!(draft.next_request().is_none());
        assert_eq!(draft.mapping, wanted);
        assert!(draft.can_redo());
    }

    #[test]
    fn an_older_try_changes_nothing_and_a_failure_ends_it() {
        let mut draft = MappingDraft::new(std::path::Path::new("/no/such/file.csv").into(), Mapping::default());
        let request = draft.next_request().unwrap();
        assert!(draft.next_request().is_none() && draft.is_busy());
        Preview::make(&request, &CancelToken::NEVER, draft_takes_older);
        answer_failure(&mut draft, &request);
        assert!(draft.preview.as_ref().unwrap().failure.is_some());
        assert!(draft.next_request().is_none() && !draft.is_busy());
    }

    fn draft_takes_older(preview: Preview) {
        let mut other = MappingDraft::new(std::path::Path::new("x").into(), Mapping::default());
        other.take(preview);
        assert!(other.preview.is_none());
    }

    fn answer_failure(draft: &mut MappingDraft, request: &PreviewRequest) {
        let previews = std::cell::RefCell::new(Vec::new());
        Preview::make(request, &CancelToken::NEVER, |preview| {
            previews.borrow_mut().push(preview);
        });
        for preview in previews.into_inner() {
            draft.take(preview);
        }
    }
}
