//! Months in the languages of the field, digits and marks of other scripts.

use super::*;

#[track_caller]
fn check_all(texts: &[&str], expected: &str) {
    for text in texts {
        let found = read(text, DAY_FIRST).map_or("none".to_owned(), |reading| reading.to_when(text).edtf);
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn arabic_as_phones_and_excel_write_it() {
    check_all(
        &[
            "\u{200f}٧\u{200f}/٧\u{200f}/٢٠٢١",
            "\u{200e}2021-07-07",
            "\u{202b}2021-07-07\u{202c}",
            "7/7/2021م",
            "2021\u{2011}07\u{2011}07",
            "2021\u{2010}07\u{2010}07",
            "٧ يوليو ٢٠٢١",
            "الأربعاء، ٧ يوليو ٢٠٢١",
            "7 تموز/يوليو 2021",
            "7 تموز 2021 م",
            "7 جويلية 2021",
            "7 يوليوز 2021",
            "۷ ژوئیه ۲۰۲۱",
            "۷ جولای ۲۰۲۱",
            "٧ تەمموز ٢٠٢١",
            "7 Tîrmeh 2021",
            "7 Temmuz 2021 Çarşamba",
            "7 липня 2021 року",
            "7 июля 2021 года",
            "среда, 7 июля 2021 г.",
            "miércoles, 7 de julio de 2021",
            "mercredi 7 juillet 2021",
            "Mittwoch, 7. Juli 2021",
            "7 juil. 2021",
        ],
        "2021-07-07",
    );
    check_all(
        &["٧ يوليو ٢٠٢١، ١٢:٣٠ م", "٧ يوليو ٢٠٢١ ١٢:٣٠ ظهرا"],
        "2021-07-07T12:30",
    );
    check_all(
        &["2021/07/07 03:40 م", "٠٧/٠٧/٢٠٢١ ٠٣:٤٠ مساءً", "7 تموز 2021، 3:40 م"],
        "2021-07-07T15:40",
    );
    check_all(&["2021/07/07 03:40 ص", "2021/07/07 03:40 صباحًا"], "2021-07-07T03:40");
}

#[test]
fn every_month_in_each_language() {
    #[rustfmt::skip]
    let languages: [&str; 9] = [
        "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
        "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
        "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık",
        "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
        "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня",
        "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول",
        "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
        "ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر",
        "کانوونی دووەم|شوبات|ئازار|نیسان|ئایار|حوزەیران|تەمموز|ئاب|ئەیلوول|تشرینی یەکەم|تشرینی دووەم|کانوونی یەکەم",
    ];
    for months in languages {
        for (number, month) in (1..).zip(months.split('|')) {
            let expected = format!("2021-{number:02}-09");
            check_all(&[&format!("9 {month} 2021")], &expected);
        }
    }
}

#[test]
fn chinese_and_japanese_dates_are_vague_in_their_own_words() {
    for (text, expected) in [
        ("2014年夏", "2014-22"),
        ("2014年の秋", "2014-23"),
        ("2014年冬季", "2014-24"),
        ("2014年上半年", "2014-40"),
        ("2014年初", "[2014-01-01..2014-04-30]"),
        ("2014年底", "[2014-09-01..2014-12-31]"),
        ("2014年3月上旬", "[2014-03-01..2014-03-10]"),
        ("2014年3月中旬", "[2014-03-11..2014-03-20]"),
        ("2014年3月5日凌晨", "[2014-03-05..2014-03-05T05:59]"),
        ("2014年3月5日夜", "[2014-03-05T20:00..2014-03-06T04:59]"),
    ] {
        let read = read(text, DateStyle::default()).map(|reading| reading.to_when("").edtf);
        assert_eq!(read.as_deref(), Some(expected), "{text}");
    }
    for text in ["2014年夏至", "春", "夏2014人", "3年夏"] {
        assert_eq!(read(text, DateStyle::default()), None, "{text}");
    }
}
