use std::fs::{File, Metadata, TryLockError};
use std::io;
use std::path::Path;

use tempfile::TempPath;

use crate::leftovers::{self, Named};
use crate::place::folder_of;

/// A file in the making, in the folder in which it will stand.
///
/// Its lock says that the process that makes it lives: what is not locked was left behind.
pub struct Draft {
    file: File,
    /// Where it stands until then, and is removed from if it is given up. Nowhere if the system knows files without a
    /// name: then nothing is left of it even if Dateline is killed.
    name: Option<Name>,
}

struct Name {
    path: TempPath,
    /// Dropped after the path, so that it is known as long as it is there.
    named: Named,
}

impl Draft {
    /// Begins what will stand at `place`, with the rights of the file that it replaces, if any.
    pub fn new(place: &Path, replaced: Option<&Metadata>) -> io::Result<Self> {
        #[cfg(target_os = "linux")]
        if let Some(file) = crate::unnamed::create(folder_of(place), mode(replaced)) {
            lock(&file)?;
            return Self { file, name: None }.with_rights_of(replaced);
        }
        Self::named(place, replaced)
    }

    /// The same, with a name.
    pub fn named(place: &Path, replaced: Option<&Metadata>) -> io::Result<Self> {
        let mut named = None;
        let file = leftovers::names().make_in(folder_of(place), |path| {
            named = Some(Named::new(path));
            let file = open_new(path, mode(replaced))?;
            // Whoever clears up may have taken it for left behind, before it was locked: then it gets another name.
            match lock(&file) {
                Ok(()) if path.exists() => Ok(file),
                _ => Err(io::ErrorKind::AlreadyExists.into()),
            }
        })?;
        let (file, path) = file.into_parts();
        let name = named.map(|named| Name { path, named });
        Self { file, name }.with_rights_of(replaced)
    }

    fn with_rights_of(self, replaced: Option<&Metadata>) -> io::Result<Self> {
        let Some(replaced) = replaced else {
            return Ok(self);
        };
        #[cfg(unix)]
        let rights = keep_owner(&self.file, replaced);
        #[cfg(not(unix))]
        let rights = replaced.permissions();
        match self.file.set_permissions(rights) {
            // Not every disk knows permissions.
            Err(error) if error.kind() != io::ErrorKind::Unsupported => Err(error),
            _ => Ok(self),
        }
    }

    pub fn file(&self) -> &File {
        &self.file
    }

    /// Moves it to `place`, and returns when both file and folder are on the disk.
    pub fn put_in_place(self, place: &Path) -> io::Result<()> {
        self.file.sync_all()?;
        let folder = folder_of(place);
        let name = match self.name {
            Some(name) => name,
            #[cfg(target_os = "linux")]
            None => Self::give_name(&self.file, folder)?,
            #[cfg(not(target_os = "linux"))]
            None => return Err(io::ErrorKind::NotFound.into()),
        };
        let Name { path, named } = name;
        named.leave_for(|| replace(path, place))?;
        sync(folder)
    }

    /// Lets the folder list a file that had no name.
    #[cfg(target_os = "linux")]
    fn give_name(file: &File, folder: &Path) -> io::Result<Name> {
        let mut named = None;
        let path = leftovers::names().make_in(folder, |path| {
            named = Some(Named::new(path));
            crate::unnamed::link(file, path)
        })?;
        let path = path.into_temp_path();
        let named = named.ok_or(io::ErrorKind::NotFound)?;
        Ok(Name { path, named })
    }
}

/// Gives a draft the name of what it replaces.
#[cfg(unix)]
fn replace(draft: TempPath, place: &Path) -> io::Result<()> {
    Ok(draft.persist(place)?)
}

/// Elsewhere a file that may only be read is not replaced as long as it is so, and a draft loses that mark on its way.
#[cfg(not(unix))]
fn replace(draft: TempPath, place: &Path) -> io::Result<()> {
    let known = std::fs::symlink_metadata(place).map(|known| known.permissions());
    let Some(read_only) = known.ok().filter(std::fs::Permissions::readonly) else {
        return Ok(draft.persist(place)?);
    };
    let mut writable = read_only.clone();
    #[allow(
        clippy::permissions_set_readonly_false,
        reason = "not on Unix, where everybody could write then"
    )]
    writable.set_readonly(false);
    std::fs::set_permissions(place, writable)?;
    let replaced = draft.persist(place).map_err(io::Error::from);
    // Of the new file, or of the old one if that still stands there.
    std::fs::set_permissions(place, read_only)?;
    replaced
}

/// Says that a process is at work on it, where the disk knows locks.
fn lock(file: &File) -> io::Result<()> {
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Err(io::ErrorKind::ResourceBusy.into()),
        Ok(()) | Err(TryLockError::Error(_)) => Ok(()),
    }
}

fn open_new(path: &Path, mode: u32) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, mode);
    #[cfg(not(unix))]
    let _ = mode;
    options.open(path)
}

/// Gives the file to the owner and group of the one that it replaces. What rights the file may then have: where it cannot have
/// the group, no group may do more than everybody.
#[cfg(unix)]
fn keep_owner(file: &File, replaced: &Metadata) -> std::fs::Permissions {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
    let (owner, group) = (replaced.uid(), replaced.gid());
    // Only some users may give files to others.
    let has_group = fchown(file, Some(owner), Some(group)).is_ok()
        || fchown(file, None, Some(group)).is_ok()
        || file.metadata().is_ok_and(|own| own.gid() == group);
    let mode = replaced.permissions().mode();
    if has_group {
        return PermissionsExt::from_mode(mode);
    }
    PermissionsExt::from_mode(mode & (!0o070 | ((mode & 0o007) << 3)))
}

/// Who may read a file while it is made: nobody else, if it replaces one that may be secret.
fn mode(replaced: Option<&Metadata>) -> u32 {
    replaced.map_or(0o666, |_| 0o600)
}

/// Puts a folder on the disk.
#[cfg(unix)]
pub fn sync(folder: &Path) -> io::Result<()> {
    use io::ErrorKind::{InvalidInput, PermissionDenied, Unsupported};
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        // Shared folders of virtual machines know no such thing, and some folders may be written to but not opened.
        Err(error) if matches!(error.kind(), InvalidInput | PermissionDenied | Unsupported) => Ok(()),
        result => result,
    }
}

/// Elsewhere no folder can be put on the disk: the system does so itself.
#[cfg(not(unix))]
pub fn sync(_: &Path) -> io::Result<()> {
    Ok(())
}
