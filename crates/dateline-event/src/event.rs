use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Claim, Link, Participant, Place, When};

/// The editor's confidence that the event happened as described.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    Low,
    Medium,
    High,
}

/// One event with all that its file says of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Event {
    /// From the file, else derived from the content.
    pub id: String,
    /// `None` for an event without a readable date.
    pub when: Option<When>,
    /// Type, then sub-type.
    pub kind: Vec<String>,
    /// Never empty: where the file has none, it is made of kind, actors and place.
    pub title: String,
    pub text: String,
    pub actors: Vec<Participant>,
    pub place: Place,
    pub claims: Vec<Claim>,
    pub links: Vec<Link>,
    pub confidence: Option<Confidence>,
    /// The editor's remark.
    pub note: String,
    /// Every column or key of the file that is not shown in a part above, unchanged and in the file's order.
    pub fields: Vec<(String, String)>,
}
