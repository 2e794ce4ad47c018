use std::path::{Path, PathBuf};

use file_id::{FileId, get_file_id};

use crate::NotWritten;
use crate::place::place;

/// Files that stay as they are, known by where they stand and by what they are: a link, another case of letters or another
/// name of the same file leads to it too, and so does its new name if it is moved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guarded {
    files: Vec<GuardedFile>,
    folders: Vec<PathBuf>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct GuardedFile {
    /// As it was given, whole.
    path: PathBuf,
    /// Where its links lead.
    place: Option<PathBuf>,
    id: Option<FileId>,
}

impl Guarded {
    /// These files, as they are now.
    pub fn files<P: AsRef<Path>>(paths: impl IntoIterator<Item = P>) -> Self {
        let mut guarded = Self::default();
        for path in paths {
            guarded.add(path.as_ref());
        }
        guarded
    }

    /// This file too, as it is now.
    pub fn add(&mut self, path: &Path) {
        self.files.push(GuardedFile {
            path: std::path::absolute(path).unwrap_or_else(|_| path.to_owned()),
            place: place(path).ok(),
            id: get_file_id(path).ok(),
        });
    }

    /// All that stands in this folder too, which holds work of Dateline's user.
    pub fn add_work(&mut self, folder: &Path) {
        let whole = std::fs::canonicalize(folder).or_else(|_| std::path::absolute(folder));
        self.folders.push(whole.unwrap_or_else(|_| folder.to_owned()));
    }

    /// Those of these files that are at these paths, as they were when they were added; the others as they are now.
    #[must_use]
    pub fn only<'a>(&self, paths: impl IntoIterator<Item = &'a Path>) -> Self {
        let mut only = Self::default();
        for path in paths {
            let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
            match self.files.iter().rev().find(|file| file.path == whole) {
                Some(file) => only.files.push(file.clone()),
                None => only.add(path),
            }
        }
        only
    }

    /// These too.
    pub fn extend(&mut self, other: Self) {
        self.files.extend(other.files);
        self.folders.extend(other.folders);
    }

    /// That nothing would be lost if `path` was written to.
    ///
    /// # Errors
    /// If it is one of these files, or stands in one of these folders.
    pub fn check(&self, path: &Path) -> Result<(), NotWritten> {
        let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let place = place(path).ok();
        let id = get_file_id(path).ok();
        let is = |file: &GuardedFile| {
            let is_same = id.is_some() && (file.id == id || get_file_id(&file.path).ok() == id);
            is_same || file.path == whole || (place.is_some() && file.place == place)
        };
        if self.files.iter().any(is) {
            return Err(NotWritten::IsRead);
        }
        let place = place.unwrap_or(whole);
        if self.folders.iter().any(|folder| place.starts_with(folder)) {
            return Err(NotWritten::IsWork);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_file_is_known_by_each_of_its_names() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("a.csv"), "a").unwrap();
        fs::hard_link(at("a.csv"), at("hard.csv")).unwrap();
        let guarded = Guarded::files([at("a.csv")]);
        let is_free = |name: &str| guarded.check(&at(name)).is_ok();
        assert!(!is_free("a.csv") && !is_free("./a.csv") && !is_free("hard.csv"));
        assert!(is_free("b.csv"));
        fs::rename(at("a.csv"), at("moved.csv")).unwrap();
        assert!(!is_free("moved.csv") && !is_free("a.csv"));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("moved.csv", at("link.csv")).unwrap();
            std::os::unix::fs::symlink("link.csv", at("link of link.csv")).unwrap();
            assert!(!is_free("link of link.csv"));
            std::os::unix::fs::symlink("a.csv", at("dangling.csv")).unwrap();
            assert!(!is_free("dangling.csv"));
        }
    }

    #[test]
    fn nothing_is_saved_among_the_works_of_users() {
        let folder = tempfile::tempdir().unwrap();
        let mut guarded = Guarded::default();
        guarded.add_work(folder.path());
        let is_work = |path: &Path| matches!(guarded.check(path), Err(NotWritten::IsWork));
        assert!(is_work(&folder.path().join("names.json")));
        assert!(!is_work(&std::env::temp_dir().join("elsewhere.json")));
    }
}
