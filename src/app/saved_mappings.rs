//! Mappings that were chosen before, one file for each header in a folder beside the settings.

use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::FxHasher;

use crate::read::{Mapping, Remembered, RememberedMapping};

/// More are not read: each is looked at when a table is opened.
const MAX: usize = 1000;

/// The folder beside the settings.
pub fn folder(settings: &Path) -> PathBuf {
    settings.with_file_name("mappings")
}

/// All that can be read there; what cannot is passed over.
pub fn load(folder: &Path) -> Remembered {
    let mut remembered = Remembered::default();
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries.take(MAX) {
        if let Ok(text) = std::fs::read(entry.path())
            && let Ok(known) = serde_json::from_slice::<RememberedMapping>(&text)
            && known.mapping.version <= Mapping::VERSION
        {
            remembered.put(known.header, known.mapping);
        }
    }
    remembered
}

pub fn save(folder: &Path, header: &[String], mapping: &Arc<Mapping>) -> std::io::Result<()> {
    let known = RememberedMapping {
        header: header.to_vec(),
        mapping: mapping.clone(),
    };
    crate::work::save(&path(folder, header), &known)
}

pub fn forget(folder: &Path, header: &[String]) -> std::io::Result<()> {
    match std::fs::remove_file(path(folder, header)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn path(folder: &Path, header: &[String]) -> PathBuf {
    let mut hasher = FxHasher::default();
    header.hash(&mut hasher);
    folder.join(format!("{:016x}.json", hasher.finish()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mappings_are_kept_by_header_and_can_be_forgotten() {
        let root = tempfile::tempdir().unwrap();
        let folder = folder(&root.path().join("settings.json"));
        assert_eq!(load(&folder), Remembered::default());
        let (a, b) = (vec!["a".to_owned()], vec!["b".to_owned()]);
        let mapping = Arc::new(Mapping {
            zone: Some(crate::read::TimeZoneChoice::Offset(60)),
            ..Mapping::default()
        });
        save(&folder, &a, &mapping).unwrap();
        save(&folder, &b, &mapping).unwrap();
        std::fs::write(folder.join("broken.json"), "{").unwrap();
        let known = load(&folder);
        assert_eq!((known.0.len(), known.find(&a)), (2, Some(&mapping)));
        forget(&folder, &a).unwrap();
        forget(&folder, &a).unwrap();
        assert_eq!(load(&folder).find(&a), None);
    }
}
