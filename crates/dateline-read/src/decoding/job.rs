use std::io::{self, Write};

use dateline_batch::format::WorkbookKind;
use dateline_batch::unread::FileType;

use super::Out;
use crate::containers::{decode_parquet, decode_xls};

/// What is decoded apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Job {
    /// A workbook of Excel before 2007.
    Xls,
    /// Apache Parquet.
    Parquet,
}

impl Job {
    const ALL: [Self; 2] = [Self::Xls, Self::Parquet];

    /// What it is called between processes.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Xls => "xls",
            Self::Parquet => "parquet",
        }
    }

    pub(super) fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|job| job.word() == word)
    }

    /// What is wrong with the file is one of the records; an error is that nobody takes them.
    pub(super) fn run(self, bytes: Vec<u8>, out: &mut Out<impl Write>) -> io::Result<()> {
        match self {
            Self::Xls => decode_xls(&bytes, out),
            Self::Parquet => decode_parquet(bytes, out),
        }?;
        out.end()
    }

    /// What its files are called.
    pub(super) fn file(self) -> FileType {
        match self {
            Self::Xls => FileType::Workbook(WorkbookKind::Excel),
            Self::Parquet => FileType::Parquet,
        }
    }
}
