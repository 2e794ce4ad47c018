use chrono::NaiveDate;
use dateline_event::CalendarSystem;
use dateline_event::calendar;

use super::Rewritten;
use super::convert::gregorian_day;
use super::names::key;

/// The seasons of the Persian calendar, as keys, by their first months.
const SEASONS: [(u32, &str); 4] = [(1, "بهار"), (4, "تابستان"), (7, "پاييز"), (10, "زمستان")];

/// Years that are hardly Gregorian ones where the words are Persian.
const YEARS: std::ops::RangeInclusive<i32> = 1200..=1450;

/// Replaces a season of a Persian year: `تابستان ۱۳۹۳`, `بهار سال ۱۴۰۰`.
pub(super) fn rewritten(text: &str) -> Option<Rewritten> {
    let mut words = text.split_whitespace().filter(|word| key(word) != "سال");
    let (season, year) = (key(words.next()?), words.next()?);
    let year: i32 = year.parse().ok().filter(|year| YEARS.contains(year))?;
    let (month, _) = SEASONS.iter().find(|(_, name)| *name == season)?;
    words.next().is_none().then_some(())?;
    let day = |year: i32, month: u32| gregorian_day(year, month, 1, CalendarSystem::Persian);
    let first = day(year, *month)?;
    let next = if *month == 10 {
        day(year + 1, 1)?
    } else {
        day(year, month + 3)?
    };
    let [first, last] = [first, next.pred_opt()?].map(|day: NaiveDate| calendar::iso_date(day));
    Some(Rewritten::new(format!("[{first}..{last}]"), CalendarSystem::Persian))
}
