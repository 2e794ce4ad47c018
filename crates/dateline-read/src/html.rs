//! The text of the small pieces of HTML that people put into timelines, maps and calendars.

use std::borrow::Cow;

use quick_xml::escape::resolve_html5_entity;

/// Tags that end a line.
const BREAKS: [&str; 14] = [
    "br",
    "p",
    "div",
    "li",
    "tr",
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "blockquote",
    "ul",
    "ol",
];

/// Elements of HTML that people or programs put into texts; any other name in angle brackets is text.
#[rustfmt::skip]
const ELEMENTS: &[&str] = &[
    "a", "abbr", "address", "article", "aside", "b", "big", "blockquote", "body", "br", "button", "caption", "center",
    "cite", "code", "col", "colgroup", "dd", "del", "details", "div", "dl", "dt", "em", "embed", "figcaption", "figure",
    "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img",
    "input", "ins", "label", "li", "link", "main", "mark", "meta", "nav", "object", "ol", "p", "param", "pre", "q", "s",
    "script", "section", "small", "source", "span", "strike", "strong", "style", "sub", "sup", "svg", "table", "tbody",
    "td", "tfoot", "th", "thead", "time", "title", "tr", "tt", "u", "ul", "var", "video", "wbr", "o",
];

/// The text without tags, with entities as the characters they stand for. Addresses of links and pictures follow in
/// brackets, cells of a table are parted by bars. What is no HTML stays as it is.
pub(crate) fn to_text(html: &str) -> Cow<'_, str> {
    let is_marked = html.contains('<') && html.contains('>');
    if !is_marked && !html.contains('&') {
        return html.into();
    }
    let mut text = String::with_capacity(html.len());
    let mut link = None;
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, mark) = rest.split_at(at);
        text.push_str(before);
        rest = if let Some((name, tag, after)) = tag(mark) {
            match name.as_str() {
                "a" => link = address(tag, "href="),
                "/a" => push_address(&mut text, link.take()),
                "img" => push_address(&mut text, address(tag, "src=")),
                "/td" | "/th" if !text.is_empty() => text.push_str(" | "),
                name if BREAKS.contains(&name.trim_start_matches('/')) => end_line(&mut text),
                _ => {}
            }
            hidden(&name).map_or(after, |end| after.split_once(end).map_or("", |(_, after)| after))
        } else if let Some((letter, after)) = entity(mark) {
            text.push(letter);
            after
        } else {
            let (first, after) = mark.split_at(1);
            text.push_str(first);
            after
        };
    }
    text.push_str(rest);
    text.trim().to_owned().into()
}

/// What ends an element or comment whose content nobody sees.
pub(crate) fn hidden(name: &str) -> Option<&'static str> {
    match name {
        "style" => Some("</style>"),
        "script" => Some("</script>"),
        "!--" => Some("-->"),
        _ => None,
    }
}

fn end_line(text: &mut String) {
    let length = text.trim_end_matches([' ', '|']).len();
    text.truncate(length);
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}

fn push_address(text: &mut String, address: Option<String>) {
    if let Some(address) = address.filter(|address| !text.ends_with(address.as_str())) {
        if !text.is_empty() && !text.ends_with(char::is_whitespace) {
            text.push(' ');
        }
        text.extend(["(", &address, ")"]);
    }
}

/// The name of the tag that begins here in small letters, all of the tag, and what follows it.
pub(crate) fn tag(text: &str) -> Option<(String, &str, &str)> {
    let inner = text.strip_prefix('<')?;
    if inner.starts_with("!--") {
        return Some(("!--".to_owned(), inner, inner.get(3..)?));
    }
    let (tag, after) = inner.split_once('>')?;
    let bare = inner.strip_prefix('/').unwrap_or(inner);
    let length = bare.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(bare.len());
    let element = bare.get(..length)?.to_ascii_lowercase();
    let is_tag = ELEMENTS.contains(&element.as_str()) || bare.starts_with("!DOCTYPE") || bare.starts_with("![CDATA[");
    let slash = if bare.len() < inner.len() { "/" } else { "" };
    is_tag.then(|| (format!("{slash}{element}"), tag, after))
}

/// The character of the entity that begins here, and what follows it.
fn entity(text: &str) -> Option<(char, &str)> {
    const LONGEST: usize = 32;
    let (name, after) = text.strip_prefix('&')?.split_once(';')?;
    if name.len() > LONGEST {
        return None;
    }
    let letter = if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => number.parse(),
        };
        char::from_u32(code.ok()?)?
    } else {
        resolve_html5_entity(name)?.chars().next()?
    };
    Some((if letter == '\u{a0}' { ' ' } else { letter }, after))
}

/// What this attribute says, if it is an address of the web.
fn address(tag: &str, attribute: &str) -> Option<String> {
    let (_, value) = tag.split_once(attribute)?;
    let address = match value.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        Some(quote) => value.get(1..)?.split(quote).next()?,
        None => value.split(' ').next()?,
    };
    let is_web = address.starts_with("http://") || address.starts_with("https://");
    is_web.then(|| address.replace("&amp;", "&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, text: &str) {
        assert_eq!(to_text(html), text);
    }

    #[test]
    fn tags_go_and_entities_become_letters() {
        check("plain", "plain");
        check("<p class=\"lead\">A &amp; B</p><p>C<br>D</p>", "A & B\nC\nD");
        check("3 < 4 & 5 > 2", "3 < 4 & 5 > 2");
        check("&#8211;&#x41;&nope;&eacute;&nbsp;&", "–A&nope;é &");
        check("a <b", "a <b");
        check("AT&T", "AT&T");
        check("<SYSTEM> said <b>no</b> to <unknown>", "<SYSTEM> said no to <unknown>");
        check("Whitney Houston<br/> 1963 - 2012", "Whitney Houston\n 1963 - 2012");
    }

    #[test]
    fn addresses_stay() {
        check(
            "<a href=\"https://example.org/?a=1&amp;b\" title=''>T</a>.",
            "T (https://example.org/?a=1&b).",
        );
        check("<a href='/x'>T</a>", "T");
        check(
            "<a href=\"https://example.org/\">https://example.org/</a>",
            "https://example.org/",
        );
        check(
            "<img src='https://example.org/1.jpg' width=9/>Ruin",
            "(https://example.org/1.jpg)Ruin",
        );
    }

    #[test]
    fn tables_are_lines_and_hidden_parts_go() {
        check(
            "<html><head><style>td { color: red }</style></head><body><table><tr><th>When</th><td>2014</td></tr>\
             <tr><td>Where</td><td>Hīt</td></tr></table><!-- <p>no</p> --></body>",
            "When | 2014\nWhere | Hīt",
        );
        check("<!-- note -->plain", "plain");
    }
}
