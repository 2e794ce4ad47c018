use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use super::bounded::{bomb, most_by_ratio, read_bounded};
use super::{Packed, is_packed};
use crate::read::containers::kml;
use crate::read::{ErrorKind, Progress};

/// How many bytes of a member tell what it is.
const SAMPLE: u64 = 1 << 12;
/// More members than an archive of exports has.
const MOST_MEMBERS: usize = 10_000;

/// A file in an archive.
struct Member {
    index: usize,
    name: String,
    size: u64,
    is_kml: bool,
}

/// The file of events in an archive: the KML of a KMZ, else the largest file that is no picture, no archive and not
/// encrypted. What else there is stands in the decisions.
pub(super) fn unpack(bytes: &[u8], progress: &Progress) -> Result<Packed, ErrorKind> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > MOST_MEMBERS {
        return Err(ErrorKind::NotRecognised(format!(
            "is a zip archive of more than {MOST_MEMBERS} files; unpack it and open those that are wanted"
        )));
    }
    let mut found = Found::default();
    for index in 0..archive.len() {
        found.look(index, &mut archive)?;
    }
    found
        .events
        .sort_by_key(|member| (!member.is_kml, std::cmp::Reverse(member.size)));
    let mut members = found.events.into_iter();
    let Some(member) = members.next() else {
        return Err(ErrorKind::NotRecognised(
            found
                .refusal
                .unwrap_or("is a zip archive without a file of events in it")
                .to_owned(),
        ));
    };
    let others: Vec<String> = members.map(|other| other.name).chain(found.others).collect();
    let file = archive.by_index(member.index).map_err(damaged)?;
    if file.size() > most_by_ratio(file.compressed_size()) {
        return Err(bomb());
    }
    let (packed, expected) = (
        usize::try_from(file.compressed_size()).unwrap_or(usize::MAX),
        file.size(),
    );
    let name = member.name;
    Ok(Packed {
        bytes: read_bounded(file, packed, expected, "zip archive", progress)?,
        decisions: decisions(&name, &others),
        name: if member.is_kml {
            format!("“{name}” of a KMZ")
        } else {
            format!("“{name}” of a zip archive")
        },
    })
}

/// What the files of an archive are.
#[derive(Default)]
struct Found {
    events: Vec<Member>,
    others: Vec<String>,
    /// Why a file was left out that may have been the one that is wanted.
    refusal: Option<&'static str>,
}

impl Found {
    fn look(&mut self, index: usize, archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), ErrorKind> {
        let (name, size, is_encrypted) = {
            let file = archive.by_index_raw(index).map_err(damaged)?;
            let name = file.name().map_err(damaged)?.into_owned();
            if file.is_dir() || is_hidden(&name) {
                return Ok(());
            }
            (name, file.size(), file.encrypted())
        };
        if is_encrypted {
            self.refusal = Some("is a zip archive with a password; unpack it and open what is in it");
            self.others.push(name);
            return Ok(());
        }
        let beginning = match archive.by_index(index) {
            Ok(file) => beginning(file),
            Err(ZipError::UnsupportedArchive(_)) => None,
            Err(error) => return Err(damaged(error)),
        };
        match beginning {
            Some(beginning) if is_packed(&beginning) => {
                self.refusal = Some("is an archive that holds another archive; unpack it and open what is in it");
                self.others.push(name);
            }
            Some(beginning) if !is_picture(&beginning) => self.events.push(Member {
                index,
                name,
                size,
                is_kml: kml::recognise(&beginning),
            }),
            _ => self.others.push(name),
        }
        Ok(())
    }
}

fn beginning(file: ZipFile<'_, Cursor<&[u8]>>) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    file.take(SAMPLE).read_to_end(&mut bytes).ok()?;
    (!bytes.is_empty()).then_some(bytes)
}

/// Files that systems add to archives.
fn is_hidden(name: &str) -> bool {
    name.starts_with("__MACOSX/") || name.rsplit('/').next().is_some_and(|name| name.starts_with('.'))
}

fn is_picture(bytes: &[u8]) -> bool {
    [&b"\x89PNG"[..], b"\xff\xd8\xff", b"GIF8", b"%PDF", b"RIFF"]
        .iter()
        .any(|magic| bytes.starts_with(magic))
}

fn decisions(name: &str, others: &[String]) -> Vec<String> {
    const NAMED: usize = 10;
    if others.is_empty() {
        return Vec::new();
    }
    let mut named: Vec<String> = others.iter().take(NAMED).map(|other| format!("“{other}”")).collect();
    if others.len() > NAMED {
        named.push(format!("{} more", others.len() - NAMED));
    }
    vec![format!(
        "The archive holds {} files; “{name}” is read, and not {}",
        others.len() + 1,
        named.join(", ")
    )]
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn damaged(error: ZipError) -> ErrorKind {
    ErrorKind::Damaged(format!("is a damaged zip archive: {error}"))
}
