use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use cargo_metadata::semver::{Version, VersionReq};
use serde::Deserialize;

/// What is known against some versions of a crate, as the database of `RustSec` has it:
/// <https://github.com/rustsec/advisory-db>.
#[derive(Debug, Deserialize)]
pub struct Advisory {
    #[serde(rename = "advisory")]
    about: About,
    #[serde(default)]
    versions: Versions,
    #[serde(skip)]
    title: String,
}

#[derive(Debug, Deserialize)]
struct About {
    id: String,
    package: String,
    /// What it is if it is no vulnerability: "unmaintained", "unsound", "notice".
    informational: Option<String>,
    withdrawn: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
struct Versions {
    #[serde(default)]
    patched: Vec<VersionReq>,
    #[serde(default)]
    unaffected: Vec<VersionReq>,
}

/// Why the database or the lock file cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum AdvisoriesError {
    /// The system cannot read it.
    #[error("{}: {error}", path.display())]
    #[expect(missing_docs, reason = "the fields are what their names say")]
    Io { path: PathBuf, error: io::Error },
    /// An advisory or a lock file is not written as it should be.
    #[error("{}: {reason}", path.display())]
    #[expect(missing_docs, reason = "the fields are what their names say")]
    Form { path: PathBuf, reason: String },
    /// The folder holds no advisories.
    #[error("{}: holds no advisories", .0.display())]
    None(PathBuf),
}

/// A crate that is used in a version that an advisory is about.
#[derive(Debug, PartialEq, Eq)]
pub struct Match {
    /// Name and version.
    pub package: String,
    /// "RUSTSEC-2025-0168".
    pub id: String,
    /// In one line.
    pub title: String,
    /// What it is if it is no vulnerability: "unmaintained", "unsound", "notice".
    pub informational: Option<String>,
}

impl fmt::Display for Match {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sort = self.informational.as_deref().unwrap_or("vulnerable");
        write!(f, "{}: {sort}: {} ({})", self.package, self.title, self.id)
    }
}

impl Advisory {
    /// All advisories of a copy of the database.
    ///
    /// # Errors
    /// If one cannot be read, or there is none.
    pub fn all(database: &Path) -> Result<Vec<Self>, AdvisoriesError> {
        let mut advisories = Vec::new();
        for folder in entries(&database.join("crates"))? {
            for path in entries(&folder)? {
                if path.extension().is_some_and(|ending| ending == "md") {
                    advisories.push(Self::read(&path)?);
                }
            }
        }
        if advisories.is_empty() {
            return Err(AdvisoriesError::None(database.to_owned()));
        }
        Ok(advisories)
    }

    fn read(path: &Path) -> Result<Self, AdvisoriesError> {
        Self::parse(&text(path)?).map_err(|reason| AdvisoriesError::Form {
            path: path.to_owned(),
            reason,
        })
    }

    /// From a page that begins with TOML in a block of its own.
    fn parse(page: &str) -> Result<Self, String> {
        let (head, words) = page
            .trim_start()
            .strip_prefix("```toml")
            .and_then(|rest| rest.split_once("\n```"))
            .ok_or("begins with no block of TOML")?;
        let mut advisory: Self = toml::from_str(head).map_err(|error| error.message().to_owned())?;
        let title = words.lines().find_map(|line| line.strip_prefix("# "));
        title.unwrap_or_default().trim().clone_into(&mut advisory.title);
        Ok(advisory)
    }

    fn is_about(&self, package: &Locked) -> bool {
        let mut safe = self.versions.patched.iter().chain(&self.versions.unaffected);
        self.about.withdrawn.is_none()
            && self.about.package == package.name
            && !safe.any(|versions| versions.matches(&package.version))
    }
}

/// The crates of a `Cargo.lock` that advisories are about, in its order.
///
/// # Errors
/// If it cannot be read.
pub fn matches(lock: &Path, advisories: &[Advisory]) -> Result<Vec<Match>, AdvisoriesError> {
    let lock_file: Lock = toml::from_str(&text(lock)?).map_err(|error| AdvisoriesError::Form {
        path: lock.to_owned(),
        reason: error.message().to_owned(),
    })?;
    let mut matches = Vec::new();
    // What has no source is the project's own.
    for package in lock_file.package.iter().filter(|package| package.source.is_some()) {
        for advisory in advisories.iter().filter(|advisory| advisory.is_about(package)) {
            matches.push(Match {
                package: format!("{} {}", package.name, package.version),
                id: advisory.about.id.clone(),
                title: advisory.title.clone(),
                informational: advisory.about.informational.clone(),
            });
        }
    }
    Ok(matches)
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: Version,
    source: Option<String>,
}

fn text(path: &Path) -> Result<String, AdvisoriesError> {
    fs::read_to_string(path).map_err(|error| at(path, error))
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, AdvisoriesError> {
    let entries = fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
    let mut entries: Vec<PathBuf> = entries.map_err(|error| at(folder, error))?;
    entries.sort();
    Ok(entries)
}

fn at(path: &Path, error: io::Error) -> AdvisoriesError {
    AdvisoriesError::Io {
        path: path.to_owned(),
        error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn advisory(more: &str, versions: &str) -> Advisory {
        let page = format!(
            "```toml\n[advisory]\nid = \"RUSTSEC-1\"\npackage = \"a\"\ndate = \"2025-01-01\"\n{more}\n[versions]\n{versions}\n```\n\n# It ends\n\nWords."
        );
        Advisory::parse(&page).unwrap()
    }

    fn package(name: &str, version: &str) -> Locked {
        Locked {
            name: name.to_owned(),
            version: version.parse().unwrap(),
            source: None,
        }
    }

    #[test]
    fn an_advisory_is_about_what_is_neither_patched_nor_unaffected() {
        let known = advisory("", "patched = [\">= 2.3.0\", \"^1.9.2\"]\nunaffected = [\"< 1.3.0\"]");
        let is_about = |version| known.is_about(&package("a", version));
        assert!(is_about("2.2.9") && is_about("1.3.0") && is_about("1.9.1"));
        assert!(!is_about("2.3.0") && !is_about("1.9.2") && !is_about("1.2.0"));
        assert!(!known.is_about(&package("b", "2.0.0")));
        assert_eq!(known.title, "It ends");
        assert!(advisory("", "patched = []").is_about(&package("a", "9.0.0")));
        let withdrawn = advisory("withdrawn = \"2025-02-01\"", "patched = []");
        assert!(!withdrawn.is_about(&package("a", "9.0.0")));
    }

    #[test]
    fn what_is_no_advisory_is_told() {
        assert_eq!(Advisory::parse("words").unwrap_err(), "begins with no block of TOML");
        assert!(
            Advisory::parse("```toml\n[advisory]\n```\n")
                .unwrap_err()
                .contains("missing")
        );
    }
}
