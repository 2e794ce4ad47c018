//! Time zones by name: those of the tz database, and the commonest names that Windows gives them.

use chrono::{FixedOffset, NaiveDateTime, Offset, TimeDelta, TimeZone};
use chrono_tz::Tz;

/// A time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    Named(Tz),
    Fixed(FixedOffset),
}

impl Zone {
    /// The offset that clocks with this wall time have; where clocks are put forward over it, the one before.
    pub fn offset(self, wall: NaiveDateTime) -> FixedOffset {
        match self {
            Self::Fixed(offset) => offset,
            Self::Named(zone) => {
                let before = || zone.offset_from_utc_datetime(&(wall - TimeDelta::days(1))).fix();
                let found = zone.offset_from_local_datetime(&wall).earliest();
                found.map_or_else(before, |offset| offset.fix())
            }
        }
    }
}

/// Windows' names of zones and one zone of the tz database each, from the Unicode CLDR.
const WINDOWS: [(&str, Tz); 44] = [
    ("AUS Eastern Standard Time", Tz::Australia__Sydney),
    ("Afghanistan Standard Time", Tz::Asia__Kabul),
    ("Alaskan Standard Time", Tz::America__Anchorage),
    ("Arab Standard Time", Tz::Asia__Riyadh),
    ("Arabian Standard Time", Tz::Asia__Dubai),
    ("Arabic Standard Time", Tz::Asia__Baghdad),
    ("Argentina Standard Time", Tz::America__Buenos_Aires),
    ("Atlantic Standard Time", Tz::America__Halifax),
    ("Azerbaijan Standard Time", Tz::Asia__Baku),
    ("Caucasus Standard Time", Tz::Asia__Yerevan),
    ("Central America Standard Time", Tz::America__Guatemala),
    ("Central Asia Standard Time", Tz::Asia__Almaty),
    ("Central Europe Standard Time", Tz::Europe__Budapest),
    ("Central European Standard Time", Tz::Europe__Warsaw),
    ("Central Standard Time", Tz::America__Chicago),
    ("China Standard Time", Tz::Asia__Shanghai),
    ("E. Africa Standard Time", Tz::Africa__Nairobi),
    ("E. Europe Standard Time", Tz::Europe__Chisinau),
    ("E. South America Standard Time", Tz::America__Sao_Paulo),
    ("Eastern Standard Time", Tz::America__New_York),
    ("Egypt Standard Time", Tz::Africa__Cairo),
    ("FLE Standard Time", Tz::Europe__Kiev),
    ("GMT Standard Time", Tz::Europe__London),
    ("GTB Standard Time", Tz::Europe__Bucharest),
    ("Georgian Standard Time", Tz::Asia__Tbilisi),
    ("Greenwich Standard Time", Tz::Atlantic__Reykjavik),
    ("India Standard Time", Tz::Asia__Kolkata),
    ("Iran Standard Time", Tz::Asia__Tehran),
    ("Israel Standard Time", Tz::Asia__Jerusalem),
    ("Jordan Standard Time", Tz::Asia__Amman),
    ("Korea Standard Time", Tz::Asia__Seoul),
    ("Libya Standard Time", Tz::Africa__Tripoli),
    ("Middle East Standard Time", Tz::Asia__Beirut),
    ("Mountain Standard Time", Tz::America__Denver),
    ("Pacific Standard Time", Tz::America__Los_Angeles),
    ("Pakistan Standard Time", Tz::Asia__Karachi),
    ("Romance Standard Time", Tz::Europe__Paris),
    ("Russian Standard Time", Tz::Europe__Moscow),
    ("SA Pacific Standard Time", Tz::America__Bogota),
    ("South Africa Standard Time", Tz::Africa__Johannesburg),
    ("Syria Standard Time", Tz::Asia__Damascus),
    ("Tokyo Standard Time", Tz::Asia__Tokyo),
    ("Turkey Standard Time", Tz::Europe__Istanbul),
    ("W. Europe Standard Time", Tz::Europe__Berlin),
];

/// The zone of a name; a name that programs put something before, as `/example.org/Europe/Berlin`, counts too.
pub(super) fn find(name: &str) -> Option<Zone> {
    let mut rest = name.trim();
    if let Some((_, zone)) = WINDOWS.iter().find(|(known, _)| *known == rest) {
        return Some(Zone::Named(*zone));
    }
    loop {
        if let Ok(zone) = rest.parse() {
            return Some(Zone::Named(zone));
        }
        let (_, after) = rest.split_once(['/', '_'])?;
        rest = after;
    }
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
        assert_eq!(
            find("America/Argentina/Buenos_Aires"),
            Some(Zone::Named(Tz::America__Argentina__Buenos_Aires))
        );
        assert_eq!(find("Western/Central Europe"), None);
        assert_eq!(find(""), None);
    }

    #[test]
    fn a_wall_time_has_the_offset_of_its_season() {
        let zone = Zone::Named(Tz::Europe__Vienna);
        let offset = |text: &str| zone.offset(text.parse().unwrap()).local_minus_utc() / 3600;
        assert_eq!(offset("2012-02-13T10:00:00"), 1);
        assert_eq!(offset("2012-07-13T10:00:00"), 2);
        assert_eq!(offset("2012-03-25T02:30:00"), 1, "this hour is left out");
        assert_eq!(offset("2012-10-28T02:30:00"), 2, "this hour comes twice");
    }
}
