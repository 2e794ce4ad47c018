use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::place::folder_of;
use crate::{NotWritten, WriteError};

/// A folder in the making, beside the place where it will stand: what is given up leaves nothing behind.
///
/// ```
/// use dateline_files::NewFolder;
///
/// let folder = tempfile::tempdir()?;
/// let place = folder.path().join("case");
/// let new = NewFolder::begin(&place).unwrap();
/// std::fs::write(new.path().join("a.csv"), "when,who\n")?;
/// assert!(!place.exists());
/// new.put_in_place().unwrap();
/// assert!(place.join("a.csv").exists());
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct NewFolder {
    made: TempDir,
    place: PathBuf,
}

impl NewFolder {
    /// Begins what will stand at `place`.
    ///
    /// # Errors
    /// If something stands there, or the system makes no folder beside it.
    pub fn begin(place: &Path) -> Result<Self, WriteError> {
        let begun = is_free(place).and_then(|()| {
            let made = tempfile::Builder::new()
                .prefix(".dateline-")
                .tempdir_in(folder_of(place))?;
            Ok(Self {
                made,
                place: place.to_owned(),
            })
        });
        begun.map_err(|reason| reason.at(place))
    }

    /// Where it is until then.
    pub fn path(&self) -> &Path {
        self.made.path()
    }

    /// Moves it, with all that was written into it, to its place.
    ///
    /// # Errors
    /// If something stands there by now, or it cannot be moved; then nothing is left of it.
    pub fn put_in_place(self) -> Result<(), WriteError> {
        let moved = is_free(&self.place).and_then(|()| {
            with_usual_rights(self.made.path())?;
            std::fs::rename(self.made.path(), &self.place)?;
            Ok(())
        });
        moved.map_err(|reason| reason.at(&self.place))?;
        // Nothing stands any more where it was made.
        let _ = self.made.keep();
        Ok(())
    }
}

fn is_free(place: &Path) -> Result<(), NotWritten> {
    match std::fs::symlink_metadata(place) {
        Ok(_) => Err(NotWritten::Exists),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// While it is made nobody else looks into it; then it has the rights of the folder in which it stands.
#[cfg(unix)]
fn with_usual_rights(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let rights = std::fs::metadata(folder_of(folder))?.permissions().mode() & 0o777;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(rights | 0o700))
}

#[cfg(not(unix))]
fn with_usual_rights(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_stands_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("case");
        let given_up = NewFolder::begin(&place).unwrap();
        std::fs::write(given_up.path().join("half"), "x").unwrap();
        drop(given_up);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        let new = NewFolder::begin(&place).unwrap();
        std::fs::create_dir(&place).unwrap();
        let error = new.put_in_place().unwrap_err();
        assert!(matches!(error.reason, NotWritten::Exists), "{error}");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(NewFolder::begin(&place).is_err());
    }
}
