/// What a made-up file holds.
#[derive(Clone, Copy, Debug)]
pub struct Content {
    /// How many events.
    pub events: usize,
    /// Characters of each event's text.
    pub text: usize,
    /// Columns of each event beside date, actor, place and text.
    pub columns: usize,
    /// Actors of each event.
    pub actors: usize,
    /// Whether each event has actors and a place that no other has.
    pub has_own_names: bool,
    /// Whether every date can be read; else that of each other event is none.
    pub is_dated: bool,
}

/// What grows in a file: a word for it, and what a file of so many holds.
pub type Growth = (&'static str, fn(usize) -> Content);

impl Content {
    /// All that may grow in a file.
    pub const GROWTHS: [Growth; 6] = [
        ("events", Self::of),
        ("names", |events| Self {
            has_own_names: true,
            ..Self::of(events)
        }),
        ("faults", |events| Self {
            is_dated: false,
            ..Self::of(events)
        }),
        ("text", |text| Self { text, ..Self::of(FEW) }),
        ("columns", |columns| Self {
            columns,
            ..Self::of(FEW)
        }),
        ("actors", |actors| Self {
            actors,
            ..Self::of(FEW)
        }),
    ];

    /// So many short events.
    pub fn of(events: usize) -> Self {
        Self {
            events,
            text: 20,
            columns: 0,
            actors: 1,
            has_own_names: false,
            is_dated: true,
        }
    }

    /// The names of its columns.
    pub fn header(&self) -> Vec<String> {
        let names = ["date", "actor", "place", "text"].map(str::to_owned);
        names.into_iter().chain(self.column_names()).collect()
    }

    /// The names of the columns that say nothing of their own.
    pub fn column_names(&self) -> impl Iterator<Item = String> {
        (0..self.columns).map(|column| format!("column {column}"))
    }

    /// The cells of an event, as its columns are.
    pub fn row(&self, event: usize) -> Vec<String> {
        let cells = [
            self.day(event),
            self.actors(event).join("; "),
            self.place(event),
            self.text(),
        ];
        let columns = std::iter::repeat_n("1".to_owned(), self.columns);
        cells.into_iter().chain(columns).collect()
    }

    /// A day of 2014, or a text that is none.
    pub fn day(&self, event: usize) -> String {
        if self.is_dated || event.is_multiple_of(2) {
            format!("2014-{:02}-{:02}", event % 12 + 1, event % 28 + 1)
        } else {
            "some day".to_owned()
        }
    }

    /// Who took part in an event.
    pub fn actors(&self, event: usize) -> Vec<String> {
        let first = if self.has_own_names { event * self.actors } else { 0 };
        (first..first + self.actors)
            .map(|actor| format!("actor {actor}"))
            .collect()
    }

    /// Where an event happened.
    pub fn place(&self, event: usize) -> String {
        if self.has_own_names {
            format!("place {event}")
        } else {
            "a place".to_owned()
        }
    }

    /// What happened, with commas.
    pub fn text(&self) -> String {
        "some words, and more ".chars().cycle().take(self.text).collect()
    }
}

/// So many events stand in a file in which something else grows.
const FEW: usize = 100;
