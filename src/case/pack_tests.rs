#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::io::Cursor;
use std::path::Path;

use dateline_case::{EventKey, MarkedEvent};
use dateline_files::{Door, Existing};

use super::*;
use crate::case::{PackError, PackedCase, describe};

fn case(folder: &Path, data: &[(&str, &str)]) -> Case {
    let me = Signed::now(&Author::new("Nour").unwrap());
    let mut case = Case::create(&folder.join("Mosul.dateline"), &me).unwrap();
    for (path, text) in data {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        let file = describe(&case, &path).unwrap();
        case.keep_file(&me, file).unwrap();
    }
    let event = MarkedEvent {
        key: EventKey::new(Some("E1"), "E1,2014-06-10"),
        origin: None,
        label: "10 June 2014".to_owned(),
    };
    case.star(&me, &[event]).unwrap();
    case
}

fn pack(case: &mut Case, path: &Path) -> (Pack, Vec<String>) {
    let pack = Pack::new(case, &Signed::now(&Author::new("Sam").unwrap())).unwrap();
    let mut bytes = Vec::new();
    let changed = pack.write(&mut bytes).unwrap();
    std::fs::write(path, bytes).unwrap();
    (pack, changed)
}

/// The ids to which a value points.
fn pointed(value: &serde_json::Value, ids: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(object) if object.len() == 1 => {
            ids.extend(object.get("@id").and_then(|id| id.as_str()).map(ToOwned::to_owned));
        }
        serde_json::Value::Object(object) => object.values().for_each(|value| pointed(value, ids)),
        serde_json::Value::Array(list) => list.iter().for_each(|value| pointed(value, ids)),
        _ => {}
    }
}

#[test]
fn a_pack_holds_the_case_its_files_and_what_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let data = [("x/a b.csv", "id\nE1\n"), ("y/A B.csv", "id\nE2\n"), ("c.json", "[]")];
    let mut original = case(folder.path(), &data);
    let path = folder.path().join("Mosul.zip");
    let (written, changed) = pack(&mut original, &path);
    assert_eq!((written.files.len(), written.missing.len(), changed.len()), (3, 0, 0));
    let mut zip = zip::ZipArchive::new(Cursor::new(std::fs::read(&path).unwrap())).unwrap();
    let mut text = String::new();
    zip.by_name(METADATA).unwrap().read_to_string(&mut text).unwrap();
    let described: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(described["@context"], "https://w3id.org/ro/crate/1.2/context");
    let graph = described["@graph"].as_array().unwrap();
    let entity = |id: &str| graph.iter().find(|entity| entity["@id"] == id).unwrap();
    let parts: Vec<&str> = entity("./")["hasPart"]
        .as_array()
        .unwrap()
        .iter()
        .map(|part| part["@id"].as_str().unwrap())
        .collect();
    assert_eq!(parts.len(), 4);
    for part in &parts {
        assert_eq!(entity(part)["@type"], "File");
    }
    let files = original.files().unwrap();
    let first = files.iter().find(|file| file.path.name() == "a b.csv").unwrap();
    let sum = first.sha256.to_string();
    assert_eq!(entity("data/a%20b.csv")["encodingFormat"], "text/csv");
    assert_eq!(entity("data/a%20b.csv")["sha256"], sum);
    assert_eq!(entity("#packed")["agent"]["@id"], "#packer");
    // Each thing that is pointed to stands in it.
    let mut ids = Vec::new();
    pointed(&described["@graph"], &mut ids);
    ids.retain(|id| !id.starts_with("https://"));
    assert!(
        ids.len() > 8
            && ids
                .iter()
                .all(|id| graph.iter().any(|entity| entity["@id"] == id.as_str())),
        "{ids:?}"
    );

    let packed = PackedCase::open(&path).unwrap().unwrap();
    assert_eq!((packed.files(), packed.folder()), (3, folder.path().join("Mosul")));
    let place = folder.path().join("Mosul");
    let door = Door {
        existing: Existing::Keep,
        ..Door::default()
    };
    let unpacked = packed.unpack(&place, &door).unwrap();
    assert_eq!(
        (unpacked.case.as_path(), unpacked.changed.len()),
        (place.join("Mosul.dateline").as_path(), 0)
    );
    let copy = Case::open(&unpacked.case).unwrap();
    assert!(copy.verify().unwrap().faults.is_empty());
    assert_eq!(copy.marks().unwrap().stars, original.marks().unwrap().stars);
    let texts = copy
        .files()
        .unwrap()
        .into_iter()
        .map(|file| std::fs::read_to_string(file.path.find(copy.folder()).unwrap()).unwrap());
    let mut texts: Vec<String> = texts.collect();
    texts.sort();
    assert_eq!(texts, ["[]", "id\nE1\n", "id\nE2\n"]);
    let again = PackedCase::open(&path).unwrap().unwrap();
    assert_eq!(again.folder(), folder.path().join("Mosul 2"));
    assert!(
        again.unpack(&place, &door).is_err(),
        "a folder that is there was written to"
    );
}

#[test]
fn what_is_missing_or_changed_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let mut original = case(folder.path(), &[("a.csv", "id\nE1\n"), ("b.csv", "id\nE2\n")]);
    std::fs::remove_file(folder.path().join("a.csv")).unwrap();
    std::fs::write(folder.path().join("b.csv"), "id\nE3\n").unwrap();
    let path = folder.path().join("p.zip");
    let (written, changed) = pack(&mut original, &path);
    assert_eq!(
        (written.missing.as_slice(), changed.as_slice()),
        (["a.csv".to_owned()].as_slice(), ["b.csv".to_owned()].as_slice())
    );
    let unpacked = PackedCase::open(&path)
        .unwrap()
        .unwrap()
        .unpack(&folder.path().join("out"), &Door::default())
        .unwrap();
    assert_eq!(
        (unpacked.missing, unpacked.changed),
        (vec!["a.csv".to_owned()], vec!["b.csv".to_owned()])
    );
}

/// A packed case, the names and bytes of what is in its archive, in which a test changes something.
fn members(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut original = case(folder, &[("a.csv", "id\nE1\n"), ("b.csv", "id\nE2\n")]);
    let path = folder.join("whole.zip");
    pack(&mut original, &path);
    let mut zip = zip::ZipArchive::new(Cursor::new(std::fs::read(path).unwrap())).unwrap();
    // Beside the archive the unpacked case would find them.
    std::fs::remove_file(folder.join("a.csv")).unwrap();
    (0..zip.len())
        .map(|index| {
            let mut entry = zip.by_index(index).unwrap();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            (entry.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn zipped(path: &Path, members: &[(String, Vec<u8>)]) {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    std::fs::write(path, zip.finish().unwrap().into_inner()).unwrap();
}

/// What stands in a folder beside the archive.
fn beside(path: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(path.parent().unwrap()).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn what_the_description_does_not_name_stays_and_what_was_altered_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let mut members = members(folder.path());
    members.push(("extra.exe".to_owned(), b"MZ".to_vec()));
    members.retain(|(name, _)| name != "data/a.csv");
    let b = members.iter_mut().find(|(name, _)| name == "data/b.csv").unwrap();
    b.1 = b"id\nE3\n".to_vec();
    let path = folder.path().join("changed.zip");
    zipped(&path, &members);
    let packed = PackedCase::open(&path).unwrap().unwrap();
    assert_eq!(
        (packed.files(), packed.others.as_slice()),
        (1, ["extra.exe".to_owned()].as_slice())
    );
    let out = folder.path().join("out");
    let unpacked = packed.unpack(&out, &Door::default()).unwrap();
    assert_eq!(unpacked.missing, ["a.csv"]);
    assert_eq!(unpacked.altered, ["data/b.csv"]);
    assert_eq!(unpacked.left, ["extra.exe"]);
    assert!(!out.join("extra.exe").exists());
}

#[test]
fn a_pack_that_is_refused_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let members = members(folder.path());
    let path = folder.path().join("refused.zip");
    let with = |name: &str| {
        let mut members = members.clone();
        members.push((name.to_owned(), b"x".to_vec()));
        zipped(&path, &members);
        PackedCase::open(&path).map(|packed| packed.is_some())
    };
    for name in ["../out.txt", "/out.txt", "..\\out.txt", "data/../../out.txt"] {
        assert_eq!(with(name), Err(PackError::LeadsOut(name.to_owned())));
    }
    let cases = vec!["Mosul.dateline".to_owned(), "other.dateline".to_owned()];
    assert_eq!(with("other.dateline"), Err(PackError::Several(cases)));
    assert_eq!(with("data/c.csv"), Ok(true));

    // A byte of data that is not what was packed.
    zipped(&path, &members);
    let mut bytes = std::fs::read(&path).unwrap();
    let mut starts = bytes.windows(6).enumerate();
    let at = starts
        .rposition(|(_, six)| six == b"b.csvK" || six == b"b.csv\xcb")
        .unwrap_or_else(|| memchr::memmem::find(&bytes, b"data/b.csv").unwrap() + 5);
    bytes[at + 8] ^= 0x55;
    std::fs::write(&path, &bytes).unwrap();
    let before = beside(&path);
    let packed = PackedCase::open(&path).unwrap().unwrap();
    let error = packed.unpack(&folder.path().join("out"), &Door::default()).unwrap_err();
    assert!(
        error.ends_with("is damaged: “data/b.csv” in it is not what was packed"),
        "{error}"
    );
    assert_eq!(beside(&path), before);

    std::fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    assert_eq!(PackedCase::open(&path).err(), Some(PackError::Cut));
    std::fs::write(&path, b"").unwrap();
    assert_eq!(PackedCase::open(&path).err(), Some(PackError::Empty));
    assert!(!PackError::Cut.is_of_case() && PackError::Overlap.is_of_case());
}

#[test]
fn a_pack_that_would_fill_the_disk_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut members = members(folder.path());
    let a = members.iter_mut().find(|(name, _)| name == "data/a.csv").unwrap();
    a.1 = vec![b'0'; 160 << 20];
    let path = folder.path().join("bomb.zip");
    zipped(&path, &members);
    assert!(matches!(PackedCase::open(&path), Err(PackError::Bound(_))));
}

#[test]
fn what_is_no_packed_case_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.zip");
    for names in [&["a.csv"][..], &[METADATA, "data/a.csv"], &["a.dateline", "data/a.csv"]] {
        zipped(
            &path,
            &names
                .iter()
                .map(|name| ((*name).to_owned(), b"x".to_vec()))
                .collect::<Vec<_>>(),
        );
        assert!(matches!(PackedCase::open(&path), Ok(None)), "{names:?}");
    }
    std::fs::write(&path, "id,date\n").unwrap();
    assert!(matches!(PackedCase::open(&path), Ok(None)));
}
