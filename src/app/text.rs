//! Right-to-left text in its visual order (UAX #9).
//!
//! egui shapes each run of one font by itself and puts the runs from left to right. So that Arabic reads rightly, its
//! words are put into visual order here; the letters within a word stay in logical order, which is what the shaper
//! wants. What is shown this way is for the eye only: copying takes the original text.

use std::borrow::Cow;
use std::ops::Range;

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

/// Whether the text holds any right-to-left letter.
pub fn has_rtl(text: &str) -> bool {
    !text.is_ascii()
        && text.chars().any(|c| {
            matches!(
                bidi_class(c),
                BidiClass::R | BidiClass::AL | BidiClass::RLE | BidiClass::RLO | BidiClass::RLI
            )
        })
}

/// Whether the first strong letter reads from right to left, so that the paragraph stands at the right.
pub fn begins_rtl(text: &str) -> bool {
    text.chars()
        .find_map(|c| match bidi_class(c) {
            BidiClass::L => Some(false),
            BidiClass::R | BidiClass::AL => Some(true),
            _ => None,
        })
        .unwrap_or_default()
}

/// One line in the order in which egui must be given it. Line breaks become spaces.
pub fn visual(text: &str) -> Cow<'_, str> {
    if !has_rtl(text) {
        return Cow::Borrowed(text);
    }
    let line = text.replace(['\n', '\r'], " ");
    Cow::Owned(visual_lines(&line, std::slice::from_ref(&(0..line.len()))).concat())
}

/// The lines of one paragraph, each in visual order; the direction is the whole paragraph's.
pub fn visual_lines(paragraph: &str, lines: &[Range<usize>]) -> Vec<String> {
    let info = BidiInfo::new(paragraph, None);
    lines
        .iter()
        .map(|line| {
            let Some(bidi) = info
                .paragraphs
                .iter()
                .find(|bidi| bidi.range.start <= line.start && line.start < bidi.range.end)
            else {
                return String::new();
            };
            let line = line.start..line.end.min(bidi.range.end);
            let (levels, runs) = info.visual_runs(bidi, line.clone());
            let mut shown = String::with_capacity(line.len());
            for run in runs {
                let Some(text) = paragraph.get(run.clone()) else {
                    continue;
                };
                if levels.get(run.start).is_some_and(Level::is_rtl) {
                    push_reversed_words(text, &mut shown);
                } else {
                    shown.push_str(text);
                }
            }
            shown
        })
        .collect()
}

/// A right-to-left run: words last to first, what stands between them mirrored.
fn push_reversed_words(run: &str, shown: &mut String) {
    let mut end = run.len();
    while end > 0 {
        let head = run.get(..end).unwrap_or_default();
        let Some(last) = head.chars().next_back() else {
            break;
        };
        if is_word(last) {
            let start = head.trim_end_matches(is_word).len();
            shown.push_str(head.get(start..).unwrap_or_default());
            end = start;
        } else {
            shown.push(mirrored(last));
            end -= last.len_utf8();
        }
    }
}

/// Letters and marks that the shaper turns round by itself.
fn is_word(c: char) -> bool {
    matches!(
        bidi_class(c),
        BidiClass::R | BidiClass::AL | BidiClass::NSM | BidiClass::BN
    ) || matches!(c, '\u{60c}' | '\u{61b}' | '\u{61f}')
}

fn mirrored(c: char) -> char {
    match c {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '{' => '}',
        '}' => '{',
        '<' => '>',
        '>' => '<',
        '«' => '»',
        '»' => '«',
        '‹' => '›',
        '›' => '‹',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_text_is_not_touched() {
        assert!(matches!(visual("Ain al-Asad › Iraq"), Cow::Borrowed(_)));
        assert_eq!(visual("Nīnawá"), "Nīnawá");
    }

    #[test]
    fn arabic_words_stand_last_to_first() {
        assert_eq!(visual("قاعدة عين الأسد"), "الأسد عين قاعدة");
    }

    #[test]
    fn latin_and_numbers_keep_their_order_within_arabic() {
        assert_eq!(visual("قصف 14 صاروخا"), "صاروخا 14 قصف");
        assert_eq!(visual("قال (Reuters) أمس"), "أمس (Reuters) قال");
    }

    #[test]
    fn arabic_within_latin_turns_only_itself_round() {
        assert_eq!(visual("base: عين الأسد, Iraq"), "base: الأسد عين, Iraq");
    }

    #[test]
    fn a_paragraph_begins_where_its_first_letter_says() {
        assert!(begins_rtl("«قصف» Reuters"));
        assert!(!begins_rtl("Reuters: قصف"));
        assert!(!begins_rtl("14"));
    }
}
