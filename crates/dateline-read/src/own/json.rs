//! The own format as one JSON object.

use dateline_batch::checked::Cut;
use dateline_batch::decision::FirstPart;
use dateline_batch::finding::{FileFault, JsonFault};
use dateline_batch::{Document, FilePath, FileRow, Findings, Progress, Record};
use rayon::prelude::*;

use super::chunk::Chunk;
use super::decoder::{Form, entry};
use super::document::{Entries, assemble, says_dateline};
use super::tables::Tables;
use crate::cancelling::until_cancelled;
use crate::error::ErrorKind;
use crate::first::First;
use crate::json_scan::{Elements, Members, Value, skip_blank};
use crate::load;

/// The least and the most events that one thread reads at a time. Each run keeps names of its own, so that few large runs
/// need less memory than many small ones.
const RUN: (usize, usize) = (4096, 1 << 18);

/// So many bytes of an event that the file's end cuts off stand in the finding.
const KEPT_OF_CUT: usize = 4000;

/// After so many events a thread looks whether it is to stop.
const STEP: usize = 1024;

/// Whether the bytes are a JSON object of the own format.
pub(super) fn recognise(bytes: &[u8]) -> bool {
    says_dateline(bytes, skip_blank(bytes, 0))
}

/// Reads a file of the own format. Of a file that is cut short, what stands before the cut is kept.
pub(super) fn read(
    path: &FilePath,
    bytes: Vec<u8>,
    first: Option<First>,
    progress: &Progress,
) -> Result<Document, ErrorKind> {
    let mut entries = Entries::default();
    let mut offsets = Vec::new();
    let mut cut = Truncation::default();
    let mut is_limited = false;
    let begin = skip_blank(&bytes, 0);
    let mut end = begin;
    let gathered = until_cancelled(progress.cancel_token(), || {
        for (key, value) in Members::new(&bytes, begin) {
            end = value.range.end;
            cut.note(&bytes, &value);
            if key == b"events" {
                gather(&bytes, &value, &mut offsets, &mut entries.findings, &mut cut);
                is_limited |= limit(&mut offsets, value.range.start, first);
            } else {
                entries.take(key, bytes.cut(value.range))?;
            }
            progress.step();
        }
        Ok::<(), ErrorKind>(())
    });
    if progress.is_cancelled() {
        return Err(ErrorKind::Cancelled);
    }
    gathered?;
    cut.finish(&bytes, end, offsets.len(), &mut entries.findings);
    load::take_events(bytes.len() as u64, offsets.len() as u64, progress.budget())?;
    let parts = entries.into_tables(progress.budget().limits().names);
    let chunks = read_events(&bytes, &offsets, &parts.0, progress)?;
    let mut document = assemble(path, bytes, Form::Json, parts, chunks);
    if is_limited {
        document.tell_part(FirstPart::Rows);
    }
    Ok(document)
}

/// Leaves out the events that are not wanted of a list that begins at `start`; whether there are any.
fn limit(offsets: &mut Vec<usize>, start: usize, first: Option<First>) -> bool {
    let Some(first) = first else { return false };
    let is_wanted = |(before, offset): (u64, &usize)| first.wants(before, (offset - start) as u64);
    let count = (0..).zip(&*offsets).take_while(|&at| is_wanted(at)).count();
    let is_limited = count < offsets.len();
    offsets.truncate(count);
    is_limited
}

/// Where each event begins. An event that the cut goes through is left out, and its text is kept in the finding.
fn gather(bytes: &[u8], events: &Value, offsets: &mut Vec<usize>, findings: &mut Findings, cut: &mut Truncation) {
    let at = events.range.start;
    if bytes.get(at) != Some(&b'[') {
        findings.push_of_file("events", JsonFault::NoListOfEvents);
        return;
    }
    let within = bytes.cut(..events.range.end);
    for event in Elements::new(within, at) {
        if event.is_whole {
            offsets.push(event.range.start);
        } else {
            let text = bytes.cut(event.range);
            let text = String::from_utf8_lossy(text.get(..KEPT_OF_CUT).unwrap_or(text));
            cut.event = Some(text.into_owned());
        }
    }
}

fn read_events(bytes: &[u8], offsets: &[usize], tables: &Tables, progress: &Progress) -> Result<Vec<Chunk>, ErrorKind> {
    let max = (offsets.len() / rayon::current_num_threads().max(1) / 2).clamp(RUN.0, RUN.1);
    let read_run = |(run, offsets): (usize, &[usize])| {
        let mut chunk = Chunk::with_room(offsets.len());
        let mut before = run * max;
        for step in offsets.chunks(STEP) {
            if progress.is_cancelled() {
                return Err(ErrorKind::Cancelled);
            }
            let mut length = 0;
            for &offset in step {
                let event = entry(bytes, Form::Json, offset);
                length += event.len() as u64;
                let record = Record {
                    offset: offset as u64,
                    row: FileRow::after_many(before),
                };
                before += 1;
                chunk.add(event, record, tables);
            }
            progress.add(length, step.len() as u64);
        }
        Ok(chunk)
    };
    offsets.par_chunks(max).enumerate().map(read_run).collect()
}

/// Whether and where a file ends before its object does.
#[derive(Default)]
struct Truncation {
    is_cut: bool,
    /// The text of the event that the cut goes through.
    event: Option<String>,
}

impl Truncation {
    fn note(&mut self, bytes: &[u8], value: &Value) {
        self.is_cut |= !value.is_whole && value.range.end == bytes.len();
    }

    fn finish(self, bytes: &[u8], end: usize, events: usize, findings: &mut Findings) {
        let after = skip_blank(bytes, end);
        let rest = bytes.cut(after..);
        if let Some(text) = self.event {
            let row = FileRow::after_many(events);
            let text = text.into();
            findings.push(row, "", FileFault::CutShortWithin { text });
        } else if self.is_cut || rest.is_empty() {
            findings.push_of_file("", FileFault::CutShortAfter { events });
        } else if rest.first() != Some(&b'}') || skip_blank(bytes, after + 1) != bytes.len() {
            let text: String = String::from_utf8_lossy(rest).chars().take(80).collect();
            let text = text.into();
            findings.push_of_file("", JsonFault::InvalidRest { text });
        }
    }
}
