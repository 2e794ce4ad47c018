use dateline_event::{EqualNames, Event};
use dateline_export::write_parquet;

use super::{Shape, day, shape};

/// A file of so many events, each made of its number.
fn file(count: usize, event: impl Fn(usize) -> Event + Clone) -> Vec<u8> {
    let mut bytes = Vec::new();
    write_parquet(&mut bytes, (0..count).map(event), &EqualNames).expect("memory can be written");
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

pub const SHAPES: [Shape; 6] = [
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
];
