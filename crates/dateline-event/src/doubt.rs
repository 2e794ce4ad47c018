use bitflags::bitflags;

use super::{Act, Stance};

bitflags! {
    /// How an event's sources disagree and how they stand to it, in the few bits by which events are filtered and marked.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct Doubt: u16 {
        /// No number satisfies what two sources of different origin count.
        const FIGURES = 1;
        /// Two sources of different origin name nobody of one line as the one who did it, one claims what is attributed
        /// to others only, or who is blamed denies it. Not of what is only said: see [`Act::Speech`].
        const ATTRIBUTION = 1 << 1;
        /// No date satisfies what two sources of different origin say.
        const DATE = 1 << 2;
        /// Somebody denies it or their part in it. Not of what is only said.
        const DENIED = 1 << 3;
        /// Somebody says that they did it. Not of what is only said.
        const CLAIMED = 1 << 4;
        /// All that is said goes back to one source: see [`Event::origins`](super::Event::origins).
        const SINGLE_SOURCE = 1 << 5;
        /// Some source asserts that it happened.
        const ASSERTS = 1 << 6;
        /// Some source claims responsibility for it.
        const CLAIMS_RESPONSIBILITY = 1 << 7;
        /// Some source denies it.
        const DENIES = 1 << 8;
        /// Some source attributes it to somebody.
        const ATTRIBUTES = 1 << 9;
        /// Some source disputes what others say of it.
        const DISPUTES = 1 << 10;
        /// A source leaves a figure open: a range, a bound, a rough number. No contradiction.
        const IMPRECISE = 1 << 11;
        /// An act of violence that nobody claims.
        const UNCLAIMED = 1 << 12;

        /// The bits that each make an event disputed.
        const DISPUTED = Self::FIGURES.bits() | Self::ATTRIBUTION.bits() | Self::DATE.bits()
            | Self::DENIED.bits() | Self::DISPUTES.bits();
    }
}

impl Doubt {
    /// In what the sources contradict each other, in words: "figures, attribution"; empty if they do not.
    pub fn words(self) -> String {
        let parts = [
            (Self::FIGURES, "figures"),
            (Self::ATTRIBUTION, "attribution"),
            (Self::DATE, "date"),
            (Self::DENIED, "denied"),
            (Self::DISPUTES, "disputed"),
        ];
        let words: Vec<&str> = parts
            .into_iter()
            .filter(|(flags, _)| self.intersects(*flags))
            .map(|(_, word)| word)
            .collect();
        words.join(", ")
    }

    /// What can be said only of what is done is kept only there. `hurts` says whether somebody is named as the one who
    /// did it or suffered by it, which tells of an act where the event has no kind.
    #[must_use]
    pub fn in_act(mut self, act: Act, hurts: bool) -> Self {
        if !act.is_done() {
            self -= Self::CLAIMED | Self::DENIED | Self::ATTRIBUTION;
        }
        let is_violence = act == Act::Violence || (act == Act::Unnamed && hurts);
        self.set(Self::UNCLAIMED, is_violence && !self.contains(Self::CLAIMED));
        self
    }

    /// Whether the sources contradict each other in any way.
    pub fn is_disputed(self) -> bool {
        self.intersects(Self::DISPUTED)
    }
}

impl From<Stance> for Doubt {
    fn from(stance: Stance) -> Self {
        match stance {
            Stance::Asserts => Self::ASSERTS,
            Stance::ClaimsResponsibility => Self::CLAIMS_RESPONSIBILITY,
            Stance::Denies => Self::DENIES,
            Stance::Attributes => Self::ATTRIBUTES,
            Stance::Disputes => Self::DISPUTES,
        }
    }
}
