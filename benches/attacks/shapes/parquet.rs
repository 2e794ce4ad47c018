use dateline_event::{EqualNames, Event};
use dateline_export::write_parquet;
use dateline_format::Known;

use super::{Shape, day, shape};

/// A file of so many events, each made of its number.
fn file(count: usize, event: impl Fn(usize) -> Event + Clone) -> Vec<u8> {
    let mut bytes = Vec::new();
    let known = Known::default();
    write_parquet(&mut bytes, (0..count).map(event), &known, &EqualNames).expect("memory can be written");
    bytes
}

fn dated(number: usize) -> Event {
    Event {
        when: day(number).parse().ok(),
        ..Event::default()
    }
}

/// A number as Thrift's compact protocol writes it.
fn varint(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number > 0x7f {
        bytes.push(u8::try_from(number & 0x7f).expect("seven bits") | 0x80);
        number >>= 7;
    }
    bytes.push(u8::try_from(number).expect("seven bits"));
    bytes
}

/// A file without rows whose schema has elements with so many children each.
fn schema(children: impl ExactSizeIterator<Item = usize>) -> Vec<u8> {
    let mut footer = vec![0x15, 0x02, 0x19, 0xfc];
    footer.extend(varint(children.len()));
    for count in children {
        if count == 0 {
            // Its type, an optional text of this name.
            footer.extend([0x15, 0x0c, 0x25, 0x02, 0x18, 0x01, b'a', 0x00]);
        } else {
            footer.extend([0x35, 0x02, 0x18, 0x01, b'a', 0x15]);
            footer.extend(varint(count * 2));
            footer.push(0);
        }
    }
    // No rows, no groups of rows.
    footer.extend([0x16, 0x00, 0x19, 0x0c, 0x00]);
    let length = u32::try_from(footer.len()).expect("a short footer").to_le_bytes();
    [b"PAR1", &footer[..], &length, b"PAR1"].concat()
}

/// A number as Thrift's compact protocol writes it if it may be negative.
fn zigzag(number: usize) -> Vec<u8> {
    varint(number * 2)
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    std::io::Write::write_all(&mut encoder, bytes).expect("memory can be written");
    encoder.finish().expect("it can be ended")
}

/// A file of one text column with one page, which says that it unpacks to a hundred bytes and has so many values.
fn lying_page(packed: &[u8], values: usize) -> Vec<u8> {
    // The page's head: its kind, both sizes, and the head of a page of data with plain values.
    let mut page = vec![0x15, 0x00, 0x15];
    page.extend(zigzag(100));
    page.push(0x15);
    page.extend(zigzag(packed.len()));
    page.extend([0x2c, 0x15]);
    page.extend(zigzag(values));
    page.extend([0x15, 0x00, 0x15, 0x06, 0x15, 0x06, 0x00, 0x00]);
    page.extend_from_slice(packed);
    // The footer: version, a schema of a root and an optional text, rows, one group with one column.
    let mut footer = vec![0x15, 0x02, 0x19, 0x2c, 0x48, 0x01, b'r', 0x15, 0x02, 0x00];
    footer.extend([0x15, 0x0c, 0x25, 0x02, 0x18, 0x04]);
    footer.extend(b"date");
    footer.extend([0x00, 0x16]);
    footer.extend(zigzag(values));
    footer.extend([0x19, 0x1c, 0x19, 0x1c, 0x26, 0x08, 0x1c]);
    // The column: its type, encodings, path, codec, values, both sizes, where its page begins.
    footer.extend([0x15, 0x0c, 0x19, 0x25, 0x00, 0x06, 0x19, 0x18, 0x04]);
    footer.extend(b"date");
    footer.extend([0x15, 0x04, 0x16]);
    footer.extend(zigzag(values));
    footer.push(0x16);
    footer.extend(zigzag(100));
    footer.push(0x16);
    footer.extend(zigzag(page.len()));
    footer.extend([0x26, 0x08, 0x00, 0x00, 0x16]);
    footer.extend(zigzag(100));
    footer.push(0x16);
    footer.extend(zigzag(values));
    footer.extend([0x00, 0x00]);
    let length = u32::try_from(footer.len()).expect("a short footer").to_le_bytes();
    [b"PAR1", &page[..], &footer, &length, b"PAR1"].concat()
}

pub const SHAPES: [Shape; 8] = [
    shape("parquet", "deep-schema", (5000, 1_000_000), |n| {
        schema((0..n).map(|element| usize::from(element + 1 < n)))
    }),
    shape("parquet", "wide-schema", (5000, 500_000), |n| {
        schema((0..n).map(|element| if element == 0 { n - 1 } else { 0 }))
    }),
    shape("parquet", "rows", (20_000, 200_000), |n| file(n, dated)),
    shape("parquet", "one-text-again-and-again", (2000, 20_000), |n| {
        file(n, |number| Event {
            text: "x".repeat(20_000),
            ..dated(number)
        })
    }),
    shape("parquet", "columns", (500, 5000), |n| {
        let fields: Vec<(String, String)> = (0..n).map(|field| (format!("field {field}"), "1".to_owned())).collect();
        file(10, move |number| Event {
            fields: fields.clone(),
            ..dated(number)
        })
    }),
    shape("parquet", "a-long-text", (1_000_000, 50_000_000), |n| {
        file(2, move |number| Event {
            text: "x".repeat(n),
            ..dated(number)
        })
    }),
    shape("parquet", "a-page-that-lies", (64, 4000), |n| {
        lying_page(&gzip(&vec![b'x'; n << 20]), 1000)
    }),
    shape("parquet", "a-count-that-lies", (1_000_000, 2_000_000_000), |n| {
        lying_page(&gzip(&[2, 0, 0, 0, 1, 1, 1, 0, 0, 0, b'a']), n)
    }),
];
