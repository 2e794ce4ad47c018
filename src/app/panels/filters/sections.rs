use eframe::egui::{Align, Label, Layout, Rect, RichText, Role as UiRole, Sense, Ui};

use super::value_row::{Standing, ValueRow};
use super::{FilterPanel, Item};
use crate::app::command::{FilterCommand, WindowCommand};
use crate::app::theme::size;
use crate::app::widgets::{capitalised, named, text_link};
use crate::app::{Command, State, Theme, WindowKind, fonts, icons};
use crate::event::{Change, Role, Stance};
use crate::query::{Count, DoubtKind};
use crate::store::Facet;

/// A list of the filter panel whose lines are the same for every file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    Doubt,
    Role,
    File,
    Change,
}

impl Section {
    fn label(self) -> &'static str {
        match self {
            Self::Doubt => "Doubt",
            Self::Role => "Role",
            Self::File => "File",
            Self::Change => "Since the older download",
        }
    }
}

/// The lines of all sections; only what events have or the filter wants is listed.
pub fn section_items(state: &State, is_open: impl Fn(Section) -> bool, items: &mut Vec<Item>) {
    let doubts = &state.found.answer.doubts;
    if state.open.store.values(Facet::Source) > 0 {
        items.push(Item::Section(Section::Doubt));
        if is_open(Section::Doubt) {
            let is_listed =
                |kind: &DoubtKind| doubts.kind(*kind).possible > 0 || state.asked.filter.doubt.contains(kind);
            items.extend(DoubtKind::ALL.into_iter().filter(is_listed).map(Item::Doubt));
        }
        items.push(Item::Gap);
    }
    if state.open.store.values(Facet::Actor) > 0 {
        items.push(Item::Section(Section::Role));
        if is_open(Section::Role) {
            let is_listed = |role: &Role| doubts.role(*role).possible > 0 || state.asked.filter.roles.contains(role);
            items.extend(Role::ALL.into_iter().filter(is_listed).map(Item::Role));
            items.push(Item::Pairs);
        }
        items.push(Item::Gap);
    }
    let provenance = &state.found.answer.provenance;
    if provenance.files.len() > 1 {
        items.push(Item::Section(Section::File));
        if is_open(Section::File) {
            items.extend((0..provenance.files.len()).map(Item::File));
        }
        items.push(Item::Gap);
    }
    if !provenance.changes.is_empty() {
        items.push(Item::Section(Section::Change));
        if is_open(Section::Change) {
            items.extend(Change::ALL.map(Item::Change));
        }
        items.push(Item::Gap);
    }
}

/// The roles of an included actor.
pub fn actor_role_items(state: &State, value: u32, items: &mut Vec<Item>) {
    let name = state.open.store.value_name(Facet::Actor, value);
    let wanted = state.asked.filter.roles_of(&name);
    for role in Role::ALL {
        let count = state.found.answer.doubts.actor_as(&name, role).unwrap_or_default();
        if count.possible > 0 || wanted.contains(&role) {
            items.push(Item::ActorRole { value, role });
        }
    }
}

impl FilterPanel {
    pub(super) fn section_ui(&mut self, section: Section, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
        let is_open = !self.unfolding.closed_sections.contains(&section);
        let theme = Theme::of(ui);
        let icon = if is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
        let title = RichText::new(section.label()).font(fonts::semibold(size::BODY));
        let response = ui.add(Label::new(title).selectable(false).sense(Sense::click()));
        named(&response, UiRole::DisclosureTriangle, true, section.label());
        ui.label(RichText::new(icon).size(size::SMALL).color(theme.muted()));
        if response.clicked() {
            if is_open {
                self.unfolding.closed_sections.insert(section);
            } else {
                self.unfolding.closed_sections.remove(&section);
            }
            self.is_dirty = true;
        }
        let (is_set, clear) = match section {
            Section::Doubt => (
                !state.asked.filter.doubt.is_empty(),
                Command::Filter(FilterCommand::ClearDoubt),
            ),
            Section::Role => (
                !state.asked.filter.roles.is_empty() || !state.asked.filter.against.is_empty(),
                Command::Filter(FilterCommand::ClearRoles),
            ),
            Section::File => (
                !state.asked.filter.files.is_empty(),
                Command::Filter(FilterCommand::ClearFiles),
            ),
            Section::Change => (
                !state.asked.filter.changes.is_empty(),
                Command::Filter(FilterCommand::ClearChanges),
            ),
        };
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if is_set && text_link(ui, "clear").clicked() {
                commands.push(clear);
            }
        });
    }

    pub(super) fn doubt_ui(kind: DoubtKind, state: &State, rect: Rect, ui: &mut Ui, commands: &mut Vec<Command>) {
        let doubts = &state.found.answer.doubts;
        let is_wanted = state.asked.filter.doubt.contains(&kind);
        let is_implied = kind != DoubtKind::Disputed
            && kind.question() == DoubtKind::Disputed.question()
            && state.asked.filter.doubt.contains(&DoubtKind::Disputed);
        let row = ValueRow {
            depth: u8::from(is_detail(kind)),
            standing: match (is_wanted, is_implied) {
                (true, _) => Standing::Included,
                (false, true) => Standing::Implied,
                (false, false) => Standing::Open,
            },
            ..line(
                doubt_name(kind),
                doubts.kind(kind),
                DoubtKind::ALL.map(|kind| doubts.kind(kind)),
            )
        };
        if row.show(ui, rect).row.clicked() {
            commands.push(FilterCommand::ToggleDoubt(kind).into());
        }
    }

    pub(super) fn role_ui(role: Role, state: &State, rect: Rect, ui: &mut Ui, commands: &mut Vec<Command>) {
        let doubts = &state.found.answer.doubts;
        let name = capitalised(role.noun());
        let row = ValueRow {
            standing: standing(state.asked.filter.roles.contains(&role)),
            ..line(&name, doubts.role(role), Role::ALL.map(|role| doubts.role(role)))
        };
        let response = row.show(ui, rect).row;
        if response
            .on_hover_text(format!("Events in which somebody is {}", as_noun(role)))
            .clicked()
        {
            commands.push(FilterCommand::ToggleRole(role).into());
        }
    }

    pub(super) fn actor_role_ui(
        &self,
        (value, role): (u32, Role),
        state: &State,
        rect: Rect,
        ui: &mut Ui,
        commands: &mut Vec<Command>,
    ) {
        let actor = state.open.store.value_name(Facet::Actor, value);
        let name = format!("as {}", role.noun());
        let count = state.found.answer.doubts.actor_as(&actor, role).unwrap_or_default();
        let row = ValueRow {
            depth: 1,
            largest: self.list.largest.first().copied().unwrap_or_default(),
            standing: standing(state.asked.filter.roles_of(&actor).contains(&role)),
            is_faint_name: true,
            ..line(&name, count, [])
        };
        if row.show(ui, rect).row.clicked() {
            commands.push(FilterCommand::ToggleActorRole(actor, role).into());
        }
    }

    pub(super) fn pairs_link_ui(ui: &mut Ui, commands: &mut Vec<Command>) {
        if text_link(ui, "Who against whom …").clicked() {
            commands.push(WindowCommand::Show(WindowKind::Pairs).into());
        }
    }
}

/// A line that can only be checked.
pub(super) fn line(name: &str, count: Count, all: impl IntoIterator<Item = Count>) -> ValueRow<'_> {
    ValueRow {
        name,
        count,
        largest: all.into_iter().map(|count| count.possible).max().unwrap_or_default(),
        is_tree: false,
        depth: 0,
        unfolded: None,
        standing: Standing::Open,
        is_faint_name: false,
        has_buttons: false,
        note: "",
    }
}

pub(super) fn standing(is_wanted: bool) -> Standing {
    if is_wanted { Standing::Included } else { Standing::Open }
}

/// Whether it says in what an event is disputed.
fn is_detail(kind: DoubtKind) -> bool {
    matches!(
        kind,
        DoubtKind::InFigures | DoubtKind::InAttribution | DoubtKind::InDate
    )
}

/// As it reads in the list, below "Disputed" and among its like.
fn doubt_name(kind: DoubtKind) -> &'static str {
    match kind {
        DoubtKind::Disputed => "Disputed",
        DoubtKind::InFigures => "in figures",
        DoubtKind::InAttribution => "in attribution",
        DoubtKind::InDate => "in date",
        DoubtKind::Denied => "Denied",
        DoubtKind::Claimed => "Claimed",
        DoubtKind::Unclaimed => "Unclaimed",
        DoubtKind::SingleSource => "Single source",
        DoubtKind::Stance(Stance::Asserts) => "Stance: asserts",
        DoubtKind::Stance(Stance::Attributes) => "Stance: attributes",
        DoubtKind::Stance(Stance::ClaimsResponsibility) => "Stance: claims",
        DoubtKind::Stance(Stance::Denies) => "Stance: denies",
        DoubtKind::Stance(Stance::Disputes) => "Stance: disputes",
    }
}

fn as_noun(role: Role) -> String {
    match role {
        Role::AttributedTo => "blamed".to_owned(),
        role => format!("a {}", role.noun()),
    }
}
