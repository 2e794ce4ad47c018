use dateline_batch::Progress;

use crate::load;

/// How much of a file is read by those who do not want all of it: of a text its first lines, of each table in a workbook or in
/// Parquet, and of each list in JSON, its first rows. It ends with a whole row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First {
    /// So many lines; a row of a table may have several, and the first is mostly that of the column names. Lines of JSON that
    /// only describe a name come on top.
    Lines(u64),
    /// As many lines as so many bytes hold.
    Bytes(u64),
}

/// More is seldom of use, and takes long to read.
const MAX_FITTING: u64 = 1 << 30;

impl First {
    /// As much as fits well into the memory that is free, and into any that computers have.
    pub fn fitting(progress: &Progress) -> Self {
        load::begin(u64::MAX, progress.budget());
        Self::Bytes((load::max_unpacked(progress.budget()) / 4).min(MAX_FITTING))
    }

    /// How many rows are wanted at most.
    pub(crate) fn rows(self) -> u64 {
        match self {
            Self::Lines(max) => max,
            Self::Bytes(_) => u64::MAX,
        }
    }

    /// Whether more is wanted than so many lines or rows, which have so many bytes.
    pub(crate) fn wants(self, lines: u64, bytes: u64) -> bool {
        match self {
            Self::Lines(max) => lines < max,
            Self::Bytes(max) => bytes < max,
        }
    }
}
