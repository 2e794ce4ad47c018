use std::path::{Path, PathBuf};
use std::sync::Arc;

use dateline_case::{Case, ErrorKind, Marks};

use super::placed_case::PlacedCase;
use super::{Failure, notes};
use crate::batch::Mapping;
use crate::case::{DataFiles, PackedCase};
use crate::read::ReadAs;
use crate::store::Store;

/// A case whose marks a verb asks for.
pub(super) struct CaseInput {
    path: PathBuf,
    pub marks: Marks,
    pub data: DataFiles,
}

impl CaseInput {
    /// Reads all of it.
    ///
    /// # Errors
    /// If it is none.
    pub fn open(path: &Path) -> Result<Self, Failure> {
        let case = Case::open_read_only(path).map_err(|error| match error.kind {
            ErrorKind::NoCase if matches!(PackedCase::open(path), Ok(Some(_))) => Failure::new(format!(
                "{}: is a packed case; dateline case unpack unpacks it into a folder",
                path.display()
            )),
            _ => error.into(),
        })?;
        if let Some(fault) = case.verify_log()?.first() {
            let path = path.display();
            notes::note(&format!(
                "{path}: its log is not as it was made: {fault}; dateline case verify tells more"
            ));
        }
        Ok(Self {
            path: path.to_owned(),
            marks: case.marks()?,
            data: DataFiles::of(&case)?,
        })
    }

    /// Its files of data, each with how it is read. Those that are missing or have another size than they had are noted.
    pub fn files(&self, read_as: &ReadAs) -> Result<Vec<(PathBuf, ReadAs)>, Failure> {
        let mut files = Vec::new();
        for (file, place) in self.data.iter() {
            let Some(place) = place else {
                let name = file.path.name();
                notes::note(&format!("{name}: is not where the case has it; it is left out"));
                continue;
            };
            if std::fs::metadata(place).is_ok_and(|known| known.len() != file.bytes) {
                notes::note(&format!(
                    "{}: was changed since it was opened in the case",
                    place.display()
                ));
            }
            let mapping = file
                .mapping
                .as_ref()
                .filter(|_| matches!(read_as, ReadAs::Recognised(_)));
            let read_as = match mapping {
                None => read_as.clone(),
                Some(kept) => {
                    let mapping: Mapping = serde_json::from_str(&kept.json).map_err(|error| {
                        Failure::new(format!(
                            "{}: the mapping “{}” in it: {error}",
                            self.path.display(),
                            kept.name
                        ))
                    })?;
                    ReadAs::Mapped(Arc::new(mapping))
                }
            };
            files.push((place.to_owned(), read_as));
        }
        if files.is_empty() && self.marks.own_events.is_empty() {
            return Err(Failure::new(format!(
                "{}: none of its files is there; name the files to read",
                self.path.display()
            )));
        }
        Ok(files)
    }

    /// Where its events are among the rows of a store's files, and what it says of them.
    pub fn placed(&self, store: &Arc<Store>) -> Result<PlacedCase<'_>, Failure> {
        PlacedCase::new(store, &self.marks, &self.data, &self.path)
    }
}
