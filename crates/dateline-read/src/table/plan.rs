use dateline_batch::Progress;

use super::no_event::Survey;
use super::{AnyFormat, Dates, Dialect, Header};
use crate::number::Numbers;

/// All that is known of a table before its rows are read; shared by the reading threads.
#[derive(Clone, Copy)]
pub(super) struct Plan<'t> {
    pub bytes: &'t [u8],
    pub dialect: Dialect,
    pub header: &'t Header,
    pub format: &'t dyn AnyFormat,
    pub dates: &'t Dates,
    pub numbers: &'t Numbers,
    pub progress: &'t Progress,
    /// What rows are no events beside those that tell it themselves.
    pub survey: &'t Survey,
    /// Whether a NUL stands anywhere in the file.
    pub has_nul: bool,
}
