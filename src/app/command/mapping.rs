use std::path::PathBuf;

use crate::batch::{FilePath, Mapping};

/// What the columns of a table are.
#[derive(Clone, Debug, PartialEq)]
pub enum MappingCommand {
    /// Shows what the columns of a file are taken for, to be changed.
    Edit(FilePath),
    /// Says something else of the columns that are being told apart.
    Change(Box<Mapping>),
    Undo,
    Redo,
    /// Goes back to the guess, and forgets what was said of this header.
    Reset,
    /// Reads the file by what was said of its columns, and remembers that for the header.
    Use,
    /// Reads the file whose columns were used last as it was read before.
    UndoUse,
    /// Forgets what was chosen for the columns of a file, and has them guessed.
    Forget(FilePath),
    /// Says no more that columns are read as they were chosen before.
    SettleChosen,
    /// Says that the guessed columns of all open files are right, and remembers them for their headers.
    ConfirmGuesses,
    /// Asks where to save what is said, as a mapping file.
    Save,
    /// Asks for a mapping file to take over.
    LoadDialog,
    /// Takes over this mapping file.
    Load(PathBuf),
}
