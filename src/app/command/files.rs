use std::path::PathBuf;

/// Which files are open.
#[derive(Clone, Debug, PartialEq)]
pub enum FilesCommand {
    /// Asks for files to open in place of what is open.
    OpenDialog,
    /// Asks for files to open beside those that are open.
    AddDialog,
    /// Opens the files as one timeline in place of what is open.
    Open(Vec<PathBuf>),
    /// Opens as much of the beginning of a file as fits well into memory, in place of what is open.
    OpenBeginning(PathBuf),
    /// Opens further files beside those that are open.
    Add(Vec<PathBuf>),
    OpenSample,
    /// Reads the open files anew and takes those that may be downloads of one export for such.
    TakeAsOneExport,
    /// Asks no more whether the open files are downloads of one export.
    SettleDownloads,
    /// Forgets which files were opened before.
    ClearRecent,
    Close,
    CancelLoading,
    /// Takes the message about files that could not be read away.
    DismissFailures,
}
