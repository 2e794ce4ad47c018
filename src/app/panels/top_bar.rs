use eframe::egui::containers::menu::{MenuButton, MenuConfig};
use eframe::egui::{self, Align, Button, Key, Layout, RichText, Role, Ui, Vec2};

use super::menus;
use crate::app::command::{FilterCommand, LayoutCommand, SelectCommand, ViewCommand, WindowCommand};
use crate::app::event_menu::{colours_menu_ui, lane_choice_ui, lane_columns_ui};
use crate::app::theme::{size, space};
use crate::app::widgets::{icon_button, icon_button_enabled, named};
use crate::app::{Command, State, Theme, ThemeChoice, fonts, held, icons, shortcuts, typing};
use crate::query::LaneBy;

/// What is typed into the search field.
#[derive(Default)]
pub struct TopBar {
    text: String,
    /// The last request for focus that was honoured.
    focused: u64,
}

const HEIGHT: f32 = 28.0;
/// Width of the buttons beside the search, and of the search at least.
const BUTTONS: f32 = 516.0;
const LEAST_SEARCH: f32 = 120.0;

pub fn top_bar_ui(bar: &mut TopBar, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.set_height(HEIGHT);
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        menus::menus_ui(state, ui, commands);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            theme_ui(state, ui, commands);
            if state.open.is_any() {
                let narrow = ui.available_width() < 660.0;
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    if !narrow {
                        ui.add_space(space::L);
                    }
                    let room = ui.available_width();
                    let has_room = room >= BUTTONS + LEAST_SEARCH;
                    let width = if has_room {
                        room - BUTTONS
                    } else {
                        room - 2.0 * space::L
                    };
                    if width < LEAST_SEARCH / 2.0 {
                        return;
                    }
                    search_ui(bar, width.min(460.0), state, ui, commands);
                    // With large text what the menus have is left to them.
                    if has_room {
                        ui.add_space(space::S);
                        buttons_ui(state, ui, commands);
                    }
                });
            }
        });
    });
}

fn search_ui(bar: &mut TopBar, width: f32, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let id = ui.make_persistent_id("search");
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    if !has_focus && bar.text != state.asked.filter.text {
        bar.text.clone_from(&state.asked.filter.text);
    }
    let color = Theme::of(ui).muted();
    let hint = RichText::new(format!(
        "Search text, actors, places   {}",
        shortcuts::keys_of(ui.ctx(), &Command::Window(WindowCommand::FocusSearch))
    ));
    // Before the field is drawn, so that it takes what was typed right after its key.
    if bar.focused != state.seen.search_focus {
        bar.focused = state.seen.search_focus;
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let response = typing::line_field(ui, &mut bar.text, fonts::regular(size::BODY), |edit| {
        edit.id(id)
            .desired_width(width)
            .margin(egui::Margin::symmetric(8, 5))
            .prefix(RichText::new(icons::SEARCH).color(color))
            .hint_text(hint.color(color))
    });
    named(&response, Role::TextInput, true, "Search");
    if response.changed() {
        commands.push(FilterCommand::SetText(bar.text.clone()).into());
    }
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        commands.push(FilterCommand::SetText(bar.text.clone()).into());
        let is_back = held::with_key(ui, Key::Enter).shift;
        let step = if is_back {
            SelectCommand::PreviousMatch
        } else {
            SelectCommand::NextMatch
        };
        commands.push(step.into());
        response.request_focus();
    }
    if !bar.text.is_empty() {
        let rect = egui::Rect::from_center_size(response.rect.right_center() - Vec2::new(14.0, 1.0), Vec2::splat(20.0));
        let clear = ui.place(
            rect,
            Button::new(RichText::new(icons::X).size(size::SECONDARY)).frame(false),
        );
        named(&clear, Role::Button, true, "Clear the search");
        if clear.clicked() {
            bar.text.clear();
            commands.push(FilterCommand::SetText(String::new()).into());
        }
    }
}

/// A name of a column as a button has room for it.
fn shortened(name: &str) -> String {
    const MAX: usize = 16;
    if name.chars().count() <= MAX {
        return name.to_owned();
    }
    let head: String = name.chars().take(MAX - 1).collect();
    format!("{}…", head.trim_end())
}

/// A button that opens a menu, with its present value on it.
fn drop_down(ui: &mut Ui, label: &str, width: f32, content: impl FnOnce(&mut Ui)) {
    let button = Button::new(label)
        .right_text(RichText::new(icons::CARET_DOWN).size(size::SECONDARY))
        .min_size(Vec2::new(width, 26.0));
    let (response, _) = MenuButton::from_button(button)
        .config(MenuConfig::default())
        .ui(ui, content);
    named(&response, Role::Button, true, label);
}

fn buttons_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.spacing_mut().item_spacing.x = 6.0;
    drop_down(ui, &format!("Lanes: {}", shortened(state.lanes_label())), 128.0, |ui| {
        for lane_by in LaneBy::ALL {
            if lane_choice_ui(lane_by, state, ui) {
                commands.push(LayoutCommand::SetLanes(lane_by).into());
                ui.close();
            }
        }
        lane_columns_ui(state, ui, commands);
        ui.separator();
        colours_menu_ui(state, ui, commands);
    });
    let label = |certainly: bool| if certainly { "Dates: certain" } else { "Dates: possible" };
    drop_down(ui, label(state.asked.filter.certainly), 128.0, |ui| {
        let choices = [
            (false, "Possible: could fall in the period that is wanted"),
            (true, "Certain: surely falls in the period that is wanted"),
        ];
        for (certainly, explained) in choices {
            if ui
                .selectable_label(state.asked.filter.certainly == certainly, explained)
                .clicked()
            {
                commands.push(FilterCommand::SetCertainly(certainly).into());
                ui.close();
            }
        }
    });
    let keys = shortcuts::keys_of(ui.ctx(), &Command::View(ViewCommand::Fit));
    let fit = ui
        .add(Button::new("Fit").min_size(Vec2::new(44.0, 26.0)))
        .on_hover_text(format!("Show all events that match   {keys}"));
    if fit.clicked() {
        commands.push(ViewCommand::Fit.into());
    }
    let trail = &state.seen.trail;
    for (enabled, icon, name, command) in [
        (trail.can_go_back(), icons::CARET_LEFT, "Back", ViewCommand::Back.into()),
        (
            trail.can_go_forward(),
            icons::CARET_RIGHT,
            "Forward",
            ViewCommand::Forward.into(),
        ),
        (state.can_undo(), icons::UNDO, "Undo", Command::Undo),
        (state.can_redo(), icons::REDO, "Redo", Command::Redo),
    ] {
        if icon_button_enabled(ui, enabled, icon, name).clicked() {
            commands.push(command);
        }
    }
}

fn theme_ui(state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let icon = match state.preferred.theme {
        ThemeChoice::System => icons::DESKTOP,
        ThemeChoice::Dark => icons::MOON,
        ThemeChoice::Light => icons::SUN,
    };
    let name = format!("Theme: {}", state.preferred.theme.label());
    let response = icon_button(ui, icon, &name);
    egui::Popup::menu(&response).show(|ui| {
        for theme in ThemeChoice::ALL {
            if ui
                .selectable_label(state.preferred.theme == theme, theme.label())
                .clicked()
            {
                commands.push(WindowCommand::SetTheme(theme).into());
                ui.close();
            }
        }
    });
}
