use std::io::{Cursor, Read};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use dateline_batch::Progress;
use dateline_batch::format::WorkbookKind;
use dateline_batch::unread::{Damage, FileType};
use rayon::prelude::*;
use zip::ZipArchive;

use crate::containers::bounded::{bomb, max_by_ratio};
use crate::containers::foreign::{lacks_end, of_zip};
use crate::error::ErrorKind;
use crate::load;

/// The most that deflate can make of a byte.
const MAX_OF_A_BYTE: u64 = 1032;
/// How much is unpacked between looks at the sum.
const STEP: usize = 1 << 16;

/// Refuses a workbook whose parts unpack to more than they should. What a part says of its own size is not believed, and
/// nothing is unpacked any more once the sum is too large.
pub(super) fn check(bytes: &[u8], kind: WorkbookKind, progress: &Progress) -> Result<(), ErrorKind> {
    let budget = progress.budget();
    let size = bytes.len() as u64;
    let max = max_by_ratio(size, budget);
    let damaged = |error: zip::result::ZipError| Damage::Invalid {
        file: FileType::Workbook(kind),
        error: of_zip(error, lacks_end(bytes)),
    };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.has_overlapping_files().map_err(damaged)? {
        return Err(Damage::Overlap.into());
    }
    if size.saturating_mul(MAX_OF_A_BYTE) <= max {
        return Ok(());
    }
    let sum = AtomicU64::new(0);
    let by_memory = load::max_unpacked(budget);
    (0..archive.len()).into_par_iter().try_for_each(|index| {
        let mut archive = archive.clone();
        let Ok(mut part) = archive.by_index(index) else {
            // If it is needed, its reader says what is wrong.
            return Ok(());
        };
        let mut step = vec![0; STEP];
        while let Ok(length @ 1..) = part.read(&mut step) {
            if progress.is_cancelled() {
                return Err(ErrorKind::Cancelled);
            }
            progress.step();
            let sum = sum.fetch_add(length as u64, Relaxed) + length as u64;
            if sum > max {
                return Err(bomb(budget));
            }
            if sum > by_memory {
                return Err(load::too_large(sum, budget));
            }
        }
        Ok(())
    })
}
