use super::Voices;
use crate::FigureLimits;

/// Whether no number satisfies what two voices count.
pub(super) fn disagree(voices: &Voices<'_>) -> bool {
    let mut limits = FigureLimits::default();
    for (voice, claim) in voices.iter() {
        for figure in &claim.figures {
            limits.add(voice, &figure.what, &figure.amount);
        }
    }
    limits.disagree()
}
