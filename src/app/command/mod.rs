//! What can be done in the window, by what it is about.

mod case;
mod case_file;
mod copy;
mod edit;
mod files;
mod filter;
mod layout;
mod links;
mod look_up;
mod mapping;
mod names;
mod save;
mod select;
mod view;
mod views;
mod window;

pub use case::CaseCommand;
pub use case_file::CaseFileCommand;
pub use copy::CopyCommand;
pub use edit::EditCommand;
pub use files::FilesCommand;
pub use filter::{ColumnChange, FilterCommand};
pub use layout::LayoutCommand;
pub use links::LinksCommand;
pub use look_up::LookUpCommand;
pub use mapping::MappingCommand;
pub use names::NamesCommand;
pub use save::SaveCommand;
pub use select::{Picking, SelectCommand};
pub use view::ViewCommand;
pub use views::ViewsCommand;
pub use window::WindowCommand;

/// Everything that can be done in the window. Panels push commands; `apply` alone carries them out.
///
/// Matches on commands name every variant, so that none is forgotten.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    Files(FilesCommand),
    Mapping(MappingCommand),
    Filter(FilterCommand),
    Names(NamesCommand),
    LookUp(LookUpCommand),
    View(ViewCommand),
    Layout(LayoutCommand),
    Select(SelectCommand),
    Links(LinksCommand),
    Case(CaseCommand),
    Views(ViewsCommand),
    Edit(EditCommand),
    CaseFile(CaseFileCommand),
    Copy(CopyCommand),
    Save(SaveCommand),
    Window(WindowCommand),
    /// Takes back the last change of what [`Undo`](Self::Undo) covers: columns while they are being told apart, else the
    /// question, the view, links by hand and decisions on names.
    Undo,
    Redo,
}

macro_rules! from_parts {
    ($($part:ident($command:ty)),* $(,)?) => {
        $(impl From<$command> for Command {
            fn from(command: $command) -> Self {
                Self::$part(command)
            }
        })*
    };
}

from_parts!(
    Files(FilesCommand),
    Mapping(MappingCommand),
    Filter(FilterCommand),
    Names(NamesCommand),
    LookUp(LookUpCommand),
    View(ViewCommand),
    Layout(LayoutCommand),
    Select(SelectCommand),
    Links(LinksCommand),
    Case(CaseCommand),
    Views(ViewsCommand),
    Edit(EditCommand),
    CaseFile(CaseFileCommand),
    Copy(CopyCommand),
    Save(SaveCommand),
    Window(WindowCommand),
);
