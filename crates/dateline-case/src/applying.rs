//! Carries out changes in the tables. Each change fits the tables exactly as they are, or is an error: what it takes away is
//! there, and what it adds is not.

use rusqlite::{Connection, Params, params};

use crate::rows;
use crate::{
    Change, Correction, DataFile, ErrorKind, EventLink, EventList, EventMerge, NameDecision, Note, NoteEdit, OwnEvent,
    Tag, TaggedEvents, View,
};

/// Carries out a change.
pub(crate) fn apply(connection: &Connection, change: &Change) -> Result<(), ErrorKind> {
    match change {
        Change::Begun(_) => Ok(()),
        Change::FileAdded(file) => add_file(connection, file),
        Change::FileRemoved(file) => remove(connection, "file", file.id),
        Change::FileChanged(changed) => {
            remove(connection, "file", changed.before.id)?;
            add_file(connection, &changed.after)
        }
        Change::Starred(lists) => star(connection, lists),
        Change::Unstarred(lists) => unstar(connection, lists),
        Change::TagMade(tag) => add_tag(connection, tag),
        Change::TagRemoved(tag) => remove(connection, "tag", tag.id),
        Change::TagChanged(changed) => change_tag(connection, &changed.after),
        Change::Tagged(tagged) => add_tagged(connection, tagged),
        Change::Untagged(tagged) => remove_tagged(connection, tagged),
        Change::NoteMade(note) => add_note(connection, note),
        Change::NoteRemoved(note) => remove(connection, "note", note.id),
        Change::NoteEdited(edit) => edit_note(connection, edit),
        Change::ViewSaved(view) => add_view(connection, view),
        Change::ViewRemoved(view) => remove(connection, "view", view.id),
        Change::ViewChanged(changed) => {
            remove(connection, "view", changed.before.id)?;
            add_view(connection, &changed.after)
        }
        Change::CorrectionMade(correction) => add_correction(connection, correction),
        Change::CorrectionRemoved(correction) => remove(connection, "correction", correction.id),
        Change::CorrectionChanged(changed) => {
            remove(connection, "correction", changed.before.id)?;
            add_correction(connection, &changed.after)
        }
        Change::EventEntered(event) => add_own_event(connection, event),
        Change::OwnEventRemoved(event) => remove(connection, "own_event", event.id),
        Change::OwnEventChanged(changed) => {
            remove(connection, "own_event", changed.before.id)?;
            add_own_event(connection, &changed.after)
        }
        Change::EventsMerged(merge) => merge_events(connection, merge),
        Change::EventsSplit(merge) => split_events(connection, merge),
        Change::NamesDecided(decision) => decide_names(connection, decision),
        Change::NamesUndecided(decision) => remove(connection, "name_decision", decision.id),
        Change::LinkMade(link) => add_link(connection, link),
        Change::LinkRemoved(link) => remove(connection, "link", link.id),
        Change::Several(changes) => changes.iter().try_for_each(|change| apply(connection, change)),
        Change::Joined(joined) => joined.changes.iter().try_for_each(|change| apply(connection, change)),
    }
}

/// Does to one row what must change exactly that.
fn one(connection: &Connection, sql: &str, values: impl Params) -> Result<(), ErrorKind> {
    rows::only_one(connection.execute(sql, values)?)
}

fn remove(connection: &Connection, table: &str, id: impl rusqlite::ToSql) -> Result<(), ErrorKind> {
    one(connection, &format!("DELETE FROM {table} WHERE id = ?1"), [id])
}

fn add_file(connection: &Connection, file: &DataFile) -> Result<(), ErrorKind> {
    let bytes = i64::try_from(file.bytes).unwrap_or(i64::MAX);
    let mapping = file.mapping.as_ref();
    one(
        connection,
        "INSERT INTO file (id, relative, whole, bytes, sha256, mapping_name, mapping_json, opened)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            file.id,
            file.path.relative,
            file.path.whole,
            bytes,
            file.sha256,
            mapping.map(|mapping| &mapping.name),
            mapping.map(|mapping| &mapping.json),
            file.opened.0,
        ],
    )
}

fn star(connection: &Connection, lists: &[EventList]) -> Result<(), ErrorKind> {
    let mut statement = connection.prepare("INSERT INTO star (event, at, by) VALUES (?1, ?2, ?3)")?;
    for (event, signed) in rows::of_lists(lists) {
        statement.execute(params![event, signed.at.0, signed.by])?;
    }
    Ok(())
}

fn unstar(connection: &Connection, lists: &[EventList]) -> Result<(), ErrorKind> {
    let mut statement = connection.prepare("DELETE FROM star WHERE (event, at, by) = (?1, ?2, ?3)")?;
    for (event, signed) in rows::of_lists(lists) {
        rows::only_one(statement.execute(params![event, signed.at.0, signed.by])?)?;
    }
    Ok(())
}

fn add_tag(connection: &Connection, tag: &Tag) -> Result<(), ErrorKind> {
    one(
        connection,
        "INSERT INTO tag (id, name, colour, description) VALUES (?1, ?2, ?3, ?4)",
        params![tag.id, tag.name, tag.colour, tag.description],
    )
}

fn change_tag(connection: &Connection, tag: &Tag) -> Result<(), ErrorKind> {
    one(
        connection,
        "UPDATE tag SET name = ?2, colour = ?3, description = ?4 WHERE id = ?1",
        params![tag.id, tag.name, tag.colour, tag.description],
    )
}

fn add_tagged(connection: &Connection, tagged: &TaggedEvents) -> Result<(), ErrorKind> {
    let mut statement = connection.prepare("INSERT INTO tagged (tag, event, at, by) VALUES (?1, ?2, ?3, ?4)")?;
    for (event, signed) in rows::of_lists(&tagged.lists) {
        statement.execute(params![tagged.tag, event, signed.at.0, signed.by])?;
    }
    Ok(())
}

fn remove_tagged(connection: &Connection, tagged: &TaggedEvents) -> Result<(), ErrorKind> {
    let sql = "DELETE FROM tagged WHERE (tag, event, at, by) = (?1, ?2, ?3, ?4)";
    let mut statement = connection.prepare(sql)?;
    for (event, signed) in rows::of_lists(&tagged.lists) {
        rows::only_one(statement.execute(params![tagged.tag, event, signed.at.0, signed.by])?)?;
    }
    Ok(())
}

fn add_note(connection: &Connection, note: &Note) -> Result<(), ErrorKind> {
    let (written, edited) = (&note.written, &note.edited);
    one(
        connection,
        "INSERT INTO note (id, event, text, at, by, edited_at, edited_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            note.id,
            note.event,
            note.text,
            written.at.0,
            written.by,
            edited.at.0,
            edited.by
        ],
    )
}

fn edit_note(connection: &Connection, edit: &NoteEdit) -> Result<(), ErrorKind> {
    let note = rows::note(connection, edit.note)?.ok_or(ErrorKind::Gone("the note"))?;
    let differs = || ErrorKind::Damaged("its log and its tables differ in the text of a note".to_owned());
    let text = edit.text.apply(&note.text).ok_or_else(differs)?;
    if text.len() > Note::LONGEST {
        return Err(ErrorKind::long_note());
    }
    let after = &edit.edited.after;
    one(
        connection,
        "UPDATE note SET text = ?2, edited_at = ?3, edited_by = ?4 WHERE id = ?1",
        params![edit.note, text, after.at.0, after.by],
    )
}

fn add_view(connection: &Connection, view: &View) -> Result<(), ErrorKind> {
    one(
        connection,
        "INSERT INTO view (id, name, note, json, event) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![view.id, view.name, view.note, view.json, view.event],
    )
}

fn add_correction(connection: &Connection, correction: &Correction) -> Result<(), ErrorKind> {
    let signed = &correction.signed;
    one(
        connection,
        "INSERT INTO correction (id, event, part, in_file, corrected, why, at, by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            correction.id,
            correction.event,
            correction.part,
            correction.in_file,
            correction.corrected,
            correction.why,
            signed.at.0,
            signed.by,
        ],
    )
}

fn add_own_event(connection: &Connection, event: &OwnEvent) -> Result<(), ErrorKind> {
    let (entered, edited) = (&event.entered, &event.edited);
    one(
        connection,
        "INSERT INTO own_event (id, json, at, by, edited_at, edited_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![event.id, event.json, entered.at.0, entered.by, edited.at.0, edited.by],
    )
}

fn merge_events(connection: &Connection, merge: &EventMerge) -> Result<(), ErrorKind> {
    let signed = &merge.signed;
    one(
        connection,
        "INSERT INTO merge (id, why, at, by) VALUES (?1, ?2, ?3, ?4)",
        params![merge.id, merge.why, signed.at.0, signed.by],
    )?;
    let mut statement = connection.prepare("INSERT INTO merged (merge, place, event) VALUES (?1, ?2, ?3)")?;
    for (place, event) in (0_i64..).zip(&merge.events) {
        statement.execute(params![merge.id, place, event])?;
    }
    Ok(())
}

fn decide_names(connection: &Connection, decision: &NameDecision) -> Result<(), ErrorKind> {
    let (said, signed) = (&decision.said, &decision.signed);
    one(
        connection,
        "INSERT INTO name_decision (id, facet, names, called, why, at, by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            decision.id,
            said.facet,
            rows::names_json(&said.names)?,
            said.called,
            said.why,
            signed.at.0,
            signed.by,
        ],
    )
}

fn add_link(connection: &Connection, link: &EventLink) -> Result<(), ErrorKind> {
    let signed = &link.signed;
    one(
        connection,
        "INSERT INTO link (id, kind, origin, target, why, at, by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![link.id, link.kind, link.from, link.to, link.why, signed.at.0, signed.by],
    )
}

fn split_events(connection: &Connection, merge: &EventMerge) -> Result<(), ErrorKind> {
    for event in &merge.events {
        let sql = "DELETE FROM merged WHERE (merge, event) = (?1, ?2)";
        one(connection, sql, params![merge.id, event])?;
    }
    remove(connection, "merge", merge.id)
}
