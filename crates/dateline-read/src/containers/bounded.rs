use std::io::{ErrorKind as IoErrorKind, Read};

use dateline_batch::Progress;
use dateline_batch::unread::{Damage, FileType};

use crate::error::ErrorKind;
use crate::load;

/// How many times its size a file may unpack to. Tables seldom pass 30; what is made to fill a disk passes 1000.
const MAX_RATIO: u64 = 250;
/// So many bytes are unpacked whatever the ratio.
const ALWAYS: u64 = 128 << 20;

/// How much is unpacked between looks at the bounds.
const STEP: usize = 1 << 20;

/// The most that `packed` bytes may unpack to by their ratio.
pub(super) fn max_by_ratio(packed: u64) -> u64 {
    packed.saturating_mul(MAX_RATIO).max(ALWAYS)
}

pub(super) fn bomb() -> ErrorKind {
    ErrorKind::Bomb(MAX_RATIO)
}

/// All that `reader` unpacks, up to `max` bytes; `file` says in an error what is unpacked, and `expected` is how many bytes it says
/// that there will be.
pub(super) fn read_bounded(
    mut reader: impl Read,
    max: u64,
    expected: u64,
    file: FileType,
    progress: &Progress,
) -> Result<Vec<u8>, ErrorKind> {
    let by_memory = load::max_unpacked() as u64;
    let mut bytes = Vec::new();
    let expected = usize::try_from(expected.min(max).min(by_memory)).unwrap_or_default();
    bytes
        .try_reserve_exact(expected)
        .map_err(|_| load::too_large(expected as u64))?;
    loop {
        if progress.is_cancelled() {
            return Err(ErrorKind::Cancelled);
        }
        let start = bytes.len();
        bytes.try_reserve(STEP).map_err(|_| load::too_large(start as u64))?;
        match reader.by_ref().take(STEP as u64).read_to_end(&mut bytes) {
            Ok(0) => break,
            Ok(_) if bytes.len() as u64 > max => return Err(bomb()),
            Ok(_) if bytes.len() as u64 > by_memory => return Err(load::too_large(bytes.len() as u64)),
            Ok(_) => {}
            Err(error) if error.kind() == IoErrorKind::Interrupted => {}
            Err(error) => {
                let error = error.into();
                return Err(Damage::Packed { file, error }.into());
            }
        }
    }
    bytes.shrink_to_fit();
    Ok(bytes)
}
