//! Rules that repeat an event, before they are followed: `rrule` follows some of them for minutes, or fills memory.

use std::fmt::Write;

use dateline_batch::finding::RepeatFault;

/// Longer rules than any program writes.
const MAX_LENGTH: usize = 4000;

/// More times in one year, month, week or day than are worth laying out at once; a day has 86,400 seconds.
const MAX_AT_ONCE: usize = 100_000;

/// The parts that say when in a day, with how many values each can have.
const TIMES: [(&str, usize); 3] = [("BYHOUR", 24), ("BYMINUTE", 60), ("BYSECOND", 60)];

/// The parts that say on which days.
const DAYS: [&str; 6] = ["BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYDAY", "BYEASTER"];

/// A rule in parts, in the order in which they are written.
struct Rule<'r>(Vec<(String, &'r str)>);

/// The rule as it is followed, which may be another that means the same; why it is not followed as an error. `clock` are hour,
/// minute and second of the start.
pub(super) fn prepared(rule: &str, clock: [u32; 3]) -> Result<String, RepeatFault> {
    if rule.len() > MAX_LENGTH {
        return Err(RepeatFault::LongRule);
    }
    let parsed = Rule::of(rule);
    if parsed.never_comes() {
        return Err(RepeatFault::NeverComes);
    }
    let within_day = match parsed.get("FREQ").to_ascii_uppercase().as_str() {
        "HOURLY" => 1,
        "MINUTELY" => 2,
        "SECONDLY" => 3,
        _ => 0,
    };
    if within_day > 0 && TIMES.iter().any(|(name, _)| parsed.has(name)) {
        if parsed.is_every_one() {
            let daily = parsed.daily(within_day, clock);
            return Rule::of(&daily).check().map(|()| daily);
        }
        if DAYS.iter().any(|name| parsed.has(name)) {
            return Err(RepeatFault::CountsAcross);
        }
    }
    if within_day == 0 {
        parsed.check()?;
    }
    Ok(rule.to_owned())
}

impl<'r> Rule<'r> {
    fn of(rule: &'r str) -> Self {
        let parts = rule.split(';').filter_map(|part| part.split_once('='));
        Self(
            parts
                .map(|(name, value)| (name.trim().to_ascii_uppercase(), value.trim()))
                .collect(),
        )
    }

    fn get(&self, name: &str) -> &'r str {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    fn has(&self, name: &str) -> bool {
        !self.get(name).is_empty()
    }

    fn count(&self, name: &str) -> usize {
        self.get(name).split(',').count()
    }

    /// Whether it leaves none out by counting.
    fn is_every_one(&self) -> bool {
        matches!(self.get("INTERVAL"), "" | "1") && !self.has("BYSETPOS")
    }

    /// Whether the months do not have the days, as the thirtieth of February.
    fn never_comes(&self) -> bool {
        const DAYS: [u32; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        let numbers = |name: &str| -> Option<Vec<i32>> {
            let list = self.get(name).split(',').map(|number| number.trim().parse().ok());
            list.collect()
        };
        let (Some(months), Some(days)) = (numbers("BYMONTH"), numbers("BYMONTHDAY")) else {
            return false;
        };
        let length = |month: &i32| {
            let month = usize::try_from(*month).ok().and_then(|month| month.checked_sub(1));
            month.and_then(|month| DAYS.get(month)).copied().unwrap_or(31)
        };
        let longest = months.iter().map(length).max().unwrap_or(31);
        days.iter().all(|day| day.unsigned_abs() > longest)
    }

    /// The rule by days with the hours, minutes and seconds that it leaves: the same times, found much more quickly.
    fn daily(&self, within_day: usize, clock: [u32; 3]) -> String {
        let kept = self.0.iter().filter(|(name, _)| name != "FREQ" && name != "INTERVAL");
        let mut daily = "FREQ=DAILY".to_owned();
        for (name, value) in kept {
            // Writing to a string never fails.
            let _ = write!(daily, ";{name}={value}");
        }
        for ((index, (name, length)), own) in TIMES.iter().enumerate().zip(clock) {
            if self.has(name) {
                continue;
            }
            let all = || {
                (0..*length)
                    .map(|value| value.to_string())
                    .collect::<Vec<_>>()
                    .join(",")
            };
            let values = if index < within_day { all() } else { own.to_string() };
            let _ = write!(daily, ";{name}={values}");
        }
        daily
    }

    /// Whether the times of one period are few enough to be laid out at once.
    fn check(&self) -> Result<(), RepeatFault> {
        let days = match self.get("FREQ").to_ascii_uppercase().as_str() {
            // Without a part that names days it is one of them.
            _ if !DAYS.iter().any(|name| self.has(name)) => 1,
            "YEARLY" => 366,
            "MONTHLY" => 31,
            "WEEKLY" => 7,
            _ => 1,
        };
        let times: usize = TIMES.iter().map(|(name, _)| self.count(name)).product();
        if times.saturating_mul(days) > MAX_AT_ONCE {
            return Err(RepeatFault::ManyTimes);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(rule: &str, expected: Result<&str, RepeatFault>) {
        assert_eq!(prepared(rule, [9, 30, 15]), expected.map(str::to_owned));
    }

    #[test]
    fn rules_of_people_stay_as_they_are() {
        for rule in [
            "FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20301231T000000Z",
            "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
            "FREQ=MONTHLY;BYMONTHDAY=31",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "FREQ=MINUTELY;INTERVAL=15",
            "FREQ=SECONDLY",
            "FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,15,30,45",
        ] {
            check(rule, Ok(rule));
        }
    }

    #[test]
    fn what_never_comes_or_comes_too_often_is_told() {
        for never in [
            "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
            "freq=yearly;bymonth=4,6;bymonthday=31,-31",
        ] {
            check(never, Err(RepeatFault::NeverComes));
        }
        let all = |max: usize| (0..max).map(|value| value.to_string()).collect::<Vec<_>>().join(",");
        let often = format!("FREQ=YEARLY;BYMONTH=1;BYHOUR={};BYMINUTE={}", all(24), all(60));
        check(&often, Err(RepeatFault::ManyTimes));
        let once = format!("FREQ=YEARLY;BYHOUR={};BYMINUTE={}", all(24), all(60));
        check(&once, Ok(&once));
        check(&"X".repeat(5000), Err(RepeatFault::LongRule));
    }

    #[test]
    fn times_within_chosen_hours_are_followed_by_days() {
        check(
            "FREQ=HOURLY;BYHOUR=3,4;COUNT=5",
            Ok("FREQ=DAILY;BYHOUR=3,4;COUNT=5;BYMINUTE=30;BYSECOND=15"),
        );
        check(
            "FREQ=SECONDLY;BYHOUR=3;BYMINUTE=1;BYSECOND=1",
            Ok("FREQ=DAILY;BYHOUR=3;BYMINUTE=1;BYSECOND=1"),
        );
        let minutes = (0..60).map(|minute| minute.to_string()).collect::<Vec<_>>().join(",");
        check(
            "FREQ=MINUTELY;INTERVAL=1;BYHOUR=9",
            Ok(&format!("FREQ=DAILY;BYHOUR=9;BYMINUTE={minutes};BYSECOND=15")),
        );
    }
}
