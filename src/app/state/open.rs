use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use dateline_case::LinkId;
use rustc_hash::FxHashSet;

use crate::app::loading::Loading;
use crate::app::mappings::Mappings;
use crate::app::saving::Saving;
use crate::app::state::OpenMarks;
use crate::batch::{FilePath, FileRow, RememberedMapping};
use crate::event::Event;
use crate::read::Error;
use crate::store::{File, Reread, RowId, Store};
use crate::work::HandLink;

/// What is open, and what is being read and written.
#[derive(Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "what was said and settled, each for itself"
)]
pub struct Open {
    pub store: Arc<Store>,
    pub opened_in: Duration,
    /// The number of the opening of which the store holds only the first part: the rest is being read, or was not wanted.
    pub beginning_of: Option<u64>,
    pub loading: Option<Loading>,
    pub saving: Option<Saving>,
    /// How many archives are being made of the case.
    pub packs: usize,
    /// Files that could not be read at the last opening.
    pub failures: Vec<Error>,
    /// Whether those files were opened together with what is open.
    pub failed_beside: bool,
    /// Open files that have changed on the disk since they were read.
    pub changed: Vec<PathBuf>,
    /// What has changed in the open files since they were read before, if they were read again.
    pub reread: Arc<[Reread]>,
    /// Whether the user has seen that.
    pub reread_settled: bool,
    /// Links that were added by hand to the open files.
    pub hand_links: Arc<[HandLink]>,
    /// Links that the case has between the open events.
    pub case_links: Arc<[(LinkId, HandLink)]>,
    /// Whether somebody has said what the files are that look like downloads of one export.
    pub downloads_settled: bool,
    /// Whether the user has seen that columns are read as he chose them before.
    pub chosen_settled: bool,
    /// The sample, while it was opened as such and nobody has said that this is known.
    pub sample: Option<PathBuf>,
    /// What is known of the columns of tables.
    pub mappings: Mappings,
    /// What the user has added.
    pub marks: OpenMarks,
}

impl Open {
    /// Whether there is any file.
    pub fn is_any(&self) -> bool {
        !self.store.files().is_empty()
    }

    /// Whether only the beginning of a file is read, as the user wished.
    pub fn is_part(&self) -> bool {
        let mut files = self.store.files().iter();
        files.any(|file| file.report.beginning().is_some())
    }

    /// The opening whose first part is shown while it goes on.
    pub fn growing(&self) -> Option<&Loading> {
        let loading = self.loading.as_ref();
        loading.filter(|loading| self.beginning_of == Some(loading.number))
    }

    /// The open tables of which the columns were guessed, and nobody has said that they are right.
    pub fn guessed_files(&self) -> impl Iterator<Item = &File> {
        self.store.files().iter().filter(|file| {
            let header = file.report.columns.as_ref().map(|columns| &columns.header);
            file.report.is_guess && header.is_some_and(|header| self.mappings.remembered.find(header).is_none())
        })
    }

    /// The open tables that are read as the user chose before, and what he chose.
    pub fn chosen_files(&self) -> impl Iterator<Item = (&File, &RememberedMapping)> {
        self.store.files().iter().filter_map(|file| {
            let columns = file.report.columns.as_ref();
            let mapped = columns.filter(|columns| columns.guesses.is_empty());
            Some((file, self.mappings.remembered.of(mapped?)?))
        })
    }

    /// Whether files say that other actors belong to this one.
    pub fn has_members(&self, name: &str) -> bool {
        let files = self.store.files().iter();
        let mut actors = files.flat_map(|file| &file.directory.actors);
        actors.any(|actor| actor.parents.iter().any(|parent| parent.name == name))
    }

    /// Whether it is to be said what has changed in files that were read again.
    pub fn tells_of_reread(&self) -> bool {
        !self.reread_settled && self.reread.iter().any(|reread| !reread.is_same())
    }

    /// What a row said before its file was read again, if it says something else now.
    pub fn said_before(&self, row: RowId) -> Option<&Event> {
        let place = self.store.place_in_file(row)?;
        let path = &self.store.file(self.store.file_of(row))?.path;
        let reread = self.reread.iter().find(|reread| reread.path == *path)?;
        reread.said_before(place.row)
    }

    /// Where a row of files that were read before stands now; `None` if it is gone.
    pub fn row_now(&self, (path, row): (&FilePath, FileRow)) -> Option<RowId> {
        let mut files = self.store.numbered_files();
        let file = files.find(|(_, file)| file.path == *path)?.0;
        let reread = self.reread.iter().find(|reread| reread.path == *path);
        let row = reread.map_or(Some(row), |reread| reread.now(row))?;
        self.store.row_of(file, row)
    }

    /// Whether the sample is all that is open, and this is to be said.
    pub fn tells_of_sample(&self) -> bool {
        let mut files = self.store.files().iter();
        let is_sample = |file: &File| Some(&file.path.disk) == self.sample.as_ref();
        files.next().is_some_and(is_sample) && files.next().is_none()
    }

    /// Those of the links that somebody added, outside of the case and in it, that are meant, each once.
    pub fn links_by_hand(&self, is_meant: impl Fn(&HandLink) -> bool) -> Vec<HandLink> {
        let of_case = self.case_links.iter().map(|(_, link)| link);
        let links = self.hand_links.iter().chain(of_case).filter(|link| is_meant(link));
        let mut known = FxHashSet::default();
        links.filter(|link| known.insert(link.key())).cloned().collect()
    }

    /// All findings of all files.
    pub fn finding_count(&self) -> usize {
        self.store.files().iter().map(|file| file.report.findings.count()).sum()
    }
}
