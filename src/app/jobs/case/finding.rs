use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use dateline_case::{Case, Signed, is_case};

use crate::case::DataFiles;

/// No more cases are looked through, the newest first.
const MAX: usize = 200;

/// The cases to which nobody has given a place, those that were changed last first.
fn unnamed(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut cases: Vec<(SystemTime, PathBuf)> = entries
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let is_case = path.extension().is_some_and(|ending| ending == ENDING);
            let changed = path.metadata().ok()?.modified().ok()?;
            is_case.then_some((changed, path))
        })
        .collect();
    cases.sort_by(|a, b| b.cmp(a));
    cases.truncate(MAX);
    cases.into_iter().map(|(_, path)| path).collect()
}

const ENDING: &str = "dateline";

/// What there is about some files.
#[derive(Default)]
pub(super) struct Found {
    /// The case that holds one of them, the newest if there are several.
    pub case: Option<PathBuf>,
    /// Why a case that seems to be about them cannot be read.
    pub unreadable: Option<String>,
}

/// Looks for a case about one of these files: among those to which nobody has given a place, then among the recent files.
/// None of them may be open.
pub(super) fn find(folder: &Path, recent: &[PathBuf], paths: &[PathBuf]) -> Found {
    let stems: Vec<&OsStr> = paths.iter().filter_map(|path| path.file_stem()).collect();
    let mut found = Found::default();
    let recent = recent.iter().filter(|path| is_case(path).unwrap_or(false));
    for path in unnamed(folder).iter().chain(recent) {
        match Case::open_read_only(path).and_then(|case| DataFiles::of(&case)) {
            Ok(files) if paths.iter().any(|path| files.id_of(path).is_some()) => {
                found.case = Some(path.clone());
                break;
            }
            Ok(_) => {}
            Err(error) => {
                let name = path.file_name().unwrap_or_default().as_encoded_bytes();
                if stems.iter().any(|stem| name.starts_with(stem.as_encoded_bytes())) {
                    found.unreadable.get_or_insert_with(|| error.to_string());
                }
            }
        }
    }
    found
}

/// Begins an unnamed case, called after the first file and the day.
pub(super) fn begin(folder: &Path, paths: &[PathBuf], signed: &Signed) -> Result<Case, String> {
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let first = paths.first().and_then(|path| path.file_stem());
    let stem = first.map_or_else(|| "case".into(), |stem| stem.to_string_lossy());
    let stem: String = stem.chars().take(60).collect();
    let day = signed.at.to_string();
    let day = day.get(..10).unwrap_or(&day);
    let mut number = 1;
    loop {
        let name = match number {
            1 => format!("{stem} {day}.{ENDING}"),
            number => format!("{stem} {day} {number}.{ENDING}"),
        };
        let path = folder.join(name);
        if !path.exists() {
            return Case::create(&path, signed).map_err(|error| error.to_string());
        }
        number += 1;
    }
}
