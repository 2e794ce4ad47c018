//! Mappings that were chosen before, one file for each header in a folder beside the settings.

use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use dateline_files::{Guarded, Turn};
use rustc_hash::FxHasher;
use serde_json::Value;

use crate::batch::{Mapping, Remembered, RememberedMapping};
use crate::work::{self, Damaged, FileKind, KeepError, Keeping, LoadError, LoadErrorKind, Work};

/// More are not read: each is looked at when a table is opened.
const MAX: usize = 1000;

impl Work for RememberedMapping {
    const KIND: FileKind = FileKind {
        what: "columns of a table",
        key: Some("mapping"),
        version_at: "/mapping/dateline_mapping",
        version: Mapping::VERSION as u64,
    };
}

/// The folder beside the settings.
pub fn folder(settings: &Path) -> PathBuf {
    settings.with_file_name("mappings")
}

/// All that can be read there, and what cannot.
pub fn load(folder: &Path) -> (Remembered, Vec<LoadError>) {
    let (mut remembered, mut failures) = (Remembered::default(), Vec::new());
    for path in work::files_in(folder).take(MAX) {
        match work::load::<RememberedMapping>(&path) {
            Ok(Some(known)) => remembered.put(known),
            Ok(None) => {}
            Err(error) => failures.push(error),
        }
    }
    (remembered, failures)
}

/// Remembers a mapping for a header, in place of the one before. Says where a damaged file was put.
pub fn save(folder: &Path, known: &RememberedMapping, guarded: &Guarded) -> Result<Option<PathBuf>, KeepError> {
    let keeping = Keeping {
        guarded,
        damaged: Damaged::SetAside,
    };
    work::keep_value(
        &path(folder, &known.header),
        keeping,
        &RememberedMapping::KIND,
        |theirs| {
            let damage = |error: serde_json::Error| LoadErrorKind::Damaged(error.to_string());
            let ours = serde_json::to_value(known).map_err(damage)?;
            let Some(theirs) = theirs else { return Ok(Some(ours)) };
            serde_json::from_value::<RememberedMapping>(theirs.clone()).map_err(damage)?;
            let joined = match (theirs.clone(), ours) {
                // What a newer version says beside them stays.
                (Value::Object(mut theirs), Value::Object(ours)) => {
                    theirs.extend(ours);
                    Value::Object(theirs)
                }
                (_, ours) => ours,
            };
            Ok((joined != theirs).then_some(joined))
        },
    )
}

/// Forgets what was remembered for a header.
pub fn forget(folder: &Path, header: &[String]) -> Result<(), KeepError> {
    let path = path(folder, header);
    if !path.exists() {
        return Ok(());
    }
    let turn = Turn::take(&path, Turn::PATIENCE)?;
    match work::load::<RememberedMapping>(&path) {
        Err(error) if error.kind.is_damage() => turn.set_aside(&work::now()).map(drop)?,
        Err(error) => return Err(error.into()),
        Ok(_) => turn.remove()?,
    }
    Ok(())
}

fn path(folder: &Path, header: &[String]) -> PathBuf {
    let mut hasher = FxHasher::default();
    header.hash(&mut hasher);
    folder.join(format!("{:016x}.json", hasher.finish()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use std::fs;
    use std::sync::Arc;

    fn save(folder: &Path, header: &[String], mapping: &Arc<Mapping>) -> Result<Option<PathBuf>, KeepError> {
        let known = RememberedMapping {
            header: header.to_vec(),
            mapping: mapping.clone(),
            chosen: Some("2026-03-03".to_owned()),
        };
        super::save(folder, &known, &Guarded::default())
    }

    fn mapping() -> Arc<Mapping> {
        Arc::new(Mapping {
            zone: Some(crate::batch::TimeZoneChoice::Offset(60)),
            ..Mapping::default()
        })
    }

    #[test]
    fn mappings_are_kept_by_header_and_can_be_forgotten() {
        let root = tempfile::tempdir().unwrap();
        let folder = folder(&root.path().join("settings.json"));
        assert_eq!(load(&folder).0, Remembered::default());
        let (a, b) = (vec!["a".to_owned()], vec!["b".to_owned()]);
        save(&folder, &a, &mapping()).unwrap();
        save(&folder, &b, &mapping()).unwrap();
        fs::write(folder.join("broken.json"), "{").unwrap();
        let (known, failures) = load(&folder);
        assert_eq!((known.0.len(), known.find(&a)), (2, Some(&mapping())));
        assert_eq!(known.of_header(&a).unwrap().chosen.as_deref(), Some("2026-03-03"));
        assert!(failures.len() == 1 && failures[0].kind.is_damage());
        forget(&folder, &a).unwrap();
        forget(&folder, &a).unwrap();
        assert_eq!(load(&folder).0.find(&a), None);
    }

    #[test]
    fn what_a_newer_version_says_survives() {
        let folder = tempfile::tempdir().unwrap();
        let header = vec!["a".to_owned()];
        save(folder.path(), &header, &mapping()).unwrap();
        let path = path(folder.path(), &header);
        let mut known: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        known["used"] = json!(7);
        fs::write(&path, known.to_string()).unwrap();
        let other = Arc::new(Mapping::default());
        save(folder.path(), &header, &other).unwrap();
        let kept: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        assert_eq!((&kept["used"], kept["mapping"].get("zone")), (&json!(7), None));
        known["mapping"]["dateline_mapping"] = json!(9);
        fs::write(&path, known.to_string()).unwrap();
        assert!(save(folder.path(), &header, &other).is_err() && forget(folder.path(), &header).is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), known.to_string());
    }
}
