/// A part of a question that no archive can be asked yet. It is never left out in silence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Untold {
    /// A filter by figures.
    #[error("an archive cannot be asked by figures yet")]
    Figures,
    /// A filter by columns of the files.
    #[error("an archive holds no columns of the files, so that it cannot be asked by them")]
    Columns,
    /// A filter by files.
    #[error("an archive does not hold which file an event stands in, so that it cannot be asked by files")]
    Files,
    /// A filter by what changed since an older download.
    #[error("an archive holds no older downloads, so that it cannot be asked what changed since")]
    Changes,
    /// A filter by marks of a case.
    #[error("an archive cannot be asked by the marks of a case yet")]
    Marks,
    /// What needs a column that the table does not have.
    #[error("the archive has no column {name}, so that {what} cannot be asked")]
    Missing {
        /// The column.
        name: &'static str,
        /// What it is needed for.
        what: &'static str,
    },
    /// The table lacks columns without which nothing can be asked, or has them otherwise.
    #[error("the archive cannot be asked: {0}")]
    Unfit(String),
}
