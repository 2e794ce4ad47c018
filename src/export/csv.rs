use std::borrow::Cow;
use std::io::{self, Write};

use indexmap::IndexSet;

use super::own::whole;
use crate::event::Event;
use crate::own::columns::{COLUMNS, WHOLE, cells, guarded};

/// The most columns that fields may add; what lies beyond goes into one last column together.
const MOST_FIELDS: usize = 1000;

/// Writes events as CSV in UTF-8, with a column for each field that any of them has. Dateline reads the same events from it.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it. The events are gone through twice.
pub fn write_csv(out: &mut dyn Write, events: impl Iterator<Item = Event> + Clone) -> io::Result<()> {
    let mut names: IndexSet<String> = IndexSet::new();
    let mut is_full = false;
    for (name, _) in events.clone().flat_map(|event| event.fields) {
        if names.len() < MOST_FIELDS {
            names.insert(name);
        } else {
            is_full |= !names.contains(&name);
        }
    }
    let mut writer = ::csv::Writer::from_writer(out);
    let header = COLUMNS
        .into_iter()
        .chain([WHOLE])
        .chain(names.iter().map(|name| name.trim()));
    write_row(
        &mut writer,
        header.chain(is_full.then_some("Other fields")).map(Cow::Borrowed),
    )?;
    for event in events {
        let fields = field_cells(&event, &names, is_full);
        let own = cells(&event).into_iter().chain([whole(&event)]);
        write_row(&mut writer, own.map(Cow::Owned).chain(fields))?;
    }
    writer.flush()
}

fn write_row<'a, W: Write>(writer: &mut ::csv::Writer<W>, cells: impl Iterator<Item = Cow<'a, str>>) -> io::Result<()> {
    let cells = cells.map(|cell| guarded(&cell).into_owned());
    writer.write_record(cells).map_err(|error| match error.into_kind() {
        ::csv::ErrorKind::Io(error) => error,
        kind => io::Error::other(format!("{kind:?}")),
    })
}

/// One cell for each name of a field; a name that occurs twice in an event has both texts in its cell.
fn field_cells<'a>(event: &'a Event, names: &IndexSet<String>, is_full: bool) -> Vec<Cow<'a, str>> {
    let mut cells = vec![Cow::Borrowed(""); names.len() + usize::from(is_full)];
    for (name, text) in &event.fields {
        let (column, text) = match names.get_index_of(name) {
            Some(column) => (column, Cow::Borrowed(text.as_str())),
            None => (names.len(), Cow::Owned(format!("{name}: {text}"))),
        };
        if let Some(cell) = cells.get_mut(column) {
            *cell = if cell.is_empty() {
                text
            } else {
                Cow::Owned(format!("{cell}; {text}"))
            };
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_become_columns() {
        let event = |name: &str, text: &str| Event {
            fields: vec![(name.to_owned(), text.to_owned())],
            ..Event::default()
        };
        let mut out = Vec::new();
        write_csv(&mut out, [event("a", "1"), event("b", "x,\"y\"")].into_iter()).unwrap();
        let text = String::from_utf8(out).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[0].ends_with(",Note,Dateline event,a,b"));
        assert!(lines[1].ends_with(",1,") && lines[2].ends_with(",,\"x,\"\"y\"\"\""));
    }
}
