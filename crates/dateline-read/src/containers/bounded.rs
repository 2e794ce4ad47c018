use std::io::{ErrorKind as IoErrorKind, Read};

use dateline_batch::budget::Met;
use dateline_batch::unread::{Damage, FileType};
use dateline_batch::{Bound, Budget, Progress};

use crate::error::ErrorKind;
use crate::load;

/// So many bytes are unpacked whatever the ratio.
const ALWAYS: u64 = 128 << 20;

/// How much is unpacked between looks at the bounds.
const STEP: usize = 1 << 20;

/// The most that `packed` bytes may unpack to by their ratio. Tables seldom pass 30; what is made to fill a disk passes 1000.
pub(super) fn max_by_ratio(packed: u64, budget: &Budget) -> u64 {
    packed.saturating_mul(budget.limits().ratio).max(ALWAYS)
}

pub(super) fn bomb(budget: &Budget) -> ErrorKind {
    let bound = Bound::Ratio;
    let max = budget.limits().of(bound);
    Met { bound, max }.into()
}

/// All that `reader` unpacks, up to `max` bytes; `file` says in an error what is unpacked, and `expected` is how many bytes it says
/// that there will be.
pub(super) fn read_bounded(
    reader: impl Read,
    max: u64,
    expected: u64,
    file: FileType,
    progress: &Progress,
) -> Result<Vec<u8>, ErrorKind> {
    let mut bytes = Vec::new();
    read_into(&mut bytes, reader, max, expected, file, progress)?;
    Ok(bytes)
}

/// As [`read_bounded`], into `bytes`, which has what was unpacked if there is an error, too.
pub(super) fn read_into(
    bytes: &mut Vec<u8>,
    mut reader: impl Read,
    max: u64,
    expected: u64,
    file: FileType,
    progress: &Progress,
) -> Result<(), ErrorKind> {
    let budget = progress.budget();
    let by_memory = load::max_unpacked(budget);
    let expected = usize::try_from(expected.min(max).min(by_memory)).unwrap_or_default();
    bytes
        .try_reserve_exact(expected)
        .map_err(|_| load::too_large(expected as u64, budget))?;
    loop {
        if progress.is_cancelled() {
            return Err(ErrorKind::Cancelled);
        }
        let start = bytes.len();
        bytes
            .try_reserve(STEP)
            .map_err(|_| load::too_large(start as u64, budget))?;
        match reader.by_ref().take(STEP as u64).read_to_end(bytes) {
            Ok(0) => break,
            Ok(_) if bytes.len() as u64 > max => return Err(bomb(budget)),
            Ok(_) if bytes.len() as u64 > by_memory => return Err(load::too_large(bytes.len() as u64, budget)),
            Ok(_) => progress.step(),
            Err(error) if error.kind() == IoErrorKind::Interrupted => {}
            Err(error) => {
                let error = error.into();
                return Err(Damage::Packed { file, error }.into());
            }
        }
    }
    bytes.shrink_to_fit();
    Ok(())
}
