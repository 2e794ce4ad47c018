use super::line::Line;

/// What a part of a calendar is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    #[default]
    Event,
    Task,
    JournalEntry,
    /// Times at which somebody is not free.
    BusyTime,
}

impl Kind {
    pub const ALL: [Self; 4] = [Self::Event, Self::Task, Self::JournalEntry, Self::BusyTime];

    /// By the name after `BEGIN:`.
    pub fn of(name: &str) -> Option<Self> {
        Some(match name {
            "VEVENT" => Self::Event,
            "VTODO" => Self::Task,
            "VJOURNAL" => Self::JournalEntry,
            "VFREEBUSY" => Self::BusyTime,
            _ => return None,
        })
    }

    pub fn word(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Task => "task",
            Self::JournalEntry => "journal entry",
            Self::BusyTime => "busy time",
        }
    }

    /// How many of them, in words.
    pub fn counted(self, count: usize) -> String {
        match (self, count) {
            (kind, 1) => format!("1 {}", kind.word()),
            (Self::JournalEntry, count) => format!("{count} journal entries"),
            (kind, count) => format!("{count} {}s", kind.word()),
        }
    }
}

/// An event, task, journal entry or list of busy times: its properties, and the lines in it that are none.
#[derive(Clone, Debug, Default)]
pub(super) struct Component {
    pub kind: Kind,
    pub lines: Vec<Line>,
    pub unreadable: Vec<String>,
}

impl Component {
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            ..Self::default()
        }
    }

    pub fn find(&self, name: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.name == name)
    }

    pub fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Line> {
        self.lines.iter().filter(move |line| line.name == name)
    }

    /// Keeps a line that is no property.
    pub fn keep_unreadable(&mut self, text: String) {
        const MAX: usize = 100;
        if self.unreadable.len() < MAX {
            self.unreadable.push(text);
        }
    }
}
