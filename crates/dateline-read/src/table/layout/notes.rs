use dateline_batch::Question;
use dateline_batch::decision::TableDecision;
use dateline_batch::finding::{FileFault, RowFault};

/// What is said of a table that was written anew.
#[derive(Default)]
pub(crate) struct LayoutNotes {
    pub decisions: Vec<TableDecision>,
    /// Rows that are left out, by their numbers in the former text.
    pub left_out: Vec<(u32, RowFault)>,
    pub findings: Vec<FileFault>,
    /// Rows above the names of the columns.
    pub above: Vec<(u32, RowFault)>,
    /// What is to be asked about the first column.
    pub question: Option<Question>,
}
