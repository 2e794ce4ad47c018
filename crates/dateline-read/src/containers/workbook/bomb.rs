use std::io::{Cursor, Read, copy, sink};

use dateline_batch::format::WorkbookKind;
use dateline_batch::unread::{Damage, FileType};
use rayon::prelude::*;
use zip::ZipArchive;

use crate::containers::bounded::{bomb, max_by_ratio};
use crate::containers::foreign::Foreign;
use crate::error::ErrorKind;
use crate::load;

/// The most that deflate can make of a byte.
const MAX_OF_A_BYTE: u64 = 1032;

/// Refuses a workbook whose parts unpack to more than they should. What a part says of its own size is not believed.
pub(super) fn check(bytes: &[u8], kind: WorkbookKind) -> Result<(), ErrorKind> {
    let size = bytes.len() as u64;
    let max = max_by_ratio(size);
    if size.saturating_mul(MAX_OF_A_BYTE) <= max {
        return Ok(());
    }
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| Damage::Invalid {
        file: FileType::Workbook(kind),
        error: error.foreign(),
    })?;
    let unpacked = |index: usize| {
        let mut archive = archive.clone();
        let Ok(part) = archive.by_index(index) else {
            // If it is needed, its reader says what is wrong.
            return 0;
        };
        copy(&mut part.take(max + 1), &mut sink()).unwrap_or_default()
    };
    let total = (0..archive.len())
        .into_par_iter()
        .map(unpacked)
        .reduce(|| 0, u64::saturating_add);
    if total > max {
        return Err(bomb());
    }
    if total > load::max_unpacked() as u64 {
        return Err(load::too_large(total));
    }
    Ok(())
}
