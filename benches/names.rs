//! Suggestions of likely same names, and counting names as one: `cargo bench -p dateline-tests --bench names`.
//!
//! The names are made up: many groups with spellings of their own, numbered brigades that only look alike, some in Arabic.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench may stop")]

use std::fmt::Write;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use dateline_batch::{CancelToken, Progress};
use dateline_query::suggest::{Suggestion, suggest};
use dateline_read as read;
use dateline_store::{Facet, Naming, SameName, Store, ValueId, build};
use divan::Bencher;
use fastrand::Rng;

const NAMES: usize = 50_000;

fn main() {
    divan::main();
}

/// Two events for each name, with another name of some hundred beside it, in one of 200 places.
static STORE: LazyLock<Arc<Store>> = LazyLock::new(|| {
    let mut rng = Rng::with_seed(7);
    let mut text = "event_date,actor1,actor2,country,admin1\n".to_owned();
    for number in 0..NAMES {
        let name = name(number, &mut rng);
        for _ in 0..2 {
            let (day, other, place) = (rng.u32(1..29), rng.u32(0..300), rng.u32(0..200));
            writeln!(
                text,
                "2020-01-{day:02},\"{name}\",Side {other},Testland,Province {place}"
            )
            .unwrap();
        }
    }
    let document = read::read_bytes(Path::new("names.csv"), text.into_bytes(), &Progress::default()).unwrap();
    Arc::new(build(vec![document]))
});

fn name(number: usize, rng: &mut Rng) -> String {
    const FIRST: [&str; 8] = [
        "Kataib",
        "Harakat",
        "Liwa",
        "Jaysh",
        "Saraya",
        "Ansar",
        "Police of",
        "Brigade of",
    ];
    const ARABIC: [&str; 6] = ["كتائب", "حركة", "لواء", "جيش", "سرايا", "أنصار"];
    let first = FIRST[rng.usize(..FIRST.len())];
    let word = word(rng);
    match number % 10 {
        0 => format!("{} {}", ARABIC[rng.usize(..ARABIC.len())], word_in_arabic(rng)),
        1 | 2 => format!("{first} {word} {}th Brigade", rng.u32(1..60)),
        3 => format!("{first} al-{word} ({})", self::word(rng)),
        4 => format!("{first} {word}").to_uppercase(),
        _ => format!("{first} {word} {}", self::word(rng)),
    }
}

fn word(rng: &mut Rng) -> String {
    const PARTS: [&str; 24] = [
        "ba", "da", "far", "ham", "is", "jab", "ka", "lam", "mah", "na", "qas", "ra", "sal", "ta", "um", "wal", "ya",
        "zar", "shi", "khal", "mu", "hus", "ain", "rid",
    ];
    let parts = (0..rng.usize(2..4)).map(|_| PARTS[rng.usize(..PARTS.len())]);
    let word: String = parts.collect();
    let mut letters = word.chars();
    letters
        .next()
        .map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

fn word_in_arabic(rng: &mut Rng) -> String {
    const LETTERS: [char; 12] = ['ب', 'د', 'ف', 'ح', 'س', 'ج', 'ك', 'ل', 'م', 'ن', 'ق', 'ر'];
    (0..rng.usize(4..8))
        .map(|_| LETTERS[rng.usize(..LETTERS.len())])
        .collect()
}

/// All suggestions for 50,000 names: goal 2 s.
#[divan::bench(sample_count = 5)]
fn suggestions() -> Vec<Suggestion> {
    suggest(&STORE, &CancelToken::NEVER).unwrap()
}

/// Counting two names as one.
#[divan::bench(sample_count = 20)]
fn merge(bencher: Bencher<'_, '_>) {
    let names: Vec<String> = ValueId::all(2)
        .map(|value| STORE.value_name(Facet::Actor, value))
        .collect();
    let naming = Arc::new(Naming {
        merges: vec![SameName {
            facet: Facet::Actor,
            called: names.first().cloned().unwrap_or_default(),
            names,
        }],
        ..Naming::default()
    });
    bencher.bench_local(|| STORE.renamed(&naming));
}
