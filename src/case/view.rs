use std::fmt;

use dateline_case::View;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::event::{ClockZone, Moment};
use crate::query::{ColumnFilter, Filter, LaneBy, Mark, MarkedRows};
use crate::store::{Facet, Store, is_same_column};
use crate::understood::understood_and_not;

/// What a saved view holds: which events are wanted, and how they are shown. Names stand in it as text, so that it holds for any
/// files.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ViewContent {
    pub filter: Filter,
    pub lanes: LaneBy,
    pub zone: ClockZone,
    /// Whether every row is an event of its own.
    pub apart: bool,
    /// Whether events are as their files say, without what the case says of them.
    pub as_in_files: bool,
    /// The first moment that is shown.
    pub from: Option<Moment>,
    /// The moment at which what is shown ends.
    pub to: Option<Moment>,
    /// How the table is sorted and what stands in it, as the window keeps it.
    pub table: Value,
}

/// Something that a view wants and that is not there. The view is shown without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unknown {
    Name(Facet, String),
    Figure(String),
    File(String),
    Column(String),
    Tag(String),
    /// The event that is selected in it.
    Event(String),
    /// A part that another version of Dateline wrote, by its key.
    Part(String),
}

impl ViewContent {
    /// What a view holds, and what of it is not understood.
    pub fn of(view: &View) -> (Self, Vec<Unknown>) {
        match serde_json::from_str(&view.json) {
            Ok(saved) => {
                let (content, lost) = understood_and_not(&saved);
                (content, lost.into_iter().map(Unknown::Part).collect())
            }
            Err(_) => (Self::default(), vec![Unknown::Part(String::new())]),
        }
    }

    /// As JSON, for the case.
    pub fn to_json(&self) -> String {
        let text = serde_json::to_string(self);
        debug_assert!(text.is_ok(), "what a view holds is JSON");
        text.unwrap_or_default()
    }

    /// Leaves out of the filter what names nothing that is there, and says what that is. What is not wanted may be missing.
    pub fn fit(&mut self, store: &Store, marked: &MarkedRows) -> Vec<Unknown> {
        let mut unknown = Vec::new();
        let filter = &mut self.filter;
        for facet in Facet::ALL {
            let choice = filter.choice_mut(facet);
            let is_known = |name: &String| name.is_empty() || !store.find(facet, name).is_empty();
            take_out(
                &mut choice.include,
                is_known,
                |name| Unknown::Name(facet, name),
                &mut unknown,
            );
        }
        let is_actor = |name: &str| !store.find(Facet::Actor, name).is_empty();
        filter.actor_roles.retain(|wanted| is_actor(&wanted.actor));
        let missing = |pair: &crate::query::Against| {
            let missing = [&pair.by, &pair.on].into_iter().find(|name| !is_actor(name));
            missing.cloned().unwrap_or_default()
        };
        take_out(
            &mut filter.against,
            |pair| is_actor(&pair.by) && is_actor(&pair.on),
            |pair| Unknown::Name(Facet::Actor, missing(&pair)),
            &mut unknown,
        );
        let kinds = store.figure_kinds();
        take_out(
            &mut filter.figures,
            |wanted| kinds.find(&wanted.kind).is_some(),
            |wanted| Unknown::Figure(wanted.kind),
            &mut unknown,
        );
        let is_open = |name: &String| store.files().iter().any(|file| file.path.is_called(name));
        take_out(&mut filter.files, is_open, Unknown::File, &mut unknown);
        take_out(
            &mut filter.columns,
            |wanted| store.may_have_column(&wanted.column),
            |wanted| Unknown::Column(wanted.column),
            &mut unknown,
        );
        let is_tag = |mark: &Mark| !matches!(mark, Mark::Tag(_)) || marked.marks().any(|known| known == mark);
        let tags = filter.marks.iter().filter(|mark| !is_tag(mark));
        unknown.extend(tags.filter_map(|mark| match mark {
            Mark::Tag(name) => Some(Unknown::Tag(name.clone())),
            Mark::Star | Mark::Note | Mark::Corrected | Mark::Entered | Mark::Merged | Mark::Changed => None,
        }));
        filter.marks.retain(is_tag);
        unknown
    }

    /// The filter with that of `over` on top: what that asks takes the place of what the view says of the same. Names that are
    /// wanted and names that are not are two things: neither takes the place of the other.
    pub fn filter_under(self, over: Filter) -> Filter {
        let mut filter = self.filter;
        for facet in Facet::ALL {
            let (over, choice) = (over.choice(facet), filter.choice_mut(facet));
            if !over.include.is_empty() {
                choice.include.clone_from(&over.include);
                choice.all = over.all;
                choice.exclude.retain(|name| !over.include.contains(name));
            }
            if !over.exclude.is_empty() {
                choice.exclude.clone_from(&over.exclude);
            }
        }
        put_over(&mut filter.actor_roles, over.actor_roles);
        put_over(&mut filter.roles, over.roles);
        put_over(&mut filter.against, over.against);
        put_over(&mut filter.doubt, over.doubt);
        put_over(&mut filter.figures, over.figures);
        for wanted in over.columns {
            let is_other = |known: &ColumnFilter| !is_same_column(&known.column, &wanted.column);
            filter.columns.retain(is_other);
            filter.columns.push(wanted);
        }
        put_over(&mut filter.files, over.files);
        put_over(&mut filter.changes, over.changes);
        put_over(&mut filter.marks, over.marks);
        filter.from = over.from.or(filter.from);
        filter.to = over.to.or(filter.to);
        filter.certainly |= over.certainly;
        if !over.text.is_empty() {
            filter.text = over.text;
        }
        filter
    }
}

/// Takes out of a list what is not known.
fn take_out<T: Clone>(
    list: &mut Vec<T>,
    is_known: impl Fn(&T) -> bool,
    told: impl Fn(T) -> Unknown,
    unknown: &mut Vec<Unknown>,
) {
    let (known, others): (Vec<T>, Vec<T>) = std::mem::take(list).into_iter().partition(is_known);
    *list = known;
    unknown.extend(others.into_iter().map(told));
}

fn put_over<T>(under: &mut Vec<T>, over: Vec<T>) {
    if !over.is_empty() {
        *under = over;
    }
}

impl Unknown {
    /// Several in one line.
    pub fn line(all: &[Self]) -> String {
        let words: Vec<String> = all.iter().map(Self::to_string).collect();
        words.join(", ")
    }
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(facet, name) => write!(f, "the {} “{name}”", facet.label().to_lowercase()),
            Self::Figure(name) => write!(f, "the figure “{name}”"),
            Self::File(name) => write!(f, "the file “{name}”"),
            Self::Column(name) => write!(f, "the column “{name}”"),
            Self::Tag(name) => write!(f, "the tag “{name}”"),
            Self::Event(label) => write!(f, "the selected event “{label}”"),
            Self::Part(key) if key.is_empty() => f.write_str("what another version of Dateline wrote"),
            Self::Part(key) => write!(f, "“{key}”, as another version of Dateline wrote it"),
        }
    }
}

#[cfg(test)]
#[path = "view_tests.rs"]
mod tests;
