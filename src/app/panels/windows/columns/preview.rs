use eframe::egui::{
    Align2, Label, ProgressBar, Rect, RichText, Role, ScrollArea, Sense, Spinner, Ui, Vec2, WidgetInfo, pos2,
};

use crate::app::row_text::when_words;
use crate::app::theme::{size, space};
use crate::app::widgets::{decoration, heading, muted, painted_text};
use crate::app::wording::grouped;
use crate::app::{MappingDraft, Preview, Theme, fonts, icons};
use crate::event::Event;
use crate::timeline::{Overview, stretch_text};

const TIMELINE: &str = "on the timeline";
/// Height of the columns of the timeline.
const COLUMNS: f32 = 64.0;

/// What becomes of the file: counts, timeline, first events.
pub fn preview_ui(draft: &MappingDraft, ui: &mut Ui) {
    ui.set_width(ui.available_width());
    ui.horizontal(|ui| {
        heading(ui, "What becomes of it");
        if draft.is_busy() {
            ui.add(Spinner::new().size(size::SECONDARY));
        }
    });
    let Some(preview) = &draft.preview else {
        return;
    };
    if let Some(failure) = &preview.failure {
        let theme = Theme::of(ui);
        decoration(ui, RichText::new(icons::WARNING_CIRCLE).size(18.0).color(theme.error()));
        ui.add(Label::new(RichText::new(failure).color(theme.error())).wrap());
        return;
    }
    counts_ui(draft, preview, ui);
    ui.add_space(space::S);
    if let Some((extent, overview)) = &preview.timeline {
        timeline_ui(overview, ui);
        muted(ui, &stretch_text(*extent));
    } else {
        let color = Theme::of(ui).doubt();
        ui.label(RichText::new("No event has a date: there is no timeline.").color(color));
    }
    ui.add_space(space::S);
    heading(ui, "First events");
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for event in &preview.events {
            event_ui(event, ui);
        }
    });
}

fn counts_ui(draft: &MappingDraft, preview: &Preview, ui: &mut Ui) {
    let theme = Theme::of(ui);
    let report = &preview.report;
    let dated = report.events.saturating_sub(report.undated);
    let counts = [
        (dated, TIMELINE, theme.text()),
        (report.undated, "undated", theme.doubt()),
        (
            report.refused(),
            if report.refused() == 1 {
                "row without an event"
            } else {
                "rows without an event"
            },
            theme.doubt(),
        ),
        (
            report.findings.count(),
            if report.findings.count() == 1 {
                "finding"
            } else {
                "findings"
            },
            theme.muted(),
        ),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        for (count, label, color) in counts
            .into_iter()
            .filter(|(count, label, _)| *count > 0 || *label == TIMELINE)
        {
            ui.label(RichText::new(format!("{} {label}", grouped(count))).color(color));
        }
    });
    if preview.is_beginning {
        muted(
            ui,
            "In the first 64 MB of the file; the rest is read when it is opened.",
        );
    } else if preview.is_part && draft.is_busy() {
        let (bytes, all) = draft
            .progress()
            .map_or((0, 0), |progress| (progress.bytes(), progress.bytes_total()));
        #[expect(clippy::cast_precision_loss, reason = "a bar of a few hundred pixels")]
        let share = if all == 0 { 0.0 } else { bytes as f32 / all as f32 };
        muted(ui, "In the first rows so far; the others are being counted.");
        ui.add(
            ProgressBar::new(share.min(1.0))
                .desired_height(4.0)
                .fill(theme.accent()),
        );
    }
}

/// When the events are, as columns.
fn timeline_ui(overview: &Overview, ui: &mut Ui) {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), COLUMNS), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, "When the events are"));
    ui.painter().rect_filled(rect, 4.0, theme.background());
    let area = rect.shrink(4.0);
    let scale = area.width() / Preview::WIDTH;
    let column = |from: f32, to: f32, share: f32| {
        let left = area.left() + from * scale;
        let right = (area.left() + to * scale - 0.5).max(left + 1.0);
        Rect::from_min_max(
            pos2(left, area.bottom() - (share * area.height()).max(1.0)),
            pos2(right, area.bottom()),
        )
    };
    for bar in &overview.columns {
        if bar.possible > bar.certain {
            let rect = column(bar.from, bar.to, bar.possible);
            ui.painter().rect_filled(rect, 0.0, theme.accent().gamma_multiply(0.4));
        }
        if bar.certain > 0.0 {
            let rect = column(bar.from, bar.to, bar.certain);
            ui.painter().rect_filled(rect, 0.0, theme.accent());
        }
    }
}

fn event_ui(event: &Event, ui: &mut Ui) {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 36.0), Sense::hover());
    let when = when_words(event);
    let who: Vec<&str> = event.actors.iter().map(|actor| actor.name.as_str()).collect();
    let figures = event.claims.iter().flat_map(|claim| &claim.figures);
    let parts = [
        who.join(", "),
        event.place.path.join(" › "),
        figures
            .map(|figure| format!("{} {}", figure.what, figure.amount))
            .collect::<Vec<_>>()
            .join(", "),
        event
            .claims
            .iter()
            .map(|claim| claim.source.outlet.as_str())
            .filter(|name| *name != "The table")
            .collect::<Vec<_>>()
            .join(", "),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let below = parts.join("  ·  ");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{when}: {}", event.title)));
    let (top, bottom) = rect.split_top_bottom_at_fraction(0.5);
    let color = if event.when.is_some() {
        theme.muted()
    } else {
        theme.doubt()
    };
    let shown = painted_text(
        ui,
        top,
        Align2::LEFT_CENTER,
        &when,
        fonts::regular(size::SECONDARY),
        color,
    );
    let title = top.with_min_x(top.left() + shown.width + space::S);
    painted_text(
        ui,
        title,
        Align2::LEFT_CENTER,
        &event.title,
        fonts::regular(size::BODY),
        theme.text(),
    );
    painted_text(
        ui,
        bottom,
        Align2::LEFT_CENTER,
        &below,
        fonts::regular(size::SMALL),
        theme.muted(),
    );
}
