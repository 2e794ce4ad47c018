//! From filters to a selection: counts under the other filters, lanes, bins, rows in view, text search.

mod answer;
mod bins;
mod cast;
mod choice;
mod counts;
mod doubt_counts;
mod doubt_kind;
#[cfg(test)]
mod doubt_tests;
mod engine;
mod filter;
mod in_time;
mod in_view;
mod inverted_index;
mod lane;
mod lane_assignment;
mod lane_sorter;
mod lanes;
mod lookup;
mod mask;
mod pairs;
mod passage;
mod prepared;
mod provenance;
mod ranking;
mod row_bits;
mod row_list;
mod row_set;
mod rows;
mod search;
mod selection;
mod sides;
mod spelling;
mod start_windows;
mod tally;
#[cfg(test)]
mod tests;
mod wide;
mod words;

pub use answer::Answer;
pub use bins::{Bin, bins};
pub use cast::{ActorRole, Against};
pub use choice::Choice;
pub use counts::{Count, FacetCounts};
pub use doubt_counts::DoubtCounts;
pub use doubt_kind::{DoubtKind, DoubtQuestion};
pub use engine::{Cancelled, Engine};
pub use filter::Filter;
pub use in_view::InView;
pub use lane::Lane;
pub use lanes::{LaneBy, Lanes};
pub use pairs::{PairBy, Pairs};
pub use provenance::ProvenanceCounts;
pub use row_list::RowList;
pub use rows::Rows;
pub use sides::Sides;
