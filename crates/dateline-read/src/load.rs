use std::fs::File;
use std::path::Path;

use bytemuck::allocation::try_zeroed_slice_box;
use dateline_batch::budget::Met;
use dateline_batch::unread::Refusal;
use dateline_batch::{Bound, Budget, Progress};
use rayon::prelude::*;

use crate::error::ErrorKind;
use crate::memory;

/// How much is read between looks at whether the user has cancelled.
const RUN: usize = 2 << 20;

/// Reads the whole file into memory, in one allocation of its size.
///
/// A mapped file could shrink under the app and kill it; one that was read cannot.
pub(super) fn load(path: &Path, progress: &Progress) -> Result<Vec<u8>, ErrorKind> {
    let size = size(path)?;
    begin(size, progress.budget());
    let too_large = || too_large(size, progress.budget());
    check_memory(size, 0, progress.budget())?;
    progress.add_total(size);
    let file = File::open(path)?;
    let length = usize::try_from(size).map_err(|_| too_large())?;
    let mut bytes = try_zeroed_slice_box(length).map_err(|()| too_large())?.into_vec();
    let runs = (0..).step_by(RUN).zip(bytes.chunks_mut(RUN));
    runs.par_bridge().try_for_each(|(offset, run)| {
        if progress.is_cancelled() {
            return Err(ErrorKind::Cancelled);
        }
        read_at(&file, run, offset)?;
        // The other half is counted when the rows are read.
        progress.add(run.len() as u64 - run.len() as u64 / 2, 0);
        Ok(())
    })?;
    Ok(bytes)
}

/// How many bytes a file has.
///
/// # Errors
/// If it is none, or empty.
pub(super) fn size(path: &Path) -> Result<u64, ErrorKind> {
    let metadata = std::fs::metadata(path)?;
    if metadata.is_dir() {
        return Err(ErrorKind::Folder);
    }
    if !metadata.is_file() {
        return Err(ErrorKind::Device);
    }
    match metadata.len() {
        0 => Err(Refusal::Empty.into()),
        size => Ok(size),
    }
}

/// The file's first `max` bytes, up to the last line break in them; `None` if there are not four times as many, or if
/// they cannot be read.
pub(super) fn load_beginning(path: &Path, max: usize) -> Option<Vec<u8>> {
    let file = dateline_files::open(path).ok()?;
    let metadata = file.metadata().ok()?;
    if metadata.len() / 4 < max as u64 {
        return None;
    }
    let mut bytes = vec![0; max];
    read_at(&file, &mut bytes, 0).ok()?;
    bytes.truncate(memchr::memrchr(b'\n', &bytes)? + 1);
    Some(bytes)
}

/// Fills `run` from the file's bytes at `offset` on, without moving the file's own position.
fn read_at(file: &File, run: &mut [u8], offset: u64) -> Result<(), ErrorKind> {
    let mut filled = 0;
    while filled < run.len() {
        let rest = run.get_mut(filled..).unwrap_or_default();
        #[cfg(unix)]
        let read = std::os::unix::fs::FileExt::read_at(file, rest, offset + filled as u64);
        #[cfg(windows)]
        let read = std::os::windows::fs::FileExt::seek_read(file, rest, offset + filled as u64);
        match read {
            Ok(0) => return Err(ErrorKind::Changed),
            Ok(count) => filled += count,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Whether a text of `size` bytes with so many events fits into the memory that is free.
///
/// # Errors
/// If it does not, with what it would need.
pub(super) fn check_memory(size: u64, events: u64, budget: &Budget) -> Result<(), ErrorKind> {
    let (needed, available) = (memory::needed(size, events), budget.free());
    if needed > available {
        Err(too_large_for(needed, available))
    } else {
        Ok(())
    }
}

/// Memory that small files may always take when they are unpacked.
const MODEST: u64 = 1 << 30;

/// Takes the memory of a text of `size` bytes and so many events, if it fits, and if the file is not made to fill memory.
///
/// # Errors
/// If it does not, or is.
pub(super) fn take_events(size: u64, events: u64, budget: &Budget) -> Result<(), ErrorKind> {
    check_events(size, events, budget)?;
    budget.take(memory::needed(size, events));
    Ok(())
}

/// As [`take_events`], for what is known before.
pub(super) fn check_events(size: u64, events: u64, budget: &Budget) -> Result<(), ErrorKind> {
    let bound = Bound::Ratio;
    let max = budget.limits().of(bound);
    let needed = memory::needed(size, events);
    if budget.taken().saturating_add(needed) > budget.source().saturating_mul(max).max(MODEST) {
        return Err(Met { bound, max }.into());
    }
    budget.check(Bound::Events, events)?;
    check_memory(size, events, budget)
}

/// The most bytes of memory that decoding a file may take.
pub(super) fn max_memory(budget: &Budget) -> u64 {
    let by_ratio = budget.source().saturating_mul(budget.limits().ratio);
    budget.free().min(by_ratio.max(MODEST))
}

/// The most bytes that a file may unpack to with the memory that is free.
pub(super) fn max_unpacked(budget: &Budget) -> u64 {
    memory::longest(budget.free())
}

/// That `size` bytes and what is made of them do not fit into memory.
pub(super) fn too_large(size: u64, budget: &Budget) -> ErrorKind {
    too_large_for(memory::needed(size, 0), budget.free())
}

fn too_large_for(needed: u64, available: u64) -> ErrorKind {
    ErrorKind::TooLarge {
        needed: needed.div_ceil(1 << 20),
        available: available >> 20,
        has_beginning: false,
    }
}

/// Reading a file of so many bytes begins: asks the system how much memory is free for it.
pub(super) fn begin(size: u64, budget: &Budget) {
    budget.begin(size, memory::free());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_refused_before_it_is_read() {
        let free = |bytes| {
            let budget = Budget::default();
            budget.begin(1 << 40, Some(bytes));
            budget
        };
        assert!(check_memory(100, 0, &free(130)).is_ok());
        assert!(check_memory(u64::MAX, 0, &Budget::default()).is_ok());
        let error = check_memory(2 << 30, 0, &free(1 << 30)).unwrap_err();
        assert_eq!(error.to_string(), "needs about 2663 MB of memory, and 1024 MB are free");
        // Ten million rows of a few bytes each.
        let error = check_memory(50 << 20, 10_000_000, &free(1 << 30)).unwrap_err();
        assert_eq!(error.to_string(), "needs about 1305 MB of memory, and 1024 MB are free");
    }

    #[test]
    fn a_beginning_ends_with_a_line() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "ab\ncd\n".repeat(4)).unwrap();
        assert_eq!(load_beginning(file.path(), 5).as_deref(), Some(&b"ab\n"[..]));
        assert_eq!(load_beginning(file.path(), 7), None);
    }

    #[test]
    fn folders_and_empty_files_say_what_they_are() {
        let folder = tempfile::tempdir().unwrap();
        let progress = Progress::default();
        assert!(matches!(load(folder.path(), &progress), Err(ErrorKind::Folder)));
        let empty = folder.path().join("empty");
        std::fs::write(&empty, "").unwrap();
        assert!(matches!(
            load(&empty, &progress),
            Err(ErrorKind::Refused(Refusal::Empty))
        ));
        assert!(matches!(
            load(&folder.path().join("none"), &progress),
            Err(ErrorKind::Io(_))
        ));
    }

    #[test]
    fn progress_reaches_half_when_a_file_is_loaded() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), vec![b'x'; 100]).unwrap();
        let progress = Progress::default();
        let bytes = load(file.path(), &progress).unwrap();
        assert_eq!((bytes.len(), bytes.capacity()), (100, 100));
        assert_eq!((progress.bytes(), progress.bytes_total()), (50, 100));
        progress.cancel();
        assert!(matches!(load(file.path(), &progress), Err(ErrorKind::Cancelled)));
    }
}
