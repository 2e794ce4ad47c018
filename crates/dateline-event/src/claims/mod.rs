//! What the sources say of one event, side by side: a row for each source, a column for each thing that is counted.
//!
//! A *source* here is whoever says so in the end: where two outlets quote one spokesman, that is one source. Nothing is
//! averaged or chosen: where sources differ, all that they say stays, and what stands alone is marked.

mod cell;
mod column;
mod matrix;
mod row;
mod spread;
mod standing;
#[cfg(test)]
mod tests;

pub use cell::Cell;
pub use column::Column;
pub use matrix::Matrix;
pub use row::Row;
pub use spread::Spread;
pub use standing::Standing;
