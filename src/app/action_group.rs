use eframe::egui::Key;

/// Where an action stands in the menu and in the help window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionGroup {
    File,
    Edit,
    View,
    Event,
    Help,
}

impl ActionGroup {
    pub const ALL: [Self; 5] = [Self::File, Self::Edit, Self::View, Self::Event, Self::Help];

    /// Opens the menu with Alt: a letter of its name.
    pub fn letter(self) -> Key {
        match self {
            Self::File => Key::F,
            Self::Edit => Key::E,
            Self::View => Key::V,
            Self::Event => Key::N,
            Self::Help => Key::H,
        }
    }

    pub fn label(self) -> &'static str {
        match self {
            Self::File => "File",
            Self::Edit => "Edit",
            Self::View => "View",
            Self::Event => "Event",
            Self::Help => "Help",
        }
    }
}
