use super::*;
use std::path::PathBuf;

fn files_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Writes "new" to `path` by both kinds of drafts.
#[track_caller]
fn check_both(path: &Path, check: impl Fn()) {
    for is_named in [false, true] {
        fs::write(path, "old").unwrap();
        let known = fs::metadata(path).unwrap();
        let draft = if is_named { Draft::named } else { Draft::new };
        let draft = draft(path, Some(&known)).unwrap();
        draft.file().write_all(b"new").unwrap();
        assert_eq!(fs::read(path).unwrap(), b"old");
        draft.put_in_place(path).unwrap();
        assert_eq!(fs::read(path).unwrap(), b"new");
        check();
    }
}

fn write_new(path: &Path) -> Result<(), WriteError> {
    Door::default().write(path, |out| out.write_all(b"new"))
}

fn io_kind(result: Result<(), WriteError>) -> io::ErrorKind {
    match result.unwrap_err().reason {
        NotWritten::Io(error) => error.kind(),
        other => panic!("{other}"),
    }
}

#[test]
fn a_file_is_new_or_replaced_and_nothing_else_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    write_new(&path).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"new");
    check_both(&path, || assert_eq!(files_in(folder.path()), ["a.csv"]));
}

#[test]
fn a_failure_leaves_the_old_file_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    fs::write(&path, "old").unwrap();
    let failed = Door::default().write(&path, |out| {
        out.write_all(&vec![b'x'; 100_000])?;
        Err(io::ErrorKind::StorageFull.into())
    });
    assert_eq!(
        failed.as_ref().unwrap_err().to_string(),
        format!("{}: could not be written: the disk is full", path.display())
    );
    assert_eq!(io_kind(failed), io::ErrorKind::StorageFull);
    drop(Draft::named(&path, None).unwrap());
    assert_eq!(fs::read(&path).unwrap(), b"old");
    assert_eq!(files_in(folder.path()), ["a.csv"]);
    assert_eq!(
        io_kind(write_new(&folder.path().join("none/a.csv"))),
        io::ErrorKind::NotFound
    );
}

#[test]
fn what_is_read_is_not_written_to_by_any_of_its_names() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    fs::write(&path, "old").unwrap();
    fs::hard_link(&path, folder.path().join("b.csv")).unwrap();
    let door = Door {
        existing: Existing::Replace,
        ..Door::new(Guarded::files([&path]))
    };
    for name in ["a.csv", "./a.csv", "b.csv"] {
        let other: PathBuf = folder.path().join(name);
        let refused = door.write(&other, |out| out.write_all(b"new")).unwrap_err();
        assert!(matches!(refused.reason, NotWritten::IsRead), "{refused}");
    }
    assert_eq!(fs::read(&path).unwrap(), b"old");
}

#[test]
fn a_file_that_is_to_stay_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    let door = Door {
        existing: Existing::Keep,
        ..Door::default()
    };
    door.write(&path, |out| out.write_all(b"old")).unwrap();
    let refused = door.check(&path).unwrap_err();
    assert!(matches!(refused.reason, NotWritten::Exists), "{refused}");
    assert!(door.write(&path, |out| out.write_all(b"new")).is_err());
    assert_eq!(fs::read(&path).unwrap(), b"old");
}

#[test]
fn a_file_that_may_only_be_read_is_replaced_on_wish_and_stays_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    fs::write(&path, "old").unwrap();
    let mut rights = fs::metadata(&path).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&path, rights).unwrap();
    assert!(matches!(write_new(&path).unwrap_err().reason, NotWritten::ReadOnly));
    assert_eq!(fs::read(&path).unwrap(), b"old");
    let door = Door {
        existing: Existing::Replace,
        ..Door::default()
    };
    door.write(&path, |out| out.write_all(b"new")).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"new");
    assert!(fs::metadata(&path).unwrap().permissions().readonly());
}

#[test]
fn a_name_may_be_as_long_as_names_are() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("n".repeat(255));
    check_both(&path, || {});
}

#[cfg(unix)]
#[test]
fn permissions_are_kept_and_links_stay_links() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    let mode = || fs::metadata(&path).unwrap().permissions().mode() & 0o777;
    fs::write(&path, "old").unwrap();
    fs::set_permissions(&path, PermissionsExt::from_mode(0o600)).unwrap();
    check_both(&path, || assert_eq!(mode(), 0o600));
    fs::set_permissions(&path, PermissionsExt::from_mode(0o664)).unwrap();
    check_both(&path, || assert_eq!(mode(), 0o664));

    fs::create_dir(folder.path().join("deep")).unwrap();
    for (target, wanted) in [("a.csv", "a.csv"), ("deep/not there yet.csv", "deep/not there yet.csv")] {
        let link = folder.path().join(format!("link to {}", target.len()));
        symlink(target, &link).unwrap();
        write_new(&link).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(folder.path().join(wanted)).unwrap(), b"new");
    }
    let circle = folder.path().join("circle");
    symlink("circle", &circle).unwrap();
    assert!(write_new(&circle).is_err());
}

#[cfg(unix)]
#[test]
fn pipes_and_devices_are_written_to_as_they_are_or_not_at_all() {
    use std::os::unix::fs::FileTypeExt;
    let streams = Door {
        streams: true,
        ..Door::default()
    };
    let write = |door: &Door, path: &str| door.write(Path::new(path), |out| out.write_all(b"new"));
    write(&streams, "/dev/null").unwrap();
    assert!(fs::metadata("/dev/null").unwrap().file_type().is_char_device());
    let refused = write(&Door::default(), "/dev/null").unwrap_err();
    assert!(matches!(refused.reason, NotWritten::Odd(OddFile::Device)));
    let refused = write(&streams, "/").unwrap_err();
    assert!(matches!(refused.reason, NotWritten::Odd(OddFile::Folder)));
    #[cfg(target_os = "linux")]
    assert_eq!(io_kind(write(&streams, "/dev/full")), io::ErrorKind::StorageFull);
}

#[test]
fn what_a_killed_process_left_is_removed_and_what_lives_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    let left = folder.path().join(".dateline-0123456789abcdef.part");
    let users = [
        "dateline-1.part",
        ".dateline-notes.part",
        ".dateline-0123456789abcde..part",
    ];
    fs::write(&left, "left").unwrap();
    for name in users {
        fs::write(folder.path().join(name), "a user's").unwrap();
    }
    let live = Draft::named(&path, None).unwrap();
    write_new(&path).unwrap();
    assert!(!left.exists());
    live.file().write_all(b"live").unwrap();
    live.put_in_place(&path).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"live");
    assert_eq!(files_in(folder.path()).len(), 1 + users.len());
}

#[cfg(unix)]
#[test]
fn what_only_looks_like_a_draft_is_not_followed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    fs::write(&path, "old").unwrap();
    let name = folder.path().join(".dateline-0123456789abcdef.part");
    std::os::unix::fs::symlink("a.csv", &name).unwrap();
    crate::clear_up_folder(folder.path());
    assert_eq!(files_in(folder.path()).len(), 2);
}
