use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use dateline_case::{Case, Digest, Sum};
use dateline_files::{Door, NewFolder, words};

use super::crate_metadata::{METADATA, path_id};
use super::pack_error::PackError;
use super::packed_case::PackedCase;
use super::{DataFiles, DataState};

/// A case that was unpacked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unpacked {
    /// Its file.
    pub case: PathBuf,
    /// The names of files of data that are not in the archive, nor anywhere else where they may be.
    pub missing: Vec<String>,
    /// The names of files of data that are not as the case knows them: they were changed before they were packed.
    pub changed: Vec<String>,
    /// The paths of files in the archive that are not as its description says: they were changed after they were packed.
    pub altered: Vec<String>,
    /// The names of files in the archive of which its description says nothing: they were not unpacked.
    pub left: Vec<String>,
}

impl PackedCase {
    /// Unpacks what its description names into a new folder, whole or not at all.
    ///
    /// # Errors
    /// In words, with the file: if the folder is there, or something cannot be read or written.
    pub fn unpack(mut self, folder: &Path, door: &Door) -> Result<Unpacked, String> {
        let archive = self.path.display().to_string();
        let new = NewFolder::begin(folder).map_err(|error| error.to_string())?;
        let names = self.data.clone().into_iter();
        let mut altered = Vec::new();
        for name in names.chain([METADATA.to_owned(), self.case.clone()]) {
            let sum = self.unpack_one(&name, new.path(), door)?.to_string();
            let known = self.sums.get(&path_id(&name)).and_then(Option::as_ref);
            if known.is_some_and(|known| !known.eq_ignore_ascii_case(&sum)) {
                altered.push(name);
            }
        }
        check(&new.path().join(&self.case)).map_err(|error| format!("{archive}: {error}"))?;
        new.put_in_place().map_err(|error| error.to_string())?;
        let case = folder.join(&self.case);
        let opened = Case::open_read_only(&case).map_err(|error| error.to_string())?;
        let data = DataFiles::of(&opened).map_err(|error| error.to_string())?;
        let (mut missing, mut changed) = (Vec::new(), Vec::new());
        for (file, place) in data.iter() {
            match DataState::of(file, place) {
                Ok(DataState::Same) => {}
                Ok(DataState::Missing) => missing.push(file.path.name()),
                Ok(DataState::Changed) | Err(_) => changed.push(file.path.name()),
            }
        }
        Ok(Unpacked {
            case,
            missing,
            changed,
            altered,
            left: self.others,
        })
    }

    /// Unpacks one file, and the sum of what it holds.
    fn unpack_one(&mut self, name: &str, folder: &Path, door: &Door) -> Result<Digest, String> {
        let archive = self.path.display().to_string();
        let told = |error: &PackError| format!("{archive}: {error}");
        let damaged = PackError::DamagedMember(name.to_owned());
        let Ok(mut entry) = self.zip.by_name(name) else {
            return Err(told(&damaged));
        };
        let Some(inner) = entry.enclosed_name() else {
            return Err(told(&PackError::LeadsOut(name.to_owned())));
        };
        let path = folder.join(inner);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).map_err(|error| format!("{}: {}", parent.display(), words(&error)))?;
        }
        let size = entry.size();
        let (mut sum, mut is_damaged) = (Sum::default(), false);
        let written = door.write(&path, |out| {
            let mut bytes = Summed { out, sum: &mut sum };
            let copied = io::copy(&mut entry.by_ref().take(size.saturating_add(1)), &mut bytes);
            // What cannot be read is another thing than what cannot be written.
            is_damaged = match &copied {
                Ok(copied) => *copied != size,
                Err(error) => matches!(
                    error.kind(),
                    io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput | io::ErrorKind::UnexpectedEof
                ),
            };
            if is_damaged {
                return Err(io::ErrorKind::InvalidData.into());
            }
            copied.map(drop)
        });
        match written {
            Ok(()) => Ok(sum.end()),
            Err(_) if is_damaged => Err(told(&damaged)),
            Err(error) => Err(error.to_string()),
        }
    }
}

/// Whether the case in it opens: else nothing is unpacked.
fn check(case: &Path) -> Result<(), String> {
    let name = case.file_name().unwrap_or_default().to_string_lossy();
    let opened = Case::open_read_only(case);
    opened
        .map(drop)
        .map_err(|error| format!("“{name}” in it {}", error.kind))
}

/// What is written, and its sum.
struct Summed<'a, W: Write + ?Sized> {
    out: &'a mut W,
    sum: &'a mut Sum,
}

impl<W: Write + ?Sized> Write for Summed<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.sum.add(bytes.get(..written).unwrap_or_default());
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
