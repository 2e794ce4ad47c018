//! The page on the command line names what each verb takes.

use std::collections::BTreeSet;

use crate::program::dateline;

/// The flags that stand in a text.
fn flags(text: &str) -> BTreeSet<String> {
    let starts = text.match_indices("--");
    let flags = starts.map(|(at, _)| {
        let rest = &text[at + 2..];
        let end = rest.find(|c: char| !c.is_ascii_lowercase() && c != '-');
        rest[..end.unwrap_or(rest.len())].trim_end_matches('-').to_owned()
    });
    flags.filter(|flag| !flag.is_empty()).collect()
}

const PAGE: &str = include_str!("../../docs/command-line.md");

#[test]
fn every_flag_of_every_verb_stands_on_the_page_and_no_other() {
    let mut known = BTreeSet::new();
    for verb in [
        None,
        Some("info"),
        Some("count"),
        Some("events"),
        Some("picture"),
        Some("case info"),
        Some("case log"),
        Some("case verify"),
        Some("case mark"),
        Some("case join"),
        Some("case locate"),
        Some("case marks"),
        Some("case pack"),
        Some("case unpack"),
        Some("case bring-in"),
        Some("archive schema"),
        Some("archive load"),
        Some("archive check"),
        Some("archive event"),
    ] {
        let words: Vec<&str> = verb
            .into_iter()
            .flat_map(|verb| verb.split(' '))
            .chain(["--help"])
            .collect();
        let help = String::from_utf8(dateline(&words).stdout).unwrap();
        known.extend(flags(&help));
        // Of the flags that are no filters and not those of all verbs, each stands in the line of its verb.
        let own = match verb {
            None => vec!["--screenshot", "--force", "--size", "--theme", "--merges"],
            Some("info") => vec!["--json"],
            Some("count") => vec!["--by", "--sum", "--largest", "--top", "--json"],
            Some("events") => vec!["--format", "--out", "--force"],
            Some("case mark") => vec![
                "--case",
                "--by",
                "--star",
                "--unstar",
                "--add-tag",
                "--remove-tag",
                "--note",
                "--marks",
            ],
            Some("case join") => vec!["--from", "--by", "--conflicts", "--dry-run"],
            Some("case locate") => vec!["--file", "--at", "--by"],
            Some("case marks") => vec!["--out"],
            Some("case pack") => vec!["--out", "--by"],
            Some("case unpack") => vec!["--to"],
            Some("case bring-in") => vec!["--names", "--by"],
            Some(verb) if verb.starts_with("case") => vec!["--json"],
            Some("archive schema") => vec!["--database", "--table", "--cluster"],
            Some("archive load") => vec!["--to"],
            Some("archive check") => vec!["--against"],
            Some("archive event") => Vec::new(),
            _ => vec!["--out", "--size", "--lanes", "--legend", "--dark", "--force"],
        };
        let start = match verb {
            None => "dateline FILE… [--screenshot".to_owned(),
            Some("case info" | "case log" | "case verify") => "dateline case info|log|verify ".to_owned(),
            Some(verb) => format!("dateline {verb} "),
        };
        let at = PAGE.find(&start).unwrap();
        let line = PAGE[at..].split("\ndateline").next().unwrap();
        for flag in own {
            assert!(help.contains(flag), "{verb:?} has no {flag}");
            assert!(line.contains(flag), "{flag} of {verb:?} is not on the page");
        }
    }
    for flag in ["help", "version"] {
        known.remove(flag);
    }
    let mut told = flags(PAGE);
    // “each also as `--not-…`”
    for facet in ["actor", "place", "kind", "source"] {
        known.remove(&format!("not-{facet}"));
    }
    told.remove("not");
    assert_eq!(told, known);
}
