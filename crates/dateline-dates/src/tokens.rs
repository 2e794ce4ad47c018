use super::months;

/// What a date in words is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// Digits without the ending of an ordinal, and what stands between them and the word before.
    Number { text: &'t str, gap: &'t str },
    /// The month that a word or two name.
    Month(u32),
}

/// Cuts a text into numbers and months; words that mean nothing for a date are left out. `None` if it holds any other.
pub(super) fn tokens(text: &str) -> Option<Vec<Token<'_>>> {
    // What makes a date doubtful, or a bound, is not passed over.
    if text.contains(['?', '~', '%', '±', '<', '>', '≤', '≥', '≠']) || text.contains("+/-") {
        return None;
    }
    let mut found = Vec::new();
    let mut words = words(text).peekable();
    while let Some(Word { gap, text }) = words.next() {
        let next = words.peek().filter(|next| !is_digits(next.text));
        if is_digits(text) {
            found.push(Token::Number { text, gap });
            let ending = next.filter(|next| next.gap.is_empty() || next.gap == "-");
            if ending.is_some_and(|ending| is_ordinal(ending.text)) {
                words.next();
            }
        } else if let Some((month, is_pair)) = months::find(text, next.map(|next| next.text)) {
            found.push(Token::Month(month));
            if is_pair {
                words.next();
            }
        } else if !months::is_filler(text) {
            return None;
        }
    }
    Some(found)
}

/// Letters or digits in a row, and what stands between them and those before.
struct Word<'t> {
    gap: &'t str,
    text: &'t str,
}

/// Each run of letters and of digits: `01JAN2015` has three.
fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let begin = rest.find(char::is_alphanumeric)?;
        let (gap, from) = rest.split_at_checked(begin)?;
        let is_number = is_digits(from.get(..1).unwrap_or_default());
        // An apostrophe is part of a word, as in Ukrainian.
        let is_inside = |c: char| c.is_ascii_digit() == is_number && (c.is_alphanumeric() || is_combining(c));
        let end = from.find(|c| !is_inside(c)).unwrap_or(from.len());
        let (text, after) = from.split_at_checked(end)?;
        rest = after;
        Some(Word { gap, text })
    })
}

/// Marks upon letters, as in Arabic and in decomposed Latin.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{200c}')
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// What follows the number of a day in some languages: `22nd`, `1er`, `1º`, `5-го`, `3.`.
fn is_ordinal(word: &str) -> bool {
    const ENDINGS: [&str; 22] = [
        "st", "nd", "rd", "th", "er", "º", "ª", "o", "e", "eme", "ème", "го", "е", "ого", "й", "ї", "inci", "te", "ي",
        "ی", "ê", "a",
    ];
    ENDINGS.iter().any(|ending| word.eq_ignore_ascii_case(ending))
}
