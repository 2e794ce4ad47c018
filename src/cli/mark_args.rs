use clap::Args;

use super::case_input::CaseInput;
use super::{Failure, notes};
use crate::case::{Unknown, ViewContent};
use crate::query::{Filter, Mark, MarkedRows};

/// Which events are wanted by their marks in the case.
#[expect(clippy::struct_excessive_bools, reason = "a flag each")]
#[derive(Debug, Default, Args)]
pub(super) struct MarkArgs {
    /// Only events with this tag in the case
    #[arg(long, value_name = "NAME", requires = "case")]
    tag: Vec<String>,
    /// Only events with a star in the case
    #[arg(long, requires = "case")]
    starred: bool,
    /// Only events with a note in the case
    #[arg(long, requires = "case")]
    noted: bool,
    /// Only events of which the case corrects a part
    #[arg(long, requires = "case")]
    corrected: bool,
    /// Only events that somebody entered in the case: no file has them
    #[arg(long, requires = "case")]
    entered: bool,
    /// Only events that are several events which the case takes for one
    #[arg(long, requires = "case")]
    merged: bool,
    /// Only events whose row says something else than when they were marked
    #[arg(long, requires = "case")]
    changed_under_mark: bool,
    /// Events as their files say, without the corrections, entered events and merges of the case
    #[arg(long, requires = "case")]
    as_in_files: bool,
    /// What this view of the case asks and how it shows it; what other flags ask takes the place of the same in it
    #[arg(long, value_name = "NAME", requires = "case")]
    view: Option<String>,
}

impl MarkArgs {
    /// The view that is asked for. What of it is not understood is noted.
    pub fn view(&self, case: Option<&CaseInput>) -> Result<Option<ViewContent>, Failure> {
        let Some((name, case)) = self.view.as_ref().zip(case) else {
            return Ok(None);
        };
        let views = &case.marks.views;
        let Some(view) = case.marks.view(name) else {
            let known: Vec<String> = views.iter().map(|view| format!("“{}”", view.name)).collect();
            let has = match &known[..] {
                [] => "no views".to_owned(),
                _ => known.join(", "),
            };
            return Err(Failure::usage(format!(
                "no view is called “{name}”; the case has {has}"
            )));
        };
        let (content, unknown) = ViewContent::of(view);
        note_unknown(&view.name, &unknown);
        Ok(Some(content))
    }

    /// Whether what the case says of events does not count.
    pub fn is_as_in_files(&self, view: Option<&ViewContent>) -> bool {
        self.as_in_files || view.is_some_and(|view| view.as_in_files)
    }

    /// What the view is called that is asked for.
    pub fn view_name(&self) -> Option<&str> {
        self.view.as_deref()
    }

    /// Adds them to a filter.
    ///
    /// # Errors
    /// If the case has no such tag.
    pub fn add_to(&self, filter: &mut Filter, marked: &MarkedRows) -> Result<(), Failure> {
        filter.marks.extend(self.starred.then_some(Mark::Star));
        filter.marks.extend(self.noted.then_some(Mark::Note));
        for (is_wanted, mark) in [
            (self.corrected, Mark::Corrected),
            (self.entered, Mark::Entered),
            (self.merged, Mark::Merged),
            (self.changed_under_mark, Mark::Changed),
        ] {
            filter.marks.extend(is_wanted.then_some(mark));
        }
        for name in &self.tag {
            filter.marks.push(Mark::Tag(known(name, marked)?));
        }
        Ok(())
    }
}

/// Notes what a view wants that is not there.
pub(super) fn note_unknown(name: &str, unknown: &[Unknown]) {
    if !unknown.is_empty() {
        let line = Unknown::line(unknown);
        notes::note(&format!("the view “{name}” is taken without what is not here: {line}"));
    }
}

/// The tag's name as the case has it; large and small letters are one.
fn known(name: &str, marked: &MarkedRows) -> Result<String, Failure> {
    let names = marked.marks().filter_map(|mark| match mark {
        Mark::Tag(name) => Some(name),
        Mark::Star | Mark::Note | Mark::Corrected | Mark::Entered | Mark::Merged | Mark::Changed => None,
    });
    let names: Vec<&String> = names.collect();
    let is_same = |known: &&&String| known.to_lowercase() == name.to_lowercase();
    let found = names
        .iter()
        .find(|known| **known == name)
        .or_else(|| names.iter().find(is_same));
    if let Some(known) = found {
        return Ok((*known).clone());
    }
    let known: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
    Err(Failure::usage(match known[..] {
        [] => format!("no tag is called “{name}”; the case has no tags"),
        _ => format!("no tag is called “{name}”; the case has {}", known.join(", ")),
    }))
}
