//! Dateline's own format of events, as the types that serde reads and writes: JSON (one [`Document`]) and JSON Lines
//! (one [`EventEntry`] or [`Line`] a line).
//!
//! It is the format in which everything about an event can be said. Its JSON Schema is [`schema`], published as
//! `assets/dateline.schema.json`. It is strict about the types of values and tolerant otherwise: a key that the format
//! does not name is kept as a field of its event.
//!
//! This crate never opens a file and never judges what stands in one: readers resolve ids and note what is wrong.
//!
//! ```
//! use dateline_event::Event;
//! use dateline_format::{Document, Entries, EventEntry, Known};
//!
//! let text = r#"{"format": "dateline", "version": 1, "events": [{"title": "Rockets", "when": "2021-07-07", "crew": "4"}]}"#;
//! let document: Document = serde_json::from_str(text)?;
//! assert_eq!(document.events[0].other["crew"], "4");
//!
//! let known = Known::default();
//! let event = Event { id: "a".into(), title: "Rockets".into(), ..Event::default() };
//! let entry: EventEntry = Entries::new(&known).event(&event);
//! assert_eq!(serde_json::to_string(&entry)?, r#"{"id":"a","title":"Rockets"}"#);
//! # Ok::<(), serde_json::Error>(())
//! ```

#![warn(missing_docs)]

mod actor_entry;
mod claim_entry;
pub mod columns;
mod document;
mod event_entry;
mod fields_entry;
mod from_event;
mod known;
mod line;
mod link_entry;
mod participant_entry;
mod place_entry;
mod place_ref;
mod schema;
mod source_entry;
mod source_ref;
mod unique;
mod when_entry;

pub use actor_entry::{ActorEntry, Parent, Parents};
pub use claim_entry::ClaimEntry;
pub use document::{Document, FORMAT, VERSION};
pub use event_entry::{EventEntry, KindEntry};
pub use fields_entry::FieldsEntry;
pub use from_event::Entries;
pub use known::Known;
pub use line::Line;
pub use link_entry::LinkEntry;
pub use participant_entry::{ParticipantDetail, ParticipantEntry};
pub use place_entry::PlaceEntry;
pub use place_ref::{PlaceDetail, PlaceRef};
pub use schema::schema;
pub use source_entry::SourceEntry;
pub use source_ref::{SourceDetail, SourceRef};
pub use when_entry::{WhenDetail, WhenEntry};
