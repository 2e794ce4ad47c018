#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::io::Cursor;
use std::path::Path;

use dateline_case::{EventKey, MarkedEvent};
use dateline_files::{Door, Existing};

use super::*;
use crate::case::{PackedCase, describe};

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

    let packed = PackedCase::open(&path).unwrap();
    assert_eq!((packed.files, packed.folder()), (3, folder.path().join("Mosul")));
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
    let again = PackedCase::open(&path).unwrap();
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
        .unpack(&folder.path().join("out"), &Door::default())
        .unwrap();
    assert_eq!(unpacked.changed.len(), 2);
}

#[test]
fn what_is_no_packed_case_is_none_and_nothing_leads_out_of_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.zip");
    let zip = |names: &[&str]| {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for name in names {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(b"x").unwrap();
        }
        std::fs::write(&path, zip.finish().unwrap().into_inner()).unwrap();
        PackedCase::open(&path)
    };
    assert!(zip(&["a.csv"]).is_none());
    assert!(zip(&[METADATA, "data/a.csv"]).is_none());
    assert!(zip(&["a.dateline", "b.dateline", METADATA]).is_none());
    let hostile = zip(&["a.dateline", METADATA, "../out.txt"]).unwrap();
    let error = hostile.unpack(&folder.path().join("in"), &Door::default()).unwrap_err();
    assert!(error.ends_with("holds a path that leads out of its folder"), "{error}");
    assert!(!folder.path().join("out.txt").exists() && !folder.path().join("in/a.dateline").exists());
    std::fs::write(&path, "PK\x03\x04 and no more").unwrap();
    assert!(PackedCase::open(&path).is_none());
}
