//! From a year, month and day of a calendar to Gregorian dates, by `icu_calendar`.

use chrono::{Datelike, NaiveDate};
use dateline_event::calendar::DAY;
use dateline_event::{Bounds, CalendarSystem, Moment, Precision, calendar};
use icu_calendar::Date;
use icu_calendar::cal::{EthiopianEraStyle, Hijri};
use icu_calendar::types::RataDie;

use super::date3::Date3;
use super::nepali;
use crate::Reading;

/// How many years those of a calendar whose months are ours are ahead of them.
const BUDDHIST: i32 = 543;
const MINGUO: i32 = -1911;

impl Date3 {
    /// As a Gregorian date in ISO 8601, or as EDTF's window of days where it is no Gregorian month or year; `None` if the
    /// calendar has no such date.
    pub fn gregorian(self, system: CalendarSystem) -> Option<String> {
        let Self { year, month, day } = self;
        let shift = match system {
            CalendarSystem::Gregorian | CalendarSystem::East => Some(0),
            CalendarSystem::Buddhist => Some(BUDDHIST),
            CalendarSystem::Minguo => Some(MINGUO),
            CalendarSystem::Nepali => return nepali::window(self),
            CalendarSystem::Persian | CalendarSystem::Islamic | CalendarSystem::Ethiopian => None,
        };
        if let Some(shift) = shift {
            let year = year - shift;
            return match (month, day) {
                (0, _) => calendar::year(year).map(|_| format!("{year:04}")),
                (month, 0) => calendar::month(year, month).map(|_| format!("{year:04}-{month:02}")),
                (month, day) => calendar::day(year, month, day).map(|_| format!("{year:04}-{month:02}-{day:02}")),
            };
        }
        if month > 0 && day > 0 {
            return Some(calendar::iso_date(gregorian_day(year, month, day, system)?));
        }
        // A month or year ends on the day before the next one.
        let months = if system == CalendarSystem::Ethiopian { 13 } else { 12 };
        let (first_month, next) = match month {
            0 => (1, (year + 1, 1)),
            month if month == months => (month, (year + 1, 1)),
            month => (month, (year, month + 1)),
        };
        let first = gregorian_day(year, first_month, 1, system)?;
        let last = gregorian_day(next.0, next.1, 1, system)?.pred_opt()?;
        Some(format!("[{}..{}]", calendar::iso_date(first), calendar::iso_date(last)))
    }
}

/// The Gregorian day.
pub(super) fn gregorian_day(year: i32, month: u32, day: u32, system: CalendarSystem) -> Option<NaiveDate> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    let number = match system {
        CalendarSystem::Persian => Date::try_new_persian(year, month, day).ok()?.to_rata_die(),
        CalendarSystem::Islamic => islamic(year, month, day)?,
        CalendarSystem::Ethiopian => {
            let date = Date::try_new_ethiopian(EthiopianEraStyle::AmeteMihret, year, month, day);
            date.ok()?.to_rata_die()
        }
        CalendarSystem::Gregorian
        | CalendarSystem::Buddhist
        | CalendarSystem::Nepali
        | CalendarSystem::Minguo
        | CalendarSystem::East => return None,
    };
    // Both count from the first day of the year 1.
    let date = NaiveDate::from_num_days_from_ce_opt(i32::try_from(number.to_i64_date()).ok()?)?;
    (0..=9999).contains(&date.year()).then_some(date)
}

/// By the calendar of Umm al-Qura. A month that has thirty days where it was observed may have 29 there.
fn islamic(year: i32, month: u8, day: u8) -> Option<RataDie> {
    let date = |day| {
        let date = Date::try_new_hijri_with_calendar(year, month, day, Hijri::new_umm_al_qura());
        date.ok().map(|date| date.to_rata_die())
    };
    date(day).or_else(|| Some(date(29).filter(|_| day == 30)? + 1))
}

/// The day that was reckoned or the next one: a month begins a day later where the new moon was seen later.
pub(super) fn observed(reading: Reading) -> Reading {
    let later = |moment: Moment| moment.saturating_add(DAY);
    let bounds = Bounds {
        latest_start: later(reading.bounds.latest_start),
        latest_end: later(reading.bounds.latest_end),
        ..reading.bounds
    };
    reading.widened(bounds, Precision::Window)
}
