//! Forms of dates that only a whole column tells, and what the report says of them.

use dateline_batch::Question;

use super::{dates, document};

#[track_caller]
fn check_told(table: &str, part: &str) {
    let decisions = document(table).report.decisions;
    let told: Vec<String> = decisions.iter().map(ToString::to_string).collect();
    assert!(told.iter().any(|told| told.contains(part)), "{told:?}");
}

#[track_caller]
fn check_asked(table: &str, is_asked: impl Fn(&Question) -> bool) {
    let columns = document(table).report.columns.unwrap();
    let mut asked = columns.questions.iter().map(|asked| &asked.question);
    assert!(asked.any(is_asked), "{:?}", columns.questions);
}

#[test]
fn days_without_a_year_are_undated_and_noted() {
    let table = "date,title\n2021-03-10,good\n12-14 March,CASE\n3-5 May,CASE\n28-30 June,CASE\nMay 12-14,CASE\n12.-14. März,CASE\n";
    assert_eq!(dates(table), ["2021-03-10", "", "", "", "", ""]);
    assert_eq!(document(table).report.findings.count(), 5);
}

#[test]
fn six_digits_of_the_future_are_days() {
    let table = "date,title\n201012,12 Oct 2020\n210107,7 Jan 2021\n210707,7 Jul 2021\n210711,11 Jul 2021\n";
    assert_eq!(dates(table), ["2020-10-12", "2021-01-07", "2021-07-07", "2021-07-11"]);
    check_told(table, "Digits in a row in date are read as year/month/day");
}

#[test]
fn epochs_are_told_and_asked_about() {
    let chrome = "id,url,title,last_visit_time\n1,https://a.example/,A,13270000000000000\n2,https://b.example/,B,13270000100000000\n";
    assert_eq!(dates(chrome)[0], "2021-07-05T23:06:40.000000Z");
    check_told(chrome, "last_visit_time are read as microseconds since 1601");
    let windows = "Timestamp,Event,Host\n132701234567890000,logon A,H1\n132701239567890000,logon B,H2\n";
    assert_eq!(dates(windows)[0], "2021-07-07T09:24:16.789000Z");
    check_told(windows, "FILETIME");
    let apple = "date,text,handle\n647343123,hello,bob\n647343999,hi,ann\n";
    assert_eq!(dates(apple)[0], "2021-07-07T09:32:03Z");
    check_told(apple, "they could be seconds since 1970 as well");
    check_asked(apple, |question| matches!(question, Question::Epoch { .. }));
}

#[test]
fn an_hour_after_a_day_is_no_span_of_years() {
    let table = "date,title\n2021-07-01-21,evt\n2021-07-01-22,evt\n2021-07-01-23,evt\n1999-07-07-08,evt\n-0218-12-05-14,Hannibal\n";
    assert_eq!(
        dates(table),
        [
            "2021-07-01T21",
            "2021-07-01T22",
            "2021-07-01T23",
            "1999-07-07T08",
            "-0218-12-05T14"
        ]
    );
}

#[test]
fn two_years_are_no_month() {
    let table = "year,event,country\n2009/10,drought,IQ\n2010/11,drought,IQ\n2011/12,drought,IQ\n2012/13,drought,IQ\n";
    assert_eq!(dates(table), ["2009/2010", "2010/2011", "2011/2012", "2012/2013"]);
    check_told(table, "two years each");
}

#[test]
fn centuries_decades_and_iso_8601() {
    let table = "date,title\n1800s,a\nthe 1700s,b\n1900s,c\n1990s,ok\n";
    assert_eq!(dates(table), ["18XX", "17XX", "19XX", "199X"]);
    let table =
        "datetime,message\n2016-12-31T23:59:60Z,leap\n2021-07-07T24:00:00Z,24\n2021-W27-3,week\n2021-188,ordinal\n";
    assert_eq!(
        dates(table),
        [
            "2016-12-31T23:59:59Z",
            "2021-07-08T00:00:00Z",
            "2021-07-07",
            "2021-07-07"
        ]
    );
}

#[test]
fn a_column_called_date_is_read_cell_by_cell() {
    let table = "Date,Event,Place\n12 OCT 1998,one,Alpha\n12 COT 1998,two,Beta\n40 May 1998,three,Beta\n30 Apr 2020,four,Alpha\n31 Apr \
                 2020,five,Alpha\n32 Apr 2020,six,Alpha\n29 Feb 2019,eight,Gamma\n";
    assert_eq!(dates(table), ["1998-10-12", "", "", "2020-04-30", "", "", ""]);
    assert_eq!(document(table).report.findings.count(), 5);
}

#[test]
fn a_clock_beside_a_clock_is_compared() {
    let table = "Attack Date,Attack Time,Attack Type\n2024-12-30 17:30:45,Time Unknown,Shelling\n2024-12-28 14:05:45,14:05,Looting\n2024-12-24 \
                 09:05:15,09:05,Shelling\n2024-12-25 17:15:45,16:00,Shelling\n";
    let report = document(table).report;
    let findings: Vec<String> = report
        .findings
        .kept()
        .iter()
        .map(|finding| finding.reason.to_string())
        .collect();
    assert_eq!(findings, ["the clock time “16:00” is not that of the date"]);
}

fn is_converted(question: &Question) -> bool {
    matches!(question, Question::OtherCalendar { is_converted: true, .. })
}

#[test]
fn years_of_another_calendar_are_converted_and_asked_about() {
    let persian = "تاریخ,محل,title\n1400/04/16,بغداد,a\n1399/12/29,اهواز,b\n";
    check_asked(persian, is_converted);
    assert_eq!(dates(persian), ["2021-07-07", "2021-03-19"]);
    check_told(persian, "2 dates in تاریخ are converted from the Persian calendar");
    let whole = include_str!("../../data/cases/b04_calendars.csv");
    assert_eq!(dates(whole), ["2021-07-07", "2021-03-20", "2021-09-22"]);
    assert_eq!(document(whole).report.findings.count(), 0);
    let islamic =
        "Date,Event,Location\n1442-11-27,Rocket attack,Baghdad\n1442-12-01,Explosion,Mosul\n1443-01-10,March,Karbala\n";
    check_asked(islamic, is_converted);
    assert_eq!(
        dates(islamic),
        [
            "[2021-07-07..2021-07-08]",
            "[2021-07-11..2021-07-12]",
            "[2021-08-18..2021-08-19]"
        ]
    );
    check_told(islamic, "the Islamic calendar");
    let named = "Hijri date,Event\n1442-11-27,a\n";
    assert_eq!(dates(named), ["[2021-07-07..2021-07-08]"]);
    assert!(
        !document(named)
            .report
            .columns
            .unwrap()
            .questions
            .iter()
            .any(|asked| is_converted(&asked.question))
    );
    let history = "date,event\n1346-08-26,Crécy\n1415-10-25,Agincourt\n";
    assert_eq!(dates(history), ["1346-08-26", "1415-10-25"]);
    let medieval = "date,event\n1346-08-26,Crécy\n1356-09-19,Poitiers\n";
    assert_eq!(dates(medieval), ["1346-08-26", "1356-09-19"]);
    check_asked(medieval, |question| {
        matches!(
            question,
            Question::OtherCalendar {
                is_converted: false,
                ..
            }
        )
    });
    let thai = "Date,Event\n2564-07-07,a\n2563-01-02,b\n";
    assert_eq!(dates(thai), ["2021-07-07", "2020-01-02"]);
    check_told(thai, "the Buddhist calendar");
    let words = "date,event\n16 Tir 1400,a\n7 July 2021,b\n";
    assert_eq!(dates(words), ["2021-07-07", "2021-07-07"]);
    check_told(words, "1 date in date is converted from the Persian calendar");
}

#[test]
fn offsets_that_differ_are_told() {
    let table = "datetime,title\n2021-07-07T12:00:00+03:00,A\n2021-07-07T10:00:00Z,B\n2021-07-07T06:30:00-05:00,C\n2021-07-07T06:30:00,D\n";
    check_told(
        table,
        "Clock times in datetime have different offsets from UTC; 3 have one and 1 none",
    );
    let odd = "datetime,title\n2021-07-07T12:00:00+03:75,A\n2021-07-07T10:00:00+25:00,B\n2021-07-07T06:30:00Z,C\n2021-07-07T06:30:00Z,D\n";
    assert_eq!(document(odd).report.findings.count(), 2);
}
