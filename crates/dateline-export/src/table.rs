use std::io::{self, Write};

use dateline_event::{Event, Kinship};

use crate::plain;

/// Headings and widths in characters; the last column takes what it needs. The first is as wide as the dates of the first
/// events, and more where a later one is longer, since the marks of doubt stand at the end of a date.
const COLUMNS: [(&str, usize); 5] = [
    ("When", 10),
    ("Title", 60),
    ("Disputed", 20),
    ("Place", 28),
    ("Actors", 0),
];

/// So many events tell how wide the first column is.
const LOOKED_AT: usize = 1000;

/// Writes events as lines for a terminal; what is too long ends in "…". Nothing in an event can control the terminal.
pub fn write_table(out: &mut dyn Write, events: impl Iterator<Item = Event>, kinship: &dyn Kinship) -> io::Result<()> {
    let mut rows = events.map(|event| cells(&event, kinship));
    let first: Vec<[String; 5]> = rows.by_ref().take(LOOKED_AT).collect();
    let dates = first.iter().map(|[when, ..]| when.chars().count());
    let mut widths = COLUMNS.map(|(_, width)| width);
    let [when, ..] = &mut widths;
    *when = dates.max().unwrap_or(0).max(*when);
    write_line(out, &COLUMNS.map(|(heading, _)| heading.to_owned()), widths)?;
    for row in first.into_iter().chain(rows) {
        write_line(out, &row, widths)?;
    }
    Ok(())
}

fn cells(event: &Event, kinship: &dyn Kinship) -> [String; 5] {
    let when = event.when.as_ref().map_or("undated", |when| &when.edtf);
    let place = event.place.path.last().map_or("", String::as_str);
    let actors: Vec<&str> = event.actors.iter().map(|actor| actor.name.as_str()).collect();
    let disputed = event.doubt_among(kinship).words();
    [when, &event.title, &disputed, place, &actors.join(", ")].map(|cell| plain(cell).into_owned())
}

fn write_line(out: &mut dyn Write, cells: &[String; 5], widths: [usize; 5]) -> io::Result<()> {
    let mut line = String::new();
    for (index, (cell, width)) in cells.iter().zip(widths).enumerate() {
        let length = cell.chars().count();
        let is_whole = index == 0 || width == 0 || length <= width;
        if is_whole {
            line.push_str(cell);
            line.extend(std::iter::repeat_n(' ', (width + 2).saturating_sub(length).max(2)));
        } else {
            line.extend(cell.chars().take(width - 1));
            line.push_str("…  ");
        }
    }
    writeln!(out, "{}", line.trim_end())
}

#[cfg(test)]
mod tests {
    use dateline_event::EqualNames;

    use super::*;

    #[test]
    fn a_date_keeps_its_marks() {
        let edtf = "[2021-07-07T20:00+03:00..2021-07-08T05:00+03:00~]";
        let event = Event {
            when: edtf.parse().ok(),
            ..Event::default()
        };
        let mut out = Vec::new();
        write_table(&mut out, std::iter::once(event), &EqualNames).unwrap();
        assert!(String::from_utf8(out).unwrap().contains(edtf));
    }

    #[test]
    fn columns_stand_below_their_headings_whatever_the_dates() {
        for dates in [
            ["2021-07-07", "2021-07-08"],
            ["2021-07-07T12:00:00+03:00", "2021-07-07T10:00:00Z"],
            ["[2021-07-07T20:00+03:00..2021-07-08T05:00+03:00]", "2021"],
        ] {
            let events = dates.map(|edtf| Event {
                when: edtf.parse().ok(),
                title: "Title".to_owned(),
                ..Event::default()
            });
            let mut out = Vec::new();
            write_table(&mut out, events.into_iter(), &EqualNames).unwrap();
            let text = String::from_utf8(out).unwrap();
            let places: Vec<Option<usize>> = text.lines().map(|line| line.find("Title")).collect();
            assert!(places.windows(2).all(|pair| pair[0] == pair[1]), "{text}");
        }
    }

    #[test]
    fn lines_are_cut_and_clean() {
        let event = Event {
            title: format!("a\u{1b}[31m\n{}", "b".repeat(100)),
            ..Event::default()
        };
        let mut out = Vec::new();
        write_table(&mut out, std::iter::once(event), &EqualNames).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text.lines().count(), 2);
        assert!(!text.contains('\u{1b}') && text.contains("b…") && text.contains("undated"));
    }
}
