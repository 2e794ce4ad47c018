//! Time zones that a calendar describes itself: VTIMEZONE, RFC 5545, 3.6.5.

use chrono::{FixedOffset, NaiveDateTime};
use chrono_tz::Tz;

use super::changes::{Change, Changes};
use super::line::Line;
use super::moment::{Moment, MomentKind};
use super::patience::Patience;
use super::repeats::Rules;
use super::zone::Zone;

/// One of the offsets that a zone has, and when clocks change to it: STANDARD or DAYLIGHT.
#[derive(Clone, Debug, Default)]
pub(super) struct Observance {
    start: String,
    from: String,
    to: String,
    rrules: Vec<String>,
    rdates: Vec<String>,
}

impl Observance {
    /// Takes one of its properties.
    pub fn take(&mut self, line: &Line<'_>) {
        let value = || line.value.trim().to_owned();
        match &*line.name {
            "DTSTART" => self.start = value(),
            "TZOFFSETFROM" => self.from = value(),
            "TZOFFSETTO" => self.to = value(),
            "RRULE" => self.rrules.push(value()),
            "RDATE" => self.rdates.extend(line.value.split(',').map(str::to_owned)),
            _ => {}
        }
    }

    /// When clocks change, as the clock showed it before that.
    fn changes(&self, patience: &Patience<'_>) -> Vec<Change> {
        let Some(to) = offset(&self.to) else {
            return Vec::new();
        };
        let from = offset(&self.from).unwrap_or(to);
        let in_zone = |text: &str| {
            let wall = Moment::parse(text)?.wall;
            Some(Moment::new(wall, MomentKind::Zoned(Zone::Fixed(from))))
        };
        let Some(start) = in_zone(&self.start) else {
            return Vec::new();
        };
        let rules = Rules {
            start,
            rrules: self.rrules.clone(),
            exrules: Vec::new(),
            also: self.rdates.iter().filter_map(|text| in_zone(text)).collect(),
            except: Vec::new(),
            horizon: None,
        };
        let walls: Vec<NaiveDateTime> = match rules.times(patience) {
            Ok(times) => times.starts.into_iter().map(|moment| moment.wall).collect(),
            Err(_) => vec![start.wall],
        };
        walls.into_iter().map(|wall| Change { wall, from, to }).collect()
    }
}

/// A zone by the calendar's own description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum OwnZone {
    /// One that the world knows too.
    Named(Tz),
    Fixed(FixedOffset),
    Changing(Changes),
}

impl OwnZone {
    /// `None` if nothing that is readable is said of its offsets.
    pub fn of(observances: &[Observance], patience: &Patience<'_>) -> Option<Self> {
        let changes = observances.iter().flat_map(|observance| observance.changes(patience));
        let mut changes: Vec<Change> = changes.collect();
        changes.sort_by_key(|change| change.wall);
        let Some(first) = changes.first() else {
            // Some programs give no start, which matters only where clocks change.
            let mut offsets = observances.iter().filter_map(|observance| offset(&observance.to));
            let first = offsets.next()?;
            return offsets.all(|offset| offset == first).then_some(Self::Fixed(first));
        };
        let first = first.to;
        let is_fixed = changes.iter().all(|change| change.to == first);
        Some(if is_fixed {
            Self::Fixed(first)
        } else {
            Self::Changing(Changes::new(changes))
        })
    }

    pub fn zone(&self) -> Zone<'_> {
        match self {
            Self::Named(zone) => Zone::Named(*zone),
            Self::Fixed(offset) => Zone::Fixed(*offset),
            Self::Changing(changes) => Zone::Described(changes),
        }
    }
}

/// Reads `+0300`, `-033045` or `+03:00`.
fn offset(text: &str) -> Option<FixedOffset> {
    let text = text.trim();
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let part = |range| digits.get(range).and_then(|digits: &str| digits.parse::<i32>().ok());
    let [minutes, seconds] = [2..4, 4..6].map(|range| part(range).unwrap_or_default());
    let offset = FixedOffset::east_opt(sign * (part(0..2)? * 3600 + minutes * 60 + seconds))?;
    // Before zones there were local times up to sixteen hours from UTC, which are told with their seconds.
    let is_real = minutes < 60 && seconds < 60 && offset.local_minus_utc().abs() <= 16 * 3600;
    is_real.then_some(offset)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use dateline_batch::Progress;

    use super::*;

    fn own_zone(observances: &[Observance]) -> Option<OwnZone> {
        OwnZone::of(observances, &Patience::new(Duration::MAX, &Progress::default()))
    }

    fn observance(start: &str, offsets: [&str; 2], rule: &str) -> Observance {
        let [from, to] = offsets.map(str::to_owned);
        Observance {
            start: start.to_owned(),
            from,
            to,
            rrules: Some(rule.to_owned())
                .filter(|rule| !rule.is_empty())
                .into_iter()
                .collect(),
            rdates: Vec::new(),
        }
    }

    fn hours(zone: &OwnZone, wall: &str) -> i32 {
        zone.zone().offset(wall.parse().unwrap()).local_minus_utc() / 3600
    }

    #[test]
    fn a_zone_changes_as_its_rules_say() {
        // As Exchange writes a zone of its own, with rules since 1601.
        let zone = own_zone(&[
            observance(
                "16010101T030000",
                ["+0200", "+0100"],
                "FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10",
            ),
            observance(
                "16010101T020000",
                ["+0100", "+0200"],
                "FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3",
            ),
        ])
        .unwrap();
        assert_eq!(hours(&zone, "2012-02-13T10:00:00"), 1);
        assert_eq!(hours(&zone, "2012-07-13T10:00:00"), 2);
        assert_eq!(hours(&zone, "2012-03-25T02:30:00"), 1, "this hour is left out");
        assert_eq!(hours(&zone, "2012-03-25T03:00:00"), 2);
        assert_eq!(hours(&zone, "2012-10-28T02:30:00"), 2, "this hour comes twice");
        let Zone::Described(changes) = zone.zone() else {
            panic!("{zone:?}");
        };
        let at = |utc: &str| changes.offset_at(utc.parse().unwrap()).local_minus_utc() / 3600;
        assert_eq!((at("2012-10-28T00:59:59"), at("2012-10-28T01:00:00")), (2, 1));
    }

    #[test]
    fn a_rule_ends_by_the_clock_before_the_change() {
        let zone = own_zone(&[
            observance(
                "19800406T010000",
                ["+0300", "+0400"],
                "FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=19820403T220000Z",
            ),
            observance("19801005T010000", ["+0400", "+0300"], ""),
            observance("19811004T010000", ["+0400", "+0300"], ""),
        ])
        .unwrap();
        assert_eq!(hours(&zone, "1981-07-01T00:00:00"), 4);
        assert_eq!(hours(&zone, "1982-04-04T03:00:00"), 4, "UNTIL is this very change");
        assert_eq!(hours(&zone, "1979-01-01T00:00:00"), 3, "before the first change");
    }

    #[test]
    fn one_offset_needs_no_dates() {
        let fixed = |seconds| Some(OwnZone::Fixed(FixedOffset::east_opt(seconds).unwrap()));
        assert_eq!(own_zone(&[observance("", ["", "+0330"], "")]), fixed(12_600));
        assert_eq!(
            own_zone(&[observance("19700101T000000", ["+03:00", "+03:00"], "")]),
            fixed(10_800)
        );
        assert_eq!(own_zone(&[observance("", ["", "soon"], "")]), None);
        assert_eq!(own_zone(&[]), None);
        assert_eq!(offset("-033045").map(|offset| offset.local_minus_utc()), Some(-12_645));
        assert_eq!(offset("+9900"), None);
    }
}
