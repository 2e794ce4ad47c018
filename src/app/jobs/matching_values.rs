use std::sync::Arc;

use crate::app::same::Same;
use crate::batch::CancelToken;
use crate::fold::{fold, name_key};
use crate::query::{Answer, also_called};
use crate::store::{Facet, Store, ValueId};

/// Asks for the values of a facet whose name or other spelling holds a text.
#[derive(PartialEq)]
pub struct ValuesRequest {
    pub store: Same<Store>,
    pub answer: Same<Answer>,
    pub facet: Facet,
    pub text: String,
}

/// Those values, largest first, those without events last.
#[derive(Clone, Debug)]
pub struct MatchingValues {
    pub facet: Facet,
    pub text: String,
    pub values: Arc<Vec<ValueId>>,
    /// Those of them, at the end, that are found only as another name of the place that is looked for.
    pub also_called: Vec<ValueId>,
    /// The answer by which they are ranked.
    pub answer: Arc<Answer>,
}

impl MatchingValues {
    /// `None` if it was cancelled.
    pub fn find(request: &ValuesRequest, cancel: &CancelToken) -> Option<Self> {
        let ValuesRequest {
            store,
            answer,
            facet,
            text,
        } = request;
        let (folded, key) = (fold(text.trim()), name_key(text));
        let holds =
            |spelling: &str| fold(spelling).contains(&folded) || (!key.is_empty() && name_key(spelling).contains(&key));
        let matches = |value: ValueId| store.spellings(*facet, value).any(holds);
        let counts = answer.facet(*facet);
        let mut values = Vec::new();
        for (index, &value) in counts.ranking.iter().enumerate() {
            if index % 1024 == 0 && cancel.is_cancelled() {
                return None;
            }
            if matches(value) {
                values.push(value);
            }
        }
        for (index, value) in store.named_values(*facet).enumerate() {
            if index % 1024 == 0 && cancel.is_cancelled() {
                return None;
            }
            if counts.count(value).possible == 0 && matches(value) {
                values.push(value);
            }
        }
        let also_called = match facet {
            Facet::Place => also_called(store, text, cancel).ok()?,
            Facet::Actor | Facet::Kind | Facet::Source => Vec::new(),
        };
        let also_called: Vec<ValueId> = also_called
            .into_iter()
            .filter(|value| !values.contains(value))
            .collect();
        values.extend(&also_called);
        Some(Self {
            also_called,
            facet: *facet,
            text: text.clone(),
            values: Arc::new(values),
            answer: answer.0.clone(),
        })
    }
}
