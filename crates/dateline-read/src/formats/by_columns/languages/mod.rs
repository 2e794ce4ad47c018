//! Further names of columns, and words in them: abbreviations, and what tables in other languages write.

mod asia;
mod europe;
mod further;
pub(super) mod lists;
mod places;
mod times;
mod what;
mod who;

use dateline_batch::Part;

/// Column names as [`WORDS`](super::words::WORDS) has them, by what the columns hold. They rank behind those.
pub(super) fn names() -> impl Iterator<Item = &'static (Part, &'static [&'static str])> {
    [
        what::NAMES,
        who::NAMES,
        places::NAMES,
        times::NAMES,
        further::NAMES,
        europe::NAMES,
        asia::NAMES,
    ]
    .into_iter()
    .flatten()
}

#[cfg(test)]
mod header_tests;
#[cfg(test)]
mod tests;
