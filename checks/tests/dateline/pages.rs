//! The project's pages name only files and headings that are there.

use std::fs;
use std::path::{Path, PathBuf};

use crate::project;

/// Folders whose files pages name in code spans, such as `src/main.rs`, by their path from the root.
const FOLDERS: [&str; 10] = [
    "assets",
    "benches",
    "checks",
    "crates",
    "docs",
    "fuzz",
    "packaging",
    "scripts",
    "src",
    "tests",
];

/// All Markdown pages that people wrote, with the folders of others left out.
fn pages() -> Vec<PathBuf> {
    let mut folders = vec![project()];
    let mut pages = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy();
            if path.is_dir() && !name.starts_with('.') && name != "target" {
                folders.push(path);
            } else if name.ends_with(".md") {
                pages.push(path);
            }
        }
    }
    pages
}

/// A page without its blocks of code.
fn prose(page: &Path) -> String {
    let text = fs::read_to_string(page).unwrap();
    text.split("\n```").step_by(2).collect()
}

/// What stands between these in a text, each time.
fn between<'a>(text: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    text.split(start)
        .skip(1)
        .filter_map(|rest| Some(rest.split_once(end)?.0))
        .collect()
}

/// How a heading is called in links.
fn slug(heading: &str) -> String {
    let kept = heading
        .trim()
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

#[test]
fn links_lead_somewhere() {
    let mut broken = Vec::new();
    for page in pages() {
        let text = prose(&page);
        for link in between(&text, "](", ")")
            .into_iter()
            .filter(|link| !link.contains("://"))
        {
            let (path, heading) = link.split_once('#').unwrap_or((link, ""));
            let target = if path.is_empty() {
                page.clone()
            } else {
                page.parent().unwrap().join(path)
            };
            let has_heading = || {
                prose(&target)
                    .lines()
                    .any(|line| line.starts_with('#') && slug(line.trim_start_matches('#')) == heading)
            };
            if !target.exists() || (!heading.is_empty() && !has_heading()) {
                broken.push(format!("{}: {link}", page.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn named_files_are_there() {
    let root = project();
    let mut missing = Vec::new();
    for page in pages() {
        let text = prose(&page);
        let spans = text.split('`').skip(1).step_by(2);
        let is_path = |span: &&str| {
            let is_name = span.chars().all(|c| c.is_ascii_alphanumeric() || "/._-".contains(c));
            is_name
                && FOLDERS
                    .iter()
                    .any(|folder| span.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')))
        };
        let gone = spans
            .filter(is_path)
            .filter(|path| !root.join(path).exists() && !page.parent().unwrap().join(path).exists());
        missing.extend(gone.map(|path| format!("{}: {path}", page.display())));
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
