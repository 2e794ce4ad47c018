//! What stands in the window, one file for each panel. Panels read the state and push commands.

mod also_called;
mod card;
mod central;
mod changed_files;
mod chips;
mod chosen;
mod detail;
mod downloads;
mod failures;
mod figure_sum;
mod filters;
mod guessed;
mod loading;
mod menu_bar;
mod menus;
mod nothing_matches;
mod overlays;
mod path_card;
mod question;
mod sample_strip;
mod selected_count;
mod status_bar;
mod strip;
mod strips;
mod table;
mod tag_dot;
mod time_fields;
mod top_bar;
mod undated;
mod welcome;
mod windows;
mod worries;

use eframe::egui::{CentralPanel, Frame, Margin, Panel, Ui};

pub use self::figure_sum::columns_menu_ui;

use super::state::Unsaved;
use super::theme::space;
use super::timeline_panel::TimelinePanel;
use super::{Command, State, Theme};

/// What the panels remember between frames that is nobody else's business: texts half typed, what is unfolded.
#[derive(Default)]
pub struct PanelStates {
    top_bar: top_bar::TopBar,
    filters: filters::FilterPanel,
    table: table::TablePanel,
    detail: detail::DetailPanel,
    undated: undated::UndatedTray,
    overlays: overlays::Overlays,
    windows: windows::WindowStates,
}

impl PanelStates {
    /// Forgets what is remembered by row: the rows are others now.
    pub fn forget_rows(&mut self) {
        self.table = table::TablePanel::default();
    }

    /// Whether a view was given a name or a note that is not saved yet.
    pub fn has_typed_view(&self) -> bool {
        self.windows.has_typed_view()
    }

    /// Whether a note stands here otherwise than in the case, which could not take it.
    pub fn has_unsaved_notes(&self, state: &State) -> bool {
        self.detail.has_unsaved_notes(state)
    }

    /// Forgets what was typed, if it stands here.
    pub fn discard(&mut self, unsaved: Unsaved) {
        match unsaved {
            Unsaved::View => self.windows.forget_views(),
            Unsaved::Notes => self.detail.forget_notes(),
            Unsaved::NewEvent | Unsaved::ChangedEvent | Unsaved::Columns | Unsaved::Decisions | Unsaved::Names => {}
        }
    }
}

/// The least widths of the panels, and of what stands between them.
const FILTERS: f32 = 200.0;
const DETAIL: f32 = 260.0;
const CENTRE: f32 = 280.0;

/// The whole window.
pub fn window_ui(
    panels: &mut PanelStates,
    timeline: &mut TimelinePanel,
    state: &State,
    ui: &mut Ui,
    commands: &mut Vec<Command>,
) {
    let theme = Theme::of(ui);
    let width = ui.available_width();
    let bar = |vertical: i8| {
        Frame::new()
            .fill(theme.panel())
            .inner_margin(Margin::symmetric(12, vertical))
    };
    let side = Frame::new().fill(theme.panel()).inner_margin(Margin::same(0));
    Panel::top("top bar")
        .frame(bar(8))
        .show(ui, |ui| top_bar::top_bar_ui(&mut panels.top_bar, state, ui, commands));
    Panel::bottom("status bar")
        .frame(bar(4))
        .show(ui, |ui| status_bar::status_bar_ui(state, ui, commands));
    strips::strips_ui(state, ui, commands);
    if state.open.is_any() {
        // In a narrow window, or with large text, one panel has room: what is selected, else the filters.
        let (wants_filters, wants_detail) = (state.preferred.panels.filters, state.preferred.panels.detail);
        let has_room = width >= FILTERS + DETAIL + CENTRE;
        let shows_detail = wants_detail && (has_room || !wants_filters || !state.seen.selection.is_empty());
        let shows_filters = wants_filters && (has_room || !shows_detail);
        let most = |least: f32| (width * 0.5).min(width - CENTRE).max(least.min(width * 0.5));
        if shows_filters {
            Panel::left("filters")
                .frame(side)
                .resizable(true)
                .default_size((width * 0.2).clamp(224.0, 264.0))
                .size_range(FILTERS.min(width * 0.5)..=most(FILTERS).min(480.0))
                .show(ui, |ui| {
                    filters::filters_ui(&mut panels.filters, state, ui, commands);
                });
        }
        if shows_detail {
            Panel::right("details")
                .frame(side)
                .resizable(true)
                .default_size((width * 0.29).clamp(296.0, 352.0))
                .size_range(DETAIL.min(width * 0.5)..=most(DETAIL).min(720.0))
                .show(ui, |ui| detail::detail_ui(&mut panels.detail, state, ui, commands));
        }
    }
    CentralPanel::no_frame()
        .frame(Frame::new().fill(theme.background()))
        .show(ui, |ui| {
            if state.open.is_any() {
                central::central_ui(&mut panels.table, &mut panels.undated, timeline, state, ui, commands);
            } else if state.open.loading.is_none() && state.open.failures.is_empty() {
                welcome::welcome_ui(state, ui, commands);
            } else {
                ui.add_space(space::XL);
            }
        });
    overlays::overlays_ui(&mut panels.overlays, state, ui, commands);
    windows::windows_ui(&mut panels.windows, state, ui, commands);
}
