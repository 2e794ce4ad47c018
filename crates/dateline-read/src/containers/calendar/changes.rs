use chrono::{FixedOffset, NaiveDateTime, TimeDelta};

/// A moment at which clocks change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Change {
    /// On the clock before it changes.
    pub wall: NaiveDateTime,
    pub from: FixedOffset,
    pub to: FixedOffset,
}

impl Change {
    fn utc(&self) -> NaiveDateTime {
        let from = TimeDelta::seconds(self.from.local_minus_utc().into());
        self.wall.checked_sub_signed(from).unwrap_or(self.wall)
    }

    /// The first time that clocks show again, if they are put forward.
    fn gap_end(&self) -> NaiveDateTime {
        let jump = TimeDelta::seconds((self.to.local_minus_utc() - self.from.local_minus_utc()).into());
        self.wall.checked_add_signed(jump).unwrap_or(self.wall)
    }
}

/// When the clocks of a zone change, in order of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Changes(Vec<Change>);

impl Changes {
    /// Of changes in order of time.
    pub fn new(changes: Vec<Change>) -> Self {
        Self(changes)
    }

    /// The offset that clocks with this wall time have; of a time that comes twice the first, in a gap the one before it.
    pub fn offset(&self, wall: NaiveDateTime) -> FixedOffset {
        let after = self.0.partition_point(|change| change.wall <= wall);
        self.after(after, |change| wall < change.gap_end())
    }

    /// The offset at a moment in UTC.
    pub fn offset_at(&self, utc: NaiveDateTime) -> FixedOffset {
        self.after(self.0.partition_point(|change| change.utc() <= utc), |_| false)
    }

    /// The offset after so many changes, or the one before the last of them if that does not count yet.
    fn after(&self, count: usize, not_yet: impl Fn(&Change) -> bool) -> FixedOffset {
        match count.checked_sub(1).and_then(|last| self.0.get(last)) {
            Some(change) if not_yet(change) => change.from,
            Some(change) => change.to,
            None => self.0.first().map_or_else(utc, |change| change.from),
        }
    }
}

fn utc() -> FixedOffset {
    use chrono::Offset;
    chrono::Utc.fix()
}
