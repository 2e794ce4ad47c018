//! Made-up files of any length, one of each kind that is read, for what has to stop, or to end in time.

#![allow(clippy::unwrap_used, reason = "writing to memory does not fail")]
#![allow(clippy::format_collect, reason = "files are made of pieces")]

mod content;
mod xls;

use std::io::Write;

use dateline_event::{EqualNames, Event, Participant, Place, Role};
use dateline_export::{write_geojson, write_ics, write_parquet};
use dateline_format::Known;

use crate::packed::{Cell, spreadsheet, workbook, zip};
pub use content::{Content, Growth};
use xls::xls;

/// A kind of file.
pub struct Kind {
    /// What it is called.
    pub name: &'static str,
    /// How one of it is made.
    pub make: fn(&Content) -> Vec<u8>,
    /// The most columns beside those of [`Content::of`] that it has room for, and the most bytes in a cell.
    room: (usize, usize),
}

/// All of them. Each has a reader, or a part of one, that none of the others goes through.
pub const KINDS: [Kind; 20] = [
    kind("csv", csv),
    kind("utf-16", |content| utf_16(&csv(content))),
    kind("tsv", |content| lines(content, "\t")),
    Kind {
        room: (0, usize::MAX),
        ..kind("chat", chat)
    },
    kind("json", |content| format!("[{}]", objects(content, ",")).into_bytes()),
    kind("json-lines", |content| objects(content, "\n").into_bytes()),
    kind("geojson", |content| {
        written(|out| write_geojson(out, made(content), &Known::default(), &EqualNames))
    }),
    kind("own", |content| {
        format!("{{{OWN},\"events\":[{}]}}", own(content, ",")).into_bytes()
    }),
    kind("own-lines", |content| {
        format!("{{{OWN}}}\n{}", own(content, "\n")).into_bytes()
    }),
    kind("xml", |content| {
        let list = each(content, |event| {
            let cells = content.header().into_iter().zip(content.row(event));
            let cells = cells.map(|(name, cell)| {
                let name = name.replace(' ', "-");
                format!("<{name}>{cell}</{name}>")
            });
            format!("<event>{}</event>", cells.collect::<String>())
        });
        format!("<events>{list}</events>").into_bytes()
    }),
    kind("kml", kml),
    kind("html", |content| {
        let row = |tag: &str, cells: Vec<String>| {
            let cells: String = cells.iter().map(|cell| format!("<{tag}>{cell}</{tag}>")).collect();
            format!("<tr>{cells}</tr>")
        };
        let rows = each(content, |event| row("td", content.row(event)));
        format!("<html><table>{}{rows}</table></html>", row("th", content.header())).into_bytes()
    }),
    kind("ics", |content| {
        written(|out| write_ics(out, made(content), &Known::default()))
    }),
    Kind {
        room: (16_000, usize::MAX),
        ..kind("xlsx", |content| {
            let cells = |texts: Vec<String>| texts.into_iter().map(Cell::Text).collect();
            let rows = (0..content.events.min(SHEET)).map(|event| cells(content.row(event)));
            let rows = std::iter::once(cells(content.header())).chain(rows);
            workbook(&[("S", rows.collect())], false)
        })
    },
    Kind {
        room: (250, 8000),
        ..kind("xls", xls)
    },
    Kind {
        room: (16_000, usize::MAX),
        ..kind("ods", ods)
    },
    kind("parquet", |content| {
        written(|out| write_parquet(out, made(content), &Known::default(), &EqualNames))
    }),
    kind("zip", |content| {
        zip(&[("a.csv", &csv(content)), ("b.csv", &csv(content))])
    }),
    kind("gzip", |content| {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(&csv(content)).unwrap();
        encoder.finish().unwrap()
    }),
    kind("zstd", |content| zstd::encode_all(&csv(content)[..], 1).unwrap()),
];

const OWN: &str = "\"format\":\"dateline\",\"version\":1";
/// So many rows have room in a sheet.
const SHEET: usize = 1_000_000;

const fn kind(name: &'static str, make: fn(&Content) -> Vec<u8>) -> Kind {
    Kind {
        name,
        make,
        room: (usize::MAX, usize::MAX),
    }
}

impl Kind {
    /// Whether a file of this kind can hold so much in each event.
    pub fn has_room_for(&self, content: &Content) -> bool {
        let (columns, bytes) = self.room;
        let longest = content.row(0).iter().map(String::len).max();
        content.columns <= columns && longest <= Some(bytes)
    }
}

fn each(content: &Content, make: impl Fn(usize) -> String) -> String {
    (0..content.events).map(make).collect()
}

fn csv(content: &Content) -> Vec<u8> {
    let quoted = |cells: Vec<String>| {
        let cells = cells.into_iter().map(|cell| {
            if cell.contains(',') {
                format!("\"{cell}\"")
            } else {
                cell
            }
        });
        cells.collect::<Vec<String>>().join(",") + "\n"
    };
    let rows = each(content, |event| quoted(content.row(event)));
    (quoted(content.header()) + &rows).into_bytes()
}

fn lines(content: &Content, delimiter: &str) -> Vec<u8> {
    let rows = each(content, |event| content.row(event).join(delimiter) + "\n");
    format!("{}\n{rows}", content.header().join(delimiter)).into_bytes()
}

fn utf_16(bytes: &[u8]) -> Vec<u8> {
    let text = std::str::from_utf8(bytes).unwrap();
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

/// A message with a further line for each event; one without a date is a further line.
fn chat(content: &Content) -> Vec<u8> {
    let message = |event: usize| {
        let (day, text, actors) = (content.day(event), content.text(), content.actors(event));
        let (sender, others) = (actors.first().map_or("", String::as_str), actors.join(", "));
        match day.split('-').collect::<Vec<&str>>()[..] {
            [year, month, day] => format!("[{day}.{month}.{year}, 12:00:00] {sender}: {text}\n{others}\n"),
            _ => format!("{day} {sender}: {text}\n"),
        }
    };
    each(content, message).into_bytes()
}

fn quoted(texts: &[String]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| format!("\"{text}\"")).collect();
    texts.join(",")
}

fn objects(content: &Content, between: &str) -> String {
    let object = |event: usize| {
        let (day, place, text) = (content.day(event), content.place(event), content.text());
        let actors = quoted(&content.actors(event));
        let columns = content.column_names().map(|name| format!(",\"{name}\":\"1\""));
        format!(
            "{{\"date\":\"{day}\",\"actor\":[{actors}],\"place\":{{\"name\":\"{place}\",\"in\":\"C\"}},\"text\":\"{text}\"{}}}",
            columns.collect::<String>()
        )
    };
    (0..content.events).map(object).collect::<Vec<String>>().join(between)
}

/// Entries of the own format.
fn own(content: &Content, between: &str) -> String {
    let entry = |event: usize| {
        let (day, place, text) = (content.day(event), content.place(event), content.text());
        let actors = quoted(&content.actors(event));
        let fields: Vec<String> = content.column_names().map(|name| format!("\"{name}\":\"1\"")).collect();
        format!(
            "{{\"id\":\"{event}\",\"when\":\"{day}\",\"title\":\"a\",\"text\":\"{text}\",\"actors\":[{actors}],\"place\":\"{place}\",\"fields\":{{{}}}}}",
            fields.join(",")
        )
    };
    (0..content.events).map(entry).collect::<Vec<String>>().join(between)
}

fn kml(content: &Content) -> Vec<u8> {
    let mark = |event: usize| {
        let (day, text) = (content.day(event), content.text());
        let (actors, place) = (content.actors(event).join("; "), content.place(event));
        let data = [("actor".to_owned(), actors), ("place".to_owned(), place)].into_iter();
        let data = data.chain(content.column_names().map(|name| (name, "1".to_owned())));
        let data = data.map(|(name, value)| format!("<Data name=\"{name}\"><value>{value}</value></Data>"));
        format!(
            "<Placemark><name>a</name><description>{text}</description><TimeStamp><when>{day}</when></TimeStamp><ExtendedData>{}</ExtendedData></Placemark>",
            data.collect::<String>()
        )
    };
    let marks = each(content, mark);
    format!("<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>{marks}</Document></kml>").into_bytes()
}

fn ods(content: &Content) -> Vec<u8> {
    let row = |texts: Vec<String>| {
        let cells = texts.iter().map(|text| {
            format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
        });
        format!("<table:table-row>{}</table:table-row>", cells.collect::<String>())
    };
    let rows: String = (0..content.events.min(SHEET))
        .map(|event| row(content.row(event)))
        .collect();
    spreadsheet(&(row(content.header()) + &rows))
}

fn made(content: &Content) -> impl Iterator<Item = Event> + Clone {
    let content = *content;
    let actor = |name: String| Participant::new(name, Role::default());
    (0..content.events).map(move |event| Event {
        id: event.to_string(),
        title: "some words".to_owned(),
        text: content.text(),
        when: content.day(event).parse().ok(),
        actors: content.actors(event).into_iter().map(actor).collect(),
        place: Place {
            path: vec![content.place(event)],
            ..Place::default()
        },
        fields: content.column_names().map(|name| (name, "1".to_owned())).collect(),
        ..Event::default()
    })
}

fn written(write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> Vec<u8> {
    let mut bytes = Vec::new();
    write(&mut bytes).unwrap();
    bytes
}
