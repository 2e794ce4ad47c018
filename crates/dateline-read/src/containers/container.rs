use dateline_batch::Findings;

use super::RowNumbers;
use crate::table::RawForm;

/// What a table was taken out of, and what was noticed on the way.
#[derive(Clone, Debug, Default)]
pub struct Container {
    /// As it follows "UCDP GED in": "an Excel workbook, sheet “data”"; "" for a plain table.
    pub name: String,
    /// Whether the name says all where the table's own format is not known: "iCalendar".
    pub is_format: bool,
    /// What the file was packed in: "packed with gzip"; "" if it was not.
    pub packed: String,
    /// Whether the first record surely holds the columns' names.
    pub has_header: bool,
    /// The sheets of a workbook, and which of them this is.
    pub sheets: Vec<String>,
    /// The sheet that this is, if it is one of a workbook.
    pub sheet: Option<String>,
    /// Which row of the source each row of the table is.
    pub rows: RowNumbers,
    /// How its rows are shown to people.
    pub(crate) raw_form: RawForm,
    /// What was chosen, in sentences.
    pub decisions: Vec<String>,
    /// With the row numbers of the source.
    pub findings: Findings,
}

impl Container {
    /// The name for a table of any format.
    pub const ANY_TABLE: &'static str = "Table";

    /// A file's format in words, with the format of its table: "ACLED in JSON Lines, packed with gzip".
    pub fn describe(&self, format: &str) -> String {
        let says_all = self.is_format && format == Self::ANY_TABLE || self.name.starts_with(format);
        let mut words = match self.name.as_str() {
            "" => format.to_owned(),
            name if says_all => name.to_owned(),
            name => format!("{format} in {name}"),
        };
        if !self.packed.is_empty() {
            words.push_str(", ");
            words.push_str(&self.packed);
        }
        words
    }

    /// Whether the text is one that a container wrote, so that its commas and line breaks are known.
    pub fn is_written(&self) -> bool {
        !self.name.is_empty()
    }
}
