//! Cases that are handed on together with their files of data.

use rusqlite::Connection;

use crate::changing::append;
use crate::{Case, Change, Changed, DataFile, DataFileId, DataPath, Error, ErrorKind, Signed, opening, rows};

impl Case {
    /// The bytes of a copy of the case whose files of data lie beside it: each of these at its path, seen from the folder of the
    /// copy, with `/` between its parts. The copy's log has one more step, which says so; the case itself stays as it is.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn packed(&mut self, signed: &Signed, places: &[(DataFileId, String)]) -> Result<Vec<u8>, Error> {
        packed(&mut self.connection, signed, places).map_err(|kind| self.error(kind))
    }
}

fn packed(connection: &mut Connection, signed: &Signed, places: &[(DataFileId, String)]) -> Result<Vec<u8>, ErrorKind> {
    let bytes = connection.serialize(rusqlite::MAIN_DB)?;
    let mut copy = Connection::open_in_memory()?;
    copy.deserialize_read_exact(rusqlite::MAIN_DB, &bytes[..], bytes.len(), false)?;
    opening::distrust(&copy)?;
    let transaction = copy.transaction()?;
    let place_of = |id: DataFileId| places.iter().find(|(file, _)| *file == id).map(|(_, place)| place);
    let mut changes = Vec::new();
    for before in rows::files(&transaction)? {
        let Some(place) = place_of(before.id) else { continue };
        let path = DataPath {
            relative: Some(place.clone()),
            // Where the files were is nobody's business.
            whole: place.clone(),
        };
        let after = DataFile { path, ..before.clone() };
        changes.push(Change::FileChanged(Changed { before, after }));
    }
    if !changes.is_empty() {
        let change = Change::Several(changes);
        crate::applying::apply(&transaction, &change)?;
        append(&transaction, signed, &change, None)?;
    }
    transaction.commit()?;
    let bytes = copy.serialize(rusqlite::MAIN_DB)?;
    Ok(bytes.to_vec())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::samples::{filled, signed};
    use crate::{Digest, Utc};

    #[test]
    fn a_packed_case_is_whole_and_finds_its_files_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let mut case = filled(&folder.path().join("a"));
        let file = DataFile {
            id: DataFileId::random().unwrap(),
            path: DataPath::new(folder.path(), Path::new("/home/nour/secret/a.csv")),
            bytes: 1,
            sha256: Digest::from_bytes([1; 32]),
            mapping: None,
            opened: Utc(1),
        };
        let me = signed("Nour", 9_000);
        case.keep_file(&me, file.clone()).unwrap();
        let steps = case.steps().unwrap();
        let bytes = case.packed(&me, &[(file.id, "data/a.csv".to_owned())]).unwrap();
        assert_eq!(case.steps().unwrap(), steps);
        let elsewhere = tempfile::tempdir().unwrap();
        std::fs::create_dir(elsewhere.path().join("data")).unwrap();
        let data = elsewhere.path().join("data/a.csv");
        std::fs::write(&data, "x").unwrap();
        let path = elsewhere.path().join("b");
        std::fs::write(&path, bytes).unwrap();
        let copy = Case::open(&path).unwrap();
        assert_eq!(copy.verify().unwrap().faults, []);
        assert_eq!(copy.steps().unwrap(), steps + 1);
        let crate::Marks {
            steps: _, stars, notes, ..
        } = copy.marks().unwrap();
        let ours = case.marks().unwrap();
        assert_eq!((stars, notes), (ours.stars, ours.notes));
        let kept = &copy.files().unwrap()[0];
        assert_eq!(kept.path.find(copy.folder()), Some(copy.folder().join("data/a.csv")));
        assert_eq!((kept.path.name().as_str(), kept.path.whole_path()), ("a.csv", None));
    }
}
