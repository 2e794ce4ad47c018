use super::Voices;
use crate::FigureLimits;

/// What the voices of an event count.
pub(crate) fn limits<'a>(voices: &Voices<'a>) -> FigureLimits<'a, usize> {
    let mut limits = FigureLimits::default();
    for (voice, claim) in voices.iter() {
        for figure in &claim.figures {
            limits.add(voice, &figure.what, &figure.amount);
        }
    }
    limits
}
