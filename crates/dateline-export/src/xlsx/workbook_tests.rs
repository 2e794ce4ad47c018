use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::*;

fn part(bytes: &[u8], path: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(path).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn rows_beyond_the_last_of_a_sheet_stand_in_the_next() {
    let headings = ["When".to_owned()];
    let mut bytes = Vec::new();
    let mut book = Workbook::with_rows(&mut bytes, "Events", &headings, 3).unwrap();
    for row in ["a", "b", "c", "d", "e"] {
        book.row(std::iter::once(Cell::Text(row))).unwrap();
    }
    book.finish().unwrap();
    let book = part(&bytes, "xl/workbook.xml");
    assert!(book.contains(r#"name="Events" sheetId="1""#) && book.contains(r#"name="Events 3" sheetId="3""#));
    for (number, rows) in [(1, 3), (2, 3), (3, 2)] {
        let sheet = part(&bytes, &format!("xl/worksheets/sheet{number}.xml"));
        assert_eq!(sheet.matches("<row ").count(), rows);
        assert!(sheet.contains("When") && sheet.ends_with(sheet::END));
    }
}

#[test]
fn more_columns_than_a_sheet_has_are_refused() {
    let headings = vec![String::new(); MAX_COLUMNS + 1];
    let refused = Workbook::new(Vec::new(), "Events", &headings).err().unwrap();
    assert!(refused.to_string().contains("16385 columns"), "{refused}");
}
