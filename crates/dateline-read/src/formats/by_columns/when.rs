use chrono::Datelike;
use dateline_batch::finding::DateFault;
use dateline_batch::{TimeZoneChoice, WallTime};
use dateline_dates::{self as dates, Reading, RowEra};
use dateline_event::{Bounds, Precision, Qualifier, Zone};

use super::doubt::DateDoubt;
use super::{ByColumns, period};
use crate::table::{DateColumn, Notes, TableRow, is_placeholder, quoted};
use crate::zone_name::zone;

impl ByColumns {
    /// The row's time; what is missing or odd about it is noted.
    pub(super) fn when(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Option<Reading> {
        let row = &row.of_era(self.era_of(row, notes));
        let zone = self.zone_of(row, notes);
        let column = |date: Option<DateColumn>| date.map(|date| date.column);
        let is_blank = |date: Option<DateColumn>| dates::is_blank(row.raw(column(date)).trim());
        let date = if is_blank(self.date) && !is_blank(self.other_date) {
            self.other_date
        } else {
            self.date
        };
        let day = match (date, self.year) {
            (Some(date), Some(year)) => row.date_in_year(date.column, year.column, notes),
            _ => row.date(column(date), notes),
        };
        let start = match day.map(|day| self.period.map_or(day, |period| period::begun(period, day))) {
            Some(day) => Some(in_zone(self.at_clock(row, day, notes), zone, column(date), notes)),
            None => self
                .calendar_date(self.year, self.month_and_day, row, notes)
                .map(|day| in_zone(self.at_clock(row, day, notes), zone, self.clock, notes)),
        };
        let mut ends = [self.end, self.end_year].into_iter().flatten();
        let is_open = ends.any(|end| dates::is_open_end(row.raw(Some(end.column))));
        let end = if is_open {
            None
        } else {
            let end = row.date(column(self.end), notes);
            let end = end.map(|end| in_zone(end, zone, column(self.end), notes));
            end.or_else(|| self.calendar_date(self.end_year, self.end_month_and_day, row, notes))
        };
        let qualified = |reading: Reading, doubt: Option<(usize, DateDoubt)>, notes: &mut Notes<'_>| {
            let Some((column, doubt)) = doubt else {
                return reading;
            };
            let text = row.raw(Some(column));
            let (reading, is_odd) = doubt.of(reading, text);
            if is_odd {
                notes.add(Some(column), || DateFault::UnknownDoubt { text: quoted(text) });
            }
            reading
        };
        // What is said of the date without naming its start holds for the end too.
        let of_both = self.date_doubt.filter(|(_, doubt)| !doubt.is_of_start());
        let start = start.map(|start| qualified(start, self.date_doubt, notes));
        let end = end.map(|end| qualified(end, self.end_doubt.or(of_both), notes));
        match (start, end) {
            (Some(start), Some(end)) => Some(start.until(end).unwrap_or_else(|| {
                notes.add(column(self.end), || DateFault::EndBeforeStart);
                start
            })),
            (Some(start), None) if is_open => Some(start.onwards()),
            (Some(start), None) => Some(start),
            (None, Some(end)) if is_blank(date) => Some(end.widened(Bounds::until(end.end()), end.precision)),
            _ => {
                if date.is_some() && is_blank(date) {
                    notes.add(column(date), || DateFault::Blank);
                }
                None
            }
        }
    }

    /// A day at the clock time of its row.
    fn at_clock(&self, row: &TableRow<'_>, day: Reading, notes: &mut Notes<'_>) -> Reading {
        if self.minutes_and_seconds.is_empty() {
            return row.at_clock(self.clock, day, notes);
        }
        TableRow::at_clock_of(&self.clock_words(row), self.clock, day, notes)
    }

    /// The clock time as its columns have it: `14:30` of `14` and `30`.
    fn clock_words(&self, row: &TableRow<'_>) -> String {
        let hour = whole(row, self.clock);
        let parts = self.minutes_and_seconds.iter().map(|&column| whole(row, Some(column)));
        let parts = parts.take_while(|part| !part.is_empty());
        if hour.is_empty() || hour.contains(':') {
            return hour.to_owned();
        }
        parts.fold(hour.to_owned(), |clock, part| format!("{clock}:{part:0>2}"))
    }

    /// What stands in the columns that the time is from.
    pub(super) fn words(&self, row: &TableRow<'_>) -> String {
        let column = |date: Option<DateColumn>| row.text(date.map(|date| date.column));
        let date = match column(self.date) {
            "" => column(self.other_date),
            date => date,
        };
        let mut words = date.to_owned();
        let year = column(self.year);
        // What stands in for blank dates adds nothing to others.
        let is_said = !year.is_empty() && date.contains(year);
        let year = if is_said { "" } else { year };
        let [month, day] = self
            .month_and_day
            .map(|column| if is_said { "" } else { row.text(column) });
        let end = column(self.end);
        let end = if end == date { "" } else { end };
        let end_year = column(self.end_year);
        let [end_month, end_day] = self.end_month_and_day.map(|column| row.text(column));
        let clock = self.clock_words(row);
        for (before, part) in [
            (" ", clock.as_str()),
            (" ", year),
            ("-", month),
            ("-", day),
            (" ", row.text(self.era)),
        ] {
            add(&mut words, before, part);
        }
        let mut last = end.to_owned();
        for (before, part) in [(" – ", end_year), ("-", end_month), ("-", end_day)] {
            add(&mut last, before, part);
        }
        // Both dates may be told by columns of their parts, and be one.
        if last != words {
            add(&mut words, " – ", &last);
        }
        words
    }

    /// The era or calendar that the row says; what is none is noted.
    fn era_of(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Option<RowEra> {
        let text = row.text(Some(self.era?));
        let era = RowEra::read(text);
        if era.is_none() {
            notes.add(self.era, || DateFault::UnknownEra { text: quoted(text) });
        }
        era
    }

    /// The zone of clock times that say none: that of the row, else the mapping's. One that is not known is noted.
    fn zone_of(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Option<TimeZoneChoice> {
        let text = row.text(self.zone_column);
        if text.is_empty() {
            return self.zone;
        }
        let zone = zone(text);
        if zone.is_none() {
            notes.add(self.zone_column, || DateFault::UnknownZone { zone: quoted(text) });
        }
        zone
    }

    /// From columns of years, months and days; 0, a number below it or nothing makes it coarser.
    fn calendar_date(
        &self,
        year: Option<DateColumn>,
        [month_column, day_column]: [Option<usize>; 2],
        row: &TableRow<'_>,
        notes: &mut Notes<'_>,
    ) -> Option<Reading> {
        let year = year?.column;
        let year_text = whole(row, Some(year));
        if year_text.is_empty() {
            let is_start = self.year.is_some_and(|start| start.column == year) && self.date.is_none();
            if is_start {
                notes.add(Some(year), || DateFault::BlankYear);
            }
            return None;
        }
        let month_text = whole(row, month_column);
        let (month, month_mark) = part(month_text, dates::month).unwrap_or_else(|| {
            notes.add(month_column, || DateFault::NoMonth {
                text: quoted(month_text),
            });
            (0, None)
        });
        let month = if month > 13 { 0 } else { month };
        let day_text = whole(row, day_column);
        let day_part = part(day_text, |_| None);
        let (day, day_mark) = day_part.unwrap_or((0, None));
        let day = if day > 32 { 0 } else { day };
        let is_known = year_text.parse().map_or(true, |year| !UNKNOWN_YEARS.contains(&year));
        let reading = is_known.then(|| row.date_of(year, [month, day], notes)).flatten();
        let reading = match reading {
            Some(reading) if day_part.is_none() => Some(within_month(reading, day_text).unwrap_or_else(|| {
                notes.add(day_column, || DateFault::NoDay { text: quoted(day_text) });
                reading
            })),
            reading => reading,
        };
        if reading.is_none() {
            notes.add(Some(year), || DateFault::UnreadableYear { year: year_text.into() });
        }
        let marked = |reading: Reading, mark: Option<Qualifier>, unit| {
            mark.map_or(reading, |qualifier| reading.marked_in(qualifier, unit))
        };
        let reading = marked(reading?, month_mark.filter(|_| month > 0), Precision::Month);
        Some(marked(reading, day_mark.filter(|_| day > 0), Precision::Day))
    }
}

/// The number of a month or day, 0 where there is none, and how it is called doubtful; `None` if it cannot be read.
fn part(text: &str, by_name: impl Fn(&str) -> Option<u32>) -> Option<(u32, Option<Qualifier>)> {
    let read = |text: &str| match text.parse::<i32>() {
        Ok(number) => Some(u32::try_from(number).unwrap_or(0)),
        Err(_) => by_name(text),
    };
    if text.is_empty() {
        return Some((0, None));
    }
    read(text).map(|number| (number, None)).or_else(|| {
        let mut left = dates::without_doubt(text);
        left.find_map(|(bare, qualifier)| Some((read(&bare)?, Some(qualifier))))
    })
}

/// A clock time that says no zone in this one; what clocks there show never or twice is noted.
fn in_zone(reading: Reading, zone: Option<TimeZoneChoice>, column: Option<usize>, notes: &mut Notes<'_>) -> Reading {
    let (Zone::Unknown, Some(zone)) = (reading.zone, zone) else {
        return reading;
    };
    let (minutes, times) = zone.offset(reading.start().first);
    if times != WallTime::Once {
        notes.add(column, || {
            let zone = zone.to_string().into();
            if times == WallTime::Twice {
                DateFault::ClockTwice { zone }
            } else {
                DateFault::ClockNever { zone }
            }
        });
    }
    reading.in_zone(Zone::Offset(minutes))
}

/// The part of a month that a cell of a column of days tells which is no number: `12-14`, `3rd`, `early`.
fn within_month(month: Reading, text: &str) -> Option<Reading> {
    let first = month.start().first.civil();
    let first = first.filter(|_| month.precision == Precision::Month)?;
    dates::read_in_month(text, first.month(), first.year())
}

/// What tables write where a year is not known.
const UNKNOWN_YEARS: [i32; 4] = [-9, -99, -999, 9999];

/// A cell's whole number, which spreadsheets may write as `1.0`; "" where it is not known.
fn whole<'a>(row: &TableRow<'a>, column: Option<usize>) -> &'a str {
    let text = row.text(column);
    if is_placeholder(text) {
        ""
    } else {
        text.strip_suffix(".0").unwrap_or(text)
    }
}

/// Adds a part to what stands before it. A number below 0, which stands for what is not known, is told apart from a dash.
fn add(words: &mut String, before: &str, part: &str) {
    if part.is_empty() {
        return;
    }
    if !words.is_empty() {
        words.push_str(if before == "-" && part.starts_with('-') {
            ", "
        } else {
            before
        });
    }
    words.push_str(part);
}
