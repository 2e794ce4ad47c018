use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// What is seen of a file from outside: as long as it stays, so does what stands in the file.
///
/// Numbers of files are left out: some network shares give others after each connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    bytes: u64,
    modified: Option<SystemTime>,
}

impl Stamp {
    /// As it is now; `None` if there is no such file, or it cannot be seen at the moment.
    pub fn of(path: &Path) -> Option<Self> {
        let seen = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
        Some(Self {
            bytes: seen.len(),
            modified: seen.modified().ok(),
        })
    }
}
