//! KML 2.3 (OGC 12-007): a row for each placemark and overlay. A time may stand on the placemark or on a folder around it. A track (`gx:Track`)
//! lasts from its first to its last time. Entities that a file declares are not expanded.

mod folders;
mod placemark;
mod reader;

use dateline_batch::checked::Cut;
use dateline_batch::decision::MarkupDecision;
use dateline_batch::finding::{FileFault, PlaceFault};
use dateline_batch::format::Holder;
use dateline_batch::{FileRow, Findings};

use super::{Columns, Container, ContainerFormat, ExtractedTable, Opening, RowNumbers, TableText};
use crate::error::ErrorKind;
use crate::json_scan::skip_blank;
use crate::table::RawForm;
use dateline_batch::unread::{Damage, Refusal};

/// Whether the text begins as a KML file does.
pub(super) fn recognise(text: &[u8]) -> bool {
    const HEAD: usize = 4096;
    let begin = text.cut(skip_blank(text, 0)..);
    let begin = begin.strip_prefix(b"\xef\xbb\xbf").unwrap_or(begin);
    let head = begin.get(..HEAD).unwrap_or(begin);
    let has = |tag: &str| memchr::memmem::find(head, tag.as_bytes()).is_some();
    head.first() == Some(&b'<') && (has("<kml") || has("<Placemark") || has(":kml"))
}

/// Text that begins as a KML file does.
pub(super) struct Kml;

impl ContainerFormat for Kml {
    fn recognise(&self, text: &[u8]) -> bool {
        recognise(text)
    }

    fn open(&self, text: Vec<u8>, opening: &Opening<'_>) -> Result<Vec<ExtractedTable>, ErrorKind> {
        let text = String::from_utf8_lossy(&text);
        let mut columns = Columns::default();
        for name in ["id", "start", "end", "title"] {
            columns.add(name);
        }
        let mut findings = Findings::default();
        let mut rows = 0;
        let end = reader::placemarks(&text, opening.progress, &mut |fields, is_deep| {
            rows += 1;
            for column in fields.columns() {
                columns.add(column);
            }
            if is_deep {
                let max = folders::MAX_NAMED;
                findings.push(FileRow::new(rows), "folder", PlaceFault::DeepFolders { max });
            }
            Ok(())
        })?;
        let links = memchr::memmem::find_iter(text.as_bytes(), "<NetworkLink>").count()
            + memchr::memmem::find_iter(text.as_bytes(), "<NetworkLink ").count();
        if rows == 0 {
            return Err(match end {
                Some(fault) => Damage::Kml(fault).into(),
                None if links > 0 => Refusal::OnlyLinks.into(),
                None => Refusal::NoPlacemark.into(),
            });
        }
        if let Some(why) = end {
            findings.push(FileRow::new(rows), "", FileFault::UnreadableBeyond { why });
        }
        columns.limit(rows as usize, text.len());
        let mut table = TableText::new(text.len(), opening.progress.budget());
        table.row(columns.names())?;
        reader::placemarks(&text, opening.progress, &mut |fields, _| {
            fields.write(&columns, &mut table)
        })?;
        Ok(vec![ExtractedTable {
            text: table.finish(),
            container: Container {
                holder: Some(Holder::Kml),
                has_header: true,
                raw_form: RawForm::Lines,
                rows: RowNumbers::BelowHeader,
                decisions: (links > 0)
                    .then(|| MarkupDecision::Links(links).into())
                    .into_iter()
                    .collect(),
                findings,
                ..Container::default()
            },
        }])
    }
}
