use std::collections::HashSet;
use std::io::{self, Read, Write};
use std::path::PathBuf;

use dateline_case::{Author, Case, DataFile, Digest, Signed, Sum};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::DataFiles;
use super::crate_metadata::{METADATA, metadata};

/// Bytes that are copied at once.
const STEP: usize = 1 << 16;
/// Larger files need the longer form of the archive's numbers.
const LARGE: u64 = 1 << 31;

/// A case that is packed into one archive with its files of data, and with a description of both as an RO-Crate.
pub struct Pack {
    case: Vec<u8>,
    pub(super) case_name: String,
    pub(super) files: Vec<PackedFile>,
    pub(super) authors: Vec<Author>,
    pub(super) packed: Signed,
    /// The names of files of data that are in none of the places where they may be, and so are left out.
    pub missing: Vec<String>,
}

/// A file of data in the archive.
pub(super) struct PackedFile {
    pub file: DataFile,
    /// Where it is.
    place: PathBuf,
    /// Its path in the archive.
    pub name: String,
}

/// What was written of a file.
pub(super) struct Written {
    pub bytes: u64,
    pub sha256: Digest,
}

impl Pack {
    /// Of a case, by whom.
    ///
    /// # Errors
    /// If the case cannot be read.
    pub fn new(case: &mut Case, signed: &Signed) -> Result<Self, dateline_case::Error> {
        let (mut files, mut missing, mut taken) = (Vec::new(), Vec::new(), HashSet::new());
        for (file, place) in DataFiles::of(case)?.iter() {
            match place {
                Some(place) => files.push(PackedFile {
                    name: free_name(&file.path.name(), &mut taken),
                    place: place.to_owned(),
                    file: file.clone(),
                }),
                None => missing.push(file.path.name()),
            }
        }
        let places: Vec<_> = files
            .iter()
            .map(|packed| (packed.file.id, packed.name.clone()))
            .collect();
        let stem = case.path().file_stem().unwrap_or_default().to_string_lossy();
        Ok(Self {
            case_name: format!("{stem}.dateline"),
            case: case.packed(signed, &places)?,
            files,
            authors: case.authors()?,
            packed: signed.clone(),
            missing,
        })
    }

    /// What is read for it, and so never written to.
    pub fn places(&self) -> impl Iterator<Item = &PathBuf> {
        self.files.iter().map(|packed| &packed.place)
    }

    /// Writes the archive; the names of files that are not as the case knows them.
    ///
    /// # Errors
    /// If a file cannot be read, which names it, or the archive cannot be written.
    pub fn write(&self, out: &mut (dyn Write + Send)) -> io::Result<Vec<String>> {
        let mut zip = ZipWriter::new_stream(out);
        let options = SimpleFileOptions::default().unix_permissions(0o644);
        zip.start_file(self.case_name.as_str(), options)?;
        zip.write_all(&self.case)?;
        let (mut written, mut changed) = (Vec::new(), Vec::new());
        for packed in &self.files {
            zip.start_file(packed.name.as_str(), options.large_file(packed.file.bytes >= LARGE))?;
            let of_file =
                |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", packed.place.display()));
            let file = dateline_files::open(&packed.place).map_err(|error| of_file(io::Error::other(error)))?;
            let file = copy(file, &mut zip).map_err(of_file)?;
            if file.sha256 != packed.file.sha256 {
                changed.push(packed.file.path.name());
            }
            written.push(file);
        }
        let mut sum = Sum::default();
        sum.add(&self.case);
        let case = Written {
            bytes: u64::try_from(self.case.len()).unwrap_or(u64::MAX),
            sha256: sum.end(),
        };
        zip.start_file(METADATA, options)?;
        zip.write_all(metadata(self, &case, &written).as_bytes())?;
        zip.finish()?;
        Ok(changed)
    }
}

fn copy(mut file: impl Read, out: &mut impl Write) -> io::Result<Written> {
    let (mut sum, mut length, mut bytes) = (Sum::default(), 0, vec![0; STEP]);
    loop {
        let read = file.read(&mut bytes)?;
        let step = bytes.get(..read).unwrap_or_default();
        if step.is_empty() {
            return Ok(Written {
                bytes: length,
                sha256: sum.end(),
            });
        }
        out.write_all(step)?;
        sum.add(step);
        length += u64::try_from(read).unwrap_or_default();
    }
}

/// A path in the folder of data that no other file has, also where large and small letters are one.
fn free_name(name: &str, taken: &mut HashSet<String>) -> String {
    // What other systems cannot have in names.
    let name: String = name
        .chars()
        .map(|c| {
            if c.is_control() || r#"<>:"/\|?*"#.contains(c) {
                '_'
            } else {
                c
            }
        })
        .collect();
    let (stem, ending) = name
        .rsplit_once('.')
        .map_or((name.as_str(), String::new()), |(stem, ending)| {
            (stem, format!(".{ending}"))
        });
    let numbered = (2_u32..).map(|number| format!("{stem} {number}{ending}"));
    let mut names = std::iter::once(name.clone()).chain(numbered);
    let free = names.find(|name| taken.insert(name.to_lowercase()));
    format!("data/{}", free.unwrap_or_default())
}

#[cfg(test)]
#[path = "pack_tests.rs"]
mod tests;
