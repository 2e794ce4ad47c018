use std::collections::HashMap;
use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use zip::ZipArchive;

use super::crate_metadata::{METADATA, described, path_id};
use super::pack_error::PackError;
use crate::batch::Bound;
use crate::batch::budget::Met;
use crate::bounds;

/// So many bytes are unpacked whatever the ratio, as by the readers of archives.
const ALWAYS: u64 = 128 << 20;
/// A description is no larger.
const MAX_DESCRIPTION: u64 = 64 << 20;
/// The end of an archive stands in its last bytes, before a comment of up to 64 KB.
const END: u64 = (1 << 16) + 22;

/// A case that was packed with its files of data.
pub struct PackedCase {
    pub(super) zip: ZipArchive<BufReader<File>>,
    pub(super) path: PathBuf,
    /// What the archive calls the case.
    pub(super) case: String,
    /// The paths of the files of data that its description names, in it.
    pub(super) data: Vec<String>,
    /// The sums of the files that its description names, by the ids of their paths.
    pub(super) sums: HashMap<String, Option<String>>,
    /// The names of files that its description does not name: they stay in the archive.
    pub others: Vec<String>,
    /// Of all that is unpacked, as it says.
    pub bytes: u64,
}

impl PackedCase {
    /// The packed case in the file at `path`; `None` if it is something else.
    ///
    /// # Errors
    /// If it is an archive that cannot be read, or a packed case that is not to be unpacked.
    pub fn open(path: &Path) -> Result<Option<Self>, PackError> {
        let Ok(mut file) = dateline_files::open(path) else {
            return Ok(None);
        };
        let mut start = Vec::new();
        if (&mut file).take(4).read_to_end(&mut start).is_err() {
            return Ok(None);
        }
        if start.is_empty() {
            return Err(PackError::Empty);
        }
        if start != b"PK\x03\x04" {
            return Ok(None);
        }
        let is_cut = lacks_end(&mut file);
        let packed_bytes = file.metadata().map_or(0, |known| known.len());
        let mut zip = ZipArchive::new(BufReader::new(file))
            .map_err(|error| if is_cut { PackError::Cut } else { damaged(&error) })?;
        let names: Vec<String> = zip.file_names().filter_map(Result::ok).map(Into::into).collect();
        let is_case = |name: &&String| !name.contains('/') && name.ends_with(".dateline");
        let mut cases: Vec<String> = names.iter().filter(is_case).cloned().collect();
        if cases.is_empty() || !names.iter().any(|name| name == METADATA) {
            return Ok(None);
        }
        let limits = bounds::limits();
        let check = |bound: Bound, count: u64| {
            let max = limits.of(bound);
            if count > max { Err(Met { bound, max }) } else { Ok(()) }
        };
        check(Bound::Members, zip.len() as u64)?;
        if zip.has_overlapping_files().map_err(|error| damaged(&error))? {
            return Err(PackError::Overlap);
        }
        if cases.len() > 1 {
            cases.sort();
            return Err(PackError::Several(cases));
        }
        let case = cases.pop().unwrap_or_default();
        let sums = read_description(&mut zip)?;
        let (mut bytes, mut data, mut others) = (0_u64, Vec::new(), Vec::new());
        for index in 0..zip.len() {
            let entry = zip.by_index_raw(index).map_err(|error| damaged(&error))?;
            let name = entry.name().map_err(|error| damaged(&error))?.into_owned();
            if entry.enclosed_name().is_none() || name.starts_with('/') || name.contains('\\') {
                return Err(PackError::LeadsOut(name));
            }
            if entry.is_symlink() {
                return Err(PackError::Link(name));
            }
            if entry.encrypted() {
                return Err(PackError::Locked(name));
            }
            if entry.is_dir() {
                continue;
            }
            let is_own = name == case || name == METADATA;
            if !is_own && !sums.contains_key(&path_id(&name)) {
                others.push(name);
                continue;
            }
            bytes = bytes.saturating_add(entry.size());
            if !is_own {
                data.push(name);
            }
        }
        let max = packed_bytes.saturating_mul(limits.ratio).max(ALWAYS);
        if bytes > max {
            let (bound, max) = (Bound::Ratio, limits.ratio);
            return Err(Met { bound, max }.into());
        }
        let path = path.to_owned();
        Ok(Some(Self {
            zip,
            path,
            case,
            data,
            sums,
            others,
            bytes,
        }))
    }

    /// How many files of data are in it.
    pub fn files(&self) -> usize {
        self.data.len()
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
}

fn read_description(zip: &mut ZipArchive<BufReader<File>>) -> Result<HashMap<String, Option<String>>, PackError> {
    let entry = zip.by_name(METADATA).map_err(|error| damaged(&error))?;
    let mut text = Vec::new();
    let read = entry.take(MAX_DESCRIPTION).read_to_end(&mut text);
    read.map_err(|_| PackError::DamagedMember(METADATA.to_owned()))?;
    described(&text).map_err(|error| PackError::Description(error.to_string()))
}

/// Whether the list of files with which an archive ends is not there.
fn lacks_end(file: &mut File) -> bool {
    let mut last = Vec::new();
    let length = file.metadata().map_or(0, |known| known.len());
    let is_read = file.seek(SeekFrom::Start(length.saturating_sub(END))).is_ok() && file.read_to_end(&mut last).is_ok();
    is_read && !last.windows(4).any(|four| four == b"PK\x05\x06")
}

fn damaged(error: &zip::result::ZipError) -> PackError {
    PackError::Damaged(error.to_string())
}
