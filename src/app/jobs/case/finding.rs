use std::path::{Path, PathBuf};
use std::time::SystemTime;

use dateline_case::{Case, Signed};

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

/// The unnamed case that holds marks on one of these files, the newest if there are several.
pub(super) fn find(folder: &Path, paths: &[PathBuf]) -> Option<Result<Case, dateline_case::Error>> {
    let holds = |path: &PathBuf| {
        let case = Case::open_read_only(path).ok()?;
        let files = DataFiles::of(&case).ok()?;
        paths.iter().any(|path| files.id_of(path).is_some()).then_some(())
    };
    let path = unnamed(folder).into_iter().find(|path| holds(path).is_some())?;
    Some(Case::open(&path))
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
