use std::io::{self, Write};

use csv::StringRecord;
use dateline_batch::{ForeignError, ForeignErrorKind as Kind};

use super::CHUNK;

/// Something that a decoder says, as a record of CSV whose first field is a letter.
#[derive(Debug, PartialEq)]
pub(crate) enum Record<'r> {
    /// How many bytes the file says that it unpacks to, and how many rows it says that it has.
    Size { bytes: u64, rows: u64 },
    /// A sheet, whose cells follow.
    Sheet { name: &'r str, is_hidden: bool },
    /// The name of a column.
    Column(&'r str),
    /// A row of a table that has columns.
    Row(Cells<'r>),
    /// A filled cell of a sheet, its row and column from 0.
    Cell { row: u32, column: u32, text: &'r str },
    /// What is wrong, with what came last if there was anything.
    Fault(ForeignError),
    /// There is nothing more.
    End,
}

/// The cells of a row.
#[derive(Debug, PartialEq)]
pub(crate) struct Cells<'r>(&'r StringRecord);

impl<'r> Cells<'r> {
    pub fn iter(&self) -> impl Iterator<Item = &'r str> + use<'r> {
        self.0.iter().skip(1)
    }
}

const SIZE: &str = "z";
const SHEET: &str = "s";
const COLUMN: &str = "n";
const ROW: &str = "r";
const CELL: &str = "c";
const FAULT: &str = "f";
/// What the last record is.
pub(super) const END: &str = "e";

/// Sorts of errors as they are written: which of the system's it was is of no interest to anybody here.
const KINDS: [(Kind, &str); 5] = [
    (Kind::CutShort, "cut short"),
    (Kind::Unsupported, "unsupported"),
    (Kind::Missing, "missing"),
    (Kind::Locked, "locked"),
    (Kind::Invalid, "invalid"),
];

impl<'r> Record<'r> {
    /// `None` if it is no record.
    pub(super) fn read(fields: &'r StringRecord) -> Option<Self> {
        let field = |index: usize| fields.get(index);
        Some(match field(0)? {
            SIZE => Self::Size {
                bytes: field(1)?.parse().ok()?,
                rows: field(2)?.parse().ok()?,
            },
            SHEET => Self::Sheet {
                name: field(1)?,
                is_hidden: field(2)?.parse().ok()?,
            },
            COLUMN => Self::Column(field(1)?),
            ROW => Self::Row(Cells(fields)),
            CELL => Self::Cell {
                row: field(1)?.parse().ok()?,
                column: field(2)?.parse().ok()?,
                text: field(3)?,
            },
            FAULT => {
                let (kind, _) = KINDS.into_iter().find(|(_, word)| field(1) == Some(word))?;
                Self::Fault(ForeignError::new(kind, field(2)?))
            }
            END => Self::End,
            _ => return None,
        })
    }
}

/// Where a decoder says what it finds. An error is that nobody listens any more.
pub(crate) struct Out<W: Write>(csv::Writer<W>);

impl<W: Write> Out<W> {
    pub(super) fn new(writer: W) -> Self {
        let mut builder = csv::WriterBuilder::new();
        Self(builder.flexible(true).buffer_capacity(CHUNK).from_writer(writer))
    }

    pub fn size(&mut self, bytes: u64, rows: u64) -> io::Result<()> {
        self.record([SIZE, &bytes.to_string(), &rows.to_string()])
    }

    pub fn sheet(&mut self, name: &str, is_hidden: bool) -> io::Result<()> {
        self.record([SHEET, name, &is_hidden.to_string()])
    }

    pub fn column(&mut self, name: &str) -> io::Result<()> {
        self.record([COLUMN, name])
    }

    pub fn row<'c>(&mut self, cells: impl IntoIterator<Item = &'c str>) -> io::Result<()> {
        self.record(std::iter::once(ROW).chain(cells))
    }

    pub fn cell(&mut self, row: u32, column: u32, text: &str) -> io::Result<()> {
        self.record([CELL, &row.to_string(), &column.to_string(), text])
    }

    pub fn fault(&mut self, error: &ForeignError) -> io::Result<()> {
        let word = KINDS.into_iter().find(|(kind, _)| *kind == error.kind);
        self.record([FAULT, word.map_or("invalid", |(_, word)| word), &error.words])
    }

    pub(super) fn end(&mut self) -> io::Result<()> {
        self.record([END])?;
        self.0.flush()
    }

    fn record<'f>(&mut self, fields: impl IntoIterator<Item = &'f str>) -> io::Result<()> {
        self.0.write_record(fields).map_err(io::Error::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_heard() {
        let mut out = Out::new(Vec::new());
        out.size(7, 2).unwrap();
        out.sheet("a \"sheet\"\n", true).unwrap();
        out.column("").unwrap();
        out.row(["a,b", "", "ö"]).unwrap();
        out.cell(3, 4, "").unwrap();
        out.fault(&ForeignError::new(Kind::Locked, "why")).unwrap();
        out.end().unwrap();
        let bytes = out.0.into_inner().unwrap();
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(&bytes[..]);
        let fields: Vec<StringRecord> = reader.records().map(Result::unwrap).collect();
        let records: Vec<Record> = fields.iter().map(|fields| Record::read(fields).unwrap()).collect();
        let sheet = Record::Sheet {
            name: "a \"sheet\"\n",
            is_hidden: true,
        };
        assert_eq!(records[0], Record::Size { bytes: 7, rows: 2 });
        assert_eq!((&records[1], &records[2]), (&sheet, &Record::Column("")));
        assert!(matches!(&records[3], Record::Row(cells) if cells.iter().eq(["a,b", "", "ö"])));
        let cell = Record::Cell {
            row: 3,
            column: 4,
            text: "",
        };
        assert_eq!(records[4], cell);
        assert_eq!(records[5], Record::Fault(ForeignError::new(Kind::Locked, "why")));
        assert_eq!((&records[6], records.len()), (&Record::End, 7));
        assert_eq!(Record::read(&StringRecord::from(vec!["c", "-1", "0", ""])), None);
    }
}
