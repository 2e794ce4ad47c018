use std::path::PathBuf;

use crate::app::LastTime;
use crate::app::jobs::FolderLook;

/// Which files are open.
#[derive(Clone, Debug, PartialEq)]
pub enum FilesCommand {
    /// Asks for files to open in place of what is open.
    OpenDialog,
    /// Asks for files to open beside those that are open.
    AddDialog,
    /// Opens files, and all that hold events in folders, as one timeline in place of what is open.
    Open(Vec<PathBuf>),
    /// Opens what was found in folders, as far as it holds events.
    OpenFound(Box<FolderLook>),
    /// Opens as much of the beginning of a file as fits well into memory, in place of what is open.
    OpenBeginning(PathBuf),
    /// Opens further files beside those that are open.
    Add(Vec<PathBuf>),
    /// Asks the system for what is on the clipboard, to paste it.
    AskForPaste,
    /// Makes events of a table or a link that was pasted.
    Paste(String),
    OpenSample,
    /// Says no more that what is open is the sample.
    SettleSample,
    /// Opens what was open last time, as it was seen then.
    OpenLast(Box<LastTime>),
    /// Reads the open files again, as they are now; filters, view and selection stay.
    ReadAgain,
    /// Says no more that files have changed, until they change again.
    SettleChanged,
    /// Says no more what reading files again has come to.
    SettleReread,
    /// Reads the open files anew and takes those that may be downloads of one export for such.
    TakeAsOneExport,
    /// Reads the open files anew in the other order, so that the one that was opened first is taken for the newest where nothing
    /// else tells.
    TurnDownloads,
    /// Asks no more whether the open files are downloads of one export.
    SettleDownloads,
    /// Forgets which files were opened before.
    ClearRecent,
    Close,
    /// Closes one of several files; filters and view stay.
    CloseOne(PathBuf),
    CancelLoading,
    /// Takes the message about files that could not be read away.
    DismissFailures,
}
