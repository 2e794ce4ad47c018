use std::sync::Arc;

use dateline_batch::finding::Kind;
use rustc_hash::FxHashMap;

use crate::app::same::Same;
use crate::batch::CancelToken;
use crate::fold::fold;
use crate::store::Store;

/// A text to look for in all findings.
#[derive(PartialEq)]
pub struct FindingsRequest {
    pub store: Same<Store>,
    pub text: String,
}

/// The findings that hold a text, by kind.
pub struct MatchingFindings {
    pub store: Arc<Store>,
    pub text: String,
    /// One list for each file, most frequent kinds first.
    pub files: Vec<Vec<FindingGroup>>,
}

/// Findings of one file that differ only in what the file has there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingGroup {
    pub kind: Kind,
    /// All of them; more than `places` where not all are kept. With a text, those that hold it.
    pub count: usize,
    /// Which of the kept findings they are, in the order of rows.
    pub places: Vec<usize>,
}

impl MatchingFindings {
    /// `None` if it was cancelled.
    pub fn find(request: &FindingsRequest, cancel: &CancelToken) -> Option<Self> {
        let FindingsRequest { store, text } = request;
        let wanted = fold(text.trim());
        let mut files = Vec::new();
        for file in store.files() {
            let findings = &file.report.findings;
            let mut places: FxHashMap<Kind, Vec<usize>> = FxHashMap::default();
            for (index, finding) in findings.kept().iter().enumerate() {
                if index % 1024 == 0 && cancel.is_cancelled() {
                    return None;
                }
                if wanted.is_empty() || fold(&finding.to_string()).contains(&wanted) {
                    places.entry(finding.kind()).or_default().push(index);
                }
            }
            let mut groups: Vec<FindingGroup> = Vec::new();
            for (kind, count) in findings.kinds() {
                let places = places.remove(&kind).unwrap_or_default();
                if wanted.is_empty() || !places.is_empty() {
                    groups.push(FindingGroup {
                        kind,
                        count: if wanted.is_empty() { count } else { places.len() },
                        places,
                    });
                }
            }
            // With a text, fewer of a kind may be left. Those with the same count stay in the order of their words.
            groups.sort_by_key(|group| std::cmp::Reverse(group.count));
            files.push(groups);
        }
        Some(Self {
            store: store.0.clone(),
            text: text.clone(),
            files,
        })
    }

    /// One finding a line, those of a file together in the order of rows.
    pub fn as_text(&self) -> String {
        let mut lines = Vec::new();
        for (file, groups) in self.store.files().iter().zip(&self.files) {
            let mut places: Vec<usize> = groups.iter().flat_map(|group| &group.places).copied().collect();
            places.sort_unstable();
            let findings = places
                .iter()
                .filter_map(|&place| file.report.findings.kept().get(place));
            lines.extend(findings.map(|finding| format!("{}: {finding}", file.name())));
        }
        lines.join("\n")
    }
}
