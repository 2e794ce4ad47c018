use dateline_event::Role;

/// An actor of an event and its role there, in four bytes: a member of [`Batch::actor_sets`](crate::Batch::actor_sets).
///
/// The actor is a number of a table of names, below 2^28.
#[repr(transparent)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Participant(u32);

impl Participant {
    const ACTOR_BITS: u32 = 28;
    const ACTOR_MASK: u32 = (1 << Self::ACTOR_BITS) - 1;

    /// An actor in a role.
    pub fn new(role: Role, actor: u32) -> Self {
        debug_assert!(actor <= Self::ACTOR_MASK, "more actors than fit beside a role: {actor}");
        Self(((role as u32) << Self::ACTOR_BITS) | (actor & Self::ACTOR_MASK))
    }

    /// The one whose [`Participant::bits`] these are.
    pub fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// Role and actor as a set holds them.
    pub fn bits(self) -> u32 {
        self.0
    }

    /// The actor's number.
    pub fn actor(self) -> u32 {
        self.0 & Self::ACTOR_MASK
    }

    /// What the actor is in the event.
    pub fn role(self) -> Role {
        let role = Role::ALL.get((self.0 >> Self::ACTOR_BITS) as usize);
        debug_assert!(role.is_some(), "no role in {:#x}", self.0);
        role.copied().unwrap_or_default()
    }

    /// Another actor in the same role.
    #[must_use]
    pub fn with_actor(self, actor: u32) -> Self {
        Self::new(self.role(), actor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn role_and_actor_come_back() {
        for role in Role::ALL {
            for actor in [0, 7, Participant::ACTOR_MASK] {
                let participant = Participant::new(role, actor);
                assert_eq!((participant.role(), participant.actor()), (role, actor));
                assert_eq!(Participant::from_bits(participant.bits()), participant);
                assert_eq!(participant.with_actor(3), Participant::new(role, 3));
            }
        }
    }
}
