use dateline_batch::Progress;

use super::extracted_table::ExtractedTable;
use crate::cancelling::until_cancelled;
use crate::error::ErrorKind;
use crate::first::First;
use crate::table::{Formats, Rated, Rating, rate, rate_plain};

/// One kind of file that tables come in.
///
/// A container turns bytes into the text of tables, one as a rule, and the reader of tables does the rest.
pub(super) trait ContainerFormat: Sync {
    /// Whether the bytes are of this kind, or begin as such a file does. They are UTF-8 if the kind is one of text.
    fn recognise(&self, bytes: &[u8]) -> bool;

    /// Whether the first bytes of a file say nothing of events without the rest of it.
    fn needs_all(&self, beginning: &[u8]) -> bool {
        self.recognise(beginning)
    }

    /// Whether its first rows can be taken out of it without the others.
    fn has_first_rows(&self) -> bool {
        false
    }

    /// Takes the tables out of bytes that were recognised.
    ///
    /// # Errors
    /// If there is no table of events in them, or they are damaged.
    fn open(&self, bytes: Vec<u8>, opening: &Opening<'_>) -> Result<Vec<ExtractedTable>, ErrorKind>;
}

/// What a container is opened with.
#[derive(Clone, Copy)]
pub(crate) struct Opening<'o> {
    /// The formats by which the likeliest of several tables is told.
    pub formats: &'o Formats,
    /// The sheet of a workbook that is wanted, if one is.
    pub sheet: Option<&'o str>,
    /// How much of each table is wanted, if it is not all.
    pub first: Option<First>,
    pub progress: &'o Progress,
}

impl Opening<'_> {
    /// Whether rows are wanted beyond so many, which have so many bytes of text.
    pub fn wants(&self, rows: u64, bytes: u64) -> bool {
        self.first.is_none_or(|first| first.wants(rows, bytes))
    }

    /// Rates the text of a table that a container wrote.
    pub fn rate(&self, text: &[u8]) -> Rating {
        until_cancelled(self.progress.cancel_token(), || rate_plain(text, self.formats)).rating
    }

    /// What the first rows of a sheet of this name tell.
    pub fn look_at(&self, text: &[u8], sheet: &str) -> Rated {
        until_cancelled(self.progress.cancel_token(), || rate(text, Some(sheet), self.formats))
    }
}
