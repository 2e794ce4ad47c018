use std::fmt;

use super::listed::{Counted, Listed, NAMED};

/// Which parts of JSON are events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JsonDecision {
    /// Each entry of the list is a list of cells.
    Cells,
    /// The lists of cells in the list of this path.
    CellsIn(String),
    /// The list of this path.
    List(String),
    /// Several lists, each a member of one object, by a path with * for their names.
    Lists(String),
    /// The lists of this path, one in each entry of another list.
    InnerLists {
        /// The path, without numbers.
        path: String,
        /// How many lists there are.
        count: usize,
    },
    /// Lists that stand beside the events and are not read.
    OtherLists(Vec<Counted>),
    /// Each member of an object is an event.
    Members,
    /// Each member of an object is a text, and its key the date.
    Dated,
    /// The object is one event, to which these lists belong.
    Whole(Vec<String>),
    /// What stands beside the list of events, by its keys.
    Around(Vec<(String, String)>),
    /// There are more keys than columns: those that stand in the fewest objects, or behind the others, have none of their own.
    Rest {
        /// How many these are.
        keys: usize,
        /// The column that they share.
        column: &'static str,
    },
}

impl fmt::Display for JsonDecision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cells => f.write_str("Each entry is a list of cells"),
            Self::CellsIn(path) => write!(f, "The events are the lists of cells in “{path}”"),
            Self::List(path) => write!(f, "The events are the list “{path}”"),
            Self::Lists(path) => write!(f, "The events are the lists “{path}”"),
            Self::InnerLists { path, count } => write!(
                f,
                "The events are the lists “{path}” ({count} of them); what stands beside each is in the columns “parent …”"
            ),
            Self::OtherLists(lists) => {
                write!(f, "Lists beside it are not read: {}", Listed(lists.iter().take(NAMED)))
            }
            Self::Members => f.write_str("Each member of the object is read as an event"),
            Self::Dated => f.write_str("Each member of the object is read as an event: its key is the date"),
            Self::Whole(lists) => {
                let lists = lists.iter().take(NAMED).map(|list| format!("“{list}”"));
                write!(
                    f,
                    "The whole object is one event, to which its lists belong: {}",
                    Listed(lists)
                )
            }
            Self::Around(values) => {
                let values = values.iter().map(|(key, value)| format!("{key} “{value}”"));
                write!(f, "Beside the events the file says: {}", Listed(values))
            }
            Self::Rest { keys, column } => {
                write!(
                    f,
                    "{keys} keys, of those that stand in the fewest objects or behind the others, share the column “{column}”"
                )
            }
        }
    }
}
