//! Holds a workspace to its rules: which licences, crates and sources it may use.
//!
//! The rules stand in `deny.toml`, in a part of cargo-deny's own language, so that `cargo deny check licenses bans sources`
//! finds the same. This crate reads that part from `cargo metadata`, since cargo-deny takes minutes to install.
//! From the same metadata it tells what a program is made of ([`Part`]).
//! It knows nothing of Dateline; what is asked of Dateline's crates stands in `tests/`.
#![warn(missing_docs)]

mod advisories;
mod bans;
mod bill;
mod graph;
mod licences;
mod notices;
mod objection;
mod parts;
mod rules;
mod sources;
#[cfg(test)]
mod tests;

pub use advisories::{AdvisoriesError, Advisory, Match, matches};
pub use bill::bill_of_materials;
pub use graph::{Dependency, DependencyKind, Graph, GraphError, Package};
pub use notices::notices;
pub use objection::Objection;
pub use parts::Part;
pub use rules::{Rules, RulesError};

/// All that the rules have against a workspace, in the order of its packages; empty where all is well.
#[must_use]
pub fn objections(rules: &Rules, graph: &Graph) -> Vec<Objection> {
    let mut objections = licences::objections(&rules.licenses, graph);
    objections.extend(bans::objections(&rules.bans, graph));
    objections.extend(sources::objections(&rules.sources, graph));
    objections
}
