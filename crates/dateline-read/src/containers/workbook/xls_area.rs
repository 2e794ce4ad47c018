use std::io::{Cursor, Read};

use dateline_batch::Budget;
use dateline_batch::unread::{Damage, Refusal};

use crate::error::ErrorKind;
use crate::load;

/// What a cell takes while a sheet is laid out, with its formula.
const CELL: u64 = 48;
/// Sheets of so much are always read.
const MODEST: u64 = 512 << 20;
/// How much memory a byte of the file may ask for beyond that: no filled cell is shorter than six bytes.
const MAX_OF_A_BYTE: u64 = 16;

/// A record of a workbook ([MS-XLS] 2.1.4): its type and its data.
type Record<'s> = (u16, &'s [u8]);

/// Refuses an XLS whose cells lie so far apart, or that says of itself to be so large, that the room between the cells
/// would fill memory: `calamine` lays all sheets out at once.
pub(super) fn check(bytes: &[u8], budget: &Budget) -> Result<(), ErrorKind> {
    let Some(stream) = stream(bytes) else {
        return Err(Damage::NoExcel.into());
    };
    if has_password(&stream) {
        return Err(Refusal::LockedWorkbook.into());
    }
    let sheets = records(&stream).filter(|(kind, _)| *kind == 0x85);
    let starts = sheets.filter_map(|(_, data)| usize::try_from(number_32(data, 0)?).ok());
    let (mut filled, mut said) = (0_u64, 0);
    for start in starts {
        let extent = Extent::of(stream.get(start..).unwrap_or_default());
        filled = filled.saturating_add(extent.filled.saturating_mul(CELL));
        said = said.max(extent.said.saturating_mul(CELL));
    }
    let free = load::max_unpacked(budget);
    if filled > (bytes.len() as u64) * MAX_OF_A_BYTE + MODEST || said > free {
        return Err(Damage::CellsFarApart.into());
    }
    if filled > free {
        return Err(load::too_large(filled, budget));
    }
    Ok(())
}

/// Whether what follows the workbook's head is encrypted: a FILEPASS record ([MS-XLS] 2.4.117), in whatever way.
fn has_password(stream: &[u8]) -> bool {
    const FILEPASS: u16 = 0x002F;
    // It is among the first, and what follows it has types but no sense.
    records(stream)
        .take(100)
        .take_while(|(kind, _)| *kind != 0x000A)
        .any(|(kind, _)| kind == FILEPASS)
}

/// The stream that holds the workbook.
fn stream(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).ok()?;
    let name = ["/Workbook", "/Book"].into_iter().find(|name| file.is_stream(name))?;
    let mut stream = Vec::new();
    let opened = file.open_stream(name).ok()?;
    // Sectors can be used more than once, so that a stream is longer than its file.
    opened.take(bytes.len() as u64).read_to_end(&mut stream).ok()?;
    Some(stream)
}

fn records(mut stream: &[u8]) -> impl Iterator<Item = Record<'_>> {
    std::iter::from_fn(move || {
        let kind = number_16(stream, 0)?;
        let end = usize::from(number_16(stream, 2)?) + 4;
        let data = stream.get(4..end)?;
        stream = stream.get(end..)?;
        Some((kind, data))
    })
}

/// How many cells there are between the first and the last of a sheet.
struct Extent {
    /// Of those that are filled.
    filled: u64,
    /// As the sheet says of itself, for which room is kept free but not used.
    said: u64,
}

impl Extent {
    /// Of the sheet at the beginning of these records.
    fn of(sheet: &[u8]) -> Self {
        let (mut rows, mut columns) = (Side::default(), Side::default());
        let mut said = 0;
        let mut depth = 0_u32;
        for (kind, data) in records(sheet) {
            match kind {
                // The beginning and the end of the sheet and of each chart within it.
                0x0809 => depth += 1,
                0x000A if depth <= 1 => break,
                0x000A => depth -= 1,
                0x0200 => said = said.max(dimensions(data).unwrap_or_default()),
                // NUMBER, LABEL, RSTRING, BOOLERR, RK, LABELSST, FORMULA and MULRK begin with their row and column.
                0x0203 | 0x0204 | 0x00D6 | 0x0205 | 0x027E | 0x00FD | 0x0006 | 0x00BD => {
                    rows.reach(number_16(data, 0));
                    columns.reach(number_16(data, 2));
                    if kind == 0x00BD {
                        // The last two bytes are the last column.
                        columns.reach(number_16(data, data.len().saturating_sub(2)));
                    }
                }
                _ => {}
            }
        }
        Self {
            filled: rows.length() * columns.length(),
            said,
        }
    }
}

/// The rows, or the columns, from the first to the last.
#[derive(Default)]
struct Side(Option<(u16, u16)>);

impl Side {
    fn reach(&mut self, at: Option<u16>) {
        let Some(at) = at else { return };
        let (first, last) = self.0.unwrap_or((at, at));
        self.0 = Some((first.min(at), last.max(at)));
    }

    fn length(&self) -> u64 {
        self.0.map_or(0, |(first, last)| u64::from(last - first) + 1)
    }
}

/// The cells of a sheet by its DIMENSIONS record ([MS-XLS] 2.4.90; rows of two bytes before BIFF8). An end before its
/// start counts as `calamine` counts it, as very far.
fn dimensions(data: &[u8]) -> Option<u64> {
    let (top, end, columns) = match data.len() {
        10 => (number_16(data, 0)?.into(), number_16(data, 2)?.into(), 4),
        14 | 16 => (number_32(data, 0)?, number_32(data, 4)?, 8),
        _ => return None,
    };
    let (left, right) = (number_16(data, columns)?, number_16(data, columns + 2)?);
    let left = if left > 0xFF || right < left { 0 } else { left };
    Some(u64::from(end.wrapping_sub(top)) * u64::from(right.wrapping_sub(left)))
}

fn number_16(data: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*data.get(at..)?.first_chunk()?))
}

fn number_32(data: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*data.get(at..)?.first_chunk()?))
}
