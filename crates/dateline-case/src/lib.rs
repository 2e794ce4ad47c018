//! The case: what an investigator adds to events (stars, tags, notes, views, corrections, events of his own), in one file that is
//! always whole.
//!
//! A [`Case`] is a SQLite file, `NAME.dateline`. Each change is a transaction with an entry in a log that only grows: it is on the
//! disk when the call returns, whole or not at all. What is changed is told by the log alone ([`Change`]), so that it can be
//! undone in a later session ([`Case::undo`]) and held against the tables ([`Case::verify`]). An event is named by its
//! [`EventKey`], which survives a moved file and a newer download.
//!
//! Nothing here reads a file of data, knows a format or a filter, or takes anything from the system but the time: who works here
//! is an [`Author`], whom the window asks for. What a case holds is trusted in nothing: a file with anything but our own
//! tables is refused before it is used.
//!
//! A window opens a case on a worker thread and keeps its [`Marks`]. After each change of its own, and where [`Case::steps`] says
//! that the log has grown, it reads them again. Where somebody else has the case open for writing, [`Case::access`] says so, and
//! all changes are refused.
//!
//! ```
//! use dateline_case::{Author, Case, Colour, EventKey, MarkedEvent, Signed, Tag, TagId};
//!
//! let folder = tempfile::tempdir()?;
//! let path = folder.path().join("Mosul.dateline");
//! // The author is asked once, and may be a pseudonym.
//! let me = Signed::now(&Author::new("Nour")?);
//! let mut case = Case::create(&path, &me)?;
//!
//! // A row of an export, with the id that it has there.
//! let event = MarkedEvent {
//!     key: EventKey::new(Some("IRQ4711"), "IRQ4711,2014-06-10,Mosul"),
//!     origin: None,
//!     label: "10 June 2014 · Mosul".to_owned(),
//! };
//! case.star(&me, &[event.clone()])?;
//! let tag = Tag {
//!     id: TagId::random()?,
//!     name: "shelling".to_owned(),
//!     colour: Colour(0xE6, 0x9F, 0),
//!     description: String::new(),
//! };
//! case.make_tag(&me, tag.clone())?;
//! case.tag(&me, tag.id, &[event.clone()])?;
//! let note = case.add_note(&me, &event, "")?;
//! case.edit_note(&me, note, "Two sources, one of them late.")?;
//!
//! let marks = case.marks()?;
//! assert!(marks.stars.contains_key(&event.event()));
//! assert_eq!(marks.with_tag(tag.id).collect::<Vec<_>>(), [event.event()]);
//! assert_eq!(marks.notes_on(event.event()).count(), 1);
//!
//! // A later session takes back the last step.
//! drop(case);
//! let mut case = Case::open(&path)?;
//! case.undo(&me)?;
//! assert_eq!(case.marks()?.notes[0].text, "");
//! assert!(case.verify()?.faults.is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#![warn(missing_docs)]

mod access;
mod applying;
mod author;
mod bytes;
mod case;
mod change;
mod changing;
mod correcting;
mod correction;
mod data_file;
mod data_path;
mod entering;
mod entry;
mod error;
mod event_key;
mod event_link;
mod event_list;
mod event_merge;
mod giving;
mod ids;
mod joining;
#[cfg(all(test, unix))]
#[path = "killed_tests.rs"]
mod killed;
mod marked_event;
mod marking;
mod marks;
mod merging;
mod name_decision;
mod naming;
mod note;
mod noting;
mod opening;
mod own_event;
mod packing;
mod rows;
#[cfg(test)]
mod samples;
mod schema;
mod session;
mod signed;
mod sum;
mod tag;
mod text_edit;
mod undoing;
mod utc;
mod verifying;
mod view;

pub use access::{Access, ReadOnlyReason};
pub use author::{Author, AuthorError};
pub use bytes::NotHex;
pub use case::Case;
pub use change::{Change, Changed, Joined, NoteEdit, TaggedEvents};
pub use correcting::NewCorrection;
pub use correction::{Correction, EventPart};
pub use data_file::{DataFile, KeptMapping};
pub use data_path::DataPath;
pub use entry::Entry;
pub use error::{Error, ErrorKind};
pub use event_key::{Content, EventKey};
pub use event_link::EventLink;
pub use event_list::EventList;
pub use event_merge::EventMerge;
pub use giving::GivenMarks;
pub use ids::{
    CaseId, CorrectionId, DataFileId, Digest, EventId, LinkId, MergeId, NameDecisionId, NoRandomness, NoteId,
    OwnEventId, TagId, ViewId,
};
pub use joining::{Aliases, Answer, Conflict, Item, JoinPlan, Part};
pub use marked_event::{MarkedEvent, Origin};
pub use marks::Marks;
pub use name_decision::{NameDecision, SaidOfNames};
pub use naming::NewLink;
pub use note::Note;
pub use opening::is_case;
pub use own_event::OwnEvent;
pub use signed::Signed;
pub use sum::Sum;
pub use tag::{Colour, Tag};
pub use text_edit::TextEdit;
pub use undoing::UndoSteps;
pub use utc::Utc;
pub use verifying::{Fault, Verification};
pub use view::View;
