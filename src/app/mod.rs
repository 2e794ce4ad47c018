//! The window. egui only from here on: panels read [`State`] and push [`Command`]s, one place applies them.

mod command;
pub mod fonts;
pub mod icons;
mod state;
mod theme;
pub mod timeline_panel;

pub use command::Command;
pub use state::State;
pub use theme::{Theme, color};
