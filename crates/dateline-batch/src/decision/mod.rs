//! What was decided for a file as a whole, by theme, each with the values that led to it.

mod archive;
mod beginning;
mod calendar;
mod columns;
mod copies;
mod date_words;
mod dates;
mod json;
mod listed;
mod markup;
mod numbers;
mod table;
mod workbook;

pub use archive::LeftOut;
pub use beginning::{Beginning, FirstPart};
pub use calendar::{CalendarDecision, ComponentKind};
pub use columns::{ColumnDecision, FigureColumns, Period};
pub use copies::{CopyDecision, NewerBy, OtherFiles};
pub(crate) use date_words::Either;
pub use dates::{Century, DateDecision, ExchangeBasis, other_calendars};
pub use json::JsonDecision;
pub use listed::Counted;
pub(crate) use listed::{NAMED, separated};
pub use markup::MarkupDecision;
pub use numbers::{DotBasis, NumberDecision};
pub use table::{DatesBy, TableDecision};
pub use workbook::{Sheet, SheetChoice, WorkbookDecision};

macro_rules! decisions {
    ($($(#[$about:meta])* $name:ident($theme:ty),)+) => {
        /// Something that was decided for a whole file; it reads as a sentence.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Decision {
            $($(#[$about])* $name($theme),)+
            /// What a format says of each of its files: “Each row is an article …, not an event”.
            OfFormat(&'static str),
            /// A key of the own format's head that the format does not name, with the text that stands there.
            Head {
                /// "title", "description" or any other.
                key: String,
                /// As it stands in the file, or JSON.
                text: String,
            },
        }

        impl std::fmt::Display for Decision {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self {
                    $(Self::$name(decision) => decision.fmt(f),)+
                    Self::OfFormat(words) => f.write_str(words),
                    Self::Head { key, text } => write!(f, "{key}: {text}"),
                }
            }
        }

        $(
            impl From<$theme> for Decision {
                fn from(decision: $theme) -> Self {
                    Self::$name(decision)
                }
            }
        )+
    };
}

decisions! {
    /// That not all of the file is read.
    Beginning(Beginning),
    /// How a table is written, and where its rows begin.
    Table(TableDecision),
    /// What the columns of a table of no known format mean.
    Columns(ColumnDecision),
    /// How dates are written.
    Dates(DateDecision),
    /// How figures are written.
    Numbers(NumberDecision),
    /// Which parts of JSON are events.
    Json(JsonDecision),
    /// Which parts of XML, KML or a web page are events.
    Markup(MarkupDecision),
    /// Which sheets of a workbook are read.
    Workbook(WorkbookDecision),
    /// What a calendar holds.
    Calendar(CalendarDecision),
    /// Which files of an archive are not read.
    Archive(LeftOut),
    /// Which events stand in another file as well.
    Copies(CopyDecision),
}
