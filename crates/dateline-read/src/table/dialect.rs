use dateline_batch::checked::Cut;
use dateline_batch::format::Holder;

use super::{Ending, Scanner};

/// What separates the cells and the records of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dialect {
    pub delimiter: u8,
    /// The last byte of a line break.
    pub terminator: u8,
    /// Whether a quote at the start of a cell opens it.
    pub has_quotes: bool,
    /// Whether a reader wrote the text itself: then no quote is a slip, whatever the record looks like.
    pub is_written: bool,
}

/// How many bytes and records of the file decide.
const SAMPLE_BYTES: usize = 1 << 18;
const SAMPLE_RECORDS: usize = 100;

impl Dialect {
    /// As containers write tables.
    pub const WRITTEN: Self = Self {
        delimiter: b',',
        terminator: b'\n',
        has_quotes: true,
        is_written: true,
    };

    const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

    /// The dialect in which the first records, the names of the columns among them, all have the same number of cells; else that
    /// in which they have most often.
    pub fn detect(bytes: &[u8]) -> Self {
        let sample = bytes.get(..SAMPLE_BYTES).unwrap_or(bytes);
        let terminator = if memchr::memchr(b'\n', sample).is_none() && memchr::memchr(b'\r', sample).is_some() {
            b'\r'
        } else {
            b'\n'
        };
        let plain = Self {
            terminator,
            is_written: false,
            ..Self::WRITTEN
        };
        let mut best = ((false, 0.0), plain);
        for dialect in Self::DELIMITERS.map(|delimiter| Self { delimiter, ..plain }) {
            let score = dialect.score(sample, sample.len() == bytes.len());
            if score > best.0 {
                best = (score, dialect);
            }
        }
        best.1
    }

    /// What such a text is.
    pub fn holder(self) -> Holder {
        match self.delimiter {
            b'\t' => Holder::Tsv,
            b'|' => Holder::BarText,
            _ => Holder::Csv,
        }
    }

    /// The same for a format that uses quotes, or does not: where commas or semicolons part cells, whoever wrote it must.
    #[must_use]
    pub fn quoted(self, has_quotes: bool) -> Self {
        Self {
            has_quotes: has_quotes || !matches!(self.delimiter, b'\t' | b'|'),
            ..self
        }
    }

    /// Whether all records of the sample are alike, and how consistent it is, weighted by the number of columns: lists in the cells
    /// of one column have many members, but the name of the column has none.
    fn score(self, sample: &[u8], is_whole: bool) -> (bool, f64) {
        let mut counts = self.cell_counts(sample, is_whole);
        let records = counts.len();
        counts.sort_unstable();
        let runs = counts.chunk_by(|a, b| a == b).map(|run| (run.len(), run.first()));
        let Some((alike, Some(&columns))) = runs.filter(|(_, columns)| columns.is_some_and(|&n| n > 1)).max() else {
            return (false, 0.0);
        };
        let float = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        let score = float(alike) / float(records) * float(columns).ln_1p();
        (alike == records && records > 1, score)
    }

    fn cell_counts(self, sample: &[u8], is_whole: bool) -> Vec<usize> {
        let mut scanner = Scanner::new(self);
        let mut counts = Vec::new();
        let mut rest = sample;
        while counts.len() < SAMPLE_RECORDS {
            (rest, _) = self.skip_blank_lines(rest);
            if rest.is_empty() {
                break;
            }
            let Ending::Closed(length) = scanner.read(rest, is_whole) else {
                // A quote that stays open says nothing for this dialect.
                if counts.is_empty() {
                    return Vec::new();
                }
                break;
            };
            counts.push(scanner.len());
            rest = rest.cut(length..);
        }
        counts
    }

    /// What follows the line breaks at the start, and how many they are.
    pub fn skip_blank_lines(self, bytes: &[u8]) -> (&[u8], u32) {
        let mut rest = bytes;
        let mut lines = 0;
        loop {
            rest = match rest {
                [byte, rest @ ..] if *byte == self.terminator => rest,
                [b'\r', byte, rest @ ..] if *byte == self.terminator => rest,
                _ => return (rest, lines),
            };
            lines += 1;
        }
    }

    /// Length of the first line, its line break included.
    pub fn line_length(self, bytes: &[u8]) -> usize {
        memchr::memchr(self.terminator, bytes).map_or(bytes.len(), |at| at + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, delimiter: u8) {
        assert_eq!(
            char::from(Dialect::detect(text.as_bytes()).delimiter),
            char::from(delimiter),
            "{text}"
        );
    }

    #[test]
    fn the_delimiter_is_the_one_that_gives_equal_rows() {
        check("a,b\n1,2\n", b',');
        check("a;b\n1;\"2,3\"\n4,5;6\n", b';');
        check("a\tb\tc\n1, 2\t3\t4\n", b'\t');
        check("Time|Source|Text\n1|a, b; c|d\n", b'|');
        check("notes\nan invented list\n\na,b,c\n1,\"x;y;z\",3\n4,\"p;q\",6\n", b',');
        check("date,actors,place\n2014,a; b; c; d; e,x\n2015,a; b; c; d; e,y\n", b',');
        check("Datum;Breite;L\u{e4}nge\n2014;33,1;44,2\n2015;33,3;44,4\n", b';');
        check("", b',');
    }
}
