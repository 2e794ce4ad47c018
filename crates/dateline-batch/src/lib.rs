//! What readers of files hand to the store: events in columns, names by number, and what was noticed on the way.
//!
//! A reader makes a [`Document`] of each file; a store is built of documents. Neither knows the other. Nothing here opens a
//! file, and nothing here filters or counts.
//!
//! ```
//! use dateline_batch::{Batch, EventSummary, FileRow, NameId, Record};
//! use dateline_event::{Event, Participant, Role};
//!
//! let mut event = Event::default();
//! event.when = Some("2014-06-10".parse()?);
//! event.actors = vec![Participant::new("IS", Role::Perpetrator)];
//!
//! let mut batch = Batch::default();
//! batch.push(&EventSummary::of(&event), Record { offset: 0, row: FileRow::FIRST });
//!
//! let actors = batch.actor_sets.get(batch.rows[0].actors);
//! let actor = dateline_batch::Participant::<NameId>::of(actors[0]);
//! assert_eq!((actor.role(), batch.actors.get(actor.actor())), (Some(Role::Perpetrator), "IS"));
//! # Ok::<(), dateline_event::EdtfError>(())
//! ```

#![warn(missing_docs)]

mod batch;
pub mod budget;
mod cancel;
pub mod checked;
mod circle;
pub mod decision;
mod decode;
mod directory;
mod document;
mod figure_lists;
mod file_path;
mod file_row;
pub mod finding;
mod foreign_error;
pub mod format;
mod gathered;
mod id;
mod ids;
mod json_error;
mod mapping;
mod members;
mod names;
mod own_column;
mod packed_figure;
mod participant;
mod paths;
mod progress;
mod readings;
mod report;
mod sets;
mod span;
mod summary;
pub mod unread;

pub use batch::{Batch, Row};
pub use budget::{Bound, Budget, Limits};
pub use cancel::{CancelToken, Cancelled};
pub use circle::circle_edges;
pub use decision::Decision;
pub use decode::{Decode, Record, own_columns};
pub use directory::{ActorInfo, Directory, ParentInfo, PlaceInfo};
pub use document::Document;
pub use figure_lists::{FigureLists, FiguresId};
pub use file_path::FilePath;
pub use file_row::FileRow;
pub use finding::{Finding, Findings, Reason};
pub use foreign_error::{ForeignError, ForeignErrorKind};
pub use format::{Encoding, FileFormat};
pub use gathered::Gathered;
pub use id::Id;
pub use ids::{MemberId, NameId, NodeId, SetId, SpanId};
pub use json_error::JsonError;
pub use mapping::{
    Answer, Asked, CellsAre, ColumnMapping, Example, FoundOrder, Guess, GuessBasis, GuessReason, Mapping, MappingError,
    Meaning, NameMark, Part, Question, Remembered, RememberedMapping, Said, Setting, StandsFor, Sureness, TableColumns,
    TimeZoneChoice, UnknownZone, WallTime, stretch_of_years,
};
pub use names::Names;
pub use own_column::OwnColumn;
pub use packed_figure::PackedFigure;
pub use participant::Participant;
pub use paths::Paths;
pub use progress::Progress;
pub use readings::Readings;
pub use report::Report;
pub use sets::Sets;
pub use span::Span;
pub use summary::EventSummary;
