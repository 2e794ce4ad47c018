use dateline_batch::format::Holder;

use std::sync::Arc;

use super::cell::Cell;
use super::put::{Put, key};
use super::slides::SlideType;
use super::vis::Groups;
use super::{binding, cells, flatten, geojson, message, slides, timemap, vis};
use crate::json_scan::{Members, skip_blank};

/// What the entries of a list are, which tells the columns that they make.
#[derive(Clone, Debug, Default)]
pub(super) enum Shape {
    /// Objects of any kind.
    #[default]
    Plain,
    /// Features of `GeoJSON`.
    Feature,
    /// Slides of `TimelineJS`, version 3.
    Slide(SlideType),
    /// Slides of `TimelineJS`, versions 1 and 2.
    OldSlide(SlideType),
    /// Items of vis-timeline.
    Item(Groups),
    /// Events of timemap, or of Bellingcat's export of it.
    Timemap,
    /// Messages of Telegram.
    Message,
    /// Solutions of a SPARQL query, as Wikidata gives them.
    Binding,
    /// Lists of cells, and the names of their columns.
    Cells(Arc<[String]>),
    /// Texts under their dates: `{"2019-06-02": "A march", …}`.
    Dated,
}

impl Shape {
    /// What an entry is.
    pub fn of(entry: &[u8]) -> Self {
        if entry.first() != Some(&b'{') {
            return Self::Plain;
        }
        let member = |wanted: &str| {
            let mut members = Members::new(entry, 0);
            let found = members.find(|(key, _)| *key == wanted.as_bytes());
            found.and_then(|(_, value)| entry.get(value.range))
        };
        let begins = |wanted: &str, byte: u8| member(wanted).is_some_and(|value| value.first() == Some(&byte));
        if member("type") == Some(b"\"Feature\"") && member("geometry").is_some() {
            Self::Feature
        } else if begins("start_date", b'{') {
            Self::Slide(SlideType::Event)
        } else if begins("startDate", b'"') && member("headline").is_some() {
            Self::OldSlide(SlideType::Event)
        } else if member("start").is_some() && member("content").is_some() {
            Self::Item(Groups::default())
        } else if member("sources").is_some() && (begins("filters", b'[') || begins("associations", b'[')) {
            Self::Timemap
        } else if begins("date_unixtime", b'"') && member("text").is_some() {
            Self::Message
        } else if binding::is_one(entry) {
            Self::Binding
        } else {
            Self::Plain
        }
    }

    /// What the column of a member at `path` is called: the properties of a feature are its own.
    pub fn column_of<'p>(&self, path: &'p str) -> &'p str {
        let properties = path.strip_prefix("properties.");
        properties.filter(|_| matches!(self, Self::Feature)).unwrap_or(path)
    }

    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Plain | Self::Cells(_) | Self::Dated)
    }

    /// The format of events that it is, if it is one.
    pub fn holder(&self) -> Option<Holder> {
        Some(match self {
            Self::Plain | Self::Cells(_) | Self::Dated => return None,
            Self::Feature => Holder::GeoJson,
            Self::Slide(_) | Self::OldSlide(_) => Holder::TimelineJs,
            Self::Item(_) => Holder::VisTimeline,
            Self::Timemap => Holder::Timemap,
            Self::Message => Holder::Telegram,
            Self::Binding => Holder::Sparql,
        })
    }

    /// Hands on the cells of an entry; `name` is its key if it is a member of an object.
    pub fn cells(&self, name: Option<&[u8]>, entry: &[u8], put: Put<'_>) {
        if let Self::Dated = self {
            put("date", Cell::Text(name.map(key).unwrap_or_default()));
            put("text", Cell::Json(entry));
            return;
        }
        if let Some(name) = name {
            put("key", Cell::Text(key(name)));
        }
        if let Self::Cells(names) = self {
            return cells::cells(entry, names, put);
        }
        if entry.get(skip_blank(entry, 0)) != Some(&b'{') {
            put("value", Cell::Json(entry));
            return;
        }
        match self {
            Self::Plain | Self::Cells(_) | Self::Dated => flatten::entry(entry, put),
            Self::Message => message::cells(entry, put),
            Self::Binding => binding::cells(entry, put),
            Self::Feature => geojson::cells(entry, put),
            Self::Slide(kind) => slides::cells(entry, *kind, put),
            Self::OldSlide(kind) => slides::old_cells(entry, *kind, put),
            Self::Item(groups) => vis::cells(entry, groups, put),
            Self::Timemap => timemap::cells(entry, put),
        }
    }
}
