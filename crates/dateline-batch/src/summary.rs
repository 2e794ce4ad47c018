use std::borrow::Cow;

use dateline_event::{Doubt, Event, Moment, NamedFigure, Role};

use super::members::put_once;
use super::{MemberId, Names, Participant, Span};

/// What the store keeps of one event: all that is filtered, counted or drawn. The rest is decoded when it is read.
///
/// One `EventSummary` is reused for all records of a file: call [`EventSummary::clear`] before filling it.
#[derive(Clone, Debug)]
pub struct EventSummary<'a> {
    /// Its anchor ([`Bounds::anchor`](dateline_event::Bounds::anchor)) and the rest of the time; [`Span::UNDATED`] for an event without a date.
    pub start: Moment,
    /// The rest of the time.
    pub span: Span,
    /// Type, then sub-type; blank parts are left out.
    pub kind: Vec<Cow<'a, str>>,
    /// Everybody who is named in it or in its claims, and in which role; in none if sources only say of it what it did not
    /// do.
    pub actors: Vec<(Option<Role>, Cow<'a, str>)>,
    /// Names from the widest to the narrowest; blank parts are left out.
    pub place: Vec<Cow<'a, str>>,
    /// Who says so: the outlet of each claim that sums up no others.
    pub sources: Vec<Cow<'a, str>>,
    /// What its claims count, each thing once.
    pub figures: Vec<NamedFigure<'a>>,
    /// How many claims the event has.
    pub claims: u16,
    /// How its sources disagree.
    pub doubt: Doubt,
}

impl Default for EventSummary<'_> {
    fn default() -> Self {
        Self {
            start: Moment::EPOCH,
            span: Span::UNDATED,
            kind: Vec::new(),
            actors: Vec::new(),
            place: Vec::new(),
            sources: Vec::new(),
            figures: Vec::new(),
            claims: 0,
            doubt: Doubt::empty(),
        }
    }
}

impl<'a> EventSummary<'a> {
    /// What the store keeps of a whole event.
    pub fn of(event: &'a Event) -> Self {
        let (start, span) = event
            .when
            .as_ref()
            .map_or((Moment::EPOCH, Span::UNDATED), Span::from_when);
        let doubt = event.doubt();
        EventSummary {
            start,
            span,
            kind: event.kind.iter().map(Cow::from).collect(),
            actors: event.parts().map(|(role, name)| (role, Cow::from(name))).collect(),
            place: event.place.path.iter().map(Cow::from).collect(),
            // A data set's own estimate is no source beside those that it sums up.
            sources: event
                .claims
                .iter()
                .filter(|claim| !claim.sums_up)
                .map(|claim| Cow::from(&claim.source.outlet))
                .collect(),
            claims: u16::try_from(event.claims.len()).unwrap_or(u16::MAX),
            figures: event.disputed_figures(doubt),
            doubt,
        }
    }

    /// The same without borrowing.
    pub fn into_owned<'b>(self) -> EventSummary<'b> {
        fn own<'b>(name: Cow<'_, str>) -> Cow<'b, str> {
            Cow::Owned(name.into_owned())
        }
        EventSummary {
            kind: self.kind.into_iter().map(own).collect(),
            actors: self.actors.into_iter().map(|(role, name)| (role, own(name))).collect(),
            place: self.place.into_iter().map(own).collect(),
            sources: self.sources.into_iter().map(own).collect(),
            figures: self
                .figures
                .into_iter()
                .map(|(what, range)| (own(what), range))
                .collect(),
            start: self.start,
            span: self.span,
            claims: self.claims,
            doubt: self.doubt,
        }
    }
}

impl EventSummary<'_> {
    /// Makes it empty and undated again, keeping its memory.
    pub fn clear(&mut self) {
        self.start = Moment::EPOCH;
        self.span = Span::UNDATED;
        self.kind.clear();
        self.actors.clear();
        self.place.clear();
        self.sources.clear();
        self.figures.clear();
        self.claims = 0;
        self.doubt = Doubt::empty();
    }

    /// Puts its actors with their roles into `members`, each once and in their order, by numbers of `names`, which grow by new ones.
    pub fn actor_members(&self, names: &mut Names, members: &mut Vec<MemberId>) {
        let told = self.actors.iter().filter(|(_, name)| !name.is_empty());
        put_once(
            members,
            told.map(|(role, name)| Participant::new(*role, names.intern(name)).member()),
        );
    }

    /// Puts its sources into `members` in the same way.
    pub fn source_members(&self, names: &mut Names, members: &mut Vec<MemberId>) {
        let told = self.sources.iter().filter(|name| !name.is_empty());
        put_once(members, told.map(|name| MemberId::from(names.intern(name))));
    }

    /// Its memory for a summary that borrows from elsewhere.
    pub fn recycle<'b>(self) -> EventSummary<'b> {
        fn emptied<'b, T, U: 'b>(mut list: Vec<T>, never: impl Fn(T) -> U) -> Vec<U> {
            list.clear();
            list.into_iter().map(never).collect()
        }
        // The lists are empty when they are mapped: nothing is called, and their memory stays in place.
        EventSummary {
            kind: emptied(self.kind, |_| Cow::Borrowed("")),
            actors: emptied(self.actors, |(role, _)| (role, Cow::Borrowed(""))),
            place: emptied(self.place, |_| Cow::Borrowed("")),
            sources: emptied(self.sources, |_| Cow::Borrowed("")),
            figures: emptied(self.figures, |(_, range)| (Cow::Borrowed(""), range)),
            ..EventSummary::default()
        }
    }
}
