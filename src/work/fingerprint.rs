use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use dateline_files::OpenError;
use serde::{Deserialize, Serialize};

/// By what a file is known again at another path: its size, its beginning and its end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint {
    pub bytes: u64,
    /// Of both ends, as hexadecimal digits.
    pub ends: String,
}

/// Bytes of each end that count.
const END: u64 = 1 << 16;

impl Fingerprint {
    /// That of the file at `path` as it is now.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn of(path: &Path) -> Result<Self, OpenError> {
        let mut file = dateline_files::open(path)?;
        let bytes = file.metadata()?.len();
        let mut ends = Vec::new();
        (&mut file).take(END).read_to_end(&mut ends)?;
        if bytes > END {
            file.seek(SeekFrom::Start(bytes.saturating_sub(END).max(END)))?;
            file.take(END).read_to_end(&mut ends)?;
        }
        Ok(Self {
            bytes,
            ends: format!("{:016x}", fnv(&ends)),
        })
    }
}

/// The 64-bit hash of Fowler, Noll and Vo, which is the same in every version and on every machine.
pub(super) fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
