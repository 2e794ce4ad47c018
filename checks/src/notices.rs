use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use spdx::Expression;
use spdx::expression::ExprNode;

use crate::Part;

/// What is in the names of files with licences and notices.
const WORDS: [&str; 6] = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "OFL"];

/// Endings of files that are something else, whatever they are called.
const OTHERS: [&str; 8] = ["RS", "TOML", "JSON", "HTML", "PY", "SH", "YML", "HBS"];

/// The licences of all parts with their notices, as whoever hands the program on has to hand them on too.
///
/// A text that several parts have stands there once. Of a part that brings none, the text of its licences stands there.
#[must_use]
pub fn notices(parts: &[Part]) -> String {
    let mut holders: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for part in parts {
        let licence = part.licence.as_deref().unwrap_or("licence not named");
        let called = format!("{} {} ({licence})", part.name, part.version);
        let mut texts = if part.sha256.is_some() {
            texts(&part.folder, 2)
        } else {
            // Of ours, what is built in is in `assets`.
            [texts(&part.folder, 0), texts(&part.folder.join("assets"), 1)].concat()
        };
        if texts.is_empty() && part.sha256.is_some() {
            texts = standard_texts(licence);
        }
        for text in texts {
            holders.entry(text).or_default().push(called.clone());
        }
    }
    let mut sections: Vec<(Vec<String>, String)> = holders.into_iter().map(|(text, parts)| (parts, text)).collect();
    sections.sort();
    let section = |(parts, text): &(Vec<String>, String)| format!("{}\n\n{text}\n", parts.join("\n"));
    let line = format!("\n{}\n", "=".repeat(80));
    sections.iter().map(section).collect::<Vec<_>>().join(&line)
}

/// The texts of a folder, and of those within it so many deep.
fn texts(folder: &Path, deep: usize) -> Vec<String> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    paths.sort();
    let mut found = Vec::new();
    for path in paths {
        let upper = |part: Option<&OsStr>| part.unwrap_or_default().to_string_lossy().to_uppercase();
        let (name, ending) = (upper(path.file_name()), upper(path.extension()));
        if path.is_dir() {
            if deep > 0 && !name.starts_with('.') {
                found.extend(texts(&path, deep - 1));
            }
            continue;
        }
        let is_of_a_font = folder.ends_with("fonts") && ending == "TXT";
        let is_text = WORDS.iter().any(|word| name.contains(word)) && !OTHERS.contains(&ending.as_str());
        if is_of_a_font || is_text {
            found.extend(fs::read_to_string(&path).ok().map(|text| tidy(&text)));
        }
    }
    found
}

/// The texts of an expression's licences as SPDX has them.
fn standard_texts(expression: &str) -> Vec<String> {
    let Ok(expression) = Expression::parse(expression) else {
        return Vec::new();
    };
    let id = |node: &ExprNode| match node {
        ExprNode::Req(wanted) => wanted.req.license.id(),
        ExprNode::Op(_) => None,
    };
    expression.iter().filter_map(id).map(|id| tidy(id.text())).collect()
}

/// Without what differs between the same texts: ends of lines and blanks before them.
fn tidy(text: &str) -> String {
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}
