use dateline_batch::CancelToken;
use dateline_event::{Bounds, Event, When};
use dateline_query::{Against, Answer, Choice, Count, DoubtKind, Engine, Filter, LaneBy};
use dateline_store::Facet;

use super::data::STORE;

/// A question to the query engine, in the order in which it is said.
#[derive(Clone, Default)]
pub struct Ask(Filter);

pub fn events() -> Ask {
    Ask::default()
}

impl Ask {
    fn choice(&mut self, facet: Facet, name: &str) -> &mut Choice {
        assert!(!STORE.find(facet, name).is_empty(), "no {facet:?} is called “{name}”");
        self.0.choice_mut(facet)
    }

    fn include(mut self, facet: Facet, name: &str) -> Self {
        self.choice(facet, name).include.push(name.to_owned());
        self
    }

    /// With this actor; of several, with all of them.
    pub fn with(mut self, name: &str) -> Self {
        self.0.actor.all = true;
        self.include(Facet::Actor, name)
    }

    pub fn at(self, place: &str) -> Self {
        self.include(Facet::Place, place)
    }

    /// Of this kind; of several, of any of them.
    pub fn kind(self, kind: &str) -> Self {
        self.include(Facet::Kind, kind)
    }

    pub fn not_kind(mut self, kind: &str) -> Self {
        self.choice(Facet::Kind, kind).exclude.push(kind.to_owned());
        self
    }

    /// In which one acted and the other suffered it.
    pub fn against(mut self, by: &str, on: &str) -> Self {
        let (by, on) = (by.to_owned(), on.to_owned());
        self.0.against.push(Against { by, on });
        self
    }

    pub fn in_doubt(mut self, doubt: DoubtKind) -> Self {
        self.0.doubt.push(doubt);
        self
    }

    pub fn told_by(self, outlet: &str) -> Self {
        self.include(Facet::Source, outlet)
    }

    pub fn saying(mut self, words: &str) -> Self {
        words.clone_into(&mut self.0.text);
        self
    }

    /// Possibly within a time, as EDTF.
    pub fn in_time(mut self, edtf: &str) -> Self {
        let bounds: Bounds = edtf.parse::<When>().unwrap().bounds;
        self.0.from = Some(bounds.earliest_start);
        self.0.to = Some(bounds.latest_end);
        self
    }

    fn answer(&self) -> Answer {
        Engine::new(STORE.clone())
            .answer(&self.0, LaneBy::None, 0, &CancelToken::NEVER)
            .unwrap()
    }

    /// How many possibly and how many certainly.
    pub fn count(&self) -> (u32, u32) {
        let Count { possible, certain } = self.answer().total;
        (possible, certain)
    }

    pub fn found(&self) -> Vec<Event> {
        self.answer()
            .lanes
            .all
            .rows()
            .iter()
            .map(|row| STORE.event(row))
            .collect()
    }

    pub fn ids(&self) -> Vec<String> {
        self.found().into_iter().map(|event| event.id).collect()
    }

    /// The one event that is meant.
    pub fn one(&self) -> Event {
        let mut found = self.found();
        assert_eq!(found.len(), 1, "one event was meant: {:?}", self.ids());
        found.remove(0)
    }
}

/// Compares each row of a table of facts, and tells all that differ.
#[track_caller]
pub fn compare<T: PartialEq + std::fmt::Debug>(facts: impl IntoIterator<Item = (&'static str, T, T)>) {
    let wrong: Vec<String> = facts
        .into_iter()
        .filter(|(_, found, stated)| found != stated)
        .map(|(fact, found, stated)| format!("{fact}: {found:?}, but the texts say {stated:?}"))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
