use dateline_batch::finding::Kind;
use rustc_hash::FxHashSet;

use crate::app::jobs::MatchingFindings;
use crate::store::Store;

/// One line of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// By the number of the file.
    File(usize),
    Counts(usize),
    Decision(usize, usize),
    /// By the numbers of the file and of the group in it, and whether its findings are listed below.
    Group(usize, usize, bool),
    /// By the numbers of the file and of the finding in it.
    Finding(usize, usize),
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
pub fn lines(store: &Store, found: Option<&MatchingFindings>, folded: &FxHashSet<(usize, Kind)>) -> Vec<Line> {
    let mut lines = Vec::new();
    let is_searched = found.is_some_and(|found| !found.text.trim().is_empty());
    let all: usize = found.map_or(0, |found| found.files.iter().flatten().map(|group| group.count).sum());
    for (number, file) in store.files().iter().enumerate() {
        if number > 0 {
            lines.push(Line::Gap);
        }
        lines.extend([Line::File(number), Line::Counts(number)]);
        let decisions = 0..file.report.decisions.len();
        lines.extend(decisions.map(|decision| Line::Decision(number, decision)));
        let groups = found
            .and_then(|found| found.files.get(number))
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
