use super::order::{self, OrderSeen, Telling};
use super::part::Part;
use super::{DateStyle, Order, Remark, Separator, Ymd};

/// Reads dates of digits: `18/04/2001`, `4.18.01`, `2001/4/18`, `20010418`, `2001-04`, `04/2001`, `2001`, `-0044-03-15`,
/// and `2010-11-00`, whose day is not known.
pub(super) fn read(text: &str, style: DateStyle) -> Option<Part> {
    if let Some(rest) = text.strip_prefix('-') {
        return before_our_era(rest);
    }
    let mark = text.bytes().find(|byte| !byte.is_ascii_digit());
    let Some(mark) = mark else {
        return compact(text, style);
    };
    let separator = match mark {
        b' ' => return spaced(text, style),
        b'/' => Separator::Slash,
        b'-' => Separator::Hyphen,
        b'.' => Separator::Dot,
        _ => return None,
    };
    let mut parts = text.split(char::from(mark)).map(str::trim);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next());
    if parts.next().is_some() {
        return None;
    }
    match third {
        Some(third) => three(first, second, third, separator, style),
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
    let part = (is_date && parts.next().is_none()).then(|| three(first, second, third, Separator::Slash, style))??;
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

fn three(first: &str, second: &str, third: &str, separator: Separator, style: DateStyle) -> Option<Part> {
    let numbers = [number(first)?, number(second)?, number(third)?];
    if first.len() > 2 {
        return year_first(numbers, separator, style);
    }
    let order = style.order_of(separator);
    // A year of one digit is none, wherever it stands.
    let is_year_first = matches!(order, Order::YearFirst | Order::YearDayFirst) && first.len() == 2;
    if third.len() == 1 && !is_year_first {
        return None;
    }
    let [a, b, c] = numbers;
    let byte = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
    // A digit too many is a slip, not a year of another age.
    if third.len() > 4 {
        return None;
    }
    if third.len() > 2 {
        let seen = OrderSeen::YearLast(separator, [byte(a), byte(b)]);
        return year_last([a, b], c, seen, style);
    }
    let seen = OrderSeen::Short(separator, [byte(a), byte(b), byte(c)]);
    let (_, telling) = seen.telling()?;
    let begins = |month: u32, day: u32| Part::day(style.short_years.full(a), month, day);
    let year_first = match order {
        Order::YearFirst => begins(b, c),
        Order::YearDayFirst => begins(c, b).or_else(|| begins(b, c)),
        _ if telling == Telling::YearFirst => begins(b, c),
        _ => None,
    };
    if let Some(part) = year_first {
        return Some(Part {
            order: Some(seen),
            ..part.short()
        });
    }
    year_last([a, b], c, seen, style)
}

/// Of dates whose year stands last, in the order of the column where the numbers allow it.
fn year_last([a, b]: [u32; 2], year: u32, seen: OrderSeen, style: DateStyle) -> Option<Part> {
    let (separator, telling) = seen.telling()?;
    let is_short = matches!(seen, OrderSeen::Short(..));
    let usual = style.order_of(separator);
    let order = match (telling, usual) {
        (Telling::MonthFirst, _) | (Telling::Either | Telling::Same, Order::MonthFirst) => Order::MonthFirst,
        _ => Order::DayFirst,
    };
    let (day, month) = match order {
        Order::MonthFirst => (b, a),
        _ => (a, b),
    };
    let is_usual = order == usual || (matches!(usual, Order::YearFirst | Order::YearDayFirst) && !is_short);
    // Of `11/00/2010` and `00/11/2010` only the month is known, whatever the order.
    let (month, day) = if month == 0 && !is_short {
        (day, 0)
    } else {
        (month, day)
    };
    let part = if is_short {
        Part::day(style.short_years.full(year), month, day)?.short()
    } else {
        as_known(i32::try_from(year).ok()?, month, day)?
    };
    Some(Part {
        remark: if is_usual {
            part.remark
        } else {
            Some(Remark::OtherOrder)
        },
        order: Some(seen),
        is_either: style.is_mixed && telling == Telling::Either,
        ..part
    })
}

/// Of a year of four digits before the others: the month follows, unless the column says otherwise or it can be none.
fn year_first([year, second, third]: [u32; 3], separator: Separator, style: DateStyle) -> Option<Part> {
    let byte = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
    let seen = OrderSeen::YearFirst(separator, [byte(second), byte(third)]);
    let is_day_second = style.order_of(separator) == Order::YearDayFirst;
    let (day, month, is_usual) = match (second > 12, third > 12) {
        (true, false) if third > 0 => (second, third, is_day_second),
        (false, true) => (third, second, !is_day_second),
        _ if is_day_second => (second, third, true),
        _ => (third, second, true),
    };
    let part = as_known(i32::try_from(year).ok()?, month, day)?;
    Some(Part {
        remark: (!is_usual).then_some(Remark::OtherOrder),
        order: Some(seen),
        is_either: style.is_mixed && second <= 12 && third <= 12 && second != third,
        ..part
    })
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

/// `200104` is a month, or a day of 2020 or 2004: the whole column tells.
fn six(text: &str, style: DateStyle) -> Option<Part> {
    let numbers = pairs_of_digits(text)?;
    let of_day = |order| {
        let day = Ymd::of(numbers, order, style.short_years)?;
        Some(Part::day(day.year, day.month, day.day)?.short())
    };
    let of_month = || order::month_of(numbers).and_then(|(year, month)| Part::month(year, month));
    let of_any = || {
        [Order::YearFirst, Order::DayFirst, Order::MonthFirst]
            .into_iter()
            .find_map(of_day)
    };
    let part = match style.digits {
        Some(order) => of_day(order).or_else(of_month).or_else(of_any),
        None => of_month().or_else(of_any),
    };
    Some(Part {
        order: Some(OrderSeen::Six(numbers)),
        ..part?
    })
}

/// `20010418`, or `18042001` where that is no day.
fn eight(text: &str, style: DateStyle) -> Option<Part> {
    let numbers = pairs_of_digits(text)?;
    let all = [
        Order::YearFirst,
        Order::DayFirst,
        Order::MonthFirst,
        Order::YearDayFirst,
    ];
    let mut orders = style.digits.into_iter().chain(all);
    let day = orders.find_map(|order| order::day_of(numbers, order))?;
    Some(Part {
        order: Some(OrderSeen::Eight(numbers)),
        ..Part::day(day.year, day.month, day.day)?
    })
}

/// Digits two by two.
fn pairs_of_digits<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut pairs = [0; N];
    if text.len() != 2 * N || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    for (pair, digits) in pairs.iter_mut().zip(text.as_bytes().chunks(2)) {
        *pair = digits.iter().fold(0, |sum, digit| sum * 10 + (digit - b'0'));
    }
    Some(pairs)
}

/// `2001`, `200104` or `20010418`.
fn compact(text: &str, style: DateStyle) -> Option<Part> {
    match text.len() {
        4 => Part::year(i32::try_from(number(text)?).ok()?),
        6 => six(text, style),
        8 => eight(text, style),
        _ => None,
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
