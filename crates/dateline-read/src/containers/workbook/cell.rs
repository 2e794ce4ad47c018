use std::borrow::Cow;
use std::ops::RangeInclusive;

use calamine::{DataRef, ExcelDateTime};
use chrono::{NaiveDateTime, NaiveTime, Timelike};

/// Days that `chrono` can count from 1900, with a margin; `calamine` does not mind others, and panics.
const FOLLOWED: RangeInclusive<f64> = -90_000_000.0..=90_000_000.0;

/// A cell's text: numbers as they are, dates as ISO 8601.
pub(super) fn text<'c>(cell: &'c DataRef<'_>) -> Cow<'c, str> {
    match cell {
        DataRef::Empty => "".into(),
        DataRef::String(text) => text.into(),
        DataRef::SharedString(text) => (*text).into(),
        DataRef::Int(number) => number.to_string().into(),
        DataRef::Float(number) => number.to_string().into(),
        DataRef::Bool(is_true) => is_true.to_string().into(),
        DataRef::DateTime(time) => date_time(*time).into(),
        DataRef::DateTimeIso(text) => iso(text).into(),
        DataRef::DurationIso(text) => duration(text).into(),
        DataRef::Error(error) => error.to_string().into(),
    }
}

/// A date without a clock time at midnight, a clock time alone below one day.
fn date_time(time: ExcelDateTime) -> String {
    let serial = time.as_f64();
    if time.is_duration() {
        return hours(serial);
    }
    let moment = FOLLOWED.contains(&serial).then(|| time.as_datetime()).flatten();
    match moment {
        Some(moment) if (0.0..1.0).contains(&serial) => clock(moment.time()),
        Some(moment) => day_and_clock(moment),
        None => serial.to_string(),
    }
}

fn day_and_clock(moment: NaiveDateTime) -> String {
    let day = moment.format("%Y-%m-%d");
    if moment.time() == NaiveTime::MIN {
        day.to_string()
    } else {
        format!("{day}T{}", clock(moment.time()))
    }
}

fn clock(time: NaiveTime) -> String {
    let format = match (time.second(), time.nanosecond()) {
        (0, 0) => "%H:%M",
        (_, 0) => "%H:%M:%S",
        _ => "%H:%M:%S%.3f",
    };
    time.format(format).to_string()
}

/// A length of time in days as `hours:minutes:seconds`.
fn hours(days: f64) -> String {
    let seconds = (days.abs() * 86_400.0).round();
    let (minutes, second) = ((seconds / 60.0).floor(), seconds % 60.0);
    let sign = if days < 0.0 { "-" } else { "" };
    format!("{sign}{}:{:02}:{:02}", (minutes / 60.0).floor(), minutes % 60.0, second)
}

/// A date of a spreadsheet; midnight stands for the whole day.
pub(super) fn iso(text: &str) -> &str {
    text.strip_suffix("T00:00:00").unwrap_or(text)
}

/// `PT13H05M00S` as `13:05:00`; what is no such duration as it is.
pub(super) fn duration(text: &str) -> String {
    let parts = || {
        let (hours, rest) = text.strip_prefix("PT")?.split_once('H')?;
        let (minutes, rest) = rest.split_once('M')?;
        let seconds = rest.strip_suffix('S')?;
        let seconds = seconds.split(['.', ',']).next()?;
        let numbers: [u32; 3] = [hours.parse().ok()?, minutes.parse().ok()?, seconds.parse().ok()?];
        Some(numbers)
    };
    match parts() {
        Some([hours, minutes, seconds]) => format!("{hours:02}:{minutes:02}:{seconds:02}"),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType;

    use super::*;

    #[track_caller]
    fn check(serial: f64, is_1904: bool, expected: &str) {
        let time = ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, is_1904);
        assert_eq!(text(&DataRef::DateTime(time)), expected);
    }

    #[test]
    fn dates_are_written_as_iso_8601() {
        check(45943.0, false, "2025-10-13");
        check(45943.541, false, "2025-10-13T12:59:02.400");
        check(45943.5, false, "2025-10-13T12:00");
        check(45943.0 - 1462.0, true, "2025-10-13");
        check(0.75, false, "18:00");
        check(1.0, false, "1900-01-01");
        // The first moment of .NET in milliseconds since 1970, as a date of Excel.
        check(-62_135_596_800_000.0, false, "-62135596800000");
        check(90_000_001.0, true, "90000001");
        check(f64::NAN, false, "NaN");
        check(1e300, false, "1e300".parse::<f64>().unwrap().to_string().as_str());
    }

    #[test]
    fn numbers_stay_as_they_are() {
        assert_eq!(text(&DataRef::Float(645.0)), "645");
        assert_eq!(text(&DataRef::Float(33.31)), "33.31");
        assert_eq!(text(&DataRef::Float(201_402_030_001.0)), "201402030001");
        assert_eq!(duration("PT13H05M00S"), "13:05:00");
        assert_eq!(duration("P1D"), "P1D");
        assert_eq!(iso("2013-01-03T00:00:00"), "2013-01-03");
        let long = ExcelDateTime::new(1.5, ExcelDateTimeType::TimeDelta, false);
        assert_eq!(text(&DataRef::DateTime(long)), "36:00:00");
    }
}
