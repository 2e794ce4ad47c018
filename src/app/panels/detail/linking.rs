use eframe::egui::{CornerRadius, Frame, Margin, RichText, TextEdit, Ui};

use crate::app::command::LinksCommand;
use crate::app::paragraph::paragraph_ui;
use crate::app::text::isolated;
use crate::app::theme::{size, space};
use crate::app::widgets::{muted, text_link};
use crate::app::{Command, State, Theme, fonts};
use crate::event::LinkKind;

/// What the strip remembers between frames.
#[derive(Default)]
pub struct LinkingStrip {
    why: String,
}

const KINDS: [LinkKind; 4] = [
    LinkKind::RetaliationFor,
    LinkKind::Follows,
    LinkKind::PartOf,
    LinkKind::SameAs,
];

/// While a link is being added: from where, and with an event selected as its other end, how the two are linked.
pub fn linking_ui(strip: &mut LinkingStrip, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let Some(linking) = &state.seen.linking else {
        strip.why.clear();
        return;
    };
    let theme = Theme::of(ui);
    let frame = Frame::new()
        .fill(theme.raised())
        .corner_radius(CornerRadius::same(6))
        .inner_margin(Margin::same(10))
        .outer_margin(Margin {
            right: 10,
            bottom: 6,
            ..Margin::ZERO
        });
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let other = state
            .seen
            .detail
            .as_deref()
            .filter(|detail| detail.event.id != linking.from.id);
        let words = match other {
            None => format!(
                "A link from “{}”: select the other event, on the timeline, in the table or by search.",
                isolated(&linking.title)
            ),
            Some(_) => format!("“{}” is, of the event below:", isolated(&linking.title)),
        };
        paragraph_ui(ui, &words, fonts::regular(size::SECONDARY), theme.text());
        if other.is_some() {
            ui.add(
                TextEdit::singleline(&mut strip.why)
                    .desired_width(f32::INFINITY)
                    .margin(Margin::symmetric(8, 4))
                    .font(fonts::regular(size::SECONDARY))
                    .hint_text(
                        RichText::new("Why, if you like")
                            .size(size::SECONDARY)
                            .color(theme.muted()),
                    ),
            );
            ui.horizontal_wrapped(|ui| {
                for kind in KINDS {
                    if ui.button(RichText::new(kind.label()).size(size::SECONDARY)).clicked() {
                        let why = std::mem::take(&mut strip.why).trim().to_owned();
                        commands.push(LinksCommand::Add(kind, why).into());
                    }
                }
            });
        }
        ui.horizontal(|ui| {
            if text_link(ui, "Cancel the link").clicked() {
                commands.push(LinksCommand::Cancel.into());
            }
            if other.is_some() {
                muted(ui, "kept apart from the file");
            }
        });
    });
}
