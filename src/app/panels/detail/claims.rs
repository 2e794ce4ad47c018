use eframe::egui::{self, Align, Align2, CornerRadius, Layout, Rect, Sense, Stroke, Ui, Vec2};

use super::Command;
use crate::app::copy::is_web_link;
use crate::app::paragraph::paragraph_ui;
use crate::app::theme::size;
use crate::app::widgets::{heading, muted, painted_text, text_link};
use crate::app::{Theme, fonts, icons};
use crate::event::{Claim, Event, Figure, Stance};

/// What the list of claims remembers between frames.
#[derive(Default)]
pub struct Claims {
    shows_reprints: bool,
}

/// Figures beyond so many columns stand in no column.
const MOST_COLUMNS: usize = 6;
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
    let columns = Columns::new(ui, event, whats);
    header_ui(ui, &columns);
    for claim in &independent {
        claim_ui(claim, event, &columns, ui, commands);
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
            claim_ui(claim, event, &columns, ui, commands);
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

/// Where the columns stand: the source, each figure, the stance.
struct Columns {
    /// What is counted, one name for each column of figures.
    whats: Vec<String>,
    /// Left edges relative to the row, and the right edge of the last.
    edges: Vec<f32>,
    /// So many of them have a column; the others stand below their source, since beside it they would be cut.
    beside: usize,
}

const STANCE: f32 = 68.0;
const LEAST_SOURCE: f32 = 96.0;

impl Columns {
    fn new(ui: &Ui, event: &Event, whats: Vec<String>) -> Self {
        let width = ui.available_width();
        let measured = |words: &str, size: f32| {
            let words = words.to_owned();
            ui.painter()
                .layout_no_wrap(words, fonts::regular(size), egui::Color32::PLACEHOLDER)
                .size()
                .x
        };
        let needed: Vec<f32> = whats
            .iter()
            .map(|what| {
                let figures = event.claims.iter().flat_map(|claim| &claim.figures);
                figures
                    .filter(|figure| figure.what == *what)
                    .map(|figure| measured(&figure.amount.to_string(), size::SECONDARY))
                    .fold(widest_word(&measured, what), f32::max)
                    + 12.0
            })
            .collect();
        let mut room = width - LEAST_SOURCE - STANCE;
        let beside = needed
            .iter()
            .take_while(|&&needed| {
                room -= needed;
                room >= 0.0
            })
            .count();
        let all: f32 = needed.iter().take(beside).sum();
        let mut edges = vec![0.0];
        let mut left = width - STANCE - all;
        for needed in needed.iter().take(beside) {
            edges.push(left);
            left += needed;
        }
        edges.extend([width - STANCE, width]);
        Self { whats, edges, beside }
    }

    /// The n-th column of a row.
    fn cell(&self, row: Rect, column: usize) -> Rect {
        let edge = |index: usize| row.left() + self.edges.get(index).copied().unwrap_or_default();
        Rect::from_x_y_ranges(edge(column)..=edge(column + 1), row.y_range())
    }

    /// The column of stances.
    fn last(&self) -> usize {
        self.edges.len().saturating_sub(2)
    }

    /// Names of the figures that have a column.
    fn beside(&self) -> &[String] {
        self.whats.get(..self.beside).unwrap_or_default()
    }
}

/// Width of the longest word of a column's head, which may stand in several lines.
fn widest_word(measured: &dyn Fn(&str, f32) -> f32, what: &str) -> f32 {
    let head = capitalised(what);
    head.split_whitespace()
        .map(|word| measured(word, size::SMALL))
        .fold(0.0, f32::max)
}

/// The heads of the columns, in as many lines as they need.
fn header_ui(ui: &mut Ui, columns: &Columns) {
    let theme = Theme::of(ui);
    let titles = std::iter::once("Source")
        .chain(columns.beside().iter().map(String::as_str))
        .chain(std::iter::once("Stance"));
    let width = ui.available_width();
    let row = Rect::from_min_size(egui::Pos2::ZERO, Vec2::new(width, 0.0));
    let heads: Vec<_> = titles
        .enumerate()
        .map(|(column, title)| {
            let cell = columns.cell(row, column);
            let inset = if column == 0 { 0.0 } else { 5.0 };
            let words = crate::app::text::visual(&capitalised(title)).into_owned();
            let room = (cell.width() - 2.0 * inset + 1.0).max(1.0);
            let galley = ui
                .painter()
                .layout(words, fonts::regular(size::SMALL), theme.muted(), room);
            (cell.left() + inset, galley)
        })
        .collect();
    let height = heads.iter().map(|(_, galley)| galley.size().y).fold(0.0, f32::max) + 6.0;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
    for (left, galley) in heads {
        let at = egui::pos2(rect.left() + left, rect.bottom() - 4.0 - galley.size().y);
        ui.painter().galley(at, galley, theme.muted());
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), theme.hairline());
}

fn claim_ui(claim: &Claim, event: &Event, columns: &Columns, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
    let has_link = is_web_link(&claim.source.link);
    let name = source_name(claim);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, has_link, claim_words(claim, &columns.whats)));
    if response.hovered() {
        ui.painter()
            .rect_filled(rect.expand2(Vec2::new(4.0, 0.0)), CornerRadius::same(4), theme.raised());
    }
    let mut source = columns.cell(rect, 0);
    source.max.x -= 6.0;
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
    for (index, what) in columns.beside().iter().enumerate() {
        let cell = columns.cell(rect, index + 1);
        let figure = claim.figures.iter().find(|figure| figure.what == *what);
        figure_ui(ui, &theme, cell, figure, event);
    }
    let stance = columns.cell(rect, columns.last()).shrink2(Vec2::new(5.0, 0.0));
    let is_against = matches!(claim.stance, Stance::Denies | Stance::Disputes);
    painted_text(
        ui,
        stance,
        Align2::LEFT_CENTER,
        stance_word(claim.stance),
        fonts::regular(size::SECONDARY),
        if is_against { theme.doubt() } else { theme.muted() },
    );
    figures_below_ui(claim, event, columns, ui, &theme);
    words_ui(claim, ui, &theme);
    let bottom = ui.min_rect().bottom();
    ui.painter().hline(
        rect.x_range(),
        bottom,
        Stroke::new(1.0, theme.line().gamma_multiply(0.5)),
    );
    let response = response.on_hover_ui(|ui| hover_ui(claim, ui));
    if has_link && response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        commands.push(Command::OpenLink(claim.source.link.clone()));
    }
}

/// What the claim says, and whom the source has it from.
fn words_ui(claim: &Claim, ui: &mut Ui, theme: &Theme) {
    let citing = match &claim.source.citing[..] {
        [] => String::new(),
        chain => format!("citing {}", chain.join(", ")),
    };
    let words = [claim.words.as_str(), &citing];
    let words: Vec<&str> = words.into_iter().filter(|words| !words.is_empty()).collect();
    if !words.is_empty() {
        paragraph_ui(ui, &words.join(" – "), fonts::regular(size::SMALL), theme.muted());
        ui.add_space(4.0);
    }
}

/// The figures of one claim that have no column, each on a line of its own.
fn figures_below_ui(claim: &Claim, event: &Event, columns: &Columns, ui: &mut Ui, theme: &Theme) {
    let below = claim
        .figures
        .iter()
        .filter(|figure| !columns.beside().contains(&figure.what));
    for figure in below {
        ui.spacing_mut().item_spacing.y = 0.0;
        let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 19.0), Sense::hover());
        let right = columns.cell(rect, columns.last()).left();
        let left = Rect::from_x_y_ranges(rect.left() + 10.0..=right - 76.0, rect.y_range());
        painted_text(
            ui,
            left,
            Align2::LEFT_CENTER,
            &capitalised(&figure.what),
            fonts::regular(size::SMALL),
            theme.muted(),
        );
        let amount = Rect::from_x_y_ranges(right - 70.0..=rect.right(), rect.y_range());
        figure_ui(ui, theme, amount, Some(figure), event);
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
    paragraph_ui(ui, &head.join(" · "), fonts::semibold(size::SECONDARY), theme.text());
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
