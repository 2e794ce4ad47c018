//! `lines.tsv` stands in for the texts that the sample cites, which are not ours to publish. For each line that is not
//! blank it holds the line's number and the sorted 16-bit hashes of its distinct words, without the most common: enough
//! to ask whether a line has a word, and no sentence can be read from it. With the texts at hand,
//! `DATELINE_TEXTS=folder cargo test -p dateline-tests sample -- --ignored` compares it; with `DATELINE_BLESS=1` it is made again.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use super::words::words;
use dateline_tests::in_project;

/// By the name of the text and the number of the line, the hashes of its words.
pub static LINES: LazyLock<BTreeMap<String, BTreeMap<usize, BTreeSet<u16>>>> =
    LazyLock::new(|| read(include_str!("lines.tsv")));

pub fn hash(word: &str) -> u16 {
    let fnv = word.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    let [a, b, c, d] = fnv.to_le_bytes();
    u16::from_le_bytes([a ^ c, b ^ d])
}

fn read(table: &str) -> BTreeMap<String, BTreeMap<usize, BTreeSet<u16>>> {
    let mut texts: BTreeMap<String, BTreeMap<usize, BTreeSet<u16>>> = BTreeMap::new();
    for row in table.lines() {
        let cells: Vec<&str> = row.split('\t').collect();
        let [text, line, hashes] = cells[..] else {
            panic!("three cells were expected in {row}");
        };
        let hashes = hashes
            .split_whitespace()
            .map(|hash| u16::from_str_radix(hash, 16).unwrap());
        let lines = texts.entry(text.to_owned()).or_default();
        lines.insert(line.parse().unwrap(), hashes.collect());
    }
    texts
}

fn table_of(folder: &Path) -> String {
    let mut table = String::new();
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let files: BTreeSet<PathBuf> = files.collect();
    for file in files {
        let name = file.file_name().unwrap().to_str().unwrap();
        for (number, line) in (1..).zip(std::fs::read_to_string(&file).unwrap().lines()) {
            let hashes: BTreeSet<u16> = words(line).iter().map(|word| hash(word)).collect();
            if !line.trim().is_empty() {
                let hashes: Vec<String> = hashes.iter().map(|hash| format!("{hash:04x}")).collect();
                writeln!(table, "{name}\t{number}\t{}", hashes.join(" ")).unwrap();
            }
        }
    }
    table
}

#[test]
#[ignore = "needs the texts, which are not in the repository: DATELINE_TEXTS names their folder"]
fn the_fingerprint_is_that_of_the_texts() {
    let folder = std::env::var_os("DATELINE_TEXTS").unwrap();
    let table = table_of(Path::new(&folder));
    if std::env::var_os("DATELINE_BLESS").is_some() {
        std::fs::write(in_project("tests/libraries/sample/lines.tsv"), table).unwrap();
    } else {
        assert!(
            table == include_str!("lines.tsv"),
            "tests/libraries/sample/lines.tsv is not that of the texts"
        );
    }
}
