use eframe::egui::Ui;

use super::other_occurrences::quoted;
use super::part;
use crate::app::paragraph::paragraph_ui;
use crate::app::theme::size;
use crate::app::widgets::muted;
use crate::app::{Detail, Theme, fonts};

/// What the row said before its file was read again.
pub fn before_ui(detail: &Detail, ui: &mut Ui) {
    let Some(differences) = &detail.before else {
        return;
    };
    part(ui, "Before the file changed");
    if differences.is_empty() {
        muted(ui, "No column was another; what the file says around it has changed.");
    }
    for difference in differences {
        let words = format!(
            "{}: {} before, {} now",
            difference.field,
            quoted(&difference.there),
            quoted(&difference.here)
        );
        paragraph_ui(ui, &words, fonts::regular(size::SECONDARY), Theme::of(ui).doubt());
    }
}
