use dateline_batch::checked::Cut;

use super::elements::is_block;
use super::entity::push_decoded;
use super::tokens::Token;

/// Makes text of HTML: blocks become lines, cells are parted by bars, addresses follow in brackets.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    text: String,
    /// Where the link leads that is open.
    link: Option<String>,
    /// Where what is raised or lowered begins.
    raised: Option<usize>,
    is_wrapped: bool,
}

/// 0 to 9.
const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

impl Lines {
    /// For HTML in which blanks and line breaks between words mean one blank, as in web pages.
    pub fn wrapped() -> Self {
        Self {
            is_wrapped: true,
            ..Self::default()
        }
    }

    pub fn take(&mut self, token: &Token<'_>) {
        match token {
            Token::Text(text) if self.is_wrapped => self.push_words(text),
            Token::Text(text) => push_decoded(&mut self.text, text),
            Token::Start(tag) => match tag.name {
                "a" => self.link = tag.address("href").map(str::to_owned),
                "sup" | "sub" => self.raised = Some(self.text.len()),
                "img" => self.push_address(tag.address("src")),
                "td" | "th" => self.begin_cell(),
                name if is_block(name) => self.end_line(),
                _ => {}
            },
            Token::End("a") => {
                let link = self.link.take();
                self.push_address(link.as_deref());
            }
            Token::End("sup" | "sub") => self.end_raised(),
            Token::End("td" | "th") => self.part_cells(),
            Token::End(name) if is_block(name) => self.end_line(),
            Token::End(_) => {}
        }
    }

    /// The text without blanks around it.
    pub fn finish(self) -> String {
        self.text.trim().to_owned()
    }

    /// Raised digits stay so, and a letter alone is in brackets: `12<sup>3</sup>` is no 123.
    fn end_raised(&mut self) {
        let Some(begin) = self
            .raised
            .take()
            .filter(|begin| *begin > 0 && *begin < self.text.len())
        else {
            return;
        };
        let text = self.text.cut(begin..).trim();
        let raised = |c: char| match c {
            ',' | ' ' => Some(' '),
            c => RAISED.get(c.to_digit(10)? as usize).copied(),
        };
        let is_letter = text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
        let whole = if is_letter {
            Some(format!("[{}]", text.to_ascii_lowercase()))
        } else {
            text.chars().map(raised).collect()
        };
        if let Some(whole) = whole {
            self.text.truncate(begin);
            self.text.push_str(&whole);
        }
    }

    fn push_words(&mut self, text: &str) {
        let is_blank = |c: Option<char>| c.is_some_and(char::is_whitespace);
        let mut is_apart = is_blank(text.chars().next());
        for word in text.split_whitespace() {
            if is_apart {
                self.part_words();
            }
            push_decoded(&mut self.text, word);
            is_apart = true;
        }
        if is_blank(text.chars().next_back()) {
            self.part_words();
        }
    }

    fn part_words(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(char::is_whitespace) {
            self.text.push(' ');
        }
    }

    /// The end of the cell before may be missing. Of blanks behind a bar one is kept, so that none is looked at again.
    fn begin_cell(&mut self) {
        let length = self.text.trim_end_matches(' ').len();
        if self.text.cut(..length).ends_with(['|', '\n']) {
            self.text.truncate(self.text.len().min(length + 1));
        } else {
            self.part_cells();
        }
    }

    fn part_cells(&mut self) {
        if !self.text.is_empty() {
            self.text.push_str(" | ");
        }
    }

    fn end_line(&mut self) {
        let length = self.text.trim_end_matches([' ', '|']).len();
        self.text.truncate(length);
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    fn push_address(&mut self, address: Option<&str>) {
        if let Some(address) = address.filter(|address| !self.text.ends_with(address)) {
            self.part_words();
            self.text.extend(["(", address, ")"]);
        }
    }
}
