use super::calendar::{CalendarFault, CalendarKind};
use super::date::{DateFault, DateKind};
use super::figure::{FigureFault, FigureKind};
use super::file::{FileFault, FileKind};
use super::json::{EntryFault, JsonFault, JsonKind};
use super::link::{LinkFault, LinkFaultKind};
use super::name::{NameFault, NameKind};
use super::place::{PlaceFault, PlaceKind};
use super::row::{RowFault, RowKind};

macro_rules! themes {
    ($($(#[$about:meta])* $name:ident($theme:ident, $kinds:ident),)+) => {
        /// Why something in a file is worth a finding; it reads as a sentence without row and column.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Reason {
            $($(#[$about])* $name($theme),)+
        }

        /// What a reason is without what differs from row to row: “no readable date in “…””.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Kind {
            $($(#[$about])* $name($kinds),)+
        }

        impl Reason {
            /// Which kind of reason it is; it allocates nothing.
            pub fn kind(&self) -> Kind {
                match self {
                    $(Self::$name(reason) => Kind::$name(reason.kind()),)+
                }
            }
        }

        impl std::fmt::Display for Reason {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self {
                    $(Self::$name(reason) => reason.fmt(f),)+
                }
            }
        }

        impl std::fmt::Display for Kind {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self {
                    $(Self::$name(kind) => kind.fmt(f),)+
                }
            }
        }

        $(
            impl From<$theme> for Reason {
                fn from(reason: $theme) -> Self {
                    Self::$name(reason)
                }
            }

            impl From<$kinds> for Kind {
                fn from(kind: $kinds) -> Self {
                    Self::$name(kind)
                }
            }
        )+
    };
}

themes! {
    /// Of a date or a clock time.
    Date(DateFault, DateKind),
    /// Of a number of people or things.
    Figure(FigureFault, FigureKind),
    /// Of where something happened.
    Place(PlaceFault, PlaceKind),
    /// Of a row as a whole.
    Row(RowFault, RowKind),
    /// Of the file as a whole.
    File(FileFault, FileKind),
    /// Of JSON.
    Json(JsonFault, JsonKind),
    /// Of names of actors and places.
    Name(NameFault, NameKind),
    /// Of links between events.
    Link(LinkFault, LinkFaultKind),
    /// Of calendars.
    Calendar(CalendarFault, CalendarKind),
}

impl From<EntryFault> for Reason {
    fn from(fault: EntryFault) -> Self {
        JsonFault::from(fault).into()
    }
}
