use std::collections::BTreeMap;

use html5gum::{DefaultEmitter, HtmlString, Spanned, State, StringReader, Tokenizer};

use super::elements::element;

/// A piece of HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Token<'h> {
    /// As it is written, with entities.
    Text(&'h str),
    Start(StartTag),
    /// The end of the element of this name.
    End(&'static str),
}

/// The start of an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StartTag {
    /// In small letters.
    pub name: &'static str,
    attributes: BTreeMap<HtmlString, Spanned<HtmlString>>,
}

impl StartTag {
    /// What the attribute of this name says, with entities as the characters they stand for.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let value = self.attributes.get(name.as_bytes())?;
        std::str::from_utf8(value).ok()
    }

    /// What this attribute says, if it is an address of the web.
    pub fn address(&self, attribute: &str) -> Option<&str> {
        let address = self.attribute(attribute)?.trim();
        (address.starts_with("http://") || address.starts_with("https://")).then_some(address)
    }
}

/// The tags of HTML and the text between them. Comments and what `script` and `style` hold are left out.
pub(crate) struct Tokens<'h> {
    html: &'h str,
    tokenizer: Tokenizer<StringReader<'h>, DefaultEmitter<usize>>,
    /// How much of it is done.
    at: usize,
    /// Whether the text that comes now is seen by nobody.
    is_hidden: bool,
    /// What follows the text that was given last.
    next: Option<Token<'h>>,
}

impl<'h> Tokens<'h> {
    pub fn new(html: &'h str) -> Self {
        Self {
            html,
            tokenizer: Tokenizer::new_with_emitter(html, DefaultEmitter::new_with_span()),
            at: 0,
            is_hidden: false,
            next: None,
        }
    }

    /// The text before what stands from `start` to `end`, if there is any to be seen.
    fn text(&mut self, start: usize, end: usize) -> Option<Token<'h>> {
        let text = self.html.get(self.at..start).unwrap_or_default();
        self.at = end;
        let is_hidden = std::mem::take(&mut self.is_hidden);
        (!is_hidden && !text.is_empty()).then_some(Token::Text(text))
    }

    /// What an element of this name holds may be no HTML.
    fn enter(&mut self, name: &str) {
        let state = match name {
            "script" => State::ScriptData,
            "style" => State::RawText,
            _ => return,
        };
        self.tokenizer.set_state(state);
        self.is_hidden = true;
    }
}

impl<'h> Iterator for Tokens<'h> {
    type Item = Token<'h>;

    fn next(&mut self) -> Option<Token<'h>> {
        if let Some(next) = self.next.take() {
            return Some(next);
        }
        while let Some(Ok(found)) = self.tokenizer.next() {
            // What is no known tag goes unseen here, and so stays a part of the text around it.
            let (span, token) = match found {
                html5gum::Token::StartTag(tag) => match element(&tag.name) {
                    Some(name) => {
                        let attributes = tag.attributes;
                        (tag.span, Some(Token::Start(StartTag { name, attributes })))
                    }
                    None => continue,
                },
                html5gum::Token::EndTag(tag) => match element(&tag.name) {
                    Some(name) => (tag.span, Some(Token::End(name))),
                    None => continue,
                },
                html5gum::Token::Comment(comment) if self.is_comment(comment.span.start) => (comment.span, None),
                html5gum::Token::Doctype(doctype) => (doctype.span, None),
                _ => continue,
            };
            let text = self.text(span.start, span.end);
            if let Some(Token::Start(tag)) = &token {
                self.enter(tag.name);
            }
            match (text, token) {
                (None, None) => {}
                (None, token) => return token,
                (text, token) => {
                    self.next = token;
                    return text;
                }
            }
        }
        // A tag that does not end is text, with all after it.
        let end = self.html.len();
        self.text(end, end)
    }
}

impl Tokens<'_> {
    /// Whether what begins here is meant as a comment; to the standard `<!x>` and `<?x>` are comments too.
    fn is_comment(&self, start: usize) -> bool {
        self.html.get(start..).is_some_and(|rest| rest.starts_with("<!--"))
    }
}
