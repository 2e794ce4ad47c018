use clap::Args;

use super::notes;
use crate::query::{Filter, Mark, MarkedRows};

/// Which events are wanted by their marks in the case.
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
}

impl MarkArgs {
    /// Adds them to a filter. A tag that the case does not have is noted.
    pub fn add_to(&self, filter: &mut Filter, marked: &MarkedRows) {
        filter.marks.extend(self.starred.then_some(Mark::Star));
        filter.marks.extend(self.noted.then_some(Mark::Note));
        for name in &self.tag {
            filter.marks.push(Mark::Tag(known(name, marked)));
        }
    }
}

/// The tag's name as the case has it; large and small letters are one.
fn known(name: &str, marked: &MarkedRows) -> String {
    let names = marked.marks().filter_map(|mark| match mark {
        Mark::Tag(name) => Some(name),
        Mark::Star | Mark::Note => None,
    });
    let names: Vec<&String> = names.collect();
    let is_same = |known: &&&String| known.to_lowercase() == name.to_lowercase();
    let found = names
        .iter()
        .find(|known| **known == name)
        .or_else(|| names.iter().find(is_same));
    if let Some(known) = found {
        return (*known).clone();
    }
    let known: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
    notes::note(&match known[..] {
        [] => format!("no tag is called “{name}”; the case has no tags"),
        _ => format!("no tag is called “{name}”; the case has {}", known.join(", ")),
    });
    name.to_owned()
}
