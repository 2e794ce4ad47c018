//! The text of the small pieces of HTML that slides and items of web timelines hold.

use std::borrow::Cow;

use quick_xml::escape::{resolve_html5_entity, unescape_with};

/// The text without its marks: paragraphs and line breaks become line breaks, and the address of a link follows its text.
pub(super) fn plain(html: &str) -> Cow<'_, str> {
    let is_marked = html.contains('<') && html.contains('>');
    if !is_marked && !html.contains('&') {
        return html.into();
    }
    let mut text = String::with_capacity(html.len());
    let mut link = None;
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        let is_tag = tag.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
        let Some((tag, after)) = tag.split_once('>').filter(|_| is_tag) else {
            push(&mut text, before);
            text.push('<');
            rest = tag;
            continue;
        };
        push(&mut text, before);
        let name = tag.split([' ', '\n', '\t']).next().unwrap_or_default();
        match name.trim_end_matches('/').to_ascii_lowercase().as_str() {
            "a" => link = address(tag),
            "/a" => {
                if let Some(link) = link.take() {
                    text.push_str(" (");
                    push(&mut text, link);
                    text.push(')');
                }
            }
            "br" | "/p" | "/div" | "/li" | "/h1" | "/h2" | "/h3" | "/blockquote" if !text.ends_with('\n') => {
                text.push('\n');
            }
            _ => {}
        }
        rest = after;
    }
    push(&mut text, rest);
    text.trim().to_owned().into()
}

fn push(text: &mut String, part: &str) {
    match unescape_with(part, resolve_html5_entity) {
        Ok(part) => text.push_str(&part),
        Err(_) => text.push_str(part),
    }
}

/// What `href` says, if it is an address of the web.
fn address(tag: &str) -> Option<&str> {
    let (_, value) = tag.split_once("href=")?;
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let address = value.get(1..)?.split(quote).next()?;
    (address.starts_with("http://") || address.starts_with("https://")).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_out() {
        for (html, expected) in [
            ("plain", "plain"),
            ("Whitney Houston<br/> 1963 - 2012", "Whitney Houston\n 1963 - 2012"),
            ("<p>a</p><p>b &amp; c</p>", "a\nb & c"),
            (
                "<a href=\"https://example.org/?a=1&amp;b\" title=''>T</a>.",
                "T (https://example.org/?a=1&b).",
            ),
            ("<a href='/x'>T</a>", "T"),
            ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
            ("AT&T", "AT&T"),
            ("a <", "a <"),
        ] {
            assert_eq!(plain(html), expected);
        }
    }
}
