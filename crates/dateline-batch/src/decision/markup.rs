use std::fmt;

use super::listed::{Counted, Listed, NAMED};

/// Which parts of XML, KML or a web page are events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkupDecision {
    /// The elements of this path.
    Elements(Counted),
    /// Elements that stand beside the events and are not read.
    OtherElements(Vec<Counted>),
    /// Of several tables of a web page one is read.
    TableOfPage {
        /// How many tables there are.
        tables: usize,
        /// How many rows the one has that is read.
        rows: usize,
    },
    /// So many links to other maps are not followed.
    Links(usize),
}

impl fmt::Display for MarkupDecision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Elements(elements) => write!(f, "The events are the elements {elements}"),
            Self::OtherElements(others) => {
                let named = Listed(others.iter().take(NAMED));
                write!(f, "Elements beside them are not read: {named}")
            }
            Self::TableOfPage { tables, rows } => write!(
                f,
                "Of the {tables} tables of the page the one that looks most like events is read, with {rows} rows"
            ),
            Self::Links(links) => write!(f, "Links to other maps are not followed ({links})"),
        }
    }
}
