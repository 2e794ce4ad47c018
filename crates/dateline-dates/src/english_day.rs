use super::months::ENGLISH;
use super::part::Part;

/// `8 July 2021`, `08-Jul-2021`: what many exports write in each row, told without looking at all that a date may be.
pub(super) fn read(text: &str) -> Option<Part> {
    let separator = *text
        .as_bytes()
        .get(1..3)?
        .iter()
        .find(|byte| matches!(byte, b' ' | b'-'))?;
    let mut parts = text.splitn(3, char::from(separator));
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if !matches!(day.len(), 1 | 2) || year.len() != 4 {
        return None;
    }
    let year = i32::try_from(number(year)?).ok()?;
    Part::day(year, self::month(month)?, number(day)?)
}

fn number(digits: &str) -> Option<u32> {
    digits.bytes().try_fold(0, |sum, digit| {
        digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0'))
    })
}

/// The month of an English name, whole or cut after three letters.
fn month(name: &str) -> Option<u32> {
    let is_it = |month: &str| {
        let begin = if name.len() == 3 { month.get(..3) } else { Some(month) };
        begin.is_some_and(|begin| begin.eq_ignore_ascii_case(name))
    };
    let at = ENGLISH.iter().position(|month| is_it(month))?;
    u32::try_from(at + 1).ok()
}
