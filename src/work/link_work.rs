use std::path::{Path, PathBuf};

use dateline_files::{Guarded, Turn};
use serde::{Deserialize, Serialize};

use super::fingerprint::fnv;
use super::storage::Work;
use super::{
    Damaged, FileKind, Fingerprint, HandLink, KeepError, Keeping, Kept, LoadError, Rest, files_in, keep, load,
};
use crate::batch::FilePath;
use crate::paths;

/// More files of links are not looked through for one that has moved.
const MAX_FILES: usize = 1000;

/// The links that were added by hand to the events of one data file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkWork {
    /// The data file.
    #[serde(default, with = "paths::kept")]
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
    #[serde(flatten)]
    pub rest: Rest,
}

impl Work for LinkWork {
    const KIND: FileKind = FileKind {
        what: "links added by hand",
        key: Some("links"),
        version_at: "/version",
        version: 1,
    };
}

impl LinkWork {
    /// Of such files, in the folder of what users add by hand.
    pub const FOLDER: &'static str = "links";

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
        folder.join(Self::FOLDER).join(format!("{name}-{number:016x}.json"))
    }

    /// As [`LinkWork::load`], and where there is nothing, what is kept for the same file at another path: it was moved or
    /// copied. That is kept for the new path too, and no longer for one where no file is.
    ///
    /// # Errors
    /// As [`LinkWork::load`] and [`LinkWork::keep`].
    pub fn load_moved(folder: &Path, file: &FilePath) -> Result<Vec<HandLink>, KeepError> {
        let links = Self::load(folder, file)?;
        let path = Self::path(folder, file);
        if path.exists() {
            return Ok(links);
        }
        let Some((old, known)) = Self::elsewhere(folder, file) else {
            return Ok(links);
        };
        let was_moved = !known.file.exists();
        let kept = keep(&path, Self::keeping(&Guarded::default()), |theirs: Option<Self>| {
            let theirs = theirs.unwrap_or_else(|| Self {
                links: Vec::new(),
                ..known.clone()
            });
            let links = Self::joined(&[], &known.links, &theirs.links);
            Some(theirs.of(file, links))
        })?;
        if was_moved {
            Self::remove(&old, &known)?;
        }
        Ok(kept.work.map_or_else(Vec::new, |work| work.links_of(file)))
    }

    /// Removes what was kept for a file that has moved, unless somebody has changed it.
    fn remove(path: &Path, known: &Self) -> Result<(), KeepError> {
        let turn = Turn::take(path, Turn::PATIENCE)?;
        if load(path)?.as_ref() == Some(known) {
            turn.remove()?;
        }
        Ok(())
    }

    /// What is kept for a file of the same content, and where.
    fn elsewhere(folder: &Path, file: &FilePath) -> Option<(PathBuf, Self)> {
        let files = files_in(&folder.join(Self::FOLDER)).take(MAX_FILES);
        let mut fingerprint = None;
        let mut all = files.filter_map(|path| Some((path.clone(), load::<Self>(&path).ok()??)));
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
    pub fn load(folder: &Path, file: &FilePath) -> Result<Vec<HandLink>, LoadError> {
        let work = load::<Self>(&Self::path(folder, file))?;
        Ok(work.map_or_else(Vec::new, |work| work.links_of(file)))
    }

    /// Keeps the links of a data file: what was changed here since there were those of `base` is joined with what others have
    /// changed since. Nothing is written where nothing changes.
    ///
    /// # Errors
    /// As [`keep`].
    pub fn keep(
        folder: &Path,
        file: &FilePath,
        (base, ours): (&[HandLink], &[HandLink]),
        guarded: &Guarded,
    ) -> Result<Kept<Vec<HandLink>>, KeepError> {
        let path = Self::path(folder, file);
        let kept = keep(&path, Self::keeping(guarded), |theirs: Option<Self>| {
            let known = theirs.as_ref().map_or(base, |theirs| &theirs.links);
            let links = Self::joined(base, ours, known);
            if links == known && theirs.is_some() || links.is_empty() && theirs.is_none() {
                return theirs;
            }
            Some(theirs.unwrap_or_default().of(file, links))
        })?;
        Ok(Kept {
            work: kept.work.map_or_else(Vec::new, |work| work.links_of(file)),
            set_aside: kept.set_aside,
        })
    }

    /// What `theirs` has with what was changed here on top: links that are in `ours` and not in `base` are added, those in `base`
    /// and not in `ours` are taken away.
    #[must_use]
    pub fn joined(base: &[HandLink], ours: &[HandLink], theirs: &[HandLink]) -> Vec<HandLink> {
        let is_in = |links: &[HandLink], link: &HandLink| links.iter().any(|known| known.is_same(link));
        let is_kept = |link: &&HandLink| !is_in(base, link) || is_in(ours, link);
        let mut joined: Vec<HandLink> = theirs.iter().filter(is_kept).cloned().collect();
        for link in ours.iter().filter(|link| !is_in(base, link)) {
            if !is_in(&joined, link) {
                joined.push(link.clone());
            }
        }
        joined
    }

    /// As it is kept for this file with these links.
    fn of(self, file: &FilePath, links: Vec<HandLink>) -> Self {
        Self {
            file: std::path::absolute(&file.disk).unwrap_or_else(|_| file.disk.clone()),
            member: file.member.clone(),
            sheet: file.sheet.clone(),
            fingerprint: Fingerprint::of(&file.disk).ok(),
            links,
            rest: self.rest,
        }
    }

    fn keeping(guarded: &Guarded) -> Keeping<'_> {
        Keeping {
            guarded,
            damaged: Damaged::SetAside,
        }
    }
}

#[cfg(test)]
#[path = "link_work_tests.rs"]
mod tests;
