use std::fs;

use serde_json::{Value, json};

use super::*;
use crate::event::LinkKind;
use crate::work::{LinkStart, LoadErrorKind};

fn link(file: &FilePath) -> HandLink {
    link_between(file, "a", "b")
}

fn link_between(file: &FilePath, from: &str, to: &str) -> HandLink {
    let from = LinkStart {
        id: from.to_owned(),
        file: file.clone(),
    };
    HandLink::new(LinkKind::Follows, from, to.to_owned(), "said so".to_owned())
}

/// Keeps these links as somebody does who has just read what is there.
fn save(folder: &Path, file: &FilePath, links: &[HandLink]) -> Result<Vec<HandLink>, KeepError> {
    let base = LinkWork::load(folder, file).unwrap_or_default();
    LinkWork::keep(folder, file, (&base, links), &Guarded::default()).map(|kept| kept.work)
}

#[test]
fn links_are_kept_by_data_file() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (
        &Path::new("/data/one.csv").into(),
        &Path::new("/elsewhere/one.csv").into(),
    );
    assert_eq!(LinkWork::load(folder.path(), one).unwrap(), []);
    save(folder.path(), one, &[]).unwrap();
    assert!(!LinkWork::path(folder.path(), one).exists());
    save(folder.path(), one, &[link(one)]).unwrap();
    assert_eq!(LinkWork::load(folder.path(), one).unwrap(), [link(one)]);
    assert_eq!(LinkWork::load(folder.path(), other).unwrap(), []);
    save(folder.path(), one, &[]).unwrap();
    assert_eq!(LinkWork::load(folder.path(), one).unwrap(), []);
}

#[test]
fn links_follow_a_file_that_moves() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| -> FilePath { folder.path().join(name).into() };
    let (old, new, copy) = (path("old.csv"), path("new.csv"), path("copy.csv"));
    fs::write(&old.disk, "a,b\n".repeat(100_000)).unwrap();
    let work = folder.path().join("work");
    save(&work, &old, &[link(&old)]).unwrap();
    fs::rename(&old.disk, &new.disk).unwrap();
    assert_eq!(LinkWork::load_moved(&work, &new).unwrap(), [link(&new)]);
    assert!(!LinkWork::path(&work, &old).exists());
    assert_eq!(LinkWork::load(&work, &new).unwrap(), [link(&new)]);
    // A copy has them too; taken away there, they stay away there only.
    fs::copy(&new.disk, &copy.disk).unwrap();
    assert_eq!(LinkWork::load_moved(&work, &copy).unwrap(), [link(&copy)]);
    save(&work, &copy, &[]).unwrap();
    assert_eq!(LinkWork::load_moved(&work, &copy).unwrap(), []);
    assert_eq!(LinkWork::load_moved(&work, &new).unwrap(), [link(&new)]);
    // Another file is none of them.
    fs::write(&old.disk, "a,b\n".repeat(99_999) + "a,c\n").unwrap();
    assert_eq!(LinkWork::load_moved(&work, &old).unwrap(), []);
    let member = FilePath::member(&new.disk, "x");
    assert_eq!(LinkWork::load_moved(&work, &member).unwrap(), []);
}

#[test]
fn what_two_windows_link_and_take_away_stands_together() {
    let folder = tempfile::tempdir().unwrap();
    let file = &Path::new("/data/one.csv").into();
    let [first, mine, other, gone] =
        [("1", "2"), ("3", "4"), ("5", "6"), ("7", "8")].map(|(from, to)| link_between(file, from, to));
    let base = save(folder.path(), file, &[first.clone(), gone.clone()]).unwrap();
    let keep = |ours: &[HandLink]| {
        let kept = LinkWork::keep(folder.path(), file, (&base, ours), &Guarded::default());
        kept.unwrap().work
    };
    keep(&[first.clone(), gone, other.clone()]);
    assert_eq!(keep(&[first.clone(), mine.clone()]), [first, other, mine]);
}

#[test]
fn what_a_newer_version_says_survives() {
    let folder = tempfile::tempdir().unwrap();
    let file = &Path::new("/data/one.csv").into();
    save(folder.path(), file, &[link(file)]).unwrap();
    let path = LinkWork::path(folder.path(), file);
    let read = || serde_json::from_slice::<Value>(&fs::read(&path).unwrap()).unwrap();
    let mut known = read();
    assert_eq!(known["version"], 1);
    known["notes"] = json!(["n"]);
    known["links"][0]["sure"] = json!(0.5);
    fs::write(&path, known.to_string()).unwrap();
    let links = LinkWork::load(folder.path(), file).unwrap();
    let more = [links, vec![link_between(file, "c", "d")]].concat();
    save(folder.path(), file, &more).unwrap();
    let kept = read();
    assert_eq!(
        (&kept["notes"], &kept["links"][0]["sure"]),
        (&json!(["n"]), &json!(0.5))
    );
    assert_eq!(kept["links"].as_array().unwrap().len(), 2);

    known["version"] = json!(2);
    fs::write(&path, known.to_string()).unwrap();
    let refused = save(folder.path(), file, &more).unwrap_err();
    assert!(matches!(&refused, KeepError::Load(error) if matches!(error.kind, LoadErrorKind::Newer { found: 2, .. })));
    assert_eq!(fs::read_to_string(path).unwrap(), known.to_string());
}

#[test]
fn what_is_damaged_is_set_aside() {
    let folder = tempfile::tempdir().unwrap();
    let file = &Path::new("/data/one.csv").into();
    let path = LinkWork::path(folder.path(), file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    for damage in [
        "{ broken",
        "[]",
        r#"{"merges": []}"#,
        r#"{"links": [{"kind": "knows", "from": 1}]}"#,
    ] {
        fs::write(&path, damage).unwrap();
        let links = [link(file)];
        let kept = LinkWork::keep(folder.path(), file, (&[], &links), &Guarded::default()).unwrap();
        assert_eq!(fs::read_to_string(kept.set_aside.unwrap()).unwrap(), damage);
        assert_eq!(LinkWork::load(folder.path(), file).unwrap(), links);
    }
    assert_eq!(crate::work::set_aside_in(path.parent().unwrap()).len(), 4);
}
