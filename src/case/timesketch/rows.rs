use dateline_case::{EventId, Marks};
use serde_json::{Map, Value, json};

use super::time::Time;
use super::{COMMENT, STAR, field};
use crate::case::Events;
use crate::own::columns::guarded;
use crate::store::{RowId, Store};

/// The columns that Timesketch needs, then those of marks.
const HEADER: [&str; 7] = [
    "message",
    "datetime",
    "timestamp",
    "timestamp_desc",
    "tag",
    "label",
    "comment",
];

/// The marked events of a case among the rows of a store, for Timesketch.
pub struct TimesketchRows {
    rows: Vec<Map<String, Value>>,
    /// How many marked events have no date, and so no place on its timeline.
    pub undated: usize,
}

impl TimesketchRows {
    pub fn of(store: &Store, marks: &Marks, events: &Events) -> Self {
        let mut made = Self {
            rows: Vec::new(),
            undated: 0,
        };
        let mut rows: Vec<RowId> = events.rows.iter().map(|(row, _)| *row).collect();
        rows.dedup();
        for row in rows {
            let known: Vec<EventId> = events.of_row(row).collect();
            let is_starred = known.iter().any(|event| marks.stars.contains_key(event));
            let has = |tag: &&dateline_case::Tag| {
                let tagged = marks.tagged.get(&tag.id);
                tagged.is_some_and(|tagged| known.iter().any(|event| tagged.contains_key(event)))
            };
            let tags: Vec<&str> = marks.tags.iter().filter(has).map(|tag| tag.name.as_str()).collect();
            let notes = marks
                .notes
                .iter()
                .filter(|note| known.contains(&note.event) && !note.text.is_empty());
            let comments: Vec<&str> = notes.map(|note| note.text.as_str()).collect();
            if !is_starred && tags.is_empty() && comments.is_empty() {
                continue;
            }
            let event = store.event(row);
            let Some(time) = Time::of(store, row, &event) else {
                made.undated += 1;
                continue;
            };
            let mut labels = Vec::new();
            labels.extend(is_starred.then_some(STAR));
            labels.extend((!comments.is_empty()).then_some(COMMENT));
            let message = match (event.title.as_str(), event.text.as_str()) {
                ("", text) => text,
                (title, _) => title,
            };
            let own = |name: &str| {
                let text = field(&event, name).filter(|text| !text.is_empty());
                text.map(ToOwned::to_owned)
            };
            let mut line = Map::new();
            line.insert(
                "message".into(),
                own("message").unwrap_or_else(|| message.to_owned()).into(),
            );
            line.insert("datetime".into(), time.datetime.into());
            line.insert("timestamp".into(), time.micros.into());
            line.insert(
                "timestamp_desc".into(),
                own("timestamp_desc").unwrap_or(time.what).into(),
            );
            line.insert("tag".into(), json!(tags));
            line.insert("label".into(), json!(labels));
            line.insert("comment".into(), json!(comments));
            made.rows.push(line);
        }
        made
    }

    /// As CSV; lists are JSON in their cells.
    pub fn csv(&self) -> Vec<u8> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let mut write = |record: &[String]| {
            let written = writer.write_record(record);
            debug_assert!(written.is_ok(), "writing into memory failed");
        };
        write(&HEADER.map(ToOwned::to_owned));
        for row in &self.rows {
            let cell = |name: &&str| match row.get(*name) {
                Some(Value::String(text)) => guarded(text).into_owned(),
                Some(other) => other.to_string(),
                None => String::new(),
            };
            let cells: Vec<String> = HEADER.iter().map(cell).collect();
            write(&cells);
        }
        let bytes = writer.into_inner();
        debug_assert!(bytes.is_ok(), "writing into memory failed");
        bytes.unwrap_or_default()
    }

    /// As JSON, an event a line.
    pub fn jsonl(&self) -> Vec<u8> {
        let mut text = String::new();
        for row in &self.rows {
            text.push_str(&Value::Object(row.clone()).to_string());
            text.push('\n');
        }
        text.into_bytes()
    }
}
