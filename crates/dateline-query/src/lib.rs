//! Answers to a filter: which events, how many of each value, in which lanes, on which days.
//!
//! An [`Engine`] answers for one store. A [`Filter`] names values as users write them, so that it holds for any store; an
//! [`Answer`] holds rows and counts, no events. Every count is a [`Count`]: how many events count possibly, and how many
//! surely. Of the window's six questions, totals, facets and lanes are parts of an answer, [`bins`] and a page of rows
//! ([`Lane::in_view`]) are asked of its lanes, and [`Filter::text`] finds by text; the store has the whole event.
//!
//! [`Answers`] is what is asked wherever events stand: an engine answers it for a store, an archive for a table behind a
//! connection.
//!
//! Nothing here reads files, draws, or merges names on its own: [`suggest`] only says which are likely the same.
//!
//! ```
//! use std::sync::Arc;
//!
//! use dateline_batch::CancelToken;
//! use dateline_query::{Engine, Filter, LaneBy};
//! # use std::borrow::Cow;
//! # use dateline_batch::{Batch, Decode, Directory, Document, EventSummary, FileRow, Record, Report};
//! # use dateline_event::Event;
//! # struct Events(Vec<Event>);
//! # impl Decode for Events {
//! #     fn event(&self, record: Record) -> Event { self.0[usize::try_from(record.offset).unwrap()].clone() }
//! #     fn search_text(&self, record: Record) -> Cow<'_, str> { self.event(record).title.into() }
//! #     fn raw(&self, record: Record) -> Cow<'_, str> { self.search_text(record) }
//! # }
//! # let events: Vec<Event> = [("2014-06-10", "Attack"), ("2014-06", "Attack"), ("2016", "Protest")]
//! #     .map(|(date, kind)| Event { kind: vec![kind.to_owned()], when: date.parse().ok(), ..Event::default() })
//! #     .into();
//! # let mut batch = Batch::default();
//! # for (before, event) in (0..).zip(&events) {
//! #     batch.push(&EventSummary::of(event), Record { offset: before.into(), row: FileRow::after(before) });
//! # }
//! # let document = Document {
//! #     path: "events.json".into(),
//! #     report: Report::default(),
//! #     directory: Directory::default(),
//! #     batches: vec![batch],
//! #     decoder: Arc::new(Events(events)),
//! # };
//!
//! // Two attacks, one on 10 June 2014 and one in that month, and a protest in 2016.
//! let store = Arc::new(dateline_store::build(vec![document]));
//! let mut engine = Engine::new(store);
//! let mut filter = Filter::default();
//! filter.kind.include = vec!["Attack".to_owned()];
//! let answer = engine.answer(&filter, LaneBy::Kind, 8, &CancelToken::NEVER)?;
//! assert_eq!(answer.total.possible, 2);
//! assert_eq!(answer.lanes.drawn()[0].name, "Attack");
//! # Ok::<(), dateline_batch::Cancelled>(())
//! ```

#![warn(missing_docs)]

mod actor_role;
mod against;
mod also_called;
mod answer;
mod answer_figures;
mod answers;
mod bins;
mod bitmap_index;
mod bulk;
mod certainty;
mod choice;
mod column_comparison;
mod column_counts;
mod column_filter;
mod column_mask;
mod column_term;
#[cfg(test)]
mod column_tests;
mod column_text_error;
mod comparison;
mod counts;
mod doubt_counts;
mod doubt_kind;
#[cfg(test)]
mod doubt_tests;
mod engine;
mod figure_bin;
mod figure_counts;
mod figure_cursor;
mod figure_filter;
mod figure_histogram;
mod figure_mask;
mod figure_number;
mod figure_series;
mod figure_sum;
#[cfg(test)]
mod figure_tests;
mod figure_text_error;
mod filter;
mod filter_part;
mod group;
mod grouping;
mod in_memory;
mod in_view;
mod inverted_index;
mod lane;
mod lane_assignment;
mod lane_sorter;
mod lanes;
mod listed_event;
mod main_values;
mod mark;
mod mark_counts;
#[cfg(test)]
mod mark_tests;
mod marked_rows;
mod masks;
mod multi_day;
mod number;
mod pairs;
mod picked_lanes;
mod picked_rows;
mod possible_rows;
mod prepared;
mod provenance;
mod provenance_counts;
mod ranking;
mod roles;
mod row_list;
mod row_set;
mod rows;
mod search;
mod search_chunk;
mod selection;
mod sides;
mod spelling;
mod start_windows;
pub mod suggest;
#[cfg(test)]
mod tests;
mod time_mask;
mod totals;
mod value_counter;
mod value_lookup;
mod values;
mod verdict;
mod words;

pub use actor_role::ActorRole;
pub use against::Against;
pub use also_called::also_called;
pub use answer::Answer;
pub use answer_figures::{AnswerFigures, LaneFigures, facet_figures};
pub use answers::Answers;
pub use bins::{Bin, bins, bins_known_within, rough_starts};
pub use certainty::Certainty;
pub use choice::Choice;
pub use column_comparison::ColumnComparison;
pub use column_counts::ColumnCounts;
pub use column_filter::ColumnFilter;
pub use column_term::ColumnTerm;
pub use column_text_error::ColumnTextError;
pub use comparison::Comparison;
pub use counts::{Count, FacetCounts};
pub use doubt_counts::DoubtCounts;
pub use doubt_kind::{DoubtKind, DoubtQuestion};
pub use engine::Engine;
pub use figure_bin::FigureBin;
pub use figure_counts::FigureCounts;
pub use figure_cursor::FigureCursor;
pub use figure_filter::{FigureFilter, FigureQuestion};
pub use figure_histogram::FigureHistogram;
pub use figure_number::figure_number;
pub use figure_series::FigureSeries;
pub use figure_sum::FigureSum;
pub use figure_text_error::FigureTextError;
pub use filter::Filter;
pub use group::Group;
pub use grouping::{Grouping, Under};
pub use in_view::InView;
pub use lane::Lane;
pub use lanes::{LaneBy, Lanes};
pub use listed_event::ListedEvent;
pub use main_values::MainValues;
pub use mark::{Mark, MarkQuestion};
pub use mark_counts::MarkCounts;
pub use marked_rows::MarkedRows;
pub use number::Number;
pub use pairs::{PairBy, Pairs};
pub use picked_lanes::PickedLanes;
pub use picked_rows::PickedRows;
pub use provenance_counts::ProvenanceCounts;
pub use row_list::RowList;
pub use row_set::RowSet;
pub use rows::Rows;
pub use sides::Sides;
pub use totals::Totals;
pub use words::search_words;
