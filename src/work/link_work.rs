use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{HandLink, load, save};
use crate::read::FilePath;

/// The links that were added by hand to the events of one data file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkWork {
    /// The data file.
    #[serde(default)]
    pub file: PathBuf,
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

    /// The links of a data file; none if nobody added any.
    ///
    /// # Errors
    /// If there is something that cannot be read.
    pub fn load(folder: &Path, file: &FilePath) -> io::Result<Vec<HandLink>> {
        let work: Self = load(&Self::path(folder, file))?;
        let of_file = |link| HandLink {
            file: file.clone(),
            ..link
        };
        Ok(work.links.into_iter().map(of_file).collect())
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
            links,
        };
        save(&Self::path(folder, file), &work)
    }
}

/// The 64-bit hash of Fowler, Noll and Vo, which is the same in every version and on every machine.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::LinkKind;

    fn link(file: &FilePath) -> HandLink {
        let from = ("a".to_owned(), file.clone());
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
