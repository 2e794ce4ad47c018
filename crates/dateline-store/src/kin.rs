use std::sync::Arc;

use dateline_event::{Bounds, Doubt, EqualNames, Kinship, TimeRange};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::memberships::MembershipPaths;
use super::tables::Tables;
use super::{NameTable, RowId, Store, ValueId};

/// Which actors of a store are one, or stand in one line of parents, as names are counted.
pub struct ActorLines<'a> {
    actors: &'a NameTable,
    paths: &'a MembershipPaths,
}

impl<'a> ActorLines<'a> {
    /// Of a store's actors, as these tables count them.
    pub(super) fn new(store: &Store, tables: &'a Tables) -> Self {
        let actors = &tables.actors;
        let paths = tables.lines.get_or_init(|| {
            let all: FxHashSet<ValueId> = ValueId::all(actors.len() as usize).collect();
            MembershipPaths::new(&store.memberships(), actors, &all)
        });
        Self { actors, paths }
    }

    fn leads_to(&self, member: ValueId, parent: ValueId, at: Option<Bounds>) -> bool {
        let mut paths = self.paths.from(member).iter().filter(|path| path.parent == parent);
        paths.any(|path| {
            let is_then = |&time: &TimeRange| at.is_none_or(|at| at.possibly_within(time));
            path.times.iter().all(is_then)
        })
    }
}

impl Kinship for ActorLines<'_> {
    fn are_kin(&self, a: &str, b: &str, at: Option<Bounds>) -> bool {
        if EqualNames.are_kin(a, b, at) {
            return true;
        }
        match (self.actors.find_exactly(a), self.actors.find_exactly(b)) {
            (Some(a), Some(b)) => a == b || self.leads_to(a, b, at) || self.leads_to(b, a, at),
            _ => false,
        }
    }
}

/// The rows whose sources agree on who did it only, or not even, because of what is known of the names: for each row
/// whether they disagree. A reader knows nothing of names but whether they are equal.
pub(super) fn attributions(store: &Store, tables: &Tables) -> FxHashMap<RowId, bool> {
    if !tables.actors.is_renamed() && store.files().iter().all(|file| file.directory.actors.is_empty()) {
        return FxHashMap::default();
    }
    let lines = ActorLines::new(store, tables);
    let told = |row: RowId| store.told_doubt(row);
    // Only these can change: who names the same cannot begin to disagree, unless somebody denies it.
    let can_change = |&row: &RowId| told(row).intersects(Doubt::ATTRIBUTION | Doubt::DENIED);
    let rows: Vec<RowId> = store.rows().filter(can_change).collect();
    rows.into_par_iter()
        .filter_map(|row| {
            let disagree = store
                .event_as_given(row)
                .doubt_among(&lines)
                .contains(Doubt::ATTRIBUTION);
            (disagree != told(row).contains(Doubt::ATTRIBUTION)).then_some((row, disagree))
        })
        .collect()
}

impl Store {
    /// Which of its actors stand in one line, as names are counted now.
    pub fn actor_lines(&self) -> ActorLines<'_> {
        ActorLines::new(self, &self.tables)
    }

    /// With what is known of the names as files write them: to be called once the rows are in their order.
    pub(super) fn with_attributions(mut self) -> Self {
        let attributions = Arc::new(attributions(&self, &self.written));
        self.written.attributions = attributions.clone();
        self.tables.attributions = attributions;
        self
    }
}
