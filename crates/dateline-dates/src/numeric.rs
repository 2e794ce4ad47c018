use super::evidence::OrderSeen;
use super::part::Part;
use super::{DateStyle, Order, Remark};

/// Reads dates of digits: `18/04/2001`, `4.18.01`, `2001/4/18`, `20010418`, `2001-04`, `04/2001`, `2001`, `-0044-03-15`,
/// and `2010-11-00`, whose day is not known.
pub(super) fn read(text: &str, style: DateStyle) -> Option<Part> {
    if let Some(rest) = text.strip_prefix('-') {
        return before_our_era(rest);
    }
    let separator = text.bytes().find(|byte| !byte.is_ascii_digit());
    let Some(separator) = separator else {
        return compact(text, style);
    };
    if separator == b' ' {
        return spaced(text, style);
    }
    if !matches!(separator, b'/' | b'-' | b'.') {
        return None;
    }
    let mut parts = text.split(char::from(separator)).map(str::trim);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next());
    if parts.next().is_some() {
        return None;
    }
    match third {
        Some(third) => three(first, second, third, style),
        None => two(first, second),
    }
}

/// `2021 07 07` and `07 07 2021`.
fn spaced(text: &str, style: DateStyle) -> Option<Part> {
    let mut parts = text.split(' ');
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    let is_date = matches!(
        (first.len(), second.len(), third.len()),
        (4, 1 | 2, 1 | 2) | (1 | 2, 1 | 2, 4)
    );
    let part = (is_date && parts.next().is_none()).then(|| three(first, second, third, style))??;
    part.is_day().then_some(part)
}

/// Reads dates whose month is a Roman number: `7.VII.2021`, `7/XI/2021`, `7 II 2021`, `VII 2021`.
pub(super) fn roman(text: &str) -> Option<Part> {
    const MONTHS: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    let mut parts = text.split([' ', '.', '/', '-']).filter(|part| !part.is_empty());
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next());
    let month = |text: &str| {
        (1..)
            .zip(MONTHS)
            .find(|(_, name)| *name == text)
            .map(|(month, _)| month)
    };
    let year = |text: &str| number(text).filter(|_| text.len() == 4).map(i32::try_from)?.ok();
    let part = match third {
        Some(third) => Part::day(
            year(third)?,
            month(second)?,
            number(first).filter(|_| first.len() <= 2)?,
        ),
        // A single letter beside a year is more often something else.
        None => Part::month(year(second)?, month(first).filter(|_| first.len() > 1)?),
    };
    part.filter(|_| parts.next().is_none())
}

/// A year, month and day that are already in this order, below the year 0.
fn before_our_era(text: &str) -> Option<Part> {
    let mut parts = text.split('-');
    let year_text = parts.next()?;
    if year_text.len() < 4 {
        return None;
    }
    let year = -i32::try_from(number(year_text)?).ok()?;
    match (parts.next(), parts.next(), parts.next()) {
        (None, ..) => Part::year(year),
        (Some(month), None, _) => Part::month(year, number(month)?),
        (Some(month), Some(day), None) => as_known(year, number(month)?, number(day)?),
        _ => None,
    }
}

fn three(first: &str, second: &str, third: &str, style: DateStyle) -> Option<Part> {
    let (a, b, c) = (number(first)?, number(second)?, number(third)?);
    if first.len() > 2 {
        return year_first(a, b, c);
    }
    // A year of one digit is none, wherever it stands.
    let is_year_first = style.order == Order::YearFirst && first.len() == 2;
    if third.len() == 1 && !is_year_first {
        return None;
    }
    let is_short = third.len() <= 2;
    let seen = order_seen(a, b, is_short.then_some(c));
    if is_short
        && (style.order == Order::YearFirst || seen == OrderSeen::YearFirst)
        && let Some(part) = Part::day(i32::try_from(full_year(a)).ok()?, b, c)
    {
        return Some(Part {
            remark: Some(Remark::TwoDigitYear),
            order: Some(seen),
            ..part
        });
    }
    let year = i32::try_from(if is_short { full_year(c) } else { c }).ok()?;
    let order = match (seen, style.order) {
        (OrderSeen::MonthFirst, _) | (OrderSeen::Either | OrderSeen::Same, Order::MonthFirst) => Order::MonthFirst,
        _ => Order::DayFirst,
    };
    let (day, month) = match order {
        Order::MonthFirst => (b, a),
        _ => (a, b),
    };
    let is_usual = order == style.order || (style.order == Order::YearFirst && !is_short);
    let remark = if !is_usual {
        Some(Remark::OtherOrder)
    } else if is_short {
        Some(Remark::TwoDigitYear)
    } else {
        None
    };
    // Of `11/00/2010` and `00/11/2010` only the month is known, whatever the order.
    let (month, day) = if month == 0 && !is_short {
        (day, 0)
    } else {
        (month, day)
    };
    let part = if is_short {
        Part::day(year, month, day)
    } else {
        as_known(year, month, day)
    };
    part.map(|part| Part {
        remark,
        order: Some(seen),
        ..part
    })
}

/// What the numbers tell; `third` only if it has two digits and may be a day.
fn order_seen(first: u32, second: u32, third: Option<u32>) -> OrderSeen {
    if third.is_some() && !(1..=31).contains(&first) {
        return OrderSeen::YearFirst;
    }
    match (first > 12, second > 12) {
        (true, false) if third.is_some_and(|third| (1..=31).contains(&third)) => OrderSeen::DayOrYear,
        (true, _) => OrderSeen::DayFirst,
        (false, true) => OrderSeen::MonthFirst,
        (false, false) if first == second => OrderSeen::Same,
        (false, false) => OrderSeen::Either,
    }
}

fn year_first(year: u32, month: u32, day: u32) -> Option<Part> {
    as_known(i32::try_from(year).ok()?, month, day)
}

/// A month or day of 0 is not known: `2010-11-00` is that month, `2010-00-00` that year.
fn as_known(year: i32, month: u32, day: u32) -> Option<Part> {
    match (year, month, day) {
        (0, 0, _) | (0, _, 0) => None,
        (_, 0, 0) => Part::year(year),
        (_, month, 0) => Part::month(year, month),
        (_, month, day) => Part::day(year, month, day),
    }
}

/// Year and month in either order.
fn two(first: &str, second: &str) -> Option<Part> {
    let (year, month) = match (first.len(), second.len()) {
        (4, 1 | 2) => (first, second),
        (1 | 2, 4) => (second, first),
        _ => return None,
    };
    Part::month(i32::try_from(number(year)?).ok()?, number(month)?)
}

/// No number is a month after this year, since none is known to lie there.
const LAST_OF_SIX: i32 = 2050;

/// `210107`: a year of two digits, a month and a day.
fn six_of_day(text: &str) -> Option<Part> {
    let (year, rest) = text.split_at_checked(2)?;
    let (month, day) = rest.split_at_checked(2)?;
    let part = Part::day(
        i32::try_from(full_year(number(year)?)).ok()?,
        number(month)?,
        number(day)?,
    )?;
    Some(Part {
        remark: Some(Remark::TwoDigitYear),
        ..part
    })
}

/// `200104` is a month, or a day of 2020: the whole column tells.
fn six(text: &str, style: DateStyle) -> Option<Part> {
    let (year, month) = text.split_at_checked(4)?;
    let year = i32::try_from(number(year)?).ok()?;
    let of_month = Part::month(year, number(month)?).filter(|_| (1000..=LAST_OF_SIX).contains(&year));
    let of_day = six_of_day(text);
    let seen = match (of_month.is_some(), of_day.is_some()) {
        (true, false) => Some(OrderSeen::SixOfMonth),
        (false, true) => Some(OrderSeen::SixOfDay),
        _ => None,
    };
    let part = if style.six_of_day {
        of_day.or(of_month)
    } else {
        of_month.or(of_day.filter(|_| year >= 1000))
    };
    Some(Part { order: seen, ..part? })
}

/// `2001`, `200104` or `20010418`.
fn compact(text: &str, style: DateStyle) -> Option<Part> {
    if text.len() == 6 {
        return six(text, style);
    }

    let (year, rest) = text.split_at_checked(4)?;
    let year = i32::try_from(number(year)?).ok()?;
    match rest.len() {
        0 => Part::year(year),
        4 => {
            let (month, day) = rest.split_at_checked(2)?;
            Part::day(year, number(month)?, number(day)?)
        }
        _ => None,
    }
}

/// The last year that two digits stand for, so that none lies in a far future.
pub const LAST_SHORT_YEAR: u32 = 2035;

/// The year that two digits most likely stand for: 1936 to 2035.
pub(super) fn full_year(year: u32) -> u32 {
    if 2000 + year <= LAST_SHORT_YEAR {
        2000 + year
    } else {
        1900 + year
    }
}

/// The year after `year` if `next` is its last digits: 1751 of `1750/51` and `1750/1`.
pub(super) fn next_year(year: &str, next: &str) -> Option<i32> {
    let after = number(year)? + 1;
    let ends = after.to_string().ends_with(next) && matches!(next.len(), 1 | 2 | 4);
    ends.then(|| i32::try_from(after).ok())?
}

/// One to six digits.
fn number(text: &str) -> Option<u32> {
    let is_number = matches!(text.len(), 1..=6) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok())?
}
