use eframe::egui::Ui;

use super::part;
use crate::app::paragraph::paragraph_ui;
use crate::app::theme::size;
use crate::app::widgets::muted;
use crate::app::{Detail, Theme, fonts};

/// Other rows and files in which the event stands, and what they say otherwise.
pub fn other_occurrences_ui(detail: &Detail, ui: &mut Ui) {
    if detail.other_occurrences.is_empty() {
        return;
    }
    part(ui, "Also stands in");
    for other in &detail.other_occurrences {
        let place = format!("{}, row {}", other.path.name(), other.row);
        muted(ui, &place).on_hover_text(other.path.to_string());
        for difference in &other.differences {
            let (there, here) = (quoted(&difference.there), quoted(&difference.here));
            let words = format!("{}: {there} there, {here} here", difference.field);
            paragraph_ui(ui, &words, fonts::regular(size::SECONDARY), Theme::of(ui).doubt());
        }
    }
}

pub(super) fn quoted(text: &str) -> String {
    if text.trim().is_empty() {
        "nothing".to_owned()
    } else {
        format!("“{text}”")
    }
}
