//! Marks as a table of their own, one mark a row: for spreadsheets, and for whoever marks with other tools.

use dateline_case::{Content, EventId, Marks, Signed};

use crate::own::columns::{guarded, unguarded};

const HEADER: [&str; 7] = ["id", "content", "event", "mark", "value", "by", "at"];

/// A mark on an event, as a table has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedMark {
    /// The event's id in its export.
    pub id: Option<String>,
    /// The sum of the event's row.
    pub content: Option<Content>,
    pub kind: ListedKind,
}

/// Which mark.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ListedKind {
    Star,
    /// A tag, by its name.
    Tag(String),
    /// A note, by its text.
    Note(String),
}

/// All marks of a case as CSV with a header. No cell is taken for a formula by a spreadsheet.
pub fn marks_csv(marks: &Marks) -> Vec<u8> {
    let mut rows: Vec<(EventId, &str, &str, &Signed)> = Vec::new();
    rows.extend(marks.stars.iter().map(|(event, signed)| (*event, "star", "", signed)));
    for tag in &marks.tags {
        let tagged = marks.tagged.get(&tag.id).into_iter().flatten();
        rows.extend(tagged.map(|(event, signed)| (*event, "tag", tag.name.as_str(), signed)));
    }
    rows.extend(
        marks
            .notes
            .iter()
            .map(|note| (note.event, "note", note.text.as_str(), &note.edited)),
    );
    let label = |event: &EventId| marks.events.get(event).map_or("", |known| known.label.as_str());
    rows.sort_by(|a, b| (label(&a.0), a.0, a.1, a.2).cmp(&(label(&b.0), b.0, b.1, b.2)));
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut write = |record: [&str; 7]| {
        let written = writer.write_record(record);
        debug_assert!(written.is_ok(), "writing into memory failed");
    };
    write(HEADER);
    for (event, mark, value, signed) in rows {
        let Some(known) = marks.events.get(&event) else {
            continue;
        };
        write([
            &guarded(known.key.export_id.as_deref().unwrap_or_default()),
            &known.key.content.to_string(),
            &guarded(&known.label),
            mark,
            &guarded(value),
            &guarded(signed.by.name()),
            &signed.at.to_string(),
        ]);
    }
    let bytes = writer.into_inner();
    debug_assert!(bytes.is_ok(), "writing into memory failed");
    bytes.unwrap_or_default()
}

/// The marks that a table lists: CSV with the columns `mark`, `value`, and `content` or `id`; others are passed over.
///
/// # Errors
/// What is wrong, in words, with its row and column.
pub fn listed_marks(bytes: &[u8]) -> Result<Vec<ListedMark>, String> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
    let header = reader.headers().map_err(|error| error.to_string())?.clone();
    let column = |name: &str| header.iter().position(|known| known.trim().eq_ignore_ascii_case(name));
    let (id, content) = (column("id"), column("content"));
    let (Some(mark), Some(value)) = (column("mark"), column("value")) else {
        return Err("has no columns “mark” and “value”".to_owned());
    };
    if id.is_none() && content.is_none() {
        return Err("has neither a column “id” nor “content”, and so names no event".to_owned());
    }
    let mut listed = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| error.to_string())?;
        let row = record.position().map_or(0, csv::Position::line);
        let cell = |column: Option<usize>| {
            let text = column.and_then(|column| record.get(column)).unwrap_or_default();
            Some(unguarded(text).to_owned()).filter(|text| !text.is_empty())
        };
        let content = match cell(content).map(|text| text.parse::<Content>()) {
            None => None,
            Some(Ok(content)) => Some(content),
            Some(Err(error)) => return Err(format!("line {row}, column “content”: {error}")),
        };
        let named = |what: &str| cell(Some(value)).ok_or(format!("line {row}, column “value”: a {what} has none"));
        let kind = match cell(Some(mark)).unwrap_or_default().trim().to_lowercase().as_str() {
            "star" => ListedKind::Star,
            "tag" => ListedKind::Tag(named("tag")?),
            "note" => ListedKind::Note(named("note")?),
            other => {
                return Err(format!(
                    "line {row}, column “mark”: “{other}” is none of star, tag and note"
                ));
            }
        };
        listed.push(ListedMark {
            id: cell(id),
            content,
            kind,
        });
    }
    Ok(listed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_listed_is_read_and_what_is_not_is_told_with_its_place() {
        let listed = listed_marks(b"\xEF\xBB\xBFID,Mark,value\nE1,star,\nE2,Tag,'=x\n").unwrap();
        assert_eq!(listed.len(), 2);
        assert_eq!(
            (listed[1].id.as_deref(), &listed[1].kind),
            (Some("E2"), &ListedKind::Tag("=x".to_owned()))
        );
        for (text, words) in [
            ("id,mark\nE1,star\n", "has no columns “mark” and “value”"),
            ("mark,value\nstar,\n", "names no event"),
            ("id,mark,value\nE1,tag,\n", "line 2, column “value”: a tag has none"),
            ("id,mark,value\nE1,stars,\n", "“stars” is none of star, tag and note"),
            (
                "content,mark,value\nxyz,star,\n",
                "line 2, column “content”: are not 32 hexadecimal digits",
            ),
        ] {
            let error = listed_marks(text.as_bytes()).unwrap_err();
            assert!(error.contains(words), "{error}");
        }
    }
}
