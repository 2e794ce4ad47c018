use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{ThemeChoice, VisiblePanels};
use crate::event::ClockZone;
use crate::query::LaneBy;

/// What the window remembers from one run to the next, in the user's configuration folder and nowhere else.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    pub theme: ThemeChoice,
    pub lane_by: LaneBy,
    pub zone: ClockZone,
    /// Whether the links of all events are drawn.
    pub all_links: bool,
    pub panels: VisiblePanels,
    /// Files opened before, newest first.
    pub recent: Vec<PathBuf>,
}

impl Settings {
    /// How many opened files are remembered.
    pub const MAX_RECENT: usize = 12;

    /// The file they are kept in, if the system has a place for such files.
    pub fn path() -> Option<PathBuf> {
        let directories = directories::ProjectDirs::from("", "", "dateline")?;
        Some(directories.config_dir().join("settings.json"))
    }

    /// As saved, or the defaults where nothing readable is.
    pub fn load(path: &Path) -> Self {
        std::fs::read(path)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    pub fn save(&self, path: &Path) -> std::io::Result<()> {
        crate::work::save(path, self)
    }

    /// Puts an opened file first.
    pub fn remember(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.recent.retain(|known| *known != path);
        self.recent.insert(0, path);
        self.recent.truncate(Self::MAX_RECENT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_survive_a_round_trip_and_damage() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/settings.json");
        let mut settings = Settings {
            theme: ThemeChoice::Light,
            ..Settings::default()
        };
        settings.remember(Path::new("/a.csv"));
        settings.remember(Path::new("/b.csv"));
        settings.remember(Path::new("/a.csv"));
        assert_eq!(settings.recent, [Path::new("/a.csv"), Path::new("/b.csv")]);
        settings.save(&path).unwrap();
        assert_eq!(Settings::load(&path), settings);
        std::fs::write(&path, "{ broken").unwrap();
        assert_eq!(Settings::load(&path), Settings::default());
    }
}
