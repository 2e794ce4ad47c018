use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use cargo_metadata::{Metadata, MetadataCommand, PackageId};

pub use cargo_metadata::DependencyKind;

/// A workspace and all that it depends on, on every platform and with default features.
#[derive(Debug, Default)]
pub struct Graph {
    /// The workspace's own packages and all others, in no special order.
    pub packages: Vec<Package>,
}

/// One version of one crate.
#[derive(Debug, Clone, Default)]
pub struct Package {
    /// The name in its `Cargo.toml`.
    pub name: String,
    /// The version in its `Cargo.toml`, which tells apart packages of one name.
    pub version: String,
    /// The licence expression, as it was written.
    pub licence: Option<String>,
    /// Where it is from, such as `registry+https://…`; none for a folder on this machine.
    pub source: Option<String>,
    /// What it uses; a package twice if for two kinds of work.
    pub dependencies: Vec<Dependency>,
}

/// That a package uses another.
#[derive(Debug, Clone)]
pub struct Dependency {
    /// The used package, as an index into [`Graph::packages`].
    pub package: usize,
    /// What it is used for: the package itself, its build script or its tests.
    pub kind: DependencyKind,
}

/// Why a workspace could not be looked at.
#[derive(Debug, thiserror::Error)]
pub enum GraphError {
    /// Cargo failed, for example because `Cargo.lock` is older than a `Cargo.toml`.
    #[error(transparent)]
    Cargo(#[from] cargo_metadata::Error),
    /// Cargo named a package that it did not describe.
    #[error("cargo metadata does not describe {0}")]
    Unknown(PackageId),
}

impl Graph {
    /// Asks Cargo for the graph of the workspace of a `Cargo.toml`, as its `Cargo.lock` has it.
    pub fn of_workspace(manifest: &Path) -> Result<Self, GraphError> {
        Self::of(manifest, &["--locked"])
    }

    /// As [`Graph::of_workspace`], of what is built without default features.
    pub fn without_features(manifest: &Path) -> Result<Self, GraphError> {
        Self::of(manifest, &["--locked", "--no-default-features"])
    }

    fn of(manifest: &Path, options: &[&str]) -> Result<Self, GraphError> {
        let metadata = MetadataCommand::new()
            .manifest_path(manifest)
            .other_options(options.iter().map(|option| (*option).to_owned()).collect::<Vec<_>>())
            .exec()?;
        let mut dependencies = dependencies(&metadata)?;
        let package = |package: &cargo_metadata::Package| Package {
            name: package.name.to_string(),
            version: package.version.to_string(),
            licence: package.license.clone(),
            source: package.source.as_ref().map(ToString::to_string),
            dependencies: dependencies.remove(&package.id).unwrap_or_default(),
        };
        Ok(Self {
            packages: metadata.packages.iter().map(package).collect(),
        })
    }

    /// Names of the packages that use a package themselves, each once, in alphabetical order.
    #[must_use]
    pub fn users_of(&self, package: usize) -> BTreeSet<&str> {
        let uses = |user: &&Package| user.dependencies.iter().any(|dependency| dependency.package == package);
        self.packages
            .iter()
            .filter(uses)
            .map(|user| user.name.as_str())
            .collect()
    }

    /// Names of all packages that are compiled for a package of this name, through others as well; without its own.
    ///
    /// What only tests of the package need counts if `with_tests`; tests of what it uses are never compiled.
    #[must_use]
    pub fn compiled_for(&self, name: &str, with_tests: bool) -> BTreeSet<&str> {
        let mut seen = BTreeSet::new();
        let mut next: Vec<_> = self.packages.iter().filter(|package| package.name == name).collect();
        while let Some(user) = next.pop() {
            for &Dependency { package: used, kind } in &user.dependencies {
                let is_compiled = kind != DependencyKind::Development || (with_tests && user.name == name);
                if is_compiled && seen.insert(used) {
                    next.extend(self.packages.get(used));
                }
            }
        }
        seen.into_iter()
            .filter_map(|index| self.packages.get(index))
            .map(|package| package.name.as_str())
            .collect()
    }
}

/// What each package uses, as indices into the packages of the metadata.
fn dependencies(metadata: &Metadata) -> Result<HashMap<&PackageId, Vec<Dependency>>, GraphError> {
    let indices: HashMap<_, _> = metadata
        .packages
        .iter()
        .enumerate()
        .map(|(index, package)| (&package.id, index))
        .collect();
    let mut dependencies = HashMap::new();
    for node in metadata.resolve.iter().flat_map(|resolve| &resolve.nodes) {
        let used: &mut Vec<_> = dependencies.entry(&node.id).or_default();
        for dependency in &node.deps {
            let index = *indices
                .get(&dependency.pkg)
                .ok_or_else(|| GraphError::Unknown(dependency.pkg.clone()))?;
            used.extend(dependency.dep_kinds.iter().map(|info| Dependency {
                package: index,
                kind: info.kind,
            }));
        }
    }
    Ok(dependencies)
}
