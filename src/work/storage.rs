//! Reading, joining and writing files of what users decide.

use std::fs;
use std::path::{Path, PathBuf};

use dateline_files::{Door, Guarded, NotWritten, Turn};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{FileKind, KeepError, LoadError, LoadErrorKind};

/// What stands in a kind of file.
pub trait Work: Serialize + DeserializeOwned {
    const KIND: FileKind;
}

/// How a file is kept.
#[derive(Clone, Copy, Debug)]
pub struct Keeping<'a> {
    /// Files that are never written to: they are open as data.
    pub guarded: &'a Guarded,
    /// What becomes of a file that is damaged.
    pub damaged: Damaged,
}

/// What becomes of a file that is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damaged {
    /// It gets another name, and a new file takes its place: Dateline made it.
    SetAside,
    /// It stays, and nothing is written: a user named it.
    Refuse,
}

/// What is kept in a file now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept<T> {
    /// What was joined, and stands in the file.
    pub work: T,
    /// Where the file that stood there before is now, if it was damaged.
    pub set_aside: Option<PathBuf>,
}

/// More entries of a folder are not looked at.
const MAX_FILES: usize = 20_000;
/// No such file is longer.
const LONGEST: u64 = 256 << 20;

/// What a file holds; `None` if there is none yet, or nothing in it.
///
/// # Errors
/// If it cannot be read, is damaged, is of another kind, or of a newer version: then it must not be written over either.
pub fn load<T: Work>(path: &Path) -> Result<Option<T>, LoadError> {
    let work = load_value(path, &T::KIND).and_then(|value| value.map(understood).transpose());
    work.map_err(|kind| kind.at(path))
}

/// As [`load`], of any kind.
pub fn load_value(path: &Path, kind: &FileKind) -> Result<Option<Value>, LoadErrorKind> {
    let bytes = match dateline_files::read(path, LONGEST) {
        Ok(bytes) => bytes,
        Err(error) if error.is_missing() => return Ok(None),
        Err(error) => return Err(LoadErrorKind::Unreadable(error)),
    };
    if bytes.trim_ascii().is_empty() {
        return Ok(None);
    }
    let value = serde_json::from_slice(&bytes).map_err(|error| LoadErrorKind::Damaged(error.to_string()))?;
    kind.check(&value)?;
    Ok(Some(value))
}

fn understood<T: Work>(mut value: Value) -> Result<T, LoadErrorKind> {
    if let (Value::Object(object), "/version") = (&mut value, T::KIND.version_at) {
        object.shift_remove("version");
    }
    serde_json::from_value(value).map_err(|error| LoadErrorKind::Damaged(error.to_string()))
}

/// Keeps in a file what `join` makes of what stands there now; nothing is written if that is nothing, or the same.
///
/// No other process that keeps something there comes between.
///
/// # Errors
/// If what is there cannot be read, since it must not be written over, or nothing can be written.
pub fn keep<T: Work + PartialEq + Clone>(
    path: &Path,
    keeping: Keeping<'_>,
    join: impl Fn(Option<T>) -> Option<T>,
) -> Result<Kept<Option<T>>, KeepError> {
    let mut joined = None;
    let kept = keep_value(path, keeping, &T::KIND, |value| {
        let theirs = value.map(understood::<T>).transpose()?;
        joined = join(theirs.clone());
        if joined == theirs {
            return Ok(None);
        }
        joined.as_ref().map(versioned).transpose()
    })?;
    Ok(Kept {
        work: joined,
        set_aside: kept,
    })
}

/// As [`keep`], of any kind; says where the file was put that stood there, if it was damaged.
pub fn keep_value(
    path: &Path,
    keeping: Keeping<'_>,
    kind: &FileKind,
    mut join: impl FnMut(Option<Value>) -> Result<Option<Value>, LoadErrorKind>,
) -> Result<Option<PathBuf>, KeepError> {
    if let Some(folder) = path.parent() {
        let made = fs::create_dir_all(folder);
        made.map_err(|error| NotWritten::from(error).at(path))?;
    }
    let turn = Turn::take(path, Turn::PATIENCE)?;
    let joined = load_value(path, kind).and_then(&mut join);
    let (joined, set_aside) = match joined {
        Err(damage) if damage.is_damage() && keeping.damaged == Damaged::SetAside => {
            let aside = turn.set_aside(&super::now())?;
            (join(None).map_err(|kind| kind.at(path))?, Some(aside))
        }
        joined => (joined.map_err(|kind| kind.at(path))?, None),
    };
    if let Some(value) = joined {
        Door::new(keeping.guarded.clone()).write(path, |out| {
            serde_json::to_writer_pretty(&mut *out, &value)?;
            out.write_all(b"\n")
        })?;
    }
    Ok(set_aside)
}

/// As its file holds it.
fn versioned<T: Work>(work: &T) -> Result<Value, LoadErrorKind> {
    let value = serde_json::to_value(work).map_err(|error| LoadErrorKind::Damaged(error.to_string()))?;
    Ok(match value {
        Value::Object(object) if T::KIND.version_at == "/version" => {
            let version = ("version".to_owned(), T::KIND.version.into());
            std::iter::once(version).chain(object).collect()
        }
        other => other,
    })
}

/// The files of a folder that were set aside, since they were damaged.
pub fn set_aside_in(folder: &Path) -> Vec<PathBuf> {
    entries(folder)
        .filter(|path| dateline_files::is_set_aside(path))
        .collect()
}

/// The files of a folder that hold what users decided.
pub fn files_in(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let is_file = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "json");
    entries(folder).filter(move |path| is_file(path) && !dateline_files::is_set_aside(path))
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.take(MAX_FILES).map(|entry| entry.path())
}

/// The folder of what users add by hand, if the system has a place for such files.
pub fn folder() -> Option<PathBuf> {
    let directories = directories::ProjectDirs::from("", "", "dateline")?;
    Some(directories.data_dir().to_owned())
}

/// Who works here: the name of the system's user.
pub fn author() -> String {
    let name = ["USER", "USERNAME", "LOGNAME"]
        .into_iter()
        .find_map(|variable| std::env::var(variable).ok().filter(|name| !name.is_empty()));
    name.unwrap_or_else(|| "unknown".to_owned())
}

/// Today, as in 2024-07-31.
pub fn now() -> String {
    crate::event::calendar::iso_date(chrono::Local::now().date_naive())
}
