use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use dateline_case::Case;
use dateline_files::Door;
use zip::ZipArchive;

use super::crate_metadata::METADATA;
use super::{DataFiles, DataState};

/// A case that was packed with its files of data.
pub struct PackedCase {
    zip: ZipArchive<BufReader<File>>,
    path: PathBuf,
    /// What the archive calls the case.
    case: String,
    /// How many files of data are in it, as it says.
    pub files: usize,
    /// Of all that is in it, unpacked, as it says.
    pub bytes: u64,
}

/// A case that was unpacked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unpacked {
    /// Its file.
    pub case: PathBuf,
    /// The names of files of data that are not as the case knows them, or were not in the archive.
    pub changed: Vec<String>,
}

impl PackedCase {
    /// The packed case in the file at `path`; `None` if it is something else.
    pub fn open(path: &Path) -> Option<Self> {
        let mut file = dateline_files::open(path).ok()?;
        let mut start = [0; 4];
        file.read_exact(&mut start).ok()?;
        if &start != b"PK\x03\x04" {
            return None;
        }
        // The archive is read from its end.
        let mut zip = ZipArchive::new(BufReader::new(file)).ok()?;
        let (mut bytes, mut files, mut cases, mut is_crate) = (0_u64, 0, Vec::new(), false);
        for index in 0..zip.len() {
            let entry = zip.by_index_raw(index).ok()?;
            bytes = bytes.saturating_add(entry.size());
            let name = entry.name().ok()?.into_owned();
            if name == METADATA {
                is_crate = true;
            } else if !name.contains('/') && name.ends_with(".dateline") {
                cases.push(name);
            } else if entry.is_file() {
                files += 1;
            }
        }
        let case = cases.pop().filter(|_| cases.is_empty() && is_crate)?;
        Some(Self {
            zip,
            path: path.to_owned(),
            case,
            files,
            bytes,
        })
    }

    /// The folder beside the archive into which it is unpacked unless somebody says otherwise: one that is not there yet.
    pub fn folder(&self) -> PathBuf {
        let stem = self.path.file_stem().unwrap_or_default();
        let numbered = (2_u32..).map(|number| {
            let mut name = stem.to_owned();
            name.push(format!(" {number}"));
            name
        });
        let mut names = std::iter::once(stem.to_owned()).chain(numbered);
        let free = names.find(|name| std::fs::symlink_metadata(self.path.with_file_name(name)).is_err());
        self.path.with_file_name(free.unwrap_or_default())
    }

    /// Unpacks all of it into a new folder. The case comes last: a folder that was not filled has none.
    ///
    /// # Errors
    /// In words, with the file: if the folder is there, something cannot be read or written, or a path leads out of the folder.
    pub fn unpack(mut self, folder: &Path, door: &Door) -> Result<Unpacked, String> {
        let name = |path: &Path| path.display().to_string();
        let archive = name(&self.path);
        std::fs::create_dir(folder).map_err(|error| format!("{}: {}", name(folder), dateline_files::words(&error)))?;
        let mut order: Vec<usize> = (0..self.zip.len()).collect();
        let case = self.zip.index_for_name(&self.case);
        order.sort_by_key(|index| Some(*index) == case);
        for index in order {
            let mut entry = self
                .zip
                .by_index(index)
                .map_err(|error| format!("{archive}: {error}"))?;
            let Some(inner) = entry.enclosed_name() else {
                return Err(format!("{archive}: holds a path that leads out of its folder"));
            };
            let path = folder.join(inner);
            if entry.is_dir() {
                continue;
            }
            if let Some(parent) = path.parent() {
                std::fs::create_dir_all(parent)
                    .map_err(|error| format!("{}: {}", name(parent), dateline_files::words(&error)))?;
            }
            let size = entry.size();
            let written = door.write(&path, |out| {
                let copied = io::copy(&mut entry.by_ref().take(size.saturating_add(1)), out)?;
                if copied != size {
                    return Err(io::Error::new(io::ErrorKind::InvalidData, "is damaged in the archive"));
                }
                Ok(())
            });
            written.map_err(|error| error.to_string())?;
        }
        let case = folder.join(&self.case);
        let opened = Case::open_read_only(&case).map_err(|error| error.to_string())?;
        let data = DataFiles::of(&opened).map_err(|error| error.to_string())?;
        let changed = data
            .iter()
            .filter(|(file, place)| !matches!(DataState::of(file, *place), Ok(DataState::Same)));
        let changed = changed.map(|(file, _)| file.path.name()).collect();
        Ok(Unpacked { case, changed })
    }
}
