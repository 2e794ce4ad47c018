//! The shapes of files, by the reader that they are for. Each grows with a number: of rows, of levels, of bytes.

#![allow(clippy::expect_used, reason = "nothing is shown if a file cannot be made")]
#![allow(clippy::format_collect, reason = "files are made of pieces")]

mod archive;
mod calendar;
mod cells;
mod chat;
mod excel_97;
mod html;
mod json;
mod kml;
mod own;
mod parquet;
mod table;
mod workbook;
mod xml;

use std::io::Write;
use std::path::Path;

use tempfile::NamedTempFile;

/// A file of one shape.
pub struct Shape {
    pub reader: &'static str,
    pub what: &'static str,
    /// How large it is as an attack, and where doubling begins.
    pub attack: usize,
    #[allow(dead_code, reason = "not all who use these files double them")]
    pub single: usize,
    make: fn(usize) -> Vec<u8>,
}

/// A file that is made, and gone when it is dropped.
pub struct File(NamedTempFile);

/// All shapes.
pub const SHAPES: [&[Shape]; 13] = [
    &table::SHAPES,
    &cells::SHAPES,
    &json::SHAPES,
    &own::SHAPES,
    &html::SHAPES,
    &xml::SHAPES,
    &kml::SHAPES,
    &calendar::SHAPES,
    &chat::SHAPES,
    &archive::SHAPES,
    &workbook::SHAPES,
    &excel_97::SHAPES,
    &parquet::SHAPES,
];

/// A shape of a reader.
const fn shape(
    reader: &'static str,
    what: &'static str,
    (single, attack): (usize, usize),
    make: fn(usize) -> Vec<u8>,
) -> Shape {
    Shape {
        reader,
        what,
        attack,
        single,
        make,
    }
}

impl Shape {
    pub fn name(&self) -> String {
        format!("{}-{}", self.reader, self.what)
    }

    /// As large as it is as an attack.
    pub fn attack(&self) -> File {
        self.file(self.attack)
    }

    pub fn file(&self, size: usize) -> File {
        let mut file = NamedTempFile::new().expect("a file can be made");
        file.write_all(&(self.make)(size)).expect("it can be written");
        File(file)
    }
}

impl File {
    pub fn path(&self) -> &Path {
        self.0.path()
    }
}

/// So many pieces, each made of its number.
fn pieces(count: usize, piece: impl Fn(usize) -> String) -> String {
    (0..count).map(piece).collect()
}

/// A day of 2014.
fn day(number: usize) -> String {
    format!("2014-{:02}-{:02}", number % 12 + 1, number % 28 + 1)
}
