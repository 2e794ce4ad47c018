//! `2009/10` may be October 2009, or the years 2009 and 2010: only the whole column tells.

use super::order::OrderSeen;

/// What a text of four digits, a slash or hyphen and two digits shows; `None` of any other.
pub(super) fn seen(text: &str) -> Option<OrderSeen> {
    let (year, rest) = text.split_at_checked(4)?;
    let second = rest.strip_prefix(['/', '-'])?;
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if second.len() != 2 || !is_number(year) || !is_number(second) {
        return None;
    }
    let (year, second): (u32, u32) = (year.parse().ok()?, second.parse().ok()?);
    // EDTF has numbers for seasons and other parts of a year.
    let may_be_part_of_year = matches!(second, 1..=12 | 21..=41);
    Some(match (second == (year + 1) % 100, may_be_part_of_year) {
        (true, false) => OrderSeen::TwoYears,
        (true, true) => OrderSeen::MonthOrTwoYears,
        (false, _) => OrderSeen::Month,
    })
}
