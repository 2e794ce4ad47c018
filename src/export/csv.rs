use std::borrow::Cow;
use std::io::{self, Write};

use indexmap::IndexSet;

use super::text::{amounts, moment};
use crate::event::{Bounds, Event};

/// The columns before those that the events' own fields add.
const HEADER: [&str; 21] = [
    "Id",
    "Title",
    "When",
    "Earliest start",
    "Latest start",
    "Earliest end",
    "Latest end",
    "Date in words",
    "Kind",
    "Place",
    "Latitude",
    "Longitude",
    "Place precision",
    "Actors",
    "Text",
    "Claims",
    "Sources disagree",
    "Sources",
    "Figures",
    "Links",
    "Note",
];

/// The most columns that fields may add; what lies beyond goes into one last column together.
const MOST_FIELDS: usize = 1000;

/// Writes events as CSV in UTF-8, with a column for each field that any of them has.
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
    let header = HEADER.into_iter().chain(names.iter().map(String::as_str));
    write_row(
        &mut writer,
        header.chain(is_full.then_some("Other fields")).map(Cow::Borrowed),
    )?;
    for event in events {
        let fields = field_cells(&event, &names, is_full);
        write_row(&mut writer, cells(&event).into_iter().map(Cow::Owned).chain(fields))?;
    }
    writer.flush()
}

fn write_row<'a, W: Write>(writer: &mut ::csv::Writer<W>, cells: impl Iterator<Item = Cow<'a, str>>) -> io::Result<()> {
    let cells = cells.map(|cell| safe(&cell).into_owned());
    writer.write_record(cells).map_err(|error| match error.into_kind() {
        ::csv::ErrorKind::Io(error) => error,
        kind => io::Error::other(format!("{kind:?}")),
    })
}

/// A cell that no spreadsheet takes for a formula. Numbers may begin with a sign.
fn safe(cell: &str) -> Cow<'_, str> {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    if is_formula {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

fn cells(event: &Event) -> [String; HEADER.len()] {
    let bounds = event.when.as_ref().map(|when| when.bounds);
    let time = |side: fn(Bounds) -> i64| bounds.map(|bounds| moment(side(bounds))).unwrap_or_default();
    let number = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
    let lines = |items: &mut dyn Iterator<Item = String>| items.collect::<Vec<String>>().join("; ");
    [
        event.id.clone(),
        event.title.clone(),
        event.when.as_ref().map(|when| when.edtf.clone()).unwrap_or_default(),
        time(|bounds| bounds.earliest_start),
        time(|bounds| bounds.latest_start),
        time(|bounds| bounds.earliest_end),
        time(|bounds| bounds.latest_end),
        event.when.as_ref().map(|when| when.words.clone()).unwrap_or_default(),
        event.kind.join(crate::event::Place::SEPARATOR),
        event.place.to_line(),
        number(event.place.latitude),
        number(event.place.longitude),
        event
            .place
            .precision
            .map(|precision| precision.label().to_owned())
            .unwrap_or_default(),
        lines(
            &mut event
                .actors
                .iter()
                .map(|actor| format!("{} ({})", actor.name, actor.role.label())),
        ),
        event.text.clone(),
        event.claims.len().to_string(),
        if event.is_disputed() { "yes" } else { "no" }.to_owned(),
        lines(&mut event.claims.iter().map(|claim| claim.source.outlet.clone())),
        lines(
            &mut event
                .claims
                .iter()
                .filter(|claim| !claim.figures.is_empty())
                .map(|claim| format!("{}: {}", claim.source.outlet, amounts(&claim.figures))),
        ),
        lines(
            &mut event
                .links
                .iter()
                .map(|link| format!("{} {}", link.kind.label(), link.to)),
        ),
        event.note.clone(),
    ]
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
    fn formulas_are_made_safe_and_numbers_stay() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("@cmd", "'@cmd"),
            ("\tx", "'\tx"),
            ("-Ali", "'-Ali"),
            ("-33.5", "-33.5"),
            ("Ali", "Ali"),
        ] {
            assert_eq!(safe(cell), expected);
        }
    }

    #[test]
    fn fields_become_columns() {
        let event = |name: &str, text: &str| Event {
            fields: vec![(name.to_owned(), text.to_owned())],
            ..Event::default()
        };
        let mut out = Vec::new();
        write_csv(&mut out, [event("a", "1"), event("b", "x,\"y\"")].into_iter()).unwrap();
        let text = String::from_utf8(out).unwrap();
        let ends: Vec<&str> = text.lines().map(|line| line.split(",Note").last().unwrap()).collect();
        assert_eq!(ends[0], ",a,b");
        assert!(ends[1].ends_with(",1,") && ends[2].ends_with(",,\"x,\"\"y\"\"\""));
    }
}
