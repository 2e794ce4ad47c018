/// Elements of HTML that people or programs put into texts; any other name in angle brackets is text.
#[rustfmt::skip]
const ELEMENTS: &[&str] = &[
    "a", "abbr", "address", "article", "aside", "b", "big", "blockquote", "body", "br", "button", "caption", "center",
    "cite", "code", "col", "colgroup", "dd", "del", "details", "div", "dl", "dt", "em", "embed", "figcaption", "figure",
    "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img",
    "input", "ins", "label", "li", "link", "main", "mark", "meta", "nav", "o", "object", "ol", "p", "param", "pre", "q",
    "s", "script", "section", "small", "source", "span", "strike", "strong", "style", "sub", "sup", "svg", "table",
    "tbody", "td", "tfoot", "th", "thead", "time", "title", "tr", "tt", "u", "ul", "var", "video", "wbr",
];

/// Elements before and after which a line ends.
const BLOCKS: &[&str] = &[
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

/// The element of this name, which is in small letters.
pub(super) fn element(name: &[u8]) -> Option<&'static str> {
    ELEMENTS.iter().copied().find(|known| known.as_bytes() == name)
}

/// Whether a line ends before and after this element.
pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
}
