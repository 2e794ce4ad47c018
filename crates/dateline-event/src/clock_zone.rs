use chrono::{Local, Offset, TimeZone};
use serde::{Deserialize, Serialize};

use super::calendar::{DAY, MINUTE};
use super::{Bounds, Moment, TimeDelta, When, Zone};

/// In which zone instants are shown: clock times whose source gives their offset from UTC. Calendar days and coarser
/// dates never move, nor do clock times of an unknown zone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ClockZone {
    /// Each on the wall clock of its source.
    #[default]
    AsGiven,
    /// Coordinated universal time.
    Utc,
    /// The zone of the system, with its summer times.
    Local,
}

impl ClockZone {
    /// All zones to choose from.
    pub const ALL: [Self; 3] = [Self::AsGiven, Self::Utc, Self::Local];

    /// In words for readers.
    pub fn label(self) -> &'static str {
        match self {
            Self::AsGiven => "as given",
            Self::Utc => "UTC",
            Self::Local => "local time",
        }
    }

    /// The bounds of an instant on this zone's wall clock, and its offset there; `None` where nothing moves.
    pub fn moved(self, bounds: &Bounds, zone: Zone) -> Option<(Bounds, Zone)> {
        let Zone::Offset(given) = zone else { return None };
        match self {
            Self::AsGiven => None,
            Self::Utc => Some(moved_by(bounds, given, |_| 0)),
            Self::Local => Some(moved_by(bounds, given, local_offset)),
        }
    }

    /// Moves the bounds of a time to this zone's wall clock, as [`ClockZone::moved`] does; its EDTF and words stay.
    pub fn move_when(self, when: &mut When) {
        if let Some((bounds, zone)) = self.moved(&when.bounds, when.zone) {
            (when.bounds, when.zone) = (bounds, zone);
        }
    }
}

/// Minutes east of UTC of the system's zone at a moment of UTC.
fn local_offset(utc: Moment) -> i16 {
    let seconds = utc.civil().map_or(0, |civil| {
        Local.offset_from_utc_datetime(&civil).fix().local_minus_utc()
    });
    let minutes = i16::try_from(seconds / 60);
    debug_assert!(minutes.is_ok(), "an offset is less than a day");
    minutes.unwrap_or_default()
}

fn moved_by(bounds: &Bounds, given: i16, offset_at: impl Fn(Moment) -> i16) -> (Bounds, Zone) {
    let utc = |time: Moment| time.saturating_sub(i64::from(given) * MINUTE);
    let moved = |time: Moment| match time {
        Moment::OPEN_START | Moment::OPEN_END => time,
        _ => utc(time).saturating_add(i64::from(offset_at(utc(time))) * MINUTE),
    };
    let pair = |(first, last): (Moment, Moment)| {
        if is_calendar(first, last) {
            (first, last)
        } else {
            (moved(first), moved(last))
        }
    };
    let start = pair((bounds.earliest_start, bounds.latest_start));
    let end = pair((bounds.earliest_end, bounds.latest_end));
    let new = Bounds::lasting(start, end);
    // Beside a calendar day, which stays, a moved instant can end up on its wrong side.
    if new.in_order() {
        (new, Zone::Offset(offset_at(utc(bounds.anchor()))))
    } else {
        (*bounds, Zone::Offset(given))
    }
}

/// Whether the first and last moment are those of whole calendar days.
fn is_calendar(first: Moment, last: Moment) -> bool {
    let begins = first.since_midnight() == TimeDelta::ZERO;
    let ends = last.since_midnight() == DAY - TimeDelta::MICROSECOND;
    begins && ends && last > first
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words;

    fn when(edtf: &str) -> When {
        edtf.parse().unwrap()
    }

    fn in_utc(edtf: &str) -> String {
        let mut when = when(edtf);
        ClockZone::Utc.move_when(&mut when);
        words::describe_when(&when)
    }

    #[test]
    fn instants_move_and_calendar_days_stay() {
        assert_eq!(in_utc("2021-07-07T01:33+03:00"), "6 Jul 2021, 22:33, UTC");
        assert_eq!(in_utc("2021-07-07T12:33Z"), "7 Jul 2021, 12:33, UTC");
        for stays in [
            "2021-07-07",
            "2021-07",
            "2021-07-07T01:33",
            "[2021-07-01..2021-07-08]",
            "2011/..",
        ] {
            assert_eq!(in_utc(stays), words::describe_when(&when(stays)), "{stays}");
        }
    }

    #[test]
    fn of_a_time_that_lasted_only_the_instant_moves() {
        let given = when("2021-07-07T01:00+03:00/2021-07-09");
        let mut moved = given.clone();
        ClockZone::Utc.move_when(&mut moved);
        assert_eq!(moved.bounds.earliest_start, given.bounds.earliest_start - 180 * MINUTE);
        assert_eq!(moved.bounds.latest_end, given.bounds.latest_end);
        let open = when("2021-07-07T01:00+03:00/..");
        let (bounds, _) = ClockZone::Utc.moved(&open.bounds, open.zone).unwrap();
        assert_eq!(bounds.latest_end, Moment::OPEN_END);
    }

    #[test]
    fn summer_time_moves_each_instant_by_its_own_offset() {
        let summer = when("2021-07-07T12:00Z").bounds.earliest_start;
        let berlin = |utc: Moment| if utc >= summer { 120 } else { 60 };
        for (edtf, hours) in [("2021-07-07T12:00Z", 2), ("2021-01-07T12:00Z", 1)] {
            let given = when(edtf).bounds;
            let (moved, zone) = moved_by(&given, 0, berlin);
            assert_eq!(moved.earliest_start - given.earliest_start, hours * 60 * MINUTE);
            assert_eq!(zone, Zone::Offset(i16::try_from(hours * 60).unwrap()));
        }
    }
}
