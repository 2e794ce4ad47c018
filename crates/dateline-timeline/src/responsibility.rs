use dateline_event::{Doubt, Role};
use dateline_store::{RowId, Store};

/// Who stands for an attack, so far as the sources say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Responsibility {
    /// Somebody says that they did it.
    Claimed,
    /// Somebody denies it or their part in it.
    Denied,
    /// An act of violence that nobody claims and no source reports as surely somebody's.
    Unclaimed,
}

impl Responsibility {
    /// All of them, in the order in which they are explained.
    pub const ALL: [Self; 3] = [Self::Claimed, Self::Denied, Self::Unclaimed];

    /// In words for readers.
    pub fn label(self) -> &'static str {
        match self {
            Self::Claimed => "claimed",
            Self::Denied => "denied",
            Self::Unclaimed => "claimed by nobody",
        }
    }

    /// Who stands for an event; `None` where the sources say nothing of it. A denial comes before a claim, since it is what to look into.
    ///
    /// With participants (ACLED) a file leaves open who began, so that nothing of it is unclaimed.
    pub fn of(store: &Store, row: RowId) -> Option<Self> {
        let doubt = store.doubt(row);
        if doubt.contains(Doubt::DENIED) {
            return Some(Self::Denied);
        }
        if doubt.contains(Doubt::CLAIMED) {
            return Some(Self::Claimed);
        }
        let has = |roles: &[Role]| {
            store
                .roles(row)
                .any(|(role, _)| role.is_some_and(|role| roles.contains(&role)))
        };
        let is_ownerless =
            has(&[Role::Target, Role::Victim, Role::AttributedTo]) && !has(&[Role::Perpetrator, Role::Participant]);
        (is_ownerless && doubt.contains(Doubt::UNCLAIMED)).then_some(Self::Unclaimed)
    }
}
