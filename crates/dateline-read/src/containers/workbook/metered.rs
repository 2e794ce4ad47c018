use std::cell::Cell;
use std::io::{self, BufRead, Cursor, Read, Seek, SeekFrom};
use std::rc::Rc;

use dateline_batch::Progress;

use super::book::Halt;
use crate::containers::bounded::bomb;
use crate::error::ErrorKind;

/// A workbook may be read this part of the times that it may unpack to: 15 times if it may to 250. Its parts are read up to
/// three times, and its list of them twice; sheets that share a part make that more.
const PART_OF_RATIO: u64 = 16;
/// So many bytes may be read whatever the size.
const ALWAYS: u64 = 4 << 20;

/// The bytes of a workbook for a decoder that knows neither bounds nor cancelling: reading fails when it is to stop.
#[derive(Clone)]
pub(super) struct Metered<'b> {
    bytes: Cursor<&'b [u8]>,
    meter: Meter<'b>,
}

/// How much may still be read of a workbook, by all that read it.
#[derive(Clone)]
pub(super) struct Meter<'b> {
    left: Rc<Cell<u64>>,
    progress: &'b Progress,
}

impl<'b> Metered<'b> {
    pub fn new(bytes: &'b [u8], progress: &'b Progress) -> Self {
        let times = progress.budget().limits().ratio / PART_OF_RATIO;
        let left = (bytes.len() as u64).saturating_mul(times).saturating_add(ALWAYS);
        Self {
            bytes: Cursor::new(bytes),
            meter: Meter {
                left: Rc::new(Cell::new(left)),
                progress,
            },
        }
    }

    pub fn meter(&self) -> Meter<'b> {
        self.meter.clone()
    }
}

impl Meter<'_> {
    /// Why reading is to stop, if it is.
    pub fn stopped(&self) -> Option<ErrorKind> {
        if self.progress.is_cancelled() {
            return Some(ErrorKind::Cancelled);
        }
        (self.left.get() == 0).then(|| bomb(self.progress.budget()))
    }

    /// What is wrong with a sheet, or why its reading was stopped.
    pub fn halt(&self, fault: impl Into<Halt>) -> Halt {
        self.stopped().map_or_else(|| fault.into(), Halt::from)
    }

    fn check(&self) -> io::Result<()> {
        match self.stopped() {
            Some(_) => Err(io::Error::other("it is read no further")),
            None => Ok(()),
        }
    }

    fn count(&self, bytes: usize) {
        self.left.set(self.left.get().saturating_sub(bytes as u64));
        self.progress.step();
    }
}

impl Read for Metered<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.meter.check()?;
        let length = self.bytes.read(buffer)?;
        self.meter.count(length);
        Ok(length)
    }
}

impl BufRead for Metered<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.meter.check()?;
        self.bytes.fill_buf()
    }

    fn consume(&mut self, length: usize) {
        self.bytes.consume(length);
        self.meter.count(length);
    }
}

impl Seek for Metered<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.bytes.seek(to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workbook_is_not_read_for_ever() {
        let (bytes, progress) = (vec![0; 1 << 20], Progress::default());
        let mut metered = Metered::new(&bytes, &progress);
        let meter = metered.meter();
        let mut times = 0;
        while metered.read_to_end(&mut Vec::new()).is_ok() {
            metered.rewind().unwrap();
            times += 1;
        }
        // The last time its end is not reached.
        assert_eq!(times + 1, 250 / PART_OF_RATIO + (ALWAYS >> 20));
        assert!(matches!(meter.stopped(), Some(ErrorKind::Bound(_))));
    }

    #[test]
    fn reading_stops_when_somebody_cancels() {
        let progress = Progress::default();
        let mut metered = Metered::new(b"bytes", &progress);
        progress.cancel();
        assert!(metered.read(&mut [0; 2]).is_err());
        assert!(matches!(metered.meter().stopped(), Some(ErrorKind::Cancelled)));
    }
}
