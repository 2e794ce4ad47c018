use std::io::{Cursor, Write};

use super::Content;

/// A workbook of Excel 97, with as many sheets as its events need.
pub(super) fn xls(content: &Content) -> Vec<u8> {
    const ROWS: usize = 8000;
    let head = record(0x0809, &[0x00, 0x06, 0x05, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let end = record(0x000a, &[]);
    let sheets: Vec<Vec<u8>> = (0..content.events.div_ceil(ROWS).max(1))
        .map(|sheet| {
            let first = sheet * ROWS;
            let rows = (first..content.events.min(first + ROWS)).map(|event| content.row(event));
            let rows = std::iter::once(content.header()).chain(rows);
            let cells = (0_u16..)
                .zip(rows)
                .flat_map(|(row, cells)| (0..).zip(cells).map(move |(column, cell)| label(row, column, &cell)));
            let mut stream = record(0x0809, &[0x00, 0x06, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
            stream.extend(cells.flatten());
            stream.extend_from_slice(&end);
            stream
        })
        .collect();
    // Each is listed with where it begins, its kind, and its name.
    let name = |sheet: usize| format!("sheet {sheet:05}");
    let listed = record(0x0085, &[&[0; 8][..], name(0).as_bytes()].concat()).len();
    let mut start = head.len() + sheets.len() * listed + end.len();
    let mut stream = head;
    for (number, sheet) in sheets.iter().enumerate() {
        let name = name(number);
        let length = u8::try_from(name.len()).unwrap();
        let place = u32::try_from(start).unwrap().to_le_bytes();
        stream.extend(record(
            0x0085,
            &[&place[..], &[0, 0, length, 0], name.as_bytes()].concat(),
        ));
        start += sheet.len();
    }
    stream.extend(end);
    stream.extend(sheets.into_iter().flatten());
    let mut file = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new())).unwrap();
    file.create_stream("/Workbook").unwrap().write_all(&stream).unwrap();
    file.into_inner().into_inner()
}

/// A record of [MS-XLS] 2.1.4.
fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
}

fn label(row: u16, column: u16, text: &str) -> Vec<u8> {
    let length = u16::try_from(text.len()).unwrap();
    let head = [row, column, 0, length].map(u16::to_le_bytes).concat();
    record(0x0204, &[&head[..], &[0], text.as_bytes()].concat())
}
