//! Where the keys go: into what lies on top, from its first control on, and always in sight.

use eframe::egui::{
    Context, CornerRadius, FocusDirection, Id, Key, KeyboardShortcut, Memory, Modifiers, Popup, Stroke, StrokeKind, Ui,
};

use super::Theme;
use super::state::Cover;

/// Gives the focus to the first control of what has just come on top, once.
#[derive(Debug, Default)]
pub struct Entrance {
    is_due: bool,
}

impl Entrance {
    pub fn due() -> Self {
        Self { is_due: true }
    }

    /// The control that is added next gets the focus, unless something lies above it.
    pub fn here(&mut self, ui: &Ui) {
        if self.is_due && !ui.is_sizing_pass() && ui.memory(|memory| memory.allows_interaction(ui.layer_id())) {
            self.is_due = false;
            next_gets_it(ui);
        }
    }
}

/// Gives the focus to the control that is added next.
pub fn next_gets_it(ui: &Ui) {
    ui.memory_mut(|memory| {
        if let Some(focused) = memory.focused() {
            memory.surrender_focus(focused);
        }
        memory.move_focus(FocusDirection::Next);
    });
}

/// Presses the main button of what lies on top, whatever has the focus there.
pub const RETURN_ANYWHERE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Enter);

/// Takes that key before the control that has the focus takes it for a press of itself.
pub fn take_return(ctx: &Context, cover: Cover) {
    let is_pressed = cover != Cover::Nothing && ctx.input_mut(|input| input.consume_shortcut(&RETURN_ANYWHERE));
    ctx.data_mut(|data| data.insert_temp(Id::unique("return anywhere"), is_pressed));
}

/// Whether the keys press the main button of this window or card.
pub fn is_return_meant(ui: &Ui) -> bool {
    let (is_on_top, has_focus) =
        ui.memory(|memory| (memory.allows_interaction(ui.layer_id()), memory.focused().is_some()));
    if !is_on_top || ui.is_sizing_pass() || Popup::is_any_open(ui.ctx()) {
        return false;
    }
    let is_anywhere = ui.data_mut(|data| data.remove_temp(Id::unique("return anywhere")));
    is_anywhere == Some(true) || (!has_focus && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)))
}

/// Scrolls to what the keys have moved the focus to, if it stands in this part of a scroll area.
pub fn follow(ui: &Ui) {
    let Some(focused) = ui.memory(Memory::focused) else {
        return;
    };
    let Some(response) = ui.ctx().read_response(focused) else {
        return;
    };
    // What is painted into children only has no width of its own.
    let area = ui.min_rect().union(ui.max_rect());
    let is_here = response.layer_id == ui.layer_id() && area.contains(response.rect.center());
    if is_here && response.gained_focus() && Ring::now(ui.ctx()).by_keys {
        ui.scroll_to_rect(response.rect.expand(4.0), None);
    }
}

/// Whether the focus is moved by keys, so that it has to be seen.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ring {
    by_keys: bool,
}

impl Ring {
    /// As it was in the last frame, and as keys and pointer change it in this one.
    fn now(ctx: &Context) -> Self {
        let before: Option<Self> = ctx.data(|data| data.get_temp(Id::unique("ring")));
        let before = before.unwrap_or_default();
        ctx.input(|input| {
            let is_moved = MOVING.iter().any(|&key| input.key_pressed(key));
            let by_keys = (before.by_keys && !input.pointer.any_pressed()) || is_moved;
            Self { by_keys }
        })
    }

    /// Draws a ring around what has the focus.
    pub fn show(ctx: &Context, theme: &Theme) {
        let ring = Self::now(ctx);
        ctx.data_mut(|data| data.insert_temp(Id::unique("ring"), ring));
        let focused = ctx.memory(Memory::focused).filter(|_| ring.by_keys);
        let Some(response) = focused.and_then(|id| ctx.read_response(id)) else {
            return;
        };
        let clip = response.interact_rect.expand(4.0);
        let painter = ctx.layer_painter(response.layer_id).with_clip_rect(clip);
        let rect = response.rect.expand(2.0);
        // On the accent colour, too, the ring stands out.
        let ground = Stroke::new(4.0, theme.background());
        for (rect, stroke) in [(rect, ground), (rect.expand(1.0), Stroke::new(2.0, theme.accent()))] {
            painter.rect_stroke(rect, CornerRadius::same(6), stroke, StrokeKind::Middle);
        }
    }
}

/// The keys that move the focus.
const MOVING: [Key; 5] = [Key::Tab, Key::ArrowUp, Key::ArrowDown, Key::ArrowLeft, Key::ArrowRight];
