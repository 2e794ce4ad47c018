use std::path::{Path, PathBuf};

use dateline_case::Author;
use dateline_files::Guarded;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{LastTime, Placement, TableLayout, TextSize, ThemeChoice, VisiblePanels};
use crate::event::ClockZone;
use crate::paths;
use crate::query::LaneBy;
use crate::understood::understood;
use crate::work::{self, Damaged, FileKind, KeepError, Keeping, LoadErrorKind};

/// What the window remembers from one run to the next, in the user's configuration folder and nowhere else.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "what is preferred, each for itself")]
pub struct Settings {
    pub theme: ThemeChoice,
    pub lane_by: LaneBy,
    pub zone: ClockZone,
    /// Whether the links of all events are drawn.
    pub all_links: bool,
    /// Whether columns are as high as the chosen figure, rather than as the number of events.
    pub columns_by_figure: bool,
    /// Whether the columns of all lanes have one scale.
    pub one_scale: bool,
    pub panels: VisiblePanels,
    pub table: TableLayout,
    pub text_size: TextSize,
    /// Where the window stood when it was closed.
    pub window: Option<Placement>,
    /// Whether the files of last time are opened when the window is opened without any.
    pub reopens: bool,
    /// What was open then, if it is to be opened again.
    pub last: Option<LastTime>,
    /// Who adds to cases, as he calls himself.
    pub author: Option<Author>,
    /// Files opened before, newest first.
    #[serde(with = "paths::kept::list")]
    pub recent: Vec<PathBuf>,
    /// Cases into which it was asked whether work of before is to be brought.
    #[serde(with = "paths::kept::list")]
    pub asked_work: Vec<PathBuf>,
    /// Cases that had decisions on names of their own: these alone count in them, also where none is left.
    #[serde(with = "paths::kept::list")]
    pub own_names: Vec<PathBuf>,
    /// Files that were damaged and set aside, of which the user has been told.
    #[serde(with = "paths::kept::list")]
    pub seen_damage: Vec<PathBuf>,
}

impl Settings {
    /// How many opened files are remembered.
    pub const MAX_RECENT: usize = 12;

    const KIND: FileKind = FileKind {
        what: "settings",
        key: None,
        version_at: "/version",
        version: 1,
    };

    /// The file they are kept in, if the system has a place for such files.
    pub fn path() -> Option<PathBuf> {
        let directories = directories::ProjectDirs::from("", "", "dateline")?;
        Some(directories.config_dir().join("settings.json"))
    }

    /// As saved; the defaults for each word that is not understood, and where nothing is saved. Why nothing of it could be
    /// read, if so.
    pub fn load(path: &Path) -> (Self, Option<LoadErrorKind>) {
        match work::load_value(path, &Self::KIND) {
            Ok(saved) => (saved.as_ref().map_or_else(Self::default, understood), None),
            Err(error) => (Self::default(), Some(error)),
        }
    }

    /// Keeps what was changed since the file held `base`; what else stands there, and is perhaps not understood, stays. Says
    /// where a damaged file was put.
    ///
    /// # Errors
    /// As [`work::keep`].
    pub fn keep(&self, path: &Path, base: &Self, guarded: &Guarded) -> Result<Option<PathBuf>, KeepError> {
        let keeping = Keeping {
            guarded,
            damaged: Damaged::SetAside,
        };
        work::keep_value(path, keeping, &Self::KIND, |saved| {
            let damage = |error: serde_json::Error| LoadErrorKind::Damaged(error.to_string());
            let (base, ours) = (serde_json::to_value(base), serde_json::to_value(self));
            let (base, ours) = (base.map_err(damage)?, ours.map_err(damage)?);
            let is_new = saved.is_none();
            let saved = saved.unwrap_or_else(|| Value::Object(Map::from_iter([version()])));
            let joined = joined(if is_new { &Value::Null } else { &base }, &ours, &saved);
            Ok((joined != saved).then_some(joined))
        })
    }

    /// Puts an opened file first.
    pub fn remember(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.recent.retain(|known| *known != path);
        self.recent.insert(0, path);
        self.recent.truncate(Self::MAX_RECENT);
    }
}

fn version() -> (String, Value) {
    ("version".to_owned(), Settings::KIND.version.into())
}

/// What is one thing: of two windows, the later says all of it.
const WHOLE: [&str; 2] = ["window", "last"];

/// What `theirs` says, with what was changed in `ours` since `base` on top, entry by entry. Lists have the new entries first.
fn joined(base: &Value, ours: &Value, theirs: &Value) -> Value {
    match (ours, theirs) {
        _ if ours == base => theirs.clone(),
        (Value::Object(ours), Value::Object(theirs)) => {
            let mut all = theirs.clone();
            for (key, value) in ours {
                let before = base.get(key).unwrap_or(&Value::Null);
                match theirs.get(key) {
                    Some(_) if WHOLE.contains(&key.as_str()) && value != before => {
                        all.insert(key.clone(), value.clone())
                    }
                    Some(there) => all.insert(key.clone(), joined(before, value, there)),
                    None if value == before => None,
                    None => all.insert(key.clone(), value.clone()),
                };
            }
            Value::Object(all)
        }
        (Value::Array(ours), Value::Array(theirs)) if !ours.is_empty() => {
            let before = base.as_array().map_or(&[][..], Vec::as_slice);
            let is_theirs = |entry: &&Value| !before.contains(entry) && !ours.contains(entry);
            ours.iter().chain(theirs.iter().filter(is_theirs)).cloned().collect()
        }
        _ => ours.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::{Moment, TimeRange};
    use crate::query::Filter;
    use crate::timeline::Viewport;
    use serde_json::json;
    use std::fs;

    fn keep(settings: &Settings, path: &Path, base: &Settings) -> Result<Option<PathBuf>, KeepError> {
        settings.keep(path, base, &Guarded::default())
    }

    fn light() -> Settings {
        Settings {
            theme: ThemeChoice::Light,
            ..Settings::default()
        }
    }

    #[test]
    fn settings_survive_a_round_trip_and_damage() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/settings.json");
        let mut settings = light();
        settings.remember(Path::new("/a.csv"));
        settings.remember(Path::new("/b.csv"));
        settings.remember(Path::new("/a.csv"));
        assert_eq!(settings.recent, [Path::new("/a.csv"), Path::new("/b.csv")]);
        keep(&settings, &path, &Settings::default()).unwrap();
        assert_eq!(Settings::load(&path).0, settings);
        fs::write(&path, "{ broken").unwrap();
        let (default, error) = Settings::load(&path);
        assert!(default == Settings::default() && error.unwrap().is_damage());
        let aside = keep(&settings, &path, &default).unwrap().unwrap();
        assert_eq!(fs::read_to_string(aside).unwrap(), "{ broken");
        assert_eq!(Settings::load(&path).0, settings);
    }

    #[test]
    fn a_word_that_is_not_understood_costs_that_word_only_and_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        let saved = json!({"theme": "Dark", "lane_by": "weather", "recent": ["/a.csv", 7, "/b.csv"], "map": {"zoom": 3},
            "panels": {"legend": true, "table": "left"}});
        fs::write(&path, saved.to_string()).unwrap();
        let (base, error) = Settings::load(&path);
        assert!(error.is_none());
        assert_eq!((base.theme, base.lane_by), (ThemeChoice::Dark, LaneBy::default()));
        assert_eq!(base.recent, [Path::new("/a.csv"), Path::new("/b.csv")]);
        assert!(base.panels.legend && base.panels.table);
        let mut settings = base.clone();
        settings.theme = ThemeChoice::Light;
        settings.panels.detail = false;
        keep(&settings, &path, &base).unwrap();
        let kept: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        let mut wanted = saved;
        wanted["theme"] = json!("Light");
        wanted["panels"]["detail"] = json!(false);
        for key in ["theme", "lane_by", "recent", "map", "panels"] {
            assert_eq!(kept[key], wanted[key], "{key}");
        }
    }

    #[test]
    fn what_two_windows_change_stands_together() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        let mut base = Settings::default();
        base.remember(Path::new("/a.csv"));
        keep(&base, &path, &Settings::default()).unwrap();
        let (mut one, mut other) = (base.clone(), base.clone());
        one.theme = ThemeChoice::Light;
        one.remember(Path::new("/one.csv"));
        other.all_links = true;
        other.remember(Path::new("/other.csv"));
        keep(&one, &path, &base).unwrap();
        keep(&other, &path, &base).unwrap();
        let (kept, _) = Settings::load(&path);
        assert_eq!((kept.theme, kept.all_links), (ThemeChoice::Light, true));
        assert_eq!(kept.recent, ["/other.csv", "/a.csv", "/one.csv"].map(Path::new));
    }

    #[test]
    fn what_was_open_last_is_that_of_the_window_that_was_closed_last() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        let base = Settings::default();
        let closed = |file: &str| {
            let view = Viewport::fitting(TimeRange::at(Moment::EPOCH));
            let last = LastTime::new(vec![file.into(), "/both.csv".into()], Filter::default(), view);
            let settings = Settings {
                last: Some(last),
                ..base.clone()
            };
            keep(&settings, &path, &base).unwrap();
            settings
        };
        closed("/one.csv");
        let other = closed("/other.csv");
        assert_eq!(Settings::load(&path).0, other);
    }

    #[test]
    fn a_newer_file_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        fs::write(&path, r#"{"version": 2}"#).unwrap();
        assert!(keep(&light(), &path, &Settings::default()).is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), r#"{"version": 2}"#);
    }
}
