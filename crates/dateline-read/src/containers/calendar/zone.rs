//! Time zones by name: those of the tz database, and the names that Windows gives them.

use chrono::{FixedOffset, NaiveDateTime, Offset, TimeDelta, TimeZone};
use chrono_tz::{TZ_VARIANTS, Tz};

use super::changes::Changes;
use super::windows_zones::WINDOWS_ZONES;

/// Longer names than any zone has, with what programs put before them.
const LONGEST_NAME: usize = 500;

/// A time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone<'z> {
    Named(Tz),
    Fixed(FixedOffset),
    /// As the calendar describes it.
    Described(&'z Changes),
}

impl Zone<'_> {
    /// The offset that clocks with this wall time have; where clocks are put forward over it, the one before.
    pub fn offset(self, wall: NaiveDateTime) -> FixedOffset {
        match self {
            Self::Fixed(offset) => offset,
            Self::Described(changes) => changes.offset(wall),
            Self::Named(zone) => {
                let before = || zone.offset_from_utc_datetime(&(wall - TimeDelta::days(1))).fix();
                let found = zone.offset_from_local_datetime(&wall).earliest();
                found.map_or_else(before, |offset| offset.fix())
            }
        }
    }

    /// What clocks show at a moment in UTC.
    pub fn wall(self, utc: NaiveDateTime) -> NaiveDateTime {
        let offset = match self {
            Self::Fixed(offset) => offset,
            Self::Described(changes) => changes.offset_at(utc),
            Self::Named(zone) => zone.offset_from_utc_datetime(&utc).fix(),
        };
        let offset = TimeDelta::seconds(offset.local_minus_utc().into());
        utc.checked_add_signed(offset).unwrap_or(utc)
    }
}

/// The zone of a name, as the tz database, Windows or Exchange has it; what programs put before it, as in
/// `/example.org/Europe/Berlin`, does not count.
pub(super) fn find(name: &str) -> Option<Zone<'static>> {
    let mut rest = name.trim();
    if rest.len() > LONGEST_NAME {
        return None;
    }
    let rest_of_exchange = rest.strip_prefix("tzone://Microsoft/").unwrap_or(rest);
    let is_name = |(known, _): &&(&str, &str)| known.eq_ignore_ascii_case(rest_of_exchange);
    if let Some((_, zone)) = WINDOWS_ZONES.iter().find(is_name) {
        return zone.parse().ok().map(Zone::Named);
    }
    loop {
        if let Ok(zone) = rest.parse() {
            return Some(Zone::Named(zone));
        }
        let (_, after) = rest.split_once(['/', '_'])?;
        rest = after;
    }
}

/// The zone of a name for people, as Outlook shows it: `(UTC+07:00) Bangkok, Hanoi, Jakarta`, `Eastern Time (US & Canada)`.
pub(super) fn find_by_city(name: &str) -> Option<Zone<'static>> {
    let name = name.trim();
    if name.len() > LONGEST_NAME {
        return None;
    }
    let name = match name.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        Some((_, cities)) => cities.trim(),
        None => name,
    };
    if let Some((time, _)) = name
        .split_once(" (US & Canada)")
        .or_else(|| name.split_once(" (US and Canada)"))
    {
        return find(&time.replace(" Time", " Standard Time"));
    }
    name.split([',', ';']).find_map(|city| {
        let city = city.trim().replace(' ', "_");
        let is_city = |zone: &&Tz| zone.name().rsplit_once('/').is_some_and(|(_, last)| last == city);
        TZ_VARIANTS.iter().find(is_city).map(|zone| Zone::Named(*zone))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_found_by_the_names_that_programs_use() {
        let vienna = Some(Zone::Named(Tz::Europe__Vienna));
        for name in [
            "Europe/Vienna",
            " Europe/Vienna",
            "/example.org/Tzfile/Europe/Vienna",
            "custom_Europe/Vienna",
        ] {
            assert_eq!(find(name), vienna);
        }
        assert_eq!(find("Arabic Standard Time"), Some(Zone::Named(Tz::Asia__Baghdad)));
        assert_eq!(find("tzone://Microsoft/Utc"), Some(Zone::Named(Tz::Etc__UTC)));
        assert_eq!(
            find("America/Argentina/Buenos_Aires"),
            Some(Zone::Named(Tz::America__Argentina__Buenos_Aires))
        );
        assert_eq!(find("Western/Central Europe"), None);
        assert_eq!(find(""), None);
    }

    #[test]
    fn names_for_people_name_a_city() {
        let check = |name: &str, zone: Tz| assert_eq!(find_by_city(name), Some(Zone::Named(zone)));
        check("(UTC+07:00) Bangkok, Hanoi, Jakarta", Tz::Asia__Bangkok);
        check("(GMT+10:00) Canberra, Melbourne, Sydney", Tz::Australia__Canberra);
        check("Pacific Time (US & Canada), Tijuana", Tz::America__Los_Angeles);
        check("(UTC+03:00) Baghdad", Tz::Asia__Baghdad);
        assert_eq!(find_by_city("(GMT +01:00)"), None);
        assert_eq!(find_by_city("Customized Time Zone"), None);
    }

    #[test]
    fn all_zones_of_windows_are_known() {
        for (name, zone) in WINDOWS_ZONES {
            assert!(zone.parse::<Tz>().is_ok(), "{name}: {zone}");
        }
    }

    #[test]
    fn a_wall_time_has_the_offset_of_its_season() {
        let zone = Zone::Named(Tz::Europe__Vienna);
        assert_eq!(
            zone.wall("2012-10-28T00:30:00".parse().unwrap()).to_string(),
            "2012-10-28 02:30:00"
        );
        let offset = |text: &str| zone.offset(text.parse().unwrap()).local_minus_utc() / 3600;
        assert_eq!(offset("2012-02-13T10:00:00"), 1);
        assert_eq!(offset("2012-07-13T10:00:00"), 2);
        assert_eq!(offset("2012-03-25T02:30:00"), 1, "this hour is left out");
        assert_eq!(offset("2012-10-28T02:30:00"), 2, "this hour comes twice");
    }
}
