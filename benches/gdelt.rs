//! Reading GDELT's 61 columns: `cargo bench -p dateline-tests --bench gdelt`.
//!
//! The rows of the sample are repeated with ids, days, names and links changed by a seeded generator, so that tables of
//! names grow as they do in real files.
#![expect(clippy::unwrap_used, reason = "a bench may stop")]

use std::fmt::Write;
use std::path::Path;

use dateline_batch::Progress;
use dateline_read as read;
use divan::Bencher;
use divan::counter::BytesCount;

const SAMPLE: &str = include_str!("../tests/data/gdelt2/20180326044500.export.CSV");

fn main() {
    divan::main();
}

#[divan::bench(args = [20, 200], sample_count = 5, sample_size = 1)]
fn read(bencher: Bencher<'_, '_>, megabytes: usize) {
    let bytes = generate(megabytes << 20);
    bencher
        .counter(BytesCount::new(bytes.len()))
        .with_inputs(|| bytes.clone())
        .bench_local_values(|bytes| {
            let document = read::read_bytes(Path::new("gdelt"), bytes, &Progress::default()).unwrap();
            assert_eq!(document.report.format.to_string(), "GDELT 2.0 TSV");
            document
        });
}

/// So many bytes or little more.
fn generate(size: usize) -> Vec<u8> {
    let mut random = fastrand::Rng::with_seed(1);
    let mut text = String::with_capacity(size + (1 << 12));
    for (id, row) in (741_917_022..).zip(SAMPLE.lines().cycle()) {
        if text.len() >= size {
            break;
        }
        let (month, day) = (random.u32(1..13), random.u32(1..29));
        for (column, cell) in row.split('\t').enumerate() {
            if column > 0 {
                text.push('\t');
            }
            match column {
                0 => write!(text, "{id}").unwrap(),
                1 => write!(text, "2018{month:02}{day:02}").unwrap(),
                2 => write!(text, "2018{month:02}").unwrap(),
                3 => text.push_str("2018"),
                6 | 16 if !cell.is_empty() && random.u8(..) < 40 => {
                    write!(text, "{cell} {}", random.u32(..2000)).unwrap();
                }
                32 => write!(text, "{}", random.u32(1..5)).unwrap(),
                60 => write!(text, "{cell}?{}", random.u32(..)).unwrap(),
                _ => text.push_str(cell),
            }
        }
        text.push('\n');
    }
    text.into_bytes()
}
