use dateline_case::Case;
use serde::Serialize;

use super::Failure;
use super::output::Lines;
use crate::case::{DataFiles, DataState};

/// What a case holds.
#[derive(Serialize)]
pub(super) struct CaseInfo {
    id: String,
    steps: u64,
    /// The sum of the last step.
    sha256: String,
    /// The last one first.
    authors: Vec<String>,
    files: Vec<FileInfo>,
    marked: usize,
    starred: usize,
    notes: usize,
    corrections: usize,
    /// Events that no file has.
    entered: usize,
    /// How often several events are taken for one.
    merges: usize,
    tags: Vec<TagInfo>,
    views: Vec<String>,
    /// Where its log was changed by another program.
    faults: Vec<String>,
}

#[derive(Serialize)]
struct FileInfo {
    name: String,
    /// Where it is; nothing if it is missing.
    path: Option<String>,
    state: &'static str,
    bytes: u64,
    sha256: String,
}

#[derive(Serialize)]
struct TagInfo {
    name: String,
    events: usize,
    #[serde(skip_serializing_if = "String::is_empty")]
    description: String,
}

impl CaseInfo {
    /// Reads all files of data, to say whether they are as they were.
    pub fn new(case: &Case) -> Result<Self, Failure> {
        let marks = case.marks()?;
        let data = DataFiles::of(case)?;
        let files = data.iter().map(|(file, place)| FileInfo {
            name: file.path.name(),
            path: place.map(|place| place.display().to_string()),
            state: match DataState::of(file, place) {
                Ok(DataState::Same) => "as it was",
                Ok(DataState::Changed) => "changed",
                Ok(DataState::Missing) => "missing",
                Err(_) => "cannot be read",
            },
            bytes: file.bytes,
            sha256: file.sha256.to_string(),
        });
        let tags = marks.tags.iter().map(|tag| TagInfo {
            name: tag.name.clone(),
            events: marks.with_tag(tag.id).count(),
            description: tag.description.clone(),
        });
        let authors = case.authors()?;
        let views = case.views()?;
        Ok(Self {
            id: case.id().to_string(),
            steps: case.steps()?,
            sha256: case.head()?.to_string(),
            authors: authors.into_iter().map(String::from).collect(),
            files: files.collect(),
            marked: marks.events.len() - marks.only_viewed().len(),
            starred: marks.stars.len(),
            notes: marks.notes.len(),
            corrections: marks.corrections.len(),
            entered: marks.own_events.len(),
            merges: marks.merges.len(),
            tags: tags.collect(),
            views: views.into_iter().map(|view| view.name).collect(),
            faults: case.verify_log()?.iter().map(ToString::to_string).collect(),
        })
    }

    pub fn write(&self, out: &mut Lines) -> Result<(), Failure> {
        out.line(format_args!("case {}", self.id))?;
        out.line(format_args!(
            "  steps {}, the last with the sum {}",
            self.steps, self.sha256
        ))?;
        for fault in &self.faults {
            out.line(format_args!("  its log is not as it was made: {fault}"))?;
        }
        out.line(format_args!("  authors: {}", self.authors.join(", ")))?;
        out.line(format_args!(
            "  marked events {}, starred {}, notes {}",
            self.marked, self.starred, self.notes
        ))?;
        if self.corrections + self.entered + self.merges > 0 {
            out.line(format_args!(
                "  corrections {}, entered events {}, merges {}",
                self.corrections, self.entered, self.merges
            ))?;
        }
        for tag in &self.tags {
            out.line(format_args!("  tag “{}” on {}", tag.name, tag.events))?;
        }
        for view in &self.views {
            out.line(format_args!("  view “{view}”"))?;
        }
        for file in &self.files {
            let path = file.path.as_ref().unwrap_or(&file.name);
            out.line(format_args!("{path}"))?;
            out.line(format_args!(
                "  {}, {} bytes, SHA-256 {}",
                file.state, file.bytes, file.sha256
            ))?;
        }
        Ok(())
    }
}
