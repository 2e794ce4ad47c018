use eframe::egui::{Color32, Frame, Margin, Ui, Vec2};

use crate::app::command::WindowCommand;
use crate::app::paragraph::paragraph_ui;
use crate::app::text::isolated;
use crate::app::theme::size;
use crate::app::web_link::WebLink;
use crate::app::widgets::{hint, text_link};
use crate::app::wording::figure_name;
use crate::app::{Command, Detail, Theme, fonts};
use crate::claims::Row;
use crate::event::{Claim, Role};

/// All that one source says, claim by claim: where it stands, the words, the figures, whom it names, and the link.
pub(super) fn words_ui(row: &Row, detail: &Detail, ui: &mut Ui, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    Frame::new()
        .inner_margin(Margin {
            left: 12,
            right: 0,
            top: 0,
            bottom: 6,
        })
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing = Vec2::new(6.0, 2.0);
            for claim in row.claims.iter().filter_map(|&claim| detail.event.claims.get(claim)) {
                claim_ui(claim, &theme, ui, commands);
                ui.add_space(4.0);
            }
        });
}

fn claim_ui(claim: &Claim, theme: &Theme, ui: &mut Ui, commands: &mut Vec<Command>) {
    let small = |ui: &mut Ui, words: &str, color: Color32| {
        if !words.is_empty() {
            paragraph_ui(ui, words, fonts::regular(size::SMALL), color);
        }
    };
    if !claim.words.is_empty() {
        paragraph_ui(ui, &claim.words, fonts::regular(size::SECONDARY), theme.text());
    }
    small(ui, &said(claim), theme.muted());
    small(ui, &whence(claim), theme.muted());
    let link = &claim.source.link;
    if WebLink::parse(link).is_some() {
        if hint(text_link(ui, "Open the source"), link).clicked() {
            commands.push(WindowCommand::OpenLink(link.clone()).into());
        }
    } else {
        small(ui, link, theme.muted());
    }
}

/// Figures and names as this claim has them.
fn said(claim: &Claim) -> String {
    let figures = claim
        .figures
        .iter()
        .map(|figure| format!("{}: {}", figure_name(&figure.what), figure.amount));
    let actors = claim.actors.iter().map(|actor| {
        let part = claim.part_of(actor).map_or("not", Role::label);
        format!("{part} {}", isolated(&actor.name))
    });
    let parts: Vec<String> = std::iter::once(claim.stance.label().to_owned())
        .chain(figures)
        .chain(actors)
        .collect();
    parts.join(" · ")
}

/// Outlet, title, date, whom it cites, whose wording it shares, and where in the text it stands.
fn whence(claim: &Claim) -> String {
    let source = &claim.source;
    let title = if source.title.is_empty() {
        String::new()
    } else {
        format!("“{}”", isolated(&source.title))
    };
    let citing = match &source.citing[..] {
        [] => String::new(),
        chain => format!("citing {}", chain.join(", ")),
    };
    let shared = claim.reprint_of.as_ref().map_or(String::new(), |outlet| {
        format!("shares its wording with {}", isolated(outlet))
    });
    let outlet = isolated(&source.outlet);
    let parts = [
        &outlet,
        title.as_str(),
        &source.published,
        &citing,
        &shared,
        &claim.reference,
        &source.note,
    ];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}
