use std::fmt::Write;

use serde::de::IgnoredAny;

use super::{Cells, Header};

/// How a whole row is shown to people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum RawForm {
    /// As it stands in the file.
    #[default]
    Text,
    /// A line for each filled cell: `column: value`.
    Lines,
    /// As the JSON object that its cells make, keyed by column.
    Object,
}

impl RawForm {
    /// The row in this form; not of [`RawForm::Text`].
    pub fn show(self, header: &Header, cells: Cells<'_>) -> String {
        let filled = (0..cells.len()).map(|column| (header.name(column), cells.get(column)));
        let filled = filled.filter(|(_, text)| !text.is_empty());
        let mut shown = String::new();
        for (name, text) in filled {
            let line = match self {
                Self::Object => {
                    let comma = if shown.is_empty() { "{" } else { "," };
                    write!(shown, "{comma}\n  {}: {}", quoted(&name), value(text))
                }
                _ => writeln!(shown, "{name}: {text}"),
            };
            if line.is_err() {
                break;
            }
        }
        if self == Self::Object && !shown.is_empty() {
            shown.push_str("\n}");
        }
        shown.truncate(shown.trim_end().len());
        shown
    }
}

/// A cell as the value it was: lists, objects, numbers and truths as they are written, all else a string.
fn value(text: &str) -> String {
    let begins = |bytes: &[u8]| text.as_bytes().first().is_some_and(|first| bytes.contains(first));
    let may_be_one = matches!(text, "true" | "false") || begins(b"[{-0123456789");
    if may_be_one && serde_json::from_str::<IgnoredAny>(text).is_ok() {
        return text.to_owned();
    }
    quoted(text)
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}
