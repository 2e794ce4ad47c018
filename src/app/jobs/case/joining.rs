//! Another case is brought into the one that is open.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use dateline_case::{Answer, Case, Change, Item, Signed};

use super::keeper::{Keeper, words};
use super::news::ComparedCase;
use crate::case::{DataFiles, StepWords};

impl Keeper {
    /// What bringing in the case of a file would change.
    pub(super) fn compare(&mut self, path: PathBuf) -> Result<ComparedCase, String> {
        let case = self.case()?;
        // A second connection to the open file would lose its locks.
        if std::fs::canonicalize(&path).is_ok_and(|whole| whole == case.path()) {
            return Err(format!("{} is the case that is open.", path.display()));
        }
        let other = Case::open_read_only(&path).map_err(words)?;
        let plan = case.plan_join(&other, &HashMap::new()).map_err(words)?;
        let mut in_words = StepWords::knowing(&self.marks.tags);
        Ok(ComparedCase {
            path,
            head: plan.head,
            comes: plan.changes.iter().map(|change| in_words.of(change)).collect(),
            conflicts: plan.conflicts,
        })
    }

    /// Brings it in, and says so.
    pub(super) fn join(
        &mut self,
        signed: &Signed,
        path: &Path,
        answers: &HashMap<Item, Answer>,
    ) -> Result<String, String> {
        let other = Case::open_read_only(path).map_err(words)?;
        let case = self.case()?;
        let step = case.join(signed, &other, answers).map_err(words)?;
        self.files = DataFiles::of(self.case()?).map_err(words)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let Some(Change::Joined(joined)) = step.map(|step| step.change) else {
            return Ok(format!("There was nothing new in {name}."));
        };
        let files = joined.changes.iter().filter_map(|change| match change {
            Change::FileAdded(file) => Some(file.path.name()),
            _ => None,
        });
        let files: Vec<String> = files.collect();
        Ok(match &files[..] {
            [] => format!("Brought in {name}; Undo takes it out again."),
            files => format!(
                "Brought in {name}; Undo takes it out again. The case has further files of data now, which are not open yet: {}.",
                files.join(", ")
            ),
        })
    }
}
