//! The events of all open files as immutable columns, sorted by earliest start.
//!
//! [`build`] makes a [`Store`] of documents that a reader filled. A *row* is an event's place in the columns; names are
//! interned, and all else of an event stays in the bytes of its file until [`Store::event`] asks for it. How names are
//! counted ([`Naming`]) and the zone of instants can change; what files say does not.
//!
//! The store never opens a file, never filters and never knows a format.
//!
//! ```
//! use std::borrow::Cow;
//! use std::sync::Arc;
//!
//! use dateline_batch::{Batch, Decode, Directory, Document, EventSummary, FileRow, Record, Report};
//! use dateline_event::Event;
//! use dateline_store::{Facet, RowId, build};
//!
//! /// Holds one event: readers hold a file's bytes.
//! struct Only(Event);
//!
//! impl Decode for Only {
//!     fn event(&self, _: Record) -> Event {
//!         self.0.clone()
//!     }
//!     fn search_text(&self, _: Record) -> Cow<'_, str> {
//!         self.0.title.as_str().into()
//!     }
//!     fn raw(&self, record: Record) -> Cow<'_, str> {
//!         self.search_text(record)
//!     }
//! }
//!
//! let event = Event {
//!     title: "Mortar fire".to_owned(),
//!     kind: vec!["Attack".to_owned(), "Shelling".to_owned()],
//!     when: "2014-06-10".parse().ok(),
//!     ..Event::default()
//! };
//! let mut batch = Batch::default();
//! batch.push(&EventSummary::of(&event), Record { offset: 0, row: FileRow::FIRST });
//! let store = build(vec![Document {
//!     path: "events.json".into(),
//!     report: Report::default(),
//!     directory: Directory::default(),
//!     batches: vec![batch],
//!     decoder: Arc::new(Only(event)),
//! }]);
//!
//! assert_eq!((store.len(), store.dated()), (1, 1));
//! assert_eq!(store.kinds().line(store.node(Facet::Kind, RowId::FIRST)), "Attack › Shelling");
//! assert_eq!(store.event(RowId::FIRST).title, "Mortar fire");
//! ```

#![warn(missing_docs)]

mod added;
mod build;
mod circles;
mod column;
mod columns;
mod counted_names;
mod deduplication;
mod facet;
mod figures;
mod file;
mod flags;
mod grouping;
mod ids;
mod in_zone;
mod membership;
mod membership_lines;
mod memberships;
mod name_table;
mod named_tables;
mod names;
mod naming;
mod offsets;
mod overlay;
mod ranks;
mod records;
mod rejudged;
mod repeats;
mod reread;
mod roll_up;
mod row_address;
mod store;
mod tables;
#[cfg(test)]
mod test_support;
mod time_index;
mod tree;

pub use added::{AddedColumn, FileColumn, Scale, is_same_column};
pub use build::{build, build_apart, build_as_one_export, build_both, build_until};
pub use column::Column;
pub use counted_names::CountedNames;
pub use facet::Facet;
pub use figures::{FigureKind, FigureKindId, FigureKinds};
pub use file::File;
pub use ids::{Code, FileId, RowId, ValueId};
pub use membership::Membership;
pub use name_table::NameTable;
pub use naming::{Naming, SameName};
pub use overlay::{OverlaidEvent, Overlay, RowPlace};
pub use reread::Reread;
pub use store::Store;
pub use tree::Tree;
