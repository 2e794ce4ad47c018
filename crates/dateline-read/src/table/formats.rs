use dateline_batch::{ColumnMapping, Guess, Mapping, MappingError};

use super::erased::AnyFormat;
use super::format::TableFormat;
use super::header::Header;

/// How the tables of one format are found.
#[derive(Clone, Copy)]
struct Known {
    recognise: fn(&Header) -> Option<Box<dyn AnyFormat>>,
    missing_header: fn(&[String]) -> Option<Vec<&'static str>>,
}

/// Makes a format of any table, by what its columns are said or guessed to mean.
pub(crate) trait ColumnReader: Send + Sync {
    /// What the columns may mean by their names, first rows and HXL tags, and why.
    fn guess(&self, header: &Header, samples: &[Vec<String>], tags: &[String]) -> (Vec<ColumnMapping>, Vec<Guess>);

    /// The format that a mapping describes.
    ///
    /// # Errors
    /// If the mapping does not fit the header.
    fn mapped(
        &self,
        header: &Header,
        samples: &[Vec<String>],
        mapping: &Mapping,
    ) -> Result<Box<dyn AnyFormat>, MappingError>;
}

/// The formats of tables that files are read with, in the order in which they are asked, and what reads a table that is of
/// none of them.
///
/// [`Formats::default`] are all that Dateline knows.
#[derive(Clone)]
pub struct Formats {
    known: Vec<Known>,
    /// Reads what no format takes.
    pub(crate) other: &'static dyn ColumnReader,
}

impl Formats {
    /// No format: every table is read by its columns.
    pub(crate) fn none(other: &'static dyn ColumnReader) -> Self {
        Self {
            known: Vec::new(),
            other,
        }
    }

    /// The same with one more format, which is asked after the others.
    #[must_use]
    pub fn with<F: TableFormat>(mut self) -> Self {
        self.known.push(Known {
            recognise: |header| F::recognise(header).map(|format| Box::new(format) as Box<dyn AnyFormat>),
            missing_header: F::missing_header,
        });
        self
    }

    /// The format that these column names belong to; the first that takes them wins.
    pub(super) fn recognise(&self, header: &Header) -> Option<Box<dyn AnyFormat>> {
        self.known.iter().find_map(|format| (format.recognise)(header))
    }

    /// The header that a format's files do without, told by the number and the shape of the cells of a row.
    pub(super) fn missing_header(&self, cells: &[String]) -> Option<Header> {
        let names = self.known.iter().find_map(|format| (format.missing_header)(cells))?;
        Some(Header::of(&names))
    }
}
