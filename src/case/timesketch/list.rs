//! Cells that hold several entries.

use serde_json::Value;

/// The entries of a cell. Of names they may stand between commas, or, as lists of JSONL are read, between semicolons.
pub(super) fn list(cell: &str, are_names: bool) -> Vec<String> {
    let cell = cell.trim();
    let entries = match cell {
        "" | "-" | "nan" | "None" => Vec::new(),
        _ if cell.starts_with('[') && cell.ends_with(']') => match serde_json::from_str::<Vec<Value>>(cell) {
            Ok(entries) => entries.iter().map(entry).collect(),
            Err(_) => of_python(cell),
        },
        _ if are_names && cell.contains("; ") => cell.split("; ").map(ToOwned::to_owned).collect(),
        _ if are_names => cell.split(',').map(ToOwned::to_owned).collect(),
        _ => vec![cell.to_owned()],
    };
    tidied(entries.into_iter())
}

/// Without blanks around them, and each once.
fn tidied(entries: impl Iterator<Item = String>) -> Vec<String> {
    let entries = entries.map(|entry| entry.trim().to_owned());
    let mut kept: Vec<String> = Vec::new();
    for entry in entries.filter(|entry| !entry.is_empty()) {
        if !kept.contains(&entry) {
            kept.push(entry);
        }
    }
    kept
}

/// A name, or what a comment says.
fn entry(value: &Value) -> String {
    let text = |value: &Value| value.as_str().map(ToOwned::to_owned);
    let of_object = || text(value.get("comment")?);
    text(value).or_else(of_object).unwrap_or_else(|| value.to_string())
}

/// The entries of a list as Python writes it: `['a', "b's"]`.
fn of_python(cell: &str) -> Vec<String> {
    let inner = cell
        .strip_prefix('[')
        .and_then(|cell| cell.strip_suffix(']'))
        .unwrap_or(cell);
    let (mut entries, mut entry, mut quote, mut is_escaped) = (Vec::new(), String::new(), None, false);
    for c in inner.chars() {
        match quote {
            Some(_) if is_escaped => {
                entry.push(if c == 'n' { '\n' } else { c });
                is_escaped = false;
            }
            Some(_) if c == '\\' => is_escaped = true,
            Some(end) if c == end => quote = None,
            None if matches!(c, '\'' | '"') && entry.trim().is_empty() => {
                entry.clear();
                quote = Some(c);
            }
            None if c == ',' => entries.push(std::mem::take(&mut entry)),
            Some(_) | None => entry.push(c),
        }
    }
    entries.push(entry);
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_taken_as_timesketch_and_its_client_write_them() {
        for (cell, names) in [
            (r#"["malware", "C2, beacon"]"#, &["malware", "C2, beacon"][..]),
            ("malware,phishing", &["malware", "phishing"]),
            ("malware; C2, beacon", &["malware", "C2, beacon"]),
            (r#"['malware', "it's", 'a, b']"#, &["malware", "it's", "a, b"]),
            ("malware", &["malware"]),
            ("-", &[]),
            ("[]", &[]),
            ("", &[]),
        ] {
            assert_eq!(list(cell, true), names, "{cell}");
        }
        assert_eq!(list("one, and more", false), ["one, and more"]);
        assert_eq!(list(r#"[{"comment": "seen", "user": "ada"}]"#, false), ["seen"]);
    }
}
