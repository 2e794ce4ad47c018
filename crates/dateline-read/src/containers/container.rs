use std::sync::Arc;

use dateline_batch::Findings;

use dateline_batch::Decision;
use dateline_batch::format::{Holder, Packing};

use super::RowNumbers;
use crate::table::RawForm;

/// What a table was taken out of, and what was noticed on the way.
#[derive(Clone, Debug, Default)]
pub struct Container {
    /// `None` for a file that is a table itself.
    pub holder: Option<Holder>,
    /// What the file was packed in.
    pub packing: Packing,
    /// Whether the first record surely holds the columns' names.
    pub has_header: bool,
    /// The sheets of a workbook, and which of them this is.
    pub sheets: Arc<[String]>,
    /// The sheet that this is, if it is one of a workbook.
    pub sheet: Option<String>,
    /// Whether it is one of several sheets that are read as parts of one table.
    pub is_part: bool,
    /// Which row of the source each row of the table is.
    pub rows: RowNumbers,
    /// How its rows are shown to people.
    pub(crate) raw_form: RawForm,
    /// Whether rows are left out behind the first, as somebody wished.
    pub is_cut: bool,
    /// What was chosen.
    pub decisions: Vec<Decision>,
    /// With the row numbers of the source.
    pub findings: Findings,
}

impl Container {
    /// Whether the text is one that a container wrote, so that its commas and line breaks are known.
    pub fn is_written(&self) -> bool {
        self.holder.is_some()
    }

    /// Whether people write such tables by hand, with sums, headings and remarks among the rows.
    pub(crate) fn is_by_hand(&self) -> bool {
        matches!(
            self.holder,
            None | Some(Holder::Csv | Holder::Tsv | Holder::BarText | Holder::Workbook { .. } | Holder::WebPage)
        )
    }
}
