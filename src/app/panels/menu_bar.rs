//! The titles of the menus, as users know them: by the pointer, by F10, and by Alt with a letter.

use eframe::egui::containers::menu::{MenuBar, MenuConfig, MenuState};
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{
    Button, FocusDirection, Id, Key, Modifiers, Popup, Response, ScrollArea, SetOpenCommand, Stroke, TextStyle, Ui,
    UiKind, UiStackInfo, vec2,
};

use crate::app::State;
use crate::app::accessibility::in_menu;
use crate::app::action_group::ActionGroup;
use crate::app::focus;
use crate::app::state::Cover;

/// What is left free around a menu that fills the window, in points.
const BELOW: f32 = 24.0;

/// What the bar remembers between frames.
#[derive(Clone, Copy, Default)]
struct Bar {
    /// The menu that opened since the pointer came over its title: the click that follows is not to close it.
    hovered_open: Option<Id>,
}

/// The titles; `content` is what stands in a menu.
pub fn menu_bar_ui(state: &State, ui: &mut Ui, mut content: impl FnMut(ActionGroup, &mut Ui)) {
    MenuBar::new().ui(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.spacing_mut().button_padding = vec2(8.0, 4.0);
        let has_letters = ui.input(|input| input.modifiers.alt) && state.cover() == Cover::Nothing;
        let titles: Vec<(ActionGroup, Response)> = ActionGroup::ALL
            .into_iter()
            .map(|group| (group, ui.add(Button::new(title(group, has_letters, ui)))))
            .collect();
        let menus: Vec<Id> = titles
            .iter()
            .map(|(_, title)| Popup::default_response_id(title))
            .collect();
        let open = menus.iter().position(|&menu| Popup::is_id_open(ui.ctx(), menu));
        let by_key = if state.cover() == Cover::Nothing {
            by_key(ui, open, &menus)
        } else {
            None
        };
        let bar_id = ui.scope_id().with("titles");
        let mut bar: Bar = ui.data(|data| data.get_temp(bar_id)).unwrap_or_default();
        for (index, ((group, title), &menu)) in titles.iter().zip(&menus).enumerate() {
            in_menu(title, Some(open == Some(index)));
            let is_other_open = open.is_some_and(|open| open != index);
            let mut is_kept = false;
            let command = if let Some(wanted) = by_key {
                if wanted == index {
                    title.request_focus();
                }
                Some(SetOpenCommand::Bool(wanted == index))
            } else if is_other_open && (title.hovered() || title.clicked()) {
                bar.hovered_open = (!title.clicked()).then_some(menu);
                Some(SetOpenCommand::Bool(true))
            } else if title.clicked() && bar.hovered_open.take() == Some(menu) {
                is_kept = true;
                None
            } else {
                title.clicked().then_some(SetOpenCommand::Toggle)
            };
            let shown = Popup::menu(title)
                .open_memory(command)
                .info(UiStackInfo::new(UiKind::Menu).with_tag_value(MenuConfig::MENU_CONFIG_TAG, MenuConfig::new()))
                .show(|ui| {
                    // The longest menu is higher than many screens.
                    let room = ui.ctx().content_rect().bottom() - title.rect.bottom() - BELOW;
                    let scroll = ScrollArea::vertical().max_height(room).min_scrolled_height(room);
                    scroll.show(ui, |ui| {
                        ui.set_min_width(240.0);
                        content(*group, ui);
                        focus::follow(ui);
                    });
                });
            if is_kept {
                // Any click closes what is open.
                Popup::open_id(ui.ctx(), menu);
            }
            let is_left = open == Some(index) && shown.is_none() && by_key.is_none();
            if is_left && ui.input(|input| input.key_pressed(Key::Escape)) {
                title.surrender_focus();
            }
        }
        ui.data_mut(|data| data.insert_temp(bar_id, bar));
    });
}

/// The menu that the keys open: F10 the first, Alt with a letter its own, left and right the one beside.
fn by_key(ui: &Ui, open: Option<usize>, menus: &[Id]) -> Option<usize> {
    let pressed = |modifiers: Modifiers, key: Key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let is_free = open.is_some() || !Popup::is_any_open(ui.ctx());
    if !is_free {
        return None;
    }
    // There the letters of a keyboard have signs of their own with this key.
    if !cfg!(target_os = "macos") {
        let mut groups = ActionGroup::ALL.iter();
        if let Some(index) = groups.position(|group| pressed(Modifiers::ALT, group.letter())) {
            return Some(index);
        }
    }
    if open.is_none() {
        return pressed(Modifiers::NONE, Key::F10).then_some(0);
    }
    let open = open?;
    // Within a menu of a menu, left leads back to it.
    let is_deep = MenuState::from_id(ui.ctx(), *menus.get(open)?, |menu| menu.open_item.is_some());
    if is_deep {
        return None;
    }
    let count = menus.len();
    let beside = if pressed(Modifiers::NONE, Key::ArrowRight) {
        (open + 1) % count
    } else if pressed(Modifiers::NONE, Key::ArrowLeft) {
        (open + count - 1) % count
    } else {
        return None;
    };
    ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    Some(beside)
}

/// The name of a menu, with a line under the letter that opens it.
fn title(group: ActionGroup, has_letter: bool, ui: &Ui) -> LayoutJob {
    let color = ui.visuals().text_color();
    let plain = TextFormat::simple(TextStyle::Button.resolve(ui.style()), color);
    let lined = TextFormat {
        underline: if has_letter {
            Stroke::new(1.0, color)
        } else {
            Stroke::NONE
        },
        ..plain.clone()
    };
    let name = group.label();
    let letter = group.letter().name();
    let at = name.to_uppercase().find(letter).unwrap_or_default();
    let mut job = LayoutJob::default();
    for (range, format) in [(0..at, &plain), (at..at + 1, &lined), (at + 1..name.len(), &plain)] {
        job.append(name.get(range).unwrap_or_default(), 0.0, format.clone());
    }
    job
}
