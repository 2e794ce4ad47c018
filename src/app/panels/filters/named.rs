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

    /// Those of an added column; none until it is read.
    pub fn of_column(state: &State, name: &str) -> Self {
        let (Some(column), Some(wanted)) = (state.added_column(name), state.asked.filter.column(name)) else {
            return Self::default();
        };
        let values = |names: &[String]| names.iter().flat_map(|name| column.find(name)).collect();
        Self {
            included: values(&wanted.include),
            excluded: values(&wanted.exclude),
        }
    }

    pub fn holds(&self, value: ValueId) -> bool {
        self.included.contains(&value) || self.excluded.contains(&value)
    }
}
