use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Claim, Link, Noted, Participant, Place, When};

/// The editor's confidence that the event happened as described.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// It may well be wrong.
    Low,
    /// It is more likely right than wrong.
    Medium,
    /// It is well founded.
    High,
}

/// One event with all that its file says of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Event {
    /// The file's own id, or one made of the content where it has none.
    pub id: String,
    /// `None` for an event without a readable date.
    pub when: Option<When>,
    /// The type of event, then its sub-type, as far as known.
    pub kind: Vec<String>,
    /// A line that names it; where the file has none, readers make one of kind, actors and place.
    pub title: String,
    /// What happened, in the file's words.
    pub text: String,
    /// Who took part, as the event itself has it; what only a claim says stands there.
    pub actors: Vec<Participant>,
    /// Where it happened.
    pub place: Place,
    /// What sources say of it.
    pub claims: Vec<Claim>,
    /// Links to other events.
    pub links: Vec<Link>,
    /// How sure the editor is of it.
    pub confidence: Option<Confidence>,
    /// The editor's remark.
    pub note: String,
    /// What was noted of it in the file that it was saved from.
    pub noted: Vec<Noted>,
    /// Every column or key of the file that is not shown in a part above, unchanged and in the file's order.
    pub fields: Vec<(String, String)>,
}
