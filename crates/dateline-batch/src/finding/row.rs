use super::WholeFault;
use super::theme::theme;
use super::value::{Quoted, Words};
use crate::FileRow;

theme! {
    /// What is odd about a row of a table or an entry of a list as a whole.
    RowFault, RowKind {
        Blank => "the row is blank; it makes no event",
        Names => "repeats the names of the columns; it makes no event",
        OtherNames { text: Quoted } => "names the columns of the rows below and makes no event: {text}",
        Units { text: Quoted } => "says how the cells below are written and makes no event: {text}",
        Sum { text: Quoted } => "holds sums or averages of other rows and makes no event: {text}",
        MaybeSum => "looks like a sum of other rows, but is not found to add up; it is kept as an event",
        Note { text: Quoted } => "is a remark and makes no event: {text}",
        Heading { text: Quoted } => "is a heading of the rows below and makes no event: {text}",
        OfOtherTable { text: Quoted } => "belongs to another table, which is not read: {text}",
        Above { text: Quoted } => "stands above the names of the columns and makes no event: {text}",
        MergedFigure { text: Quoted, last: FileRow } =>
            "{text} stands in one merged cell for the rows down to {last}: it is counted once, in this row",
        FewCells { cells: usize, columns: usize } => "has {cells} cells where the header has {columns}",
        ManyCells { cells: usize, columns: usize } =>
            "has {cells} cells where the header has {columns}; the rest is kept as further columns",
        TooManyCells { max: usize } => "has more than {max} cells; the others are not read",
        NotUtf8 => "holds bytes that are no UTF-8, shown as \u{fffd}",
        Nul => "holds NUL characters",
        QuoteNotClosed => "a quote is opened here and not closed: quotes in this line are read as text",
        QuoteNeverClosed => "a quote is opened here and never closed: quotes in this line are read as text",
        LastQuoteNeverClosed =>
            "a quote is opened here and never closed: quotes in this line are read as text; from here on all quotes are read as text",
        CutInQuote => "the file ends inside a quoted cell: it was cut off here",
        RepeatedId { id: Quoted, row: FileRow } => "the id {id} is that of row {row} as well",
        RepeatedNumber { number: FileRow } => "has the same id as number {number}; both are kept",
        UnknownClarity { code: Quoted } => "event clarity {code} is not known",
        UnreadableWhole { why: WholeFault } => "cannot be read ({why}); the other columns make the event",
        Unreadable { text: Quoted } =>
            "differs from what was saved, cannot be read as a part of the event and is kept as a field: {text}",
        Noted { words: Words } => "{words} (noted before it was saved)",
        LongId { characters: usize } => "the id has {characters} characters: it may be no id",
        NoSource => "it is not said whose claim this is; it is kept without a source",
    }
}

impl RowFault {
    /// Whether it holds the text of a row that makes no event, which is found nowhere else.
    pub fn holds_row(&self) -> bool {
        matches!(
            self,
            Self::OtherNames { .. }
                | Self::Units { .. }
                | Self::Sum { .. }
                | Self::Note { .. }
                | Self::Heading { .. }
                | Self::OfOtherTable { .. }
                | Self::Above { .. }
        )
    }

    /// What is odd about an id: longer ones than 1,000 characters are texts rather.
    pub fn of_id(id: &str) -> Option<Self> {
        const MAX: usize = 1000;
        let characters = if id.len() > MAX { id.chars().count() } else { 0 };
        (characters > MAX).then_some(Self::LongId { characters })
    }
}
