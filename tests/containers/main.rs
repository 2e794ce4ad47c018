//! The same events in every container, and containers that are broken, locked or made to harm.

#![expect(clippy::unwrap_used, reason = "a failed step fails the test")]

mod archives;
mod calendars;
mod facts;
mod hard;
mod layouts;
mod made;
mod read;
mod same;
mod support;
