//! The same events in every container, and containers that are broken, locked or made to harm.

mod archives;
mod bounds;
mod calendars;
mod cancel;
mod chats;
mod facts;
mod hard;
mod layouts;
mod read;
mod same;
mod sheets;
mod structure;
mod support;
