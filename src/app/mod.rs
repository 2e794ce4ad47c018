//! The window. egui only from here on: panels read [`State`] and push [`Command`]s, one place applies them.

#[expect(clippy::module_inception, reason = "the app itself is the centre of this folder")]
mod app;
mod apply;
mod apply_files;
mod apply_links;
mod command;
mod copy;
mod detail;
mod dialogs;
mod findings_csv;
pub mod fonts;
mod history;
pub mod icons;
mod jobs;
mod latest;
mod link_index;
mod loader;
mod notices;
mod opening;
mod panels;
pub mod paragraph;
mod run;
mod sample;
mod saving;
mod screenshot;
mod settings;
mod shortcuts;
mod shown;
mod state;
mod table_order;
pub mod text;
pub mod theme;
pub mod timeline_panel;
mod widgets;

pub use app::DatelineApp;
pub use apply_links::Linking;
pub use command::Command;
pub use detail::Detail;
pub use run::{Options, RunError, run};
pub use saving::Scope;
pub use settings::Settings;
pub use shown::{PanelKind, Panels, ThemeChoice, WindowKind};
pub use state::State;
pub use table_order::{Column, TableOrder};
pub use theme::{Theme, color};
