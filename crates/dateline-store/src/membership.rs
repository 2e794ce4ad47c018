use dateline_batch::Directory;
use dateline_event::{Moment, TimeRange, When};

/// That an actor belongs to another for some time, as files say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The actor that belongs to the other.
    pub member: String,
    /// The actor that it belongs to.
    pub parent: String,
    /// When it possibly belongs there; open where no date is given.
    pub time: TimeRange,
}

impl Membership {
    /// Every membership that these directories tell of. A date that cannot be read bounds nothing.
    pub fn all<'a>(directories: impl Iterator<Item = &'a Directory>) -> Vec<Self> {
        let bounds = |edtf: &Option<String>| edtf.as_ref().and_then(|edtf| edtf.parse::<When>().ok());
        let actors = directories.flat_map(|directory| &directory.actors);
        let memberships = actors.flat_map(|actor| {
            actor.parents.iter().map(move |parent| Self {
                member: actor.name.clone(),
                parent: parent.name.clone(),
                time: TimeRange {
                    first: bounds(&parent.from).map_or(Moment::OPEN_START, |from| from.reach().earliest_start),
                    last: bounds(&parent.to).map_or(Moment::OPEN_END, |to| to.reach().latest_end),
                },
            })
        });
        memberships.collect()
    }

    /// Whether it has a beginning or an end.
    pub fn is_dated(&self) -> bool {
        self.time != TimeRange::ALL
    }
}
