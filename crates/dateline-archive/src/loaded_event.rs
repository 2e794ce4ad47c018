use dateline_event::{Moment, Place, Role, Zone, fold};
use dateline_format::{Entries, Known};
use dateline_store::{Facet, RowId, Store};
use serde::Serialize;

use crate::{EventId, role_name};

/// A row of the table, as the store has worked out what it holds of an event.
#[derive(Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "columns of a table")]
pub struct LoadedEvent {
    id: String,
    dated: bool,
    earliest_start: i64,
    latest_start: i64,
    earliest_end: i64,
    latest_end: i64,
    doubtful: bool,
    instant: bool,
    actors: Vec<String>,
    roles: Vec<&'static str>,
    place: String,
    kind: String,
    sources: Vec<String>,
    doubt: u16,
    done: bool,
    folded: String,
    title: String,
    event: String,
    #[serde(skip)]
    is_altered: bool,
}

impl LoadedEvent {
    /// The columns that it fills.
    pub const COLUMNS: [&str; 18] = [
        "id",
        "dated",
        "earliest_start",
        "latest_start",
        "earliest_end",
        "latest_end",
        "doubtful",
        "instant",
        "actors",
        "roles",
        "place",
        "kind",
        "sources",
        "doubt",
        "done",
        "folded",
        "title",
        "event",
    ];

    /// Of a row of a store, which must be on UTC ([`Store::in_zone`]).
    pub fn of(store: &Store, row: RowId, id: EventId) -> Self {
        let span = store.span(row);
        let is_dated = store.is_dated(row);
        let [earliest_start, latest_start, earliest_end, latest_end] = if is_dated {
            let bounds = store.bounds(row);
            [
                bounds.earliest_start,
                bounds.latest_start,
                bounds.earliest_end,
                bounds.latest_end,
            ]
            .map(Moment::micros)
        } else {
            [0; 4]
        };
        let mut is_altered = false;
        let mut line = |facet: Facet| {
            let names = path(store, facet, row);
            is_altered |= names.iter().any(|name| name.contains(Place::SEPARATOR));
            let names = names.iter().map(|name| name.replace(Place::SEPARATOR, " > "));
            names.collect::<Vec<String>>().join(Place::SEPARATOR)
        };
        let (place, kind) = (line(Facet::Place), line(Facet::Kind));
        let parts: Vec<(Option<Role>, String)> = store
            .roles(row)
            .map(|(role, actor)| (role, store.value_name(Facet::Actor, actor)))
            .collect();
        let event = store.event_as_given(row);
        let known = Known::default();
        Self {
            id: id.to_string(),
            dated: is_dated,
            earliest_start,
            latest_start,
            earliest_end,
            latest_end,
            doubtful: span.is_doubtful,
            instant: is_dated && matches!(span.zone, Zone::Offset(_)),
            roles: parts.iter().map(|(role, _)| role_name::of(*role)).collect(),
            actors: parts.into_iter().map(|(_, name)| name).collect(),
            place,
            kind,
            sources: store
                .members(Facet::Source, row)
                .map(|value| store.value_name(Facet::Source, value))
                .collect(),
            doubt: store.doubt(row).bits(),
            done: store.act(row).is_done(),
            folded: fold::fold(&store.search_text(row)),
            title: event.title.clone(),
            event: serde_json::to_string(&Entries::new(&known).event(&event)).unwrap_or_default(),
            is_altered,
        }
    }

    /// Whether a name of its place or kind had to be written otherwise, since it holds what stands between names.
    pub fn is_altered(&self) -> bool {
        self.is_altered
    }

    /// As one line of JSON.
    ///
    /// # Errors
    /// Never for what [`LoadedEvent::of`] makes: all its values are texts, numbers and truths.
    pub fn to_line(&self) -> serde_json::Result<String> {
        serde_json::to_string(self)
    }
}

/// The names of a nested value from the widest on.
fn path(store: &Store, facet: Facet, row: RowId) -> Vec<String> {
    let Some(tree) = store.tree(facet) else {
        return Vec::new();
    };
    let mut names = Vec::new();
    let mut node = store.node(facet, row);
    while let Some(parent) = tree.parent(node) {
        names.push(tree.name(node).to_owned());
        node = parent;
    }
    names.reverse();
    names
}
