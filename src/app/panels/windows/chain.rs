use std::sync::Arc;

use eframe::egui::{self, Align2, CornerRadius, Rect, Response, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use super::chain_lines::{Line, absence, lines};
use crate::app::command::SelectCommand;
use crate::app::link_index::LinkIndex;
use crate::app::theme::{size, space};
use crate::app::widgets::{hint, muted, painted_text};
use crate::app::wording::grouped;
use crate::app::{Command, State, Theme, focus, fonts};
use crate::chain::Chain;
use crate::store::Store;

/// What the window of the chain remembers between frames.
#[derive(Default)]
pub struct ChainWindow {
    lines: Vec<Line>,
    is_cut: bool,
    /// Whether the selected step has yet to be brought into view.
    brings: bool,
    /// What the lines were made of.
    made_of: Option<(Arc<Store>, Arc<LinkIndex>)>,
}

/// Height of one event, and of the words between two.
const STEP: f32 = 44.0;
const GAP: f32 = 16.0;
const NO_GAP: f32 = 4.0;
/// Where times and titles stand.
const TIME: f32 = 30.0;
const TITLE: f32 = 172.0;

/// The whole sequence that the selected event is part of, in order of time, with the days between.
pub fn chain_ui(window: &mut ChainWindow, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    if state.open.store.len() > LinkIndex::MAX {
        let max = grouped(LinkIndex::MAX);
        muted(
            ui,
            &format!("Links are followed in up to {max} events only; more are open."),
        );
        return;
    }
    let Some(index) = &state.found.links else {
        muted(ui, "Links are being looked up …");
        return;
    };
    window.keep_up_with(state, index);
    match window.lines.len() {
        0 => {
            muted(ui, "Select an event that is linked with others.");
            return;
        }
        1 => muted(
            ui,
            "This event is linked with no other. “Link to …” in its details adds a link by hand.",
        ),
        count => {
            let and_more = if window.is_cut { ", the nearest of more" } else { "" };
            muted(
                ui,
                &format!("{count} events in order of time{and_more}. “Follows 2” means the second of them."),
            )
        }
    };
    ui.add_space(space::S);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (number, line) in window.lines.iter().enumerate() {
            let response = line_ui(number + 1, line, state, ui, commands);
            if window.brings && state.seen.selection.focus() == Some(line.row) {
                response.scroll_to_me(Some(egui::Align::Center));
            }
        }
        focus::follow(ui);
    });
    window.brings = false;
}

impl ChainWindow {
    /// Looks the chain up when an event outside it is selected, or when links have changed. It is at most
    /// [`Chain::MAX_EVENTS`] events, so that this takes about a millisecond.
    fn keep_up_with(&mut self, state: &State, index: &Arc<LinkIndex>) {
        let is_same = self
            .made_of
            .as_ref()
            .is_some_and(|(store, links)| Arc::ptr_eq(store, &state.open.store) && Arc::ptr_eq(links, index));
        if !is_same {
            self.lines.clear();
        }
        let Some(row) = state.seen.selection.focus() else {
            return;
        };
        if is_same && self.lines.iter().any(|line| line.row == row) {
            return;
        }
        let chain = Chain::around(row, &|row| index.ties(row), &|row| index.dangling(row));
        self.is_cut = chain.is_cut;
        self.lines = lines(&chain, &state.open.store);
        self.brings = true;
        self.made_of = Some((state.open.store.clone(), index.clone()));
    }
}

fn line_ui(number: usize, line: &Line, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) -> Response {
    let theme = Theme::of(ui);
    let absence = absence(line.row, state);
    let small = fonts::regular(size::SECONDARY);
    let width = ui.available_width() - 8.0;
    if number > 1 {
        let (rect, _) = ui.allocate_exact_size(
            Vec2::new(width, if line.gap.is_empty() { NO_GAP } else { GAP }),
            Sense::hover(),
        );
        ui.painter().vline(rect.left() + 14.0, rect.y_range(), theme.hairline());
        let area = Rect::from_min_max(egui::pos2(rect.left() + TIME, rect.top()), rect.max);
        painted_text(
            ui,
            area,
            Align2::LEFT_CENTER,
            &line.gap,
            fonts::regular(size::SMALL),
            theme.muted(),
        );
    }
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, STEP), Sense::click());
    let is_selected = state.seen.selection.focus() == Some(line.row);
    let sentence = [&line.when, &line.title, &line.gap, &line.links, absence];
    let sentence: Vec<&str> = sentence.into_iter().filter(|part| !part.is_empty()).collect();
    let sentence = format!("{number}. {}", sentence.join(", "));
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, is_selected, &sentence));
    if is_selected || response.hovered() || response.has_focus() {
        let fill = if is_selected { theme.selection() } else { theme.raised() };
        ui.painter().rect_filled(rect, CornerRadius::same(4), fill);
    }
    let faint = if absence.is_empty() {
        theme.text()
    } else {
        theme.muted()
    };
    let cell = |from: f32, to: f32, lower: bool| {
        let half = rect.height() / 2.0;
        let top = rect.top() + if lower { half - 1.0 } else { 3.0 };
        Rect::from_min_max(
            egui::pos2(rect.left() + from, top),
            egui::pos2(rect.left() + to, top + half - 2.0),
        )
    };
    let mark = egui::pos2(rect.left() + 14.0, cell(0.0, 1.0, false).center().y);
    ui.painter()
        .text(mark, Align2::CENTER_CENTER, number, small.clone(), theme.muted());
    painted_text(
        ui,
        cell(TIME, TITLE - 8.0, false),
        Align2::LEFT_CENTER,
        &line.when,
        small.clone(),
        faint,
    );
    let body = fonts::regular(size::BODY);
    painted_text(
        ui,
        cell(TITLE, width - 6.0, false),
        Align2::LEFT_CENTER,
        &line.title,
        body,
        faint,
    );
    let kind = cell(TIME, TITLE - 8.0, true);
    painted_text(
        ui,
        kind,
        Align2::LEFT_CENTER,
        &line.kind,
        fonts::regular(size::SMALL),
        theme.muted(),
    );
    let mut below = cell(TITLE, width - 6.0, true);
    if !absence.is_empty() {
        let shown = painted_text(
            ui,
            below,
            Align2::LEFT_CENTER,
            absence,
            fonts::regular(size::SMALL),
            theme.doubt(),
        );
        below.min.x += shown.width + 8.0;
    }
    let font = fonts::regular(size::SMALL);
    let links = painted_text(ui, below, Align2::LEFT_CENTER, &line.links, font, theme.muted());
    let response = if links.is_cut {
        hint(response, &line.links)
    } else {
        response
    };
    if response.clicked() {
        commands.push(SelectCommand::Id(line.id.clone()).into());
    }
    response
}
