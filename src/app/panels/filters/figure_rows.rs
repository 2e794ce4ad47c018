//! The lines of the filter panel about figures.

use eframe::egui::{Rect, RichText, Ui};

use super::figure_fields::{bounds, is_sure, with_bounds};
use super::figure_histogram::Histogram;
use super::panel::FilterPanel;
use super::value_row::{ValueRow, line, standing};
use crate::app::command::{FilterCommand, LookUpCommand};
use crate::app::theme::{size, space};
use crate::app::widgets::problem;
use crate::app::wording::capitalised;
use crate::app::{Command, State};
use crate::query::{Count, FigureFilter, FigureQuestion};
use crate::store::{FigureKind, FigureKindId};

impl FilterPanel {
    /// A kind of figure: a click wants events that tell it, and its bounds unfold.
    pub(super) fn figure_ui(
        &mut self,
        kind: FigureKindId,
        state: &State,
        rect: Rect,
        ui: &mut Ui,
        commands: &mut Vec<Command>,
    ) {
        let Some(told) = kind_of(state, kind) else { return };
        let counts = &state.found.answer.figures;
        let all = state.open.store.figure_kinds().iter();
        let all: Vec<Count> = all.filter_map(|(kind, _)| counts.kind(kind)).collect();
        let wanted = wanted_of(state, &told.name);
        let name = capitalised(&told.name);
        let row = ValueRow {
            is_tree: true,
            unfolded: Some(self.unfolding.figures.contains(&kind)),
            standing: standing(!wanted.is_empty()),
            ..line(&name, counts.kind(kind).unwrap_or_default(), all)
        };
        let response = row.show(ui, rect);
        if response.folds {
            if !self.unfolding.figures.remove(&kind) {
                self.unfolding.figures.insert(kind);
            }
            self.is_dirty = true;
        } else if response
            .row
            .on_hover_text(format!("Events that tell how many: {}", told.written.join(", ")))
            .clicked()
        {
            let asks = if wanted.is_empty() {
                vec![FigureQuestion::Known]
            } else {
                Vec::new()
            };
            commands.push(FilterCommand::SetFigure(told.name.clone(), asks).into());
        }
    }

    /// How large the figures of a kind are that is unfolded.
    pub(super) fn figure_histogram_ui(
        &mut self,
        kind: FigureKindId,
        state: &State,
        ui: &mut Ui,
        commands: &mut Vec<Command>,
    ) {
        let Some(told) = kind_of(state, kind) else { return };
        let mut kinds: Vec<FigureKindId> = self.unfolding.figures.iter().copied().collect();
        kinds.sort_unstable();
        commands.push(LookUpCommand::Figures(kinds).into());
        let counted = state.found.figures.as_ref();
        let counted = counted.filter(|counted| counted.store.has_same_figure_kinds(&state.open.store));
        let Some(counted) = counted
            .and_then(|counted| counted.of(kind))
            .filter(|counted| !counted.is_empty())
        else {
            return;
        };
        let wanted = wanted_of(state, &told.name);
        let histogram = Histogram {
            kind: &told.name,
            counted,
            wanted: bounds(&wanted),
        };
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(22.0);
        let dragged = &mut self.figures.entry(kind).or_default().dragged;
        if let Some(bounds) = histogram.show(dragged, ui) {
            let asks = with_bounds(&wanted, bounds);
            commands.push(FilterCommand::SetFigure(told.name.clone(), asks).into());
        }
    }

    /// The bounds of a kind that is unfolded.
    pub(super) fn figure_fields_ui(
        &mut self,
        kind: FigureKindId,
        state: &State,
        ui: &mut Ui,
        commands: &mut Vec<Command>,
    ) {
        let Some(told) = kind_of(state, kind) else { return };
        let wanted = wanted_of(state, &told.name);
        let fields = self.figures.entry(kind).or_default();
        fields.fill(&wanted);
        if let Some(asks) = fields.show(&told.name, &wanted, ui) {
            commands.push(FilterCommand::SetFigure(told.name.clone(), asks).into());
        }
    }

    /// What else can be asked of a kind that is unfolded, or what is wrong with its bounds.
    pub(super) fn figure_marks_ui(
        &mut self,
        kind: FigureKindId,
        state: &State,
        ui: &mut Ui,
        commands: &mut Vec<Command>,
    ) {
        let Some(told) = kind_of(state, kind) else { return };
        ui.spacing_mut().item_spacing.x = space::XS;
        ui.add_space(22.0);
        if let Some(words) = self.figures.get(&kind).and_then(|fields| fields.problem.as_ref()) {
            problem(ui, words);
            return;
        }
        let wanted = wanted_of(state, &told.name);
        // Two lines, since four words are wider than the panel of a small window.
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.horizontal(|ui| {
                for (asks, label, words) in [
                    (FigureQuestion::Unknown, "not told", "Events that tell no number"),
                    (
                        FigureQuestion::Imprecise,
                        "imprecise",
                        "A source leaves the number open",
                    ),
                ] {
                    mark_ui(&told.name, (asks, label, words), &wanted, ui, commands);
                }
            });
            ui.horizontal(|ui| {
                let asks = (FigureQuestion::Disputed, "disputed", "Sources contradict each other");
                mark_ui(&told.name, asks, &wanted, ui, commands);
                sure_ui(&told.name, &wanted, ui, commands);
            });
        });
    }
}

/// A question of a kind of figure that is asked or not.
fn mark_ui(
    kind: &str,
    (asks, label, words): (FigureQuestion, &str, &str),
    wanted: &[FigureQuestion],
    ui: &mut Ui,
    commands: &mut Vec<Command>,
) {
    if toggle_ui(ui, wanted.contains(&asks), label, words) {
        let kind = kind.to_owned();
        commands.push(FilterCommand::ToggleFigure(FigureFilter { kind, asks }).into());
    }
}

/// Whether its bounds, if there are any, are to hold for sure.
fn sure_ui(kind: &str, wanted: &[FigureQuestion], ui: &mut Ui, commands: &mut Vec<Command>) {
    let is_bound = |asks: &FigureQuestion| matches!(asks, FigureQuestion::Compared { .. });
    if !wanted.iter().any(is_bound) {
        return;
    }
    let is_on = wanted.iter().any(is_sure);
    let words = "Only events of which that is sure, whatever claim is right";
    if toggle_ui(ui, is_on, "surely", words) {
        let asks = wanted.iter().map(|asks| match *asks {
            FigureQuestion::Compared { comparison, number, .. } => FigureQuestion::Compared {
                comparison,
                number,
                certainly: !is_on,
            },
            other => other,
        });
        commands.push(FilterCommand::SetFigure(kind.to_owned(), asks.collect()).into());
    }
}

fn toggle_ui(ui: &mut Ui, is_on: bool, label: &str, words: &str) -> bool {
    let label = RichText::new(label).size(size::SECONDARY);
    ui.selectable_label(is_on, label).on_hover_text(words).clicked()
}

fn kind_of(state: &State, kind: FigureKindId) -> Option<&FigureKind> {
    state.open.store.figure_kinds().get(kind)
}

/// What the filter asks of a kind.
fn wanted_of(state: &State, name: &str) -> Vec<FigureQuestion> {
    let kinds = state.open.store.figure_kinds();
    let own = kinds.find(name);
    let wanted = state.asked.filter.figures.iter();
    wanted
        .filter(|wanted| kinds.find(&wanted.kind) == own)
        .map(|wanted| wanted.asks)
        .collect()
}
