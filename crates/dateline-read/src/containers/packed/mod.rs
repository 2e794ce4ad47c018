//! Packed files: gzip, Zstandard and zip. What is in them is recognised like any other file.
//!
//! Of a zip archive every file is unpacked by itself ([`Archive`]), and the bounds hold for all of them together.
//!
//! A file that unpacks to so many times its size that it must be a bomb, or to more than there is memory for, is refused while it is
//! unpacked, and so is an archive in an archive.

mod zip;

pub(crate) use zip::Archive;

use std::fs::File;
use std::io::{BufReader, Read, Seek};

use dateline_batch::Progress;
use dateline_batch::format::Packing;
use dateline_batch::unread::{FileType, OtherArchive, Refusal};
use flate2::read::MultiGzDecoder;

use super::bounded::{max_by_ratio, read_bounded};
use super::workbook;
use crate::error::ErrorKind;

/// So many bytes tell in what a file is packed.
const HEAD: u64 = 262;

/// What was in a packed file.
#[derive(Debug)]
pub(crate) struct Packed {
    pub bytes: Vec<u8>,
    /// What they were packed in.
    pub packing: Packing,
}

/// A file that may be packed.
pub(crate) enum Unpacked {
    /// It is not.
    Plain(Vec<u8>),
    One(Packed),
    Several(Archive),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Signature {
    Gzip,
    Zstandard,
    Zip,
    /// One that is told apart but not unpacked.
    Other(OtherArchive),
}

impl Signature {
    fn of(bytes: &[u8]) -> Option<Self> {
        let begins = |magic: &[u8]| bytes.starts_with(magic);
        Some(match () {
            () if begins(b"\x1f\x8b") => Self::Gzip,
            () if begins(b"\x28\xb5\x2f\xfd") => Self::Zstandard,
            // An empty archive begins with its end.
            () if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") => Self::Zip,
            () if begins(b"BZh") && bytes.get(4..10) == Some(b"\x31\x41\x59\x26\x53\x59") => {
                Self::Other(OtherArchive::Bzip2)
            }
            () if begins(b"\xfd7zXZ\0") => Self::Other(OtherArchive::Xz),
            () if begins(b"7z\xbc\xaf\x27\x1c") => Self::Other(OtherArchive::SevenZip),
            () if begins(b"Rar!\x1a\x07") => Self::Other(OtherArchive::Rar),
            () if bytes.get(257..262) == Some(b"ustar") => Self::Other(OtherArchive::Tar),
            () => return None,
        })
    }
}

/// Whether the bytes are packed and no workbook, which is a zip archive too.
pub(crate) fn is_packed(bytes: &[u8]) -> bool {
    Signature::of(bytes).is_some() && !workbook::recognise(bytes)
}

/// The text of a file from its beginning, whether that is packed or not, and what it is packed in.
///
/// # Errors
/// If it cannot be read, or is an archive.
pub(crate) fn unpacking(mut file: File) -> Result<(Box<dyn Read>, Packing), ErrorKind> {
    let mut head = Vec::new();
    file.by_ref().take(HEAD).read_to_end(&mut head)?;
    file.rewind()?;
    Ok(match Signature::of(&head).filter(|_| !workbook::recognise(&head)) {
        None => (Box::new(file), Packing::Plain),
        Some(Signature::Gzip) => (Box::new(MultiGzDecoder::new(BufReader::new(file))), Packing::Gzip),
        Some(Signature::Zstandard) => (Box::new(zstd::Decoder::new(file)?), Packing::Zstandard),
        Some(Signature::Zip | Signature::Other(_)) => return Err(Refusal::NoBeginning.into()),
    })
}

/// What is in a packed file.
pub(crate) fn unpack(bytes: Vec<u8>, progress: &Progress) -> Result<Unpacked, ErrorKind> {
    if !is_packed(&bytes) {
        return Ok(Unpacked::Plain(bytes));
    }
    let packed = match Signature::of(&bytes) {
        Some(Signature::Gzip) => {
            let expected = bytes.last_chunk().map_or(0, |size| u32::from_le_bytes(*size));
            Packed {
                bytes: read_bounded(
                    MultiGzDecoder::new(&bytes[..]),
                    max_by_ratio(bytes.len() as u64, progress.budget()),
                    expected.into(),
                    FileType::Gzip,
                    progress,
                )?,
                packing: Packing::Gzip,
            }
        }
        Some(Signature::Zstandard) => {
            let reader = zstd::Decoder::new(&bytes[..])?;
            Packed {
                bytes: read_bounded(
                    reader,
                    max_by_ratio(bytes.len() as u64, progress.budget()),
                    0,
                    FileType::Zstandard,
                    progress,
                )?,
                packing: Packing::Zstandard,
            }
        }
        Some(Signature::Zip) => return Archive::open(bytes, progress).map(Unpacked::Several),
        Some(Signature::Other(archive)) => return Err(Refusal::OtherArchive(archive).into()),
        None => return Ok(Unpacked::Plain(bytes)),
    };
    if is_packed(&packed.bytes) {
        return Err(Refusal::NestedArchive.into());
    }
    Ok(Unpacked::One(packed))
}
