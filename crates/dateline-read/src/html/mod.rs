//! HTML: the small pieces of it that people put into timelines, maps and calendars, and whole web pages.
//!
//! [`Tokens`] takes it apart by the HTML standard (`html5gum`), with two exceptions, so that nothing that somebody wrote is
//! lost: what stands in angle brackets and is no element of HTML, as `<SYSTEM>`, is text, and an entity ends with `;`, so that
//! `?a=1&section=2` stays as it is.

mod elements;
mod entity;
mod lines;
#[cfg(test)]
mod tests;
mod tokens;

use std::borrow::Cow;

pub(crate) use lines::Lines;
pub(crate) use tokens::{StartTag, Token, Tokens};

/// The text without tags, with entities as the characters they stand for. Addresses of links and pictures follow in
/// brackets, cells of a table are parted by bars. What is no HTML stays as it is.
pub(crate) fn to_text(html: &str) -> Cow<'_, str> {
    let is_marked = html.contains('<') && html.contains('>');
    if !is_marked && !html.contains('&') {
        return html.into();
    }
    let html = without_cdata(html);
    let mut lines = Lines::default();
    for token in Tokens::new(&html) {
        lines.take(&token);
    }
    lines.finish().into()
}

/// HTML with what stands in CDATA sections as if it stood there without. HTML knows no such sections; those who write
/// them into it mean XML.
pub(crate) fn without_cdata(html: &str) -> Cow<'_, str> {
    const BEGIN: &str = "<![CDATA[";
    if !html.contains(BEGIN) {
        return html.into();
    }
    html.replace(BEGIN, "").replace("]]>", "").into()
}
