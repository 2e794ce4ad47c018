//! The own format as JSON Lines: an optional head `{"format": "dateline", "version": 1, …}`, then one entry a line.
//! An entry is an event, or describes one name: `{"actor": {…}}`, `{"place": {…}}`, `{"source": {…}}`. Such a line
//! may stand before or after the events that refer to it.

use std::ops::Range;

use dateline_batch::checked::Cut;
use dateline_batch::{Document, FilePath, FileRow, Progress, Record};
use rayon::prelude::*;

use super::chunk::Chunk;
use super::decoder::Form;
use super::document::{Entries, assemble, says_dateline};
use super::tables::Tables;
use crate::error::ErrorKind;
use crate::json_scan::{Members, Value, skip_blank, value_at};
use crate::load;

/// The least and the most bytes that one thread reads at a time. Each run keeps names of its own, so that few large runs
/// need less memory than many small ones.
const RUN: (usize, usize) = (1 << 20, 1 << 26);

/// After so many events a thread looks whether it is to stop.
const STEP: usize = 1024;

/// Whether the first line is a head of the own format without events, describes a name, or looks like an event: an
/// object with a time in EDTF under `when`.
pub(super) fn recognise(bytes: &[u8]) -> bool {
    let begin = skip_blank(bytes, 0);
    if bytes.get(begin) != Some(&b'{') {
        return false;
    }
    let rest = bytes.cut(begin..);
    let line = rest.cut(..memchr::memchr(b'\n', rest).unwrap_or(rest.len()));
    if !value_at(line, 0).is_whole {
        return false;
    }
    if says_dateline(line, 0) {
        return !Members::new(line, 0).any(|(key, _)| key == b"events");
    }
    name_entry(line).is_some() || Members::new(line, 0).any(|(key, value)| key == b"when" && is_when(line, &value))
}

fn is_when(line: &[u8], value: &Value) -> bool {
    let bytes = line.cut(value.range.clone());
    match bytes.first() {
        Some(b'"') => {
            serde_json::from_slice::<String>(bytes).is_ok_and(|text| text.parse::<dateline_event::When>().is_ok())
        }
        Some(b'{') => Members::new(bytes, 0).any(|(key, _)| key == b"edtf"),
        _ => false,
    }
}

/// Reads a file of the own format, its lines in parallel.
pub(super) fn read(path: &FilePath, bytes: Vec<u8>, progress: &Progress) -> Result<Document, ErrorKind> {
    let mut entries = Entries::default();
    let head = head(&bytes, &mut entries)?;
    let runs = runs(&bytes, head.end);
    load::take_events(bytes.len() as u64, count_lines(&bytes).into(), progress.budget())?;
    let line_counts = gather(&bytes, &runs, head.lines, &mut entries, progress);
    if progress.is_cancelled() {
        return Err(ErrorKind::Cancelled);
    }
    let parts = entries.into_tables(progress.budget().limits().names);
    let chunks = runs
        .into_par_iter()
        .zip(line_counts)
        .map(|(run, first_line)| read_run(&bytes, run, first_line, &parts.0, progress))
        .collect::<Result<Vec<Chunk>, ErrorKind>>()?;
    Ok(assemble(path, bytes, Form::Lines, parts, chunks))
}

/// Where the lines after the head begin.
struct Head {
    end: usize,
    /// Lines up to there.
    lines: u32,
}

fn head(bytes: &[u8], entries: &mut Entries) -> Result<Head, ErrorKind> {
    let begin = skip_blank(bytes, 0);
    if !says_dateline(bytes, begin) {
        return Ok(Head { end: 0, lines: 0 });
    }
    for (key, value) in Members::new(bytes, begin) {
        entries.take(key, bytes.cut(value.range))?;
    }
    let after = value_at(bytes, begin).range.end;
    let rest = bytes.cut(after..);
    let end = memchr::memchr(b'\n', rest).map_or(bytes.len(), |at| after + at + 1);
    Ok(Head {
        end,
        lines: count_lines(bytes.cut(..end)),
    })
}

/// Runs of whole lines.
fn runs(bytes: &[u8], begin: usize) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let run = (bytes.len() / rayon::current_num_threads().max(1) / 2).clamp(RUN.0, RUN.1);
    let mut at = begin;
    while at < bytes.len() {
        let min = (at + run).min(bytes.len());
        let rest = bytes.cut(min..);
        let end = memchr::memchr(b'\n', rest).map_or(bytes.len(), |length| min + length + 1);
        runs.push(at..end);
        at = end;
    }
    runs
}

/// Gathers the lines that describe names, and says how many lines stand before each run. Until somebody cancels.
fn gather(
    bytes: &[u8],
    runs: &[Range<usize>],
    lines_before: u32,
    entries: &mut Entries,
    progress: &Progress,
) -> Vec<u32> {
    let look = |run: &Range<usize>| {
        let text = bytes.cut(run.clone());
        let names: Vec<(u32, usize)> = (0_u32..)
            .zip(lines(text))
            .take_while(|_| !progress.is_cancelled())
            .filter(|(_, line)| name_entry(text.cut(line.clone())).is_some())
            .map(|(number, line)| (number, run.start + line.start))
            .collect();
        (count_lines(text), names)
    };
    let found: Vec<(u32, Vec<(u32, usize)>)> = runs.par_iter().map(look).collect();
    let mut before = lines_before;
    let mut counts = Vec::with_capacity(found.len());
    for (count, names) in found {
        for (number, offset) in names {
            let rest = bytes.cut(offset..);
            let line = rest.cut(..memchr::memchr(b'\n', rest).unwrap_or(rest.len()));
            let row = FileRow::after(before.saturating_add(number));
            let Some((key, value)) = name_entry(line) else {
                continue;
            };
            let findings = &mut entries.findings;
            match key {
                b"actor" => Entries::add(&mut entries.actors, value, (Some(row), "actor"), findings),
                b"place" => Entries::add(&mut entries.places, value, (Some(row), "place"), findings),
                _ => Entries::add(&mut entries.sources, value, (Some(row), "source"), findings),
            }
        }
        counts.push(before);
        before = before.saturating_add(count);
    }
    counts
}

/// Whether a line describes a name, and is no event.
pub(crate) fn is_of_name(line: &[u8]) -> bool {
    name_entry(line).is_some()
}

/// The key and value of a line that describes a name and nothing else.
fn name_entry(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let begin = skip_blank(line, 0);
    if line.get(begin) != Some(&b'{') {
        return None;
    }
    let quote = skip_blank(line, begin + 1);
    let is_likely = [&b"\"actor\""[..], b"\"place\"", b"\"source\""]
        .iter()
        .any(|key| line.get(quote..).is_some_and(|rest| rest.starts_with(key)));
    if !is_likely {
        return None;
    }
    let mut members = Members::new(line, begin);
    let (key, value) = members.next()?;
    let is_alone = members.next().is_none();
    let value = line.get(value.range)?;
    let is_object = value.first() == Some(&b'{');
    // An event may consist of nothing but its place, written out: then there is no id.
    let has_id = || Members::new(value, 0).any(|(key, _)| key == b"id");
    (is_alone && is_object && (key != b"place" || has_id())).then_some((key, value))
}

fn read_run(
    bytes: &[u8],
    run: Range<usize>,
    lines_before: u32,
    tables: &Tables,
    progress: &Progress,
) -> Result<Chunk, ErrorKind> {
    let text = bytes.cut(run.clone());
    let mut chunk = Chunk::with_room(memchr::memchr_iter(b'\n', text).count() + 1);
    let mut told = 0;
    for (before, line) in (lines_before..).zip(lines(text)) {
        let end = line.end;
        let offset = (run.start + line.start) as u64;
        let line = text.cut(line).trim_ascii_end();
        if line.trim_ascii().is_empty() || name_entry(line).is_some() {
            continue;
        }
        let row = FileRow::after(before);
        chunk.add(line, Record { offset, row }, tables);
        if chunk.ids.len().is_multiple_of(STEP) {
            if progress.is_cancelled() {
                return Err(ErrorKind::Cancelled);
            }
            progress.add((end - told) as u64, STEP as u64);
            told = end;
        }
    }
    progress.add((text.len() - told) as u64, (chunk.ids.len() % STEP) as u64);
    Ok(chunk)
}

/// The lines of a run, without their line breaks.
fn lines(text: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let length = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
        let line = at..at + length;
        at += length + 1;
        Some(line)
    })
}

fn count_lines(text: &[u8]) -> u32 {
    u32::try_from(memchr::memchr_iter(b'\n', text).count()).unwrap_or(u32::MAX)
}
