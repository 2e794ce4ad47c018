//! JSON that is not of the own format: lists of objects wherever they stand, JSON Lines, GeoJSON, and what `TimelineJS`,
//! vis-timeline and timemap write.
//!
//! An object is a row, its keys are columns: `{"a": 1, "b": {"c": 1}}` has a column `b.c`. A list of texts and numbers is
//! joined by "; ", one of flat objects is a column for each of their keys, any other list stays JSON. Numbers stay as they are
//! written. The text of the table takes the place of the JSON in memory.

mod binding;
mod cell;
mod cell_lists;
mod cells;
mod fault;
mod flatten;
mod geojson;
mod key_time;
mod keyed;
mod layout;
mod levels;
mod list;
mod lists;
mod message;
mod position;
mod put;
mod row;
mod sample;
mod shape;
mod slides;
mod texts;
mod timemap;
mod transposed;
mod vis;

use dateline_batch::Progress;
use dateline_batch::checked::Cut;
use dateline_batch::decision::JsonDecision;
use dateline_batch::finding::{FileFault, JsonFault};
use dateline_batch::{FileRow, Findings};
use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::bounded::{bomb, max_by_ratio};
use super::in_place::InPlace;
use super::{Columns, Container, ContainerFormat, ExtractedTable, Opening, RowNumbers};
use crate::cancelling::{is_cancelled, until_cancelled};
use crate::json_scan::{NULL, looks_like_json, skip_blank, value_at};
use crate::table::RawForm;
use crate::{ErrorKind, load, table};
use cell::Cell;
use dateline_batch::unread::Refusal;
use layout::Layout;
use list::{Cursor, Item, List};
use row::Row;
use shape::Shape;

/// Bytes that are read at a time, and bytes that one thread reads of them.
const BATCH: usize = 8 << 20;
const SHARE: usize = 256;

/// After so many cells of one entry work has come on.
const CELLS: usize = 4096;

/// The column that holds an entry which is no JSON, word for word.
const UNREADABLE: &str = "unreadable entry";

/// Text that begins as JSON does, or as a script that gives JSON a name.
pub(super) struct Json;

impl ContainerFormat for Json {
    fn recognise(&self, text: &[u8]) -> bool {
        looks_like_json(text) || script_head(text) > 0
    }

    /// JSON Lines can be read from a beginning.
    fn needs_all(&self, beginning: &[u8]) -> bool {
        self.recognise(beginning) && !layout::are_lines(beginning)
    }

    fn has_first_rows(&self) -> bool {
        true
    }

    fn open(&self, mut text: Vec<u8>, opening: &Opening<'_>) -> Result<Vec<ExtractedTable>, ErrorKind> {
        let script = script_head(&text);
        if let Some(head) = text.get_mut(..script) {
            head.fill(b' ');
        }
        let progress = opening.progress;
        let longest = max_by_ratio(text.len() as u64, progress.budget());
        let (text, layout) = until_cancelled(progress.cancel_token(), || {
            let text = transposed::rows(&text, longest).unwrap_or(text);
            progress.step();
            let layout = Layout::find(&text, opening.formats);
            (text, layout)
        });
        if progress.is_cancelled() {
            return Err(ErrorKind::Cancelled);
        }
        let layout = layout.map_err(|kind| cut_or(&text, kind))?;
        let mut gathered = Gathered::default();
        let (size, mut is_limited) = (text.len(), false);
        for (list, shape) in &layout.lists {
            let mut cursor = Cursor::new(list).first(opening.first);
            loop {
                let items = cursor.next(&text, BATCH);
                if items.is_empty() {
                    break;
                }
                gathered.add(&text, &items, (list, shape), progress);
                progress.step();
                if progress.is_cancelled() {
                    return Err(ErrorKind::Cancelled);
                }
            }
            is_limited |= cursor.is_limited();
            if cursor.is_cut() {
                gathered.findings.push_of_file("", FileFault::CutShort);
            }
        }
        if gathered.columns.len() == 0 {
            return Err(cut_or(&text, Refusal::NoJsonEvent.into()));
        }
        let rows = gathered.rows;
        let left_out = gathered.columns.limit(rows, size);
        let no_list = cut_or(&text, Refusal::NoJsonList.into());
        let text = write(text, &layout, &gathered, opening)?;
        let is_single = matches!(layout.lists[..], [(List::One(_), Shape::Plain)]);
        if is_single && opening.rate(&text) < table::Rating::Dated {
            return Err(no_list);
        }
        let mut decisions = layout.decisions;
        if left_out > 0 {
            let (keys, column) = (left_out, Columns::REST);
            decisions.push(JsonDecision::Rest { keys, column }.into());
        }
        let mut findings = layout.findings;
        findings.append(gathered.findings);
        if let Some(expected) = layout
            .expected
            .filter(|&expected| expected > rows as u64 && !is_limited)
        {
            findings.push_of_file("", FileFault::OnePage { expected, events: rows });
        }
        Ok(vec![ExtractedTable {
            text,
            container: Container {
                holder: Some(layout.holder),
                has_header: true,
                raw_form: RawForm::Object,
                rows: RowNumbers::BelowHeader,
                is_cut: is_limited,
                decisions,
                findings,
                ..Container::default()
            },
        }])
    }
}

/// Why JSON is refused in which no event was found: it may end before the first.
fn cut_or(text: &[u8], kind: ErrorKind) -> ErrorKind {
    let is_whole = value_at(text, skip_blank(text, 0)).is_whole;
    match kind {
        ErrorKind::Refused(Refusal::NoJsonEvent | Refusal::NoJsonList) if !is_whole => Refusal::CutJson.into(),
        kind => kind,
    }
}

/// The length of what a script has before its JSON: `window.YTD.tweets.part0 = [`, `var data = {`, `callback({`.
fn script_head(text: &[u8]) -> usize {
    const MAX: usize = 200;
    let head = text.cut(..text.len().min(MAX));
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'$' | b' ');
    let Some(end) = head.iter().position(|byte| !is_name(byte)).filter(|end| *end > 0) else {
        return 0;
    };
    let json = skip_blank(head, end + 1);
    let begins = matches!(head.get(end), Some(b'=' | b'(')) && matches!(head.get(json), Some(b'{' | b'['));
    let opens = head
        .get(json + 1)
        .is_some_and(|_| matches!(head.get(skip_blank(head, json + 1)), Some(b'"' | b'{' | b'[')));
    if begins && opens { json } else { 0 }
}

/// What a first look at all rows gives.
#[derive(Default)]
struct Gathered {
    columns: Columns,
    rows: usize,
    findings: Findings,
    /// Numbers of the rows that are no JSON, from 0.
    faulty: FxHashSet<usize>,
}

impl Gathered {
    /// Until somebody cancels.
    fn add(&mut self, text: &[u8], items: &[Item], (list, shape): (&List, &Shape), progress: &Progress) {
        let look = |items: &[Item]| {
            let (mut columns, mut cells) = (Columns::default(), 0_usize);
            let (mut faults, mut nothing, mut repeated) = (Vec::new(), Vec::new(), Vec::new());
            for (index, item) in items.iter().enumerate().take_while(|_| !is_cancelled()) {
                let bytes = text.cut(item.range.clone());
                if bytes.is_empty() {
                    continue;
                }
                if bytes == NULL {
                    nothing.push(index);
                    continue;
                }
                let mut add = |column: &str, cell: Cell<'_>| {
                    cells += 1;
                    if cells.is_multiple_of(CELLS) {
                        progress.step();
                    }
                    if let Cell::Again(_) = cell {
                        repeated.push((index, column.to_owned()));
                    }
                    columns.add(&cell.column(column));
                };
                list.cells(shape, text, item, &mut add);
                list.parents(item, &mut add);
                let cut = (!item.is_whole).then_some(JsonFault::CutWithin);
                if let Some(fault) = cut.or_else(|| fault::find(bytes)) {
                    columns.add(UNREADABLE);
                    faults.push((index, fault));
                }
            }
            (columns, faults, nothing, repeated)
        };
        let look = |items: &[Item]| until_cancelled(progress.cancel_token(), || look(items));
        let parts: Vec<_> = items.par_chunks(SHARE).map(look).collect();
        for (part, (columns, faults, nothing, repeated)) in parts.into_iter().enumerate() {
            self.columns.append(columns);
            let row = |index: usize| FileRow::after_many(self.rows + part * SHARE + index);
            for index in nothing {
                self.findings.push(row(index), "", JsonFault::Nothing);
            }
            for (index, column) in repeated {
                self.findings.push(row(index), &column, JsonFault::Again);
            }
            for (index, fault) in faults {
                let before = self.rows + part * SHARE + index;
                self.faulty.insert(before);
                self.findings.push(FileRow::after_many(before), "", fault);
            }
        }
        self.rows += items.len();
    }
}

/// Writes the table over the JSON that it is made of.
fn write(text: Vec<u8>, layout: &Layout, gathered: &Gathered, opening: &Opening<'_>) -> Result<Vec<u8>, ErrorKind> {
    let progress = opening.progress;
    let by_ratio = max_by_ratio(text.len() as u64, progress.budget());
    let mut place = InPlace::new(text);
    let mut header = Vec::new();
    let names: Vec<&str> = gathered.columns.names().collect();
    Row::write_header(&names, &mut header);
    place.write(&header);
    let budget = progress.budget();
    let by_memory = load::max_unpacked(budget);
    let mut first_row = 0;
    for (list, shape) in &layout.lists {
        let mut cursor = Cursor::new(list).first(opening.first);
        loop {
            let bytes = place.bytes();
            let items = cursor.next(bytes, BATCH);
            let Some(last) = items.last() else {
                break;
            };
            let end = last.range.end;
            let share = |(part, items): (usize, &[Item])| {
                let mut row = Row::new(&gathered.columns);
                let mut out = Vec::new();
                for (index, item) in items.iter().enumerate().take_while(|_| !is_cancelled()) {
                    let element = bytes.cut(item.range.clone());
                    if !element.is_empty() && element != NULL {
                        let mut put = |column: &str, cell: Cell<'_>| row.put(column, &cell);
                        list.cells(shape, bytes, item, &mut put);
                        list.parents(item, &mut put);
                        if gathered.faulty.contains(&(first_row + part * SHARE + index)) {
                            row.put(UNREADABLE, &Cell::Text(String::from_utf8_lossy(element)));
                        }
                        row.write(&mut out);
                    }
                    out.push(b'\n');
                }
                out
            };
            let share = |items: (usize, &[Item])| until_cancelled(progress.cancel_token(), || share(items));
            let texts: Vec<Vec<u8>> = items.par_chunks(SHARE).enumerate().map(share).collect();
            first_row += items.len();
            place.take_to(end);
            for text in texts {
                place.write(&text);
            }
            let waiting = place.waiting() as u64;
            if waiting > by_ratio {
                return Err(bomb(budget));
            }
            if waiting > by_memory {
                return Err(load::too_large(waiting, budget));
            }
            progress.step();
            if progress.is_cancelled() {
                return Err(ErrorKind::Cancelled);
            }
        }
    }
    Ok(place.finish())
}
