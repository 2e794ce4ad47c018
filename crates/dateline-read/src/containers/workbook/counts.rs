//! What a workbook says of itself and its decoder believes: it lays out as much memory as that asks for.

use std::borrow::Cow;
use std::io::{BufReader, Cursor, Write};

use dateline_batch::Progress;
use dateline_batch::format::WorkbookKind;
use dateline_batch::unread::{Damage, FileType};
use quick_xml::Reader;
use quick_xml::events::Event;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::containers::bounded::read_bounded;
use crate::error::ErrorKind;

/// So many texts may be said to be shared by the cells: room for them is no burden.
const MODEST: u64 = 1 << 20;
/// No shared text is written in fewer bytes: `<si/>`.
const SHORTEST: u64 = 5;
/// Bytes that all styles may take: each has a copy of its number format.
const MAX_OF_STYLES: u64 = 512 << 20;

type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// The workbook; if it says that its cells share more texts than are in it, one that does not say how many.
///
/// # Errors
/// If its styles would fill memory, or if somebody cancels.
pub(super) fn honest(bytes: Vec<u8>, progress: &Progress) -> Result<Vec<u8>, ErrorKind> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(&bytes[..])) else {
        // Its reader says what is wrong.
        return Ok(bytes);
    };
    check_styles(&mut archive, progress)?;
    let corrected = corrected(&mut archive, progress);
    if progress.is_cancelled() {
        return Err(ErrorKind::Cancelled);
    }
    Ok(corrected.unwrap_or(bytes))
}

/// The path of the part of this number.
fn path(archive: &Archive<'_>, index: usize) -> Option<String> {
    archive.name_for_index(index)?.ok().map(Cow::into_owned)
}

/// The number of the part of this name, in whatever folder it is.
fn part(archive: &Archive<'_>, name: &str) -> Option<usize> {
    let is_it = |path: &str| {
        let file = path.rsplit(['/', '\\']).next().unwrap_or(path);
        file.eq_ignore_ascii_case(name)
    };
    (0..archive.len()).find(|index| path(archive, *index).is_some_and(|path| is_it(&path)))
}

/// All of a part; `None` if it cannot be read, or if somebody cancels.
fn whole(archive: &mut Archive<'_>, index: usize, progress: &Progress) -> Option<Vec<u8>> {
    let part = archive.by_index(index).ok()?;
    let size = part.size();
    // The ratio was checked for the whole file.
    read_bounded(part, u64::MAX, size, FileType::Workbook(WorkbookKind::Excel), progress).ok()
}

fn check_styles(archive: &mut Archive<'_>, progress: &Progress) -> Result<(), ErrorKind> {
    let Some(styles) = part(archive, "styles.xml").and_then(|index| whole(archive, index, progress)) else {
        return Ok(());
    };
    let count = memchr::memmem::find_iter(&styles, "<xf").count() as u64;
    let quoted = styles.split(|byte| matches!(byte, b'"' | b'\''));
    let longest = quoted.map(<[u8]>::len).max().unwrap_or_default() as u64;
    if count.saturating_mul(longest) > MAX_OF_STYLES {
        return Err(Damage::Styles.into());
    }
    Ok(())
}

/// The workbook without its count of texts; `None` if that may be true, or cannot be found.
fn corrected(archive: &mut Archive<'_>, progress: &Progress) -> Option<Vec<u8>> {
    let index = part(archive, "sharedStrings.xml")?;
    let said = said(BufReader::new(archive.by_index(index).ok()?)).filter(|said| said.texts > MODEST)?;
    let texts = whole(archive, index, progress)?;
    if said.texts <= texts.len() as u64 / SHORTEST {
        return None;
    }
    let name = path(archive, index)?;
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for other in 0..archive.len() {
        if other == index {
            writer.start_file(name.as_str(), SimpleFileOptions::default()).ok()?;
            writer.write_all(b"<sst>").ok()?;
            writer.write_all(texts.get(said.end..)?).ok()?;
        } else {
            writer.raw_copy_file(archive.by_index_raw(other).ok()?).ok()?;
        }
    }
    Some(writer.finish().ok()?.into_inner())
}

/// How many texts the first element of the part says that there are, and where it ends.
struct Said {
    texts: u64,
    end: usize,
}

fn said(part: impl std::io::BufRead) -> Option<Said> {
    let mut reader = Reader::from_reader(part);
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Start(element) if element.local_name().as_ref() == "sst" => {
                let attributes = element.attributes().flatten();
                let count = attributes
                    .filter(|attribute| attribute.key.as_ref() == "uniqueCount")
                    .last()?;
                let texts = count.value.parse().ok()?;
                let end = usize::try_from(reader.buffer_position()).ok()?;
                return Some(Said { texts, end });
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn workbook(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn texts(workbook: &[u8]) -> String {
        let mut archive = ZipArchive::new(Cursor::new(workbook)).unwrap();
        let mut texts = String::new();
        archive
            .by_name("xl/sharedStrings.xml")
            .unwrap()
            .read_to_string(&mut texts)
            .unwrap();
        texts
    }

    #[test]
    fn a_count_that_cannot_be_true_is_left_out() {
        let shared = |count: &str| {
            format!("<?xml version=\"1.0\"?><!-- a --><sst count='1' uniqueCount=\"{count}\"><si><t>a</t></si></sst>")
        };
        let lie = workbook(&[
            ("xl/sharedStrings.xml", &shared("4000000000")),
            ("xl/other.xml", "<a/>"),
        ]);
        let progress = Progress::default();
        let honest_one = honest(lie, &progress).unwrap();
        assert_eq!(texts(&honest_one), "<sst><si><t>a</t></si></sst>");
        assert_eq!(ZipArchive::new(Cursor::new(&honest_one[..])).unwrap().len(), 2);
        let plausible = workbook(&[("xl/sharedStrings.xml", &shared("1"))]);
        assert_eq!(honest(plausible.clone(), &progress).unwrap(), plausible);
    }

    #[test]
    fn styles_that_would_fill_memory_are_refused() {
        let styles = |length: usize, count: usize| {
            let format = "y".repeat(length);
            let styles = format!(
                "<numFmt formatCode=\"{format}\"/>{}",
                "<xf numFmtId=\"164\"/>".repeat(count)
            );
            honest(workbook(&[("xl/styles.xml", &styles)]), &Progress::default())
        };
        assert!(styles(255, 60_000).is_ok());
        assert!(matches!(
            styles(100_000, 10_000),
            Err(ErrorKind::Damaged(Damage::Styles))
        ));
    }
}
