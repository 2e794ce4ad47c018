//! Dates of other calendars.

use dateline_event::CalendarSystem;

use super::*;
use crate::{CalendarEvidence, TableHints};

#[rustfmt::skip]
#[test]
fn dates_that_name_their_calendar_are_converted() {
    check_edtf(&[
        ("16 Tir 1400", "2021-07-07"), ("۱۶ تیر ۱۴۰۰", "2021-07-07"), ("۱۶ تیرماه ۱۴۰۰", "2021-07-07"),
        ("شنبه ۱۶ تیر ۱۴۰۰", "2021-07-07"), ("16 تا 20 تیر 1400", "2021-07-07/2021-07-11"),
        ("16-20 Tir 1400", "2021-07-07/2021-07-11"), ("تیر ۱۴۰۰", "[2021-06-22..2021-07-22]"), ("30 اسفند 1399", "2021-03-20"),
        ("31 شهریور 1400", "2021-09-22"), ("1400/04/16 ه.ش", "2021-07-07"), ("1400/04/16 (Jalali)", "2021-07-07"),
        ("16 Saratan 1400", "2021-07-07"), ("حدود ۱۶ تیر ۱۴۰۰", "2021-07-07~"), ("16 Tir 1400 14:30", "2021-07-07T14:30"),
        ("16 تیر", "none"), ("27 ذو القعدة 1442", "[2021-07-07..2021-07-08]"), ("٢٧ ذو القعدة ١٤٤٢ هـ", "[2021-07-07..2021-07-08]"),
        ("27 Dhu al-Qi'dah 1442", "[2021-07-07..2021-07-08]"), ("27 Dhul Qadah 1442 AH", "[2021-07-07..2021-07-08]"),
        ("1 محرم 1443", "[2021-08-09..2021-08-10]"), ("10 Muharram 1443", "[2021-08-18..2021-08-19]"),
        ("Muharram 10, 1443", "[2021-08-18..2021-08-19]"), ("1 Ramadan 1442", "[2021-04-13..2021-04-14]"),
        ("1442-11-27 AH", "[2021-07-07..2021-07-08]"), ("27/11/1442 هـ", "[2021-07-07..2021-07-08]"),
        ("27/11/1442H", "[2021-07-07..2021-07-08]"), ("ربيع الأول 1443", "[2021-10-07..2021-11-05]"), ("7 กรกฎาคม 2564", "2021-07-07"),
        ("7 ก.ค. 2564", "2021-07-07"), ("7 กรกฎาคม พ.ศ. 2564", "2021-07-07"), ("7/7/2564 พ.ศ.", "2021-07-07"), ("พ.ศ. 2564", "2021"),
        ("7 กรกฎาคม 2021", "2021-07-07"), ("30 Sene 2013", "2021-07-07"), ("30 ሰኔ 2013", "2021-07-07"),
        ("30 ሰኔ 2013 ዓ.ም", "2021-07-07"), ("3 Pagume 2013", "2021-09-08"), ("30/10/2013 E.C.", "2021-07-07"),
        ("1 Meskerem 2014", "2021-09-11"), ("令和3年7月7日", "2021-07-07"), ("令和3年", "2021"), ("平成元年", "1989"), ("2021年", "2021"), ("平成23年3月11日", "2011-03-11"), ("平成元年1月8日", "1989-01-08"),
        ("昭和64年1月7日", "1989-01-07"), ("R3.7.7", "2021-07-07"), ("H23.3.11", "2011-03-11"), ("民國110年7月7日", "2021-07-07"),
        ("Reiwa 3", "2021"), ("令和3年7月", "2021-07"), ("5 Safar 2021", "none"), ("Ramadan 2021", "none"),
    ]);
}

fn style(calendar: CalendarSystem) -> DateStyle {
    DateStyle { calendar, ..DAY_FIRST }
}

#[track_caller]
fn check_as(calendar: CalendarSystem, text: &str, expected: &str) {
    let found = read(text, style(calendar)).map_or("none".to_owned(), |reading| reading.to_when(text).edtf);
    assert_eq!(found, expected, "{text}");
}

#[test]
fn bare_numbers_are_of_the_calendar_of_their_column() {
    let persian = CalendarSystem::Persian;
    check_as(persian, "1400/04/16", "2021-07-07");
    check_as(persian, "۱۴۰۰/۰۴/۱۶", "2021-07-07");
    check_as(persian, "1399-12-30", "2021-03-20");
    check_as(persian, "1400/06/31", "2021-09-22");
    check_as(persian, "16/04/1400", "2021-07-07");
    check_as(persian, "14000416", "2021-07-07");
    check_as(persian, "1400/04", "[2021-06-22..2021-07-22]");
    check_as(persian, "1400", "[2021-03-21..2022-03-20]");
    check_as(persian, "1400/04/16 14:30", "2021-07-07T14:30");
    check_as(persian, "1400/04/16 - 1400/04/20", "2021-07-07/2021-07-11");
    check_as(persian, "about 1400/04/16", "2021-07-07~");
    check_as(persian, "2021-07-07", "2021-07-07");
    check_as(persian, "1400/12/31", "none");
    check_as(CalendarSystem::Islamic, "1442-11-27", "[2021-07-07..2021-07-08]");
    check_as(CalendarSystem::Islamic, "1443-01-10", "[2021-08-18..2021-08-19]");
    check_as(CalendarSystem::Buddhist, "2564-07-07", "2021-07-07");
    check_as(CalendarSystem::Buddhist, "7/7/2564", "2021-07-07");
    check_as(CalendarSystem::Buddhist, "2564", "2021");
    check_as(CalendarSystem::Ethiopian, "30/10/2013", "2021-07-07");
    check_as(CalendarSystem::Ethiopian, "2013-13-05", "2021-09-10");
}

#[test]
fn the_calendar_of_a_column_is_told_by_its_name_and_its_dates() {
    #[track_caller]
    fn check(name: &str, cells: &[&str], expected: Option<(CalendarSystem, bool)>) {
        let mut evidence = CalendarEvidence::default();
        for cell in cells {
            evidence.add(cell);
        }
        let guess = evidence
            .decide(name, TableHints::default)
            .filter(|guess| guess.is_converted);
        let other = guess.filter(|guess| guess.calendar != CalendarSystem::Gregorian);
        let found = other.map(|guess| (guess.calendar, guess.is_named));
        assert_eq!(found, expected, "{name}: {cells:?}");
    }
    use CalendarSystem::{Buddhist, Ethiopian, Islamic, Persian};
    check(
        "تاریخ",
        &["1400/04/16", "1399/12/30", "1400/06/31"],
        Some((Persian, false)),
    );
    check("date", &["1400-04-16", "1399-12-29"], Some((Persian, false)));
    check("date", &["1390-06-31", "1375-01-01"], Some((Persian, false)));
    check("Date", &["1442-11-27", "1443-01-10"], Some((Islamic, false)));
    check("date_hijri", &["1400-04-16", "1401-12-29"], Some((Islamic, true)));
    check("Date (Jalali)", &["1400-04-16"], Some((Persian, true)));
    check("Date (Shamsi)", &["16/04/1350"], Some((Persian, true)));
    check("date", &["2564-07-07", "2563-01-01"], Some((Buddhist, false)));
    check("Date (E.C.)", &["30/10/2013"], Some((Ethiopian, true)));
    check("date_ec", &["30/10/2013"], Some((Ethiopian, true)));
    check("date", &["2013-13-05", "2013-10-30"], Some((Ethiopian, false)));
    check("date", &["5/13/2009", "30/10/2009"], Some((Ethiopian, false)));
    // A thirteenth day, or days and months in either order, make no thirteenth month.
    check("date", &["05/13/2016", "10/17/2016"], None);
    check("date", &["05/13/2016", "08/10/2016"], None);
    check("date", &["2016-13-05", "2016-31-08"], None);
    // History, and columns that say that they are Gregorian.
    check("date", &["1346-08-26", "1356-09-19", "1415-10-25"], None);
    check("date", &["1066-10-14"], None);
    check("date", &["2021-07-07", "2020-01-01"], None);
    check("Date (Gregorian)", &["1400-04-16"], None);
    check("event", &["Raid", "1400-04-16", "Arson"], None);
}

#[test]
fn the_words_of_a_table_tell_whether_its_years_are_old() {
    #[track_caller]
    fn check(cells: &[&str], words: &str, expected: Option<(CalendarSystem, bool)>) {
        let mut evidence = CalendarEvidence::default();
        for cell in cells {
            evidence.add(cell);
        }
        let mut hints = TableHints::default();
        hints.add(words);
        let found = evidence.decide("Year", || hints);
        let found = found.map(|guess| (guess.calendar, guess.is_converted));
        assert_eq!(found, expected, "{cells:?}: {words}");
    }
    use CalendarSystem::{Buddhist, Islamic, Minguo, Nepali, Persian};
    check(&["1435", "1436", "1437"], "Sanaa, Taiz", Some((Islamic, true)));
    check(&["1436-11-30", "1437-01-13"], "Drone strike", Some((Islamic, true)));
    check(&["1399", "1400", "1401"], "Herat, Kabul", Some((Persian, true)));
    check(&["1399", "1400", "1401"], "Riyadh, Jeddah", Some((Islamic, true)));
    check(
        &["1380", "1386", "1415", "1453"],
        "Siege of Constantinople by the Sultan",
        Some((Islamic, false)),
    );
    check(
        &["1415-10-25", "1429-05-08"],
        "Henry V, King of England",
        Some((Islamic, false)),
    );
    check(&["1385", "1388"], "Castle, Duke of Burgundy", Some((Persian, false)));
    check(&["2557", "2559"], "", Some((Buddhist, true)));
    check(&["105", "110"], "Taipei", Some((Minguo, true)));
    check(&["105", "110"], "Trajan", Some((Minguo, false)));
    check(&["2072", "2079"], "Kathmandu", Some((Nepali, true)));
    check(&["2050", "2080"], "Scenario", Some((Nepali, false)));
    check(&["2015", "2019"], "Kathmandu", None);
    check(&["13", "14"], "", None);
}

#[test]
fn years_in_a_column_of_their_own_are_converted() {
    let year = |text: &str, calendar| {
        let style = DateStyle {
            is_year: true,
            ..style(calendar)
        };
        from_year(text, 0, 0, style).map(|reading| reading.to_when("").edtf)
    };
    assert_eq!(
        year("1436", CalendarSystem::Islamic).as_deref(),
        Some("[2014-10-25..2015-10-13]")
    );
    assert_eq!(year("110", CalendarSystem::Minguo).as_deref(), Some("2021"));
    assert_eq!(year("2564", CalendarSystem::Buddhist).as_deref(), Some("2021"));
    assert_eq!(
        year("2078", CalendarSystem::Nepali).as_deref(),
        Some("[2021-04-13..2022-04-14]")
    );
    let day = from_year(
        "1442",
        11,
        27,
        DateStyle {
            is_year: true,
            ..style(CalendarSystem::Islamic)
        },
    );
    assert_eq!(
        day.map(|day| day.to_when("").edtf).as_deref(),
        Some("[2021-07-07..2021-07-08]")
    );
    check_as(CalendarSystem::Minguo, "110/07/07", "2021-07-07");
    check_as(CalendarSystem::Nepali, "2078-01-01", "[2021-04-13..2021-04-15]");
}

#[test]
fn converted_dates_are_in_the_order_of_their_column() {
    let with = |order| DateStyle {
        order,
        ..style(CalendarSystem::Islamic)
    };
    let read_as = |text: &str, order| read(text, with(order)).map(|reading| (reading.to_when("").edtf, reading.remark));
    let twelfth = |edtf: &str, remark| Some((edtf.to_owned(), remark));
    assert_eq!(
        read_as("12/05/1442", Order::MonthFirst),
        twelfth("[2021-07-15..2021-07-16]", None)
    );
    assert_eq!(
        read_as("05/12/1442", Order::DayFirst),
        twelfth("[2021-07-15..2021-07-16]", None)
    );
    let other = Some(Remark::OtherOrder);
    assert_eq!(
        read_as("11/25/1442", Order::DayFirst),
        twelfth("[2021-07-05..2021-07-06]", other)
    );
    let mut evidence = Evidence::default();
    for cell in ["11/13/1442", "12/05/1442", "11/25/1442"] {
        evidence.add(&read(cell, with(Order::DayFirst)).unwrap());
    }
    assert_eq!(evidence.order(KnownOrder::Unknown), Order::MonthFirst);
}

#[test]
fn a_converted_date_says_its_calendar() {
    let calendar = |text: &str| read(text, DAY_FIRST).map(|reading| reading.calendar);
    assert_eq!(calendar("16 Tir 1400"), Some(CalendarSystem::Persian));
    assert_eq!(calendar("7 July 2021"), Some(CalendarSystem::Gregorian));
}

#[test]
fn all_calendars_that_fit_are_told() {
    use CalendarSystem::{Islamic, Persian};
    #[track_caller]
    fn check(name: &str, cells: &[&str], expected: [Option<CalendarSystem>; 2]) {
        let mut evidence = CalendarEvidence::default();
        for cell in cells {
            evidence.add(cell);
        }
        let guess = evidence.decide(name, TableHints::default);
        let found = guess.map_or([None; 2], |guess| [Some(guess.calendar), guess.also]);
        assert_eq!(found, expected, "{name}: {cells:?}");
    }
    check("سال", &["۱۴۰۰", "۱۴۰۱"], [Some(Persian), Some(Islamic)]);
    check("سال", &["1400", "1401"], [Some(Persian), Some(Islamic)]);
    check("سنة", &["١٤٠٠", "١٤٠١"], [Some(Islamic), Some(Persian)]);
    check("Year", &["۱۴۰۰", "۱۴۰۱"], [Some(Persian), Some(Islamic)]);
    check("Year", &["1399", "1400", "2021"], [Some(Persian), Some(Islamic)]);
    check("سال هجری", &["۱۴۰۰"], [Some(Persian), Some(Islamic)]);
    check("سال هجری قمری", &["۱۴۰۰"], [Some(Islamic), None]);
    check("Year AH", &["1400", "2021"], [Some(Islamic), None]);
    check("Year", &["1066", "1453", "1914"], [None, None]);
}

#[test]
fn a_cell_says_the_era_of_a_row() {
    use crate::RowEra;
    let date = |era: &str, year: &str| {
        let style = DateStyle {
            is_year: true,
            ..DAY_FIRST
        };
        let found = RowEra::read(era)?.from_year(year, 0, 0, style)?;
        Some(found.to_when("").edtf)
    };
    for (era, year, expected) in [
        ("BC", "44", Some("-0043")),
        ("B.C.E.", "44", Some("-0043")),
        ("v. Chr.", "44", Some("-0043")),
        ("до н.э.", "44", Some("-0043")),
        ("ق.م", "44", Some("-0043")),
        ("CE", "44", Some("0044")),
        ("AD", "1066", Some("1066")),
        ("م", "2021", Some("2021")),
        ("ميلادي", "2021", Some("2021")),
        ("AH", "61", Some("[0680-10-04..0681-09-22]")),
        ("هـ", "1443", Some("[2021-08-09..2022-07-29]")),
        ("شمسی", "1400", Some("[2021-03-21..2022-03-20]")),
        ("พ.ศ.", "2564", Some("2021")),
        ("令和", "3", Some("2021")),
        ("AH", "2021", None),
    ] {
        assert_eq!(date(era, year).as_deref(), expected, "{era} {year}");
    }
    for none in ["", "x", "Alpha", "2014", "North", "unknown"] {
        assert_eq!(RowEra::read(none), None, "{none}");
    }
    let of_date = |era: &str, text: &str| {
        let found = RowEra::read(era)?.read_date(text, DAY_FIRST)?;
        Some(found.to_when("").edtf)
    };
    assert_eq!(of_date("BC", "15 March 44").as_deref(), Some("-0043-03-15"));
    assert_eq!(of_date("AH", "27/11/1442").as_deref(), Some("[2021-07-07..2021-07-08]"));
    assert_eq!(of_date("AH", "7 July 2021"), None);
    assert_eq!(of_date("CE", "7 July 2021").as_deref(), Some("2021-07-07"));
}
