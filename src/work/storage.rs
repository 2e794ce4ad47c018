use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::export::replace_file;

/// The folder of what users add by hand, if the system has a place for such files.
pub fn folder() -> Option<PathBuf> {
    let directories = directories::ProjectDirs::from("", "", "dateline")?;
    Some(directories.data_dir().to_owned())
}

/// What a JSON file holds; the default if there is none yet.
///
/// # Errors
/// If the file is there but cannot be read: then it must not be written over either.
pub fn load<T: DeserializeOwned + Default>(path: &Path) -> io::Result<T> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(serde_json::from_slice(&bytes)?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(T::default()),
        Err(error) => Err(error),
    }
}

/// Writes a JSON file, whole or not at all, and its folder if there is none yet.
pub fn save<T: Serialize>(path: &Path, work: &T) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    replace_file(path, |out| {
        serde_json::to_writer_pretty(&mut *out, work)?;
        out.write_all(b"\n")
    })
}

/// Who works here: the name of the system's user.
pub fn author() -> String {
    let name = ["USER", "USERNAME", "LOGNAME"]
        .into_iter()
        .find_map(|variable| std::env::var(variable).ok().filter(|name| !name.is_empty()));
    name.unwrap_or_else(|| "unknown".to_owned())
}

/// Today, as in 2024-07-31.
pub fn now() -> String {
    crate::event::calendar::iso_date(chrono::Local::now().date_naive())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_survives_a_round_trip_and_damage_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/names.json");
        assert_eq!(load::<Vec<u32>>(&path).unwrap(), [0; 0]);
        save(&path, &vec![1, 2]).unwrap();
        assert_eq!(load::<Vec<u32>>(&path).unwrap(), [1, 2]);
        std::fs::write(&path, "[1, 2").unwrap();
        assert!(load::<Vec<u32>>(&path).is_err());
    }
}
