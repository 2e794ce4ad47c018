use dateline_batch::decision::ComponentKind;

use super::line::Line;

/// The kind of component that begins with this name after `BEGIN:`.
pub(super) fn kind_of(name: &str) -> Option<ComponentKind> {
    Some(match name {
        "VEVENT" => ComponentKind::Event,
        "VTODO" => ComponentKind::Task,
        "VJOURNAL" => ComponentKind::JournalEntry,
        "VFREEBUSY" => ComponentKind::BusyTime,
        _ => return None,
    })
}

/// An event, task, journal entry or list of busy times: its properties, and the lines in it that are none.
#[derive(Clone, Debug, Default)]
pub(super) struct Component<'t> {
    pub kind: ComponentKind,
    pub lines: Vec<Line<'t>>,
    pub unreadable: Vec<String>,
}

impl<'t> Component<'t> {
    pub fn new(kind: ComponentKind) -> Self {
        Self {
            kind,
            ..Self::default()
        }
    }

    pub fn find(&self, name: &str) -> Option<&Line<'t>> {
        self.lines.iter().find(|line| line.name == name)
    }

    pub fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Line<'t>> {
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
