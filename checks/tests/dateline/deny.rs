//! Dateline's two workspaces, held to `deny.toml`.

use std::fs;

use dateline_checks::{Rules, objections};

use crate::{graph, project};

fn check(manifest: &str) {
    let rules = Rules::parse(&fs::read_to_string(project().join("deny.toml")).unwrap()).unwrap();
    let graph = graph(manifest);
    assert!(
        graph.packages.len() > 100,
        "Cargo names hardly any crates of {manifest}"
    );
    let objections = objections(&rules, &graph);
    let said: Vec<_> = objections.iter().map(ToString::to_string).collect();
    assert!(said.is_empty(), "{manifest} breaks deny.toml:\n{}", said.join("\n"));
}

#[test]
fn the_workspace_keeps_to_the_rules() {
    check("Cargo.toml");
}

#[test]
fn the_fuzz_targets_keep_to_the_rules() {
    check("fuzz/Cargo.toml");
}
