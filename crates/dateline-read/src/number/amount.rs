use dateline_event::fold::fold;
use dateline_event::{Amount, is_placeholder, is_reference_mark};
use memchr::memmem;

use super::phrases::{Bound, PHRASES};
use super::units::{are_people, without_unit};
use super::{Counted, Number, NumberStyle, number_words, western};

/// No cell that is longer tells a number.
pub(super) const LONGEST: usize = 120;

/// What a cell of a column of figures says; `None` if it says that the number is not known.
///
/// What is no number as people write it stays words, so that nothing is taken for another number than was written.
pub(crate) fn amount(text: &str, style: &NumberStyle, counted: Counted) -> Option<Amount> {
    let plain = western(text);
    let number = |text: &str| Some(Number::read(text)?.value(style));
    if let Some(number) = number(&plain) {
        return (!style.is_missing(number)).then_some(Amount::Exact(number));
    }
    let words = || Some(Amount::Words(text.to_owned()));
    if plain.len() > LONGEST || plain.contains(is_reference_mark) {
        return words();
    }
    let folded = fold(&plain);
    let folded = folded.trim_matches([' ', '\'', '"', ';', ':']);
    if PHRASES.none.iter().any(|none| none == folded) {
        return Some(Amount::Exact(0.0));
    }
    if is_placeholder(text) || folded.bytes().all(|byte| matches!(byte, b'.' | b'-' | b'*' | b'?')) {
        return None;
    }
    amount_of(folded, style, counted).or_else(words)
}

/// As [`amount`], of a text that is folded; what is no number is none of words either.
pub(super) fn amount_of(folded: &str, style: &NumberStyle, counted: Counted) -> Option<Amount> {
    let digits = number_words::with_digits(folded);
    let text = digits.as_deref().unwrap_or(folded);
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    bounded(&without_parts(text, style)?, style, counted)
}

/// Whether words tell roughly how many: `dozens`, `1000s`, `several people`.
pub(crate) fn is_rough(words: &str) -> bool {
    if words.len() > LONGEST {
        return false;
    }
    let folded = fold(&western(words));
    let mut parts = folded.split([' ', '-', '(', ')', ',']).filter(|word| !word.is_empty());
    let is_rough = |word: &str| {
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        word.strip_suffix('s').is_some_and(is_number) || PHRASES.rough.iter().any(|rough| rough == word)
    };
    parts.clone().count() <= 4 && parts.any(is_rough)
}

/// `3 (2 children)` and `3 including 2 children` as `3`, `12[4]` as `12`; `None` if what is said beside it may be another number.
fn without_parts(text: &str, style: &NumberStyle) -> Option<String> {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let mut text = text;
    while let Some((before, reference)) = text.strip_suffix(']').and_then(|text| text.rsplit_once('[')) {
        let is_letter = reference.len() == 1 && reference.bytes().all(|byte| byte.is_ascii_lowercase());
        if !is_digits(reference) && !is_letter {
            return None;
        }
        text = before.trim_end();
    }
    let bracketed = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    let Some((before, parts)) = bracketed.or_else(|| at_parts(text)) else {
        return Some(text.to_owned());
    };
    let (before, parts) = (before.trim(), parts.trim());
    if parts == "?" {
        return Some(format!("{before}?"));
    }
    // They are some of those before them.
    let whole = Number::read(before).map(|number| number.value(style));
    let numbers = parts
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty());
    let sum: f64 = numbers.filter_map(|part| part.parse::<f64>().ok()).sum();
    let are_parts = whole.is_none_or(|whole| sum <= whole) && are_people(parts) && !is_digits(parts);
    are_parts.then(|| before.to_owned())
}

/// A number, and the words behind it that tell of some of those whom it counts.
fn at_parts(text: &str) -> Option<(&str, &str)> {
    let (before, parts) = text.split_once(' ')?;
    let before = before.trim_end_matches(',');
    let tells_parts = PHRASES.among.iter().any(|word| {
        let rest = parts.strip_prefix(word.as_str());
        rest.is_some_and(|rest| rest.starts_with(' '))
    });
    (Number::read(before).is_some() && tells_parts).then_some((before, parts))
}

/// A number, a range or a bound, folded, with or without a word for what is counted.
fn bounded(text: &str, style: &NumberStyle, counted: Counted) -> Option<Amount> {
    let text = without_unit(text, counted);
    let number = |text: &str| {
        let number = Number::read(text.trim())?.value(style);
        (number >= 0.0).then_some(number)
    };
    if let Some(number) = number(text) {
        return Some(Amount::Exact(number));
    }
    if let Some(range) = range(text, &number) {
        return Some(range);
    }
    let before = |(word, bound): &(String, Bound)| {
        let rest = text.strip_prefix(word.as_str())?;
        let is_apart = rest.starts_with([' ', '\'']) || !word.ends_with(char::is_alphanumeric) || is_set_solid(word);
        if !is_apart {
            return None;
        }
        let rest = without_unit(rest.trim_start(), counted);
        match (number(rest), bound) {
            (Some(number), bound) => bound.of(number, style),
            (None, Bound::About) => range(rest, &number),
            (None, _) => None,
        }
    };
    let behind = |(word, bound): &(String, Bound)| {
        let rest = text.strip_suffix(word.as_str())?;
        let is_apart = rest.ends_with(' ') || !word.starts_with(char::is_alphanumeric) || is_set_solid(word);
        let rest = without_unit(rest.trim_end(), counted);
        is_apart
            .then(|| number(rest))
            .flatten()
            .and_then(|number| bound.of(number, style))
    };
    let (words, behinds) = (&PHRASES.before, &PHRASES.behind);
    words
        .iter()
        .find_map(before)
        .or_else(|| behinds.iter().find_map(behind))
}

/// Whether a word is of a script that sets no blanks between words.
fn is_set_solid(word: &str) -> bool {
    word.starts_with(|c: char| ('\u{3040}'..='\u{9fff}').contains(&c))
}

impl Bound {
    /// What it makes of a number; `None` if it leaves none. People are whole: “less than 7” of them are 6 at most.
    fn of(self, number: f64, style: &NumberStyle) -> Option<Amount> {
        Some(match self {
            Self::MoreThan if style.is_whole => Amount::AtLeast {
                at_least: number.floor() + 1.0,
            },
            Self::AtLeast | Self::MoreThan => Amount::AtLeast { at_least: number },
            Self::LessThan if number == 0.0 => return None,
            Self::LessThan if style.is_whole => Amount::AtMost {
                at_most: number.ceil() - 1.0,
            },
            Self::AtMost | Self::LessThan => Amount::AtMost { at_most: number },
            Self::About => Amount::About { about: number },
        })
    }
}

/// `5 to 10`, `between 5 and 10`; `None` if the first is the greater.
fn range(text: &str, number: &impl Fn(&str) -> Option<f64>) -> Option<Amount> {
    let ends = |text: &str, joins: &[String]| {
        joins.iter().find_map(|join| {
            let at = memmem::find(text.as_bytes(), join.as_bytes())?;
            let (low, high) = (text.get(..at)?, text.get(at + join.len()..)?);
            let (low, high) = (number(low)?, number(high)?);
            (low <= high).then_some(if low < high {
                Amount::Range { low, high, best: None }
            } else {
                Amount::Exact(low)
            })
        })
    };
    let after = |words: &[String]| {
        let found = words.iter().find_map(|word| text.strip_prefix(word.as_str()));
        found.filter(|rest| rest.starts_with(' ')).map(str::trim_start)
    };
    let behind = PHRASES
        .behind_range
        .iter()
        .find_map(|word| text.strip_suffix(word.as_str()));
    if let Some(between) = after(&PHRASES.between) {
        return ends(between, &PHRASES.and).or_else(|| ends(between, &PHRASES.to));
    }
    ends(behind.or_else(|| after(&PHRASES.from)).unwrap_or(text), &PHRASES.to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = amount(text, &NumberStyle::COUNTS, Counted::Killed);
        let shown = match &found {
            None => "-".to_owned(),
            Some(Amount::Words(words)) => format!("“{words}”"),
            Some(other) => other.to_string(),
        };
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn figures_are_read_as_people_write_them() {
        for (text, expected) in [
            ("14", "14"),
            ("1,204", "1204"),
            ("1.204", "1204"),
            ("10-12", "10–12"),
            ("10 – 12", "10–12"),
            ("~20", "~ 20"),
            ("5+", "≥ 5"),
            ("dozens", "“dozens”"),
            ("12-10", "“12-10”"),
            ("NaN", "-"),
            ("-88", "-"),
            (".", "-"),
            ("unknown", "-"),
            ("At least 3", "≥ 3"),
            ("Up to 10", "≤ 10"),
            ("5 to 10", "5–10"),
            ("about 5", "~ 5"),
            (">5", "≥ 6"),
            ("<7", "≤ 6"),
            ("≤7", "≤ 7"),
            ("≥ 5", "≥ 5"),
            ("<1", "≤ 0"),
            ("<0", "“<0”"),
            ("fewer than 7 people", "≤ 6"),
            ("over 20", "≥ 21"),
            ("not less than 20", "≥ 20"),
            ("менее 7 человек", "≤ 6"),
            ("не менее 7", "≥ 7"),
            ("menos de 7", "≤ 6"),
            ("no menos de 7", "≥ 7"),
            ("weniger als 7", "≤ 6"),
            ("أقل من 7", "≤ 6"),
            ("کمتر از ۷ نفر", "≤ 6"),
            ("7'den az", "≤ 6"),
            ("超过5人", "≥ 6"),
            ("至少5人", "≥ 5"),
            ("20人以上", "≥ 20"),
            ("3 including 1 child", "3"),
            ("3, incl. one child", "3"),
            ("3 (one of them a child)", "3"),
            ("3 dont 1 enfant", "3"),
            ("3 (в том числе 1 ребёнок)", "3"),
            ("3 (including 5 children)", "“3 (including 5 children)”"),
            ("5?", "~ 5"),
            ("5 (?)", "~ 5"),
            ("none", "0"),
            ("3 (2 children)", "3"),
            ("12[4]", "12"),
            ("3 killed", "3"),
            ("12 personnes", "12"),
            ("at least 12 people killed", "≥ 12"),
            ("3 injured", "“3 injured”"),
            ("jusqu’à 10", "≤ 10"),
            ("entre 5 et 10", "5–10"),
            ("plus de 1 200", "≥ 1201"),
            ("de 5 a 10", "5–10"),
            ("от 5 до 10", "5–10"),
            ("zwischen 5 und 10", "5–10"),
            ("بين ٥ و١٠", "5–10"),
            ("٣ قتلى", "3"),
            ("۵ تا ۱۰ نفر", "5–10"),
            ("10'dan fazla", "≥ 11"),
            ("5 ila 10 arası", "5–10"),
            ("3 (5 more possible)", "“3 (5 more possible)”"),
            ("3 (12 children)", "“3 (12 children)”"),
            ("3 or 4", "3–4"),
            ("about 5 to 10", "5–10"),
            ("12 of 15", "“12 of 15”"),
            ("2021-03-04", "“2021-03-04”"),
            ("3 killed, 5 injured", "“3 killed, 5 injured”"),
            ("one", "1"),
            ("two people", "2"),
            ("two or three", "2–3"),
            ("at least four", "≥ 4"),
            ("Trois", "3"),
            ("один", "1"),
            ("twenty-one", "“twenty-one”"),
            ("one hundred", "“one hundred”"),
            ("3+1", "“3+1”"),
            ("5 killed (3 civilians)", "5"),
            ("a dozen", "“a dozen”"),
            ("no more than 4", "≤ 4"),
            ("50 max", "≤ 50"),
        ] {
            check(text, expected);
        }
    }

    #[test]
    fn some_words_tell_roughly_how_many() {
        for text in [
            "1000s",
            "hundreds",
            "a few dozen",
            "عشرات",
            "çok sayıda",
            "plusieurs personnes",
        ] {
            assert!(is_rough(text), "{text}");
        }
        for text in [
            "students",
            "separatist party",
            "some party of the very far north",
            "Group 5",
            "2nd Brigade",
        ] {
            assert!(!is_rough(text), "{text}");
        }
    }
}
