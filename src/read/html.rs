//! Text from the HTML that people put into timelines.

/// Tags that end a line.
const BREAKS: [&str; 11] = ["br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "blockquote", "ul"];

/// The text without tags, with entities as the characters they stand for. What is no HTML stays as it is.
pub(super) fn to_text(html: &str) -> String {
    if !html.contains(['<', '&']) {
        return html.to_owned();
    }
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, mark) = rest.split_at(at);
        text.push_str(before);
        rest = tag(mark)
            .map(|(name, after)| {
                if BREAKS.contains(&name.to_ascii_lowercase().as_str()) && !text.is_empty() && !text.ends_with('\n') {
                    text.push('\n');
                }
                after
            })
            .or_else(|| {
                let (letter, after) = entity(mark)?;
                text.push(letter);
                Some(after)
            })
            .unwrap_or_else(|| {
                let (first, after) = mark.split_at(1);
                text.push_str(first);
                after
            });
    }
    text.push_str(rest);
    text.truncate(text.trim_end().len());
    text
}

/// The name of the tag that begins here, and what follows the tag.
fn tag(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix('<')?;
    let name = inner.strip_prefix('/').unwrap_or(inner);
    let is_tag = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!');
    let (_, after) = inner.split_once('>').filter(|_| is_tag)?;
    let length = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    Some((name.get(..length)?, after))
}

/// The character of the entity that begins here, and what follows it.
fn entity(text: &str) -> Option<(char, &str)> {
    const LONGEST: usize = 10;
    let (name, after) = text.strip_prefix('&')?.split_once(';')?;
    if name.len() > LONGEST {
        return None;
    }
    let letter = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "hellip" => '…',
        _ => {
            let number = name.strip_prefix('#')?;
            let hexadecimal = number.strip_prefix(['x', 'X']);
            let code = match hexadecimal {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)?
        }
    };
    Some((letter, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_go_and_entities_become_letters() {
        let check = |html: &str, text: &str| assert_eq!(to_text(html), text);
        check("<p class=\"lead\">A &amp; B</p><p>C<br>D</p>", "A & B\nC\nD");
        check("3 < 4 & 5 > 2", "3 < 4 & 5 > 2");
        check("&#8211;&#x41;&nope;&", "–A&nope;&");
        check("a <b", "a <b");
        check("<!-- note -->plain", "plain");
    }
}
