//! Reads what the tables hold.

use std::collections::BTreeMap;

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension, Params, Row, ToSql};

use crate::entry::StoredEntry;
use crate::{
    CaseId, Change, Colour, Content, Correction, CorrectionId, DataFile, DataFileId, DataPath, Digest, ErrorKind,
    EventId, EventKey, EventLink, EventList, EventMerge, EventPart, KeptMapping, LinkId, MarkedEvent, MergeId,
    NameDecision, Note, NoteId, Origin, OwnEvent, OwnEventId, SaidOfNames, Signed, Tag, TagId, Utc, View, ViewId,
};

/// Each event of some lists, with who marked it.
pub(crate) fn of_lists(lists: &[EventList]) -> impl Iterator<Item = (EventId, &Signed)> {
    lists
        .iter()
        .flat_map(|list| list.events.iter().map(|&event| (event, &list.signed)))
}

/// That exactly one row was changed.
pub(crate) fn only_one(rows: usize) -> Result<(), ErrorKind> {
    match rows {
        1 => Ok(()),
        rows => Err(ErrorKind::Damaged(format!(
            "its log and its tables differ: {rows} rows instead of one"
        ))),
    }
}

/// Events by who marked them, as the log holds them.
pub(crate) fn as_lists(events: impl IntoIterator<Item = (EventId, Signed)>) -> Vec<EventList> {
    let mut lists: BTreeMap<Signed, Vec<EventId>> = BTreeMap::new();
    for (event, signed) in events {
        lists.entry(signed).or_default().push(event);
    }
    let lists = lists.into_iter().map(|(signed, mut events)| {
        events.sort_unstable();
        EventList { signed, events }
    });
    lists.collect()
}

fn signed(row: &Row<'_>, at: &str, by: &str) -> rusqlite::Result<Signed> {
    Ok(Signed {
        at: Utc(row.get(at)?),
        by: row.get(by)?,
    })
}

fn list<T>(
    connection: &Connection,
    sql: &str,
    of_row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, ErrorKind> {
    list_with(connection, sql, [], of_row)
}

/// As [`list`], of a statement that these values belong to.
fn list_with<T>(
    connection: &Connection,
    sql: &str,
    values: impl Params,
    of_row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, ErrorKind> {
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map(values, of_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The row of this id in a table, if there is one.
fn of_id<T>(
    connection: &Connection,
    table: &str,
    id: impl ToSql,
    of_row: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Option<T>, ErrorKind> {
    let sql = format!("SELECT * FROM {table} WHERE id = ?1");
    Ok(connection.query_row(&sql, [id], of_row).optional()?)
}

pub(crate) fn files(connection: &Connection) -> Result<Vec<DataFile>, ErrorKind> {
    list(connection, "SELECT * FROM file ORDER BY opened, whole, id", file_of)
}

pub(crate) fn file(connection: &Connection, id: DataFileId) -> Result<Option<DataFile>, ErrorKind> {
    of_id(connection, "file", id, file_of)
}

fn file_of(row: &Row<'_>) -> rusqlite::Result<DataFile> {
    let mapping: Option<String> = row.get("mapping_json")?;
    Ok(DataFile {
        id: row.get("id")?,
        path: DataPath {
            relative: row.get("relative")?,
            whole: row.get("whole")?,
        },
        bytes: u64::try_from(row.get::<_, i64>("bytes")?).unwrap_or_default(),
        sha256: row.get("sha256")?,
        mapping: match mapping {
            Some(json) => Some(KeptMapping {
                name: row.get("mapping_name")?,
                json,
            }),
            None => None,
        },
        opened: Utc(row.get("opened")?),
    })
}

pub(crate) fn marked_events(connection: &Connection) -> Result<Vec<(EventId, MarkedEvent)>, ErrorKind> {
    let sql = "SELECT * FROM event WHERE id IN
               (SELECT event FROM star UNION SELECT event FROM tagged UNION SELECT event FROM note
                UNION SELECT event FROM correction UNION SELECT event FROM merged UNION SELECT event FROM view
                UNION SELECT origin FROM link UNION SELECT target FROM link)";
    list(connection, sql, marked_event)
}

pub(crate) fn all_events(connection: &Connection) -> Result<Vec<(EventId, MarkedEvent)>, ErrorKind> {
    list(connection, "SELECT * FROM event", marked_event)
}

fn marked_event(row: &Row<'_>) -> rusqlite::Result<(EventId, MarkedEvent)> {
    let origin = match (row.get("file")?, row.get("row")?) {
        (Some(file), Some(number)) => Some(Origin {
            file,
            member: row.get("member")?,
            sheet: row.get("sheet")?,
            row: number,
        }),
        _ => None,
    };
    let event = MarkedEvent {
        key: EventKey {
            export_id: row.get("export_id")?,
            content: row.get::<_, Content>("content")?,
        },
        origin,
        label: row.get("label")?,
    };
    Ok((row.get("id")?, event))
}

pub(crate) fn stars(connection: &Connection) -> Result<Vec<(EventId, Signed)>, ErrorKind> {
    list(connection, "SELECT event, at, by FROM star", |row| {
        Ok((row.get("event")?, signed(row, "at", "by")?))
    })
}

pub(crate) fn tags(connection: &Connection) -> Result<Vec<Tag>, ErrorKind> {
    list(connection, "SELECT * FROM tag ORDER BY name, id", |row| {
        Ok(Tag {
            id: row.get("id")?,
            name: row.get("name")?,
            colour: row.get("colour")?,
            description: row.get("description")?,
        })
    })
}

pub(crate) fn tagged(connection: &Connection) -> Result<Vec<(TagId, EventId, Signed)>, ErrorKind> {
    list(connection, "SELECT tag, event, at, by FROM tagged", |row| {
        Ok((row.get("tag")?, row.get("event")?, signed(row, "at", "by")?))
    })
}

pub(crate) fn tagged_with(connection: &Connection, tag: TagId) -> Result<Vec<(EventId, Signed)>, ErrorKind> {
    let sql = "SELECT event, at, by FROM tagged WHERE tag = ?1";
    list_with(connection, sql, [tag], |row| {
        Ok((row.get("event")?, signed(row, "at", "by")?))
    })
}

pub(crate) fn notes(connection: &Connection) -> Result<Vec<Note>, ErrorKind> {
    list(connection, "SELECT * FROM note ORDER BY at, id", note_of)
}

pub(crate) fn note(connection: &Connection, id: NoteId) -> Result<Option<Note>, ErrorKind> {
    of_id(connection, "note", id, note_of)
}

fn note_of(row: &Row<'_>) -> rusqlite::Result<Note> {
    Ok(Note {
        id: row.get("id")?,
        event: row.get("event")?,
        text: row.get("text")?,
        written: signed(row, "at", "by")?,
        edited: signed(row, "edited_at", "edited_by")?,
    })
}

pub(crate) fn views(connection: &Connection) -> Result<Vec<View>, ErrorKind> {
    list(connection, "SELECT * FROM view ORDER BY name, id", view_of)
}

pub(crate) fn view(connection: &Connection, id: ViewId) -> Result<Option<View>, ErrorKind> {
    of_id(connection, "view", id, view_of)
}

fn view_of(row: &Row<'_>) -> rusqlite::Result<View> {
    Ok(View {
        id: row.get("id")?,
        name: row.get("name")?,
        note: row.get("note")?,
        json: row.get("json")?,
        event: row.get("event")?,
    })
}

pub(crate) fn corrections(connection: &Connection) -> Result<Vec<Correction>, ErrorKind> {
    list(connection, "SELECT * FROM correction ORDER BY at, id", correction_of)
}

pub(crate) fn corrections_on(connection: &Connection, event: EventId) -> Result<Vec<Correction>, ErrorKind> {
    let sql = "SELECT * FROM correction WHERE event = ?1 ORDER BY at, id";
    list_with(connection, sql, [event], correction_of)
}

pub(crate) fn correction(connection: &Connection, id: CorrectionId) -> Result<Option<Correction>, ErrorKind> {
    of_id(connection, "correction", id, correction_of)
}

fn correction_of(row: &Row<'_>) -> rusqlite::Result<Correction> {
    Ok(Correction {
        id: row.get("id")?,
        event: row.get("event")?,
        part: row.get("part")?,
        in_file: row.get("in_file")?,
        corrected: row.get("corrected")?,
        why: row.get("why")?,
        signed: signed(row, "at", "by")?,
    })
}

pub(crate) fn own_events(connection: &Connection) -> Result<Vec<OwnEvent>, ErrorKind> {
    list(connection, "SELECT * FROM own_event ORDER BY at, id", own_event_of)
}

pub(crate) fn own_event(connection: &Connection, id: OwnEventId) -> Result<Option<OwnEvent>, ErrorKind> {
    of_id(connection, "own_event", id, own_event_of)
}

fn own_event_of(row: &Row<'_>) -> rusqlite::Result<OwnEvent> {
    Ok(OwnEvent {
        id: row.get("id")?,
        json: row.get("json")?,
        entered: signed(row, "at", "by")?,
        edited: signed(row, "edited_at", "edited_by")?,
    })
}

pub(crate) fn merges(connection: &Connection) -> Result<Vec<EventMerge>, ErrorKind> {
    let mut merges = list(connection, "SELECT id, why, at, by FROM merge ORDER BY at, id", |row| {
        Ok(EventMerge {
            id: row.get("id")?,
            events: Vec::new(),
            why: row.get("why")?,
            signed: signed(row, "at", "by")?,
        })
    })?;
    let members = list(
        connection,
        "SELECT merge, event FROM merged ORDER BY merge, place",
        |row| Ok((row.get("merge")?, row.get("event")?)),
    )?;
    let mut events: BTreeMap<MergeId, Vec<EventId>> = BTreeMap::new();
    for (merge, event) in members {
        events.entry(merge).or_default().push(event);
    }
    for merge in &mut merges {
        merge.events = events.remove(&merge.id).unwrap_or_default();
    }
    Ok(merges)
}

/// Names as a table has them: one JSON list.
pub(crate) fn names_json(names: &[String]) -> Result<String, ErrorKind> {
    serde_json::to_string(names).map_err(|error| ErrorKind::Damaged(error.to_string()))
}

pub(crate) fn name_decisions(connection: &Connection) -> Result<Vec<NameDecision>, ErrorKind> {
    list(connection, "SELECT * FROM name_decision ORDER BY at, id", |row| {
        let names: String = row.get("names")?;
        let names = serde_json::from_str(&names)
            .map_err(|error| rusqlite::Error::FromSqlConversionFailure(2, rusqlite::types::Type::Text, error.into()))?;
        Ok(NameDecision {
            id: row.get("id")?,
            said: SaidOfNames {
                facet: row.get("facet")?,
                names,
                called: row.get("called")?,
                why: row.get("why")?,
            },
            signed: signed(row, "at", "by")?,
        })
    })
}

pub(crate) fn links(connection: &Connection) -> Result<Vec<EventLink>, ErrorKind> {
    list(connection, "SELECT * FROM link ORDER BY at, id", link_of)
}

pub(crate) fn link(connection: &Connection, id: LinkId) -> Result<Option<EventLink>, ErrorKind> {
    of_id(connection, "link", id, link_of)
}

fn link_of(row: &Row<'_>) -> rusqlite::Result<EventLink> {
    Ok(EventLink {
        id: row.get("id")?,
        kind: row.get("kind")?,
        from: row.get("origin")?,
        to: row.get("target")?,
        why: row.get("why")?,
        signed: signed(row, "at", "by")?,
    })
}

/// Calls `see` with each entry of the log, from the first.
pub(crate) fn for_each_entry(
    connection: &Connection,
    mut see: impl FnMut(StoredEntry) -> Result<(), ErrorKind>,
) -> Result<(), ErrorKind> {
    let mut statement = connection.prepare("SELECT * FROM log ORDER BY number")?;
    for entry in statement.query_map([], entry)? {
        see(entry?)?;
    }
    Ok(())
}

/// The number and the sum of the last entry of the log.
pub(crate) fn head(connection: &Connection) -> Result<(u64, Digest), ErrorKind> {
    let sql = "SELECT number, hash FROM log ORDER BY number DESC LIMIT 1";
    let head = connection.query_row(sql, [], |row| Ok((number(row, "number")?, row.get("hash")?)));
    Ok(head.optional()?.unwrap_or((0, Digest::NONE)))
}

/// The case that the first entry of the log began.
pub(crate) fn beginning(connection: &Connection) -> Result<CaseId, ErrorKind> {
    let first = connection.query_row("SELECT * FROM log ORDER BY number LIMIT 1", [], entry);
    let first = first.optional()?.map(StoredEntry::understood).transpose()?;
    match first.map(|first| first.change) {
        Some(Change::Begun(id)) => Ok(id),
        _ => Err(ErrorKind::Damaged("its log has no beginning".to_owned())),
    }
}

fn number(row: &Row<'_>, name: &str) -> rusqlite::Result<u64> {
    Ok(u64::try_from(row.get::<_, i64>(name)?).unwrap_or_default())
}

pub(crate) fn entry(row: &Row<'_>) -> rusqlite::Result<StoredEntry> {
    let undoes: Option<i64> = row.get("undoes")?;
    Ok(StoredEntry {
        number: number(row, "number")?,
        signed: signed(row, "at", "by")?,
        what: row.get("what")?,
        undoes: undoes.map(|number| u64::try_from(number).unwrap_or_default()),
        before: row.get("before")?,
        hash: row.get("hash")?,
    })
}

impl ToSql for Colour {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(i64::from(u32::from_be_bytes([0, self.0, self.1, self.2])).into())
    }
}

impl FromSql for Colour {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let number = value.as_i64()?;
        match u32::try_from(number).map(u32::to_be_bytes) {
            Ok([0, red, green, blue]) => Ok(Self(red, green, blue)),
            _ => Err(FromSqlError::OutOfRange(number)),
        }
    }
}

impl ToSql for EventPart {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.name().into())
    }
}

impl FromSql for EventPart {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let name = value.as_str()?;
        let part = Self::ALL.into_iter().find(|part| part.name() == name);
        part.ok_or(FromSqlError::InvalidType)
    }
}
