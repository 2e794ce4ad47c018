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

fn write_new(path: &Path) -> io::Result<()> {
    replace_file(path, |out| out.write_all(b"new"))
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
    let failed = replace_file(&path, |out| {
        out.write_all(&vec![b'x'; 100_000])?;
        Err(io::ErrorKind::StorageFull.into())
    });
    assert_eq!(failed.unwrap_err().kind(), io::ErrorKind::StorageFull);
    drop(Draft::named(&path, None).unwrap());
    assert_eq!(fs::read(&path).unwrap(), b"old");
    assert_eq!(files_in(folder.path()), ["a.csv"]);
    let none = write_new(&folder.path().join("none/a.csv"));
    assert_eq!(none.unwrap_err().kind(), io::ErrorKind::NotFound);
}

#[test]
fn what_is_open_is_not_written_to_by_any_of_its_names() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    fs::write(&path, "old").unwrap();
    let other: PathBuf = folder.path().join("./a.csv");
    let refused = write_file(&other, &[&path], |out| out.write_all(b"new"));
    assert_eq!(refused.unwrap_err().kind(), io::ErrorKind::InvalidInput);
    assert_eq!(fs::read(&path).unwrap(), b"old");
}

#[test]
fn a_file_that_may_not_be_written_to_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    fs::write(&path, "old").unwrap();
    let mut rights = fs::metadata(&path).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&path, rights).unwrap();
    assert_eq!(write_new(&path).unwrap_err().kind(), io::ErrorKind::PermissionDenied);
    assert_eq!(fs::read(&path).unwrap(), b"old");
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

    fs::write(&path, "old").unwrap();
    let link = folder.path().join("link");
    symlink("a.csv", &link).unwrap();
    write_new(&link).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read(&path).unwrap(), b"new");
}

#[cfg(unix)]
#[test]
fn a_device_is_written_to_as_it_is() {
    use std::os::unix::fs::FileTypeExt;
    write_new(Path::new("/dev/null")).unwrap();
    assert!(fs::metadata("/dev/null").unwrap().file_type().is_char_device());
}
