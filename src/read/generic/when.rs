use super::Generic;
use crate::event::{Bounds, Zone};
use crate::read::dates::{self, Reading};
use crate::read::mapping::WallTime;
use crate::read::table::{DateColumn, Notes, TableRow};

impl Generic {
    /// The row's time; what is missing or odd about it is noted.
    pub(super) fn when(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Option<Reading> {
        let column = |date: Option<DateColumn>| date.map(|date| date.column);
        let is_blank = |date: Option<DateColumn>| dates::is_blank(row.raw(column(date)).trim());
        let date = if is_blank(self.date) && !is_blank(self.other_date) {
            self.other_date
        } else {
            self.date
        };
        let start = match row.date(column(date), notes) {
            Some(day) => Some(self.in_zone(row.at_clock(self.clock, day, notes), column(date), notes)),
            None => self
                .calendar_date(row, notes)
                .map(|day| self.in_zone(row.at_clock(self.clock, day, notes), self.clock, notes)),
        };
        let end = row
            .date(column(self.end), notes)
            .map(|end| self.in_zone(end, column(self.end), notes));
        match (start, end) {
            (Some(start), Some(end)) => Some(start.until(end).unwrap_or_else(|| {
                notes.add(column(self.end), || {
                    "the end lies before the start; only the start is used".to_owned()
                });
                start
            })),
            (Some(start), None) => Some(start),
            (None, Some(end)) if is_blank(date) => {
                let bounds = Bounds::lasting((Bounds::OPEN_START, end.end().1), end.end());
                Some(end.widened(bounds, end.precision))
            }
            _ => {
                if date.is_some() && is_blank(date) {
                    notes.add(column(date), || "the date is blank".to_owned());
                }
                None
            }
        }
    }

    /// What stands in the columns that the time is from.
    pub(super) fn words(&self, row: &TableRow<'_>) -> String {
        let column = |date: Option<DateColumn>| row.text(date.map(|date| date.column));
        let date = match column(self.date) {
            "" => column(self.other_date),
            date => date,
        };
        let mut words = date.to_owned();
        let [year, month, day] = self.calendar.map(|column| row.text(column));
        let end = column(self.end);
        let end = if end == date { "" } else { end };
        for (before, part) in [
            (" ", row.text(self.clock)),
            ("", year),
            ("-", month),
            ("-", day),
            (" – ", end),
        ] {
            if !part.is_empty() {
                words.push_str(if words.is_empty() { "" } else { before });
                words.push_str(part);
            }
        }
        words
    }

    /// A clock time that says no zone is in the mapping's; what clocks there show never or twice is noted.
    fn in_zone(&self, reading: Reading, column: Option<usize>, notes: &mut Notes<'_>) -> Reading {
        let (Zone::Unknown, Some(zone)) = (reading.zone, self.zone) else {
            return reading;
        };
        let (minutes, times) = zone.offset(reading.start().0);
        if times != WallTime::Once {
            let odd = if times == WallTime::Twice {
                "twice that day; the first is taken"
            } else {
                "never that day, since they were put forward"
            };
            notes.add(column, || format!("clocks in “{zone}” show this time {odd}"));
        }
        reading.in_zone(Zone::Offset(minutes))
    }

    /// From columns of years, months and days; 0 or nothing makes it coarser.
    fn calendar_date(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Option<Reading> {
        let [year, month, day] = self.calendar;
        let year_text = row.text(year);
        if year_text.is_empty() {
            return None;
        }
        let number = |column| row.text(column).parse().unwrap_or(0);
        let reading = year_text
            .parse()
            .ok()
            .and_then(|year| dates::from_numbers(year, number(month), number(day)));
        if reading.is_none() {
            notes.add(year, || {
                format!("no readable date in “{year_text}” and the columns of months and days")
            });
        }
        reading
    }
}
