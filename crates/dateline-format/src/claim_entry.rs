use dateline_event::{Amount, Stance};
use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{ParticipantEntry, SourceRef, WhenEntry};

/// What one source says of the event.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ClaimEntry {
    /// Left out where it is not known whose claim it is.
    #[serde(default, skip_serializing_if = "SourceRef::is_empty")]
    pub source: SourceRef,
    /// From whom the source has it, nearest first: "Reuters", "an Iraqi security source".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub citing: Vec<String>,
    /// How the source stands to the event.
    #[serde(default)]
    pub stance: Stance,
    /// When it happened as this source has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<WhenEntry>,
    /// Numbers by what is counted: killed, wounded, rockets.
    #[serde(
        default,
        skip_serializing_if = "IndexMap::is_empty",
        deserialize_with = "crate::unique::figures"
    )]
    pub figures: IndexMap<String, Amount>,
    /// Whom this source blames, names as claimant or as denying it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actors: Vec<ParticipantEntry>,
    /// What it says, in the editor's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// Where in the source's text it stands: file name and line.
    #[serde(default, rename = "ref", skip_serializing_if = "String::is_empty")]
    pub reference: String,
    /// The id of a source that this claim reprints or shares its wording with: no independent confirmation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reprint_of: Option<String>,
    /// It sums up what all the others say, as a data set's own estimate does: no source beside them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sums_up: bool,
    /// Keys that the format does not name.
    #[serde(flatten, deserialize_with = "crate::unique::other")]
    pub other: Map<String, Value>,
}
