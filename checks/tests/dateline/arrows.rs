//! Which of Dateline's crates may use which, and what may never be compiled for a library.

use std::collections::{BTreeMap, BTreeSet};

use dateline_checks::{DependencyKind, Graph, Package};

use crate::{graph, project};

/// For each crate, those of ours that it uses itself; what only tests use is left out. ARCHITECTURE.md draws them.
const ARROWS: [(&str, &[&str]); 15] = [
    ("dateline-event", &[]),
    ("dateline-files", &[]),
    ("dateline-case", &["dateline-files"]),
    ("dateline-batch", &["dateline-event", "dateline-files"]),
    ("dateline-dates", &["dateline-event"]),
    ("dateline-format", &["dateline-event"]),
    (
        "dateline-read",
        &[
            "dateline-batch",
            "dateline-dates",
            "dateline-event",
            "dateline-files",
            "dateline-format",
        ],
    ),
    ("dateline-store", &["dateline-batch", "dateline-event"]),
    (
        "dateline-query",
        &["dateline-batch", "dateline-event", "dateline-store"],
    ),
    (
        "dateline-timeline",
        &["dateline-event", "dateline-query", "dateline-store"],
    ),
    (
        "dateline-export",
        &[
            "dateline-batch",
            "dateline-event",
            "dateline-format",
            "dateline-query",
            "dateline-store",
            "dateline-timeline",
        ],
    ),
    (
        "dateline-archive",
        &[
            "dateline-batch",
            "dateline-event",
            "dateline-files",
            "dateline-format",
            "dateline-query",
            "dateline-store",
        ],
    ),
    (
        "dateline",
        &[
            "dateline-archive",
            "dateline-batch",
            "dateline-case",
            "dateline-dates",
            "dateline-event",
            "dateline-export",
            "dateline-files",
            "dateline-format",
            "dateline-query",
            "dateline-read",
            "dateline-store",
            "dateline-timeline",
        ],
    ),
    // Tests of the libraries together, and an example of their use.
    (
        "dateline-tests",
        &[
            "dateline-batch",
            "dateline-event",
            "dateline-export",
            "dateline-format",
            "dateline-query",
            "dateline-read",
            "dateline-store",
        ],
    ),
    ("dateline-checks", &[]),
];

/// What nothing but the app may wait for.
const WINDOW: [&str; 4] = ["eframe", "egui", "wgpu", "winit"];

/// What can speak over a network: only the crate of archives may wait for it.
const NETWORK: [&str; 3] = ["dateline-archive", "rustls", "ureq"];

/// What draws without a window: only who draws may wait for it.
const DRAWING: [&str; 2] = ["resvg", "skrifa"];

/// Our crates that a package uses itself for this kind of work.
fn used<'a>(graph: &'a Graph, package: &Package, wanted: DependencyKind) -> BTreeSet<&'a str> {
    let used = package
        .dependencies
        .iter()
        .filter(|dependency| dependency.kind == wanted);
    let used = used.map(|dependency| &graph.packages[dependency.package]);
    used.filter(|used| used.source.is_none())
        .map(|used| used.name.as_str())
        .collect()
}

#[test]
fn crates_use_each_other_as_the_architecture_says() {
    let graph = graph("Cargo.toml");
    let ours = graph.packages.iter().filter(|package| package.source.is_none());
    let arrows: BTreeMap<_, _> = ours
        .map(|package| (package.name.as_str(), used(&graph, package, DependencyKind::Normal)))
        .collect();
    let wanted = ARROWS.map(|(user, used)| (user, used.iter().copied().collect()));
    assert_eq!(arrows, BTreeMap::from(wanted));
}

#[test]
fn reading_and_store_do_not_meet_in_tests_either() {
    let graph = graph("Cargo.toml");
    for (one, other) in [("dateline-read", "dateline-store"), ("dateline-store", "dateline-read")] {
        assert!(
            !graph.compiled_for(one, true).contains(other),
            "{one} waits for {other}"
        );
    }
}

/// Fails where any of `unwanted` is compiled for a package or its tests.
fn check_is_built_without(graph: &Graph, name: &str, unwanted: &[&str]) {
    let compiled = graph.compiled_for(name, true);
    let found: Vec<_> = unwanted
        .iter()
        .filter(|unwanted| compiled.contains(*unwanted))
        .collect();
    assert!(found.is_empty(), "{name} waits for {found:?}");
}

#[test]
fn libraries_and_their_tests_are_built_without_a_window() {
    let graph = graph("Cargo.toml");
    for (name, _) in ARROWS.iter().filter(|(name, _)| *name != "dateline") {
        check_is_built_without(&graph, name, &WINDOW);
    }
}

#[test]
fn reading_storing_and_asking_are_built_without_what_draws() {
    let graph = graph("Cargo.toml");
    for name in ["dateline-read", "dateline-store", "dateline-query"] {
        check_is_built_without(&graph, name, &DRAWING);
    }
}

#[test]
fn fuzz_targets_are_built_without_window_and_what_draws() {
    let graph = graph("fuzz/Cargo.toml");
    assert!(
        graph.compiled_for("dateline-fuzz", true).contains("dateline-read"),
        "the fuzz targets read nothing"
    );
    check_is_built_without(&graph, "dateline-fuzz", &WINDOW);
    check_is_built_without(&graph, "dateline-fuzz", &DRAWING);
}

#[test]
fn only_the_app_can_ask_an_archive_and_only_with_its_feature() {
    let graph = graph("Cargo.toml");
    assert!(graph.compiled_for("dateline", false).contains("ureq"));
    let others = ARROWS.map(|(name, _)| name);
    for name in others
        .into_iter()
        .filter(|name| !["dateline", "dateline-archive"].contains(name))
    {
        check_is_built_without(&graph, name, &NETWORK);
    }
    let plain = Graph::without_features(&project().join("Cargo.toml")).unwrap();
    let compiled = plain.compiled_for("dateline", false);
    assert!(compiled.contains("eframe"), "the window is missing");
    let found: Vec<_> = NETWORK.iter().filter(|name| compiled.contains(*name)).collect();
    assert!(found.is_empty(), "without features dateline waits for {found:?}");
}
