use crate::checked::to_u32;

/// Which set of a [`Sets`](crate::Sets): its place there, from 0.
#[repr(transparent)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SetId(u32);

impl SetId {
    /// The first set.
    pub const FIRST: Self = Self(0);

    /// The set at an index.
    pub fn at(index: usize) -> Self {
        Self(to_u32(index))
    }

    /// The one whose [`SetId::number`] this is.
    pub const fn from_number(number: u32) -> Self {
        Self(number)
    }

    /// As a column holds it.
    pub const fn number(self) -> u32 {
        self.0
    }

    /// Its place among all sets.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}
