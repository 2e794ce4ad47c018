//! From the bytes of a file to UTF-8.

mod census;
mod lines;
mod mixed;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use dateline_batch::checked::Cut;
use dateline_batch::{Encoding as TextEncoding, Findings, Progress};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use rayon::prelude::*;

use crate::error::ErrorKind;
use crate::load;
use census::{Census, runs};
use dateline_batch::unread::Refusal;
use lines::lines;

/// How many bytes decide whether a file is text, and which kind.
const SAMPLE: usize = 1 << 16;
/// How much of a file that is no UTF-8 is shown to the detector.
const DETECTED: usize = 4 << 20;

/// A file's text in UTF-8, in which a few invalid bytes may be left.
#[derive(Debug)]
pub(super) struct Decoded {
    pub text: Vec<u8>,
    pub encoding: TextEncoding,
    /// What is odd about the encoding.
    pub findings: Findings,
}

impl From<(Vec<u8>, TextEncoding)> for Decoded {
    fn from((text, encoding): (Vec<u8>, TextEncoding)) -> Self {
        Self {
            text,
            encoding,
            findings: Findings::default(),
        }
    }
}

/// Turns a file's bytes into UTF-8 without a byte order mark.
///
/// Bytes that are UTF-8 already are not copied. Where more of what is not ASCII is UTF-8 than is not, the invalid bytes stay;
/// lines that are wholly in another encoding are read in that.
pub(super) fn to_utf8(bytes: Vec<u8>, progress: &Progress) -> Result<Decoded, ErrorKind> {
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        if encoding != UTF_8 {
            let text = decoded(encoding, bytes.cut(mark..), progress)?;
            return Ok((text, TextEncoding::Text(encoding)).into());
        }
        let mut bytes = bytes;
        bytes.drain(..mark);
        return Ok((bytes, TextEncoding::MarkedUtf8).into());
    }
    if let Some(encoding) = utf16_without_mark(&bytes) {
        let text = decoded(encoding, &bytes, progress)?;
        return Ok((text, TextEncoding::UnmarkedUtf16(encoding)).into());
    }
    if let Some(refusal) = other_kind(&bytes) {
        return Err(refusal.into());
    }
    if is_binary(&bytes) {
        return Err(Refusal::NoText.into());
    }
    if runs(&bytes).all(|run| std::str::from_utf8(run).is_ok()) {
        return Ok((bytes, TextEncoding::UTF_8).into());
    }
    let census = Census::of(&bytes);
    if census.is_mixed() {
        return mixed::to_utf8(&bytes, progress);
    }
    if census.is_mostly_utf8() {
        return Ok((bytes, TextEncoding::FaultyUtf8).into());
    }
    let encoding = detect(lines(&bytes));
    Ok((decoded(encoding, &bytes, progress)?, TextEncoding::Text(encoding)).into())
}

/// Turns a file's bytes into UTF-8 from the encoding that is said to be its own.
pub(super) fn from_given(
    bytes: Vec<u8>,
    encoding: &'static Encoding,
    progress: &Progress,
) -> Result<Decoded, ErrorKind> {
    let name = TextEncoding::Text(encoding);
    let (found, mark) = Encoding::for_bom(&bytes).unwrap_or((encoding, 0));
    let rest = if found == encoding { bytes.cut(mark..) } else { &bytes };
    if encoding == UTF_8 && mark == 0 {
        return Ok((bytes, name).into());
    }
    Ok((decoded(encoding, rest, progress)?, name).into())
}

fn decoded(encoding: &'static Encoding, bytes: &[u8], progress: &Progress) -> Result<Vec<u8>, ErrorKind> {
    const STEP: usize = 4 << 20;
    let budget = progress.budget();
    let max = load::max_unpacked(budget);
    let (mut decoder, mut text) = (encoding.new_decoder_without_bom_handling(), String::new());
    let mut steps = bytes.chunks(STEP).peekable();
    while let Some(step) = steps.next() {
        if progress.is_cancelled() {
            return Err(ErrorKind::Cancelled);
        }
        let longest = decoder.max_utf8_buffer_length(step.len()).unwrap_or(usize::MAX);
        let is_room = text.try_reserve(longest).is_ok();
        if !is_room || text.len() as u64 > max {
            return Err(load::too_large(text.len() as u64, budget));
        }
        // There is room for all that it can become.
        let _ = decoder.decode_to_string(step, &mut text, steps.peek().is_none());
        progress.step();
    }
    text.shrink_to_fit();
    Ok(text.into_bytes())
}

/// In UTF-16, most text of European languages has a NUL in every other byte.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    if sample.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let (mut even, mut odd) = (0, 0);
    for pair in sample.chunks_exact(2) {
        even += usize::from(pair.first() == Some(&0));
        odd += usize::from(pair.last() == Some(&0));
    }
    let max = sample.len() / 2 * 2 / 5;
    match (even, odd) {
        (0, odd) if odd > max => Some(UTF_16LE),
        (even, 0) if even > max => Some(UTF_16BE),
        _ => None,
    }
}

/// Text has no control characters but tabs and line breaks, save for a stray one, and NUL characters where some program
/// filled up its fields with them.
fn is_binary(bytes: &[u8]) -> bool {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let nul = memchr::memchr_iter(0, sample).count();
    let controls = sample
        .iter()
        .filter(|&&byte| byte < 0x20 && !matches!(byte, 0 | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c | 0x1b))
        .count();
    let is_known_container = ["PK\x03\x04", "%PDF", "\x1f\x08", "PAR1"]
        .iter()
        .any(|magic| bytes.starts_with(magic.as_bytes()));
    let has_lines =
        || sample.contains(&b'\n') && std::str::from_utf8(sample).map_or_else(|e| e.error_len().is_none(), |_| true);
    let is_filled_up = controls == 0 && nul * 3 <= sample.len() && has_lines();
    is_known_container || controls * 20 > sample.len() || (nul * 100 > sample.len() && !is_filled_up)
}

/// Files that hold tables, but are none that is read.
fn other_kind(bytes: &[u8]) -> Option<Refusal> {
    const MAGIC: [(&[u8], Refusal); 3] = [
        (b"SQLite format 3\0", Refusal::Sqlite),
        (b"\0\x01\0\0Standard Jet DB", Refusal::Access),
        (b"\0\x01\0\0Standard ACE DB", Refusal::Access),
    ];
    MAGIC
        .into_iter()
        .find(|(magic, _)| bytes.starts_with(magic))
        .map(|(_, refusal)| refusal)
}

/// The encoding of lines that are no UTF-8, told from those that are not plain ASCII.
fn detect<'t>(lines: impl Iterator<Item = &'t [u8]>) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let mut fed = 0;
    for line in lines.filter(|line| !line.is_ascii()) {
        detector.feed(line, false);
        fed += line.len();
        if fed > DETECTED {
            break;
        }
    }
    detector.feed(b"", true);
    detector.guess(None, Utf8Detection::Deny)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], text: &str, encoding: &str) {
        let found = to_utf8(bytes.to_vec(), &Progress::default()).unwrap();
        let name = found.encoding.to_string();
        assert_eq!(
            (String::from_utf8_lossy(&found.text).as_ref(), name.as_str()),
            (text, encoding)
        );
    }

    #[test]
    fn encodings_are_told_from_the_bytes() {
        check("a,بغداد".as_bytes(), "a,بغداد", "UTF-8");
        check("\u{feff}a,b".as_bytes(), "a,b", "UTF-8 with byte order mark");
        check(b"\xff\xfea\0,\0b\0", "a,b", "UTF-16LE");
        check(b"a\0,\0b\0\n\0", "a,b\n", "UTF-16LE without byte order mark");
        check(b"\0a\0,\0b\0\n", "a,b\n", "UTF-16BE without byte order mark");
        check(
            b"name,place\nJos\xe9,Caf\xe9 de l'\xc9toile\n",
            "name,place\nJosé,Café de l'Étoile\n",
            "Windows-1252",
        );
    }

    #[test]
    fn arabic_of_windows_is_told_from_western_text() {
        let text = "التاريخ,المكان,الوصف\n2014-06-03,الموصل,اشتباك مسلح بين الجيش ومسلحين\n";
        let (bytes, _, _) = encoding_rs::WINDOWS_1256.encode(text);
        check(&bytes, text, "Windows-1256");
    }

    #[test]
    fn a_few_bad_bytes_do_not_change_the_encoding() {
        let few = "name,place\nJosé,Bogotá\nAnna,Łódź\nRené,\n".as_bytes();
        for (text, bad) in [
            ("كربلاء, النجف\n".repeat(20).as_bytes(), &b"\xff\n"[..]),
            (few, b"a,\xe9\n"),
            // A cell that was cut within a letter.
            (few, b"Jos\xc3,b\nBjarn\xc3,c\n"),
            ("a – b\n".as_bytes(), b"c \x96 d\n"),
        ] {
            let bytes = [text, bad].concat();
            let found = to_utf8(bytes.clone(), &Progress::default()).unwrap();
            assert_eq!(
                (found.text, found.encoding.to_string()),
                (bytes, "UTF-8 with invalid bytes".to_owned())
            );
        }
    }

    #[test]
    fn letters_that_look_like_a_little_utf_8_are_those_of_windows() {
        // "ß»" and "É«" are each one letter of UTF-8 by chance.
        let text = "ort,text\nGießen,»Spaß« und Füße\nKöln,»Gruß»\nÀ,ÉTÉ «É» fête\n";
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(text);
        check(&bytes, text, "Windows-1252");
        let text = "дата,место\n2014-06-03,Донецк\n2014-06-04,Київ і Вінниця\n2014-06-05,Одеса\n";
        let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(text);
        check(&bytes, text, "Windows-1251");
        let text = "تاریخ,محل\n1400-04-16,چابهار\n1400-04-17,پاوه گرگان ژاله\n";
        let (bytes, _, _) = encoding_rs::WINDOWS_1256.encode(text);
        let found = to_utf8(bytes.to_vec(), &Progress::default()).unwrap();
        assert_eq!(found.encoding.to_string(), "Windows-1256");
    }

    #[test]
    fn lines_in_another_encoding_are_read_in_that() {
        let (windows, _, _) =
            encoding_rs::WINDOWS_1252.encode("2014-06-05,Málaga,José Núñez\n2014-06-06,Cádiz,Íñigo\n");
        let text = "date,place,name\n2014-06-03,Łódź,Zoë\n2014-06-04,Paris,Anne\n".as_bytes();
        let found = to_utf8([text, &windows].concat(), &Progress::default()).unwrap();
        assert!(
            String::from_utf8(found.text)
                .unwrap()
                .ends_with("2014-06-05,Málaga,José Núñez\n2014-06-06,Cádiz,Íñigo\n")
        );
        assert_eq!(found.encoding.to_string(), "UTF-8, in some lines Windows-1252");
        let told: Vec<String> = found.findings.kept().iter().map(ToString::to_string).collect();
        assert_eq!(
            told[0],
            "line 4 is no UTF-8 and is read as Windows-1252: “2014-06-05,Málaga,José Núñez”"
        );
        assert_eq!(told.len(), 2);
    }

    #[test]
    fn nul_characters_in_text_do_not_make_it_binary() {
        check(
            b"date,title\n2021-07-07,a\0b\n",
            "date,title\n2021-07-07,a\0b\n",
            "UTF-8",
        );
        let padded = b"date,name\n2021-07-07,A\0\0\0\n2021-07-08,Bcd\0\n";
        check(padded, &String::from_utf8_lossy(padded), "UTF-8");
    }

    #[test]
    fn databases_are_refused_by_name() {
        for (bytes, word) in [
            (&b"SQLite format 3\0\x10\0\x01\x01"[..], "SQLite"),
            (b"\0\x01\0\0Standard Jet DB\0\x01", "Access"),
        ] {
            let error = to_utf8(bytes.to_vec(), &Progress::default()).unwrap_err().to_string();
            assert!(error.contains(word) && error.contains("CSV"), "{error}");
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for bytes in [&b"\x89PNG\r\n\x1a\n\0\0\0\x0d"[..], b"PK\x03\x04\x14\0", &[0; 100]] {
            assert!(to_utf8(bytes.to_vec(), &Progress::default()).is_err());
        }
    }
}
