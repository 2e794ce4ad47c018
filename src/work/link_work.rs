use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::fingerprint::fnv;
use super::{Fingerprint, HandLink, load, save};
use crate::read::FilePath;

/// More files of links are not looked through for one that has moved.
const MAX_FILES: usize = 1000;

/// The links that were added by hand to the events of one data file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkWork {
    /// The data file.
    #[serde(default)]
    pub file: PathBuf,
    /// In an archive and a workbook there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// By which it is known again when it has moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<Fingerprint>,
    #[serde(default)]
    pub links: Vec<HandLink>,
}

impl LinkWork {
    /// Where the links of a data file are kept: named by the file, for people, and by a number made of its whole path.
    pub fn path(folder: &Path, file: &FilePath) -> PathBuf {
        let disk = std::path::absolute(&file.disk).unwrap_or_else(|_| file.disk.clone());
        let mut bytes = disk.as_os_str().as_encoded_bytes().to_vec();
        for part in [&file.member, &file.sheet].into_iter().flatten() {
            bytes.push(0);
            bytes.extend_from_slice(part.as_bytes());
        }
        let number = fnv(&bytes);
        let name = file.name();
        let is_plain = |c: &char| c.is_alphanumeric() || ".-_".contains(*c);
        let name: String = name.chars().filter(is_plain).take(40).collect();
        folder.join("links").join(format!("{name}-{number:016x}.json"))
    }

    /// As [`LinkWork::load`], and where there is nothing, what is kept for the same file at another path: it was moved or
    /// copied. That is kept for the new path too, and no longer for one where no file is.
    ///
    /// # Errors
    /// As [`LinkWork::load`] and [`LinkWork::save`].
    pub fn load_moved(folder: &Path, file: &FilePath) -> io::Result<Vec<HandLink>> {
        let links = Self::load(folder, file)?;
        if Self::path(folder, file).exists() {
            return Ok(links);
        }
        let Some((path, known)) = Self::elsewhere(folder, file) else {
            return Ok(links);
        };
        let was_moved = !known.file.exists();
        let links = known.links_of(file);
        Self::save(folder, file, links.clone())?;
        if was_moved {
            std::fs::remove_file(path)?;
        }
        Ok(links)
    }

    /// What is kept for a file of the same content, and where.
    fn elsewhere(folder: &Path, file: &FilePath) -> Option<(PathBuf, Self)> {
        let entries = std::fs::read_dir(folder.join("links")).ok()?.flatten().take(MAX_FILES);
        let mut fingerprint = None;
        let mut all = entries.filter_map(|entry| Some((entry.path(), load::<Self>(&entry.path()).ok()?)));
        all.find(|(_, known)| {
            let is_candidate =
                known.fingerprint.is_some() && (&known.member, &known.sheet) == (&file.member, &file.sheet);
            if !is_candidate {
                return false;
            }
            let own = fingerprint.get_or_insert_with(|| Fingerprint::of(&file.disk).ok());
            *own == known.fingerprint
        })
    }

    fn links_of(self, file: &FilePath) -> Vec<HandLink> {
        let of_file = |link| HandLink {
            file: file.clone(),
            ..link
        };
        self.links.into_iter().map(of_file).collect()
    }

    /// The links of a data file; none if nobody added any.
    ///
    /// # Errors
    /// If there is something that cannot be read.
    pub fn load(folder: &Path, file: &FilePath) -> io::Result<Vec<HandLink>> {
        let work: Self = load(&Self::path(folder, file))?;
        Ok(work.links_of(file))
    }

    /// Writes the links of a data file in place of those before. Nothing is written where nothing changes.
    ///
    /// # Errors
    /// If what is there cannot be read, since it must not be written over, or the folder cannot be written to.
    pub fn save(folder: &Path, file: &FilePath, links: Vec<HandLink>) -> io::Result<()> {
        if Self::load(folder, file)? == links {
            return Ok(());
        }
        let work = Self {
            file: std::path::absolute(&file.disk).unwrap_or_else(|_| file.disk.clone()),
            member: file.member.clone(),
            sheet: file.sheet.clone(),
            fingerprint: Fingerprint::of(&file.disk).ok(),
            links,
        };
        save(&Self::path(folder, file), &work)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::LinkKind;
    use crate::work::LinkStart;

    fn link(file: &FilePath) -> HandLink {
        let from = LinkStart {
            id: "a".to_owned(),
            file: file.clone(),
        };
        HandLink::new(LinkKind::Follows, from, "b".to_owned(), "said so".to_owned())
    }

    #[test]
    fn links_are_kept_by_data_file() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (
            &Path::new("/data/one.csv").into(),
            &Path::new("/elsewhere/one.csv").into(),
        );
        assert_eq!(LinkWork::load(folder.path(), one).unwrap(), []);
        LinkWork::save(folder.path(), one, Vec::new()).unwrap();
        assert!(!LinkWork::path(folder.path(), one).exists());
        LinkWork::save(folder.path(), one, vec![link(one)]).unwrap();
        assert_eq!(LinkWork::load(folder.path(), one).unwrap(), [link(one)]);
        assert_eq!(LinkWork::load(folder.path(), other).unwrap(), []);
        LinkWork::save(folder.path(), one, Vec::new()).unwrap();
        assert_eq!(LinkWork::load(folder.path(), one).unwrap(), []);
    }

    #[test]
    fn links_follow_a_file_that_moves() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| -> FilePath { folder.path().join(name).into() };
        let (old, new, copy) = (path("old.csv"), path("new.csv"), path("copy.csv"));
        std::fs::write(&old.disk, "a,b\n".repeat(100_000)).unwrap();
        let work = folder.path().join("work");
        LinkWork::save(&work, &old, vec![link(&old)]).unwrap();
        std::fs::rename(&old.disk, &new.disk).unwrap();
        assert_eq!(LinkWork::load_moved(&work, &new).unwrap(), [link(&new)]);
        assert!(!LinkWork::path(&work, &old).exists());
        assert_eq!(LinkWork::load(&work, &new).unwrap(), [link(&new)]);
        // A copy has them too; taken away there, they stay away there only.
        std::fs::copy(&new.disk, &copy.disk).unwrap();
        assert_eq!(LinkWork::load_moved(&work, &copy).unwrap(), [link(&copy)]);
        LinkWork::save(&work, &copy, Vec::new()).unwrap();
        assert_eq!(LinkWork::load_moved(&work, &copy).unwrap(), []);
        assert_eq!(LinkWork::load_moved(&work, &new).unwrap(), [link(&new)]);
        // Another file is none of them.
        std::fs::write(&old.disk, "a,b\n".repeat(99_999) + "a,c\n").unwrap();
        assert_eq!(LinkWork::load_moved(&work, &old).unwrap(), []);
        assert_eq!(
            LinkWork::load_moved(&work, &FilePath::member(&new.disk, "x")).unwrap(),
            []
        );
    }

    #[test]
    fn what_cannot_be_read_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let file = &Path::new("/data/one.csv").into();
        let path = LinkWork::path(folder.path(), file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, "{ broken").unwrap();
        assert!(LinkWork::save(folder.path(), file, vec![link(file)]).is_err());
        assert_eq!(std::fs::read_to_string(path).unwrap(), "{ broken");
    }
}
