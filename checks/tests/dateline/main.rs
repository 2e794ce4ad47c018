//! What is asked of Dateline as a whole: its crates, its pages and its icons.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

mod arrows;
mod deny;
mod door;
mod icons;
mod pages;
mod parts;

use std::path::{Path, PathBuf};

use dateline_checks::Graph;

/// The root of the project.
fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// The graph of the workspace of a `Cargo.toml`, named from the root.
fn graph(manifest: &str) -> Graph {
    Graph::of_workspace(&project().join(manifest)).unwrap_or_else(|error| panic!("{manifest}: {error}"))
}
