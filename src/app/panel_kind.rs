/// A panel that can be hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PanelKind {
    Filters,
    Overview,
    Table,
    Detail,
    Undated,
    /// What the marks of the timeline mean.
    Legend,
}

impl PanelKind {
    pub const ALL: [Self; 6] = [
        Self::Filters,
        Self::Overview,
        Self::Table,
        Self::Detail,
        Self::Undated,
        Self::Legend,
    ];

    pub fn label(self) -> &'static str {
        match self {
            Self::Filters => "Filters",
            Self::Overview => "Overview",
            Self::Table => "Table",
            Self::Detail => "Details",
            Self::Undated => "Undated events",
            Self::Legend => "Legend",
        }
    }
}
