use dateline_event::{CalendarSystem, calendar};

use super::TableHints;
use super::header::{calendar_in_name, is_persian};
use crate::LAST_SHORT_YEAR;

/// What the dates of a column show about the calendar in which they are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about a column")]
pub struct CalendarEvidence {
    /// Dates of a year and as many as two other numbers: of years before 1700, up to 2199, and later.
    early: Years,
    modern: Years,
    late: Years,
    /// Whether a day of an early year is of no Gregorian, Persian, Islamic month.
    no_gregorian: bool,
    no_persian: bool,
    no_islamic: bool,
    no_ethiopian: bool,
    /// Whether there is a day of a thirteenth month, whatever the order of day and month is.
    has_thirteenth: bool,
    /// Whether there is a number that is a thirteenth month if days stand before months, and else a thirteenth day.
    may_have_thirteenth: bool,
    /// Whether a day above 12 stands before the month, or behind it.
    is_day_first: bool,
    is_month_first: bool,
    /// Whether digits are Persian ones, or Arabic ones.
    has_persian_digits: bool,
    has_arabic_digits: bool,
    /// Whether no year has four digits.
    are_short: bool,
    /// Cells in which there is no such date.
    others: usize,
}

/// Years that lie near each other: how many, the first and the last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Years {
    count: usize,
    first: i32,
    last: i32,
}

impl Years {
    fn add(&mut self, year: i32) {
        let (first, last) = if self.count == 0 {
            (year, year)
        } else {
            (self.first, self.last)
        };
        (self.first, self.last) = (first.min(year), last.max(year));
        self.count += 1;
    }

    /// Those of both.
    fn joined(self, other: Self) -> Self {
        match (self.count, other.count) {
            (0, _) => other,
            (_, 0) => self,
            _ => Self {
                count: self.count + other.count,
                first: self.first.min(other.first),
                last: self.last.max(other.last),
            },
        }
    }

    /// Whether there are some, and none lies elsewhere.
    fn within(self, from: i32, to: i32) -> bool {
        self.count > 0 && self.first >= from && self.last <= to
    }
}

/// Later years are rather Gregorian ones with a slip: in the Ethiopian calendar they lie ahead of us.
const LAST_ETHIOPIAN: i32 = 2018;
/// The last year of Nepal that a source can speak of.
const LAST_NEPALI: i32 = LAST_SHORT_YEAR + 57;

/// In which calendar a column is read, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarGuess {
    /// The calendar.
    pub calendar: CalendarSystem,
    /// Another that fits as well, beside the Gregorian one.
    pub also: Option<CalendarSystem>,
    /// Whether the name of the column says so; else it is to be asked.
    pub is_named: bool,
    /// Whether dates are converted from it; else they are read as Gregorian, and it may be of this one.
    pub is_converted: bool,
}

impl CalendarGuess {
    /// A calendar that somebody or the name of the column says.
    pub fn said(calendar: CalendarSystem) -> Self {
        Self {
            calendar,
            also: None,
            is_named: true,
            is_converted: true,
        }
    }

    /// A calendar that may be meant.
    fn open(calendar: CalendarSystem, is_converted: bool) -> Self {
        Self {
            calendar,
            also: None,
            is_named: false,
            is_converted,
        }
    }

    /// The calendar in which the numbers are read.
    pub fn read_as(self) -> CalendarSystem {
        if self.is_converted {
            self.calendar
        } else {
            CalendarSystem::Gregorian
        }
    }
}

impl CalendarEvidence {
    /// Adds what one cell shows.
    pub fn add(&mut self, cell: &str) {
        let plain = crate::plain::plain(cell);
        let Some(Numbers {
            year,
            month,
            day,
            order,
        }) = numbers(&plain)
        else {
            self.others += 1;
            return;
        };
        self.are_short |= self.dates() == 0;
        let is_early = year < 1700;
        match year {
            ..1700 => self.early.add(year),
            1700..2200 => self.modern.add(year),
            _ => self.late.add(year),
        }
        self.has_arabic_digits |= cell.chars().any(|c| matches!(c, '٠'..='٩'));
        self.has_persian_digits |= cell.chars().any(|c| matches!(c, '۰'..='۹'));
        self.are_short &= year < 1000;
        if month == 0 {
            return;
        }
        let is_month = (1..=12).contains(&month);
        self.has_thirteenth |= month == 13 && (1..=6).contains(&day);
        self.may_have_thirteenth |= order == YearLast::MonthFirst && day == 13 && month <= 6;
        self.is_day_first |= order == YearLast::DayFirst;
        self.is_month_first |= order == YearLast::MonthFirst && day > 13;
        self.no_ethiopian |= month > 13 || day > 30 || (month == 13 && day > 6);
        self.no_gregorian |= is_early && day > 0 && calendar::day(year, month, day).is_none();
        self.no_persian |= is_early && (!is_month || day > 31 || (day == 31 && month > 6));
        self.no_islamic |= is_early && (!is_month || day > 30);
    }

    fn dates(&self) -> usize {
        self.early.count + self.modern.count + self.late.count
    }

    /// The calendar of a column of this name, if it is or may be another than the Gregorian one. `hints` are asked for where
    /// the years may be of another.
    pub fn decide(&self, name: &str, hints: impl FnOnce() -> TableHints) -> Option<CalendarGuess> {
        if self.dates() == 0 || self.dates() * 10 < (self.dates() + self.others) * 8 {
            return None;
        }
        let named = calendar_in_name(name).map(|(calendar, _)| calendar);
        if let Some(calendar) = named {
            // Among those of a calendar there may be Gregorian years.
            let (early, modern, late) = (self.early, self.modern, self.late);
            let fits = match calendar {
                CalendarSystem::Gregorian | CalendarSystem::East => true,
                CalendarSystem::Persian => early.within(1200, 1450) && !self.no_persian,
                CalendarSystem::Islamic => early.within(1, 1500) && !self.no_islamic,
                CalendarSystem::Buddhist => late.within(2300, 2600),
                CalendarSystem::Nepali => modern.within(1950, 2110),
                CalendarSystem::Minguo => early.within(1, 140),
                CalendarSystem::Ethiopian => modern.within(1850, 2030),
            };
            // In Persian, years of the Hijra are those of either calendar.
            let is_either = calendar == CalendarSystem::Islamic
                && !name.contains("قمر")
                && is_persian(name) == Some(true)
                && early.within(1290, 1450)
                && !self.no_persian;
            if is_either {
                return Some(CalendarGuess {
                    also: Some(CalendarSystem::Islamic),
                    ..CalendarGuess::open(CalendarSystem::Persian, true)
                });
            }
            if fits {
                return Some(CalendarGuess::said(calendar));
            }
        }
        self.by_numbers(name, hints)
    }

    /// Whether there are days of a thirteenth month, and none that the calendar lacks. All others have thirty days.
    fn is_ethiopian(&self) -> bool {
        let is_by_order = self.may_have_thirteenth && self.is_day_first && !self.is_month_first;
        (self.has_thirteenth || is_by_order) && !self.no_ethiopian
    }

    /// By years in which nobody keeps such tables, days that no Gregorian month has, and digits.
    fn by_numbers(&self, name: &str, hints: impl FnOnce() -> TableHints) -> Option<CalendarGuess> {
        let all = self.early.joined(self.modern).joined(self.late);
        let last = all.last;
        let within = |from: i32, to: i32| all.within(from, to);
        if self.late.within(2440, 2590) && self.early.count == 0 {
            return Some(CalendarGuess::open(CalendarSystem::Buddhist, true));
        }
        if self.is_ethiopian() && within(1850, 2030) {
            return Some(CalendarGuess::open(CalendarSystem::Ethiopian, last <= LAST_ETHIOPIAN));
        }
        if self.are_short {
            // Years of two digits alone are those of this or the last century.
            let is_minguo = within(80, LAST_SHORT_YEAR - 1911) && last > 99;
            return is_minguo.then(|| CalendarGuess::open(CalendarSystem::Minguo, hints().minguo > 0));
        }
        if within(2000, LAST_NEPALI) && last > LAST_SHORT_YEAR {
            let is_nepali = hints().nepali > 0;
            let is_ahead = all.first > LAST_SHORT_YEAR;
            return (is_nepali || is_ahead).then(|| CalendarGuess::open(CalendarSystem::Nepali, is_nepali));
        }
        self.by_early_years(name, hints)
    }

    /// Years of the last centuries of the Persian and the Islamic calendar, among which there may be Gregorian ones of our time.
    fn by_early_years(&self, name: &str, hints: impl FnOnce() -> TableHints) -> Option<CalendarGuess> {
        let Years { first, last, .. } = self.early;
        let is_alone = self.modern.count + self.late.count == 0;
        let is_among = self.modern.within(1900, LAST_SHORT_YEAR) && self.late.count == 0 && last - first <= 60;
        let may_be_persian = !self.no_persian && self.early.within(1290, LAST_SHORT_YEAR - 621);
        let may_be_islamic = !self.no_islamic && self.early.within(1300, 1457);
        if !(is_alone || is_among) || !(may_be_persian || may_be_islamic) {
            return None;
        }
        let hints = hints();
        let is_persian = is_persian(name);
        let is_of_land = hints.persian + hints.islamic > 0;
        // A history reaches further than the years of our time do.
        let is_recent = |from: i32| first >= from && last - first <= 40;
        let says_old = hints.medieval > hints.modern && !is_of_land;
        if says_old && !is_alone {
            return None;
        }
        let has_other_digits = self.has_persian_digits || self.has_arabic_digits;
        let is_certain = self.no_gregorian || is_persian.is_some() || (has_other_digits && !says_old);
        let converts = |from: i32| is_certain || (!says_old && (is_of_land || hints.modern > 0 || is_recent(from)));
        let count = |told: [bool; 3]| told.into_iter().filter(|told| *told).count();
        let for_persian = count([
            is_persian == Some(true),
            self.has_persian_digits,
            hints.persian > hints.islamic,
        ]);
        let for_islamic = count([
            is_persian == Some(false),
            self.has_arabic_digits,
            hints.islamic > hints.persian,
        ]);
        let persian = || CalendarGuess::open(CalendarSystem::Persian, converts(1375));
        let islamic = || CalendarGuess::open(CalendarSystem::Islamic, converts(1411));
        Some(match (may_be_persian, may_be_islamic) {
            (true, true) if for_islamic > for_persian => CalendarGuess {
                also: Some(CalendarSystem::Persian),
                ..islamic()
            },
            (true, true) => CalendarGuess {
                also: Some(CalendarSystem::Islamic),
                ..persian()
            },
            (true, false) => persian(),
            (false, _) => islamic(),
        })
    }
}

/// A date of digits, 0 for what it does not say.
struct Numbers {
    year: i32,
    month: u32,
    day: u32,
    order: YearLast,
}

/// What the numbers before a year show about their order.
#[derive(Clone, Copy, PartialEq, Eq)]
enum YearLast {
    /// The year stands first.
    No,
    DayFirst,
    MonthFirst,
    /// Both may be a day and a month.
    Either,
}

/// The year, month and day of a date of digits, whatever stands behind it.
fn numbers(text: &str) -> Option<Numbers> {
    let text = text.trim();
    let date = text.split([' ', 'T', ',']).next()?;
    let separator = date.chars().find(|c| !c.is_ascii_digit());
    let number = |part: &str| {
        let is_number = matches!(part.len(), 1..=4) && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| part.parse::<u32>().ok())?
    };
    let year = |part: &str| {
        number(part)
            .filter(|_| matches!(part.len(), 3 | 4))
            .and_then(|year| i32::try_from(year).ok())
    };
    let year_first = |year: i32, month: u32, day: u32| Numbers {
        year,
        month,
        day,
        order: YearLast::No,
    };
    let Some(separator) = separator else {
        return match date.len() {
            // What stands behind it may be the rest of a date in words.
            2..=4 if date.len() == text.len() => Some(year_first(i32::try_from(number(date)?).ok()?, 0, 0)),
            8 => Some(year_first(
                year(date.get(..4)?)?,
                number(date.get(4..6)?)?,
                number(date.get(6..)?)?,
            )),
            _ => None,
        };
    };
    if !matches!(separator, '/' | '-' | '.') {
        return None;
    }
    let parts: Vec<&str> = date.split(separator).collect();
    match parts[..] {
        [first, second, third] if matches!(first.len(), 3 | 4) && third.len() <= 2 => {
            Some(year_first(year(first)?, number(second)?, number(third)?))
        }
        [first, second, third] if third.len() == 4 && first.len() <= 2 => {
            let (first, second, year) = (number(first)?, number(second)?, year(third)?);
            let (day, month, order) = match (first > 12, second > 12) {
                (false, true) => (second, first, YearLast::MonthFirst),
                (true, _) => (first, second, YearLast::DayFirst),
                (false, false) => (first, second, YearLast::Either),
            };
            Some(Numbers {
                year,
                month,
                day,
                order,
            })
        }
        [first, second] if first.len() == 4 && matches!(second.len(), 1 | 2) => {
            Some(year_first(year(first)?, number(second)?, 0))
        }
        _ => None,
    }
}
