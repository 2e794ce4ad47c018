use std::collections::BTreeMap;
use std::sync::LazyLock;

use dateline_format::{ClaimEntry, EventEntry};

use super::data::DOCUMENT;
use super::lines::LINES;
use super::telling::telling_words;
use super::text::{Fit, Text};

/// Claims that were read beside their line, which shares too few words with them: (event, ref, why).
#[rustfmt::skip]
const READ_BY_HAND: [(&str, &str, &str); 6] = [
    ("2011-syria-war", "000_4d8162935dcda03b.txt:192", "a few words of a very long line"),
    ("2019-09-10-anbar-depot", "001_56f995411dd5aaac.txt:29", "another sentence on the same depots, with few words"),
    ("2019-mohie-interview", "000_4d8162935dcda03b.txt:60", "the speaker is not named, and “entity” is Israel"),
    ("2019-yemen-drones", "000_4d8162935dcda03b.txt:252", "an Arabic caption"),
    ("2021-12-kh-footage", "003_cc7d0b5701bd970b.txt:788", "a question about residents next door, retold as neighbours"),
    ("2023-12-sudani-statement", "003_cc7d0b5701bd970b.txt:386", "the statement itself, retold in other words"),
];

static TEXTS: LazyLock<BTreeMap<&str, Text>> = LazyLock::new(|| {
    LINES
        .iter()
        .map(|(name, lines)| (name.as_str(), Text::new(lines)))
        .collect()
});

/// A claim, the text and line that it names, and how well each window of the text fits it.
struct Cited {
    event: &'static EventEntry,
    claim: &'static ClaimEntry,
    text: &'static str,
    line: usize,
    fits: Vec<Fit>,
}

impl Cited {
    fn new(event: &'static EventEntry, claim: &'static ClaimEntry) -> Self {
        let place = claim.reference.split_once(':');
        let known = place.and_then(|(text, line)| Some((TEXTS.get_key_value(text)?, line.parse().ok()?)));
        let Some(((text, windows), line)) = known else {
            panic!("{}: “{}” is no TEXT:LINE of the five texts", event.id, claim.reference);
        };
        let fits = windows.fits(&telling_words(event, claim));
        Self {
            event,
            claim,
            text,
            line,
            fits,
        }
    }

    fn is_about(&self, line: usize) -> bool {
        TEXTS[self.text].is_about(line, &self.fits)
    }
}

static CITED: LazyLock<Vec<Cited>> = LazyLock::new(|| {
    let claims = |event: &'static EventEntry| event.claims.iter().map(move |claim| Cited::new(event, claim));
    DOCUMENT.events.iter().flat_map(claims).collect()
});

#[test]
fn every_event_cites_lines() {
    for event in &DOCUMENT.events {
        assert!(!event.claims.is_empty(), "{} has no claim", event.id);
    }
    for cited in CITED.iter() {
        let has_line = LINES[cited.text].contains_key(&cited.line);
        assert!(
            has_line,
            "{}: {} is blank or missing",
            cited.event.id, cited.claim.reference
        );
    }
}

#[test]
fn every_claim_is_about_the_line_that_it_cites() {
    let mut strange: Vec<(&str, &str)> = CITED
        .iter()
        .filter(|cited| !cited.is_about(cited.line))
        .map(|cited| (cited.event.id.as_str(), cited.claim.reference.as_str()))
        .collect();
    let mut by_hand: Vec<(&str, &str)> = READ_BY_HAND.iter().map(|&(event, line, _)| (event, line)).collect();
    strange.sort_unstable();
    by_hand.sort_unstable();
    assert_eq!(
        strange, by_hand,
        "left: claims whose words are not those around their line; right: those that were read by hand all the same"
    );
}

/// Were the check blind, wrong lines would pass as the right ones do.
#[test]
fn wrong_lines_are_noticed() {
    let passed = |wrong: &dyn Fn(usize, &Cited) -> usize| {
        let passed = CITED
            .iter()
            .enumerate()
            .filter(|&(n, cited)| cited.is_about(wrong(n, cited)));
        passed.count()
    };
    let shifted = |by: usize| passed(&|_, cited| (cited.line + by - 1) % TEXTS[cited.text].last() + 1);
    // Lines and blanks take turns in most of the texts: one of two shifts of odd difference meets lines.
    let wrong = [
        ("shifted by 24", shifted(24)),
        ("shifted by 25", shifted(25)),
        (
            "of another claim",
            passed(&|n, cited| {
                let same: Vec<usize> = (0..CITED.len())
                    .filter(|&other| CITED[other].text == cited.text)
                    .collect();
                let place = same.binary_search(&n).unwrap();
                CITED[same[(place + same.len() / 2) % same.len()]].line
            }),
        ),
    ];
    for (what, passed) in wrong {
        assert!(passed * 10 < CITED.len(), "{what}: {passed} of {} pass", CITED.len());
    }
}
