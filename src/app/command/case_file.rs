use std::path::PathBuf;

use dateline_case::{Answer, DataFileId, Item};
use dateline_files::Existing;

use crate::store::RowId;

/// The case as a whole: its log, its files of data, other cases, and archives of it.
#[derive(Clone, Debug, PartialEq)]
pub enum CaseFileCommand {
    /// Asks for another case that is to be brought in.
    JoinDialog,
    /// Shows what bringing in the case of this file would change.
    Compare(PathBuf),
    /// Says what counts of something that both cases changed.
    Decide(Item, Answer),
    /// Brings in the case that was compared.
    Join,
    /// Brings in the decisions on names and the links that were made outside of any case.
    BringInWork,
    /// Shows the log of the case.
    ShowLog,
    /// Reads the log of the case anew.
    ReadLog,
    /// Asks where some lines of the log, by their places, are to be saved as CSV.
    SaveLog(Vec<usize>),
    /// Selects the events in these rows, which marks are about, and goes there.
    ShowEvents(Vec<RowId>),
    /// Shows the files of data of the case.
    ShowFiles,
    /// Looks how the files of data of the case are.
    LookAtFiles,
    /// Asks where a file of data of the case is now.
    LocateDialog(DataFileId),
    Locate(DataFileId, PathBuf),
    /// Asks where the case is to be packed with its files of data.
    PackDialog,
    PackTo(PathBuf, Existing),
    /// Unpacks a case that was packed into a folder beside it, and opens it.
    Unpack(PathBuf),
}
