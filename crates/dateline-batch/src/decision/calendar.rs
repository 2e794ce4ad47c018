use std::fmt;

use super::listed::{Counted, Listed};

/// What a calendar holds, and what of it is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CalendarDecision {
    /// What the calendar is called.
    Title(String),
    /// The zone that the calendar names as its own.
    Zone(String),
    /// How many components of each kind it has, if there are others than events.
    Components(Vec<(ComponentKind, usize)>),
    /// When a task is shown.
    Tasks,
    /// So many reminders are not read.
    Reminders(usize),
    /// Parts that are not read.
    OtherParts(Counted),
}

/// A part of a calendar that is shown as an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ComponentKind {
    /// VEVENT.
    #[default]
    Event,
    /// VTODO.
    Task,
    /// VJOURNAL.
    JournalEntry,
    /// VFREEBUSY.
    BusyTime,
}

impl ComponentKind {
    /// All kinds, in the order in which they are told.
    pub const ALL: [Self; 4] = [Self::Event, Self::Task, Self::JournalEntry, Self::BusyTime];

    /// "event", "task", "journal entry", "busy time".
    pub fn label(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Task => "task",
            Self::JournalEntry => "journal entry",
            Self::BusyTime => "busy time",
        }
    }

    /// So many of them: "3 journal entries".
    fn counted(self, count: usize) -> String {
        match (self, count) {
            (kind, 1) => format!("1 {}", kind.label()),
            (Self::JournalEntry, count) => format!("{count} journal entries"),
            (kind, count) => format!("{count} {}s", kind.label()),
        }
    }
}

impl fmt::Display for CalendarDecision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Title(title) => write!(f, "The calendar is called “{title}”"),
            Self::Zone(zone) => write!(
                f,
                "The calendar's own time zone is “{zone}”; times stay in the zone in which each is given"
            ),
            Self::Components(counts) => {
                let counts = counts.iter().map(|(kind, count)| kind.counted(*count));
                write!(f, "The calendar holds {}", Listed(counts))
            }
            Self::Tasks => f.write_str("A task is shown at its start, else when it is due, else when it was completed"),
            Self::Reminders(count) => write!(f, "Reminders in it are not read ({count})"),
            Self::OtherParts(Counted { name, count }) => {
                write!(f, "Parts of it called “{name}” are not read ({count})")
            }
        }
    }
}
