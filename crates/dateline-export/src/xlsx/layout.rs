use std::borrow::Cow;

use dateline_format::columns::part_heading;

use super::cell::{Cell, MAX_LENGTH, is_number, parts};

/// Columns of the own format that hold numbers. Ids and dates that look like one are texts.
const NUMBERS: [&str; 3] = ["Latitude", "Longitude", "Claims"];

/// How the columns of a table stand in a sheet.
pub(super) struct Layout(Vec<Shape>);

/// A column of the table in the sheet.
struct Shape {
    /// How many columns of the sheet it takes, since a cell holds only so much.
    parts: usize,
    /// Whether all of its cells are numbers, or blank.
    is_number: bool,
}

impl Layout {
    /// Of columns of these headings, of which the first are `own` of the format and the others fields of files.
    pub fn new<'a>(headings: impl Iterator<Item = &'a str>, own: usize) -> Self {
        let shape = |(column, heading): (usize, &str)| Shape {
            parts: 1,
            is_number: column >= own || NUMBERS.contains(&heading),
        };
        Self(headings.enumerate().map(shape).collect())
    }

    /// Makes room for the cells of a row.
    pub fn measure<'a>(&mut self, cells: impl Iterator<Item = Cow<'a, str>>) {
        for (shape, cell) in self.0.iter_mut().zip(cells) {
            shape.is_number &= cell.is_empty() || (shape.is_number && is_number(&cell));
            // No text has more units of UTF-16 than bytes.
            if cell.len() > MAX_LENGTH {
                shape.parts = parts(&cell).count().max(shape.parts);
            }
        }
    }

    /// What stands over the columns of the sheet.
    pub fn headings<'a>(&self, headings: impl Iterator<Item = &'a str>) -> impl Iterator<Item = String> {
        headings.zip(&self.0).flat_map(|(heading, shape)| {
            let further = (2..=shape.parts).map(move |part| part_heading(heading, part));
            std::iter::once(heading.to_owned()).chain(further)
        })
    }

    /// The cells of a row of the sheet.
    pub fn cells<'a>(&self, cells: &'a [Cow<'_, str>]) -> impl Iterator<Item = Cell<'a>> {
        cells.iter().zip(&self.0).flat_map(|(cell, shape)| {
            let texts = parts(cell).chain(std::iter::repeat("")).take(shape.parts);
            texts.map(|text| match text {
                "" => Cell::Blank,
                _ if shape.is_number => Cell::Number(text),
                _ => Cell::Text(text),
            })
        })
    }
}
