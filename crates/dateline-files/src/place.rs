use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// More links than these lead nowhere.
const MAX_LINKS: usize = 40;

/// Where a file stands or would stand: links are followed, also to what is not there yet, and its folder's path is whole.
///
/// # Errors
/// If there is no such folder, or links lead in a circle.
pub fn place(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MAX_LINKS {
        if let Ok(target) = fs::read_link(&path) {
            path = folder_of(&path).join(target);
            continue;
        }
        let Some(name) = path.file_name() else {
            return fs::canonicalize(&path);
        };
        return Ok(fs::canonicalize(folder_of(&path))?.join(name));
    }
    Err(io::Error::other("its links lead in a circle"))
}

/// The folder in which a path lies.
pub fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}
