use dateline_event::{Doubt, Role};
use dateline_store::{Facet, RowId, Store};

/// Who stands for an attack, so far as the sources say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Responsibility {
    /// Somebody says that they did it.
    Claimed,
    /// Somebody denies it or their part in it.
    Denied,
    /// An attack that nobody claims and no source reports as surely somebody's.
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
        let has = |roles: &[Role]| store.roles(row).any(|(role, _)| roles.contains(&role));
        let is_ownerless =
            has(&[Role::Target, Role::Victim, Role::AttributedTo]) && !has(&[Role::Perpetrator, Role::Participant]);
        (is_ownerless && is_attack(store, row)).then_some(Self::Unclaimed)
    }
}

/// Whether the kind, or one that it belongs to, is called an attack.
fn is_attack(store: &Store, row: RowId) -> bool {
    const WORDS: [&str; 6] = ["attack", "strike", "bombing", "assassination", "shelling", "sabotage"];
    let kinds = store.kinds();
    let node = store.node(Facet::Kind, row);
    let path = std::iter::successors(Some(node), |&node| kinds.parent(node));
    path.into_iter().any(|node| {
        let name = kinds.name(node).to_ascii_lowercase();
        WORDS.iter().any(|word| name.contains(word))
    })
}
