use std::borrow::Cow;

use super::is_reference_mark;

/// The first digits of scripts that write numbers as Latin does, by place: Arabic, Persian, Indian, Bengali, Thai, Burmese, Khmer,
/// and of full width.
const ZEROS: [char; 8] = ['٠', '۰', '०', '০', '๐', '၀', '\u{17e0}', '０'];

/// A decimal digit of another script as one of `0` to `9`.
pub fn western_digit(c: char) -> Option<char> {
    if c.is_ascii() {
        return c.is_ascii_digit().then_some(c);
    }
    let value = |zero: char| char::from_digit(u32::from(c).checked_sub(u32::from(zero))?, 10);
    ZEROS.into_iter().find_map(value)
}

/// The text with digits of any of these scripts as `0` to `9`, the Arabic decimal mark as a dot and the mark between
/// thousands as an apostrophe, which parts nothing else. The marks of notes behind anything else fall away.
pub fn western(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let plain = |c: char| match c {
        '٫' => '.',
        '٬' | '’' | '‘' | 'ʼ' => '\'',
        '−' | '﹣' | '－' => '-',
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' => ' ',
        c => western_digit(c).unwrap_or(c),
    };
    let is_noted =
        text.chars().any(is_reference_mark) && text.chars().any(|c| c.is_alphanumeric() && !is_reference_mark(c));
    if is_noted {
        let bare: String = text.chars().filter(|c| !is_reference_mark(*c)).map(plain).collect();
        return Cow::Owned(bare.trim_end_matches([' ', ',']).to_owned());
    }
    Cow::Owned(text.chars().map(plain).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_other_scripts_are_digits() {
        assert_eq!(western("١٢"), "12");
        assert_eq!(western("۳٬۴۰۰٫۵"), "3'400.5");
        assert_eq!(western("१२ ১২ ๑๒ ၁၂ １２"), "12 12 12 12 12");
        assert_eq!(western("−5 a"), "-5 a");
        assert_eq!(western("Čáp"), "Čáp");
        assert_eq!(western("3¹"), "3");
        assert_eq!(western("1,200 ²³"), "1,200");
        assert_eq!(western("③"), "③");
        assert_eq!((western_digit('7'), western_digit('x')), (Some('7'), None));
    }
}
