use crate::app::{PanelKind, ThemeChoice, WindowKind};

/// Panels, windows, and how they look.
#[derive(Clone, Debug, PartialEq)]
pub enum WindowCommand {
    FocusSearch,
    /// Leaves the search field, closes the topmost window, else selects nothing.
    Escape,
    TogglePanel(PanelKind),
    Show(WindowKind),
    Close(WindowKind),
    SetTheme(ThemeChoice),
    /// Dark if it is light now, and the other way round.
    ToggleTheme,
    LargerText,
    SmallerText,
    /// Opens a source in the browser; only http and https.
    OpenLink(String),
    Quit,
}
