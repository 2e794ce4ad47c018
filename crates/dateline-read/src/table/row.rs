use dateline_batch::finding::{DateFault, FigureFault, PlaceFault, Quoted};
use dateline_dates::{self as dates, Reading, Remark, RowEra};
use dateline_event::{Amount, Bounds, Precision, TimeRange, calendar, has_gaps};

use super::exchanged::exchanged;
use super::{Cells, Dates, Notes, is_blank, is_placeholder, trimmed};
use crate::number::{Counted, Number, Numbers, amount, amounts_by_kind, pair, western};

/// One row of a table and how its dates are read.
#[derive(Clone, Copy)]
pub struct TableRow<'a> {
    cells: Cells<'a>,
    dates: &'a Dates,
    numbers: &'a Numbers,
    /// In which its dates are counted, if it says so.
    era: Option<RowEra>,
}

impl<'a> TableRow<'a> {
    pub(super) fn new(cells: Cells<'a>, dates: &'a Dates, numbers: &'a Numbers) -> Self {
        Self {
            cells,
            dates,
            numbers,
            era: None,
        }
    }

    /// The same row, whose dates are counted in this era or calendar.
    pub(crate) fn of_era(self, era: Option<RowEra>) -> Self {
        Self { era, ..self }
    }

    /// How many cells it has.
    pub(crate) fn len(&self) -> usize {
        self.cells.len()
    }

    /// The cell as it stands in the file; "" without such a column.
    pub fn raw(&self, column: Option<usize>) -> &'a str {
        column.map_or("", |column| self.cells.get(column))
    }

    /// The cell without blanks around it; "" where it says that there is nothing.
    pub fn text(&self, column: Option<usize>) -> &'a str {
        let text = trimmed(self.raw(column));
        if is_blank(text) { "" } else { text }
    }

    /// As [`TableRow::text`] for a column of codes, in which `NA` is one, as Namibia's is.
    pub fn code(&self, column: Option<usize>) -> &'a str {
        let text = trimmed(self.raw(column));
        if text != "NA" && is_blank(text) { "" } else { text }
    }

    /// The date in a column; `None` if it is blank or, which is noted, cannot be read.
    pub fn date(&self, column: Option<usize>, notes: &mut Notes<'_>) -> Option<Reading> {
        let column = column?;
        let text = trimmed(self.cells.get(column));
        if dates::is_blank(text) {
            return None;
        }
        let (style, are_exchanged) = self.dates.of(column);
        let exchanged = if are_exchanged { exchanged(text) } else { None };
        let written = exchanged.as_deref().unwrap_or(text);
        let reading = match self.era {
            Some(era) => era.read_date(written, style),
            None => dates::read(written, style),
        };
        let Some(reading) = reading else {
            notes.add(Some(column), || DateFault::Unreadable { text: quoted(text) });
            return None;
        };
        Some(note_date(reading, column, text, notes))
    }

    /// As [`TableRow::date`]; a day and a month are of the year in another column.
    pub(crate) fn date_in_year(&self, column: usize, year: usize, notes: &mut Notes<'_>) -> Option<Reading> {
        let text = trimmed(self.cells.get(column));
        let of_year = self.dates.style(year);
        if let Some(era) = self.era {
            let found = era.read_in_year(text, self.year(year), self.dates.style(column));
            return found
                .map(|found| note_date(found, column, text, notes))
                .or_else(|| self.date(Some(column), notes));
        }
        match dates::read_in_year(text, self.year(year), self.dates.style(column), of_year) {
            Some(reading) => {
                if let Some(of_year) = dates::from_year(self.year(year), 0, 0, of_year) {
                    notes.add_evidence(year, &of_year);
                }
                Some(note_date(reading, column, text, notes))
            }
            None => self.date(Some(column), notes),
        }
    }

    /// The date of a year as its column has it, a month and a day, with 0 for a month or day that is not known; `None` if
    /// there is none, which is not noted.
    pub(crate) fn date_of(&self, column: usize, [month, day]: [u32; 2], notes: &mut Notes<'_>) -> Option<Reading> {
        let (year, style) = (self.year(column), self.dates.style(column));
        let reading = match self.era {
            Some(era) => era.from_year(year, month, day, style),
            None => dates::from_year(year, month, day, style),
        }?;
        notes.add_evidence(column, &reading);
        Some(reading)
    }

    /// A year as its column has it, which spreadsheets may write as `2014.0`.
    fn year(&self, column: usize) -> &'a str {
        let text = self.text(Some(column));
        text.strip_suffix(".0").unwrap_or(text)
    }

    /// As [`TableRow::date`], and notes that the event is undated if the cell is blank.
    pub fn needed_date(&self, column: Option<usize>, notes: &mut Notes<'_>) -> Option<Reading> {
        if dates::is_blank(self.raw(column).trim()) {
            notes.add(column, || DateFault::Blank);
        }
        self.date(column, notes)
    }

    /// That day at the clock time in a column; the day itself if there is none or, which is noted, it cannot be read.
    pub fn at_clock(&self, column: Option<usize>, day: Reading, notes: &mut Notes<'_>) -> Reading {
        Self::at_clock_of(self.text(column), column, day, notes)
    }

    /// As [`TableRow::at_clock`], of a clock time that stands in several columns, of which this is the first.
    pub(crate) fn at_clock_of(clock: &str, column: Option<usize>, day: Reading, notes: &mut Notes<'_>) -> Reading {
        if clock.is_empty() {
            return day;
        }
        if day.precision > Precision::Day {
            match day.is_at_clock(clock) {
                Some(false) => notes.add(column, || DateFault::OtherClock { text: quoted(clock) }),
                None if !says_unknown(clock) => {
                    notes.add(column, || DateFault::UnreadableClock { text: quoted(clock) });
                }
                Some(true) | None => {}
            }
            return day;
        }
        if says_unknown(clock) {
            return day;
        }
        day.at_clock(clock).unwrap_or_else(|| {
            notes.add(column, || DateFault::UnreadableClock { text: quoted(clock) });
            day
        })
    }

    /// How many a cell of figures says; `None` if it is blank or says that the number is not known. What is no number of
    /// people or things is noted and stays words.
    pub(crate) fn amount(&self, column: Option<usize>, counted: Counted, notes: &mut Notes<'_>) -> Option<Amount> {
        let column = column?;
        let text = trimmed(self.cells.get(column));
        // Programs write nothing as `None`, people none as `none`.
        if is_blank(text) && text != "none" {
            return None;
        }
        let style = self.numbers.style(column);
        let found = if let Some(number) = Number::read(&western(text)) {
            let value = number.value(style);
            notes.add_number(column, text, &number, value);
            if style.is_missing(value) {
                return None;
            }
            Amount::Exact(value)
        } else {
            amount(text, style, counted)?
        };
        if let Amount::Words(_) = found {
            notes.add(Some(column), || FigureFault::KeptAsWords { text: quoted(text) });
        } else if style.is_whole && !found.is_whole() {
            notes.add(Some(column), || FigureFault::NotWhole { text: quoted(text) });
            return Some(Amount::Words(text.to_owned()));
        }
        Some(found)
    }

    /// What a cell of figures says of several kinds of people who were counted: `2 killed, 5 wounded`; `None` if it is a
    /// number, or says something else. The column counts its `own`.
    pub(crate) fn amounts_by_kind(&self, column: usize, own: Counted) -> Option<Vec<(Counted, Amount)>> {
        amounts_by_kind(trimmed(self.cells.get(column)), self.numbers.style(column), own)
    }

    /// The two numbers of a cell: `3/4`. An unknown one is blank words.
    pub(crate) fn pair(&self, column: usize) -> Option<[Amount; 2]> {
        pair(trimmed(self.cells.get(column)), self.numbers.style(column))
    }

    /// A number; what is none is noted.
    pub fn number(&self, column: Option<usize>, notes: &mut Notes<'_>) -> Option<f64> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        let number = western(text).parse().ok().filter(|number: &f64| number.is_finite());
        if number.is_none() {
            notes.add(column, || FigureFault::NoNumber { text: quoted(text) });
        }
        number
    }

    /// Degrees between −`limit` and `limit`; what is none is noted.
    pub fn degrees(&self, column: Option<usize>, limit: f64, notes: &mut Notes<'_>) -> Option<f64> {
        let text = trimmed(self.raw(column));
        if text.is_empty() {
            return None;
        }
        let parsed = super::degrees(text);
        if parsed.is_none() && (is_blank(text) || is_placeholder(text)) {
            return None;
        }
        let degrees = parsed.filter(|degrees| (-limit..=limit).contains(degrees));
        if degrees.is_none() {
            notes.add(column, || match parsed {
                Some(degrees) if !degrees.is_nan() => PlaceFault::Beyond {
                    degrees: text.into(),
                    limit,
                },
                _ => PlaceFault::NoCoordinate { text: quoted(text) },
            });
        }
        degrees
    }

    /// Notes it if the year in its own column is none that the date touches.
    pub fn check_year(&self, column: Option<usize>, reading: &Reading, notes: &mut Notes<'_>) {
        let text = self.text(column);
        let Ok(year) = text.parse::<i32>() else {
            return;
        };
        let is_same = calendar::year(year).is_some_and(|year| reading.bounds.possibly_within(year));
        if !is_same {
            notes.add(column, || DateFault::OtherYear { year });
        }
    }

    pub(super) fn has_only_blanks(&self) -> bool {
        self.cells.iter().all(|cell| trimmed(cell).is_empty())
    }
}

/// Notes what a date shows about its column, and what is odd about it.
fn note_date(reading: Reading, column: usize, text: &str, notes: &mut Notes<'_>) -> Reading {
    notes.add_evidence(column, &reading);
    match reading.remark {
        Some(Remark::OtherOrder) => notes.add(Some(column), || DateFault::OtherOrder { text: quoted(text) }),
        Some(Remark::EitherOrder) => notes.add(Some(column), || DateFault::EitherOrder { text: quoted(text) }),
        Some(Remark::TwoDigitYear) | None => {}
    }
    if has_gaps(text) {
        notes.add(Some(column), || DateFault::Gaps { text: quoted(text) });
    }
    reading
}

/// Whether a cell says that the time is not known: `Time Unknown`.
fn says_unknown(text: &str) -> bool {
    text.to_ascii_lowercase().contains("unknown")
}

/// A window of one unknown day, or a plain day if it is no longer than that.
pub(crate) fn window_of_days(reading: Reading, days: TimeRange) -> Reading {
    let precision = if days.last - days.first < calendar::DAY {
        Precision::Day
    } else {
        Precision::Window
    };
    reading.widened(Bounds::window(days), precision)
}

/// A cell's start, for a finding.
pub(crate) fn quoted(text: &str) -> Quoted {
    shortened(text).into()
}

/// A text's start, for a sentence.
pub(crate) fn shortened(text: &str) -> String {
    const MAX: usize = 60;
    if text.chars().count() <= MAX {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(MAX).collect();
    short.push('…');
    short
}
