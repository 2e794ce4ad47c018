use chrono::Timelike;
use eframe::egui::{Align, Layout, RichText, Ui};

use crate::app::command::FilterCommand;
use crate::app::text::isolated;
use crate::app::theme::{size, space};
use crate::app::widgets::{bound_field, problem, text_link};
use crate::app::{Command, State, fonts};
use crate::event::calendar::iso_date;
use crate::event::{Moment, TimeDelta, When};
use crate::store::Store;

/// What is typed into the fields for time.
#[derive(Default)]
pub struct TimeFields {
    from: String,
    to: String,
    /// The range that the fields were last filled from.
    shown: Option<(Option<Moment>, Option<Moment>)>,
    problem: Option<String>,
}

/// From and to, as EDTF.
pub fn time_fields_ui(fields: &mut TimeFields, state: &State, ui: &mut Ui, commands: &mut Vec<Command>) {
    let wanted = (state.asked.filter.from, state.asked.filter.to);
    if fields.shown != Some(wanted) {
        fields.from = wanted.0.map_or(String::new(), |time| written(time, false));
        fields.to = wanted.1.map_or(String::new(), |time| written(time, true));
        fields.shown = Some(wanted);
        fields.problem = None;
    }
    ui.add_space(space::S);
    ui.horizontal(|ui| {
        ui.label(RichText::new("Time").font(fonts::semibold(size::BODY)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let link = text_link(ui, "from view").on_hover_text("Only events of the time that is shown");
            if link.clicked() {
                commands.push(FilterCommand::SetTimeRangeFromView.into());
            }
            if state.asked.filter.has_time() && text_link(ui, "clear").clicked() {
                commands.push(FilterCommand::SetTimeRange(None, None).into());
            }
        });
    });
    let mut is_done = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let width = ((ui.available_width() - space::XS) / 2.0).max(60.0);
        for (text, label, hint) in [
            (&mut fields.from, "From date", "from"),
            (&mut fields.to, "To date", "to"),
        ] {
            is_done |= bound_field(ui, text, width, 4, label, hint)
                .on_hover_text("A day, month, year or clock time as EDTF: 2021-07-07, 2014-06, 2011, 2021-07-07T12:33")
                .lost_focus();
        }
    });
    if is_done {
        match parsed(&fields.from, &fields.to, &state.open.store) {
            Ok((from, to)) => {
                fields.problem = None;
                if (from, to) != wanted {
                    commands.push(FilterCommand::SetTimeRange(from, to).into());
                }
            }
            Err(problem) => fields.problem = Some(problem),
        }
    }
    if let Some(words) = &fields.problem {
        problem(ui, words);
    }
}

/// First and last microsecond of what is typed; blank is no bound. An instant is compared as one, whatever its offset.
fn parsed(from: &str, to: &str, store: &Store) -> Result<(Option<Moment>, Option<Moment>), String> {
    let when = |text: &str| -> Result<Option<When>, String> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        When::typed(text).map(Some).map_err(|_| {
            let typed = isolated(text.trim());
            format!("“{typed}” is no date. Write 2016, 2016-03 or 2016-03-05.")
        })
    };
    let from = when(from)?
        .map(|when| store.on_axis(&when).earliest_start)
        .filter(|&from| from != Moment::OPEN_START);
    let to = when(to)?
        .map(|when| store.on_axis(&when).latest_end)
        .filter(|&to| to != Moment::OPEN_END);
    match (from, to) {
        (Some(from), Some(to)) if from > to => Err("The end lies before the start.".to_owned()),
        range => Ok(range),
    }
}

/// As a date, or with the time of day where the bound is not at the edge of a day.
fn written(time: Moment, is_end: bool) -> String {
    let edge = if is_end {
        time.saturating_add(TimeDelta::MICROSECOND)
    } else {
        time
    };
    let Some(civil) = time.civil() else {
        return String::new();
    };
    let date = iso_date(civil.date());
    if edge.since_midnight() == TimeDelta::ZERO {
        date
    } else {
        format!("{date}T{:02}:{:02}:{:02}", civil.hour(), civil.minute(), civil.second())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::calendar;

    #[test]
    fn edtf_in_the_fields_becomes_bounds() {
        let first = calendar::month(2014, 6).unwrap().first;
        let last = calendar::year(2016).unwrap().last;
        assert_eq!(
            parsed("2014-06", "2016", &Store::default()),
            Ok((Some(first), Some(last)))
        );
        assert_eq!(parsed("", " ", &Store::default()), Ok((None, None)));
        assert!(parsed("2017", "2016", &Store::default()).is_err());
        assert!(parsed("soon", "", &Store::default()).is_err());
        assert_eq!(written(first, false), "2014-06-01");
        assert_eq!(written(last, true), "2016-12-31");
    }
}
