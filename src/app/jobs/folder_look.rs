use std::path::{Path, PathBuf};

use super::outbox::{Message, Outbox};

/// Paths that were handed over, with the files in those that are folders.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FolderLook {
    /// As they were handed over.
    pub paths: Vec<PathBuf>,
    /// Those that are files.
    pub named: Vec<PathBuf>,
    /// The files in the folders, in the order of their names.
    pub found: Vec<PathBuf>,
    /// Whether there are more files, or folders too deep within others, that were not looked at.
    pub is_cut: bool,
    /// Whether they come beside what is open.
    pub adds: bool,
}

impl FolderLook {
    const MAX_FILES: usize = 5_000;
    const MAX_DEPTH: usize = 12;

    /// Looks on a thread of its own, and tells the window what there is.
    pub fn start(paths: Vec<PathBuf>, adds: bool, outbox: &Outbox) -> std::io::Result<()> {
        let outbox = outbox.clone();
        let look = move || outbox.send(Message::FolderSeen(Self::of(paths, adds)));
        std::thread::Builder::new().name("folder".to_owned()).spawn(look)?;
        Ok(())
    }

    fn of(paths: Vec<PathBuf>, adds: bool) -> Self {
        let mut look = Self {
            adds,
            ..Self::default()
        };
        for path in &paths {
            if path.is_dir() {
                look.folder(path, 0);
            } else {
                look.named.push(path.clone());
            }
        }
        look.paths = paths;
        look
    }

    /// Takes in what stands in a folder.
    fn folder(&mut self, folder: &Path, depth: usize) {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut paths: Vec<PathBuf> = entries
            .filter(|entry| !is_hidden(&entry.path()))
            .map(|entry| entry.path())
            .collect();
        paths.sort_unstable();
        for path in paths {
            // A link to a folder may lead back.
            let is_link = path.symlink_metadata().is_ok_and(|seen| seen.is_symlink());
            if path.is_file() && self.found.len() < Self::MAX_FILES {
                self.found.push(path);
            } else if path.is_dir() && !is_link && depth < Self::MAX_DEPTH {
                self.folder(&path, depth + 1);
            } else {
                self.is_cut |= path.is_file() || (path.is_dir() && !is_link);
            }
        }
    }
}

/// What systems and programs put beside the files of users.
fn is_hidden(path: &Path) -> bool {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    name.starts_with(['.', '~']) || name == "__MACOSX" || name == "Thumbs.db" || name == "desktop.ini"
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn all_files_below_a_folder_are_found_but_hidden_ones() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir_all(at("deep/deeper")).unwrap();
        for name in ["b.csv", "a.csv", "deep/deeper/c.csv", ".hidden", "~$open.xlsx"] {
            fs::write(at(name), "x").unwrap();
        }
        #[cfg(unix)]
        std::os::unix::fs::symlink(folder.path(), at("deep/loop")).unwrap();
        let look = FolderLook::of(vec![at("b.csv"), folder.path().to_owned()], false);
        assert_eq!(look.named, [at("b.csv")]);
        assert_eq!(look.found, [at("a.csv"), at("b.csv"), at("deep/deeper/c.csv")]);
        assert!(!look.is_cut);
    }
}
