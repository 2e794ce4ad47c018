//! Stars, tags and comments as Timesketch has them in the columns `label`, `tag` and `comment` of its CSV and JSONL.
//!
//! A cell of `tag` is a JSON list, names parted by commas, one name, or “-” for none, as Timesketch's own reader takes it; a list
//! as Python writes it, which its client puts into CSV, is taken too. Of the labels `__ts_star` is a star, `__ts_comment` says
//! that there are comments, other names that begin with `__ts_` are Timesketch's own, and all others are tags.

use dateline_case::{EventId, Marks};
use serde_json::{Map, Value, json};

use super::Events;
use crate::event::{Event, Moment};
use crate::own::columns::guarded;
use crate::store::{RowId, Store};

const STAR: &str = "__ts_star";
const COMMENT: &str = "__ts_comment";
/// What begins the names of labels that are Timesketch's own.
const OWN: &str = "__ts_";
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

/// What a row of Timesketch says of its event beside what happened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimesketchMarks {
    pub star: bool,
    pub tags: Vec<String>,
    pub comments: Vec<String>,
}

impl TimesketchMarks {
    /// Of an event's fields; `None` if it is from no table of Timesketch, or says nothing.
    pub fn of(event: &Event) -> Option<Self> {
        let field = |name: &str| {
            let mut fields = event.fields.iter();
            let known = fields.find(|(known, _)| known.eq_ignore_ascii_case(name));
            known.map(|(_, text)| text.trim())
        };
        field("timestamp_desc")?;
        let mut marks = Self {
            tags: list(field("tag").unwrap_or_default(), true),
            ..Self::default()
        };
        for label in list(field("label").unwrap_or_default(), true) {
            match label.as_str() {
                STAR => marks.star = true,
                own if own.starts_with(OWN) => {}
                _ if marks.tags.contains(&label) => {}
                _ => marks.tags.push(label),
            }
        }
        let comment = field("comment").or_else(|| field("comments"));
        marks.comments = list(comment.unwrap_or_default(), false);
        (marks != Self::default()).then_some(marks)
    }
}

/// The entries of a cell. Of names they may stand between commas, or, as lists of JSONL are read, between semicolons.
fn list(cell: &str, are_names: bool) -> Vec<String> {
    let cell = cell.trim();
    let entries = match cell {
        "" | "-" | "nan" | "None" => Vec::new(),
        _ if cell.starts_with('[') && cell.ends_with(']') => match serde_json::from_str::<Vec<Value>>(cell) {
            Ok(entries) => entries.iter().map(entry).collect(),
            Err(_) => of_python(cell),
        },
        _ if are_names && cell.contains("; ") => cell.split("; ").map(ToOwned::to_owned).collect(),
        _ if are_names => cell.split(',').map(ToOwned::to_owned).collect(),
        _ => vec![cell.to_owned()],
    };
    tidied(entries.into_iter())
}

/// Without blanks around them, and each once.
fn tidied(entries: impl Iterator<Item = String>) -> Vec<String> {
    let entries = entries.map(|entry| entry.trim().to_owned());
    let mut kept: Vec<String> = Vec::new();
    for entry in entries.filter(|entry| !entry.is_empty()) {
        if !kept.contains(&entry) {
            kept.push(entry);
        }
    }
    kept
}

/// A name, or what a comment says.
fn entry(value: &Value) -> String {
    let text = |value: &Value| value.as_str().map(ToOwned::to_owned);
    let of_object = || text(value.get("comment")?);
    text(value).or_else(of_object).unwrap_or_else(|| value.to_string())
}

/// The entries of a list as Python writes it: `['a', "b's"]`.
fn of_python(cell: &str) -> Vec<String> {
    let inner = cell
        .strip_prefix('[')
        .and_then(|cell| cell.strip_suffix(']'))
        .unwrap_or(cell);
    let (mut entries, mut entry, mut quote, mut is_escaped) = (Vec::new(), String::new(), None, false);
    for c in inner.chars() {
        match quote {
            Some(_) if is_escaped => {
                entry.push(if c == 'n' { '\n' } else { c });
                is_escaped = false;
            }
            Some(_) if c == '\\' => is_escaped = true,
            Some(end) if c == end => quote = None,
            None if matches!(c, '\'' | '"') && entry.trim().is_empty() => {
                entry.clear();
                quote = Some(c);
            }
            None if c == ',' => entries.push(std::mem::take(&mut entry)),
            Some(_) | None => entry.push(c),
        }
    }
    entries.push(entry);
    entries
}

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
                let known = event.fields.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
                known.map(|(_, text)| text.clone()).filter(|text| !text.is_empty())
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

/// When an event was, as Timesketch has it: one moment, and what it stands for.
struct Time {
    datetime: String,
    /// Microseconds since 1970.
    micros: i64,
    what: String,
}

impl Time {
    fn of(store: &Store, row: RowId, event: &Event) -> Option<Self> {
        let when = event.when.as_ref().filter(|_| store.is_dated(row))?;
        let bounds = when.bounds;
        let is_open = bounds.earliest_start == Moment::OPEN_START;
        let (local, what) = if is_open {
            (bounds.latest_end, "Latest possible end")
        } else {
            (bounds.earliest_start, "Earliest possible start")
        };
        let is_instant = bounds.earliest_start == bounds.latest_start;
        let offset = match when.zone {
            crate::event::Zone::Offset(minutes) => i64::from(minutes) * 60,
            _ => 0,
        };
        let civil = local.civil()?.and_utc() - chrono::TimeDelta::seconds(offset);
        let words = crate::event::words::describe_when(when);
        Some(Self {
            datetime: civil.format("%Y-%m-%dT%H:%M:%S%.6f+00:00").to_string(),
            micros: civil.timestamp_micros(),
            what: if is_instant {
                words
            } else {
                format!("{what} of {words}")
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(fields: &[(&str, &str)]) -> Option<TimesketchMarks> {
        let fields = fields
            .iter()
            .map(|&(name, text)| (name.to_owned(), text.to_owned()))
            .collect();
        let event = Event {
            fields,
            ..Event::default()
        };
        TimesketchMarks::of(&event)
    }

    #[test]
    fn cells_are_taken_as_timesketch_and_its_client_write_them() {
        for (cell, names) in [
            (r#"["malware", "C2, beacon"]"#, &["malware", "C2, beacon"][..]),
            ("malware,phishing", &["malware", "phishing"]),
            ("malware; C2, beacon", &["malware", "C2, beacon"]),
            (r#"['malware', "it's", 'a, b']"#, &["malware", "it's", "a, b"]),
            ("malware", &["malware"]),
            ("-", &[]),
            ("[]", &[]),
            ("", &[]),
        ] {
            assert_eq!(list(cell, true), names, "{cell}");
        }
        assert_eq!(list("one, and more", false), ["one, and more"]);
        assert_eq!(list(r#"[{"comment": "seen", "user": "ada"}]"#, false), ["seen"]);
    }

    #[test]
    fn own_labels_are_no_tags_and_other_tables_say_nothing() {
        let marks = said(&[
            ("timestamp_desc", "Creation Time"),
            ("tag", "malware"),
            (
                "label",
                r#"["__ts_star", "__ts_comment", "__ts_fact", "lateral", "malware"]"#,
            ),
            ("comment", "see ticket 7"),
        ]);
        let expected = TimesketchMarks {
            star: true,
            tags: vec!["malware".to_owned(), "lateral".to_owned()],
            comments: vec!["see ticket 7".to_owned()],
        };
        assert_eq!(marks, Some(expected));
        assert_eq!(said(&[("tag", "malware")]), None);
        assert_eq!(
            said(&[("timestamp_desc", "x"), ("tag", "-"), ("label", "__ts_hidden")]),
            None
        );
    }
}
