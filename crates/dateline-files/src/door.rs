use std::fs::{self, File, Metadata};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use crate::draft::Draft;
use crate::place::{folder_of, place};
use crate::{Guarded, NotWritten, OddFile, WriteError, leftovers};

/// The one way in which Dateline writes files.
#[derive(Clone, Debug, Default)]
pub struct Door {
    /// Files that are never written to.
    pub guarded: Guarded,
    /// What becomes of a file that stands there.
    pub existing: Existing,
    /// Whether pipes and devices are written to, as they are: on the command line somebody meant them.
    pub streams: bool,
}

/// What becomes of a file that stands where one is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and that is an error.
    Keep,
    /// It is replaced; but one that may only be read stays, and that is an error.
    #[default]
    ReplaceWritable,
    /// It is replaced, and stays read-only if it was.
    Replace,
}

impl Door {
    /// Writes to all but these.
    pub fn new(guarded: Guarded) -> Self {
        Self {
            guarded,
            ..Self::default()
        }
    }

    /// That `path` may be written to, before anything is made for it.
    ///
    /// # Errors
    /// If it may not, or is no file.
    pub fn check(&self, path: &Path) -> Result<(), WriteError> {
        self.look(path).map(drop).map_err(|reason| reason.at(path))
    }

    /// Lets `write` fill the file at `path`, whole or not at all: what stood there stays until all is written and on the disk.
    ///
    /// A file that is replaced keeps its permissions and, where the system lets it, its owner; what a link leads to is
    /// replaced or made, not the link. A pipe or device is written to as it is, if that is wanted.
    ///
    /// # Errors
    /// If it may not be written to, or what `write` or the system says.
    pub fn write(
        &self,
        path: &Path,
        write: impl FnOnce(&mut (dyn Write + Send)) -> io::Result<()>,
    ) -> Result<(), WriteError> {
        self.fill(path, write).map_err(|reason| reason.at(path))
    }

    fn fill(
        &self,
        path: &Path,
        write: impl FnOnce(&mut (dyn Write + Send)) -> io::Result<()>,
    ) -> Result<(), NotWritten> {
        #[cfg(unix)]
        crate::signals::heed_size_limit();
        let known = self.look(path)?;
        if known.as_ref().is_some_and(|known| !known.is_file()) {
            let mut out = BufWriter::new(File::options().write(true).open(path)?);
            write(&mut out)?;
            return Ok(out.flush()?);
        }
        let place = place(path)?;
        leftovers::clear_up_folder(folder_of(&place));
        let draft = Draft::new(&place, known.as_ref())?;
        let mut out = BufWriter::new(draft.file());
        write(&mut out)?;
        out.flush()?;
        drop(out);
        Ok(draft.put_in_place(&place)?)
    }

    /// What stands there, if anything does.
    fn look(&self, path: &Path) -> Result<Option<Metadata>, NotWritten> {
        self.guarded.check(path)?;
        let known = match fs::metadata(path) {
            Ok(known) => known,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        match OddFile::of(known.file_type()) {
            None => self.check_existing(path, &known)?,
            Some(OddFile::Pipe | OddFile::Device) if self.streams => {}
            Some(odd) => return Err(odd.into()),
        }
        Ok(Some(known))
    }

    /// That a file may be replaced: one that could be written to in place, unless any may. Replacing it asks for rights on its
    /// folder alone.
    fn check_existing(&self, path: &Path, known: &Metadata) -> Result<(), NotWritten> {
        match self.existing {
            Existing::Keep => return Err(NotWritten::Exists),
            Existing::Replace => return Ok(()),
            Existing::ReplaceWritable => {}
        }
        if known.permissions().readonly() {
            return Err(NotWritten::ReadOnly);
        }
        match File::options().write(true).open(path) {
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Err(NotWritten::ReadOnly),
            // A program that runs is no file to be written to, but one to be replaced.
            Err(error) if error.kind() == io::ErrorKind::ExecutableFileBusy => Ok(()),
            other => Ok(other.map(drop)?),
        }
    }
}

#[cfg(test)]
#[path = "door_tests.rs"]
mod tests;
