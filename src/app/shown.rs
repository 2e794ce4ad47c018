use serde::{Deserialize, Serialize};

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

/// Which panels are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "panels, each shown or not")]
pub struct Panels {
    pub filters: bool,
    pub overview: bool,
    pub table: bool,
    pub detail: bool,
    /// Whether the tray of undated events is open; a strip stands for it where not.
    pub undated: bool,
    pub legend: bool,
}

impl Default for Panels {
    fn default() -> Self {
        Self {
            filters: true,
            overview: true,
            table: true,
            detail: true,
            undated: false,
            legend: false,
        }
    }
}

impl Panels {
    pub fn is_shown(&self, kind: PanelKind) -> bool {
        match kind {
            PanelKind::Filters => self.filters,
            PanelKind::Overview => self.overview,
            PanelKind::Table => self.table,
            PanelKind::Detail => self.detail,
            PanelKind::Undated => self.undated,
            PanelKind::Legend => self.legend,
        }
    }

    pub fn shown_mut(&mut self, kind: PanelKind) -> &mut bool {
        match kind {
            PanelKind::Filters => &mut self.filters,
            PanelKind::Overview => &mut self.overview,
            PanelKind::Table => &mut self.table,
            PanelKind::Detail => &mut self.detail,
            PanelKind::Undated => &mut self.undated,
            PanelKind::Legend => &mut self.legend,
        }
    }
}

/// A window within the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WindowKind {
    /// The import report.
    Findings,
    /// What the columns of a file are.
    Columns,
    /// The sequence of linked events that the selected one is part of.
    Chain,
    Names,
    /// Who acted against whom.
    Pairs,
    Save,
    Help,
    About,
}

/// Dark, light, or as the system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    #[default]
    System,
    Dark,
    Light,
}

impl ThemeChoice {
    pub const ALL: [Self; 3] = [Self::System, Self::Dark, Self::Light];

    pub fn label(self) -> &'static str {
        match self {
            Self::System => "System",
            Self::Dark => "Dark",
            Self::Light => "Light",
        }
    }
}

impl From<ThemeChoice> for eframe::egui::ThemePreference {
    fn from(choice: ThemeChoice) -> Self {
        match choice {
            ThemeChoice::System => Self::System,
            ThemeChoice::Dark => Self::Dark,
            ThemeChoice::Light => Self::Light,
        }
    }
}
