use rustc_hash::FxHashSet;

use crate::app::State;
use crate::store::{Facet, ValueId};

/// Which values a filter names.
#[derive(Clone, Debug, Default)]
pub struct Named {
    pub included: FxHashSet<ValueId>,
    pub excluded: FxHashSet<ValueId>,
}

impl Named {
    pub fn new(state: &State, facet: Facet) -> Self {
        let values = |names: &[String]| {
            names
                .iter()
                .flat_map(|name| state.open.store.find(facet, name))
                .collect()
        };
        let choice = state.asked.filter.choice(facet);
        Self {
            included: values(&choice.include),
            excluded: values(&choice.exclude),
        }
    }

    pub fn holds(&self, value: ValueId) -> bool {
        self.included.contains(&value) || self.excluded.contains(&value)
    }
}
