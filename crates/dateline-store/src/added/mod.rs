//! Columns of the files that no facet holds, added on wish: a number for each row, and each different text once.

mod column;
mod column_names;
mod indexing;
mod listed;
mod scale;
#[cfg(test)]
mod tests;

pub use column::AddedColumn;
pub use column_names::is_same_column;
pub use listed::FileColumn;
pub use scale::Scale;
