//! Files without a name: `O_TMPFILE` of open(2).

use std::fs::File;
use std::io;
use std::os::fd::AsRawFd;
use std::path::{Path, PathBuf};

use rustix::fs::{AtFlags, CWD, Mode, OFlags, linkat, open};

/// A file of this disk that no folder lists; `None` where the disk or the system knows none.
pub fn create(folder: &Path, mode: u32) -> Option<File> {
    let can_be_named = Path::new("/proc/self/fd").is_dir();
    let flags = OFlags::TMPFILE | OFlags::WRONLY | OFlags::CLOEXEC;
    let file = can_be_named.then(|| open(folder, flags, Mode::from_raw_mode(mode)))?;
    file.ok().map(File::from)
}

/// Lets a folder list the file under a new name.
pub fn link(file: &File, name: &Path) -> io::Result<()> {
    let unnamed = PathBuf::from(format!("/proc/self/fd/{}", file.as_raw_fd()));
    Ok(linkat(CWD, &unnamed, CWD, name, AtFlags::SYMLINK_FOLLOW)?)
}
