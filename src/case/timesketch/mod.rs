//! Stars, tags and comments as Timesketch has them in the columns `label`, `tag` and `comment` of its CSV and JSONL.
//!
//! A cell of `tag` is a JSON list, names parted by commas, one name, or “-” for none, as Timesketch's own reader takes it; a list
//! as Python writes it, which its client puts into CSV, is taken too. Of the labels `__ts_star` is a star, `__ts_comment` says
//! that there are comments, other names that begin with `__ts_` are Timesketch's own, and all others are tags.

mod list;
mod marks;
mod rows;
mod time;

pub use marks::TimesketchMarks;
pub use rows::TimesketchRows;

use crate::event::Event;

/// The label of what has a star.
const STAR: &str = "__ts_star";
/// The label of what has comments.
const COMMENT: &str = "__ts_comment";
/// What begins the names of labels that are Timesketch's own.
const OWN: &str = "__ts_";

/// What an event's file says in a column of this name, in whatever case.
fn field<'a>(event: &'a Event, name: &str) -> Option<&'a str> {
    let known = event.fields.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
    known.map(|(_, text)| text.as_str())
}
