use std::borrow::Cow;

use dateline_batch::checked::Cut;

use super::spellings::Found;
use super::tables::Tables;
use crate::json_scan::{skip_blank, value_at};

/// The text in which a search looks: every text and number of an entry, and for ids all that the tables know of them.
///
/// It walks over the bytes rather than parsing them, since a search does so for all events.
pub(super) fn search_text(entry: &[u8], tables: &Tables) -> String {
    let mut text = String::with_capacity(entry.len());
    let mut at = 0;
    while let Some(&byte) = entry.get(at) {
        if byte.is_ascii_whitespace() || matches!(byte, b'{' | b'}' | b'[' | b']' | b',' | b':') {
            at += 1;
            continue;
        }
        let value = value_at(entry, at);
        at = value.range.end.max(at + 1);
        let is_key = byte == b'"' && entry.get(skip_blank(entry, at)) == Some(&b':');
        if is_key {
            continue;
        }
        let raw = entry.cut(value.range);
        if byte == b'"' {
            let words = unescaped(raw);
            push(&mut text, &words);
            push_known(&mut text, &words, tables);
        } else {
            push(&mut text, &String::from_utf8_lossy(raw));
        }
    }
    text
}

fn unescaped(raw: &[u8]) -> Cow<'_, str> {
    if raw.contains(&b'\\')
        && let Ok(text) = serde_json::from_slice::<String>(raw)
    {
        return Cow::Owned(text);
    }
    let inner = raw.strip_prefix(b"\"").unwrap_or(raw);
    String::from_utf8_lossy(inner.strip_suffix(b"\"").unwrap_or(inner))
}

fn push(text: &mut String, words: &str) {
    text.push_str(words);
    text.push('\n');
}

/// What the tables know of an id or name.
fn push_known(text: &mut String, words: &str, tables: &Tables) {
    if let Found::One(actor) = tables.actor(words)
        && let Some(info) = tables.actor_info(actor)
    {
        push(text, &info.name);
        info.aliases.iter().for_each(|alias| push(text, alias));
    }
    if let Found::One(place) = tables.place(words)
        && let Some(info) = tables.place_info(place)
    {
        info.path.iter().chain(&info.aliases).for_each(|name| push(text, name));
        push(text, &info.note);
    }
    if let Some((_, source)) = tables.source(words) {
        for part in [&source.outlet, &source.title, &source.published, &source.note] {
            push(text, part);
        }
    }
}
