use std::sync::Arc;

use dateline_event::ClockZone;

use super::Store;

/// What a store holds of events that stand in several rows or files.
#[derive(Clone, Default)]
pub(super) enum Repeats {
    /// There are none, or nothing is known of them.
    #[default]
    None,
    /// Each event once; the store in which every row is an event.
    Once(Arc<Store>),
    /// Every row; the store in which each event is shown once.
    All(Arc<Store>),
}

impl Store {
    /// Whether some events stand in several rows, so that they can be shown once or as often as they stand there.
    pub fn has_repeats(&self) -> bool {
        !matches!(self.repeats, Repeats::None)
    }

    /// Whether some files may be downloads of one export, or not, so that all their events are shown: see
    /// [`super::build_both`].
    pub fn has_unsure_downloads(&self) -> bool {
        self.has_unsure_downloads
    }

    /// Whether [`Store::showing`] would give this store itself.
    pub fn shows(&self, zone: ClockZone, all: bool) -> bool {
        self.is_in(zone)
            && !matches!(
                (&self.repeats, all),
                (Repeats::Once(_), true) | (Repeats::All(_), false)
            )
    }

    /// The same files with their instants in this zone, and with `all` rows as events of their own where several say the
    /// same. Both stores of a file with repeats are made when it is opened ([`super::build_both`]).
    #[must_use]
    pub fn showing(self: &Arc<Self>, zone: ClockZone, all: bool) -> Arc<Self> {
        if self.shows(zone, all) {
            return self.clone();
        }
        let given = self.as_given.as_ref().unwrap_or(self);
        let given = match (&given.repeats, all) {
            (Repeats::Once(apart), true) => Arc::new(Self {
                repeats: Repeats::All(given.clone()),
                ..Self::clone(apart)
            }),
            (Repeats::All(once), false) => once.clone(),
            _ => given.clone(),
        };
        given.in_zone(zone)
    }
}
