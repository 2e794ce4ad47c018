//! The first part of a file, read without the rest of it.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use dateline_batch::Progress;
use dateline_batch::checked::Cut as _;
use dateline_batch::format::Packing;

use crate::containers;
use crate::error::ErrorKind;
use crate::first::First;
use crate::{load, own};

/// So many bytes tell whether a file can be read in part.
const SAMPLE: u64 = 1 << 16;
/// A row is no longer than this beyond its first line.
const MAX_ROW: usize = 1 << 20;
/// So many bytes of a line are read between looks at whether the user has cancelled.
const STEP: u64 = 1 << 24;

/// The first part of a file.
pub(crate) struct Cut {
    pub text: Vec<u8>,
    pub packing: Packing,
    /// Whether it is all of the file.
    pub is_whole: bool,
    /// Bytes of the whole text; `None` if that is packed.
    pub of: Option<u64>,
}

impl First {
    /// Whether the beginning of a file can be read alone, or at least the whole be held in memory while its first rows are taken.
    pub(crate) fn is_of(path: &Path, progress: &Progress) -> bool {
        let fits = || load::size(path).is_ok_and(|size| load::check_memory(size, 0, progress.budget()).is_ok());
        head(path).is_ok_and(|head| !containers::needs_all(&head) || (containers::has_first_rows(&head) && fits()))
    }

    /// Reads the first part of a file.
    pub(crate) fn cut(self, path: &Path, progress: &Progress) -> Result<Cut, ErrorKind> {
        let size = load::size(path)?;
        load::begin(size, progress.budget());
        let (reader, packing) = containers::unpacking(File::open(path)?)?;
        let mut reader = BufReader::with_capacity(1 << 16, reader);
        let mut text = Text::default();
        while self.wants(text.lines, text.bytes.len() as u64) && text.read_line(&mut reader, progress)? {}
        // A row may go on in the next lines.
        let end = text.bytes.len();
        while text.is_quoted && text.bytes.len() < end + MAX_ROW && text.read_line(&mut reader, progress)? {}
        if text.is_quoted {
            text.bytes.truncate(end);
        }
        let is_whole = end == text.bytes.len() && reader.fill_buf()?.is_empty();
        let mut text = text.bytes;
        // The second byte of a line's end.
        if is_utf_16(&text) && !text.len().is_multiple_of(2) {
            reader.take(1).read_to_end(&mut text)?;
        }
        Ok(Cut {
            text,
            packing,
            is_whole,
            of: (packing == Packing::Plain).then_some(size),
        })
    }
}

/// The first bytes of a file, unpacked.
///
/// # Errors
/// If it cannot be read, or is an archive.
pub(crate) fn head(path: &Path) -> Result<Vec<u8>, ErrorKind> {
    load::size(path)?;
    let (reader, _) = containers::unpacking(File::open(path)?)?;
    let mut head = Vec::new();
    reader.take(SAMPLE).read_to_end(&mut head)?;
    Ok(head)
}

/// What was read of a file.
#[derive(Default)]
struct Text {
    bytes: Vec<u8>,
    lines: u64,
    /// Whether it ends within a cell in quotes.
    is_quoted: bool,
}

impl Text {
    /// Reads one more line, if there is one.
    fn read_line(&mut self, reader: &mut impl BufRead, progress: &Progress) -> Result<bool, ErrorKind> {
        let (start, budget) = (self.bytes.len(), progress.budget());
        let max = load::max_memory(budget);
        loop {
            if progress.is_cancelled() {
                return Err(ErrorKind::Cancelled);
            }
            if self.bytes.len() as u64 > max {
                return Err(load::too_large(self.bytes.len() as u64, budget));
            }
            // A line may be as long as the file.
            let length = reader.by_ref().take(STEP).read_until(b'\n', &mut self.bytes)?;
            progress.step();
            if (length as u64) < STEP || self.bytes.ends_with(b"\n") {
                break;
            }
        }
        let line = self.bytes.cut(start..);
        self.is_quoted ^= !memchr::memchr_iter(b'"', line).count().is_multiple_of(2);
        self.lines += u64::from(!own::is_of_name(line));
        Ok(!line.is_empty())
    }
}

/// Whether the text is in UTF-16 whose smaller byte comes first: then a line's end has its own before its last byte.
fn is_utf_16(text: &[u8]) -> bool {
    text.starts_with(b"\xff\xfe") || text.get(1) == Some(&0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &[u8], first: First) -> (String, bool) {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), text).unwrap();
        let cut = first.cut(file.path(), &Progress::default()).unwrap();
        (String::from_utf8_lossy(&cut.text).into_owned(), cut.is_whole)
    }

    #[test]
    fn a_part_ends_with_a_row() {
        let text = b"a,b\n1,\"x\ny\"\n2,z\n3,z";
        let part = |text: &str| (text.to_owned(), false);
        assert_eq!(cut(text, First::Lines(1)), part("a,b\n"));
        assert_eq!(cut(text, First::Lines(2)), part("a,b\n1,\"x\ny\"\n"));
        assert_eq!(cut(text, First::Bytes(5)), part("a,b\n1,\"x\ny\"\n"));
        let whole = (String::from_utf8_lossy(text).into_owned(), true);
        assert_eq!(cut(text, First::Lines(5)), whole);
        assert_eq!(cut(text, First::Lines(u64::MAX)), whole);
        assert_eq!(cut(text, First::Bytes(1000)), whole);
    }

    #[test]
    fn lines_that_describe_names_are_no_rows() {
        let head = "{\"format\": \"dateline\", \"version\": 1}\n";
        let names = "{\"actor\": {\"id\": \"a\", \"name\": \"A\"}}\n{\"source\": {\"id\": \"s\"}}\n";
        let [first, second] = ["01", "02"].map(|day| format!("{{\"when\": \"2021-07-{day}\", \"actors\": [\"a\"]}}\n"));
        let text = [head, names, &first, names, &second].concat();
        let wanted = [head, names, &first].concat();
        assert_eq!(cut(text.as_bytes(), First::Lines(2)), (wanted, false));
        // A line of another program is a row.
        let others = "{\"actor\": {\"id\": 1}, \"verb\": \"post\"}\n";
        assert_eq!(cut(others.repeat(3).as_bytes(), First::Lines(2)).0, others.repeat(2));
    }

    #[test]
    fn a_quote_that_is_never_closed_takes_no_more_than_was_wished() {
        let text = ["a,b\n1,\"x\n", &"2,y\n".repeat(MAX_ROW)].concat();
        assert_eq!(cut(text.as_bytes(), First::Lines(2)).0, "a,b\n1,\"x\n");
    }

    #[test]
    fn characters_of_two_bytes_stay_whole() {
        let text: Vec<u8> = "\u{feff}a\nb\nc\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), &text).unwrap();
        let cut = First::Lines(2).cut(file.path(), &Progress::default()).unwrap();
        assert_eq!(cut.text, text.cut(..10));
    }
}
