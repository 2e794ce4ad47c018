//! Files in which some lines are UTF-8 and others are in another encoding, as those are that were put together from several.

use dateline_batch::checked::Cut;
use dateline_batch::finding::FileFault;
use dateline_batch::{Encoding as TextEncoding, Findings, Progress};
use encoding_rs::{Encoding, ISO_8859_2, WINDOWS_1250, WINDOWS_1252, WINDOWS_1254, WINDOWS_1257};
use rustc_hash::FxHashSet;

use super::lines::lines;
use super::{Decoded, detect};
use crate::error::ErrorKind;
use crate::load;

/// So much of a file tells which encoding its lines are in.
const SAMPLE: usize = 4 << 20;

fn is_other(line: &&[u8]) -> bool {
    std::str::from_utf8(line).is_err()
}

/// The encoding of the lines that are no UTF-8. Of those for European languages, which a few letters do not tell apart, the one
/// whose letters stand in the other lines as well, else the most frequent.
fn likeliest(bytes: &[u8]) -> &'static Encoding {
    let detected = detect(lines(bytes).filter(is_other));
    let european = [WINDOWS_1252, WINDOWS_1250, WINDOWS_1254, WINDOWS_1257, ISO_8859_2];
    if !european.contains(&detected) {
        return detected;
    }
    let sample = bytes.cut(..bytes.len().min(SAMPLE));
    let letters = |text: &str| text.chars().filter(|c| !c.is_ascii()).collect::<FxHashSet<char>>();
    let known: FxHashSet<char> = lines(sample)
        .filter(|line| !is_other(line))
        .flat_map(|line| letters(&String::from_utf8_lossy(line)))
        .collect();
    let shared = |encoding: &'static Encoding| {
        let decoded = lines(sample).filter(is_other).flat_map(|line| {
            let (decoded, _) = encoding.decode_without_bom_handling(line);
            letters(&decoded)
        });
        decoded.filter(|letter| known.contains(letter)).count()
    };
    if shared(detected) > shared(WINDOWS_1252) {
        detected
    } else {
        WINDOWS_1252
    }
}

/// Reads each line that is no UTF-8 in the encoding that those lines together are likely in, and notes it.
pub(super) fn to_utf8(bytes: &[u8], progress: &Progress) -> Result<Decoded, ErrorKind> {
    let encoding = likeliest(bytes);
    let name = TextEncoding::Text(encoding).to_string();
    let max = load::max_unpacked(progress.budget());
    let mut text = Vec::with_capacity(bytes.len());
    let mut findings = Findings::default();
    for (number, line) in (1..).zip(lines(bytes)) {
        if is_other(&line) {
            let (decoded, _) = encoding.decode_without_bom_handling(line);
            text.extend_from_slice(decoded.as_bytes());
            findings.push_of_file(
                "",
                FileFault::OtherEncoding {
                    line: number,
                    encoding: name.as_str().into(),
                    text: crate::table::quoted(decoded.trim_end()),
                },
            );
        } else {
            text.extend_from_slice(line);
        }
        if text.len() as u64 > max {
            return Err(load::too_large(text.len() as u64, progress.budget()));
        }
        if number % 4096 == 0 {
            progress.step();
            if progress.is_cancelled() {
                return Err(ErrorKind::Cancelled);
            }
        }
    }
    Ok(Decoded {
        text,
        encoding: TextEncoding::Mixed(encoding),
        findings,
    })
}
