//! The name of a column, taken apart.

use std::sync::LazyLock;

use dateline_event::fold::fold;
use rustc_hash::FxHashSet;

use super::counts;
use super::languages;
use super::word_list::{WordList, all_words};
use super::words::{LATE_DATES, WORDS};
use crate::table::column_key as table_key;

/// What a name may be looked up as.
pub(super) struct Readings {
    /// The likeliest first, and whether each is the whole name.
    pub forms: Vec<(String, bool)>,
    /// All of its words, or those of the end of a nested name.
    pub words: String,
}

/// A name as [`table_key`] has it, in which the Turkish letter without a dot is as the other.
pub(super) fn column_key(name: &str) -> String {
    table_key(name).replace('ı', "i")
}

/// A listed word as names are looked up: folded, and, if it has one, without its article.
pub(super) fn listed(word: &str) -> impl Iterator<Item = String> {
    let folded = fold(word).replace('ı', "i");
    let bare = without_article(&folded);
    std::iter::once(folded).chain(bare)
}

/// A key without the articles that Arabic and Hebrew join to words: `جهه_منفذه` of `الجهه_المنفذه`; `None` if it has none.
pub(super) fn without_article(key: &str) -> Option<String> {
    const SHORTEST: usize = 3;
    if key.is_ascii() {
        return None;
    }
    let bare = |word: &str| {
        let rest = word.strip_prefix("ال").or_else(|| word.strip_prefix('ה'));
        rest.filter(|rest| rest.chars().count() >= SHORTEST)
            .unwrap_or(word)
            .to_owned()
    };
    let words: Vec<String> = key.split('_').map(bare).collect();
    let joined = words.join("_");
    (joined != key).then_some(joined)
}

/// The words of a name, folded, with `_` between them: `sideAName` as `side_a_name`, `incidentdate` as `incident_date`.
pub(super) fn key(name: &str) -> String {
    let key = column_key(&spaced(&singular(without_holder(name))));
    let key = parted(&key).unwrap_or(key);
    numbered(&key).unwrap_or(key)
}

/// A name as a whole, without what stands in brackets, one of two that it offers, the end of a nested one.
pub(super) fn readings(name: &str) -> Readings {
    let name = without_holder(name);
    let singular = singular(name);
    let (whole, spaced_key) = (column_key(name), column_key(&spaced(&singular)));
    let nested = name
        .rsplit_once(['/', '.'])
        .map(|(_, end)| column_key(&spaced(end)))
        // What a name is of, only the whole tells: `source.name`, `host.name`, `geometry.type`.
        .filter(|end| end != "name" && !(is_general(end) && is_of_other(name)));
    let label = spaced_key.strip_suffix("_label").map(str::to_owned);
    let first = spaced_key
        .strip_suffix('1')
        .map(|name| name.trim_end_matches('_').to_owned());
    let bare = without_brackets(&singular).map(|bare| column_key(&spaced(bare)));
    let either = either(&singular).map(|(first, second)| [second, first].map(|name| column_key(&spaced(name))));
    let parted = parted(&spaced_key);
    let mut forms = vec![(whole, true), (spaced_key.clone(), true)];
    forms.extend(label.map(|label| (label, true)));
    forms.extend(bare.clone().map(|bare| (bare, false)));
    forms.extend(parted.clone().map(|parted| (parted, false)));
    forms.extend(first.map(|first| (first, false)));
    forms.extend(either.into_iter().flatten().map(|name| (name, false)));
    forms.extend(nested.clone().map(|nested| (nested, false)));
    forms.extend(without_article(&table_key(name)).map(|bare| (bare, true)));
    // `Weapon Carried/Used` is no `Used` in a form.
    let is_nested = name.contains('/') && !name.contains(' ');
    let nested = nested.filter(|_| is_nested);
    let words = nested.or(parted).or(bare).unwrap_or(spaced_key);
    Readings {
        forms,
        words: numbered(&words).unwrap_or(words),
    }
}

/// A key in which the number behind a known word stands apart: `victim_1_name` of `victim1_name`; `None` if there is none.
fn numbered(key: &str) -> Option<String> {
    const SHORTEST: usize = 3;
    if !key.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let apart = |word: &str| {
        let stem = word.trim_end_matches(|c: char| c.is_ascii_digit());
        let number = word.strip_prefix(stem).unwrap_or_default();
        let is_numbered = (1..=2).contains(&number.len()) && stem.chars().count() >= SHORTEST;
        if is_numbered && !KNOWN.contains(word) && KNOWN.contains(stem) {
            format!("{stem}_{number}")
        } else {
            word.to_owned()
        }
    };
    let words: Vec<String> = key.split('_').map(apart).collect();
    let apart = words.join("_");
    (apart != key).then_some(apart)
}

/// The name of what an object only holds: `metadata.date` of `metadata.date.value`.
fn without_holder(name: &str) -> &str {
    let held = HOLDERS.iter().find_map(|holder| name.strip_suffix(holder));
    held.filter(|held| !held.is_empty()).unwrap_or(name)
}

/// Members of objects that hold nothing else, for programs and for people.
pub(super) const HOLDERS: [&str; 2] = [".value", ".label"];

/// Whether the end of a nested name says something of whatever the name before it is of.
fn is_general(end: &str) -> bool {
    matches!(
        end,
        "type"
            | "kind"
            | "category"
            | "class"
            | "date"
            | "id"
            | "code"
            | "title"
            | "label"
            | "text"
            | "description"
            | "tipo"
            | "fecha"
    )
}

/// Whether what a nested name is of is no event: `sources.date`.
fn is_of_other(name: &str) -> bool {
    let before = name.rsplit_once(['/', '.']).map_or("", |(before, _)| before);
    let last = before.rsplit(['/', '.']).next().unwrap_or_default();
    let key = column_key(&spaced(last));
    let other = |word: &str| WordList::OtherTypes.holds(word) || WordList::OtherTypes.holds(word.trim_end_matches('s'));
    key.split('_').any(other)
}

/// `Perpetrator(s)` as `Perpetrator`.
fn singular(name: &str) -> String {
    ["(s)", "(es)", "(e)", "(n)", "(en)", "(S)"]
        .iter()
        .fold(name.to_owned(), |name, plural| name.replace(plural, ""))
}

/// A name without what stands in brackets behind it, if that says nothing else: `Date (reported)` is no date.
fn without_brackets(name: &str) -> Option<&str> {
    let (before, inside) = name.trim().strip_suffix([')', ']'])?.rsplit_once(['(', '['])?;
    let inside = column_key(&spaced(inside));
    let says_more = |word: &str| {
        let lists = [
            WordList::LateWords,
            WordList::Strangers,
            WordList::NeverPlaces,
            WordList::OtherPlaces,
        ];
        lists.iter().any(|list| list.holds(word)) || counts::is_word(word)
    };
    (!before.trim().is_empty() && !inside.split('_').any(says_more)).then(|| before.trim())
}

/// The two names of `Country / Territory`, `Country or Area`.
fn either(name: &str) -> Option<(&str, &str)> {
    const BETWEEN: [&str; 12] = [
        " / ", " or ", " | ", " ou ", " o ", " oder ", " bzw. ", " или ", " або ", " أو ", " veya ", "_or_",
    ];
    let (first, second) = BETWEEN.iter().find_map(|between| name.split_once(between))?;
    Some((first.trim(), second.trim()))
}

/// The words of all names and lists.
static KNOWN: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let parts = WORDS
        .iter()
        .chain(languages::names())
        .flat_map(|(_, names)| names.iter());
    let names = parts
        .chain(LATE_DATES)
        .flat_map(|name| name.split('_'))
        .flat_map(listed);
    let words = names.chain(all_words());
    words.filter(|word| is_han(word) || word.chars().count() >= 3).collect()
});

/// Whether a text is in a script that sets no blanks between words.
pub(super) fn is_han(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|c| ('\u{3040}'..='\u{30ff}').contains(&c) || ('\u{4e00}'..='\u{9fff}').contains(&c))
}

/// `事件发生地点` as `事件_发生_地点`, if all words are known.
fn han_words(key: &str) -> Option<String> {
    if !is_han(key) {
        return None;
    }
    let is_known = |word: &str| KNOWN.contains(word) || counts::is_word(word);
    let mut words = Vec::new();
    let mut rest = key;
    while !rest.is_empty() {
        let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8()).rev();
        let (word, after) = ends
            .filter_map(|end| rest.split_at_checked(end))
            .find(|(word, _)| is_known(word))?;
        words.push(word);
        rest = after;
    }
    (words.len() > 1).then(|| words.join("_"))
}

/// `incidentdate` as `incident_date`, if both words are known and the whole is not.
fn parted(key: &str) -> Option<String> {
    let is_known = |word: &str| KNOWN.contains(word) || (word.len() >= 3 && counts::is_word(word));
    if let Some(words) = han_words(key).filter(|_| !is_known(key)) {
        return Some(words);
    }
    if key.contains('_') || !(7..=60).contains(&key.len()) || is_known(key) {
        return None;
    }
    // The longest first word.
    let splits = key.char_indices().rev().map(|(at, _)| key.split_at(at));
    let mut known = splits.filter(|(first, second)| is_known(first) && is_known(second));
    known.next().map(|(first, second)| format!("{first}_{second}"))
}

/// `EventDate` as `Event Date`, `sideAName` as `side A Name`.
fn spaced(name: &str) -> String {
    let mut spaced = String::with_capacity(name.len() + 4);
    let mut chars = name.chars().peekable();
    let mut before: Option<char> = None;
    while let Some(c) = chars.next() {
        let is_after_lower = before.is_some_and(char::is_lowercase);
        let begins_word = before.is_some_and(char::is_uppercase) && chars.peek().is_some_and(|c| c.is_lowercase());
        if c.is_uppercase() && (is_after_lower || begins_word) {
            spaced.push(' ');
        }
        spaced.push(c);
        before = Some(c);
    }
    spaced
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_apart_by_their_words() {
        for (name, expected) in [
            ("EventDate", "event_date"),
            ("sideAName", "side_a_name"),
            ("protesteridentity", "protester_identity"),
            ("incidentdate", "incident_date"),
            ("Perpetrator(s)", "perpetrator"),
            ("victimcount", "victim_count"),
            ("victim2_name", "victim_2_name"),
            ("actor1", "actor1"),
            ("covid19", "covid19"),
            ("website", "website"),
            ("hometown", "hometown"),
        ] {
            assert_eq!(key(name), expected, "{name}");
        }
    }

    #[test]
    fn brackets_are_dropped_where_they_say_nothing_else() {
        assert_eq!(without_brackets("Date (UTC)"), Some("Date"));
        assert_eq!(without_brackets("Date (reported)"), None);
        assert_eq!(without_brackets("Killed (min)"), None);
        assert_eq!(either("Country / Territory"), Some(("Country", "Territory")));
        assert_eq!(either("dynasty_id_2_or_enemy"), Some(("dynasty_id_2", "enemy")));
    }
}
