use std::path::Path;

use dateline_batch::CancelToken;
use dateline_query::{Engine, Filter, LaneBy};
use dateline_store::{Facet, Tree};
use dateline_tests::in_project;
use serde_json::Value;

use super::data::{DOCUMENT, PATH, STORE};

#[test]
fn it_holds_to_the_published_schema() {
    let parsed = |path: &Path| -> Value { serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap() };
    let schema = parsed(&in_project("assets/dateline.schema.json"));
    let validator = jsonschema::validator_for(&schema).unwrap();
    let faults: Vec<String> = validator
        .iter_errors(&parsed(&PATH))
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_program_finds_no_fault_but_what_the_texts_say_so() {
    let report = &STORE.files()[0].report;
    let found: Vec<String> = report.findings.kept().iter().map(ToString::to_string).collect();
    assert_eq!(found, [""; 0]);
    assert_eq!((report.events, report.undated), (DOCUMENT.events.len(), 0));
}

#[test]
fn the_readme_states_its_counts() {
    let readme = PATH.with_file_name("README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let claims = || DOCUMENT.events.iter().flat_map(|event| &event.claims);
    let mut stated = vec![format!(
        "{} events with {} claims, {} actors, {} places, {} sources and {} links",
        DOCUMENT.events.len(),
        claims().count(),
        DOCUMENT.actors.len(),
        DOCUMENT.places.len(),
        DOCUMENT.sources.len(),
        DOCUMENT.events.iter().map(|event| event.links.len()).sum::<usize>(),
    )];
    for text in super::lines::LINES.keys() {
        let of_text = claims().filter(|claim| claim.reference.starts_with(text)).count();
        let row = readme.lines().find(|line| line.starts_with(&format!("| `{text}`")));
        let cell = row.and_then(|row| row.split('|').nth(3)).unwrap_or_default();
        assert_eq!(cell.trim(), of_text.to_string(), "claims of {text}");
    }
    let answer = Engine::new(STORE.clone())
        .answer(&Filter::default(), LaneBy::None, 0, &CancelToken::NEVER)
        .unwrap();
    for &kind in STORE.kinds().children(Tree::ROOT) {
        let events = answer.facet(Facet::Kind).count(kind).possible;
        stated.push(format!("{} ({events})", STORE.kinds().name(kind)));
    }
    let flat = readme.split_whitespace().collect::<Vec<_>>().join(" ");
    let missing: Vec<_> = stated.iter().filter(|words| !flat.contains(*words)).collect();
    assert!(missing.is_empty(), "not in sample-data/README.md: {missing:#?}");
}
