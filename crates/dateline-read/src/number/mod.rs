//! Numbers of people and things as they stand in tables: `1.200`, `٣٥`, `at least 12`, `5 à 10`, `unos 20`, `−99`.
//!
//! Whether `1.200` is 1200 or 1.2 no single cell tells, nor whether `999` were so many or stands for “not known”. So
//! a column is gone through twice, as columns of dates are: [`NumberEvidence`] gathers what its numbers show, and a
//! [`NumberStyle`] decided from that says how each is read.

mod amount;
mod by_kind;
mod evidence;
mod number_report;
mod number_words;
mod phrases;
mod style;
#[cfg(test)]
mod tests;
mod units;
mod written;

pub(crate) use amount::{amount, is_rough};
pub(crate) use by_kind::{amounts_by_kind, pair};
pub(crate) use dateline_event::western;
pub(crate) use evidence::NumberEvidence;
pub use style::NumberColumn;
pub(crate) use style::{NumberStyle, Numbers};
pub(crate) use units::Counted;
pub(crate) use written::Number;
