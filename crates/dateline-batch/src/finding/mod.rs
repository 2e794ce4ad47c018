//! What is odd in a file: the reasons by theme, each with the values that the file has there.

mod among;
mod axis;
mod calendar;
mod date;
mod figure;
mod file;
#[expect(clippy::module_inception, reason = "the type that the folder is about")]
mod finding;
mod findings;
mod json;
mod link;
mod markup_fault;
mod name;
mod place;
mod reason;
mod repeat_fault;
mod row;
mod sheet_fault;
mod theme;
mod value;
mod whole_fault;

pub use among::Among;
pub use axis::Axis;
pub use calendar::{CalendarFault, CalendarKind};
pub use date::{DateFault, DateKind};
pub use figure::{FigureFault, FigureKind};
pub use file::{FileFault, FileKind};
pub use finding::Finding;
pub use findings::Findings;
pub use json::{EntryFault, EntryKind, JsonFault, JsonKind};
pub use link::{LinkFault, LinkFaultKind};
pub use markup_fault::MarkupFault;
pub use name::{NameFault, NameKind};
pub use place::{PlaceFault, PlaceKind};
pub use reason::{Kind, Reason};
pub use repeat_fault::RepeatFault;
pub use row::{RowFault, RowKind};
pub use sheet_fault::SheetFault;
pub use value::{Any, AnyQuoted, Quoted, Value, Words, Years};
pub use whole_fault::WholeFault;
