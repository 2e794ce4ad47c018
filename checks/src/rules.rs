use serde::Deserialize;
use spdx::{Licensee, ParseMode};

/// What a `deny.toml` allows and forbids.
///
/// Only what is checked can be written: any other field or value of cargo-deny's is an error, so that no line is idle.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    pub(crate) licenses: Licences,
    pub(crate) bans: Bans,
    pub(crate) sources: Sources,
}

/// Why a `deny.toml` cannot be followed.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct RulesError(#[from] toml::de::Error);

impl Rules {
    /// Reads the text of a `deny.toml`.
    pub fn parse(text: &str) -> Result<Self, RulesError> {
        Ok(toml::from_str(text)?)
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Licences {
    pub(crate) allow: Vec<Licence>,
    #[serde(default)]
    pub(crate) exceptions: Vec<LicenceException>,
}

/// Licences that one crate may have besides those that all may have.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LicenceException {
    #[serde(rename = "crate")]
    pub(crate) name: CrateName,
    pub(crate) allow: Vec<Licence>,
}

#[derive(Debug, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Licence(pub(crate) Licensee);

impl TryFrom<String> for Licence {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Licensee::parse_mode(&text, ParseMode::STRICT)
            .map(Self)
            .map_err(|error| error.to_string())
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Bans {
    /// Several versions of a crate are no matter, except of those that `deny` names for it.
    #[serde(rename = "multiple-versions")]
    _multiple_versions: Allow,
    pub(crate) deny: Vec<Ban>,
}

/// What is forbidden of one crate, and why.
#[derive(Debug, Deserialize)]
#[serde(try_from = "BanEntry")]
pub(crate) struct Ban {
    pub(crate) name: CrateName,
    pub(crate) what: Banned,
    pub(crate) reason: Option<String>,
}

#[derive(Debug)]
pub(crate) enum Banned {
    /// That it is used, but by these.
    Use { wrappers: Vec<CrateName> },
    /// That it is there in more than one version.
    SeveralVersions,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct BanEntry {
    #[serde(rename = "crate")]
    name: CrateName,
    #[serde(default)]
    wrappers: Vec<CrateName>,
    #[serde(default)]
    deny_multiple_versions: bool,
    reason: Option<String>,
}

impl TryFrom<BanEntry> for Ban {
    type Error = &'static str;

    fn try_from(entry: BanEntry) -> Result<Self, Self::Error> {
        let BanEntry {
            name,
            wrappers,
            deny_multiple_versions,
            reason,
        } = entry;
        let what = match (deny_multiple_versions, wrappers) {
            (true, wrappers) if !wrappers.is_empty() => {
                return Err("wrappers and deny-multiple-versions need an entry each");
            }
            (true, _) => Banned::SeveralVersions,
            (false, wrappers) => Banned::Use { wrappers },
        };
        Ok(Self { name, what, reason })
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Sources {
    #[serde(rename = "unknown-registry")]
    _unknown_registry: Deny,
    #[serde(rename = "unknown-git")]
    _unknown_git: Deny,
    pub(crate) allow_registry: Vec<String>,
}

/// The name of a crate in any version; cargo-deny could narrow it by `@` and `:`, which is not checked here.
#[derive(Debug, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct CrateName(pub(crate) String);

impl TryFrom<String> for CrateName {
    type Error = String;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        let is_name = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        if is_name {
            Ok(Self(name))
        } else {
            Err(format!("only names of crates are understood, not {name}"))
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Allow {
    Allow,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Deny {
    Deny,
}
