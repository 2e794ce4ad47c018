use serde::{Deserialize, Serialize};

/// One actor's act against another: `by` is perpetrator, claims it or is blamed for it ([`Role::ACTING`](dateline_event::Role::ACTING)), and `on` is
/// its target or victim ([`Role::SUFFERING`](dateline_event::Role::SUFFERING)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Against {
    /// Name of the actor who acted.
    pub by: String,
    /// Name of the actor who suffered it.
    pub on: String,
}
