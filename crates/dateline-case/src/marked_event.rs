use crate::{DataFileId, EventId, EventKey};

/// An event that has marks, as it was when it got the first: enough to find it again, and to say which it is where its file is
/// not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkedEvent {
    /// By which it is known.
    pub key: EventKey,
    /// Where it stood. It is looked for there first, and found elsewhere too.
    pub origin: Option<Origin>,
    /// One line for people: its date and title. It is kept as [`MarkedEvent::short_label`] makes it.
    pub label: String,
}

/// Where an event stood when it got its first mark.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    /// In which of the case's files.
    pub file: DataFileId,
    /// In which file of an archive.
    pub member: Option<String>,
    /// In which sheet of a workbook.
    pub sheet: Option<String>,
    /// In which row, as its file numbers them, from 1.
    pub row: u32,
}

impl MarkedEvent {
    /// In bytes of UTF-8.
    pub const LONGEST_LABEL: usize = 200;

    /// Its id in every case.
    pub fn event(&self) -> EventId {
        self.key.event()
    }

    /// A label as it is kept: one line, and no longer than it may be.
    pub fn short_label(label: &str) -> String {
        let line: String = label.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let end = line.floor_char_boundary(Self::LONGEST_LABEL);
        line.get(..end).unwrap_or_default().trim().to_owned()
    }
}
