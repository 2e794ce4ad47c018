use std::path::PathBuf;

use serde::Serialize;

use super::{Failure, notes};

/// Files that a verb was given and that could not be read: the answer is of the others.
pub(super) struct Unread {
    pub files: Vec<(PathBuf, Failure)>,
    /// How many files were given.
    pub of: usize,
}

/// Such a file as a program reads of it.
#[derive(Serialize)]
pub(super) struct UnreadFile {
    path: String,
    reason: String,
}

impl Unread {
    /// Says which files are left out.
    ///
    /// # Errors
    /// If none could be read.
    pub fn check(&self, is_any_read: bool) -> Result<(), Failure> {
        if is_any_read {
            for (_, why) in &self.files {
                notes::note(&format!("{why}; it is left out"));
            }
            return Ok(());
        }
        match &self.files[..] {
            [] => Ok(()),
            [(_, why)] => Err(Failure::new(why.to_string())),
            all => {
                for (_, why) in all {
                    notes::note(&why.to_string());
                }
                Err(Failure::new(format!("none of the {} files could be read", all.len())))
            }
        }
    }

    /// The files, for an answer that programs read.
    pub fn told(&self) -> Vec<UnreadFile> {
        let file = |(path, why): &(PathBuf, Failure)| UnreadFile {
            path: path.display().to_string(),
            reason: why.to_string(),
        };
        self.files.iter().map(file).collect()
    }

    /// To be asked once the answer is given.
    ///
    /// # Errors
    /// If it is not of all files.
    pub fn end(&self) -> Result<(), Failure> {
        match self.files.len() {
            0 => Ok(()),
            unread => Err(Failure::new(format!(
                "the answer is of {} of the {} files: the others could not be read",
                self.of - unread,
                self.of
            ))),
        }
    }
}
