use eframe::egui::{Align, Label, Layout, Rect, RichText, Role as UiRole, Sense, Ui};

use super::item::ActorRole;
use super::panel::FilterPanel;
use super::section::Section;
use super::value_row::{Standing, ValueRow, line, standing};
use crate::app::command::{FilterCommand, WindowCommand};
use crate::app::theme::size;
use crate::app::widgets::{decoration, named, text_link};
use crate::app::wording::capitalised;
use crate::app::{Command, State, Theme, WindowKind, fonts, icons};
use crate::event::{Role, Stance};
use crate::query::{DoubtKind, Mark};
use crate::store::Facet;

impl FilterPanel {
    pub(super) fn section_ui(&mut self, section: Section, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
        let is_open = !self.unfolding.closed_sections.contains(&section);
        let theme = Theme::of(ui);
        let icon = if is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
        let is_reread = section == Section::Change && !state.open.reread.is_empty();
        let label = if is_reread {
            "Since it was read before"
        } else {
            section.label()
        };
        let title = RichText::new(label).font(fonts::semibold(size::BODY));
        let response = ui.add(Label::new(title).selectable(false).sense(Sense::click()));
        named(&response, UiRole::DisclosureTriangle, true, label);
        decoration(ui, RichText::new(icon).size(size::SMALL).color(theme.muted()));
        if response.clicked() {
            if is_open {
                self.unfolding.closed_sections.insert(section);
            } else {
                self.unfolding.closed_sections.remove(&section);
            }
            self.is_dirty = true;
        }
        let (is_set, clear) = match section {
            Section::Marks => (
                !state.asked.filter.marks.is_empty(),
                Command::Filter(FilterCommand::ClearMarks),
            ),
            Section::Doubt => (
                !state.asked.filter.doubt.is_empty(),
                Command::Filter(FilterCommand::ClearDoubt),
            ),
            Section::Role => (
                !state.asked.filter.roles.is_empty() || !state.asked.filter.against.is_empty(),
                Command::Filter(FilterCommand::ClearRoles),
            ),
            Section::Figure => (
                !state.asked.filter.figures.is_empty(),
                Command::Filter(FilterCommand::ClearFigures),
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

    pub(super) fn mark_ui(mark: &Mark, state: &State, rect: Rect, ui: &mut Ui, commands: &mut Vec<Command>) {
        let marks = &state.found.answer.marks;
        let row = ValueRow {
            standing: standing(state.asked.filter.marks.contains(mark)),
            ..line(mark_name(mark), marks.of(mark), marks.iter().map(|(_, count)| count))
        };
        if row.show(ui, rect).row.clicked() {
            commands.push(FilterCommand::ToggleMark(mark.clone()).into());
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
        ActorRole { value, role }: ActorRole,
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
            largest: self.list.largest[Facet::Actor],
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
        DoubtKind::Imprecise => "Imprecise figures",
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

/// What a mark is called.
fn mark_name(mark: &Mark) -> &str {
    match mark {
        Mark::Star => "Starred",
        Mark::Note => "With a note",
        Mark::Tag(name) => name,
        Mark::Corrected => "Corrected",
        Mark::Entered => "Entered by hand",
        Mark::Merged => "Merged",
        Mark::Changed => "Changed under its mark",
    }
}
