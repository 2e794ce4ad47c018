use super::{Event, Voices};
use crate::calendar::{HOUR, MINUTE};
use crate::{Bounds, Moment, TimeDelta, When, Zone};

/// So many different times are compared with each other.
const MAX_COMPARED: usize = 256;

/// Whether no date satisfies what two voices say, or what the event itself and a voice say.
pub(super) fn disagree(event: &Event, voices: &Voices<'_>) -> bool {
    let of_claims = voices
        .iter()
        .filter_map(|(voice, claim)| Some((Some(voice), claim.when.as_ref()?)));
    // What its own source calls rough contradicts nothing.
    let times: Vec<(Option<usize>, &When)> = of_claims
        .chain(event.when.iter().map(|when| (None, when)))
        .filter(|(_, when)| !when.is_doubtful())
        .take(MAX_COMPARED)
        .collect();
    let mut zones = times
        .iter()
        .map(|(_, when)| when.zone)
        .filter(|&zone| zone != Zone::Calendar);
    let first = zones.next();
    let is_mixed = zones.any(|zone| Some(zone) != first);
    let bounds = times
        .iter()
        .map(|&(voice, when)| (voice, if is_mixed { in_utc(when) } else { when.bounds }));
    let bounds: Vec<(Option<usize>, Bounds)> = bounds.collect();
    let mut pairs = bounds
        .iter()
        .enumerate()
        .flat_map(|(index, one)| bounds.iter().skip(index + 1).map(move |other| (one, other)));
    pairs.any(|((a, one), (b, other))| a != b && one.both(other).is_none())
}

/// The bounds in UTC. What is given without an offset may be in any zone, from fourteen hours ahead to twelve behind.
fn in_utc(when: &When) -> Bounds {
    let (ahead, behind) = match when.zone {
        Zone::Offset(minutes) => (i64::from(minutes) * MINUTE, -i64::from(minutes) * MINUTE),
        Zone::Unknown | Zone::Calendar => (14 * HOUR, 12 * HOUR),
    };
    let moved = |time: Moment, by: TimeDelta| {
        if time.is_open() { time } else { time.saturating_add(by) }
    };
    let Bounds {
        earliest_start,
        latest_start,
        earliest_end,
        latest_end,
    } = when.bounds;
    Bounds {
        earliest_start: moved(earliest_start, -ahead),
        latest_start: moved(latest_start, behind),
        earliest_end: moved(earliest_end, -ahead),
        latest_end: moved(latest_end, behind),
    }
}
