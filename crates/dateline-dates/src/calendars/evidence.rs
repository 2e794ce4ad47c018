use dateline_event::{CalendarSystem, calendar};

use super::names;

/// What the dates of a column show about the calendar in which they are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about a column")]
pub struct CalendarEvidence {
    /// Dates of a year and as many as two other numbers.
    dates: usize,
    /// Those with a day.
    days: usize,
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
    /// Cells in which there is no such date.
    others: usize,
}

/// In which calendar a column is read, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarGuess {
    /// The calendar.
    pub calendar: CalendarSystem,
    /// Whether the name of the column says so; else it is to be asked.
    pub is_named: bool,
}

/// Words in the name of a column, as keys, that say a calendar.
#[rustfmt::skip]
const NAMED: [(CalendarSystem, &[&str]); 6] = [
    (CalendarSystem::Gregorian, &["gregorian", "miladi", "ميلادي", "ميلاديه", "western", "gc", "ad", "ce"]),
    (CalendarSystem::Persian, &["jalali", "shamsi", "persian", "iranian", "afghan", "شمسي", "خورشيدي", "solarhijri", "جلالي"]),
    (CalendarSystem::Islamic, &["hijri", "hijriyah", "hijra", "hegira", "islamic", "هجري", "هجريه", "الهجري", "الهجريه", "قمري", "hicri", "ah"]),
    (CalendarSystem::Buddhist, &["buddhist", "thai", "พศ", "be"]),
    (CalendarSystem::Ethiopian, &["ethiopian", "ethiopic", "ethiopia", "ዓም", "ec", "amharic"]),
    (CalendarSystem::East, &["japanese", "minguo", "和暦", "roc"]),
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
        self.dates += 1;
        self.days += usize::from(day > 0);
        self.years = Some(
            self.years
                .map_or((year, year), |(first, last)| (first.min(year), last.max(year))),
        );
        self.has_other_digits |= cell.chars().any(|c| matches!(c, '٠'..='٩' | '۰'..='۹'));
        let is_month = (1..=12).contains(&month);
        self.has_thirteenth |= month == 13 && day <= 6;
        self.may_have_thirteenth |= order == YearLast::MonthFirst && day == 13 && month <= 6;
        self.is_day_first |= order == YearLast::DayFirst;
        self.is_month_first |= order == YearLast::MonthFirst && day > 13;
        self.no_ethiopian |= month > 13 || day > 30 || (month == 13 && day > 6);
        self.no_gregorian |= day > 0 && calendar::day(year, month, day).is_none();
        self.no_persian |= !is_month || day > 31 || (day == 31 && month > 6);
        self.no_islamic |= !is_month || day > 30;
    }

    /// The calendar of a column of this name, if it is not the Gregorian one.
    pub fn decide(&self, name: &str) -> Option<CalendarGuess> {
        let (first, last) = self.years?;
        if self.dates * 10 < (self.dates + self.others) * 8 {
            return None;
        }
        let words: Vec<String> = name
            .split([' ', '_', '-', '(', ')', '/', '.'])
            .map(names::key)
            .collect();
        let says = |names: &[&str]| names.iter().any(|name| words.iter().any(|word| word == name));
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
                CalendarSystem::Ethiopian => within(1850, 2030),
            };
            let guess = CalendarGuess {
                calendar,
                is_named: true,
            };
            if fits || calendar == CalendarSystem::Gregorian {
                return fits.then_some(guess);
            }
        }
        let found = self.by_numbers(name, (first, last))?;
        Some(CalendarGuess {
            calendar: found,
            is_named: false,
        })
    }

    /// Whether there are days of a thirteenth month, and none that the calendar lacks. All others have thirty days.
    fn is_ethiopian(&self) -> bool {
        let is_by_order = self.may_have_thirteenth && self.is_day_first && !self.is_month_first;
        (self.has_thirteenth || is_by_order) && !self.no_ethiopian
    }

    /// By years in which nobody keeps such tables, days that no Gregorian month has, and digits.
    fn by_numbers(&self, name: &str, (first, last): (i32, i32)) -> Option<CalendarSystem> {
        let is_arabic = name.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
        let is_persian = name.chars().any(|c| matches!(c, 'ی' | 'ک' | 'پ' | 'چ' | 'ژ' | 'گ'));
        let is_certain = self.no_gregorian || self.has_other_digits || is_arabic;
        let within = |from: i32, to: i32| first >= from && last <= to;
        if within(2440, 2590) {
            return Some(CalendarSystem::Buddhist);
        }
        if self.is_ethiopian() && within(1850, 2030) {
            return Some(CalendarSystem::Ethiopian);
        }
        // Of years alone only those of our time are no history.
        let has_days = self.days * 2 >= self.dates;
        let may_be_persian =
            !self.no_persian && (within(1380, 1410) && has_days || (is_certain || is_persian) && within(1290, 1420));
        let may_be_islamic = !self.no_islamic && (within(1411, 1460) && has_days || is_certain && within(1300, 1460));
        match (may_be_persian, may_be_islamic) {
            (true, true) if is_arabic && !is_persian => Some(CalendarSystem::Islamic),
            (true, _) => Some(CalendarSystem::Persian),
            (false, true) => Some(CalendarSystem::Islamic),
            (false, false) => None,
        }
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
            .filter(|_| part.len() == 4)
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
        [first, second, third] if first.len() == 4 && third.len() <= 2 => {
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
        _ => None,
    }
}
