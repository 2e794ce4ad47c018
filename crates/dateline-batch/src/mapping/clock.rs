use std::fmt;
use std::str::FromStr;

use chrono::{MappedLocalTime, Offset, TimeDelta, TimeZone};
use chrono_tz::Tz;
use dateline_event::{Moment, Zone, calendar};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::UnknownZone;

/// The zone of clock times that say none themselves: an offset from UTC, or a zone of the tz database with its summer
/// times.
///
/// In mapping files it is text: `+03:00`, `-05:30`, `Z`, `Asia/Baghdad`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeZoneChoice {
    /// Minutes east of UTC.
    Offset(i16),
    /// A zone of the tz database.
    Named(Tz),
}

/// Whether a clock time is one moment in a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WallTime {
    /// It is.
    Once,
    /// Clocks were put back over it: the first is meant.
    Twice,
    /// Clocks were put forward over it: the offset before that is taken.
    Never,
}

impl TimeZoneChoice {
    /// Zones of the tz database that are named by a continent or an ocean and a city.
    pub fn cities() -> impl Iterator<Item = Tz> {
        const AREAS: [&str; 10] = [
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific",
        ];
        let is_city = |zone: &Tz| {
            zone.name()
                .split_once('/')
                .is_some_and(|(area, _)| AREAS.contains(&area))
        };
        chrono_tz::TZ_VARIANTS.into_iter().filter(is_city)
    }

    /// Its hours from UTC in January and July: "UTC+01:00, UTC+02:00".
    pub fn hours(self) -> String {
        let in_month = |month| {
            let first = calendar::day(2024, month, 1).map_or(Moment::EPOCH, |day| day.first);
            Zone::Offset(self.offset(first).0).to_string()
        };
        let (winter, summer) = (in_month(1), in_month(7));
        if winter == summer {
            winter
        } else {
            format!("{winter}, {summer}")
        }
    }

    /// The offset of clocks that show `wall`, in minutes east of UTC.
    pub fn offset(self, wall: Moment) -> (i16, WallTime) {
        let zone = match self {
            Self::Offset(minutes) => return (minutes, WallTime::Once),
            Self::Named(zone) => zone,
        };
        let Some(wall) = wall.civil() else {
            return (0, WallTime::Once);
        };
        let (offset, times) = match zone.offset_from_local_datetime(&wall) {
            MappedLocalTime::Single(offset) => (offset.fix(), WallTime::Once),
            MappedLocalTime::Ambiguous(first, _) => (first.fix(), WallTime::Twice),
            MappedLocalTime::None => {
                let before = wall.checked_sub_signed(TimeDelta::days(1)).unwrap_or(wall);
                (zone.offset_from_utc_datetime(&before).fix(), WallTime::Never)
            }
        };
        (i16::try_from(offset.local_minus_utc() / 60).unwrap_or_default(), times)
    }
}

/// As people read it: `UTC+03:00`, `Asia/Baghdad`.
impl fmt::Display for TimeZoneChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Offset(minutes) => Zone::Offset(*minutes).fmt(f),
            Self::Named(zone) => f.write_str(zone.name()),
        }
    }
}

impl FromStr for TimeZoneChoice {
    type Err = UnknownZone;

    fn from_str(text: &str) -> Result<Self, UnknownZone> {
        if let Some(minutes) = offset(text) {
            return Ok(Self::Offset(minutes));
        }
        let named = text.parse().map(Self::Named);
        named.map_err(|_| UnknownZone(text.to_owned()))
    }
}

impl Serialize for TimeZoneChoice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Offset(0) => serializer.serialize_str("Z"),
            Self::Offset(minutes) => {
                let sign = if *minutes < 0 { '-' } else { '+' };
                let minutes = minutes.unsigned_abs();
                serializer.collect_str(&format_args!("{sign}{:02}:{:02}", minutes / 60, minutes % 60))
            }
            Self::Named(zone) => serializer.serialize_str(zone.name()),
        }
    }
}

impl<'de> Deserialize<'de> for TimeZoneChoice {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// Minutes east of UTC.
fn offset(text: &str) -> Option<i16> {
    if matches!(text, "Z" | "z" | "UTC") {
        return Some(0);
    }
    let (sign, rest) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-" | "−", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = rest.split_once(':').unwrap_or((rest, "0"));
    let is_short = |text: &str| matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_short(hours) || !is_short(minutes) {
        return None;
    }
    let (hours, minutes): (i16, i16) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours <= 18 && minutes < 60).then(|| sign * (hours * 60 + minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_text_in_mapping_files() {
        for text in [
            "Z",
            "+03:00",
            "-05:30",
            "Asia/Baghdad",
            "America/Argentina/Buenos_Aires",
        ] {
            let zone: TimeZoneChoice = text.parse().unwrap();
            assert_eq!(serde_json::to_string(&zone).unwrap(), format!("\"{text}\""));
        }
        assert!("Mars/Base".parse::<TimeZoneChoice>().is_err() && "+25:00".parse::<TimeZoneChoice>().is_err());
        let cities: Vec<&str> = TimeZoneChoice::cities().map(Tz::name).collect();
        assert!(cities.contains(&"Asia/Damascus") && !cities.contains(&"EST5EDT") && cities.len() > 300);
    }

    #[test]
    fn a_clock_time_has_the_offset_of_its_season() {
        let zone: TimeZoneChoice = "Europe/Vienna".parse().unwrap();
        let offset = |month, day, hour| {
            let midnight = calendar::day(2012, month, day).unwrap().first;
            zone.offset(midnight + hour * calendar::HOUR)
        };
        assert_eq!(offset(2, 13, 10), (60, WallTime::Once));
        assert_eq!(offset(7, 13, 10), (120, WallTime::Once));
        assert_eq!(offset(3, 25, 2), (60, WallTime::Never));
        assert_eq!(offset(10, 28, 2), (120, WallTime::Twice));
    }
}
