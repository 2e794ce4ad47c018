//! What is saved as a workbook is read again as it was, whatever cells and sheets have no room for.

use std::io::Cursor;
use std::path::Path;

use calamine::{Data, DataType, Reader, Xlsx, open_workbook_from_rs};
use dateline_batch::Progress;
use dateline_event::Event;
use dateline_export::Format;
use dateline_store::build;
use dateline_tests::events::store;

fn saved_and_read(event: &Event) -> Event {
    let before = store(vec![event.clone()]);
    let mut bytes = Vec::new();
    Format::Xlsx.write(&mut bytes, &before, before.rows()).unwrap();
    let read = dateline_read::read_bytes(Path::new("saved.xlsx"), bytes, &Progress::default()).unwrap();
    let after = build(vec![read]);
    assert_eq!(after.len(), 1);
    after.event(after.rows().next().unwrap())
}

#[test]
fn a_text_that_no_cell_has_room_for_is_saved_whole() {
    let long = "All of it, with ä and 😀 and\r\nlines. ".repeat(4_000);
    let event = Event {
        id: "a".to_owned(),
        title: long.clone(),
        when: "2021-07-07".parse().ok(),
        text: format!("{long} the end"),
        fields: vec![("notes".to_owned(), long), ("killed".to_owned(), "3".to_owned())],
        ..Event::default()
    };
    assert_eq!(saved_and_read(&event), event);
}

#[test]
fn a_field_that_is_called_like_a_part_of_another_is_none() {
    let fields = [("notes", "a"), ("notes (part 2)", "b"), ("Text (part 2)", "c")];
    let event = Event {
        id: "a".to_owned(),
        title: "Title".to_owned(),
        when: "2021".parse().ok(),
        text: "t".to_owned(),
        fields: fields.map(|(name, text)| (name.to_owned(), text.to_owned())).to_vec(),
        ..Event::default()
    };
    assert_eq!(saved_and_read(&event), event);
}

#[test]
fn what_spreadsheets_take_for_something_else_stays() {
    let fields = [
        ("formula", "=HYPERLINK(\"http://x\")"),
        ("sign", "+1 killed"),
        ("day", "2021-07-07"),
        ("zeros", "007"),
        ("long", "1234567890123456789"),
        ("power", "1E5"),
        ("control", "a\u{1}b\u{b}c"),
        ("code", "_x000D_ _x0041_"),
        ("blanks", "  a  "),
        ("true", "TRUE"),
    ];
    let event = Event {
        id: "0012".to_owned(),
        title: "-1 or @x".to_owned(),
        when: "2021-07~".parse().ok(),
        fields: fields.map(|(name, text)| (name.to_owned(), text.to_owned())).to_vec(),
        ..Event::default()
    };
    assert_eq!(saved_and_read(&event), event);
}

/// A year is a date, also where the whole date is one.
#[test]
fn dates_and_ids_of_digits_are_texts() {
    let event = Event {
        id: "12".to_owned(),
        title: "Title".to_owned(),
        when: "1967".parse().ok(),
        fields: vec![("killed".to_owned(), "3".to_owned())],
        ..Event::default()
    };
    let store = store(vec![event]);
    let mut bytes = Vec::new();
    Format::Xlsx.write(&mut bytes, &store, store.rows()).unwrap();
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range("Events").unwrap();
    let mut rows = sheet.rows();
    let cells: Vec<(&Data, &Data)> = rows.next().unwrap().iter().zip(rows.next().unwrap()).collect();
    for (heading, expected) in [
        ("Id", Data::String("12".to_owned())),
        ("When", Data::String("1967".to_owned())),
        ("Earliest start", Data::String("1967-01-01".to_owned())),
        ("Claims", Data::Float(0.0)),
        ("killed", Data::Float(3.0)),
    ] {
        let found = cells.iter().find(|(name, _)| name.get_string() == Some(heading));
        assert_eq!(found.unwrap().1, &expected, "{heading}");
    }
}
