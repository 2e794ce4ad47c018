//! What the case says of itself: its log, and its files of data.

use std::path::PathBuf;
use std::sync::Arc;

use dateline_case::{DataFileId, Signed};

use super::keeper::{Keeper, Outcome, words};
use crate::app::jobs::outbox::{Message, Outbox};
use crate::case::{DataFiles, DataState, LogLine, LogLines, describe};

/// The log of a case as it was read.
#[derive(Debug, PartialEq, Eq)]
pub struct CaseLog {
    /// Of which case, by its file.
    pub path: PathBuf,
    /// Up to which step.
    pub steps: u64,
    pub lines: Vec<LogLine>,
    /// Who made any of them, each once.
    pub authors: Vec<String>,
}

/// A file of data of the case, as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFile {
    pub id: DataFileId,
    pub name: String,
    /// Where it is; `None` if it cannot be found.
    pub place: Option<PathBuf>,
    /// How it stands to what the case knows of it, or why that cannot be told.
    pub state: Result<DataState, String>,
    /// As the case knows it.
    pub bytes: u64,
    /// How the mapping is called by which its columns are read, if there is one.
    pub mapping: Option<String>,
}

impl Keeper {
    pub(super) fn log(&mut self) -> Result<Arc<CaseLog>, String> {
        let case = self.case()?;
        let lines = LogLines::of(case).map_err(words)?;
        let mut authors: Vec<String> = lines.iter().map(|line| line.author.clone()).collect();
        authors.sort_unstable();
        authors.dedup();
        Ok(Arc::new(CaseLog {
            path: case.path().to_owned(),
            steps: lines.last().map_or(0, |line| line.number),
            lines,
            authors,
        }))
    }

    /// Has the case know where a file of data is now.
    pub(super) fn locate(
        &mut self,
        signed: &Signed,
        (id, path): (DataFileId, PathBuf),
        outcome: &mut Outcome,
    ) -> Result<(), String> {
        let known = self
            .files
            .iter()
            .find(|(file, _)| file.id == id)
            .map(|(file, _)| file.clone());
        let known = known.ok_or("This file does not belong to the case any more.")?;
        let case = self.case()?;
        let found = describe(case, &path).map_err(|error| format!("{}: {error}", path.display()))?;
        let is_same = found.sha256 == known.sha256;
        let name = known.path.name();
        let now = dateline_case::DataFile {
            id,
            mapping: known.mapping,
            opened: known.opened,
            ..found
        };
        case.keep_file(signed, now).map_err(words)?;
        self.files = DataFiles::of(self.case()?).map_err(words)?;
        self.forget_events();
        outcome.done = Some(if is_same {
            format!("{name} was found: {}.", path.display())
        } else {
            format!(
                "{} takes the place of {name}, though it is not as that was. Marks are looked for in it.",
                path.display()
            )
        });
        outcome.beside = Some(path);
        Ok(())
    }
}

/// Looks how the files of a case are, on a thread of its own: all of each is read.
pub(super) fn look_at_files(files: DataFiles, outbox: &Outbox) {
    let told = outbox.clone();
    let look = move || {
        let files = files.iter().map(|(file, place)| CaseFile {
            id: file.id,
            name: file.path.name(),
            place: place.map(ToOwned::to_owned),
            state: DataState::of(file, place).map_err(|error| error.to_string()),
            bytes: file.bytes,
            mapping: file.mapping.as_ref().map(|mapping| mapping.name.clone()),
        });
        told.send(Message::CaseFiles(files.collect()));
    };
    // Without a thread the window goes on saying that they are being read.
    std::thread::Builder::new().name("files".to_owned()).spawn(look).ok();
}
