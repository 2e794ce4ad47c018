use rayon::prelude::*;

use super::part::{Part, Quotes};
use super::plan::Plan;
use super::{Ending, Scanner};

/// The least that a thread reads at a time, in bytes.
const MIN: usize = 1 << 20;
/// How many parts there are for each thread: more share the work more evenly, fewer share more names.
const PARTS: usize = 2;

/// How often an unclosed quote is overcome before quotes lose their meaning.
const RECOVERIES: u32 = 16;

/// How far, and at how many line breaks, the start of a record is looked for.
const SEARCH_BYTES: usize = 1 << 18;
const SEARCH_LINES: usize = 64;

impl Plan<'_> {
    /// Reads all records from `start` to the end, on all cores.
    ///
    /// Where a record begins depends on all quotes before it. So threads begin at guessed places, and what they read
    /// counts only if the part before ended exactly there; else that stretch is read again from its true start.
    pub fn read_parts(&self, start: usize) -> Vec<Part> {
        let starts = self.guess_starts(start);
        let ends = starts.iter().skip(1).copied().chain([self.bytes.len()]);
        let stretches: Vec<(usize, usize)> = starts.iter().copied().zip(ends).collect();
        let guesses: Vec<Part> = stretches
            .par_iter()
            .map(|&(start, target)| self.read_part(start, target, target.saturating_add(MIN), Quotes::Stop))
            .collect();
        let mut recoveries = RECOVERIES;
        let mut parts = Vec::with_capacity(guesses.len());
        let mut at = start;
        for (guess, (_, target)) in guesses.into_iter().zip(stretches) {
            if guess.range.start == at {
                at = guess.range.end;
                parts.push(guess);
            }
            while at < target && !self.progress.is_cancelled() {
                let part = self.read_part(at, target, self.bytes.len(), Quotes::Recover(&mut recoveries));
                at = part.range.end.max(at + 1);
                parts.push(part);
            }
        }
        parts
    }

    /// The first start is exact, the others are likely; ascending.
    fn guess_starts(&self, start: usize) -> Vec<usize> {
        let length = self.bytes.len().saturating_sub(start);
        let size = (length / (rayon::current_num_threads() * PARTS)).max(MIN);
        let mut starts = vec![start];
        let mut scanner = Scanner::new(self.dialect);
        for nominal in (start..self.bytes.len()).step_by(size).skip(1) {
            let last = starts.last().copied().unwrap_or(start);
            if let Some(found) = self.guess_start(nominal, &mut scanner)
                && found > last
            {
                starts.push(found);
            }
        }
        starts
    }

    /// The first line from `nominal` on that makes a record with as many cells as the header has.
    fn guess_start(&self, nominal: usize, scanner: &mut Scanner) -> Option<usize> {
        let end = (nominal + SEARCH_BYTES).min(self.bytes.len());
        let bytes = self.bytes.get(nominal..end)?;
        memchr::memchr_iter(self.dialect.terminator, bytes)
            .take(SEARCH_LINES)
            .filter_map(|line_break| bytes.get(line_break + 1..).map(|rest| (nominal + line_break + 1, rest)))
            .find(|(_, rest)| {
                matches!(scanner.read(rest, end == self.bytes.len()), Ending::Closed(_))
                    && scanner.len() == self.header.len()
            })
            .map(|(start, _)| start)
    }
}
