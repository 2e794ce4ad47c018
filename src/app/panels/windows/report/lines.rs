use dateline_batch::finding::Kind;
use rustc_hash::FxHashSet;

use crate::app::jobs::MatchingFindings;
use crate::store::{FileId, Store};

/// One line of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    File(FileId),
    Counts(FileId),
    /// By its number in the file.
    Decision(FileId, usize),
    /// By its number in the file, and whether its findings are listed below.
    Group(FileId, usize, bool),
    /// By its number in the file.
    Finding(FileId, usize),
    /// More of a group were counted than kept.
    More(usize),
    /// Nothing odd in a file.
    Nothing,
    Gap,
}

/// With no more findings than this all are listed at once.
const FEW: usize = 40;

/// The lines of all files; `folded` holds the groups that were clicked: open where they would be shut, and shut where they
/// would be open.
pub fn lines(store: &Store, found: Option<&MatchingFindings>, folded: &FxHashSet<(FileId, Kind)>) -> Vec<Line> {
    let mut lines = Vec::new();
    let is_searched = found.is_some_and(|found| !found.text.trim().is_empty());
    let all: usize = found.map_or(0, |found| found.files.iter().flatten().map(|group| group.count).sum());
    for (number, file) in store.numbered_files() {
        if number != FileId::FIRST {
            lines.push(Line::Gap);
        }
        lines.extend([Line::File(number), Line::Counts(number)]);
        let decisions = 0..file.report.decisions.len();
        lines.extend(decisions.map(|decision| Line::Decision(number, decision)));
        let groups = found
            .and_then(|found| found.files.get(number.index()))
            .map_or(&[][..], Vec::as_slice);
        if file.report.findings.count() == 0 {
            lines.push(Line::Nothing);
        }
        for (index, group) in groups.iter().enumerate() {
            let is_clicked = folded.contains(&(number, group.kind));
            let is_open = is_clicked != (is_searched || all <= FEW);
            lines.push(Line::Group(number, index, is_open));
            if is_open {
                lines.extend(group.places.iter().map(|&place| Line::Finding(number, place)));
                let more = group.count.saturating_sub(group.places.len());
                lines.extend((more > 0).then_some(Line::More(more)));
            }
        }
    }
    lines
}
