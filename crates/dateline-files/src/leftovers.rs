//! Drafts that have a name, so that none stays behind: those of this process, and those of processes that were killed.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use tempfile::Builder;

use crate::open::open;

const PREFIX: &str = ".dateline-";
const SUFFIX: &str = ".part";
/// Of a draft's name, random: more than anybody guesses.
const RANDOM: usize = 16;
/// No more entries of a folder are looked at: a save must not wait for a folder of millions of files.
const MAX_ENTRIES: usize = 20_000;

/// Where it is noted which drafts have a name.
static NOTES: OnceLock<PathBuf> = OnceLock::new();
/// The drafts of this process that have a name, with the notes of them.
static LIVE: Mutex<BTreeMap<PathBuf, Option<PathBuf>>> = Mutex::new(BTreeMap::new());

/// Notes in this folder from now on which drafts have a name, so that the next start finds those whose process was killed.
pub fn remember_drafts_in(folder: PathBuf) {
    // A second folder would be of no use: the first one is looked at.
    NOTES.set(folder).ok();
}

/// Removes what killed processes left behind, as far as it was noted. Drafts that somebody is at work on stay.
pub fn clear_up() {
    let Some(entries) = NOTES.get().and_then(|folder| fs::read_dir(folder).ok()) else {
        return;
    };
    for note in entries.flatten().take(MAX_ENTRIES).map(|entry| entry.path()) {
        let Some(draft) = read_note(&note) else { continue };
        if draft.file_name() == note.file_name() && remove_if_left(&draft) {
            fs::remove_file(&note).ok();
        }
    }
}

/// Removes what killed processes left behind in a folder.
pub fn clear_up_folder(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let drafts = entries.take(MAX_ENTRIES).filter(|entry| is_draft(&entry.file_name()));
    for draft in drafts {
        remove_if_left(&draft.path());
    }
}

/// Whether no draft is there any more.
fn remove_if_left(draft: &Path) -> bool {
    if !draft.file_name().is_some_and(is_draft) {
        return false;
    }
    match fs::symlink_metadata(draft) {
        Err(error) => error.kind() == io::ErrorKind::NotFound,
        Ok(known) if known.is_file() => {
            let Ok(file) = open(draft) else { return false };
            // A lock says that its process lives; without one of our own nobody knows.
            is_own(&file, draft) && file.try_lock().is_ok() && is_own(&file, draft) && fs::remove_file(draft).is_ok()
        }
        Ok(_) => false,
    }
}

/// Whether an open file is still what its name leads to, and belongs to this user.
#[cfg(unix)]
fn is_own(file: &File, name: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let (Ok(file), Ok(named)) = (file.metadata(), fs::symlink_metadata(name)) else {
        return false;
    };
    let is_same = (file.dev(), file.ino()) == (named.dev(), named.ino());
    is_same && file.uid() == rustix::process::geteuid().as_raw()
}

/// Elsewhere a file that is open keeps its name.
#[cfg(not(unix))]
fn is_own(_: &File, _: &Path) -> bool {
    true
}

fn is_draft(name: &OsStr) -> bool {
    let Some(name) = name.to_str() else { return false };
    let random = name.strip_prefix(PREFIX).and_then(|rest| rest.strip_suffix(SUFFIX));
    random.is_some_and(|random| random.len() == RANDOM && random.chars().all(|c| c.is_ascii_alphanumeric()))
}

/// Short names, so that one as long as names may be needs no longer one meanwhile.
pub fn names() -> Builder<'static, 'static> {
    let mut names = Builder::new();
    names.prefix(PREFIX).suffix(SUFFIX).rand_bytes(RANDOM);
    names
}

/// That a draft of this process has a name.
pub struct Named(PathBuf);

impl Named {
    /// To be made before the draft is.
    pub fn new(draft: &Path) -> Self {
        #[cfg(unix)]
        crate::signals::call_before_the_end(give_up);
        let draft = std::path::absolute(draft).unwrap_or_else(|_| draft.to_owned());
        let note = NOTES.get().and_then(|folder| note(folder, &draft).ok());
        live().insert(draft.clone(), note);
        Self(draft)
    }

    /// Has `rename` give the draft its last name; a signal that ends the process comes before or after that.
    pub fn leave_for<T>(self, rename: impl FnOnce() -> T) -> T {
        let _live = live_until_done(&self.0);
        rename()
    }
}

impl Drop for Named {
    fn drop(&mut self) {
        if let Some(Some(note)) = live().remove(&self.0) {
            fs::remove_file(note).ok();
        }
    }
}

/// Notes where a draft is, under the draft's own name.
fn note(folder: &Path, draft: &Path) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let note = folder.join(draft.file_name().unwrap_or_default());
    write_note(draft, &note)?;
    Ok(note)
}

/// As a link, which is there whole or not at all.
#[cfg(unix)]
fn write_note(draft: &Path, note: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(draft, note)
}

#[cfg(unix)]
fn read_note(note: &Path) -> Option<PathBuf> {
    fs::read_link(note).ok()
}

/// Where only some users may make links, as text.
#[cfg(not(unix))]
fn write_note(draft: &Path, note: &Path) -> io::Result<()> {
    fs::write(note, draft.as_os_str().as_encoded_bytes())
}

#[cfg(not(unix))]
fn read_note(note: &Path) -> Option<PathBuf> {
    let bytes = crate::read(note, 1 << 16).ok()?;
    Some(String::from_utf8(bytes).ok()?.into())
}

fn live() -> MutexGuard<'static, BTreeMap<PathBuf, Option<PathBuf>>> {
    LIVE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Nothing is removed as long as this lives.
fn live_until_done(_draft: &Path) -> MutexGuard<'static, BTreeMap<PathBuf, Option<PathBuf>>> {
    live()
}

/// Removes the drafts of this process. It must end then: nothing is put in place any more.
#[cfg(unix)]
pub fn give_up() -> impl Sized {
    let live = live();
    for (draft, note) in &*live {
        fs::remove_file(draft).ok();
        if let Some(note) = note {
            fs::remove_file(note).ok();
        }
    }
    live
}
