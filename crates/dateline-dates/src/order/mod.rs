//! In which order day, month and year stand in dates of digits: what one date shows, what a column of them shows together,
//! and what is decided from that.

mod counts;
mod digits;
mod found;
mod seen;

pub(super) use counts::OrderCounts;
pub(super) use digits::{DigitCounts, day_of, month_of};
pub use found::{FoundOrder, Separator, Ymd};
pub(super) use seen::{OrderSeen, Telling};
