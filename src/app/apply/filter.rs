//! Commands about which events are wanted.

use eframe::egui::Context;

use super::{added, toggles};
use crate::app::app::DatelineApp;
use crate::app::command::FilterCommand;
use crate::app::history::Change;
use crate::query::{Choice, Filter};
use crate::store::Facet;

impl DatelineApp {
    pub(super) fn apply_to_filter(&mut self, command: FilterCommand, ctx: &Context) {
        let mut filter = self.state.asked.filter.clone();
        let mut change = Change::Filter;
        match command {
            FilterCommand::Set(wanted) => filter = *wanted,
            FilterCommand::ChangeColumn(name, wanted) => added::change(&mut filter, &name, wanted),
            FilterCommand::ToggleFile(name) => toggle(&mut filter.files, &name),
            FilterCommand::ClearFiles => filter.files.clear(),
            FilterCommand::SetFigure(kind, asks) => toggles::set_figure(&mut filter, &kind, asks),
            FilterCommand::ToggleFigure(wanted) => toggles::toggle_figure(&mut filter, wanted),
            FilterCommand::ClearFigures => filter.figures.clear(),
            FilterCommand::ToggleChange(change) => toggles::toggle_change(&mut filter, change),
            FilterCommand::ClearChanges => filter.changes.clear(),
            FilterCommand::ToggleMark(mark) => toggles::toggle_mark(&mut filter, mark),
            FilterCommand::ClearMarks => filter.marks.clear(),
            FilterCommand::ToggleIncluded(facet, name) => {
                let name = self.name_in_filter(facet, name);
                toggle_included(filter.choice_mut(facet), facet, &name);
            }
            FilterCommand::ToggleExcluded(facet, name) => {
                let name = self.name_in_filter(facet, name);
                let choice = filter.choice_mut(facet);
                choice.include.retain(|known| *known != name);
                toggle(&mut choice.exclude, &name);
            }
            FilterCommand::Only(facet, name) => {
                *filter.choice_mut(facet) = Choice {
                    include: vec![name],
                    ..Choice::default()
                }
            }
            FilterCommand::SetAll(facet, all) => filter.choice_mut(facet).all = all,
            FilterCommand::ClearFacet(facet) => *filter.choice_mut(facet) = Choice::default(),
            FilterCommand::ToggleDoubt(kind) => toggles::toggle_doubt(&mut filter, kind),
            FilterCommand::ClearDoubt => filter.doubt.clear(),
            FilterCommand::ToggleRole(role) => toggles::toggle_role(&mut filter, role),
            FilterCommand::ToggleActorRole(actor, role) => toggles::toggle_actor_role(&mut filter, actor, role),
            FilterCommand::ToggleAgainst(against) => toggles::toggle_against(&mut filter, against),
            FilterCommand::OnlyTogether(one, other) => toggles::only_together(&mut filter, one, other),
            FilterCommand::ClearRoles => {
                filter.roles.clear();
                filter.against.clear();
            }
            FilterCommand::Clear => {
                filter = Filter {
                    certainly: filter.certainly,
                    ..Filter::default()
                }
            }
            FilterCommand::SetText(text) => {
                filter.text = text;
                change = Change::Typing;
            }
            FilterCommand::SetTimeRange(from, to) => (filter.from, filter.to) = (from, to),
            FilterCommand::SetTimeRangeFromView => {
                let view = self.state.seen.viewport;
                (filter.from, filter.to) = (Some(view.start()), Some(view.end()));
            }
            FilterCommand::SetCertainly(certainly) => filter.certainly = certainly,
            FilterCommand::ToggleCertainly => filter.certainly = !filter.certainly,
        }
        toggles::forget_roles(&mut filter);
        if filter != self.state.asked.filter {
            self.record(change, ctx);
            self.follow_matches(change == Change::Typing, ctx);
            self.state.asked.filter = filter;
            self.keep_columns();
            self.ask();
        }
    }
}

/// In a tree a value takes the place of those above and within it, since either would make it pointless.
fn toggle_included(choice: &mut Choice, facet: Facet, name: &str) {
    choice.exclude.retain(|known| known != name);
    if facet.is_tree() {
        let separator = crate::event::Place::SEPARATOR;
        let is_within = |inner: &str, outer: &str| {
            inner
                .strip_prefix(outer)
                .is_some_and(|rest| rest.starts_with(separator))
        };
        choice
            .include
            .retain(|known| !is_within(known, name) && !is_within(name, known));
    }
    toggle(&mut choice.include, name);
    if choice.include.len() < 2 && facet.is_tree() {
        choice.all = false;
    }
}

/// Takes the name out if it is in, else puts it in.
fn toggle(names: &mut Vec<String>, name: &str) {
    match names.iter().position(|known| known == name) {
        Some(index) => {
            names.remove(index);
        }
        None => names.push(name.to_owned()),
    }
}
