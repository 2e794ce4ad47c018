//! Lists as programs write them into a cell: Python's `['A', 'B']`, JSON's `["A", "B"]`, R's `c("A", "B")`, Postgres'
//! `{A,"B"}`.

/// The members of such a list, none if it is empty; `None` for any other text.
pub(super) fn members(text: &str) -> Option<Vec<&str>> {
    let text = text.trim();
    if matches!(
        text,
        "character(0)" | "list()" | "c()" | "set()" | "NULL" | "integer(0)"
    ) {
        return Some(Vec::new());
    }
    let call = ["c(", "list(", "set(", "frozenset(", "array("]
        .iter()
        .find_map(|name| text.strip_prefix(name)?.strip_suffix(')'));
    let inner = call.unwrap_or(text).trim();
    let (inner, is_quoted) = match inner.as_bytes() {
        [b'[', .., b']'] | [b'{', .., b'}'] => (inner.get(1..inner.len() - 1)?, false),
        // In round brackets people write as well.
        [b'(', b'\'' | b'"', .., b')'] => (inner.get(1..inner.len() - 1)?, true),
        _ if call.is_some() => (inner, true),
        _ => return None,
    };
    let mut members = Vec::new();
    let mut rest = inner.trim();
    let mut has_quote = false;
    while !rest.is_empty() {
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (member, after) = if let Some(quote) = quote {
            has_quote = true;
            quoted(rest.get(1..)?, quote)?
        } else {
            let end = rest.find(',').unwrap_or(rest.len());
            let (member, after) = rest.split_at_checked(end)?;
            // A mapping, an object or a list of lists is none of names.
            if is_quoted || member.contains(['{', '[', ':', '"']) {
                return None;
            }
            (member.trim(), after)
        };
        if !is_nothing(member) || quote.is_some() {
            members.push(member);
        }
        let after = after.trim_start();
        // numpy parts by spaces alone.
        let next = after.strip_prefix(',').unwrap_or(after).trim_start();
        if next.len() == after.len() && !after.is_empty() && !after.starts_with(['"', '\'']) {
            return None;
        }
        rest = next;
    }
    // `[unverified]` is a remark.
    let is_remark = !has_quote && members.len() == 1 && inner.len() < text.len() && text.starts_with('[');
    (!is_remark).then_some(members)
}

/// What stands up to the end of a quote, and what follows it. An apostrophe within a word ends nothing.
fn quoted(text: &str, quote: char) -> Option<(&str, &str)> {
    let mut is_escaped = false;
    for (at, c) in text.char_indices() {
        if is_escaped {
            is_escaped = false;
        } else if c == '\\' {
            is_escaped = true;
        } else if c == quote {
            let after = text.get(at + 1..)?;
            if after.trim_start().starts_with(':') {
                return None;
            }
            if after.trim_start().starts_with([',', '"', '\'']) || after.trim().is_empty() {
                return Some((text.get(..at)?.trim(), after));
            }
        }
    }
    None
}

fn is_nothing(text: &str) -> bool {
    matches!(
        text,
        "" | "nan" | "NaN" | "None" | "NA" | "null" | "NULL" | "NA_character_"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_four_languages_are_their_members() {
        for (text, expected) in [
            ("['Group A', 'Group B']", &["Group A", "Group B"][..]),
            (r#"["Group A"]"#, &["Group A"]),
            (r#"["Raid", "Arson"]"#, &["Raid", "Arson"]),
            ("[]", &[]),
            ("[ ]", &[]),
            (r#"c("Group A", "Group C")"#, &["Group A", "Group C"]),
            ("c('A','B')", &["A", "B"]),
            ("character(0)", &[]),
            (r#"{"Group A","Group B"}"#, &["Group A", "Group B"]),
            ("{A,B}", &["A", "B"]),
            (r#"{A,"B, the second",NULL}"#, &["A", "B, the second"]),
            ("{}", &[]),
            ("('A', 'B')", &["A", "B"]),
            ("{'A', 'B'}", &["A", "B"]),
            ("['A' 'B']", &["A", "B"]),
            (r#"["People's Army", 'B']"#, &["People's Army", "B"]),
            ("['People's Army', 'B']", &["People's Army", "B"]),
            ("[nan]", &[]),
            ("[A, B]", &["A", "B"]),
        ] {
            assert_eq!(members(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn other_texts_are_no_lists() {
        for text in [
            "",
            "Group A",
            "Group A, Group B",
            "[unverified] Group A",
            "[unverified]",
            "(a remark)",
            "Group A (Army)",
            r#"{"name": "A"}"#,
            r#"[{"name": "A"}]"#,
            "c. 1920",
            "['A",
            "[['A']]",
        ] {
            assert_eq!(members(text), None, "{text}");
        }
    }
}
