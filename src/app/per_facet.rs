use std::ops::{Index, IndexMut};

use crate::store::Facet;

/// One of something for each facet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PerFacet<T> {
    actor: T,
    place: T,
    kind: T,
    source: T,
}

impl<T> PerFacet<T> {
    pub fn new(mut make: impl FnMut(Facet) -> T) -> Self {
        Self {
            actor: make(Facet::Actor),
            place: make(Facet::Place),
            kind: make(Facet::Kind),
            source: make(Facet::Source),
        }
    }

    /// # Errors
    /// The first that `make` gives.
    pub fn try_new<E>(mut make: impl FnMut(Facet) -> Result<T, E>) -> Result<Self, E> {
        Ok(Self {
            actor: make(Facet::Actor)?,
            place: make(Facet::Place)?,
            kind: make(Facet::Kind)?,
            source: make(Facet::Source)?,
        })
    }
}

impl<T> Index<Facet> for PerFacet<T> {
    type Output = T;

    fn index(&self, facet: Facet) -> &T {
        match facet {
            Facet::Actor => &self.actor,
            Facet::Place => &self.place,
            Facet::Kind => &self.kind,
            Facet::Source => &self.source,
        }
    }
}

impl<T> IndexMut<Facet> for PerFacet<T> {
    fn index_mut(&mut self, facet: Facet) -> &mut T {
        match facet {
            Facet::Actor => &mut self.actor,
            Facet::Place => &mut self.place,
            Facet::Kind => &mut self.kind,
            Facet::Source => &mut self.source,
        }
    }
}
