use std::io::Read;
use std::path::{Path, PathBuf};

use dateline_case::{Case, DataFile, DataFileId, DataPath, Digest, NoRandomness, Sum, Utc};
use dateline_files::OpenError;

use crate::store::{FileId, Store};

/// Bytes that are read at once while a sum is made.
const STEP: usize = 1 << 20;

/// The files of data of a case, and where they are now.
#[derive(Clone, Debug, Default)]
pub struct DataFiles {
    files: Vec<(DataFile, Option<PathBuf>)>,
}

/// How a file of data stands to what the case knows of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataState {
    /// It is as it was.
    Same,
    /// Another file is in its place, or it was changed.
    Changed,
    /// It is in none of the places where it may be.
    Missing,
}

impl DataFiles {
    /// Those of a case.
    ///
    /// # Errors
    /// If the case cannot be read.
    pub fn of(case: &Case) -> Result<Self, dateline_case::Error> {
        let files = case.files()?.into_iter();
        let found = files.map(|file| {
            let place = file.path.find(case.folder());
            (file, place)
        });
        Ok(Self { files: found.collect() })
    }

    /// Each file, and where it is; `None` if it is missing.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&DataFile, Option<&Path>)> {
        self.files.iter().map(|(file, place)| (file, place.as_deref()))
    }

    /// The open file that is this file of data, by its number in the case; a file of an archive belongs to that.
    pub fn id_of(&self, disk: &Path) -> Option<DataFileId> {
        let is_it = |place: &PathBuf| place == disk || is_same_place(place, disk);
        let mut files = self.files.iter();
        files.find_map(|(file, place)| place.as_ref().filter(|place| is_it(place)).map(|_| file.id))
    }
}

/// Which files of data the open files of a store are, looked up once for all rows.
#[derive(Clone, Debug, Default)]
pub struct OpenData(Vec<Option<DataFileId>>);

impl OpenData {
    /// Of the files of a store.
    pub fn of(store: &Store, files: &DataFiles) -> Self {
        let open = store.files().iter();
        Self(open.map(|file| files.id_of(&file.path.disk)).collect())
    }

    /// The file of data that an open file is; `None` if the case does not have it.
    pub fn id_of(&self, file: FileId) -> Option<DataFileId> {
        self.0.get(file.index()).copied().flatten()
    }
}

fn is_same_place(one: &Path, other: &Path) -> bool {
    let whole = |path: &Path| std::fs::canonicalize(path).ok();
    whole(one).is_some_and(|one| Some(one) == whole(other))
}

impl DataState {
    /// Of a file of data that is at this place now. Reads all of it if its size is the same.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn of(file: &DataFile, place: Option<&Path>) -> Result<Self, OpenError> {
        let Some(place) = place else { return Ok(Self::Missing) };
        let opened = dateline_files::open(place)?;
        if opened.metadata()?.len() != file.bytes || sum(opened)? != file.sha256 {
            return Ok(Self::Changed);
        }
        Ok(Self::Same)
    }
}

/// What a case keeps of the file at `path`. Reads all of it.
///
/// # Errors
/// If it cannot be read, or the system gives no random numbers.
pub fn describe(case: &Case, path: &Path) -> Result<DataFile, OpenError> {
    let whole = std::fs::canonicalize(path)?;
    let opened = dateline_files::open(&whole)?;
    let bytes = opened.metadata()?.len();
    let id = DataFileId::random().map_err(|NoRandomness| std::io::Error::other(NoRandomness))?;
    Ok(DataFile {
        id,
        path: DataPath::new(case.folder(), &whole),
        bytes,
        sha256: sum(opened)?,
        mapping: None,
        opened: Utc::now(),
    })
}

fn sum(mut file: std::fs::File) -> Result<Digest, OpenError> {
    let mut sum = Sum::default();
    let mut bytes = vec![0; STEP];
    loop {
        match file.read(&mut bytes)? {
            0 => return Ok(sum.end()),
            read => sum.add(bytes.get(..read).unwrap_or_default()),
        }
    }
}
