use super::FileType;
use crate::ForeignError;
use crate::finding::{MarkupFault, SheetFault};
use crate::format::WorkbookKind;

/// How a file of a known kind is damaged, or cut short.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// It cannot be unpacked.
    #[error("is a damaged {file} and cannot be unpacked: {}", .error.advice())]
    Packed {
        /// What the file is.
        file: FileType,
        /// What is wrong with its bytes.
        error: ForeignError,
    },
    /// Its bytes are not those of such a file.
    #[error("is a damaged {file}: {}", .error.advice())]
    Invalid {
        /// What the file is.
        file: FileType,
        /// What is wrong with its bytes.
        error: ForeignError,
    },
    /// Files of an archive share their bytes, so that a small one holds much many times over.
    #[error("is a damaged zip archive: files in it lie over each other")]
    Overlap,
    /// Its decoder gives up without a reason.
    #[error("is a damaged {0}: it cannot be decoded")]
    Undecodable(FileType),
    /// Its decoder's process ended before it had said all: by the file, or by the memory that it may take.
    #[error("is a {file} whose decoder gave up: it is damaged, or needs more than {max} MB of memory")]
    Ended {
        /// What the file is.
        file: FileType,
        /// Megabytes that its decoder may take.
        max: u64,
    },
    /// A part of a workbook cannot be read without which there is none.
    #[error("is a damaged {}: {part}: {}", .kind.name(), .error.advice())]
    Part {
        /// What kind of workbook it is.
        kind: WorkbookKind,
        /// The part's name in the workbook.
        part: &'static str,
        /// What is wrong with it.
        error: ForeignError,
    },
    /// A sheet cannot be read, and it was asked for, or there is no other.
    #[error("is a damaged {}: the sheet “{sheet}” cannot be read: {why}", .kind.name())]
    Sheet {
        /// What kind of workbook it is.
        kind: WorkbookKind,
        /// The sheet's name.
        sheet: String,
        /// What is wrong with it.
        why: SheetFault,
    },
    /// It begins as Excel's workbooks do, but no workbook can be made of it.
    #[error("is a damaged Excel workbook, or none: {}", .0.advice())]
    Excel(ForeignError),
    /// It begins as Excel's old workbooks do, but holds none.
    #[error("is a damaged Excel workbook, or none")]
    NoExcel,
    /// Its styles could not be laid out in memory.
    #[error("is an Excel workbook with more styles, or longer ones, than can be laid out in memory")]
    Styles,
    /// Its sheets could not be laid out in memory.
    #[error("is an Excel workbook with cells too far apart to be laid out in memory; save it as XLSX")]
    CellsFarApart,
    /// It is no Parquet file that can be decoded.
    #[error("is a damaged Parquet file, or is cut short: {}", .0.advice())]
    Parquet(ForeignError),
    /// It ends before its first placemark.
    #[error("is a damaged KML file: {0}")]
    Kml(MarkupFault),
}
