use chrono::{Datelike, NaiveDate};

/// `2014-06-03` and, for years outside 0..=9999, the form `Y12345-06-03` (EDTF has such years, but
/// nothing in them) or `-0044-03-15`.
pub fn iso_date(date: NaiveDate) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match year {
        0..=9999 => format!("{year:04}-{month:02}-{day:02}"),
        -9999..0 => format!("-{:04}-{month:02}-{day:02}", -year),
        _ => format!("Y{year}-{month:02}-{day:02}"),
    }
}
