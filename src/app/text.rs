//! Right-to-left text in its visual order (UAX #9).
//!
//! egui shapes each run of one font by itself and puts the runs from left to right. So that Arabic reads rightly, its
//! words are put into visual order here; the letters within a word stay in logical order, which is what the shaper
//! wants. What is shown this way is for the eye only: copying takes the original text.

use dateline_batch::checked::Cut;

use std::borrow::Cow;
use std::ops::Range;

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

/// Whether the text must be put in order before egui may have it: it holds a right-to-left letter, or an Arabic or Persian
/// digit, which Unicode lets read from the left and the shaper turns round like a word.
pub fn needs_order(text: &str) -> bool {
    !text.is_ascii()
        && text.chars().any(|c| {
            matches!(
                bidi_class(c),
                BidiClass::R | BidiClass::AL | BidiClass::AN | BidiClass::RLE | BidiClass::RLO | BidiClass::RLI
            ) || is_in_arabic_font(c)
        })
}

/// Whether the first strong letter reads from right to left, so that the paragraph stands at the right.
pub fn begins_rtl(text: &str) -> bool {
    let mut isolates = 0_usize;
    for c in text.chars() {
        match bidi_class(c) {
            BidiClass::FSI | BidiClass::LRI | BidiClass::RLI => isolates += 1,
            BidiClass::PDI => isolates = isolates.saturating_sub(1),
            BidiClass::L if isolates == 0 => return false,
            BidiClass::R | BidiClass::AL if isolates == 0 => return true,
            _ => {}
        }
    }
    false
}

/// A name that stands within a sentence of the window: whatever its letters are, the sentence around it stays in order.
pub fn isolated(name: &str) -> Cow<'_, str> {
    if needs_order(name) {
        Cow::Owned(format!("\u{2068}{name}\u{2069}"))
    } else {
        Cow::Borrowed(name)
    }
}

/// A sentence of the window that reads from the left, whatever name it begins with.
pub fn from_left(words: &str) -> Cow<'_, str> {
    if begins_rtl(words) {
        Cow::Owned(format!("\u{200e}{words}"))
    } else {
        Cow::Borrowed(words)
    }
}

/// One line in the order in which egui must be given it. Line breaks become spaces.
pub fn visual(text: &str) -> Cow<'_, str> {
    if !needs_order(text) {
        return Cow::Borrowed(text);
    }
    let line = text.replace(['\n', '\r'], " ");
    Cow::Owned(visual_lines(&line, std::slice::from_ref(&(0..line.len()))).concat())
}

/// The beginning of a line in visual order, with “…” where it was cut: at the left of what begins in Arabic.
pub fn visual_cut(text: &str, end: usize) -> String {
    let line = text.replace(['\n', '\r'], " ");
    let shown = visual_lines(&line, std::slice::from_ref(&(0..end))).concat();
    if begins_rtl(text) {
        format!("…{shown}")
    } else {
        format!("{shown}…")
    }
}

/// The lines of one paragraph, each in visual order; the direction is the whole paragraph's.
pub fn visual_lines(paragraph: &str, lines: &[Range<usize>]) -> Vec<String> {
    let paragraph = &*without_overrides(paragraph);
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
                    push_from_left(text, &mut shown);
                }
            }
            shown
        })
        .collect()
}

/// The text with no control that turns letters round by force: by that a file could make one name look like another. What
/// stands instead is as long and not seen.
fn without_overrides(text: &str) -> Cow<'_, str> {
    const CONTROLS: [char; 5] = ['\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}'];
    if text.contains(CONTROLS) {
        Cow::Owned(text.replace(CONTROLS, "\u{2060}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// A right-to-left run: words last to first, what stands between them mirrored.
fn push_reversed_words(run: &str, shown: &mut String) {
    let mut end = run.len();
    while end > 0 {
        let head = run.cut(..end);
        let Some(last) = head.chars().next_back() else {
            break;
        };
        let start = if is_word(last) {
            head.trim_end_matches(is_word).len()
        } else {
            end - last.len_utf8()
        };
        if is_word(last) {
            push_apart(head.cut(start..), shown);
        } else {
            push_apart(mirrored(last).encode_utf8(&mut [0; 4]), shown);
        }
        end = start;
    }
}

/// A run from left to right. The shaper would take Arabic digits for a word and turn them round, so that each stands apart.
fn push_from_left(run: &str, shown: &mut String) {
    if run.contains(is_in_arabic_font) {
        for c in run.chars() {
            push_apart(c.encode_utf8(&mut [0; 4]), shown);
        }
    } else {
        push_apart(run, shown);
    }
}

/// What stands here side by side in one font would be shaped as one word, whose parts change places; an invisible joiner
/// of the other font keeps them apart.
fn push_apart(part: &str, shown: &mut String) {
    const JOINER: char = '\u{2060}';
    let is_arabic = |c: Option<char>| c.is_some_and(is_in_arabic_font);
    if is_arabic(shown.chars().next_back()) && is_arabic(part.chars().next()) {
        shown.push(JOINER);
    }
    shown.push_str(part);
}

fn is_in_arabic_font(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
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
    fn arabic_numbers_and_letters_are_kept_from_being_one_word() {
        assert_eq!(visual("٢١م"), "م\u{2060}٢\u{2060}١");
        assert_eq!(visual("قصف ٣٫٥"), "٣\u{2060}٫\u{2060}٥ قصف");
    }

    #[test]
    fn numbers_without_a_letter_read_from_the_left() {
        let seen = |text| visual(text).replace('\u{2060}', "/");
        assert_eq!(seen("۱۳۶"), "۱/۳/۶");
        assert_eq!(seen("١٤"), "١/٤");
        assert_eq!(seen("killed: ۱۷ or 17"), "killed: ۱/۷ or 17");
        assert_eq!(seen("۱۰:۳۰"), "۱/۰:۳/۰");
    }

    #[test]
    fn a_file_turns_no_letters_round() {
        let seen: String = visual("\u{202e}evil\u{202c} deeds")
            .chars()
            .filter(|c| *c != '\u{2060}')
            .collect();
        assert_eq!(seen, "evil deeds");
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

    #[test]
    fn a_sentence_reads_from_the_left_though_it_begins_with_an_arabic_name() {
        assert!(!begins_rtl(&from_left("“تاریخ” may tell more.")));
        assert!(matches!(from_left("“date” may tell more."), Cow::Borrowed(_)));
    }

    #[test]
    fn a_name_does_not_turn_its_sentence_round() {
        let sentence = format!("{} → {}", isolated("حزب الله"), isolated("PMF"));
        let seen: String = visual(&sentence)
            .chars()
            .filter(|c| !matches!(c, '\u{2068}' | '\u{2069}'))
            .collect();
        assert_eq!(seen, "الله حزب → PMF");
        assert!(!begins_rtl(&sentence));
    }
}
