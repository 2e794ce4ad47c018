use std::path::PathBuf;

use crate::app::web_link::WebLink;
use crate::app::{Command, PanelKind, ThemeChoice, WindowKind};

/// Panels, windows, and how they look.
#[derive(Clone, Debug, PartialEq)]
pub enum WindowCommand {
    FocusSearch,
    /// Leaves a text field, else the topmost window, else selects nothing.
    Escape,
    TogglePanel(PanelKind),
    Show(WindowKind),
    Close(WindowKind),
    /// Closes it, unless something would be lost: then it is asked before.
    Leave(WindowKind),
    SetTheme(ThemeChoice),
    /// Dark if it is light now, and the other way round.
    ToggleTheme,
    LargerText,
    SmallerText,
    PlainText,
    /// Fills the screen without a frame, or no longer.
    ToggleFullScreen,
    /// Whether the files of last time are opened at the next start.
    SetReopening(bool),
    /// Opens a source in the browser; only http and https, and if what is opened is not what stands there, it is asked before.
    OpenLink(String),
    /// Opens it at once.
    OpenWebLink(WebLink),
    /// The user has seen what he had to know of his own work.
    SeeWorries,
    /// Goes on with a path that was typed where the system shows no dialog, or without one.
    GivePath(Option<PathBuf>),
    /// Does what was asked about.
    Agree,
    /// Does not.
    Disagree,
    /// Carries out a command that loses what was typed: it was asked before.
    Discard(Box<Command>),
    /// Closes the program, after a question where something typed would be lost.
    Quit,
}
