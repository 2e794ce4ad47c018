use std::borrow::Cow;

use dateline_event::{is_reference_mark, western_digit};

/// A text with the digits, spaces, hyphens and signs that other scripts and word processors have as those of ASCII, and
/// without invisible characters and marks of notes. The dash of ranges stays what it is.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars()
            .filter(|&c| !is_invisible(c) && !is_reference_mark(c))
            .map(plain_char)
            .collect(),
    )
}

fn plain_char(c: char) -> char {
    if let Some(digit) = western_digit(c) {
        return digit;
    }
    match c {
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        '\u{2010}'..='\u{2012}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' | '\u{58a}' => '-',
        '\u{2014}' | '\u{2015}' => '\u{2013}',
        '،' | '‚' | '，' => ',',
        '؛' => ';',
        '؟' | '？' => '?',
        '～' | '∼' | '≈' | '≃' | '˜' | '≅' => '~',
        '٪' => '%',
        '٫' | '．' => '.',
        '／' | '⁄' | '∕' => '/',
        '：' => ':',
        '（' => '(',
        '）' => ')',
        c => c,
    }
}

/// Marks of direction, zero-width spaces and soft hyphens.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}
