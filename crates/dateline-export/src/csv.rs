use std::borrow::Cow;
use std::io::{self, Write};

use dateline_event::{Event, Kinship};
use dateline_format::Known;
use dateline_format::columns::{WHOLE, guarded};

use super::columns::Columns;

/// Writes events as CSV in UTF-8, with a column for each field that any of them has. Dateline reads the same events
/// from it, and what is `known` of their names.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it. The events are gone through twice.
pub fn write_csv(
    out: &mut dyn Write,
    events: impl Iterator<Item = Event> + Clone,
    known: &Known,
    kinship: &dyn Kinship,
) -> io::Result<()> {
    let columns = Columns::of(events.clone(), WHOLE, (known, kinship));
    let mut writer = ::csv::Writer::from_writer(out);
    write_row(&mut writer, columns.headings().map(Cow::Borrowed))?;
    for event in events {
        write_row(&mut writer, columns.row(&event))?;
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

#[cfg(test)]
mod tests {
    use dateline_event::EqualNames;

    use super::*;

    #[test]
    fn fields_become_columns() {
        let event = |name: &str, text: &str| Event {
            fields: vec![(name.to_owned(), text.to_owned())],
            ..Event::default()
        };
        let mut out = Vec::new();
        write_csv(
            &mut out,
            [event("a", "1"), event("b", "x,\"y\"")].into_iter(),
            &Known::default(),
            &EqualNames,
        )
        .unwrap();
        let text = String::from_utf8(out).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[0].ends_with(",Note,Noted,Dateline event,a,b"));
        assert!(lines[1].ends_with(",1,") && lines[2].ends_with(",,\"x,\"\"y\"\"\""));
    }
}
