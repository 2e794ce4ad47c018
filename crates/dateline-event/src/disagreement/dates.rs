use super::{Event, Voices};
use crate::calendar::{HOUR, MINUTE};
use crate::{Bounds, Moment, TimeDelta, When, Zone};

/// So many different times are compared with each other.
const MAX_COMPARED: usize = 256;

/// Whether no date satisfies what two voices say. A voice that says that it happened, and not when, has the event's date;
/// one that denies it dates nothing.
pub(super) fn disagree(event: &Event, voices: &Voices<'_>) -> bool {
    if event.claims.iter().all(|claim| claim.when.is_none()) {
        return false;
    }
    let mut times: Vec<(usize, &When)> = Vec::new();
    for (voice, claim) in voices.iter().filter(|(_, claim)| !claim.denies()) {
        let of_event = event.when.as_ref().filter(|_| claim.stance.is_event_so());
        let time = claim.when.as_ref().or(of_event);
        if let Some(when) = time.filter(|when| !times.contains(&(voice, *when))) {
            times.push((voice, when));
        }
        if times.len() == MAX_COMPARED {
            break;
        }
    }
    let mut pairs = (0..)
        .zip(&times)
        .flat_map(|(index, one)| times.iter().skip(index).map(move |other| (one, other)));
    pairs.any(|((a, one), (b, other))| a != b && one.contradicts(other))
}

impl When {
    /// Whether it cannot be the date of what also has the other date. Two stretches of time must begin and end at times
    /// that both allow; anything else must share a moment. What its own source calls rough contradicts nothing.
    pub fn contradicts(&self, other: &Self) -> bool {
        if self.is_doubtful() || other.is_doubtful() {
            return false;
        }
        let is_instant = |when: &Self| matches!(when.zone, Zone::Offset(_));
        let (one, other) = if self.zone == other.zone || !(is_instant(self) || is_instant(other)) {
            (self.bounds, other.bounds)
        } else {
            (in_utc(self), in_utc(other))
        };
        if one.is_window() || other.is_window() {
            !one.possibly_within(other.whole())
        } else {
            one.both(&other).is_none()
        }
    }
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
