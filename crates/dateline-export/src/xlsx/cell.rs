//! What stands in a cell of a workbook, and how it is written as XML.

use std::fmt::Write;

/// Units of UTF-16 that a cell holds at most.
pub(super) const MAX_LENGTH: usize = 32_767;
/// Digits of a number that every spreadsheet keeps.
const MAX_DIGITS: usize = 15;

/// What stands in a cell.
#[derive(Clone, Copy, Debug)]
pub(super) enum Cell<'a> {
    Blank,
    Number(&'a str),
    Text(&'a str),
}

/// A text in parts that a cell has room for; one for a text that is empty.
pub(super) fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest.take()?;
        let (part, further) = text.split_at(length_of_part(text));
        rest = (!further.is_empty()).then_some(further);
        Some(part)
    })
}

/// Bytes of the beginning of a text that a cell has room for.
fn length_of_part(text: &str) -> usize {
    let mut units = 0;
    let mut chars = text.char_indices();
    let beyond = chars.find(|(_, c)| {
        units += c.len_utf16();
        units > MAX_LENGTH
    });
    beyond.map_or(text.len(), |(end, _)| end)
}

/// Whether a text is a number that a spreadsheet gives back as it stands.
pub(super) fn is_number(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
    text != "-0" && digits <= MAX_DIGITS && number.is_some_and(|number| number.to_string() == text)
}

/// A text as XML. What XML has no characters for is written as Excel does it: `_x000D_`, and so is what looks like that.
pub(super) fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\t' | '\n' => out.push(c),
            '\0'..='\x1f' | '\u{fffe}' | '\u{ffff}' => code(c, out),
            '_' if looks_like_code(rest) => code(c, out),
            _ => out.push(c),
        }
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
    }
}

fn code(c: char, out: &mut String) {
    // Writing into a string cannot fail.
    let _ = write!(out, "_x{:04X}_", u32::from(c));
}

/// Whether a text begins as the code of a character: `_x000D_`.
fn looks_like_code(text: &str) -> bool {
    let digits = text.strip_prefix("_x").and_then(|rest| rest.split_at_checked(4));
    digits.is_some_and(|(digits, rest)| rest.starts_with('_') && digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_that_come_back_as_they_were() {
        for number in ["0", "12", "-7", "33.5", "2016", "999999999999999"] {
            assert!(is_number(number), "{number}");
        }
        for text in [
            "",
            "007",
            "1.0",
            "1e3",
            "-0",
            "+5",
            ".5",
            "1,200",
            " 5",
            "NaN",
            "inf",
            "2021-07",
            "1234567890123456",
        ] {
            assert!(!is_number(text), "{text}");
        }
    }

    #[test]
    fn a_long_text_is_parted_between_its_characters() {
        assert_eq!(parts("").collect::<Vec<_>>(), [""]);
        let long = format!("a{}", "😀".repeat(20_000));
        let lengths: Vec<usize> = parts(&long).map(|part| part.encode_utf16().count()).collect();
        assert_eq!(lengths, [MAX_LENGTH, 40_001 - MAX_LENGTH]);
        let exactly = "ä".repeat(MAX_LENGTH);
        assert_eq!(parts(&exactly).count(), 1);
    }

    #[test]
    fn what_xml_cannot_hold_is_written_as_excel_does() {
        let escaped = |text: &str| {
            let mut out = String::new();
            escape(text, &mut out);
            out
        };
        assert_eq!(escaped("a<b> & \"c\"\td\n"), "a&lt;b&gt; &amp; \"c\"\td\n");
        assert_eq!(escaped("a\r\n\u{b}"), "a_x000D_\n_x000B_");
        assert_eq!(
            escaped("_x000D_ _x_ _x00G0_ __x0041_"),
            "_x005F_x000D_ _x_ _x00G0_ __x005F_x0041_"
        );
    }
}
