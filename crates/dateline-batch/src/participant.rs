use std::marker::PhantomData;

use dateline_event::Role;

use crate::{Id, MemberId, NameId};

/// An actor of an event and its role there, if any, in four bytes: a member of [`Batch::actor_sets`](crate::Batch::actor_sets).
///
/// The actor is a place in a list of names, below 2^28: of those that files write, unless the type says otherwise.
#[repr(transparent)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Participant<Actor = NameId>(MemberId, PhantomData<Actor>);

const ACTOR_BITS: u32 = 28;
const ACTOR_MASK: u32 = (1 << ACTOR_BITS) - 1;
const NO_ROLE: u32 = u32::MAX >> ACTOR_BITS;

impl<Actor: Id> Participant<Actor> {
    /// An actor in a role; in none if sources only say of it what it did not do.
    #[inline]
    pub fn new(role: impl Into<Option<Role>>, actor: Actor) -> Self {
        let actor = actor.number();
        debug_assert!(actor <= ACTOR_MASK, "more actors than fit beside a role: {actor}");
        let role = role.into().map_or(NO_ROLE, |role| role as u32);
        let bits = (role << ACTOR_BITS) | (actor & ACTOR_MASK);
        Self(MemberId::from_number(bits), PhantomData)
    }

    /// The one that is this member of a set of participants.
    #[inline]
    pub fn of(member: MemberId) -> Self {
        Self(member, PhantomData)
    }

    /// As a set holds it.
    #[inline]
    pub fn member(self) -> MemberId {
        self.0
    }

    /// The actor.
    #[inline]
    pub fn actor(self) -> Actor {
        Actor::from_number(self.0.number() & ACTOR_MASK)
    }

    /// What the actor is in the event, if it has a part in it.
    #[inline]
    pub fn role(self) -> Option<Role> {
        let number = self.0.number() >> ACTOR_BITS;
        let role = Role::ALL.get(number as usize);
        debug_assert!(role.is_some() || number == NO_ROLE, "no role in {:#x}", self.0.number());
        role.copied()
    }

    /// Another actor in the same role.
    #[must_use]
    #[inline]
    pub fn with_actor<Other: Id>(self, actor: Other) -> Participant<Other> {
        Participant::new(self.role(), actor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn role_and_actor_come_back() {
        for role in Role::ALL.map(Some).into_iter().chain([None]) {
            for actor in [0, 7, ACTOR_MASK].map(NameId::from_number) {
                let participant = Participant::new(role, actor);
                assert_eq!((participant.role(), participant.actor()), (role, actor));
                assert_eq!(Participant::of(participant.member()), participant);
                let other = NameId::from_number(3);
                assert_eq!(participant.with_actor(other), Participant::new(role, other));
            }
        }
    }
}
