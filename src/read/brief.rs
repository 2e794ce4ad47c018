use std::borrow::Cow;

use super::Span;
use crate::event::{Bounds, Precision, Role, Zone};

/// What the store keeps of one event: all that is filtered, counted or drawn. The rest is decoded when it is read.
///
/// One `Brief` is reused for all records of a file: call [`Brief::clear`] before filling it.
#[derive(Clone, Debug)]
pub struct Brief<'a> {
    /// Earliest start in microseconds and the rest of the time; [`Span::UNDATED`] for an event without a date.
    pub start: i64,
    pub span: Span,
    /// Type, then sub-type; blank parts are left out.
    pub kind: Vec<Cow<'a, str>>,
    pub actors: Vec<(Role, Cow<'a, str>)>,
    /// Names from the widest to the narrowest; blank parts are left out.
    pub place: Vec<Cow<'a, str>>,
    pub sources: Vec<Cow<'a, str>>,
    /// How many claims the event has.
    pub claims: u16,
    pub is_disputed: bool,
}

impl Default for Brief<'_> {
    fn default() -> Self {
        Self {
            start: 0,
            span: Span::UNDATED,
            kind: Vec::new(),
            actors: Vec::new(),
            place: Vec::new(),
            sources: Vec::new(),
            claims: 0,
            is_disputed: false,
        }
    }
}

impl Brief<'_> {
    /// Makes it empty and undated again, keeping its memory.
    pub fn clear(&mut self) {
        self.start = 0;
        self.span = Span::UNDATED;
        self.kind.clear();
        self.actors.clear();
        self.place.clear();
        self.sources.clear();
        self.claims = 0;
        self.is_disputed = false;
    }

    pub fn set_time(&mut self, bounds: &Bounds, precision: Precision, zone: Zone) {
        (self.start, self.span) = Span::new(bounds, precision, zone);
    }
}
