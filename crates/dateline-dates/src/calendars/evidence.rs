use dateline_event::{CalendarSystem, calendar};

use super::{TableHints, names};
use crate::LAST_SHORT_YEAR;

/// What the dates of a column show about the calendar in which they are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about a column")]
pub struct CalendarEvidence {
    /// Dates of a year and as many as two other numbers.
    dates: usize,
    years: Option<(i32, i32)>,
    /// Whether a day is of no Gregorian, Persian, Islamic month.
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
    /// Whether digits are Persian or Arabic ones.
    has_other_digits: bool,
    /// Whether no year has four digits.
    are_short: bool,
    /// Cells in which there is no such date.
    others: usize,
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
            is_named: true,
            is_converted: true,
        }
    }

    /// A calendar that may be meant.
    fn open(calendar: CalendarSystem, is_converted: bool) -> Self {
        Self {
            calendar,
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

/// Words in the name of a column, as keys, that say a calendar.
#[rustfmt::skip]
const NAMED: [(CalendarSystem, &[&str]); 8] = [
    (CalendarSystem::Gregorian, &["gregorian", "miladi", "ميلادي", "ميلاديه", "western", "gc", "ad", "ce", "西元", "公元"]),
    (CalendarSystem::Persian, &["jalali", "shamsi", "persian", "iranian", "afghan", "شمسي", "خورشيدي", "solarhijri", "solar", "جلالي", "sh", "ap"]),
    (CalendarSystem::Islamic, &["hijri", "hijriyah", "hijra", "hegira", "islamic", "هجري", "هجريه", "الهجري", "الهجريه", "قمري", "hicri", "ah"]),
    (CalendarSystem::Buddhist, &["buddhist", "thai", "พศ", "be"]),
    (CalendarSystem::Nepali, &["bs", "bikram", "vikram", "sambat", "samvat", "nepali", "विसं", "वि"]),
    (CalendarSystem::Minguo, &["minguo", "roc", "民國", "民國年", "民国", "中華民國"]),
    (CalendarSystem::Ethiopian, &["ethiopian", "ethiopic", "ethiopia", "ዓም", "ec", "amharic"]),
    (CalendarSystem::East, &["japanese", "和暦"]),
];

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
        self.are_short |= self.dates == 0;
        self.dates += 1;
        self.years = Some(
            self.years
                .map_or((year, year), |(first, last)| (first.min(year), last.max(year))),
        );
        self.has_other_digits |= cell.chars().any(|c| matches!(c, '٠'..='٩' | '۰'..='۹'));
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
        self.no_gregorian |= day > 0 && calendar::day(year, month, day).is_none();
        self.no_persian |= !is_month || day > 31 || (day == 31 && month > 6);
        self.no_islamic |= !is_month || day > 30;
    }

    /// The calendar of a column of this name, if it is or may be another than the Gregorian one. `hints` are asked for where
    /// the years may be of another.
    pub fn decide(&self, name: &str, hints: impl FnOnce() -> TableHints) -> Option<CalendarGuess> {
        let (first, last) = self.years?;
        if self.dates * 10 < (self.dates + self.others) * 8 {
            return None;
        }
        let words: Vec<String> = name
            .split([' ', '_', '-', '(', ')', '/', '.'])
            .map(names::key)
            .collect();
        // `B.S.` and `A.H.` are parted as well.
        let joined = names::key(name.rsplit('(').next().unwrap_or(name));
        let says = |names: &[&str]| {
            names
                .iter()
                .any(|name| words.iter().any(|word| word == name) || joined == *name)
        };
        let named = NAMED
            .iter()
            .find(|(_, names)| says(names))
            .map(|(calendar, _)| *calendar);
        let within = |from: i32, to: i32| first >= from && last <= to;
        if let Some(calendar) = named {
            let fits = match calendar {
                CalendarSystem::Gregorian | CalendarSystem::East => false,
                CalendarSystem::Persian => within(1200, 1450) && !self.no_persian,
                CalendarSystem::Islamic => within(1200, 1500) && !self.no_islamic,
                CalendarSystem::Buddhist => within(2400, 2600),
                CalendarSystem::Nepali => within(1950, 2110),
                CalendarSystem::Minguo => within(1, 140),
                CalendarSystem::Ethiopian => within(1850, 2030),
            };
            if fits || calendar == CalendarSystem::Gregorian {
                return Some(CalendarGuess::said(calendar));
            }
        }
        self.by_numbers(name, (first, last), hints)
    }

    /// Whether there are days of a thirteenth month, and none that the calendar lacks. All others have thirty days.
    fn is_ethiopian(&self) -> bool {
        let is_by_order = self.may_have_thirteenth && self.is_day_first && !self.is_month_first;
        (self.has_thirteenth || is_by_order) && !self.no_ethiopian
    }

    /// By years in which nobody keeps such tables, days that no Gregorian month has, and digits.
    fn by_numbers(
        &self,
        name: &str,
        (first, last): (i32, i32),
        hints: impl FnOnce() -> TableHints,
    ) -> Option<CalendarGuess> {
        let within = |from: i32, to: i32| first >= from && last <= to;
        if within(2440, 2590) {
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
            let is_ahead = first > LAST_SHORT_YEAR;
            return (is_nepali || is_ahead).then(|| CalendarGuess::open(CalendarSystem::Nepali, is_nepali));
        }
        let may_be_persian = !self.no_persian && within(1290, LAST_SHORT_YEAR - 621);
        let may_be_islamic = !self.no_islamic && within(1300, 1457);
        if !may_be_persian && !may_be_islamic {
            return None;
        }
        let hints = hints();
        let is_arabic = name.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
        let is_persian = name.chars().any(|c| matches!(c, 'ی' | 'ک' | 'پ' | 'چ' | 'ژ' | 'گ'));
        let is_certain = self.no_gregorian || self.has_other_digits || is_arabic;
        let is_of_land = hints.persian + hints.islamic > 0;
        // A history reaches further than the years of our time do.
        let is_recent = |from: i32| first >= from && last - first <= 40;
        let says_old = hints.medieval > hints.modern && !is_of_land;
        let converts = |from: i32| is_certain || (!says_old && (is_of_land || hints.modern > 0 || is_recent(from)));
        let persian = || CalendarGuess::open(CalendarSystem::Persian, converts(1375));
        let islamic = || CalendarGuess::open(CalendarSystem::Islamic, converts(1411));
        let is_rather_islamic = (is_arabic && !is_persian && hints.persian == 0) || hints.islamic > hints.persian;
        Some(match (may_be_persian, may_be_islamic) {
            (true, true) if is_rather_islamic => islamic(),
            (true, _) => persian(),
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
