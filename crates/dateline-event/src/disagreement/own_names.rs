use crate::fold::have_same_key;
use crate::{Bounds, Event, Kinship, Participant};

/// What is known of names, with the spellings that an event itself tells of its actors.
pub(super) struct OwnNames<'a> {
    kinship: &'a dyn Kinship,
    actors: Vec<&'a Participant>,
}

impl<'a> OwnNames<'a> {
    pub fn of(event: &'a Event, kinship: &'a dyn Kinship) -> Self {
        let actors = event.participants().map(|(_, actor)| actor);
        Self {
            kinship,
            actors: actors.filter(|actor| !actor.aliases.is_empty()).collect(),
        }
    }

    /// Whether it tells no further spellings.
    pub fn are_none(&self) -> bool {
        self.actors.is_empty()
    }

    /// What the event calls an actor that is also called so, the name itself among it.
    fn names_of<'n>(&'n self, name: &'n str) -> impl Iterator<Item = &'n str> + Clone {
        let is_called = move |actor: &&&Participant| spellings(actor).any(|known| have_same_key(known, name));
        let others = self.actors.iter().filter(is_called).flat_map(|actor| spellings(actor));
        std::iter::once(name).chain(others)
    }
}

fn spellings(actor: &Participant) -> impl Iterator<Item = &str> + Clone {
    std::iter::once(&actor.name).chain(&actor.aliases).map(String::as_str)
}

impl Kinship for OwnNames<'_> {
    fn are_kin(&self, a: &str, b: &str, at: Option<Bounds>) -> bool {
        let (some, others) = (self.names_of(a), self.names_of(b));
        let mut pairs = some.flat_map(|a| others.clone().map(move |b| (a, b)));
        pairs.any(|(a, b)| self.kinship.are_kin(a, b, at))
    }

    fn outlet_key(&self, name: &str) -> String {
        self.kinship.outlet_key(name)
    }
}
