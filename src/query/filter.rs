use serde::{Deserialize, Serialize};

use super::Choice;
use crate::store::Facet;

/// Which events are wanted. The default wants all of them, the undated included.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    pub actor: Choice,
    pub place: Choice,
    pub kind: Choice,
    pub source: Choice,
    /// First microsecond wanted, inclusive. With either bound the undated are left out.
    pub from: Option<i64>,
    /// Last microsecond wanted, inclusive.
    pub to: Option<i64>,
    /// Whether an event must *surely* lie in the time wanted; otherwise it is enough that it possibly does.
    pub certainly: bool,
    /// Words that must all occur, in any order; "…" holds words together.
    pub text: String,
}

impl Filter {
    pub fn choice(&self, facet: Facet) -> &Choice {
        match facet {
            Facet::Actor => &self.actor,
            Facet::Place => &self.place,
            Facet::Kind => &self.kind,
            Facet::Source => &self.source,
        }
    }

    pub fn choice_mut(&mut self, facet: Facet) -> &mut Choice {
        match facet {
            Facet::Actor => &mut self.actor,
            Facet::Place => &mut self.place,
            Facet::Kind => &mut self.kind,
            Facet::Source => &mut self.source,
        }
    }

    /// Whether a bound in time is set.
    pub fn has_time(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// Whether it wants everything.
    pub fn is_empty(&self) -> bool {
        Facet::ALL.iter().all(|&facet| self.choice(facet).is_empty()) && !self.has_time() && self.text.trim().is_empty()
    }
}
