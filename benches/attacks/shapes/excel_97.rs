use super::{Shape, shape};

/// A workbook of Excel 97 whose list names one sheet so many times. It has so many rows, each of ten cells that share a text of
/// eight thousand letters.
fn xls(sheets: usize, rows: usize) -> Vec<u8> {
    let record = |kind: u16, data: &[u8]| {
        let length = u16::try_from(data.len()).expect("a short record");
        [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
    };
    let begin = |kind: u8| record(0x0809, &[0, 6, kind, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let long = "x".repeat(8000);
    let texts = ["date", "2014-06-10", &long].map(|text| {
        let length = u16::try_from(text.len()).expect("a short text");
        [&length.to_le_bytes()[..], &[0], text.as_bytes()].concat()
    });
    let texts = record(0x00fc, &[&[3, 0, 0, 0, 3, 0, 0, 0][..], &texts.concat()].concat());
    let cell = |row: usize, column: u8, text: u8| {
        let row = u16::try_from(row).expect("a row").to_le_bytes();
        record(0x00fd, &[row[0], row[1], column, 0, 0, 0, text, 0, 0, 0])
    };
    let cells = (0..rows).flat_map(|row| {
        let first = cell(row, 0, u8::from(row > 0));
        std::iter::once(first).chain((1..10).map(move |column| cell(row, column, 2)))
    });
    let sheet = [begin(0x10), cells.flatten().collect(), record(0x000a, &[])].concat();
    let listed = 4 + 8 + 6;
    let start = begin(5).len() + sheets * listed + texts.len() + 4;
    let start = u32::try_from(start).expect("a short list").to_le_bytes();
    let list = (0..sheets).flat_map(|number| {
        record(
            0x0085,
            &[&start[..], &[0, 0, 6, 0], format!("{number:06}").as_bytes()].concat(),
        )
    });
    let stream = [begin(5), list.collect(), texts, record(0x000a, &[]), sheet].concat();
    let mut file = cfb::CompoundFile::create_with_version(cfb::Version::V3, std::io::Cursor::new(Vec::new()))
        .expect("memory can be written");
    let mut book = file.create_stream("/Workbook").expect("a stream can be made");
    std::io::Write::write_all(&mut book, &stream).expect("memory can be written");
    drop(book);
    file.into_inner().into_inner()
}

pub const SHAPES: [Shape; 4] = [
    shape("xls", "sheets-of-many-rows", (20, 60), |n| xls(n, 60_000)),
    shape("xls", "short-sheets", (500, 9000), |n| xls(n, 2)),
    shape("xls", "sheets-that-share-their-cells", (500, 8000), |n| xls(n, 20_000)),
    shape("xls", "a-text-that-many-cells-share", (20_000, 60_000), |n| xls(1, n)),
];
