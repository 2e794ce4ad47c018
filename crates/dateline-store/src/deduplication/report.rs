//! What the reports of files say of rows that are shown elsewhere.

use dateline_batch::Document;
use dateline_batch::decision::CopyDecision;

use super::{Agreement, Deduplication};

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
        let names: Vec<String> = documents.iter().map(|document| document.path.name()).collect();
        for ((index, document), (left_out, [added, changed, removed])) in
            (0..).zip(documents).zip(left_out.into_iter().zip(changes))
        {
            let decisions = &mut document.report.decisions;
            if left_out > 0 {
                decisions.push(CopyDecision::ShownElsewhere(left_out).into());
            }
            for (other, agreement) in versions.unsure_of(index) {
                let of = names.get(usize::from(other)).cloned().unwrap_or_default();
                let Agreement { compared, agreeing } = agreement;
                decisions.push(CopyDecision::Unsure { of, compared, agreeing }.into());
            }
            let older: Vec<String> = (0..)
                .zip(&names)
                .filter(|(other, _)| *other != index && versions.are_versions(index, *other))
                .map(|(_, name)| name.clone())
                .collect();
            if older.is_empty() {
                continue;
            }
            let agreements = (0..)
                .take(names.len())
                .filter_map(|other| versions.agreement(index, other));
            let (compared, agreeing) = agreements.fold((0, 0), |(compared, agreeing), agreement| {
                (compared + agreement.compared, agreeing + agreement.agreeing)
            });
            if versions.is_newest(index) {
                decisions.push(
                    CopyDecision::Newer {
                        older,
                        added,
                        changed,
                        compared,
                        agreeing,
                    }
                    .into(),
                );
            } else {
                decisions.push(CopyDecision::Removed(removed).into());
            }
        }
    }
}
