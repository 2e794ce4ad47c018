//! The own format, as its serde types: JSON (one object) and JSON Lines (one entry a line).
//!
//! Strict about types, kind about everything else: a key that is not known is kept as a field of its event.

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
