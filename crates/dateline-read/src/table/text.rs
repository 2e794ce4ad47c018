//! What the cells of all tables have in common.

use crate::number::western;

/// Degrees as people write them: `33.31`, `33,31`, `33.31 N`, `78.46° W`, `33°18'36"N`.
pub(crate) fn degrees(text: &str) -> Option<f64> {
    let text = &*western(text);
    // A decimal comma, as spreadsheets in many countries write it.
    let number = |text: &str| -> Option<f64> { text.parse().ok().or_else(|| text.replacen(',', ".", 1).parse().ok()) };
    if let Some(degrees) = number(text) {
        return Some(degrees);
    }
    let side = |c: char| matches!(c.to_ascii_uppercase(), 'N' | 'E' | 'S' | 'W');
    let (rest, side) = match (text.strip_suffix(side), text.strip_prefix(side)) {
        (Some(rest), _) => (rest, text.chars().next_back()),
        (None, Some(rest)) => (rest, text.chars().next()),
        (None, None) => (text, None),
    };
    let is_negative = side.is_some_and(|side| matches!(side.to_ascii_uppercase(), 'S' | 'W'));
    let mut parts = rest
        .split(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','))
        .filter(|part| !part.is_empty());
    let is_sexagesimal = rest.contains('°');
    if side.is_none() && !is_sexagesimal || rest.chars().any(char::is_alphabetic) {
        return None;
    }
    let mut degrees = number(parts.next()?)?;
    for (unit, part) in [60.0, 3600.0].into_iter().zip(parts.by_ref()) {
        degrees += number(part)? / unit;
    }
    let sign = if is_negative || rest.trim_start().starts_with('-') {
        -1.0
    } else {
        1.0
    };
    (parts.next().is_none()).then_some(sign * degrees)
}

/// The text without blanks around it. Most cells have none, which their first and last bytes tell.
pub(crate) fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [b'!'..=b'~'] | [b'!'..=b'~', .., b'!'..=b'~'] => text,
        _ => text.trim(),
    }
}

/// The members of a list in one cell.
pub(crate) fn list(text: &str, separator: char) -> impl Iterator<Item = &str> + Clone {
    text.split(separator)
        .map(trimmed)
        .filter(|member| !super::is_blank(member))
}

/// "Armed clash: Government – Rebels, Town", as far as the parts are known.
pub(crate) fn title(kind: &str, actors: &[&str], place: &str) -> String {
    let mut title = kind.to_owned();
    for (index, actor) in actors.iter().filter(|actor| !actor.is_empty()).enumerate() {
        title.push_str(match (index, title.is_empty()) {
            (_, true) => "",
            (0, false) => ": ",
            _ => " – ",
        });
        title.push_str(actor);
    }
    if !place.is_empty() {
        if !title.is_empty() {
            title.push_str(", ");
        }
        title.push_str(place);
    }
    if title.is_empty() {
        title.push_str("Event");
    }
    title
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_use_the_parts_that_are_known() {
        assert_eq!(title("Armed clash", &["A", "B"], "Town"), "Armed clash: A – B, Town");
        assert_eq!(title("Looting", &["A", ""], ""), "Looting: A");
        assert_eq!(title("", &["", "B"], "Town"), "B, Town");
        assert_eq!(title("", &[], ""), "Event");
    }

    #[test]
    fn degrees_may_name_their_side() {
        for (text, expected) in [
            ("33.31", Some(33.31)),
            ("-33,5", Some(-33.5)),
            ("78.5 W", Some(-78.5)),
            ("N 33.25", Some(33.25)),
            ("33°30'36\"N", Some(33.51)),
            ("-12° 30'", Some(-12.5)),
            ("12 30", None),
            ("Nowhere", None),
            ("", None),
        ] {
            assert_eq!(degrees(text), expected, "{text}");
        }
    }
}
