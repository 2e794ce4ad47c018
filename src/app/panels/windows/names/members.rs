use std::collections::BTreeMap;
use std::sync::Arc;

use eframe::egui::{ScrollArea, Ui};

use super::{count, holds, nothing_ui};
use crate::app::command::NamesCommand;
use crate::app::theme::space;
use crate::app::widgets::{muted, outlined};
use crate::app::wording::counted;
use crate::app::{Command, State, focus};
use crate::event::{Moment, calendar};
use crate::store::{Facet, Membership, Store};

/// What files say of who belongs to whom, gathered once.
#[derive(Default)]
pub struct Members {
    store: Option<Arc<Store>>,
    memberships: Vec<Membership>,
}

impl Members {
    fn of(&mut self, store: &Arc<Store>) -> &[Membership] {
        let is_known = self.store.as_ref().is_some_and(|known| known.has_same_rows(store));
        if !is_known {
            self.memberships = store.memberships();
            self.store = Some(store.clone());
        }
        &self.memberships
    }
}

/// Who belongs to whom, as files say; each parent can count the events of its members too.
pub fn members_ui(known: &mut Members, text: &str, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let mut parents: BTreeMap<&str, Vec<&Membership>> = BTreeMap::new();
    for membership in known.of(&state.open.store) {
        let members = parents.entry(&membership.parent).or_default();
        if !members.contains(&membership) {
            members.push(membership);
        }
    }
    if parents.is_empty() {
        nothing_ui(ui, "The open files do not say who belongs to whom.");
        return;
    }
    muted(
        ui,
        "A checked name counts the events of its members too: those that possibly lie in the time of membership.",
    );
    ui.add_space(space::XS);
    parents.retain(|parent, members| {
        let names = members.iter().map(|membership| &membership.member);
        holds(text, names.chain([&(*parent).to_owned()]))
    });
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for (parent, members) in parents {
            let mut is_rolled_up = state.asked.rolled_up.contains(parent);
            let events = counted(count(state, Facet::Actor, parent) as usize, "event");
            let label = format!("{parent} ({events})");
            if outlined(ui, |ui| ui.checkbox(&mut is_rolled_up, label)).changed() {
                commands.push(NamesCommand::RollUp(parent.to_owned(), is_rolled_up).into());
            }
            let members: Vec<String> = members.into_iter().map(member_words).collect();
            ui.horizontal_wrapped(|ui| {
                ui.add_space(space::XL);
                muted(ui, &members.join("; "));
            });
            ui.add_space(space::XS);
        }
        focus::follow(ui);
    });
}

/// "Imam Ali Brigades, to 31 Dec 2020".
fn member_words(membership: &Membership) -> String {
    let day = |time: Moment| time.civil().map(|civil| calendar::iso_date(civil.date()));
    let from = Some(membership.time.first).filter(|&time| time != Moment::OPEN_START);
    let to = Some(membership.time.last).filter(|&time| time != Moment::OPEN_END);
    let mut words = membership.member.clone();
    if let Some(from) = from.and_then(day) {
        words = format!("{words}, from {from}");
    }
    if let Some(to) = to.and_then(day) {
        words = format!("{words}, to {to}");
    }
    words
}
