//! Made-up files of any length, one of each kind that is read, for what has to stop, or to end in time.

#![allow(clippy::unwrap_used, reason = "writing to memory does not fail")]

use std::io::{Cursor, Write};

use dateline_event::{EqualNames, Event};
use dateline_export::{write_geojson, write_ics, write_parquet};
use dateline_format::Known;

use crate::packed::{Cell, spreadsheet, workbook, zip};

/// A kind of file: its name, and how one of so many events is made.
pub type Kind = (&'static str, fn(usize) -> Vec<u8>);

/// All of them. Each has a reader, or a part of one, that none of the others goes through.
pub const KINDS: [Kind; 19] = [
    ("csv", csv),
    ("utf-16", |events| utf_16(&csv(events))),
    ("tsv", |events| text(csv(events)).replace(',', "\t").into_bytes()),
    ("json", |events| format!("[{}]", objects(events)).into_bytes()),
    ("json-lines", |events| {
        objects(events).replace("},{", "}\n{").into_bytes()
    }),
    ("geojson", |events| {
        written(|out| write_geojson(out, made(events), &Known::default(), &EqualNames))
    }),
    ("own", |events| {
        format!("{{{OWN},\"events\":[{}]}}", own(events)).into_bytes()
    }),
    ("own-lines", |events| {
        format!("{{{OWN}}}\n{}", own(events).replace("},{", "}\n{")).into_bytes()
    }),
    ("xml", |events| {
        let list = each(events, |day| {
            format!("<event><date>{day}</date><actor>A</actor><place>B</place></event>")
        });
        format!("<events>{list}</events>").into_bytes()
    }),
    ("kml", |events| {
        let marks = each(events, |day| {
            format!("<Placemark><name>a</name><TimeStamp><when>{day}</when></TimeStamp></Placemark>")
        });
        format!("<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>{marks}</Document></kml>").into_bytes()
    }),
    ("html", |events| {
        let rows = each(events, |day| format!("<tr><td>{day}</td><td>A</td><td>B</td></tr>"));
        format!("<html><table><tr><th>date<th>actor<th>place</tr>{rows}</table></html>").into_bytes()
    }),
    ("ics", |events| {
        written(|out| write_ics(out, made(events), &Known::default()))
    }),
    ("xlsx", |events| {
        let cells = |texts: [&str; 3]| texts.map(|text| Cell::Text(text.to_owned())).to_vec();
        let rows = (0..events.min(1_000_000)).map(|event| cells([&day(event), "A", "B"]));
        let rows = std::iter::once(cells(["date", "actor", "place"])).chain(rows);
        workbook(&[("S", rows.collect())], false)
    }),
    ("xls", xls),
    ("ods", |events| {
        let row = |texts: [&str; 3]| {
            let cells = texts.map(|text| {
                format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
            });
            format!("<table:table-row>{}</table:table-row>", cells.concat())
        };
        let rows = each(events.min(1_000_000), |day| row([day, "A", "B"]));
        spreadsheet(&(row(["date", "actor", "place"]) + &rows))
    }),
    ("parquet", |events| {
        written(|out| write_parquet(out, made(events), &Known::default(), &EqualNames))
    }),
    ("zip", |events| zip(&[("a.csv", &csv(events)), ("b.csv", &csv(events))])),
    ("gzip", |events| {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(&csv(events)).unwrap();
        encoder.finish().unwrap()
    }),
    ("zstd", |events| zstd::encode_all(&csv(events)[..], 1).unwrap()),
];

const OWN: &str = "\"format\":\"dateline\",\"version\":1";

/// A day of 2014.
fn day(event: usize) -> String {
    format!("2014-{:02}-{:02}", event % 12 + 1, event % 28 + 1)
}

fn each(events: usize, make: impl Fn(&str) -> String) -> String {
    (0..events).map(|event| make(&day(event))).collect()
}

fn csv(events: usize) -> Vec<u8> {
    let rows = each(events, |day| {
        format!("{day},actor of this row,a place,\"some words, and more\"\n")
    });
    format!("date,actor,place,text\n{rows}").into_bytes()
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

fn utf_16(bytes: &[u8]) -> Vec<u8> {
    let text = std::str::from_utf8(bytes).unwrap();
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

fn objects(events: usize) -> String {
    let objects = each(events, |day| {
        format!("{{\"date\":\"{day}\",\"actor\":\"A\",\"place\":{{\"name\":\"B\",\"in\":\"C\"}}}},")
    });
    objects.trim_end_matches(',').to_owned()
}

/// Entries of the own format.
fn own(events: usize) -> String {
    let list = each(events, |day| {
        format!("{{\"id\":\"{day}\",\"when\":\"{day}\",\"title\":\"a\",\"actors\":[\"A\"],\"place\":\"B\"}},")
    });
    list.trim_end_matches(',').to_owned()
}

fn made(events: usize) -> impl Iterator<Item = Event> + Clone {
    (0..events).map(|event| Event {
        id: event.to_string(),
        title: "some words".to_owned(),
        when: day(event).parse().ok(),
        ..Event::default()
    })
}

fn written(write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> Vec<u8> {
    let mut bytes = Vec::new();
    write(&mut bytes).unwrap();
    bytes
}

/// A workbook of Excel 97, with as many sheets as its events need.
fn xls(events: usize) -> Vec<u8> {
    const ROWS: usize = 65_000;
    let head = record(0x0809, &[0x00, 0x06, 0x05, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let end = record(0x000a, &[]);
    let sheets: Vec<Vec<u8>> = (0..events.div_ceil(ROWS).max(1))
        .map(|sheet| {
            let first = sheet * ROWS;
            let rows = (first..events.min(first + ROWS)).map(day);
            let rows = std::iter::once("date".to_owned()).chain(rows);
            let cells = (0_u16..)
                .zip(rows)
                .flat_map(|(row, text)| [label(row, 0, &text), label(row, 1, "A")]);
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
