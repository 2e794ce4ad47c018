//! From filters to a selection: counts under the other filters, lanes, bins, rows in view, text search.

mod answer;
mod bins;
mod choice;
mod counts;
mod engine;
mod filter;
mod in_view;
mod lane;
mod lanes;
mod mask;
mod passage;
mod search;
mod spelling;
mod tally;
#[cfg(test)]
mod tests;
mod wide;
mod words;

pub use answer::Answer;
pub use bins::{Bin, bins};
pub use choice::Choice;
pub use counts::{Count, FacetCounts};
pub use engine::{Cancelled, Engine};
pub use filter::Filter;
pub use in_view::InView;
pub use lane::Lane;
pub use lanes::{LaneBy, Lanes};
