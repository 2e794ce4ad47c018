//! The only place that carries commands out.

use std::sync::Arc;

use eframe::egui::{self, Context, ViewportCommand};

use super::app::DatelineApp;
use super::detail::Detail;
use super::found_findings::FoundFindings;
use super::history::{Change, Moment};
use super::jobs::Question;
use super::link_index::LinkIndex;
use super::shown_row::RowRequest;
use super::{Command, ThemeChoice, WindowKind, copy, dialogs, filtering, findings_csv};
use crate::event::Bounds;
use crate::query::{Choice, Filter, LaneBy};
use crate::store::{Facet, Store};
use crate::timeline::Viewport;

/// By how much one step of the keyboard zooms and pans.
const ZOOM_STEP: f64 = 1.5;
const PAN_STEP: i64 = 8;

impl DatelineApp {
    /// Carries one command out.
    pub fn apply(&mut self, command: Command, ctx: &Context) {
        match command {
            Command::OpenDialog
            | Command::AddDialog
            | Command::Open(_)
            | Command::Add(_)
            | Command::OpenSample
            | Command::ClearRecent
            | Command::CloseFiles
            | Command::CancelLoading
            | Command::ToggleApart
            | Command::DismissFailures => self.apply_to_files(command, ctx),

            Command::EditColumns(_)
            | Command::ChangeMapping(_)
            | Command::UndoMapping
            | Command::RedoMapping
            | Command::ResetMapping
            | Command::UseMapping
            | Command::SaveMapping
            | Command::LoadMappingDialog => self.apply_to_mapping(command, ctx),

            Command::SetFilter(_)
            | Command::ToggleIncluded(..)
            | Command::ToggleExcluded(..)
            | Command::Only(..)
            | Command::SetAll(..)
            | Command::ClearFacet(_)
            | Command::ToggleDoubt(_)
            | Command::ClearDoubt
            | Command::ToggleRole(_)
            | Command::ToggleActorRole(..)
            | Command::ToggleAgainst(_)
            | Command::OnlyTogether(..)
            | Command::ClearRoles
            | Command::ToggleFile(_)
            | Command::ClearFiles
            | Command::ToggleChange(_)
            | Command::ClearChanges
            | Command::ClearFilters
            | Command::SetText(_)
            | Command::SetTimeRange(..)
            | Command::SetTimeRangeFromView
            | Command::SetCertainly(_)
            | Command::ToggleCertainly => self.apply_to_filter(command, ctx),
            Command::DraftMerge(..)
            | Command::FindNames(..)
            | Command::MergeNames(..)
            | Command::SplitNames(..)
            | Command::TakeNameOut(..)
            | Command::RejectSuggestion(..)
            | Command::AllowSuggestion(..)
            | Command::RollUp(..)
            | Command::SuggestNames => self.apply_to_names(command, ctx),
            Command::FindValues(facet, text) => self.find_values(facet, text),
            Command::CountPairs(by) => self.count_pairs(by),

            Command::SetViewport(_)
            | Command::Fit
            | Command::ZoomTo(..)
            | Command::ZoomToSelected
            | Command::ZoomIn
            | Command::ZoomOut
            | Command::PanEarlier
            | Command::PanLater => self.apply_to_view(&command, ctx),
            Command::ToggleSides | Command::SetLanes(_) | Command::SetZone(_) | Command::ToggleAllLinks => {
                self.apply_to_layout(&command, ctx);
            }
            Command::SortTable(order) => self.state.order = order,

            Command::Select(row) => self.select(row),
            Command::SelectNext => self.step(1, ctx),
            Command::SelectPrevious => self.step(-1, ctx),
            Command::SelectById(id) => self.select_by_id(id, ctx),
            Command::Hover(row) => self.state.hovered = row,

            Command::StartLink | Command::CancelLink | Command::AddLink(..) | Command::RemoveLink(_) => {
                self.apply_to_links(command, ctx);
            }

            Command::Undo if self.state.mapping.is_some() => self.apply_to_mapping(Command::UndoMapping, ctx),
            Command::Redo if self.state.mapping.is_some() => self.apply_to_mapping(Command::RedoMapping, ctx),
            Command::Undo => {
                let now = self.moment();
                let before = self.history.undo(now);
                self.go_to(before, ctx);
            }
            Command::Redo => {
                let now = self.moment();
                let after = self.history.redo(now);
                self.go_to(after, ctx);
            }
            Command::SaveEvents(..) | Command::SaveEventsTo(..) => self.apply_to_saving(command, ctx),
            _ => self.apply_to_window(command, ctx),
        }
        self.state.can_undo = self.history.can_undo();
        self.state.can_redo = self.history.can_redo();
    }

    fn apply_to_filter(&mut self, command: Command, ctx: &Context) {
        let mut filter = self.state.filter.clone();
        let mut change = Change::Filter;
        match command {
            Command::SetFilter(wanted) => filter = *wanted,
            Command::ToggleFile(name) => toggle(&mut filter.files, &name),
            Command::ClearFiles => filter.files.clear(),
            Command::ToggleChange(change) => filtering::toggle_change(&mut filter, change),
            Command::ClearChanges => filter.changes.clear(),
            Command::ToggleIncluded(facet, name) => {
                let name = self.name_in_filter(facet, name);
                toggle_included(filter.choice_mut(facet), facet, &name);
            }
            Command::ToggleExcluded(facet, name) => {
                let name = self.name_in_filter(facet, name);
                let choice = filter.choice_mut(facet);
                choice.include.retain(|known| *known != name);
                toggle(&mut choice.exclude, &name);
            }
            Command::Only(facet, name) => {
                *filter.choice_mut(facet) = Choice {
                    include: vec![name],
                    ..Choice::default()
                }
            }
            Command::SetAll(facet, all) => filter.choice_mut(facet).all = all,
            Command::ClearFacet(facet) => *filter.choice_mut(facet) = Choice::default(),
            Command::ToggleDoubt(kind) => filtering::toggle_doubt(&mut filter, kind),
            Command::ClearDoubt => filter.doubt.clear(),
            Command::ToggleRole(role) => filtering::toggle_role(&mut filter, role),
            Command::ToggleActorRole(actor, role) => filtering::toggle_actor_role(&mut filter, actor, role),
            Command::ToggleAgainst(against) => filtering::toggle_against(&mut filter, against),
            Command::OnlyTogether(one, other) => filtering::only_together(&mut filter, one, other),
            Command::ClearRoles => {
                filter.roles.clear();
                filter.against.clear();
            }
            Command::ClearFilters => {
                filter = Filter {
                    certainly: filter.certainly,
                    ..Filter::default()
                }
            }
            Command::SetText(text) => {
                filter.text = text;
                change = Change::Typing;
            }
            Command::SetTimeRange(from, to) => (filter.from, filter.to) = (from, to),
            Command::SetTimeRangeFromView => {
                let view = self.state.viewport;
                (filter.from, filter.to) = (Some(view.start()), Some(view.end()));
            }
            Command::SetCertainly(certainly) => filter.certainly = certainly,
            Command::ToggleCertainly => filter.certainly = !filter.certainly,
            _ => {}
        }
        filtering::forget_roles(&mut filter);
        if filter != self.state.filter {
            self.record(change, ctx);
            self.state.filter = filter;
            self.ask();
        }
    }

    /// By what events stand where.
    fn apply_to_layout(&mut self, command: &Command, ctx: &Context) {
        match *command {
            Command::ToggleSides => {
                let has_sides = self.state.lane_by == LaneBy::Sides;
                let lane_by = if has_sides { LaneBy::Actor } else { LaneBy::Sides };
                self.apply_to_layout(&Command::SetLanes(lane_by), ctx);
            }
            Command::SetLanes(lane_by) if self.state.lane_by != lane_by => {
                self.record(Change::Filter, ctx);
                self.state.lane_by = lane_by;
                self.save_settings();
                self.ask();
            }
            Command::SetZone(zone) if self.state.zone != zone => {
                self.record(Change::Filter, ctx);
                self.state.zone = zone;
                self.save_settings();
                self.move_to_zone();
            }
            Command::ToggleAllLinks => {
                self.state.all_links = !self.state.all_links;
                self.save_settings();
                self.ask_for_links();
            }
            _ => {}
        }
    }

    fn apply_to_view(&mut self, command: &Command, ctx: &Context) {
        let view = self.state.viewport;
        let wanted = match *command {
            Command::SetViewport(wanted) => wanted,
            Command::Fit => self
                .state
                .extent
                .or_else(|| self.state.store.extent())
                .map_or(view, |(first, last)| Viewport::fitting(first, last)),
            Command::ZoomTo(first, last) => Viewport::fitting(first, last),
            Command::ZoomToSelected => self.selected_span().map_or(view, |(first, last)| {
                let around = ((last - first) / 2).max(7 * crate::event::calendar::DAY);
                Viewport::fitting(first.saturating_sub(around), last.saturating_add(around))
            }),
            Command::ZoomIn => view.zoomed(1.0 / ZOOM_STEP, self.anchor()),
            Command::ZoomOut => view.zoomed(ZOOM_STEP, self.anchor()),
            Command::PanEarlier => view.panned(-view.length() / PAN_STEP),
            Command::PanLater => view.panned(view.length() / PAN_STEP),
            _ => view,
        };
        self.show_view(wanted, ctx);
    }

    fn show_view(&mut self, wanted: Viewport, ctx: &Context) {
        if wanted != self.state.viewport {
            self.record(Change::View, ctx);
            self.state.viewport = wanted;
        }
    }

    /// Where the keyboard zooms: at the selected event if it is in view, else at the middle.
    fn anchor(&self) -> i64 {
        let view = self.state.viewport;
        let selected = self.selected_span().map(|(first, last)| i64::midpoint(first, last));
        selected
            .filter(|&time| view.touches(time, time))
            .unwrap_or_else(|| i64::midpoint(view.start(), view.end()))
    }

    /// First and last finite moment of the selected event.
    fn selected_span(&self) -> Option<(i64, i64)> {
        let row = self.state.selected?;
        ((row as usize) < self.state.store.dated()).then(|| {
            let bounds = self.state.store.bounds(row);
            let first = bounds.anchor();
            let last = if bounds.latest_end == Bounds::OPEN_END {
                bounds.latest_start
            } else {
                bounds.latest_end
            };
            (first, last.max(first))
        })
    }

    pub(super) fn select(&mut self, row: Option<u32>) {
        let row = row.filter(|&row| (row as usize) < self.state.store.len());
        if self.state.selected == row && self.state.detail.is_some() == row.is_some() {
            return;
        }
        self.state.selected = row;
        self.state.detail = row.map(|row| Arc::new(Detail::new(&self.state.store, row)));
        self.ask_for_links();
    }

    /// Selects the next or previous event in the order of the table, and brings it into view.
    fn step(&mut self, by: i64, ctx: &Context) {
        let state = &self.state;
        let sorted = state.sorted_rows().map(|sorted| &sorted.rows);
        let by_time = state.answer.lanes.all.rows();
        let at = state.selected.and_then(|row| match sorted {
            Some(rows) => rows.iter().position(|&other| other == row),
            None => by_time.position(row),
        });
        let descends = state.order.is_by_time() && state.order.descending;
        let by = if descends { -by } else { by };
        let next = match at {
            Some(at) => i64::try_from(at).ok().map(|at| at + by),
            None if sorted.is_some() => Some(0),
            None => i64::try_from(state.answer.lanes.all.index_of(&state.store, state.viewport.start())).ok(),
        };
        let row = next
            .and_then(|next| usize::try_from(next).ok())
            .and_then(|next| match sorted {
                Some(rows) => rows.get(next).copied(),
                None => by_time.get(next),
            });
        if row.is_some() {
            self.select(row);
            self.bring_into_view(ctx);
        }
    }

    fn bring_into_view(&mut self, ctx: &Context) {
        let view = self.state.viewport;
        if let Some((first, last)) = self.selected_span()
            && !view.touches(first, last)
        {
            let middle = i64::midpoint(view.start(), view.end());
            self.show_view(view.panned(i64::midpoint(first, last).saturating_sub(middle)), ctx);
        }
    }

    fn select_by_id(&mut self, id: String, ctx: &Context) {
        match &self.state.links {
            Some(links) => match links.row(&id) {
                Some(row) => {
                    self.select(Some(row));
                    self.bring_into_view(ctx);
                }
                None => self.notices.warn(ctx, format!("No open file has the event “{id}”.")),
            },
            None if self.state.store.len() > LinkIndex::MOST => self.notices.warn(
                ctx,
                format!("Links are followed in up to {} events only.", LinkIndex::MOST),
            ),
            None => {
                self.pending_link = Some(id);
                self.ask_for_links();
            }
        }
    }

    fn apply_to_window(&mut self, command: Command, ctx: &Context) {
        match command {
            Command::FocusSearch => self.state.search_focus += 1,
            Command::Escape => self.escape(ctx),
            Command::TogglePanel(kind) => {
                let shown = self.state.panels.shown_mut(kind);
                *shown = !*shown;
                self.save_settings();
            }
            Command::ShowWindow(kind) => {
                self.state.windows.retain(|&open| open != kind);
                self.state.windows.push(kind);
            }
            Command::CloseWindow(kind) => self.close_window(kind),
            Command::FindFindings(text) => self.state.findings_text = text,
            Command::CopyFindings => {
                let text = self
                    .state
                    .found_findings()
                    .map(FoundFindings::as_text)
                    .unwrap_or_default();
                self.copy(text, "Findings copied", ctx);
            }
            Command::ShowRow(file, record) => self.jobs.shown_rows.ask(RowRequest {
                store: self.state.store.clone(),
                file,
                record,
            }),
            Command::SetTheme(theme) => self.set_theme(theme, ctx),
            Command::ToggleTheme => {
                let is_dark = ctx.theme() == egui::Theme::Dark;
                let theme = if is_dark { ThemeChoice::Light } else { ThemeChoice::Dark };
                self.set_theme(theme, ctx);
            }
            Command::LargerText => egui::gui_zoom::zoom_in(ctx),
            Command::SmallerText => egui::gui_zoom::zoom_out(ctx),
            Command::CopyText(text) => self.copy(text, "Copied", ctx),
            Command::CopySelectedAsText => self.copy_selected(copy::event_as_text, "Copied as text", ctx),
            Command::CopySelectedAsJson => self.copy_selected(copy::event_as_json, "Copied as JSON", ctx),
            Command::CopySelectedAsCitation => self.copy_selected(copy::citation, "Citation copied", ctx),
            Command::OpenLink(link) => {
                if copy::is_web_link(&link) {
                    ctx.open_url(egui::OpenUrl::new_tab(link));
                } else {
                    self.notices.warn(ctx, "Only http and https links are opened.");
                }
            }
            Command::SaveFindings => {
                let bytes = findings_csv::findings_csv(&self.state.store);
                dialogs::save("findings.csv", bytes, self.outbox.clone());
            }
            Command::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
            _ => {}
        }
    }

    fn escape(&mut self, ctx: &Context) {
        if let Some(focused) = ctx.memory(egui::Memory::focused) {
            ctx.memory_mut(|memory| memory.surrender_focus(focused));
        } else if !self.had_focus {
            match self.state.windows.last() {
                Some(&topmost) => self.close_window(topmost),
                None => self.select(None),
            }
        }
    }

    fn close_window(&mut self, kind: WindowKind) {
        self.state.windows.retain(|&open| open != kind);
        if kind == WindowKind::Columns {
            self.drop_draft();
        }
    }

    fn set_theme(&mut self, theme: ThemeChoice, ctx: &Context) {
        self.state.theme = theme;
        ctx.set_theme(egui::ThemePreference::from(theme));
        self.save_settings();
    }

    fn copy_selected(&mut self, write: impl Fn(&Store, &Detail) -> String, done: &str, ctx: &Context) {
        if let Some(detail) = self.state.detail.clone() {
            self.copy(write(&self.state.store, &detail), done, ctx);
        }
    }

    fn copy(&mut self, text: String, done: &str, ctx: &Context) {
        ctx.copy_text(text);
        self.notices.done(ctx, done);
    }

    fn moment(&self) -> Moment {
        Moment {
            filter: self.state.filter.clone(),
            lane_by: self.state.lane_by,
            zone: self.state.zone,
            viewport: self.state.viewport,
            hand_links: self.state.hand_links.clone(),
            names: self.state.names.clone(),
            rolled_up: self.state.rolled_up.clone(),
        }
    }

    pub(super) fn record(&mut self, change: Change, ctx: &Context) {
        let time = ctx.input(|input| input.time);
        let now = self.moment();
        self.history.record(now, change, time);
    }

    fn go_to(&mut self, moment: Option<Moment>, ctx: &Context) {
        if let Some(moment) = moment {
            if moment.hand_links != self.state.hand_links {
                self.set_hand_links(moment.hand_links, ctx);
            }
            self.state.filter = moment.filter;
            self.state.lane_by = moment.lane_by;
            self.state.zone = moment.zone;
            self.state.viewport = moment.viewport;
            if *self.state.names != *moment.names || self.state.rolled_up != moment.rolled_up {
                self.set_names(moment.names, moment.rolled_up);
                self.save_names(ctx);
            }
            self.ask();
            self.move_to_zone();
        }
    }

    /// Asks the query thread for the answer to the filter as it is now, unless that is what it was asked last.
    ///
    /// What is about to be shown comes first: a question about what it replaces would take the place of its own.
    pub(super) fn ask(&mut self) {
        let wanted = Some((self.state.filter.clone(), self.state.lane_by, self.state.naming.clone()));
        let store = match &self.opening {
            Some(opening) if opening.keeps_filter => &opening.store,
            Some(_) => return,
            None => &self.state.store,
        };
        if !store.files().is_empty() && self.asked_question != wanted {
            self.asked_question = wanted;
            self.jobs.questions.ask(Question {
                store: store.clone(),
                naming: self.state.naming.clone(),
                filter: self.state.filter.clone(),
                lane_by: self.state.lane_by,
            });
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
