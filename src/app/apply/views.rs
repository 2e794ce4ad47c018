//! Views of the case: what is asked and shown, kept under a name.

use dateline_case::{View, ViewId};
use eframe::egui::Context;
use serde::{Deserialize, Serialize};

use crate::app::app::DatelineApp;
use crate::app::chosen_figure::ChosenFigure;
use crate::app::command::ViewsCommand;
use crate::app::history::{Change, UndoStep};
use crate::app::jobs::CaseChange;
use crate::app::state::{Question, Selection};
use crate::app::table_order::{Column, TableOrder};
use crate::case::{Unknown, ViewContent};
use crate::timeline::Viewport;
use crate::understood::understood_and_not;

/// What a view keeps of the table.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct TableView {
    order: TableOrder,
    figure: ChosenFigure,
    /// Columns of the files that are filters, those of them that the table shows, and the one that has lanes.
    columns: Vec<String>,
    table_columns: Vec<String>,
    lane_column: Option<String>,
    /// The one by whose values marks are coloured.
    colour_column: Option<String>,
}

impl DatelineApp {
    pub(super) fn apply_to_views(&mut self, command: ViewsCommand, ctx: &Context) {
        match command {
            ViewsCommand::Save { name, note } => self.save_view(&name, &note, ctx),
            ViewsCommand::WriteOver(id) => {
                if let Some(view) = self.view(id) {
                    self.ask_to_write_over(view);
                }
            }
            ViewsCommand::Replace(view) => self.keep_view(*view),
            ViewsCommand::Rename { id, name, note } => self.rename_view(id, name, note, ctx),
            ViewsCommand::Remove(id) => self.change_case(CaseChange::RemoveView(id)),
            ViewsCommand::Open(id) => {
                if let Some(view) = self.view(id) {
                    self.open_view(&view, ctx);
                }
            }
            ViewsCommand::OpenAt(place) => match self.state.open.marks.views().get(place).cloned() {
                Some(view) => self.open_view(&view, ctx),
                None => self
                    .notices
                    .warn(ctx, "No view has this key yet: V shows and saves views."),
            },
        }
    }

    fn view(&self, id: ViewId) -> Option<View> {
        let mut views = self.state.open.marks.views().iter();
        views.find(|view| view.id == id).cloned()
    }

    /// Saves what is asked and shown; asks before if it would be in the place of another view.
    fn save_view(&mut self, name: &str, note: &str, ctx: &Context) {
        let (name, note) = (name.trim().to_owned(), note.trim().to_owned());
        if name.is_empty() {
            self.notices.warn(ctx, "A view needs a name.");
            return;
        }
        let mut views = self.state.open.marks.views().iter();
        let known = views.find(|view| view.is_called(&name)).cloned();
        if let Some(known) = known {
            let note = if note.is_empty() { known.note.clone() } else { note };
            self.ask_to_write_over(View { note, ..known });
            return;
        }
        match ViewId::random() {
            Ok(id) => self.keep_view(View {
                id,
                name,
                note,
                json: String::new(),
                event: None,
            }),
            Err(error) => self.notices.error(ctx, error.to_string()),
        }
    }

    /// Calls a view otherwise, unless another has that name.
    fn rename_view(&mut self, id: ViewId, name: String, note: String, ctx: &Context) {
        let mut views = self.state.open.marks.views().iter();
        if let Some(taken) = views.find(|other| other.id != id && other.is_called(&name)) {
            let words = format!("Another view is called “{}” already.", taken.name);
            self.notices.warn(ctx, words);
            return;
        }
        if let Some(view) = self.view(id) {
            let renamed = View { name, note, ..view };
            self.change_case(CaseChange::SaveView(Box::new(renamed), None));
        }
    }

    fn ask_to_write_over(&mut self, view: View) {
        self.state.question = Some(Question {
            title: "Write over this view?",
            words: vec![format!(
                "“{}” would show what is asked and shown now. Undo brings back what it shows.",
                view.name
            )],
            yes: "Write over it",
            no: "Cancel",
            then: ViewsCommand::Replace(Box::new(view)).into(),
        });
    }

    /// Saves what is asked and shown as this view.
    fn keep_view(&mut self, view: View) {
        let state = &self.state;
        let table = serde_json::to_value(TableView {
            order: state.asked.order,
            figure: state.asked.figure.clone(),
            columns: state.asked.columns.clone(),
            table_columns: state.asked.table_columns.clone(),
            lane_column: state.asked.lane_column.clone(),
            colour_column: state.asked.colour_column.clone(),
        });
        let content = ViewContent {
            filter: state.asked.filter.clone(),
            lanes: state.preferred.lane_by,
            zone: state.preferred.zone,
            apart: state.asked.apart,
            as_in_files: state.asked.as_in_files,
            from: Some(state.seen.viewport.start()),
            to: Some(state.seen.viewport.end()),
            table: table.unwrap_or_default(),
        };
        let view = View {
            json: content.to_json(),
            event: None,
            ..view
        };
        let selected = state.seen.selection.focus();
        self.change_case(CaseChange::SaveView(Box::new(view), selected));
    }

    /// Asks and shows what a view holds, as one step that can be undone; what of it is not there is said.
    fn open_view(&mut self, view: &View, ctx: &Context) {
        let (mut content, mut unknown) = ViewContent::of(view);
        let open = &self.state.open;
        unknown.extend(content.fit(&open.store, &open.marks.rows(&open.store)));
        let (table, lost) = match &content.table {
            serde_json::Value::Null => (TableView::default(), Vec::new()),
            saved => understood_and_not::<TableView>(saved),
        };
        unknown.extend(lost.into_iter().map(Unknown::Part));
        for name in table.lane_column.iter().chain(&table.colour_column) {
            let missing = Unknown::Column(name.clone());
            if !open.store.may_have_column(name) && !unknown.contains(&missing) {
                unknown.push(missing);
            }
        }
        let selected = view.event.map(|event| (event, open.marks.row_of(&open.store, event)));
        if let Some((event, None)) = selected {
            let label = open.marks.label(event).unwrap_or_default();
            unknown.push(Unknown::Event(label.to_owned()));
        }
        self.record(Change::Filter, ctx);
        let now = self.undo_step();
        let has_figure = table.figure.find(self.state.open.store.figure_kinds()).is_some();
        let lacks_order = table.order.column == Column::Figure && !has_figure;
        self.state.asked.table_columns = table.table_columns;
        self.go_to(
            UndoStep {
                filter: content.filter,
                lane_by: content.lanes,
                zone: content.zone,
                apart: content.apart && self.state.open.store.has_repeats(),
                as_in_files: content.as_in_files,
                figure: table.figure,
                columns: table.columns,
                lane_column: table.lane_column,
                colour_column: table.colour_column,
                order: if lacks_order {
                    TableOrder::default()
                } else {
                    table.order
                },
                viewport: match (content.from, content.to) {
                    (Some(from), Some(to)) => Viewport::new(from, to),
                    _ => now.viewport,
                },
                ..now
            },
            ctx,
        );
        if let Some((_, Some(row))) = selected {
            self.adopt_selection(Selection::of(Some(row)));
        }
        self.save_settings();
        if !unknown.is_empty() {
            let words = format!(
                "The view “{}” is shown without what is not here: {}.",
                view.name,
                Unknown::line(&unknown)
            );
            self.notices.warn(ctx, words);
        }
    }
}
