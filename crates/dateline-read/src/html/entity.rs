use quick_xml::escape::resolve_html5_entity;

/// Adds text, with its entities as the characters they stand for. What is no entity stays as it is.
pub(super) fn push_decoded(text: &mut String, mut rest: &str) {
    while let Some((before, after)) = rest.split_once('&') {
        text.push_str(before);
        rest = push_entity(text, after).unwrap_or_else(|| {
            text.push('&');
            after
        });
    }
    text.push_str(rest);
}

/// Adds what the entity stands for whose name begins here, and gives what follows it.
fn push_entity<'t>(text: &mut String, rest: &'t str) -> Option<&'t str> {
    const MAX_LENGTH: usize = 32;
    let end = rest.bytes().take(MAX_LENGTH + 1).position(|byte| byte == b';')?;
    let (name, after) = (rest.get(..end)?, rest.get(end + 1..)?);
    let Some(number) = name.strip_prefix('#') else {
        let known = resolve_html5_entity(name)?;
        text.push_str(if known == "\u{a0}" { " " } else { known });
        return Some(after);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    let character = char::from_u32(code.ok()?)?;
    text.push(if character == '\u{a0}' { ' ' } else { character });
    Some(after)
}
