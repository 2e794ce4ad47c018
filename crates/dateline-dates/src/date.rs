use super::era::{self, Era};
use super::order::OrderSeen;
use super::part::Part;
use super::{DateStyle, Order, Separator, months, words};

pub(super) use super::numeric::read as numeric;

/// `YYYY-MM-DD`, the form that most exports use.
pub(super) fn iso_day(text: &str) -> Option<Part> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
        return None;
    };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |sum, digit| {
            digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0'))
        })
    };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
    let (month, day) = (number(&[m1, m2])?, number(&[d1, d2])?);
    let part = Part::day(year, month, day)?;
    let byte = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
    Some(Part {
        order: Some(OrderSeen::YearFirst(Separator::Hyphen, [byte(month), byte(day)])),
        ..part
    })
}

/// Reads a date in any of the known forms but EDTF's own.
pub(super) fn read(text: &str, style: DateStyle) -> Option<Part> {
    let iso = || iso_day(text).filter(|_| style.order != Order::YearDayFirst && !style.is_mixed);
    iso()
        .or_else(|| numeric(text, style))
        .or_else(|| words::read(text, style.short_years))
        .or_else(|| super::numeric::roman(text))
        .or_else(|| numeric(without_weekday(text)?, style))
        .or_else(|| match era::cut(text) {
            // `7/7/2021م`
            (numbers, Some(Era::Ours)) if numbers.contains(['/', '-', '.']) => numeric(numbers.trim(), style),
            _ => None,
        })
}

/// `10/27/2014` of `Mon, 10/27/2014`.
fn without_weekday(text: &str) -> Option<&str> {
    let (weekday, rest) = text.split_once([' ', ','])?;
    let rest = rest.trim_start_matches([' ', ',']);
    let is_whole = rest.starts_with(|c: char| c.is_ascii_digit()) && rest.contains(['/', '-', '.']);
    (is_whole && months::is_weekday(weekday.trim_end_matches('.'))).then_some(rest)
}
