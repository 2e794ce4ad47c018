use std::io::{Cursor, Write};

use flate2::Compression;
use flate2::write::GzEncoder;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Shape, day, pieces, shape};

const TABLE: &str = "date,actor\n2014-06-10,A\n2014-06-11,B\n";

/// An archive of files with these names and texts.
fn archive(files: impl Iterator<Item = (String, Vec<u8>)>) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        writer
            .start_file(name, SimpleFileOptions::default())
            .expect("a file can begin");
        writer.write_all(&text).expect("memory can be written");
    }
    writer.finish().expect("it can be ended").into_inner()
}

/// An archive with so many files that share the bytes of one of 20 MB; the bytes are damaged if so wished.
fn overlapping(count: usize, is_damaged: bool) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    writer.start_file("0.csv", options).expect("a file can begin");
    writer.write_all(&vec![b'0'; 20 << 20]).expect("memory can be written");
    for copy in 1..count {
        writer
            .shallow_copy_file("0.csv", &format!("{copy}.csv"))
            .expect("a file can be named twice");
    }
    let mut bytes = writer.finish().expect("it can be ended").into_inner();
    if is_damaged && let Some(byte) = bytes.get_mut(10_000) {
        *byte ^= 1;
    }
    bytes
}

fn gzip(text: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(text).expect("memory can be written");
    encoder.finish().expect("it can be ended")
}

/// An archive whose list says of each file that it unpacks to four gigabytes.
fn lying(mut bytes: Vec<u8>) -> Vec<u8> {
    for (sign, field) in [(&b"PK\x01\x02"[..], 24), (&b"PK\x03\x04"[..], 22)] {
        let places: Vec<usize> = memchr::memmem::find_iter(&bytes, sign).collect();
        for place in places {
            if let Some(size) = bytes.get_mut(place + field..place + field + 4) {
                size.copy_from_slice(&[0xf0, 0xff, 0xff, 0xff]);
            }
        }
    }
    bytes
}

pub const SHAPES: [Shape; 20] = [
    shape("zip", "many-files", (1000, 9000), |n| {
        archive((0..n).map(|file| (format!("{file}.csv"), TABLE.into())))
    }),
    shape("zip", "too-many-files", (1000, 50_000), |n| {
        archive((0..n).map(|file| (file.to_string(), vec![b'x'])))
    }),
    shape("zip", "overlapping", (10, 1000), |n| overlapping(n, false)),
    shape("zip", "overlapping-damaged", (10, 1000), |n| overlapping(n, true)),
    shape("zip", "short-rows", (500_000, 24_000_000), |n| {
        archive(std::iter::once((
            "a.csv".to_owned(),
            format!("date\n{}", "2014\n".repeat(n)).into_bytes(),
        )))
    }),
    shape("zip", "blanks-in-each", (10, 200), |n| {
        archive((0..n).map(|file| (format!("{file}.csv"), vec![b'0'; 100 << 20])))
    }),
    shape("gzip", "short-rows", (500_000, 60_000_000), |n| {
        gzip(&[b"y,x\n", "1\n".repeat(n).as_bytes()].concat())
    }),
    shape("gzip", "empty-parts", (20_000, 500_000), |n| gzip(b"").repeat(n)),
    shape("zstd", "own-events", (200_000, 30_000_000), |n| {
        let events = pieces(n, |_| "{},".to_owned());
        let text = format!("{{\"format\":\"dateline\",\"version\":1,\"events\":[{events}{{}}]}}");
        zstd::encode_all(text.as_bytes(), 1).expect("memory can be packed")
    }),
    shape("zip", "lying-sizes", (100, 4000), |n| {
        let bytes = archive((0..n).map(|file| (format!("{file}.csv"), TABLE.as_bytes().repeat(100))));
        lying(bytes)
    }),
    shape("zip", "gzip-bombs-in-it", (2, 50), |n| {
        let bomb = gzip(&vec![b'0'; 200 << 20]);
        archive((0..n).map(|file| (format!("{file}.csv.gz"), bomb.clone())))
    }),
    shape("zip", "long-names", (100, 9000), |n| {
        archive((0..n).map(|file| (format!("{}{file}.csv", "x/".repeat(5000)), TABLE.into())))
    }),
    shape("gzip", "in-gzip", (20, 400), |n| {
        (0..n).fold(TABLE.as_bytes().to_vec(), |inner, _| gzip(&inner))
    }),
    shape("zstd", "wide-window", (1_000_000, 100_000_000), |n| {
        // The largest window that a frame can ask for, then one block that repeats a byte.
        let mut frame = vec![0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa8];
        for block in 0..n / 100_000 {
            let head = u32::from(block + 1 == n / 100_000) | 1 << 1 | 100_000 << 3;
            frame.extend(head.to_le_bytes().into_iter().take(3));
            frame.push(b'1');
        }
        frame
    }),
    shape("zip", "folders", (1000, 60_000), |n| {
        let folders = (0..n).map(|folder| (format!("{folder}/"), Vec::new()));
        archive(folders.chain(std::iter::once(("a.csv".to_owned(), TABLE.into()))))
    }),
    shape("zip", "tables-with-the-same-ids", (500, 4000), |n| {
        archive((0..n).map(|file| {
            let rows = pieces(20, |row| format!("{row},2014-06-1{},words {file} {row}\n", row % 10));
            (format!("{file}.csv"), format!("id,date,text\n{rows}").into_bytes())
        }))
    }),
    shape("zip", "two-tables-of-the-same-ids", (20_000, 500_000), |n| {
        let rows = |text: &str| pieces(n, |row| format!("{row},{},{text} {row}\n", day(row)));
        let tables = ["a", "b"].map(|text| {
            (
                format!("{text}.csv"),
                format!("id,date,text\n{}", rows(text)).into_bytes(),
            )
        });
        archive(tables.into_iter())
    }),
    shape("zip", "archives-in-it", (100, 5000), |n| {
        let inner = archive(std::iter::once(("a.csv".to_owned(), TABLE.into())));
        archive((0..n).map(|file| (format!("{file}.zip"), inner.clone())))
    }),
    shape("gzip", "a-long-name-in-its-head", (1_000_000, 100_000_000), |n| {
        // A name before what is packed, as the flags say.
        let packed = gzip(TABLE.as_bytes());
        let (head, rest) = packed.split_at(10);
        let mut bytes = head.to_vec();
        if let Some(flags) = bytes.get_mut(3) {
            *flags |= 8;
        }
        bytes.extend(std::iter::repeat_n(b'x', n));
        bytes.push(0);
        bytes.extend_from_slice(rest);
        bytes
    }),
    shape("gzip", "more-behind-its-end", (1_000_000, 100_000_000), |n| {
        [gzip(TABLE.as_bytes()), vec![b'x'; n]].concat()
    }),
];
