use crate::objection::called;
use crate::rules::Sources;
use crate::{Graph, Objection, Package};

/// Folders of this machine are no source: what is in the repository is seen in review.
pub(crate) fn objections(rules: &Sources, graph: &Graph) -> Vec<Objection> {
    let is_allowed = |source: &str| {
        source
            .strip_prefix("registry+")
            .is_some_and(|registry| rules.allow_registry.iter().any(|allowed| allowed == registry))
    };
    let objection = |package: &Package| {
        let source = package.source.as_ref().filter(|source| !is_allowed(source))?;
        Some(Objection::UnknownSource {
            package: called(package),
            source: source.clone(),
        })
    };
    graph.packages.iter().filter_map(objection).collect()
}
