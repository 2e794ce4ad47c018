//! Any other XML, as RSS and Atom, GPX, SIMILE's timelines and exports of databases: the elements that repeat and have dates
//! are rows, their attributes and what is in them are columns: `<a b="1"><c>2</c></a>` has the columns `b` and `c`.

mod outline;
mod records;

use dateline_batch::checked::Cut;
use dateline_batch::finding::FileFault;
use dateline_batch::format::Holder;
use dateline_batch::{FileRow, Findings};

use super::{Columns, Container, ContainerFormat, ExtractedTable, Fields, Opening, RowNumbers, TableText};
use crate::error::ErrorKind;
use crate::json_scan::skip_blank;
use crate::table::{Rating, RawForm};
use dateline_batch::unread::Refusal;
use outline::{Found, Outline};

/// How many records tell what elements hold.
const SAMPLE: usize = 30;
/// So many bytes of their texts do.
const SAMPLE_BYTES: usize = 4 << 20;

/// Text that begins and ends as XML or HTML does.
pub(super) struct Elements;

impl ContainerFormat for Elements {
    fn recognise(&self, text: &[u8]) -> bool {
        let ends = text.trim_ascii_end().last() == Some(&b'>');
        begins(text) && (ends || text.trim_ascii_start().starts_with(b"<?xml"))
    }

    fn needs_all(&self, beginning: &[u8]) -> bool {
        begins(beginning)
    }

    fn open(&self, text: Vec<u8>, opening: &Opening<'_>) -> Result<Vec<ExtractedTable>, ErrorKind> {
        let text = String::from_utf8_lossy(&text);
        if let Some(refusal) = refusal(&text) {
            return Err(refusal.into());
        }
        let outline = Outline::of(&text, opening.progress)?;
        let Some(path) = likeliest(&text, &outline, opening)? else {
            return Err(Refusal::NoElements.into());
        };
        let mut columns = Columns::default();
        let mut rows = 0;
        let end = records::each(&text, (&[&path], None), opening.progress, &mut |_, fields| {
            rows += 1;
            fields.columns().for_each(|column| {
                columns.add(column);
            });
            Ok(true)
        })?;
        let mut findings = Findings::default();
        if let Some(why) = end {
            findings.push(FileRow::new(rows), "", FileFault::UnreadableBeyond { why });
        }
        columns.limit(rows as usize, text.len());
        let mut table = TableText::new(text.len(), opening.progress.budget());
        table.row(columns.names())?;
        records::each(&text, (&[&path], None), opening.progress, &mut |_, fields| {
            fields.write(&columns, &mut table)?;
            Ok(true)
        })?;
        Ok(vec![ExtractedTable {
            text: table.finish(),
            container: Container {
                holder: Some(Holder::Xml),
                has_header: true,
                raw_form: RawForm::Lines,
                rows: RowNumbers::BelowHeader,
                decisions: outline.decisions(&path),
                findings,
                ..Container::default()
            },
        }])
    }
}

/// Whether the text begins as XML or HTML does.
fn begins(text: &[u8]) -> bool {
    let begin = text.cut(skip_blank(text, 0)..);
    let head = begin.cut(..begin.len().min(1000));
    let next = head.get(1).copied().unwrap_or_default();
    head.first() == Some(&b'<')
        && (next.is_ascii_alphabetic() || matches!(next, b'?' | b'!' | b'_'))
        && memchr::memchr(b'>', head).is_some()
}

/// Why it is not read, if it is a known kind of XML that holds no list of events.
fn refusal(text: &str) -> Option<Refusal> {
    let head: String = text.chars().take(1000).collect::<String>().to_ascii_lowercase();
    let is_workbook = head.contains("urn:schemas-microsoft-com:office:spreadsheet");
    is_workbook.then_some(Refusal::XmlWorkbook)
}

/// Of the elements whose first records have dates the outermost that repeat, and of these the most frequent.
fn likeliest(text: &str, outline: &Outline, opening: &Opening<'_>) -> Result<Option<String>, ErrorKind> {
    let candidates: Vec<(&str, Found)> = outline.candidates().collect();
    let paths: Vec<&str> = candidates.iter().map(|(path, _)| *path).collect();
    let mut samples: Vec<Vec<Fields>> = vec![Vec::new(); paths.len()];
    records::each(
        text,
        (&paths, Some(SAMPLE_BYTES)),
        opening.progress,
        &mut |number, fields| {
            let Some(sample) = samples.get_mut(number) else {
                return Ok(false);
            };
            sample.push(fields.clone());
            Ok(sample.len() < SAMPLE)
        },
    )?;
    let mut best = None;
    for ((path, found), sample) in candidates.into_iter().zip(&samples) {
        let rating = rate(text, sample, opening)?;
        let rank = (rating, found.count > 1, std::cmp::Reverse(found.depth), found.count);
        if rating >= Rating::Dated && best.as_ref().is_none_or(|(known, _)| rank > *known) {
            best = Some((rank, path.to_owned()));
        }
    }
    Ok(best.map(|(_, path)| path))
}

/// How much records look like events.
fn rate(text: &str, sample: &[Fields], opening: &Opening<'_>) -> Result<Rating, ErrorKind> {
    let mut columns = Columns::default();
    for column in sample.iter().flat_map(Fields::columns) {
        columns.add(column);
    }
    if columns.len() == 0 {
        return Ok(Rating::None);
    }
    columns.limit(sample.len(), 0);
    let mut table = TableText::new(text.len(), opening.progress.budget());
    table.row(columns.names())?;
    for fields in sample {
        fields.write(&columns, &mut table)?;
    }
    Ok(opening.rate(&table.finish()))
}
