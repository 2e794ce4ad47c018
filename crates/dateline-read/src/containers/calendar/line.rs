use std::borrow::Cow;

use dateline_batch::checked::Cut;

/// A property: its name in capitals, its parameters and its value as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line<'t> {
    pub name: Cow<'t, str>,
    params: Vec<(String, String)>,
    pub value: Cow<'t, str>,
}

impl<'t> Line<'t> {
    /// From an unfolded line; `None` if it has no value.
    pub fn parse(text: &Cow<'t, str>) -> Option<Self> {
        let name_end = text.find([';', ':'])?;
        let mut line = Self {
            name: in_capitals(part(text, 0, name_end)?),
            ..Self::default()
        };
        let mut rest = text.get(name_end..)?;
        while let Some(param) = rest.strip_prefix(';') {
            let end = unquoted(param, [';', ':'])?;
            let (name, value) = param.get(..end)?.split_once('=').unwrap_or((param.get(..end)?, ""));
            line.params
                .push((name.trim().to_ascii_uppercase(), value.trim().replace('"', "")));
            rest = param.get(end..)?;
        }
        let value = rest.strip_prefix(':')?;
        line.value = part(text, text.len() - value.len(), text.len())?;
        Some(line)
    }

    /// A parameter's value without quotes.
    pub fn param(&self, name: &str) -> Option<&str> {
        let found = self.params.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The members of a list, separated by commas that are not escaped, as text.
    pub fn texts(&self) -> Vec<String> {
        let mut texts = vec![String::new()];
        let mut characters = self.value.chars();
        while let Some(character) = characters.next() {
            let Some(last) = texts.last_mut() else {
                break;
            };
            match character {
                ',' => texts.push(String::new()),
                '\\' => match characters.next() {
                    Some('n' | 'N') => last.push('\n'),
                    Some(escaped @ ('\\' | ',' | ';' | ':' | '"')) => last.push(escaped),
                    Some(other) => last.extend(['\\', other]),
                    None => last.push('\\'),
                },
                _ => last.push(character),
            }
        }
        texts
    }

    /// The value as text.
    pub fn text(&self) -> String {
        self.texts().join(",")
    }
}

/// A part of a text, by bytes.
fn part<'t>(text: &Cow<'t, str>, start: usize, end: usize) -> Option<Cow<'t, str>> {
    Some(match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.get(start..end)?),
        Cow::Owned(text) => Cow::Owned(text.get(start..end)?.to_owned()),
    })
}

fn in_capitals(name: Cow<'_, str>) -> Cow<'_, str> {
    let is_so = |c: char| !c.is_ascii_lowercase() && !c.is_whitespace();
    if name.chars().all(is_so) {
        name
    } else {
        Cow::Owned(name.trim().to_ascii_uppercase())
    }
}

/// The first of these characters that stands outside quotes.
fn unquoted(text: &str, wanted: [char; 2]) -> Option<usize> {
    let mut is_quoted = false;
    text.char_indices().find_map(|(at, character)| {
        is_quoted ^= character == '"';
        (!is_quoted && wanted.contains(&character)).then_some(at)
    })
}

/// The lines of a calendar: one that begins with a blank goes on with the one before it. Blank lines count for nothing.
pub(super) fn unfold(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let mut lines = text.split(['\n', '\r']).filter(|line| !line.is_empty()).peekable();
    std::iter::from_fn(move || {
        let mut line = Cow::Borrowed(lines.next()?);
        while let Some(next) = lines.next_if(|next| next.starts_with([' ', '\t'])) {
            line.to_mut().push_str(next.cut(1..));
        }
        Some(line)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_unfolded_and_taken_apart() {
        let lines: Vec<Cow<'_, str>> = unfold("DTSTART\r\n\r\n ;VALUE=DATE\r\n :20031225\nA:b\n c").collect();
        assert_eq!(lines, ["DTSTART;VALUE=DATE:20031225", "A:bc"]);
        let line = Line::parse(&r#"Dtstart;TZID="a;b:c";VALUE=DATE-TIME:20211101T160000"#.into()).unwrap();
        assert_eq!((&*line.name, line.param("TZID")), ("DTSTART", Some("a;b:c")));
        assert_eq!(line.value, "20211101T160000");
        let list = Line::parse(&r"CATEGORIES:Meeting\, John,Work\nx".into()).unwrap();
        assert_eq!(list.texts(), ["Meeting, John", "Work\nx"]);
        assert_eq!(Line::parse(&"nothing".into()), None);
        assert_eq!(Line::parse(&"A;B=\"c:d".into()), None);
    }
}
