//! The sample data set `sample-data/iraq-syria.json`: whole, in order, and true to the lines of the texts that it cites.

mod ask;
mod claim_facts;
mod data;
mod dates;
mod doubt_facts;
mod event_facts;
mod figure_facts;
mod ids;
mod lines;
mod refs;
mod spellings;
mod telling;
mod text;
mod time_facts;
mod whole;
mod words;
