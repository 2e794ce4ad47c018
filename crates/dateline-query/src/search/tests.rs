use dateline_store::RowId;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use dateline_batch::{
    Batch, CancelToken, Cancelled, Decode, Directory, Document, EventSummary, FileRow, Record, Report,
};
use dateline_event::Event;
use dateline_event::fold::fold;
use proptest::prelude::*;

use super::*;

/// A table's bytes and where its records stand.
struct Table {
    bytes: Vec<u8>,
    records: Vec<Range<usize>>,
}

impl Decode for Table {
    fn event(&self, _: Record) -> Event {
        Event::default()
    }

    fn search_text(&self, record: Record) -> Cow<'_, str> {
        let at = usize::try_from(record.offset).unwrap();
        let range = self.records.iter().find(|range| range.start == at).unwrap();
        let text = self.bytes[range.clone()].trim_ascii_end();
        String::from_utf8_lossy(text)
    }

    fn text_in_place(&self) -> Option<&[u8]> {
        Some(&self.bytes)
    }

    fn raw(&self, record: Record) -> Cow<'_, str> {
        self.search_text(record)
    }
}

/// A store of a table below its header; records that do not begin with a date make no event.
fn store_of(records: &[Vec<u8>]) -> Store {
    let mut table = Table {
        bytes: b"date,notes\n".to_vec(),
        records: Vec::new(),
    };
    let mut batch = Batch::default();
    for (record, before) in records.iter().zip(1..) {
        let start = table.bytes.len();
        table.bytes.extend(record);
        if record.starts_with(b"2020") {
            table.records.push(start..table.bytes.len());
            let offset = u64::try_from(start).unwrap();
            let row = FileRow::after(before);
            batch.push(&EventSummary::default(), Record { offset, row });
        }
    }
    dateline_store::build(vec![Document {
        path: "test.csv".into(),
        report: Report::default(),
        directory: Directory::default(),
        batches: vec![batch],
        decoder: Arc::new(table),
    }])
}

const PIECES: [&str; 32] = [
    "mosul",
    "MOSUL",
    "mo",
    "sul",
    "l",
    " ",
    " ",
    ", ",
    "İ",
    "i",
    "ß",
    "ẞ",
    "ﬁ",
    "fi",
    "e\u{301}",
    "É",
    "e",
    "\u{212a}",
    "ſ",
    "\u{a0}",
    "ـ",
    "\u{64b}",
    "كَتَائِب",
    "كتايب",
    "أ",
    "ا",
    "’",
    "'",
    "½",
    "¨",
    "가",
    "\u{1100}\u{1161}",
];

fn text(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&PIECES[..]), 0..most).prop_map(|pieces| pieces.concat())
}

/// One record; some have several lines, and some make no event.
fn record() -> impl Strategy<Value = Vec<u8>> {
    let cell = (
        text(40),
        prop::sample::select(vec!["", "\n", "\r\n", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"]),
        text(40),
    );
    prop_oneof![
        9 => cell.prop_map(|(a, between, b)| format!("2020-01-01,\"{a}{between}{b}\"\n").into_bytes()),
        1 => Just(b"2020-01-02,mosul \xff\xc3 fi\n".to_vec()),
        1 => Just(b" , \n".to_vec()),
        1 => Just(b"\n\n".to_vec()),
    ]
}

proptest! {
    #[test]
    fn finds_what_folding_all_texts_finds(
        records in prop::collection::vec(record(), 1..12),
        wanted in text(4),
        other in text(3),
        quote in prop::sample::select(vec!["", "\""]),
    ) {
        let first = b"2020-01-01,first\n".to_vec();
        let store = store_of(&[vec![first], records].concat());
        let wanted = format!("{quote}{wanted}{quote} {other}");
        let Some(search) = Search::new(&store, &wanted) else {
            return Ok(());
        };
        search.advance(None, &CancelToken::NEVER).unwrap();
        prop_assert!(search.is_whole());
        let holds = |row: RowId, word: &str| fold(&store.search_text(row)).contains(word);
        let words = crate::words::search_words(&wanted);
        let expected: Vec<bool> = store.rows().map(|row| words.iter().all(|word| holds(row, word))).collect();
        prop_assert_eq!(search.hits(), expected);
    }
}

#[test]
fn goes_on_where_a_deadline_stopped_it() {
    let records = (0..5000).map(|row| format!("2020-01-01,Group {row} نص\n").into_bytes());
    let store = store_of(&records.collect::<Vec<_>>());
    let search = Search::new(&store, "\"group 4\"").unwrap();
    search.advance(Some(Instant::now()), &CancelToken::NEVER).unwrap();
    assert!(!search.is_whole() && search.percent() == 0 && !search.hits().contains(&true));
    assert_eq!(search.advance(None, &CancelToken::after_looks(0)), Err(Cancelled));
    search.advance(None, &CancelToken::NEVER).unwrap();
    assert!(search.is_whole());
    assert_eq!(search.hits().iter().filter(|&&hit| hit).count(), 1111);
}
