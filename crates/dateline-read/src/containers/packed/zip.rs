use std::io::{Cursor, Read};

use dateline_batch::unread::{Damage, FileType, Refusal};
use dateline_batch::{Bound, Progress};
use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use super::is_packed;
use crate::containers::bounded::{bomb, max_by_ratio, read_into};
use crate::containers::foreign::{Foreign, lacks_end, of_zip};
use crate::containers::kml;
use crate::error::ErrorKind;

/// How many bytes of a member tell what it is.
const SAMPLE: u64 = 1 << 12;
/// A zip archive, whose files are unpacked one by one.
pub(crate) struct Archive {
    zip: ZipArchive<Cursor<Vec<u8>>>,
    /// Its files in the order of their names, without folders.
    pub members: Vec<Member>,
    /// Bytes that all of them may still unpack to.
    left: u64,
    /// Bytes that they may together unpack to beyond what each may by its own size.
    beyond: u64,
}

/// A file in an archive.
#[derive(Debug)]
pub(crate) struct Member {
    index: usize,
    /// With its folders.
    pub name: String,
    pub kind: MemberKind,
    /// Bytes that it was unpacked to, of those that all may, and of those beyond its own size.
    unpacked: [u64; 2],
}

/// What the first bytes of a file in an archive tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum MemberKind {
    /// It may hold events.
    File,
    Kml,
    /// It is not read.
    Refused(Refusal),
}

impl Archive {
    pub fn open(bytes: Vec<u8>, progress: &Progress) -> Result<Self, ErrorKind> {
        let size = bytes.len() as u64;
        let budget = progress.budget();
        let is_cut = lacks_end(&bytes);
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| Damage::Invalid {
            file: FileType::Zip,
            error: of_zip(error, is_cut),
        })?;
        budget.check(Bound::Members, archive.len() as u64)?;
        // So that a small archive does not hold much many times over.
        if archive.has_overlapping_files().map_err(damaged)? {
            return Err(Damage::Overlap.into());
        }
        let mut members = Vec::new();
        for index in 0..archive.len() {
            if progress.is_cancelled() {
                return Err(ErrorKind::Cancelled);
            }
            members.extend(look(index, &mut archive)?);
        }
        members.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(Self {
            zip: archive,
            members,
            left: max_by_ratio(size, budget),
            beyond: max_by_ratio(0, budget),
        })
    }

    /// Whether the archive is a KMZ.
    pub fn is_kmz(&self) -> bool {
        self.members.iter().any(|member| member.kind == MemberKind::Kml)
    }

    /// All bytes of a member.
    ///
    /// # Errors
    /// [`ErrorKind::Bound`] if it unpacks to too much, alone or with those that were unpacked before.
    pub fn unpack(&mut self, member: usize, progress: &Progress) -> Result<Vec<u8>, ErrorKind> {
        let budget = progress.budget();
        let Some(member) = self.members.get_mut(member) else {
            return Err(Refusal::MemberGone.into());
        };
        if let MemberKind::Refused(refusal) = &member.kind {
            return Err(refusal.clone().into());
        }
        let file = self.zip.by_index(member.index).map_err(damaged)?;
        // What it took when it was unpacked before is given back first.
        let [unpacked, beyond] = std::mem::take(&mut member.unpacked);
        (self.left, self.beyond) = (self.left + unpacked, self.beyond + beyond);
        let own = file.compressed_size().saturating_mul(budget.limits().ratio);
        let max = self.left.min(own.saturating_add(self.beyond));
        let expected = file.size();
        if expected > max {
            return Err(bomb(budget));
        }
        let mut unpacked = Vec::new();
        let outcome = read_into(&mut unpacked, file, max, expected, FileType::Zip, progress);
        // One that turns out to be damaged was unpacked all the same.
        let length = (unpacked.len() as u64).min(max);
        member.unpacked = [length, length.saturating_sub(own)];
        self.left -= length;
        self.beyond -= length.saturating_sub(own);
        outcome.map(|()| unpacked)
    }
}

/// What a member is; `None` for a folder.
fn look(index: usize, archive: &mut ZipArchive<Cursor<Vec<u8>>>) -> Result<Option<Member>, ErrorKind> {
    let (name, is_encrypted) = {
        let file = archive.by_index_raw(index).map_err(damaged)?;
        if file.is_dir() {
            return Ok(None);
        }
        (file.name().map_err(damaged)?.into_owned(), file.encrypted())
    };
    let kind = if is_of_system(&name) {
        MemberKind::Refused(Refusal::SystemFile)
    } else if is_encrypted {
        MemberKind::Refused(Refusal::LockedArchive)
    } else {
        match archive.by_index(index) {
            Ok(file) => kind(file),
            Err(ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_)) => {
                MemberKind::Refused(Refusal::UnknownPacking)
            }
            Err(error) => return Err(damaged(error)),
        }
    };
    Ok(Some(Member {
        index,
        name,
        kind,
        unpacked: [0; 2],
    }))
}

fn kind(file: ZipFile<'_, Cursor<Vec<u8>>>) -> MemberKind {
    let mut beginning = Vec::new();
    if file.take(SAMPLE).read_to_end(&mut beginning).is_err() {
        // Unpacking it tells what is wrong with it.
        return MemberKind::File;
    }
    let begins = |magics: &[&[u8]]| magics.iter().any(|magic| beginning.starts_with(magic));
    match () {
        () if beginning.is_empty() => MemberKind::Refused(Refusal::Empty),
        () if begins(&[b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF"]) => MemberKind::Refused(Refusal::Picture),
        () if begins(&[b"%PDF"]) => MemberKind::Refused(Refusal::Pdf),
        () if is_packed(&beginning) => MemberKind::Refused(Refusal::NestedArchive),
        () if kml::recognise(&beginning) => MemberKind::Kml,
        () => MemberKind::File,
    }
}

fn is_of_system(name: &str) -> bool {
    let file = name.rsplit_once('/').map_or(name, |(_, file)| file);
    name.starts_with("__MACOSX/") || file.starts_with('.') || matches!(file, "Thumbs.db" | "desktop.ini")
}

fn damaged(error: ZipError) -> ErrorKind {
    let (file, error) = (FileType::Zip, error.foreign());
    Damage::Invalid { file, error }.into()
}
