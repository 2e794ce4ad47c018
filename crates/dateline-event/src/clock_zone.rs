use chrono::{Local, Offset, TimeZone};
use serde::{Deserialize, Serialize};

use super::calendar::MINUTE;
use super::{Bounds, Moment, TimeRange, When, Zone};

/// In which zone instants are shown: clock times whose source gives their offset from UTC. Calendar days and coarser
/// dates never move, nor do clock times of an unknown zone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ClockZone {
    /// Each on the wall clock of its source. Where sources differ in their offset, the time axis is in the commonest.
    #[default]
    AsGiven,
    /// Coordinated universal time.
    Utc,
    /// The zone of the system, with its summer times.
    Local,
    /// This many minutes east of UTC, all the year.
    Offset(i16),
}

impl ClockZone {
    /// The zones that are offered by name.
    pub const NAMED: [Self; 3] = [Self::AsGiven, Self::Utc, Self::Local];

    /// The bounds of an instant on this zone's wall clock, and its offset there; `None` where nothing moves.
    pub fn moved(self, bounds: &Bounds, zone: Zone) -> Option<(Bounds, Zone)> {
        let Zone::Offset(given) = zone else { return None };
        match self {
            Self::AsGiven => None,
            Self::Utc => Some(moved_by(bounds, given, |_| 0)),
            Self::Local => Some(moved_by(bounds, given, local_offset)),
            Self::Offset(minutes) => Some(moved_by(bounds, given, |_| minutes)),
        }
    }

    /// Moves the bounds of a time to this zone's wall clock, as [`ClockZone::moved`] does; its EDTF and words stay.
    pub fn move_when(self, when: &mut When) {
        if let Some((bounds, zone)) = self.moved(&when.bounds, when.zone) {
            (when.bounds, when.zone) = (bounds, zone);
        }
    }
}

impl std::fmt::Display for ClockZone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::AsGiven => f.write_str("as given"),
            Self::Utc => f.write_str("UTC"),
            Self::Local => f.write_str("local time"),
            Self::Offset(minutes) => Zone::Offset(*minutes).fmt(f),
        }
    }
}

/// Text that names no zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoZone;

impl std::fmt::Display for NoZone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a zone is “as-given”, “utc”, “local”, or an offset like +03:00, up to 14 hours")
    }
}

impl std::error::Error for NoZone {}

impl std::str::FromStr for ClockZone {
    type Err = NoZone;

    /// Reads "as-given", "utc" or "z", "local", or an offset from UTC: "+03:00", "-0330", "+3".
    fn from_str(text: &str) -> Result<Self, NoZone> {
        match text.trim().to_ascii_lowercase().as_str() {
            "as-given" | "as given" => Ok(Self::AsGiven),
            "utc" | "z" | "gmt" => Ok(Self::Utc),
            "local" => Ok(Self::Local),
            text => offset(text.strip_prefix("utc").unwrap_or(text))
                .map(Self::Offset)
                .ok_or(NoZone),
        }
    }
}

/// Minutes east of UTC, from a sign, one or two digits of hours, and two of minutes if any.
pub(super) fn offset(text: &str) -> Option<i16> {
    let (is_west, digits) = match text.chars().next()? {
        '+' => (false, text.get(1..)?),
        '-' => (true, text.get(1..)?),
        '−' => (true, text.get('−'.len_utf8()..)?),
        _ => return None,
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some((hours, minutes)) if minutes.len() == 2 => (hours, minutes),
        Some(_) => return None,
        None if digits.len() == 4 => digits.split_at(2),
        None => (digits, "0"),
    };
    let is_number = |text: &str| !text.is_empty() && text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(hours) || !is_number(minutes) {
        return None;
    }
    match Zone::from_offset(is_west, hours.parse().ok()?, minutes.parse().ok()?)? {
        Zone::Offset(minutes) => Some(minutes),
        Zone::Calendar | Zone::Unknown => None,
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
    let moved = |range: TimeRange| {
        if range.is_whole_days() {
            range
        } else {
            TimeRange::new(moved(range.first), moved(range.last))
        }
    };
    let new = Bounds::lasting(moved(bounds.start()), moved(bounds.end()));
    // Beside a calendar day, which stays, a moved instant can end up on its wrong side.
    if new.in_order() {
        (new, Zone::Offset(offset_at(utc(bounds.anchor()))))
    } else {
        (*bounds, Zone::Offset(given))
    }
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
    fn zones_are_read_by_name_or_offset() {
        let offset = |minutes| Ok(ClockZone::Offset(minutes));
        for (text, expected) in [
            ("UTC", Ok(ClockZone::Utc)),
            ("local", Ok(ClockZone::Local)),
            ("as-given", Ok(ClockZone::AsGiven)),
            ("+03:00", offset(180)),
            ("-0330", offset(-210)),
            ("utc+3", offset(180)),
            ("+03:75", Err(NoZone)),
            ("+25:00", Err(NoZone)),
            ("+0:1", Err(NoZone)),
            ("+", Err(NoZone)),
            ("3", Err(NoZone)),
            ("Baghdad", Err(NoZone)),
        ] {
            assert_eq!(text.parse(), expected, "{text}");
        }
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
