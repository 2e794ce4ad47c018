//! Cells that say of a row in which era or calendar its date is counted: `BC` beside the year 44, `AH` beside 1442.

use std::sync::LazyLock;

use chrono::Datelike;
use dateline_event::{CalendarSystem, Precision};
use rustc_hash::FxHashMap;

use super::calendars::{self, key};
use super::era::{self, Era};
use super::{DateStyle, Reading, YearCount, from_numbers, from_year, read};

/// In which era or calendar the date of a row is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowEra {
    /// Before the year 1 of our era.
    Before,
    /// In our era.
    Ours,
    /// In another calendar.
    Of(CalendarSystem),
    /// In an era of Japan or of the Republic of China of this name.
    Named(&'static str),
}

/// Further names, as [`key`] has them: in languages whose abbreviations mean something else in a date, and whole words.
#[rustfmt::skip]
const NAMES: [(RowEra, &[&str]); 2] = [
    (RowEra::Before, &[
        "beforechrist", "beforecommonera", "vuz", "vdz", "pne", "prnl", "prkr", "mo", "пне", "днэ", "дне", "дохр", "донашейэры", "донашоїери",
        "доне", "пнэ", "قبلالميلاد", "قبلالميلادي", "قبلازميلاد", "قم", "公元前", "西元前", "紀元前", "기원전",
    ]),
    (RowEra::Ours, &[
        "commonera", "annodomini", "uz", "ne", "nl", "ms", "не", "нашейэры", "بعدالميلاد", "ميلادي", "ميلاديه", "الميلادي", "ميلاديا",
        "م", "gregorian", "gregorien", "gregoriano", "gregoriana", "gregorianisch", "григорианский", "григоріанський", "miladi", "western", "g", "m",
        "公元", "西元", "西曆", "西历", "西暦", "서기", "คศ",
    ]),
];

/// All names, as keys.
static KNOWN: LazyLock<FxHashMap<String, RowEra>> = LazyLock::new(|| {
    let of_calendars = calendars::calendar_names().map(|(name, calendar)| (key(name), calendar.into()));
    let of_eras = era::names().map(|(name, era)| (key(name), era.into()));
    let of_emperors = calendars::era_names().map(|name| (key(name), RowEra::Named(name)));
    let listed = NAMES
        .iter()
        .flat_map(|(era, names)| names.iter().map(|name| (key(name), *era)));
    // Of two that are alike, the later one counts.
    of_calendars.chain(of_eras).chain(of_emperors).chain(listed).collect()
});

impl RowEra {
    /// What a cell says; `None` if it names no era and no calendar.
    pub fn read(cell: &str) -> Option<Self> {
        const LONGEST: usize = 60;
        let cell = cell.trim();
        if cell.is_empty() || cell.len() > LONGEST || cell.contains(|c: char| c.is_numeric()) {
            return None;
        }
        KNOWN.get(&key(cell)).copied()
    }

    /// The style of a column of dates for a row of this era.
    fn style(self, style: DateStyle) -> DateStyle {
        let calendar = match self {
            Self::Of(calendar) => calendar,
            Self::Before | Self::Ours | Self::Named(_) => CalendarSystem::Gregorian,
        };
        let count = if self == Self::Before {
            YearCount::BeforeOurEra
        } else {
            YearCount::Historical
        };
        DateStyle {
            calendar,
            count,
            has_whole_years: true,
            ..style
        }
    }

    /// The date of a year, a month and a day, as [`from_year`].
    pub fn from_year(self, year: &str, month: u32, day: u32, style: DateStyle) -> Option<Reading> {
        match self {
            Self::Named(name) => {
                let date = match (month, day) {
                    (0, _) => format!("{name}{year}年"),
                    (month, 0) => format!("{name}{year}年{month}月"),
                    (month, day) => format!("{name}{year}年{month}月{day}日"),
                };
                read(&date, self.style(style))
            }
            _ => from_year(year, month, day, self.style(style)).filter(|reading| self.is_of(reading)),
        }
    }

    /// A day and a month of a year that stands elsewhere: `15 March` beside 44 and `BC`.
    pub fn read_in_year(self, text: &str, year: &str, style: DateStyle) -> Option<Reading> {
        let has_digits = text.bytes().any(|byte| byte.is_ascii_digit());
        let is_whole = has_digits && read(text, style).is_some();
        if is_whole || text.trim().is_empty() {
            return None;
        }
        let found = self.read_date(&format!("{text} {year}"), style)?;
        (found.precision > Precision::Year).then_some(found)
    }

    /// A date, as [`read`]; `None` also if it is written in another era or calendar.
    pub fn read_date(self, text: &str, style: DateStyle) -> Option<Reading> {
        let style = DateStyle {
            is_year: style.is_year,
            ..self.style(style)
        };
        let of_style = || read(text, style).filter(|reading| self.is_of(reading));
        match self {
            Self::Ours | Self::Of(_) => of_style(),
            Self::Named(name) => of_style().or_else(|| read(&format!("{name}{text}"), style)),
            Self::Before => read(&format!("{text} BC"), style)
                .or_else(|| before(read(text, style)?))
                .filter(|reading| self.is_of(reading)),
        }
    }

    /// Whether a date was read in this era.
    fn is_of(self, reading: &Reading) -> bool {
        let is_before = reading.start().first.civil().is_some_and(|civil| civil.year() < 1);
        match self {
            Self::Before => is_before,
            Self::Ours => !is_before && reading.calendar == CalendarSystem::Gregorian,
            Self::Of(CalendarSystem::East) => !is_before && !reading.is_short,
            Self::Of(calendar) => reading.calendar == calendar,
            Self::Named(_) => reading.calendar == CalendarSystem::East,
        }
    }
}

/// The same day, month or year before our era; a date that is there already stays.
fn before(reading: Reading) -> Option<Reading> {
    let civil = reading.start().first.civil().filter(|_| reading.bounds.is_window())?;
    if civil.year() < 1 {
        return Some(reading);
    }
    let year = 1 - civil.year();
    match reading.precision {
        Precision::Year => from_numbers(year, 0, 0),
        Precision::Month => from_numbers(year, civil.month(), 0),
        Precision::Day => from_numbers(year, civil.month(), civil.day()),
        _ => None,
    }
}

impl From<Era> for RowEra {
    fn from(era: Era) -> Self {
        match era {
            Era::Before => Self::Before,
            Era::Ours => Self::Ours,
        }
    }
}

impl From<CalendarSystem> for RowEra {
    fn from(calendar: CalendarSystem) -> Self {
        match calendar {
            CalendarSystem::Gregorian => Self::Ours,
            calendar => Self::Of(calendar),
        }
    }
}
