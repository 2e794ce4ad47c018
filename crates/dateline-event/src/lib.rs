//! What an event is: when, who, where, and who says so. No I/O.
//!
//! Time is a [`Moment`] on the *calendar as the source gives it*: a clock time with an offset keeps its wall time
//! here and its offset beside, so that a day never moves.

mod actor;
mod bounds;
pub mod calendar;
pub mod chain;
mod change;
mod claim;
pub mod claims;
mod clock_zone;
mod date_order;
mod disagreement;
mod doubt;
mod edtf;
mod edtf_writing;
mod event;
mod figure;
pub mod fold;
mod link;
mod moment;
mod origins;
mod place;
mod precision;
mod role;
mod stance;
mod time_delta;
mod when;
pub mod words;
mod zone;

pub use actor::Participant;
pub use bounds::Bounds;
pub use change::Change;
pub use claim::{Claim, Source};
pub use clock_zone::ClockZone;
pub use date_order::DateOrder;
pub use doubt::Doubt;
pub use edtf::EdtfError;
pub use event::{Confidence, Event};
pub use figure::{Amount, Figure};
pub use link::{Link, LinkKind};
pub use moment::Moment;
pub use place::{Place, PlacePrecision};
pub use precision::Precision;
pub use role::Role;
pub use stance::Stance;
pub use time_delta::TimeDelta;
pub use when::When;
pub use zone::Zone;
