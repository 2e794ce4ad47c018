//! An event as a row of a table: columns for people, and one that holds the whole event, for Dateline to read again.

use std::collections::HashSet;
use std::sync::LazyLock;

use dateline_event::{Event, Figure, Kinship, Moment, Place, When};

/// The column that says whether sources contradict each other.
pub const DISPUTED: &str = "Sources disagree";

/// The column that says what was odd about the event in the file that it was saved from.
pub const NOTED: &str = "Noted";

/// The columns that say for people what is in an event, in their order.
pub const COLUMNS: [&str; 22] = [
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
    DISPUTED,
    "Sources",
    "Figures",
    "Links",
    "Note",
    NOTED,
];

/// The column of the whole event but its fields, in the own format: what the other columns have no room for.
pub const WHOLE: &str = "Dateline event";

/// The column of the whole event but its fields, in tables whose cells are not [`guarded`].
pub const WHOLE_PLAIN: &str = "Dateline event, plain";

/// The column of the whole event, fields included, in formats where a field could have the name of something else.
pub const WHOLE_WITH_FIELDS: &str = "Dateline event, with fields";

/// The property of the whole event, fields included, in a calendar (RFC 5545).
pub const WHOLE_PROPERTY: &str = "X-DATELINE-EVENT";

/// The column of fields that have no column of their own, for people.
pub const OTHER_FIELDS: &str = "Other fields";

/// The heading of the column of a field. One whose name could be taken for that of another column says so.
pub fn field_heading(name: &str) -> std::borrow::Cow<'_, str> {
    if is_plain_field(name) {
        name.into()
    } else {
        format!("{} (in the file)", name.trim()).trim_start().to_owned().into()
    }
}

/// Whether a column can have the name of this field: it is not blank, has no blanks around it, no other column of a
/// saved table is called so, and it goes on with none.
pub fn is_plain_field(name: &str) -> bool {
    static OWN: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let others = [WHOLE, WHOLE_PLAIN, WHOLE_WITH_FIELDS, WHOLE_PROPERTY, OTHER_FIELDS];
        COLUMNS.into_iter().chain(others).map(folded).collect()
    });
    !name.is_empty() && name.trim() == name && !is_part(name) && !OWN.contains(&folded(name))
}

/// A name as headings are compared: letters and digits alone.
fn folded(name: &str) -> String {
    let kept = name.chars().filter(|c| c.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

/// The heading of a column that goes on with the texts of the column of this heading, where a cell has no room for them;
/// parts are counted from 1.
pub fn part_heading(heading: &str, part: usize) -> String {
    format!("{heading} (part {part})")
}

/// Whether a column of this heading could be taken for one that goes on with another.
fn is_part(heading: &str) -> bool {
    let number = heading.strip_suffix(')').and_then(|rest| rest.rsplit_once(" (part "));
    number.is_some_and(|(_, number)| number.parse::<usize>().is_ok())
}

/// What stands between the members of a list in one cell.
pub const BETWEEN: &str = "; ";

/// A heading as a key: `Date in words` → `date_in_words`.
pub fn key(heading: &str) -> String {
    heading.to_lowercase().replace(", ", "_").replace(' ', "_")
}

/// The texts of an event under [`COLUMNS`]. Names of actors that are kin do not contradict each other.
pub fn cells(event: &Event, kinship: &dyn Kinship) -> [String; COLUMNS.len()] {
    let bounds = event.when.as_ref().map(When::reach);
    let time = |time: Option<Moment>| time.map_or_else(String::new, Moment::iso);
    let number = |number: Option<f64>| number.map_or_else(String::new, |number| number.to_string());
    let list = |items: &mut dyn Iterator<Item = String>| items.collect::<Vec<String>>().join(BETWEEN);
    [
        event.id.clone(),
        event.title.clone(),
        event.when.as_ref().map_or_else(String::new, |when| when.edtf.clone()),
        time(bounds.map(|bounds| bounds.earliest_start)),
        time(bounds.map(|bounds| bounds.latest_start)),
        time(bounds.map(|bounds| bounds.earliest_end)),
        time(bounds.map(|bounds| bounds.latest_end)),
        event.when.as_ref().map_or_else(String::new, |when| when.words.clone()),
        event.kind.join(Place::SEPARATOR),
        event.place.to_line(),
        number(event.place.latitude),
        number(event.place.longitude),
        event
            .place
            .precision
            .map_or_else(String::new, |precision| precision.label().to_owned()),
        list(
            &mut event
                .actors
                .iter()
                .map(|actor| format!("{} ({})", actor.name, actor.role.label())),
        ),
        event.text.clone(),
        event.claims.len().to_string(),
        if event.doubt_among(kinship).is_disputed() {
            "yes"
        } else {
            "no"
        }
        .to_owned(),
        list(&mut event.claims.iter().map(|claim| claim.source.outlet.clone())),
        list(
            &mut event
                .claims
                .iter()
                .filter(|claim| !claim.figures.is_empty())
                .map(|claim| format!("{}: {}", claim.source.outlet, Figure::line(&claim.figures))),
        ),
        list(
            &mut event
                .links
                .iter()
                .map(|link| format!("{} {}", link.kind.label(), link.to)),
        ),
        event.note.clone(),
        list(&mut event.noted.iter().map(ToString::to_string)),
    ]
}

/// A cell that no spreadsheet takes for a formula: an apostrophe stands before what would be one. Numbers may begin
/// with a sign.
pub fn guarded(cell: &str) -> std::borrow::Cow<'_, str> {
    if is_guarded(cell) || is_formula(cell) {
        format!("'{cell}").into()
    } else {
        cell.into()
    }
}

/// What [`guarded`] was made of.
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(inner) if is_guarded(cell) => inner,
        _ => cell,
    }
}

fn is_formula(cell: &str) -> bool {
    // Some spreadsheets take off what is white before they look, and take full-width signs for the others.
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) && cell.parse::<f64>().is_err()
}

/// Whether apostrophes stand before what would be a formula, so that taking one away is the same as not adding it.
fn is_guarded(cell: &str) -> bool {
    cell.starts_with('\'') && is_formula(cell.trim_start_matches('\''))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_made_safe_and_numbers_stay() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("'=1+1", "''=1+1"),
            ("@cmd", "'@cmd"),
            ("\tx", "'\tx"),
            ("\n=1+1", "'\n=1+1"),
            ("\r\n=1+1", "'\r\n=1+1"),
            ("＝1+1", "'＝1+1"),
            ("＋1+1", "'＋1+1"),
            ("－1", "'－1"),
            ("＠cmd", "'＠cmd"),
            ("-Ali", "'-Ali"),
            ("-33.5", "-33.5"),
            ("'Ali", "'Ali"),
            ("Ali", "Ali"),
        ] {
            assert_eq!(guarded(cell), expected);
            assert_eq!(unguarded(expected), cell);
        }
    }
}
