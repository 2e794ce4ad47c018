use eframe::egui::Key;

use crate::app::action::{Action, action, alt, ctrl, ctrl_shift, plain};
use crate::app::command::Command::{Layout, View, Window};
use crate::app::command::{LayoutCommand, ViewCommand, WindowCommand};
use crate::app::{PanelKind, WindowKind};

pub(super) static ACTIONS: &[Action] = &[
    action("Fit all", View(ViewCommand::Fit), &[plain(Key::Home)]),
    action(
        "Zoom in",
        View(ViewCommand::ZoomIn),
        &[plain(Key::Plus), plain(Key::Equals)],
    ),
    action("Zoom out", View(ViewCommand::ZoomOut), &[plain(Key::Minus)]),
    action("Earlier", View(ViewCommand::PanEarlier), &[plain(Key::ArrowLeft)]),
    action("Later", View(ViewCommand::PanLater), &[plain(Key::ArrowRight)]),
    action(
        "Views …",
        Window(WindowCommand::Show(WindowKind::Views)),
        &[plain(Key::V)],
    )
    .parted(),
    action(
        "Next events out of view",
        View(ViewCommand::ToNext),
        &[ctrl(Key::ArrowRight)],
    ),
    action(
        "Previous events out of view",
        View(ViewCommand::ToPrevious),
        &[ctrl(Key::ArrowLeft)],
    ),
    action("Back", View(ViewCommand::Back), &[alt(Key::ArrowLeft)]),
    action("Forward", View(ViewCommand::Forward), &[alt(Key::ArrowRight)]),
    action(
        "Filters",
        Window(WindowCommand::TogglePanel(PanelKind::Filters)),
        &[plain(Key::F6)],
    )
    .parted(),
    action(
        "Overview",
        Window(WindowCommand::TogglePanel(PanelKind::Overview)),
        &[plain(Key::F7)],
    ),
    action(
        "Table",
        Window(WindowCommand::TogglePanel(PanelKind::Table)),
        &[plain(Key::F8)],
    ),
    action(
        "Details",
        Window(WindowCommand::TogglePanel(PanelKind::Detail)),
        &[plain(Key::F9)],
    ),
    action(
        "Undated events",
        Window(WindowCommand::TogglePanel(PanelKind::Undated)),
        &[plain(Key::F3)],
    ),
    action(
        "Legend",
        Window(WindowCommand::TogglePanel(PanelKind::Legend)),
        &[plain(Key::L)],
    )
    .parted(),
    action(
        "Acts above, suffered below",
        Layout(LayoutCommand::ToggleSides),
        &[plain(Key::B)],
    ),
    action(
        "Largest days, weeks …",
        Window(WindowCommand::Show(WindowKind::Largest)),
        &[plain(Key::D)],
    ),
    action(
        "Columns by figure",
        Layout(LayoutCommand::ToggleColumns),
        &[plain(Key::G)],
    ),
    action(
        "One scale for all lanes",
        Layout(LayoutCommand::ToggleOneScale),
        &[plain(Key::Y)],
    ),
    action(
        "Links of all events",
        Layout(LayoutCommand::ToggleAllLinks),
        &[plain(Key::K)],
    ),
    action(
        "Dark or light",
        Window(WindowCommand::ToggleTheme),
        &[ctrl_shift(Key::L)],
    )
    .parted(),
    action(
        "Larger text",
        Window(WindowCommand::LargerText),
        &[ctrl(Key::Plus), ctrl(Key::Equals)],
    ),
    action("Smaller text", Window(WindowCommand::SmallerText), &[ctrl(Key::Minus)]),
    action("Plain text size", Window(WindowCommand::PlainText), &[ctrl(Key::Num0)]),
    action(
        "Full screen",
        Window(WindowCommand::ToggleFullScreen),
        &[plain(Key::F11)],
    ),
    action(
        "Who against whom",
        Window(WindowCommand::Show(WindowKind::Pairs)),
        &[plain(Key::F4)],
    ),
];
