use std::fmt;
use std::num::NonZeroU32;

/// A row of a file as a spreadsheet or an editor numbers it, from 1: in a table the header is row 1; in JSON it is the
/// n-th event; in JSON Lines the n-th line.
///
/// It takes four bytes, with or without an `Option` around it, which stands for the whole file where there is none.
///
/// ```
/// use dateline_batch::FileRow;
/// let row = FileRow::after(6);
/// assert_eq!((row.number(), row.to_string()), (7, "7".to_owned()));
/// assert_eq!(FileRow::new(0), None);
/// assert_eq!(size_of::<Option<FileRow>>(), 4);
/// ```
#[repr(transparent)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileRow(NonZeroU32);

impl FileRow {
    /// The first row.
    pub const FIRST: Self = Self(NonZeroU32::MIN);

    /// The row of this number; `None` for 0.
    #[inline]
    pub const fn new(number: u32) -> Option<Self> {
        match NonZeroU32::new(number) {
            Some(number) => Some(Self(number)),
            None => None,
        }
    }

    /// The row after so many rows. Beyond four billion all are one.
    #[inline]
    pub const fn after(rows: u32) -> Self {
        Self::FIRST.plus(rows)
    }

    /// As [`FileRow::after`], of rows that are counted in memory.
    pub fn after_many(rows: usize) -> Self {
        Self::after(u32::try_from(rows).unwrap_or(u32::MAX))
    }

    /// So many rows further down. Beyond four billion all are one.
    #[must_use]
    #[inline]
    pub const fn plus(self, rows: u32) -> Self {
        Self(self.0.saturating_add(rows))
    }

    /// Its number, from 1.
    #[inline]
    pub const fn number(self) -> u32 {
        self.0.get()
    }
}

impl Default for FileRow {
    fn default() -> Self {
        Self::FIRST
    }
}

impl fmt::Display for FileRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
