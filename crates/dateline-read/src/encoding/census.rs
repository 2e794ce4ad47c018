use dateline_batch::checked::Cut;
use rayon::prelude::*;

use super::lines::lines;

/// How much of a text is UTF-8.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Census {
    /// Characters of two bytes and more in lines without invalid bytes.
    sequences: usize,
    /// Those in lines with invalid bytes.
    beside_invalid: usize,
    /// Runs of bytes that are no UTF-8.
    invalid: usize,
    /// Those of them that may be letters of another encoding, since they stand beside a letter, and are not the beginning of
    /// a letter of UTF-8 that was cut off at the end of its cell.
    letters: usize,
}

impl Census {
    pub fn of(bytes: &[u8]) -> Self {
        let counted = runs(bytes).map(|run| lines(run).map(Self::of_line).fold(Self::default(), Self::plus));
        counted.reduce(Self::default, Self::plus)
    }

    /// Of one line, or what a run has of it.
    fn of_line(line: &[u8]) -> Self {
        let mut census = Self::default();
        if line.is_ascii() {
            return census;
        }
        let (mut at, mut is_after_letter) = (0, false);
        for chunk in line.utf8_chunks() {
            let (valid, invalid) = (chunk.valid(), chunk.invalid());
            census.sequences += valid.bytes().filter(|&byte| byte >= 0xc0).count();
            is_after_letter = match valid.chars().next_back() {
                Some(last) => last.is_alphabetic(),
                None => is_after_letter,
            };
            at += valid.len() + invalid.len();
            if let Some(&first) = invalid.first() {
                let next = line.get(at).copied();
                let is_before_letter = next.is_some_and(|byte| byte.is_ascii_alphabetic() || byte >= 0x80);
                let is_cut = first >= 0xc3 && !is_before_letter && next != Some(b' ');
                census.invalid += 1;
                census.letters += usize::from((is_after_letter || is_before_letter) && !is_cut && first != 0xff);
                is_after_letter = true;
            }
        }
        if census.invalid > 0 {
            (census.beside_invalid, census.sequences) = (census.sequences, 0);
        }
        census
    }

    fn plus(self, other: Self) -> Self {
        Self {
            sequences: self.sequences + other.sequences,
            beside_invalid: self.beside_invalid + other.beside_invalid,
            invalid: self.invalid + other.invalid,
            letters: self.letters + other.letters,
        }
    }

    /// Whether it is UTF-8 with bad bytes rather than another encoding: hardly one letter in ten of those looks like UTF-8.
    pub fn is_mostly_utf8(self) -> bool {
        self.sequences + self.beside_invalid >= self.invalid
    }

    /// Whether some lines are UTF-8 and others are wholly in another encoding.
    pub fn is_mixed(self) -> bool {
        let is_other =
            self.letters >= 3 && self.letters * 4 >= self.invalid * 3 && self.beside_invalid * 4 <= self.invalid;
        is_other && self.sequences >= 3 && self.sequences * 20 >= self.invalid
    }
}

/// The text in runs for several threads; a character that is cut by the end of a run belongs to the next one.
pub(super) fn runs(bytes: &[u8]) -> impl ParallelIterator<Item = &[u8]> {
    const RUN: usize = 4 << 20;
    let begins = |at: usize| {
        let rest = bytes.cut(at..);
        at + rest.iter().take(3).take_while(|&&byte| byte & 0xc0 == 0x80).count()
    };
    let starts = (0..bytes.len().div_ceil(RUN)).into_par_iter().map(|run| run * RUN);
    starts.map(move |start| {
        let end = begins((start + RUN).min(bytes.len()));
        let first = if start == 0 { 0 } else { begins(start) };
        bytes.cut(first..end)
    })
}
