//! What the reports of files say of rows that are shown elsewhere.

use dateline_batch::Document;
use dateline_batch::decision::{CopyDecision, OtherFiles};

use super::Deduplication;
use super::agreement::Agreement;

impl Deduplication {
    pub(super) fn report(&self, documents: &mut [Document]) {
        let versions = &self.versions;
        let mut left_out = vec![0_usize; documents.len()];
        for address in &self.left_out {
            if let Some(count) = left_out.get_mut(usize::from(address.document)) {
                *count += 1;
            }
        }
        let mut changes = vec![[0_usize; 3]; documents.len()];
        for (address, change) in &self.changes {
            let counts = changes.get_mut(usize::from(address.document));
            if let Some(count) = counts.and_then(|counts| counts.get_mut(*change as usize)) {
                *count += 1;
            }
        }
        let removed_of: Vec<usize> = changes.iter().map(|[_, _, removed]| *removed).collect();
        let names: Vec<String> = documents.iter().map(|document| document.path.name()).collect();
        let list = |others: &mut dyn Iterator<Item = u16>| {
            OtherFiles::new(others.filter_map(|other| names.get(usize::from(other))))
        };
        for ((index, document), (left_out, [added, changed, removed])) in
            (0..).zip(documents).zip(left_out.into_iter().zip(changes))
        {
            let decisions = &mut document.report.decisions;
            if left_out > 0 {
                decisions.push(CopyDecision::ShownElsewhere(left_out).into());
            }
            let unsure = versions.unsure_of(index);
            if !unsure.is_empty() {
                let Total { compared, agreeing } = Total::of(unsure);
                let of = list(&mut unsure.iter().map(|(other, _)| *other));
                decisions.push(CopyDecision::Unsure { of, compared, agreeing }.into());
            }
            let others = versions.others_of(index);
            if others.is_empty() {
                continue;
            }
            if versions.is_newest(index) {
                let Total { compared, agreeing } = Total::of(others);
                let downloads = versions.downloads_of(index);
                let removed = downloads
                    .iter()
                    .filter_map(|other| removed_of.get(usize::from(*other)))
                    .sum();
                let newer = CopyDecision::Newer {
                    by: versions.newer_by(index, &downloads),
                    removed,
                    older: list(&mut downloads.into_iter()),
                    added,
                    changed,
                    compared,
                    agreeing,
                };
                decisions.push(newer.into());
            } else {
                decisions.push(CopyDecision::Removed(removed).into());
            }
        }
    }
}

/// How far a file agrees with all others together.
struct Total {
    compared: usize,
    agreeing: usize,
}

impl Total {
    fn of(others: &[(u16, Agreement)]) -> Self {
        let sum = |count: fn(&Agreement) -> u32| others.iter().map(|(_, agreement)| count(agreement) as usize).sum();
        Self {
            compared: sum(|agreement| agreement.compared),
            agreeing: sum(|agreement| agreement.agreeing),
        }
    }
}
