use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};
use url::Url;

/// Where a file of data lies: seen from the folder of the case, so that both can be moved together, and by its whole path.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct DataPath {
    /// From the case's folder, with `/` between its parts; `None` where there is no such path, as on another disk.
    pub relative: Option<String>,
    /// The whole path as a `file://` URL, which holds all that names of files may.
    pub whole: String,
}

impl DataPath {
    /// Where `file` lies for a case in `folder`; both paths whole.
    pub fn new(folder: &Path, file: &Path) -> Self {
        let whole = Url::from_file_path(file).map_or_else(|()| file.to_string_lossy().into_owned(), String::from);
        Self {
            relative: relative(folder, file),
            whole,
        }
    }

    /// The file's name, for people.
    pub fn name(&self) -> String {
        let path = self.whole_path().unwrap_or_else(|| PathBuf::from(&self.whole));
        path.file_name()
            .unwrap_or(path.as_os_str())
            .to_string_lossy()
            .into_owned()
    }

    /// The whole path; `None` if what is kept is none of this system.
    pub fn whole_path(&self) -> Option<PathBuf> {
        Url::parse(&self.whole).ok()?.to_file_path().ok()
    }

    /// The places where the file may lie for a case in `folder`: the one seen from there first.
    pub fn places(&self, folder: &Path) -> Vec<PathBuf> {
        let relative = self.relative.as_ref().map(|relative| joined(folder, relative));
        let whole = self.whole_path();
        let mut places: Vec<PathBuf> = relative.into_iter().collect();
        places.extend(whole.filter(|whole| !places.contains(whole)));
        places
    }

    /// Where the file lies for a case in `folder`; `None` if it is in none of the places.
    pub fn find(&self, folder: &Path) -> Option<PathBuf> {
        self.places(folder).into_iter().find(|place| place.is_file())
    }
}

/// The folder's path with steps down and up, which never lead above the root.
fn joined(folder: &Path, relative: &str) -> PathBuf {
    let mut path = folder.to_owned();
    for part in relative.split('/') {
        if part == ".." {
            path.pop();
        } else {
            path.push(part);
        }
    }
    path
}

fn relative(folder: &Path, file: &Path) -> Option<String> {
    let (mut from, mut to) = (folder.components().peekable(), file.components().peekable());
    let is_name = |part: &Component<'_>| matches!(part, Component::Normal(_));
    let mut shared = 0;
    while let (Some(a), Some(b)) = (from.peek(), to.peek())
        && a == b
    {
        shared += 1;
        from.next();
        to.next();
    }
    if shared == 0 {
        return None;
    }
    let up = from.map(|part| is_name(&part).then_some(".."));
    let down = to.map(|part| match part {
        Component::Normal(name) => name.to_str().filter(|name| !name.contains('/')),
        _ => None,
    });
    let parts: Option<Vec<&str>> = up.chain(down).collect();
    Some(parts?.join("/"))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn path(folder: &str, file: &str) -> DataPath {
        DataPath::new(Path::new(folder), Path::new(file))
    }

    #[test]
    fn a_file_is_found_from_the_case_and_by_its_whole_path() {
        for (folder, file, relative) in [
            ("/cases/mosul", "/cases/mosul/a.csv", "a.csv"),
            ("/cases/mosul", "/cases/data/a b.csv", "../data/a b.csv"),
            ("/cases/mosul", "/other/a.csv", "../../other/a.csv"),
            ("/", "/a.csv", "a.csv"),
        ] {
            let kept = path(folder, file);
            assert_eq!(kept.relative.as_deref(), Some(relative));
            assert_eq!(kept.places(Path::new(folder)), [PathBuf::from(file)]);
        }
        let moved = path("/cases/mosul", "/cases/mosul/a.csv").places(Path::new("/moved"));
        assert_eq!(moved, [PathBuf::from("/moved/a.csv"), "/cases/mosul/a.csv".into()]);
    }

    #[test]
    fn any_name_is_kept_whole_and_no_path_leads_above_the_root() {
        use std::os::unix::ffi::OsStrExt;
        let odd = Path::new(std::ffi::OsStr::from_bytes(b"/data/\xff%.csv"));
        let kept = DataPath::new(Path::new("/data"), odd);
        assert_eq!(
            (kept.relative.as_deref(), kept.places(Path::new("/x"))),
            (None, vec![odd.to_owned()])
        );
        let hostile = DataPath {
            relative: Some("../../../../etc/passwd".to_owned()),
            whole: "https://example.org/a.csv".to_owned(),
        };
        assert_eq!(hostile.places(Path::new("/a")), [PathBuf::from("/etc/passwd")]);
    }
}
