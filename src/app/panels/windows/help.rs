use eframe::egui::{Align, Grid, Label, Layout, RichText, ScrollArea, Ui, vec2};

use crate::app::action_group::ActionGroup;
use crate::app::actions::actions_of;
use crate::app::theme::{size, space};
use crate::app::timeline_panel::sample_ui;
use crate::app::widgets::{heading, muted};
use crate::timeline::LegendEntry;

/// What the marks mean, and all shortcuts.
pub fn help_ui(ui: &mut Ui) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.columns_const(|[left, right]| {
            left.with_layout(Layout::top_down(Align::Min), |ui| {
                marks_ui(ui);
                mouse_ui(ui);
            });
            right.with_layout(Layout::top_down(Align::Min), shortcuts_ui);
        });
    });
}

fn shortcuts_ui(ui: &mut Ui) {
    // Lines stand as close as lines of text.
    ui.spacing_mut().interact_size.y = 15.0;
    for group in ActionGroup::ALL {
        heading(ui, group.label());
        Grid::new(group.label())
            .num_columns(2)
            .min_col_width(140.0)
            .spacing(vec2(space::L, 3.0))
            .show(ui, |ui| {
                for action in actions_of(group).iter().filter(|action| !action.keys.is_empty()) {
                    ui.label(RichText::new(action.name).size(size::SECONDARY));
                    let keys: Vec<String> = action.keys.iter().map(|key| ui.ctx().format_shortcut(key)).collect();
                    muted(ui, &keys.join("  or  "));
                    ui.end_row();
                }
            });
        ui.add_space(space::M);
    }
}

fn mouse_ui(ui: &mut Ui) {
    ui.add_space(space::M);
    heading(ui, "Mouse");
    for line in [
        "Wheel or pinch: zoom at the cursor",
        "Drag along the axis: zoom into a stretch of time",
        "Drag or scroll sideways: move in time",
        "Double-click: fit all",
        "Drag the box in the overview: choose what is shown",
        "Click the name of a lane: its menu",
        "Side buttons: back and forward through views and events",
        "Click a mark, a row or a link: select the event",
        "With Ctrl: take it in or out; with Shift: all up to it",
        "Drag with Shift: select what the frame touches; with Ctrl, too, beside what is selected",
        "Click a number: zoom in until its events part",
        "Ctrl+1 to Ctrl+9: open the first nine views",
        "Drop files: open them; with Shift beside what is open",
    ] {
        ui.label(RichText::new(line).size(size::SECONDARY));
    }
    ui.add_space(space::M);
    heading(ui, "Claims");
    for line in [
        "≠ and this colour: the sources differ, and this one stands alone or against as many",
        "4 sources, 3 independent: who says so, and through how many outlets that do not copy each other",
        "Click a source or a figure: what it says, and its link",
    ] {
        ui.add(Label::new(RichText::new(line).size(size::SECONDARY)).wrap());
    }
    ui.add_space(space::M);
    heading(ui, "Arabic");
    let words = "What the file says is shown in reading order. While you type Arabic, the field shows its words in the order of \
                 typing, and the caret moves in that order; the search finds them all the same. Right-click a text to copy it.";
    ui.add(Label::new(RichText::new(words).size(size::SECONDARY)).wrap());
}

/// The legend of the timeline in whole sentences.
fn marks_ui(ui: &mut Ui) {
    heading(ui, "Marks");
    ui.add_space(2.0);
    for entry in LegendEntry::ALL {
        ui.horizontal(|ui| {
            sample_ui(entry, ui);
            ui.add(Label::new(RichText::new(entry.explained).size(size::SECONDARY)).wrap());
        });
    }
    ui.add_space(space::XS);
    muted(
        ui,
        "“6–7 events”: six surely, seven possibly. “Dates: possible” counts what could fall in the period that is wanted, “Dates: certain” only what surely does. Marks without a sure time stand at the middle of what is possible.",
    );
}
