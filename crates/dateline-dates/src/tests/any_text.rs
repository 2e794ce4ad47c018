//! Whatever a text holds, it is a date or none, and of no century that it does not name.

use chrono::Datelike;
use dateline_event::{Epoch, Moment};
use proptest::prelude::*;

use super::*;

/// What dates are made of, and what stands between.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "1", "5", "12", "13", "28", "31", "0", "00", "07", "2021", "1914", "1750", "51", "99", "March", "mai", "Dec", "آذار",
    "تشرين الثاني", "января", "-", "/", ".", ":", ", ", " ", " - ", " to ", "–", "about ", "c. ", "probably ", "?", "~", "%", "(",
    ")", "[", "]", "between ", " and ", "from ", "night of ", "week ", "first week of ", "early ", "mid-", "before ", "since ",
    "FY", "winter ", "19th century", "1800s", "Q3 ", "T", "Z", "+03:00", "+0300", "12:30", "pm", "h30", "W27", "BC", "AD", "م", "ص",
    "present", " or ", "BET ", "ABT ", "th", "st", "of ", "٧", "۷", "\u{200f}", "،", "年", "月", "XIX", " siècle",
    "Tir", "محرم", "1400", "1442", "2564", " AH", "令和", "พ.ศ.", "ሰኔ", "±", " +/- 2 days", "late ", "VII", "xx/", "'21",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..9).prop_map(|pieces| pieces.concat())
}

fn style() -> impl Strategy<Value = DateStyle> {
    let order = prop::sample::select(vec![
        Order::DayFirst,
        Order::MonthFirst,
        Order::YearFirst,
        Order::YearDayFirst,
    ]);
    let digits = prop::option::of(order.clone());
    let flags = prop::array::uniform4(any::<bool>());
    (order, digits, flags).prop_map(
        |(order, digits, [two_years, is_mixed, midnight_is_day, is_year])| DateStyle {
            order,
            two_years,
            digits,
            is_mixed,
            is_year,
            midnight_is_day,
            ..DateStyle::default()
        },
    )
}

/// The numbers of three digits or more that a text holds, as it has them or with their digits in ASCII.
fn numbers(text: &str) -> Vec<i64> {
    let text = plain::plain(text);
    let runs = text.split(|c: char| !c.is_ascii_digit());
    runs.filter(|run| (3..=4).contains(&run.len()))
        .filter_map(|run| run.parse().ok())
        .collect()
}

/// Days of other calendars and how many days each is after the first, which is 2021-07-07.
fn written(calendar: CalendarSystem, days: u64) -> Option<String> {
    use icu_calendar::{Date, cal};
    let iso = Date::try_new_iso(2021, 7, 7).ok()?;
    let number = iso.to_rata_die() + i64::try_from(days).ok()?;
    let ymd = |year: i32, month: u8, day: u8| format!("{year}-{month:02}-{day:02}");
    Some(match calendar {
        CalendarSystem::Persian => {
            let date = Date::from_rata_die(number, cal::Persian);
            ymd(date.year().extended_year(), date.month().ordinal, date.day_of_month().0)
        }
        CalendarSystem::Ethiopian => {
            let date = Date::from_rata_die(number, cal::Ethiopian::new());
            ymd(date.year().extended_year(), date.month().ordinal, date.day_of_month().0)
        }
        _ => return None,
    })
}

proptest! {
    #[test]
    fn a_day_of_another_calendar_is_that_day(days in 0..3000_u64, is_persian in any::<bool>()) {
        let calendar = if is_persian { CalendarSystem::Persian } else { CalendarSystem::Ethiopian };
        let text = written(calendar, days).unwrap();
        let reading = read(&text, DateStyle { calendar, ..DateStyle::default() });
        let first = calendar::day(2021, 7, 7).unwrap().first + i64::try_from(days).unwrap() * calendar::DAY;
        prop_assert_eq!(reading.map(|reading| reading.start().first), Some(first), "{}", text);
    }

    #[test]
    fn no_text_makes_it_panic(text in ".{0,60}", style in style()) {
        let _ = read(&text, style);
    }

    #[test]
    fn bounds_are_in_order_and_read_back(text in text(), style in style()) {
        let Some(reading) = read(&text, style) else { return Ok(()) };
        prop_assert!(reading.bounds.in_order(), "{text}: {reading:?}");
        let when = reading.to_when(&text);
        let back = when.edtf.parse::<dateline_event::When>();
        prop_assert_eq!(back.as_ref().map(|back| (back.bounds, back.is_doubtful())), Ok((when.bounds, when.is_doubtful())), "{}: {}", text, when.edtf);
    }

    #[test]
    fn a_year_that_is_written_is_the_year_that_is_read(text in text(), style in style()) {
        // Years of other calendars have other numbers.
        let Some(reading) = read(&text, style).filter(|reading| reading.calendar == CalendarSystem::Gregorian) else { return Ok(()) };
        let written = numbers(&text);
        let names_no_year = written.is_empty() || text.contains("century") || text.contains("siècle") || text.contains("BC");
        let is_near = |year: i64| written.iter().any(|written| (year - written).abs() <= 101 && (year / 100 - written / 100).abs() <= 1);
        for moment in reading.bounds.known() {
            let year = i64::from(moment.civil().unwrap().year());
            // EDTF has years before our era with a hyphen.
            let year = if text.contains('-') { year.abs() } else { year };
            if names_no_year {
                prop_assert!(year <= 2100, "{text}: {year}");
            } else {
                prop_assert!(is_near(year), "{text}: {year}");
            }
        }
    }

    #[test]
    fn a_day_is_that_day_in_every_form(year in 1000..2100_i32, month in 1..=12_u32, day in 1..=28_u32, form in 0..9_usize) {
        let name = ["January", "février", "marzo", "April", "мая", "حزيران", "يوليو", "Ağustos", "September", "Oktober", "نوامبر", "грудня"]
            [month as usize - 1];
        let text = match form {
            0 => format!("{year:04}-{month:02}-{day:02}"),
            1 => format!("{day} {name} {year}"),
            2 => format!("{day:02}/{month:02}/{year}"),
            3 => format!("{day}.{month}.{year}"),
            4 => format!("{year}/{month}/{day}"),
            5 => format!("{year}{month:02}{day:02}"),
            6 => format!("about {day} {name} {year}"),
            7 => format!("{name} {day}, {year} (?)"),
            _ => format!("{day}{name}{year}"),
        };
        let style = DateStyle::default();
        let reading = read(&text, style);
        prop_assert!(reading.is_some(), "{text}");
        let reading = reading.unwrap();
        prop_assert_eq!(Some(reading.bounds.whole()), calendar::day(year, month, day), "{}", text);
        prop_assert_eq!(reading.qualifiers.is_any(), matches!(form, 6 | 7), "{}", text);
    }

    #[test]
    fn numbers_of_an_epoch_are_told_by_the_column(seconds in prop::collection::vec(1_262_304_000..1_700_000_000_i64, 2..9), at in 0..8_usize) {
        let epoch = Epoch::ALL[at];
        let number = |unix: i64| match epoch {
            Epoch::UnixSeconds => unix,
            Epoch::UnixMillis => unix * 1000,
            Epoch::UnixMicros => unix * 1_000_000,
            Epoch::UnixNanos => unix * 1_000_000_000,
            Epoch::Chrome => (unix + 11_644_473_600) * 1_000_000,
            Epoch::FileTime => (unix + 11_644_473_600) * 10_000_000,
            Epoch::Cocoa => unix - 978_307_200,
            Epoch::DotNet => (unix + 62_135_596_800) * 10_000_000,
            Epoch::Excel => unreachable!("its days are no such numbers"),
        };
        let cells: Vec<String> = seconds.iter().map(|&unix| number(unix).to_string()).collect();
        let fitting = fitting_epochs(&cells.iter().map(String::as_str).collect::<Vec<&str>>());
        prop_assert_eq!(fitting.first(), Some(&epoch));
        let style = DateStyle { epochs: true, epoch: Some(epoch), ..DateStyle::default() };
        for (cell, &unix) in cells.iter().zip(&seconds) {
            let first = read(cell, style).unwrap().start().first;
            prop_assert_eq!(first, Moment::EPOCH + unix * calendar::SECOND);
        }
    }
}
