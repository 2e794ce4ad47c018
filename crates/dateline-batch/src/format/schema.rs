/// Who says what the parts of an event are called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Schema {
    /// Nobody: the columns were guessed, or a mapping says what they are.
    #[default]
    Table,
    /// ACLED's, in whose exports by actor an event has a row for each of its actors.
    Acled,
    /// Another format of tables, by its name: "UCDP GED".
    Known(&'static str),
    /// A format of tables whose name says that they are comma-separated: "plaso l2tcsv".
    KnownCsv(&'static str),
    /// Dateline's own format.
    Dateline,
}

impl Schema {
    /// Whether rows with one id may be one event, each with other actors of it.
    pub fn has_rows_by_actor(self) -> bool {
        self == Self::Acled
    }

    /// The name alone: "ACLED", "Table", "Dateline".
    pub fn name(self) -> &'static str {
        match self {
            Self::Table => "Table",
            Self::Acled => "ACLED",
            Self::Known(name) | Self::KnownCsv(name) => name,
            Self::Dateline => "Dateline",
        }
    }
}
