use crate::app::state::LargestBy;
use crate::batch::FileRow;
use crate::query::PairBy;
use crate::store::{Facet, FigureKindId, FileId};

/// Something that a panel wants to know; it changes nothing that is shown elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub enum LookUpCommand {
    /// Values of a facet whose name holds this text, for its list.
    Values(Facet, String),
    /// Names of a facet that hold this text, to be counted as one with others.
    Names(Facet, String),
    /// Names that are likely the same.
    Suggestions,
    /// Which columns the open files have.
    FileColumns,
    /// Values of an added column that hold this text, for its list.
    ColumnValues(String, String),
    /// The days, weeks or months with most events.
    Largest(LargestBy),
    /// How many events each pair of actors has, for their matrix.
    Pairs(PairBy),
    /// How large the figures of these kinds are, in ascending order.
    Figures(Vec<FigureKindId>),
    /// The findings that hold this text.
    Findings(String),
    /// The row of a file that a finding is about.
    Row(FileId, FileRow),
}
