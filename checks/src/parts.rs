//! What a program is made of, for those who hand it on: a list in a common form, and the licences with their notices.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package, PackageId};
use serde::Deserialize;

use crate::GraphError;

/// One version of one crate that is in a program, or was used to build it.
#[derive(Debug, Default)]
pub struct Part {
    /// The name in its `Cargo.toml`.
    pub name: String,
    /// The version in its `Cargo.toml`.
    pub version: String,
    /// The licence as an SPDX expression.
    pub licence: Option<String>,
    /// Where its source is kept.
    pub repository: Option<String>,
    /// SHA-256 of the package as it was downloaded; none for our own.
    pub sha256: Option<String>,
    /// The folder with its source.
    pub folder: PathBuf,
    /// What it uses itself, as indices into the list of parts.
    pub uses: Vec<usize>,
}

#[derive(Default, Deserialize)]
struct Lock {
    #[serde(default, rename = "package")]
    packages: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    checksum: Option<String>,
}

impl Part {
    /// All parts of the package at the root of a workspace, itself first, as they are on a platform (`x86_64-unknown-linux-gnu`).
    ///
    /// What only tests use and what only builds are left out.
    pub fn all(manifest: &Path, platform: &str) -> Result<Vec<Self>, GraphError> {
        let metadata = MetadataCommand::new()
            .manifest_path(manifest)
            .other_options(["--locked".to_owned(), format!("--filter-platform={platform}")])
            .exec()?;
        let checksums = checksums(&metadata.workspace_root.join("Cargo.lock").into_std_path_buf());
        let order = reached(&metadata);
        let places: HashMap<&PackageId, usize> = order.iter().enumerate().map(|(place, id)| (*id, place)).collect();
        let part = |id: &&PackageId| {
            let package = metadata.packages.iter().find(|package| package.id == **id);
            let package = package.ok_or_else(|| GraphError::Unknown((*id).clone()))?;
            let mut uses: Vec<usize> = used(&metadata, id).filter_map(|id| places.get(id).copied()).collect();
            uses.sort_unstable();
            uses.dedup();
            Ok(Self::new(package, &checksums, uses))
        };
        order.iter().map(part).collect()
    }

    fn new(package: &Package, checksums: &BTreeMap<(String, String), String>, uses: Vec<usize>) -> Self {
        let (name, version) = (package.name.to_string(), package.version.to_string());
        let folder = package
            .manifest_path
            .parent()
            .map(|folder| folder.as_std_path().to_owned());
        Self {
            sha256: checksums.get(&(name.clone(), version.clone())).cloned(),
            // Before there were expressions, a slash was written for "or".
            licence: package.license.as_ref().map(|licence| licence.replace('/', " OR ")),
            repository: package.repository.clone(),
            folder: folder.unwrap_or_default(),
            name,
            version,
            uses,
        }
    }
}

/// The package at the root and all that it is compiled of, each once.
fn reached(metadata: &Metadata) -> Vec<&PackageId> {
    let root = metadata.resolve.as_ref().and_then(|resolve| resolve.root.as_ref());
    let mut order: Vec<&PackageId> = root.into_iter().collect();
    let mut seen: HashSet<&PackageId> = order.iter().copied().collect();
    let mut next = 0;
    while let Some(id) = order.get(next).copied() {
        next += 1;
        order.extend(used(metadata, id).filter(|id| seen.insert(id)));
    }
    order
}

/// What a package is compiled of itself.
fn used<'a>(metadata: &'a Metadata, id: &PackageId) -> impl Iterator<Item = &'a PackageId> {
    let nodes = metadata.resolve.iter().flat_map(|resolve| &resolve.nodes);
    let node = nodes.into_iter().find(|node| node.id == *id);
    let dependencies = node.into_iter().flat_map(|node| &node.deps);
    let is_part = |kinds: &[cargo_metadata::DepKindInfo]| kinds.iter().any(|info| info.kind == DependencyKind::Normal);
    dependencies
        .filter(move |used| is_part(&used.dep_kinds))
        .map(|used| &used.pkg)
}

/// By name and version, what `Cargo.lock` says of the downloaded packages.
fn checksums(lock: &Path) -> BTreeMap<(String, String), String> {
    let text = fs::read_to_string(lock).unwrap_or_default();
    let lock: Lock = toml::from_str(&text).unwrap_or_default();
    let known = |locked: Locked| Some(((locked.name, locked.version), locked.checksum?));
    lock.packages.into_iter().filter_map(known).collect()
}
