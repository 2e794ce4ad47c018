use eframe::egui::{Label, RichText, ScrollArea, Ui};

use crate::app::theme::{size, space};
use crate::app::widgets::{heading, muted};
use crate::app::wording::grouped;
use crate::app::{State, focus, text};
use crate::event::{Event, words};
use crate::store::Reread;

/// What stood in files before they were read again, and does no more.
pub fn gone_ui(state: &State, ui: &mut Ui) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for reread in state.open.reread.iter().filter(|reread| reread.removed > 0) {
            file_ui(reread, ui);
        }
        focus::follow(ui);
    });
}

fn file_ui(reread: &Reread, ui: &mut Ui) {
    heading(
        ui,
        &format!("{} ({})", text::visual(&reread.path.name()), grouped(reread.removed)),
    );
    for event in &reread.gone {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let day = muted(ui, &when(event));
            ui.add_space((180.0 - day.rect.width()).max(0.0));
            let title = RichText::new(text::visual(&event.title)).size(size::BODY);
            ui.add(Label::new(title).wrap());
        });
    }
    let more = reread.removed.saturating_sub(reread.gone.len());
    if more > 0 {
        muted(ui, &format!("and {} more", grouped(more)));
    }
    ui.add_space(space::M);
}

fn when(event: &Event) -> String {
    let when = event.when.as_ref();
    when.map_or_else(|| "undated".to_owned(), words::describe_date)
}
