use std::fs::{File, Metadata};
use std::io;
use std::path::Path;

use tempfile::{Builder, TempPath};

/// A file in the making, in the folder in which it will stand.
pub(super) struct Draft {
    file: File,
    /// Where it stands until then, and is removed from if it is given up. Nowhere if the system knows files without a
    /// name: then nothing is left of it even if Dateline is killed.
    name: Option<TempPath>,
}

impl Draft {
    /// Begins what will stand at `path`, with the rights of the file that it replaces, if any.
    pub fn new(path: &Path, replaced: Option<&Metadata>) -> io::Result<Self> {
        #[cfg(target_os = "linux")]
        if let Some(file) = super::unnamed::create(folder_of(path), mode(replaced)) {
            return Self { file, name: None }.with_rights_of(replaced);
        }
        Self::named(path, replaced)
    }

    /// The same, with a name.
    pub fn named(path: &Path, replaced: Option<&Metadata>) -> io::Result<Self> {
        let mut names = names();
        #[cfg(unix)]
        names.permissions(std::os::unix::fs::PermissionsExt::from_mode(mode(replaced)));
        let (file, name) = names.tempfile_in(folder_of(path))?.into_parts();
        let name = Some(name);
        Self { file, name }.with_rights_of(replaced)
    }

    fn with_rights_of(self, replaced: Option<&Metadata>) -> io::Result<Self> {
        let Some(replaced) = replaced else {
            return Ok(self);
        };
        #[cfg(unix)]
        {
            use std::os::unix::fs::{MetadataExt, fchown};
            // Only some users may give files to others; and it takes some permissions away, so that these come after.
            let _ = fchown(&self.file, Some(replaced.uid()), Some(replaced.gid()));
        }
        match self.file.set_permissions(replaced.permissions()) {
            // Not every disk knows permissions.
            Err(error) if error.kind() != io::ErrorKind::Unsupported => Err(error),
            _ => Ok(self),
        }
    }

    pub fn file(&self) -> &File {
        &self.file
    }

    /// Moves it to `path`, and returns when both file and folder are on the disk.
    pub fn put_in_place(self, path: &Path) -> io::Result<()> {
        self.file.sync_all()?;
        let folder = folder_of(path);
        let name = match self.name {
            Some(name) => name,
            #[cfg(target_os = "linux")]
            None => super::unnamed::name(&self.file, &names(), folder)?,
            #[cfg(not(target_os = "linux"))]
            None => return Err(io::ErrorKind::NotFound.into()),
        };
        name.persist(path)?;
        sync(folder)
    }
}

/// Short names, so that one as long as names may be needs no longer one meanwhile.
fn names() -> Builder<'static, 'static> {
    let mut names = Builder::new();
    names.prefix(".dateline-").suffix(".part");
    names
}

/// Who may read a file while it is made: nobody else, if it replaces one that may be secret.
#[cfg(unix)]
fn mode(replaced: Option<&Metadata>) -> u32 {
    replaced.map_or(0o666, |_| 0o600)
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Puts a folder on the disk.
#[cfg(unix)]
fn sync(folder: &Path) -> io::Result<()> {
    use io::ErrorKind::{InvalidInput, PermissionDenied, Unsupported};
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        // Shared folders of virtual machines know no such thing, and some folders may be written to but not opened.
        Err(error) if matches!(error.kind(), InvalidInput | PermissionDenied | Unsupported) => Ok(()),
        result => result,
    }
}

/// Elsewhere no folder can be put on the disk: the system does so itself.
#[cfg(not(unix))]
fn sync(_: &Path) -> io::Result<()> {
    Ok(())
}
