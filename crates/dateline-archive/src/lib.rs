//! Events that stand in a table of ClickHouse, beyond one machine's memory: where that is ([`ArchiveUrl`]), what the table must
//! hold ([`Column`]), and statements in which data is never taken for SQL ([`Sql`]).
//!
//! Nothing here reads files of events, draws, or writes but where it is told to load.
//!
//! ```
//! use dateline_archive::{ArchiveUrl, Sql};
//!
//! let url: ArchiveUrl = "clickhouse://reader@example.org/news/events".parse()?;
//! assert_eq!((url.port, url.database.as_str(), url.table.as_str()), (8123, "news", "events"));
//! let count = Sql::new("SELECT count() FROM ").identifier(&url.table).words(" WHERE kind = ").text("O'Brien's \\");
//! assert_eq!(count.as_str(), r"SELECT count() FROM `events` WHERE kind = 'O\'Brien\'s \\'");
//! # Ok::<(), dateline_archive::NoArchiveUrl>(())
//! ```

#![warn(missing_docs)]

mod answered;
mod archive;
mod archive_url;
mod bin_sql;
mod client;
mod column;
mod columns;
mod conditions;
mod error;
mod event_id;
mod limits;
mod listed;
mod loaded_event;
mod loading;
mod names;
mod question;
mod refusal;
mod role_name;
mod schema;
mod sql;
#[cfg(test)]
mod tests;
mod untold;

pub use archive::Archive;
pub use archive_url::{ArchiveUrl, NoArchiveUrl};
pub use client::Client;
pub use column::{Column, Need};
pub use columns::{Columns, Lack};
pub use error::Error;
pub use event_id::{EventAt, EventId, NoEventId};
pub use limits::Limits;
pub use loaded_event::LoadedEvent;
pub use loading::Loading;
pub use question::Question;
pub use schema::schema;
pub use sql::Sql;
pub use untold::Untold;
