use chrono::{DateTime, NaiveDateTime, TimeZone, Timelike};
use dateline_batch::finding::RepeatFault;
use dateline_batch::{ForeignError, ForeignErrorKind};
use rrule::{RRule, RRuleError, RRuleSet, Tz, Unvalidated, ValidationError};

use super::moment::{Moment, MomentKind};
use super::patience::Patience;
use super::rule::prepared;
use super::zone::Zone;
use crate::containers::guarded::caught;

/// How often an event is repeated at most.
pub(super) const MAX: u16 = 1000;

/// The rules of an event that repeats.
pub(super) struct Rules<'z> {
    pub start: Moment<'z>,
    /// Values of RRULE.
    pub rrules: Vec<String>,
    /// Values of EXRULE, which tell times that are left out.
    pub exrules: Vec<String>,
    pub also: Vec<Moment<'z>>,
    pub except: Vec<Moment<'z>>,
    /// Up to when a rule without an end is followed.
    pub horizon: Option<NaiveDateTime>,
}

/// When an event happens.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Times<'z> {
    pub starts: Vec<Moment<'z>>,
    /// Whether there are more.
    pub is_cut: bool,
}

impl<'z> Rules<'z> {
    /// All times within bounds, in order; why the rules cannot be followed as an error.
    pub fn times(&self, patience: &Patience<'_>) -> Result<Times<'z>, RepeatFault> {
        self.caught(&self.rrules, &self.also, None, patience)
    }

    /// The times that rules leave out, up to the last that matters.
    ///
    /// # Errors
    /// If they cannot be followed, or not so far.
    pub fn left_out(&self, last: NaiveDateTime, patience: &Patience<'_>) -> Result<Vec<Moment<'z>>, RepeatFault> {
        if self.exrules.is_empty() {
            return Ok(Vec::new());
        }
        let times = self.caught(&self.exrules, &[], Some(last), patience)?;
        if times.is_cut {
            return Err(RepeatFault::ManyTimes);
        }
        Ok(times.starts)
    }

    fn caught(
        &self,
        rules: &[String],
        also: &[Moment<'z>],
        up_to: Option<NaiveDateTime>,
        patience: &Patience<'_>,
    ) -> Result<Times<'z>, RepeatFault> {
        // `rrule` panics at some rules that are none, such as `BYDAY=-崆U`.
        caught(|| self.follow(rules, also, up_to, patience)).unwrap_or(Err(RepeatFault::Unfollowable))
    }

    /// Without `up_to` all times, and the first, which may be none of the rules'.
    fn follow(
        &self,
        rules: &[String],
        also: &[Moment<'z>],
        up_to: Option<NaiveDateTime>,
        patience: &Patience<'_>,
    ) -> Result<Times<'z>, RepeatFault> {
        let zone = match self.start.kind {
            MomentKind::Zoned(Zone::Named(zone)) => Tz::Tz(zone),
            // A wall time without changes of the clock counts like one in UTC.
            _ => Tz::UTC,
        };
        let at = |moment: &Moment<'z>| -> Option<DateTime<Tz>> {
            let wall = if self.start.kind == moment.kind {
                moment.wall
            } else {
                self.in_own_kind(*moment)
            };
            zone.from_local_datetime(&wall).earliest()
        };
        let start = at(&self.start).ok_or(RepeatFault::NoSuchHour)?;
        let clock = self.start.wall.time();
        let clock = [clock.hour(), clock.minute(), clock.second()];
        let mut set = RRuleSet::new(start)
            .limit()
            .set_rdates(also.iter().filter_map(at).collect())
            .set_exdates(self.except.iter().filter_map(at).collect());
        for rule in rules {
            let rule = self.until_in_utc(&self.bounded(&prepared(rule, clock)?));
            let rule: RRule<Unvalidated> = rule.parse().map_err(fault)?;
            set = set.rrule(rule.validate(start).map_err(fault)?);
        }
        let mut found = set.into_iter();
        let mut starts: Vec<Moment> = Vec::new();
        while starts.len() < MAX.into()
            && let Some(date) = patience.step(|| found.next())?
            && up_to.is_none_or(|last| date.naive_local() <= last)
        {
            starts.push(Moment::new(date.naive_local(), self.start.kind));
        }
        let is_cut = starts.len() >= MAX.into();
        // What is said to happen in an hour that clocks leave out happens all the same.
        let off_clock = also.iter().filter(|moment| at(moment).is_none());
        starts.extend(off_clock.map(|moment| Moment::new(self.in_own_kind(*moment), self.start.kind)));
        let is_left_out = self
            .except
            .iter()
            .any(|except| self.in_own_kind(*except) == self.start.wall);
        if up_to.is_none() && !is_left_out {
            starts.push(self.start);
        }
        starts.sort_by_key(|moment| moment.wall);
        starts.dedup();
        Ok(Times { starts, is_cut })
    }

    /// Whether a rule says no end.
    pub fn is_endless(rule: &str) -> bool {
        let rule = rule.to_ascii_uppercase();
        !rule.contains("UNTIL=") && !rule.contains("COUNT=")
    }

    /// The rule with an end, if it has none.
    fn bounded(&self, rule: &str) -> String {
        match self.horizon.filter(|horizon| *horizon > self.start.wall) {
            Some(horizon) if Self::is_endless(rule) => {
                let rule = rule.trim().trim_end_matches(';');
                format!("{rule};UNTIL={}", horizon.format("%Y%m%dT%H%M%S"))
            }
            _ => rule.to_owned(),
        }
    }

    /// A moment's wall time as the start counts it.
    fn in_own_kind(&self, moment: Moment<'z>) -> NaiveDateTime {
        match (self.start.kind, moment.kind) {
            (MomentKind::Zoned(zone), MomentKind::Utc | MomentKind::Zoned(_)) => {
                zone.wall(moment.instant().naive_utc())
            }
            (MomentKind::Utc, MomentKind::Zoned(_)) => moment.instant().naive_utc(),
            (_, MomentKind::Day) => moment.wall.date().and_time(self.start.wall.time()),
            _ => moment.wall,
        }
    }

    /// The rule with its UNTIL as the rules are followed: in UTC, or by the wall time.
    fn until_in_utc(&self, rule: &str) -> String {
        let part = |part: &str| {
            let (name, value) = part.split_once('=')?;
            if !name.trim().eq_ignore_ascii_case("UNTIL") {
                return None;
            }
            let mut until = Moment::parse(value)?;
            if until.is_day() && !self.start.is_day() {
                until.wall = until.wall.date().and_hms_opt(23, 59, 59)?;
            }
            match self.start.kind {
                // Only rules of these zones are followed in UTC.
                MomentKind::Zoned(Zone::Named(_)) if until.kind != MomentKind::Utc => {
                    until.kind = self.start.kind;
                    until.wall = until.instant().naive_utc();
                }
                MomentKind::Zoned(Zone::Fixed(_) | Zone::Described(_)) if until.kind == MomentKind::Utc => {
                    until.wall = self.in_own_kind(until);
                }
                _ => {}
            }
            if self.start.is_day() {
                until.wall = until.wall.date().into();
            }
            Some(format!("UNTIL={}", until.wall.format("%Y%m%dT%H%M%SZ")))
        };
        let parts = rule.trim().trim_end_matches(';').split(';');
        let parts: Vec<String> = parts
            .map(|text| part(text).unwrap_or_else(|| text.trim().to_owned()))
            .collect();
        parts.join(";")
    }
}

/// Why a rule cannot be followed, without the words that are for programmers.
fn fault(error: RRuleError) -> RepeatFault {
    let foreign = match error {
        RRuleError::ValidationError(ValidationError::UntilBeforeStart { .. }) => return RepeatFault::EndsBeforeStart,
        RRuleError::ValidationError(error) => ForeignError::new(ForeignErrorKind::Invalid, error),
        RRuleError::ParserError(error) => ForeignError::new(ForeignErrorKind::Invalid, error),
        RRuleError::IterError(words) => ForeignError::new(ForeignErrorKind::Unsupported, words),
    };
    RepeatFault::NoRule(foreign)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use dateline_batch::Progress;

    use super::*;
    use crate::containers::calendar::zone;

    fn follow<'z>(rules: &Rules<'z>) -> Result<Times<'z>, RepeatFault> {
        rules.times(&Patience::new(Duration::MAX, &Progress::default()))
    }

    fn times(start: &str, zone: &str, rule: &str, except: &[&str]) -> (Vec<String>, bool) {
        let mut start = Moment::parse(start).unwrap();
        if let Some(zone) = zone::find(zone) {
            start.kind = MomentKind::Zoned(zone);
        }
        let rules = Rules {
            start,
            rrules: vec![rule.to_owned()],
            exrules: Vec::new(),
            also: Vec::new(),
            except: except.iter().filter_map(|text| Moment::parse(text)).collect(),
            horizon: None,
        };
        let times = follow(&rules).unwrap();
        (times.starts.into_iter().map(Moment::text).collect(), times.is_cut)
    }

    #[test]
    fn why_a_rule_cannot_be_followed_is_told_apart() {
        let fault = |rule: &str| {
            let rules = Rules {
                start: Moment::parse("19700329T020000").unwrap(),
                rrules: vec![rule.to_owned()],
                exrules: Vec::new(),
                also: Vec::new(),
                except: Vec::new(),
                horizon: None,
            };
            follow(&rules).unwrap_err()
        };
        assert_eq!(fault("FREQ=YEARLY;BYMONTH=3;BYDAY=-崆U"), RepeatFault::Unfollowable);
        assert_eq!(fault("FREQ=DAILY;UNTIL=19691231T000000Z"), RepeatFault::EndsBeforeStart);
        for none in ["FREQ=SOMETIMES", "BYMONTH=3", "FREQ=YEARLY;BYMONTH=13"] {
            assert!(matches!(fault(none), RepeatFault::NoRule(_)), "{none}");
        }
    }

    #[test]
    fn rules_are_followed_on_the_clock_of_the_zone() {
        let (found, is_cut) = times(
            "20120324T100000",
            "Europe/Vienna",
            "FREQ=DAILY;COUNT=3",
            &["20120324T090000Z"],
        );
        assert_eq!(found, ["2012-03-25T10:00:00+02:00", "2012-03-26T10:00:00+02:00"]);
        assert!(!is_cut);
        let (found, _) = times("20130103", "", "FREQ=YEARLY;UNTIL=20150103", &["20140103"]);
        assert_eq!(found, ["2013-01-03", "2015-01-03"]);
        let (found, _) = times("20130103T100000", "", "FREQ=WEEKLY;UNTIL=20130110", &[]);
        assert_eq!(found, ["2013-01-03T10:00:00", "2013-01-10T10:00:00"]);
    }

    #[test]
    fn rules_leave_times_out() {
        let rules = Rules {
            start: Moment::parse("20130103T100000").unwrap(),
            rrules: vec!["FREQ=DAILY;COUNT=5".to_owned()],
            exrules: vec!["FREQ=DAILY;INTERVAL=2".to_owned()],
            also: Vec::new(),
            except: Vec::new(),
            horizon: Moment::parse("20130201").map(|moment| moment.wall),
        };
        let progress = Progress::default();
        let patience = Patience::new(Duration::MAX, &progress);
        let all = rules.times(&patience).unwrap().starts;
        let left_out = rules.left_out(all.last().unwrap().wall, &patience).unwrap();
        let all = all.into_iter();
        let found: Vec<String> = all.filter(|time| !left_out.contains(time)).map(Moment::text).collect();
        assert_eq!(found, ["2013-01-04T10:00:00", "2013-01-06T10:00:00"]);
    }

    #[test]
    fn what_has_no_end_is_cut() {
        let (found, is_cut) = times("20130103T100000Z", "", "FREQ=SECONDLY", &[]);
        assert_eq!((found.len(), is_cut), (usize::from(MAX), true));
        let (found, is_cut) = times("20130103T100000Z", "", "FREQ=YEARLY;BYYEARDAY=100;BYMONTH=2", &[]);
        // The hundredth day is never in February.
        assert_eq!((found.len(), is_cut), (1, false));
    }

    #[test]
    fn nobody_waits_for_ever() {
        let rules = Rules {
            start: Moment::parse("20130103T100000Z").unwrap(),
            rrules: vec!["FREQ=SECONDLY;BYYEARDAY=100;BYMONTH=2".to_owned()],
            exrules: Vec::new(),
            also: Vec::new(),
            except: Vec::new(),
            horizon: None,
        };
        let progress = Progress::default();
        let impatient = Patience::new(Duration::ZERO, &progress);
        assert_eq!(rules.times(&impatient), Err(RepeatFault::TakesLong));
        progress.cancel();
        let cancelled = Patience::new(Duration::MAX, &progress);
        assert_eq!(rules.times(&cancelled), Err(RepeatFault::Cancelled));
    }
}
