use super::theme::theme;
use super::value::{Quoted, Words};
use super::{MarkupFault, SheetFault};
use crate::ForeignError;
use crate::unread::Unread;

theme! {
    /// What is odd about a file as a whole: it is cut short, or part of it is not read.
    FileFault, FileKind {
        ManyTables { max: usize, left: usize } =>
            "the {max} longest tables of the page were looked at; {left} shorter ones are not read",
        UnreadableBeyond { why: MarkupFault } => "the file cannot be read beyond here: {why}",
        UnreadableFrom { why: ForeignError } => "the file cannot be read from here on: {why}",
        CutShort => "the file is cut short; what stands before the cut is kept: copy or download it again for the rest",
        CutShortAfter { events: usize } =>
            "the file is cut short; the {events} events before the cut are kept: copy or download it again for the rest",
        CutShortWithin { text: Words } => "the file ends within this event; what there is of it: {text}",
        MoreAfterList => "what follows the list is not read",
        Failure => "is the answer of a server that something went wrong",
        FailureSaying { words: Words } => "is the answer of a server that something went wrong: {words}",
        OnePage { expected: u64, events: usize } =>
            "the file says that there are {expected} events, and holds {events}: it is one page of several",
        UnreadableSheet { sheet: Quoted, why: SheetFault } => "the sheet {sheet} cannot be read: {why}",
        SheetEnds { why: SheetFault } => "the sheet ends here: {why}",
        HiddenSheet { sheet: Quoted } =>
            "the sheet {sheet} looks like events too and is not read, since it is hidden; it is read if it is chosen in the window of columns, or named by a mapping",
        OtherSheet { sheet: Quoted } =>
            "the sheet {sheet} looks like events too and is not read, since it has other columns; it is read if it is chosen in the window of columns, or named by a mapping",
        SheetNotChosen { sheet: Quoted } =>
            "the sheet {sheet} looks like events too and is not read, since another was chosen",
        OtherTable { first: u32, last: u32, names: Quoted } =>
            "rows {first} to {last} are another table and are not read: {names}; they are read if they stand in a file or sheet of their own",
        TableBeside { names: Quoted } =>
            "beside the rows that are read stands another table, which is not read: {names}; it is read if it stands in a file or sheet of its own",
        LacksColumn { column: Quoted } => "the mapping names the column {column}, which this sheet has not",
        OtherEncoding { line: u32, encoding: Words, text: Quoted } =>
            "line {line} is no UTF-8 and is read as {encoding}: {text}",
        UnreadMember { member: Quoted, why: Unread } => "{member} of the archive is not read ({why})",
    }
}

impl FileFault {
    /// Whether it tells of something that could be events and is not read.
    pub fn is_unread(&self) -> bool {
        matches!(
            self,
            Self::HiddenSheet { .. }
                | Self::OtherSheet { .. }
                | Self::SheetNotChosen { .. }
                | Self::UnreadableSheet { .. }
                | Self::SheetEnds { .. }
                | Self::OtherTable { .. }
                | Self::TableBeside { .. }
        )
    }
}
