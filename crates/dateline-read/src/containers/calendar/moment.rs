use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use super::zone::Zone;

/// A time as a calendar gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment<'z> {
    /// On the clock of its zone; midnight of a day.
    pub wall: NaiveDateTime,
    pub kind: MomentKind<'z>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MomentKind<'z> {
    /// A whole day.
    Day,
    /// Of no zone: the same clock time everywhere.
    Floating,
    Utc,
    Zoned(Zone<'z>),
}

impl<'z> Moment<'z> {
    /// Reads `20130103`, `20130103T101500` or `20130103T101500Z`, also with hyphens and colons.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let plain: String = text.chars().filter(|c| !matches!(c, '-' | ':')).collect();
        let (text, is_utc) = match plain.strip_suffix(['Z', 'z']) {
            Some(text) => (text, true),
            None => (plain.as_str(), false),
        };
        let (day, clock) = text.split_once(['T', 't', ' ']).unwrap_or((text, ""));
        if day.len() != 8 {
            return None;
        }
        let day = NaiveDate::parse_from_str(day, "%Y%m%d").ok()?;
        if clock.is_empty() {
            return Some(Self::new(day.and_time(NaiveTime::MIN), MomentKind::Day));
        }
        let format = if clock.len() == 4 { "%H%M" } else { "%H%M%S" };
        let clock = NaiveTime::parse_from_str(clock, format).ok()?;
        let kind = if is_utc { MomentKind::Utc } else { MomentKind::Floating };
        Some(Self::new(day.and_time(clock), kind))
    }

    pub fn new(wall: NaiveDateTime, kind: MomentKind<'z>) -> Self {
        Self { wall, kind }
    }

    pub fn is_day(self) -> bool {
        self.kind == MomentKind::Day
    }

    pub fn offset(self) -> Option<FixedOffset> {
        match self.kind {
            MomentKind::Day | MomentKind::Floating => None,
            MomentKind::Utc => FixedOffset::east_opt(0),
            MomentKind::Zoned(zone) => Some(zone.offset(self.wall)),
        }
    }

    /// The moment in UTC; without a zone as if it were one.
    pub fn instant(self) -> DateTime<Utc> {
        let offset = self.offset().map_or(TimeDelta::zero(), |offset| {
            TimeDelta::seconds(offset.local_minus_utc().into())
        });
        self.wall.checked_sub_signed(offset).unwrap_or(self.wall).and_utc()
    }

    /// The same so much later.
    pub fn plus(self, time: TimeDelta) -> Self {
        Self::new(self.wall.checked_add_signed(time).unwrap_or(self.wall), self.kind)
    }

    /// The same after so much time has gone by, whatever clocks were changed to meanwhile.
    pub fn after(self, time: TimeDelta) -> Self {
        let MomentKind::Zoned(zone) = self.kind else {
            return self.plus(time);
        };
        let later = self.instant().naive_utc().checked_add_signed(time);
        later.map_or(self, |later| Self::new(zone.wall(later), self.kind))
    }

    /// In ISO 8601.
    pub fn text(self) -> String {
        if self.is_day() {
            return self.wall.format("%Y-%m-%d").to_string();
        }
        let clock = self.wall.format("%Y-%m-%dT%H:%M:%S");
        match (self.kind, self.offset()) {
            (MomentKind::Utc, _) => format!("{clock}Z"),
            (_, Some(offset)) => format!("{clock}{offset}"),
            (_, None) => clock.to_string(),
        }
    }
}

/// A DURATION: `P1W`, `P1DT2H30M`, `-PT15M`.
pub(super) fn duration(text: &str) -> Option<TimeDelta> {
    let text = text.trim();
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let mut seconds: i64 = 0;
    let mut digits = String::new();
    let mut parts = 0;
    for character in rest.strip_prefix('P')?.chars() {
        let unit = match character {
            '0'..='9' => {
                digits.push(character);
                continue;
            }
            'T' => continue,
            'W' => 604_800,
            'D' => 86_400,
            'H' => 3600,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        seconds = seconds.checked_add(digits.parse::<i64>().ok()?.checked_mul(unit)?)?;
        digits.clear();
        parts += 1;
    }
    (parts > 0 && digits.is_empty()).then(|| TimeDelta::try_seconds(sign * seconds))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_in_each_form() {
        for (text, expected) in [
            ("20130103", Some("2013-01-03")),
            ("20130103T101500", Some("2013-01-03T10:15:00")),
            ("20130103T101500Z", Some("2013-01-03T10:15:00Z")),
            ("2013-01-03T10:15:00Z", Some("2013-01-03T10:15:00Z")),
            ("INVALID-DATE", None),
            ("20131303", None),
            ("", None),
        ] {
            let found = Moment::parse(text).map(Moment::text);
            assert_eq!(found.as_deref(), expected, "{text}");
        }
        assert_eq!(duration("P1DT2H30M"), Some(TimeDelta::minutes(26 * 60 + 30)));
        assert_eq!(duration("-P1W"), Some(TimeDelta::days(-7)));
        assert_eq!(duration("P"), None);
        assert_eq!(duration("P99999999999999999D"), None);
    }
}
