//! What stands in the sentences of reasons, and what takes its place in those of their kinds.

use std::fmt::{self, Debug, Display};
use std::hash::Hash;

use dateline_event::EdtfError;

use super::among::Among;
use super::axis::Axis;
use super::{MarkupFault, RepeatFault, SheetFault, WholeFault};
use crate::unread::Unread;
use crate::{FileRow, ForeignError, JsonError};

/// A value in the sentence of a reason.
pub trait Value: Display {
    /// What stands for it in the kind of the reason.
    type Kind: Copy + Debug + Display + Eq + Hash;

    /// What stands for this one.
    fn kind(&self) -> Self::Kind;
}

/// Part of a file, shown in quotation marks: “13/13/2020”.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted(pub Box<str>);

/// Text that stands in a sentence as it is: a name, what a library says of a damaged file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(pub Box<str>);

/// A number of years: “a year”, “20 years”.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years(pub u64);

/// Any quotation: “…”.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AnyQuoted;

/// Any number, name or the like: ….
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Any;

impl<T: Into<Box<str>>> From<T> for Quoted {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

impl<T: Into<Box<str>>> From<T> for Words {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

impl Display for Quoted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}”", self.0)
    }
}

impl Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Display for Years {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            1 => f.write_str("a year"),
            years => write!(f, "{years} years"),
        }
    }
}

impl Display for AnyQuoted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("“…”")
    }
}

impl Display for Any {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl Value for Quoted {
    type Kind = AnyQuoted;

    fn kind(&self) -> AnyQuoted {
        AnyQuoted
    }
}

/// Values of these types all count as one.
macro_rules! any {
    ($($type:ty),+) => {$(
        impl Value for $type {
            type Kind = Any;

            fn kind(&self) -> Any {
                Any
            }
        }
    )+};
}

any!(
    Words,
    Years,
    FileRow,
    ForeignError,
    JsonError,
    MarkupFault,
    RepeatFault,
    SheetFault,
    Unread,
    WholeFault,
    f64,
    i32,
    i64,
    u16,
    u32,
    u64,
    usize
);

/// Each value of these types is a kind of its own: there are few of them, and the program knows them all.
macro_rules! own_kind {
    ($($type:ty),+) => {$(
        impl Value for $type {
            type Kind = Self;

            fn kind(&self) -> Self {
                *self
            }
        }
    )+};
}

own_kind!(&'static str, EdtfError, Among, Axis);
