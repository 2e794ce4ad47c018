use std::collections::BTreeSet;
use std::fmt;

use crate::Package;

/// Something that the rules forbid. Packages are named with their version.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are what their names say")]
pub enum Objection {
    /// The package states no licence.
    NoLicence { package: String },
    /// The licence is no SPDX expression, even read generously.
    UnreadableLicence { package: String, licence: String },
    /// The licence cannot be met with those that are allowed.
    ForbiddenLicence { package: String, licence: String },
    /// The crate is banned, and these use it without leave; nobody where the workspace itself holds it.
    Banned {
        package: String,
        users: BTreeSet<String>,
        reason: Option<String>,
    },
    /// The crate may be there in one version only.
    SeveralVersions {
        name: String,
        versions: BTreeSet<String>,
        reason: Option<String>,
    },
    /// The package is from a registry, repository or other place that is not allowed.
    UnknownSource { package: String, source: String },
}

/// How a package is called in objections.
pub(crate) fn called(package: &Package) -> String {
    format!("{} {}", package.name, package.version)
}

impl fmt::Display for Objection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoLicence { package } => write!(f, "{package} states no licence"),
            Self::UnreadableLicence { package, licence } => {
                write!(f, "{package} has a licence that cannot be read: {licence}")
            }
            Self::ForbiddenLicence { package, licence } => {
                write!(f, "{package} has a licence that is not allowed: {licence}")
            }
            Self::Banned { package, users, reason } if users.is_empty() => {
                write!(f, "{package} is banned{}", Reason(reason.as_deref()))
            }
            Self::Banned { package, users, reason } => {
                write!(
                    f,
                    "{package} is banned, but used by {}{}",
                    List(users),
                    Reason(reason.as_deref())
                )
            }
            Self::SeveralVersions { name, versions, reason } => {
                write!(
                    f,
                    "{name} is there in versions {}{}",
                    List(versions),
                    Reason(reason.as_deref())
                )
            }
            Self::UnknownSource { package, source } => {
                write!(f, "{package} is from a source that is not allowed: {source}")
            }
        }
    }
}

struct List<'a>(&'a BTreeSet<String>);

impl fmt::Display for List<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, item) in self.0.iter().enumerate() {
            write!(f, "{}{item}", if index == 0 { "" } else { ", " })?;
        }
        Ok(())
    }
}

struct Reason<'a>(Option<&'a str>);

impl fmt::Display for Reason<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |reason| write!(f, ": {reason}"))
    }
}
