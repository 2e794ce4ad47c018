use std::sync::LazyLock;

use super::phrase::Phrase;
use super::phrase_words::{AFTER, AFTER_HAN, BEFORE};
use crate::word_index::WordIndex;

static LEADING: LazyLock<WordIndex<Phrase>> = LazyLock::new(|| index(BEFORE));
static TRAILING: LazyLock<WordIndex<Phrase>> = LazyLock::new(|| index(AFTER));
static TRAILING_HAN: LazyLock<WordIndex<Phrase>> = LazyLock::new(|| index(AFTER_HAN));

fn index(phrases: &[(Phrase, &[&'static str])]) -> WordIndex<Phrase> {
    let words = phrases
        .iter()
        .flat_map(|(phrase, words)| words.iter().map(|word| (*word, *phrase)));
    WordIndex::of(words)
}

/// Cuts the words at the start or the end of a folded text, and says what is left.
pub(super) fn cut(text: &str) -> Option<(Phrase, &str)> {
    before(text)
        .or_else(|| after(text))
        .or_else(|| after_han(text))
        .or_else(|| without_article(text).and_then(cut))
}

/// Cuts a sign of a bound: `< 5 May 2021`, `≤2014`, `>= 2014-06`.
pub(super) fn bound(text: &str) -> Option<(Phrase, &str)> {
    const SIGNS: [(&str, Phrase); 8] = [
        ("<=", Phrase::By),
        ("=<", Phrase::By),
        ("≤", Phrase::By),
        (">=", Phrase::From),
        ("=>", Phrase::From),
        ("≥", Phrase::From),
        ("<", Phrase::Before),
        (">", Phrase::After),
    ];
    let cut = |(sign, phrase)| Some((phrase, text.strip_prefix(sign)?.trim_start()));
    // What stands between both is in brackets.
    SIGNS.into_iter().find_map(cut).filter(|_| !text.ends_with('>'))
}

fn before(text: &str) -> Option<(Phrase, &str)> {
    let cut = |words: &str| {
        let rest = text.strip_prefix(words)?;
        let is_parted = words.ends_with(['.', ',']) || rest.starts_with([' ', '-', '\u{2013}']);
        let rest = rest.trim_start_matches([' ', '-', '\u{2013}', ',']);
        is_parted.then(|| without_article(rest).unwrap_or(rest))
    };
    shortest(LEADING.that_begin(text), cut)
}

fn after(text: &str) -> Option<(Phrase, &str)> {
    let text = text.trim_end_matches([')', ']']);
    let cut = |words: &str| {
        let rest = text.strip_suffix(words)?;
        let is_parted = rest.ends_with([' ', '(', '[', ',']);
        is_parted.then(|| rest.trim_end_matches([' ', '(', '[', ',']))
    };
    shortest(TRAILING.that_end(text), cut)
}

/// `2014年3月上旬`.
fn after_han(text: &str) -> Option<(Phrase, &str)> {
    if text.is_ascii() {
        return None;
    }
    let cut = |words: &str| {
        let rest = text.strip_suffix(words)?.trim_end();
        rest.ends_with(['年', '月', '日']).then_some(rest)
    };
    shortest(TRAILING_HAN.that_end(text), cut)
}

/// What the longest words that fit leave.
fn shortest<'t>(
    words: impl Iterator<Item = (u16, &'static str, Phrase)>,
    cut: impl Fn(&str) -> Option<&'t str>,
) -> Option<(Phrase, &'t str)> {
    let cut = words.filter_map(|(_, words, phrase)| Some((words.len(), phrase, cut(words)?)));
    let longest = cut.max_by_key(|(length, ..)| *length);
    longest.map(|(_, phrase, rest)| (phrase, rest))
}

/// What follows a small word that says nothing of the date.
fn without_article(text: &str) -> Option<&str> {
    #[rustfmt::skip]
    const ARTICLES: [&str; 31] = [
        "in the ", "on the ", "at the ", "in ", "on ", "the ", "of ", "de ", "d'", "في ", "يوم ", "a la ", "a ", "au ", "la ",
        "dans la ", "durante la ", "en la ", "nella ", "na ", "на ", "no ", "em ", "in der ", "в ", "у ",
        "le ", "el ", "il ", "am ", "im ",
    ];
    let rest = ARTICLES.iter().filter_map(|article| text.strip_prefix(article));
    rest.min_by_key(|rest| rest.len())
}
