use serde::{Deserialize, Serialize};

use super::PanelKind;

/// Which panels are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "panels, each shown or not")]
pub struct VisiblePanels {
    pub filters: bool,
    pub overview: bool,
    pub table: bool,
    pub detail: bool,
    /// Whether the tray of undated events is open; a strip stands for it where not.
    pub undated: bool,
    pub legend: bool,
}

impl Default for VisiblePanels {
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

impl VisiblePanels {
    pub fn is_visible(&self, kind: PanelKind) -> bool {
        match kind {
            PanelKind::Filters => self.filters,
            PanelKind::Overview => self.overview,
            PanelKind::Table => self.table,
            PanelKind::Detail => self.detail,
            PanelKind::Undated => self.undated,
            PanelKind::Legend => self.legend,
        }
    }

    pub fn visible_mut(&mut self, kind: PanelKind) -> &mut bool {
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
