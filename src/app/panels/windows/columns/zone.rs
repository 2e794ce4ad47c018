use eframe::egui::containers::menu::MenuConfig;
use eframe::egui::{Button, Margin, PopupCloseBehavior, RichText, Role, ScrollArea, TextEdit, Ui};

use super::choice::drop_down;
use crate::app::Theme;
use crate::app::list::rows_ui;
use crate::app::theme::{size, space};
use crate::app::widgets::{muted, named};
use crate::batch::TimeZoneChoice;
use crate::fold::fold;

/// Minutes east of UTC that are offered; any other can stand in a mapping file.
const OFFSETS: [i16; 33] = [
    0, 60, 120, 180, 210, 240, 270, 300, 330, 345, 360, 390, 420, 480, 540, 570, 600, 630, 660, 720, 780, -60, -120,
    -180, -210, -240, -300, -360, -420, -480, -540, -600, -660,
];
const WIDTH: f32 = 260.0;
const ROW: f32 = 24.0;
const ROWS: f32 = 12.0;

/// A zone that was chosen; `None` where it is not known.
pub struct Chosen(pub Option<TimeZoneChoice>);

/// The zone of clock times that say none, to be looked for by its name; `None` if nothing else was chosen.
pub fn zone_ui(ui: &mut Ui, wanted: &mut String, width: f32, chosen: Option<TimeZoneChoice>) -> Option<Chosen> {
    let label = label(chosen);
    let mut new = None;
    let stays = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let (response, inner) = drop_down(RichText::new(&label), width).config(stays).ui(ui, |ui| {
        ui.set_width(WIDTH);
        let edit = TextEdit::singleline(wanted)
            .desired_width(WIDTH)
            .margin(Margin::symmetric(8, 5))
            .hint_text("Baghdad, UTC+3 …");
        let response = ui.add(edit);
        named(&response, Role::TextInput, true, "Find a zone");
        if !response.has_focus() && ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        ui.add_space(space::XS);
        new = list_ui(ui, &choices(wanted), chosen);
        if new.is_some() {
            ui.close();
        }
    });
    if inner.is_none() {
        wanted.clear();
    }
    named(&response, Role::Button, true, &format!("Zone: {label}"));
    new
}

fn label(zone: Option<TimeZoneChoice>) -> String {
    zone.map_or_else(
        || "of unknown zone".to_owned(),
        |zone| zone.to_string().replace('_', " "),
    )
}

/// Those of a name that holds the text; with no text all.
fn choices(text: &str) -> Vec<Option<TimeZoneChoice>> {
    let text = fold(text.trim()).replace('-', "−");
    // "UTC+3" finds +03:00 too.
    let short = |label: &str| label.replace("+0", "+").replace("−0", "−");
    let is_wanted = |zone: &Option<TimeZoneChoice>| {
        let label = fold(&label(*zone));
        text.is_empty() || label.contains(&text) || short(&label).contains(&text)
    };
    let utc = OFFSETS.iter().take(1);
    let named = TimeZoneChoice::cities().map(TimeZoneChoice::Named);
    let offset = |minutes: &i16| Some(TimeZoneChoice::Offset(*minutes));
    let all = [None].into_iter().chain(utc.map(offset)).chain(named.map(Some));
    all.chain(OFFSETS.iter().skip(1).map(offset))
        .filter(is_wanted)
        .collect()
}

fn list_ui(ui: &mut Ui, choices: &[Option<TimeZoneChoice>], chosen: Option<TimeZoneChoice>) -> Option<Chosen> {
    let mut new = None;
    if choices.is_empty() {
        muted(ui, "No zone like this");
    }
    let color = Theme::of(ui).muted();
    ui.spacing_mut().item_spacing.y = 0.0;
    let area = ScrollArea::vertical().max_height(ROWS * ROW).auto_shrink([false, true]);
    rows_ui(area, ui, ROW, choices.len(), |ui, row| {
        let Some(&choice) = choices.get(row) else { return };
        let hours = match choice {
            Some(zone @ TimeZoneChoice::Named(_)) => zone.hours(),
            Some(TimeZoneChoice::Offset(_)) | None => String::new(),
        };
        let button = Button::selectable(choice == chosen, label(choice))
            .right_text(RichText::new(hours).size(size::SMALL).color(color))
            .min_size([WIDTH - 16.0, ROW].into());
        if ui.add(button).clicked() {
            new = Some(Chosen(choice));
        }
    });
    new.filter(|new| new.0 != chosen)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_found_by_city_and_by_hours() {
        let found = |text: &str| choices(text).into_iter().map(label).collect::<Vec<_>>();
        assert_eq!(found("baghdad"), ["Asia/Baghdad"]);
        assert_eq!(found("new york"), ["America/New York"]);
        assert_eq!(found("utc+3"), ["UTC+03:00", "UTC+03:30"]);
        assert_eq!(found("-5"), ["UTC−05:00"]);
        assert!(found("").len() > 400 && found("").starts_with(&["of unknown zone".to_owned(), "UTC".to_owned()]));
        assert!(found("nowhere").is_empty());
    }
}
