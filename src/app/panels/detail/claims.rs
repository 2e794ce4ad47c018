use eframe::egui::{self, Align, Align2, CornerRadius, Layout, Rect, Sense, Stroke, Ui, Vec2};

use super::Command;
use crate::app::copy::is_web_link;
use crate::app::theme::size;
use crate::app::widgets::{heading, muted, painted_text, text_link};
use crate::app::{Theme, fonts, icons};
use crate::event::{Claim, Event, Figure, Stance};

/// What the list of claims remembers between frames.
#[derive(Default)]
pub struct Claims {
    shows_reprints: bool,
}

/// Figures beyond so many columns are left to the words of each claim.
const MOST_COLUMNS: usize = 4;
const ROW: f32 = 26.0;

/// One row for each source, figures as columns, disagreement marked; reprints apart.
pub fn claims_ui(claims: &mut Claims, event: &Event, ui: &mut Ui, commands: &mut Vec<Command>) {
    let independent: Vec<&Claim> = event.claims.iter().filter(|claim| claim.reprint_of.is_none()).collect();
    let reprints: Vec<&Claim> = event.claims.iter().filter(|claim| claim.reprint_of.is_some()).collect();
    ui.horizontal(|ui| {
        heading(ui, "Claims");
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if !reprints.is_empty() {
                let label = format!("{} independent of {}", independent.len(), event.claims.len());
                muted(ui, &label);
            }
        });
    });
    let whats = figure_names(event);
    let columns = Columns::new(ui.available_width(), whats.len());
    header_ui(ui, &columns, &whats);
    for claim in &independent {
        claim_ui(claim, event, &whats, &columns, ui, commands);
    }
    if reprints.is_empty() {
        return;
    }
    let label = if claims.shows_reprints {
        "Hide shared wording".to_owned()
    } else {
        format!("{} more, shared wording", reprints.len())
    };
    if text_link(ui, &label).clicked() {
        claims.shows_reprints = !claims.shows_reprints;
    }
    if claims.shows_reprints {
        for claim in &reprints {
            claim_ui(claim, event, &whats, &columns, ui, commands);
        }
    }
}

/// What is counted, the most often counted first.
fn figure_names(event: &Event) -> Vec<String> {
    let mut names: Vec<(usize, &str)> = Vec::new();
    for figure in event.claims.iter().flat_map(|claim| &claim.figures) {
        match names.iter_mut().find(|(_, name)| *name == figure.what) {
            Some((count, _)) => *count += 1,
            None => names.push((1, &figure.what)),
        }
    }
    names.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    names
        .into_iter()
        .take(MOST_COLUMNS)
        .map(|(_, name)| name.to_owned())
        .collect()
}

/// Where the columns stand.
struct Columns {
    source: f32,
    figure: f32,
}

impl Columns {
    fn new(width: f32, figures: usize) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
        let count = figures as f32;
        let figure = if figures == 0 {
            0.0
        } else {
            (width * 0.5 / (count + 0.6)).clamp(38.0, 76.0)
        };
        let stance = 64.0;
        Self {
            source: (width - figure * count - stance).max(80.0),
            figure,
        }
    }

    /// Left edge and width of the n-th column: the source, the figures, the stance.
    fn cell(&self, row: Rect, column: usize, figures: usize) -> Rect {
        #[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
        let left = if column == 0 {
            row.left()
        } else {
            row.left() + self.source + self.figure * (column - 1) as f32
        };
        let width = if column == 0 {
            self.source - 6.0
        } else if column <= figures {
            self.figure
        } else {
            row.right() - left
        };
        Rect::from_min_size(egui::pos2(left, row.top()), Vec2::new(width, row.height()))
    }
}

fn header_ui(ui: &mut Ui, columns: &Columns, whats: &[String]) {
    let theme = Theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 20.0), Sense::hover());
    let titles = std::iter::once("Source")
        .chain(whats.iter().map(String::as_str))
        .chain(std::iter::once("Stance"));
    for (column, title) in titles.enumerate() {
        let cell = columns.cell(rect, column, whats.len());
        let cell = if column == 0 {
            cell
        } else {
            cell.shrink2(Vec2::new(5.0, 0.0))
        };
        painted_text(
            ui,
            cell,
            Align2::LEFT_CENTER,
            &capitalised(title),
            fonts::regular(size::SMALL),
            theme.muted(),
        );
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), theme.hairline());
}

fn claim_ui(
    claim: &Claim,
    event: &Event,
    whats: &[String],
    columns: &Columns,
    ui: &mut Ui,
    commands: &mut Vec<Command>,
) {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
    let has_link = is_web_link(&claim.source.link);
    let name = source_name(claim);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, has_link, claim_words(claim, whats)));
    if response.hovered() {
        ui.painter()
            .rect_filled(rect.expand2(Vec2::new(4.0, 0.0)), CornerRadius::same(4), theme.raised());
    }
    let mut source = columns.cell(rect, 0, whats.len());
    if has_link {
        let icon = Rect::from_min_max(egui::pos2(source.right() - 14.0, source.top()), source.max);
        ui.painter().text(
            icon.center(),
            Align2::CENTER_CENTER,
            icons::ARROW_SQUARE_OUT,
            fonts::regular(size::SECONDARY),
            if response.hovered() {
                theme.accent()
            } else {
                theme.muted()
            },
        );
        source.max.x -= 18.0;
    }
    painted_text(
        ui,
        source,
        Align2::LEFT_CENTER,
        &name,
        fonts::regular(size::SECONDARY),
        theme.text(),
    );
    for (index, what) in whats.iter().enumerate() {
        let cell = columns.cell(rect, index + 1, whats.len());
        let figure = claim.figures.iter().find(|figure| figure.what == *what);
        figure_ui(ui, &theme, cell, figure, event);
    }
    let stance = columns
        .cell(rect, whats.len() + 1, whats.len())
        .shrink2(Vec2::new(5.0, 0.0));
    let is_against = matches!(claim.stance, Stance::Denies | Stance::Disputes);
    painted_text(
        ui,
        stance,
        Align2::LEFT_CENTER,
        stance_word(claim.stance),
        fonts::regular(size::SECONDARY),
        if is_against { theme.doubt() } else { theme.muted() },
    );
    ui.painter().hline(
        rect.x_range(),
        rect.bottom(),
        Stroke::new(1.0, theme.line().gamma_multiply(0.5)),
    );
    let response = response.on_hover_ui(|ui| hover_ui(claim, ui));
    if has_link && response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        commands.push(Command::OpenLink(claim.source.link.clone()));
    }
}

fn figure_ui(ui: &Ui, theme: &Theme, cell: Rect, figure: Option<&Figure>, event: &Event) {
    let words = figure.map_or_else(|| "–".to_owned(), |figure| figure.amount.to_string());
    let is_contested = figure.is_some_and(|figure| is_contested(figure, event));
    let color = if is_contested {
        ui.painter().rect_filled(
            cell.shrink2(Vec2::new(1.0, 3.0)),
            CornerRadius::same(3),
            theme.doubt_fill(),
        );
        theme.doubt()
    } else {
        theme.text()
    };
    painted_text(
        ui,
        cell.shrink2(Vec2::new(5.0, 0.0)),
        Align2::LEFT_CENTER,
        &words,
        fonts::regular(size::SECONDARY),
        color,
    );
}

/// Whether fewer sources agree with this figure than contradict it, or as many.
fn is_contested(figure: &Figure, event: &Event) -> bool {
    let others = || {
        event
            .claims
            .iter()
            .filter(|claim| claim.reprint_of.is_none())
            .flat_map(|claim| &claim.figures)
            .filter(|other| other.what == figure.what)
    };
    let against = others()
        .filter(|other| other.amount.contradicts(&figure.amount))
        .count();
    let agreeing = others()
        .filter(|other| !other.amount.contradicts(&figure.amount))
        .count();
    against > 0 && against >= agreeing
}

fn hover_ui(claim: &Claim, ui: &mut Ui) {
    let theme = Theme::of(ui);
    ui.set_max_width(320.0);
    let source = &claim.source;
    let parts = [&source.outlet, &source.title, &source.published];
    let head: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    crate::app::paragraph::paragraph_ui(ui, &head.join(" · "), fonts::semibold(size::SECONDARY), theme.text());
    if !source.citing.is_empty() {
        muted(ui, &format!("citing {}", source.citing.join(", ")));
    }
    if let Some(original) = &claim.reprint_of {
        muted(ui, &format!("shares its wording with {original}"));
    }
    for actor in &claim.actors {
        muted(ui, &format!("{} {}", actor.role.label(), actor.name));
    }
    if !claim.words.is_empty() {
        crate::app::paragraph::paragraph_ui(
            ui,
            &format!("“{}”", claim.words),
            fonts::regular(size::SECONDARY),
            theme.text(),
        );
    }
    if !source.link.is_empty() {
        muted(ui, &source.link);
    }
}

fn source_name(claim: &Claim) -> String {
    let source = &claim.source;
    let name = [&source.outlet, &source.title, &source.link]
        .into_iter()
        .find(|name| !name.is_empty());
    name.cloned().unwrap_or_else(|| "source not named".to_owned())
}

fn stance_word(stance: Stance) -> &'static str {
    match stance {
        Stance::ClaimsResponsibility => "claims",
        other => other.label(),
    }
}

fn claim_words(claim: &Claim, whats: &[String]) -> String {
    let figures: Vec<String> = claim
        .figures
        .iter()
        .filter(|figure| whats.contains(&figure.what))
        .map(|figure| format!("{} {}", figure.what, figure.amount))
        .collect();
    format!(
        "{}: {} {}",
        source_name(claim),
        stance_word(claim.stance),
        figures.join(", ")
    )
}

fn capitalised(word: &str) -> String {
    let word = word.replace('_', " ");
    let mut chars = word.chars();
    chars
        .next()
        .map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}
