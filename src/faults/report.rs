use std::backtrace::Backtrace;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use dateline_files::{Door, Guarded, WriteError};

use super::trail;

/// What is written down of a fault of the program itself: nothing of the files that were open.
pub(super) struct Report<'a> {
    /// Where in the program it is.
    pub place: Option<String>,
    /// What the program says of it, if that is the same whatever is open.
    pub words: Option<&'a str>,
    pub thread: String,
    pub backtrace: Backtrace,
}

const PREFIX: &str = "fault-";
/// So many are kept of one second; the first say most.
const MAX_AT_ONCE: u32 = 9;

impl Report<'_> {
    /// Writes it into a folder, under a name that is free.
    pub fn write(&self, folder: &Path) -> Result<PathBuf, WriteError> {
        let now = chrono::Local::now().format("%Y-%m-%d-%H%M%S");
        let name = |number: u32| folder.join(format!("{PREFIX}{now}-{}-{number}.txt", std::process::id()));
        let path = (1..=MAX_AT_ONCE).map(name).find(|path| !path.exists());
        let path = path.unwrap_or_else(|| name(MAX_AT_ONCE));
        std::fs::create_dir_all(folder).ok();
        let text = self.text();
        Door::new(Guarded::default()).write(&path, |out| out.write_all(text.as_bytes()))?;
        Ok(path)
    }

    fn text(&self) -> String {
        let mut text = format!(
            "Dateline {} ended, or a part of it, by a fault of its own.\n\n\
             This report holds no data: no file, no name, nothing of what was open. Nothing was sent anywhere.\n\
             Please add it to an issue at {}/issues, with what you did last.\n\n",
            env!("CARGO_PKG_VERSION"),
            env!("CARGO_PKG_REPOSITORY"),
        );
        let session = std::env::var("XDG_SESSION_TYPE").unwrap_or_default();
        let unknown = "not known".to_owned();
        for (what, said) in [
            ("place", self.place.as_ref().unwrap_or(&unknown).clone()),
            (
                "words",
                self.words.unwrap_or("left out, since they may quote a file").to_owned(),
            ),
            ("thread", self.thread.clone()),
            (
                "system",
                format!("{} {} {session}", std::env::consts::OS, std::env::consts::ARCH),
            ),
        ] {
            // Writing into a text always succeeds.
            let _ = writeln!(text, "{what}: {}", said.trim());
        }
        text.push_str("\nWhat was done last, by kind:\n");
        for line in trail::told() {
            let _ = writeln!(text, "  {line}");
        }
        // What users have tells no names of functions: places in memory, and one that is known, lead to them in a build of the
        // same version.
        let known = super::tell_in_one_line as fn();
        let _ = write!(
            text,
            "\nWhere the program was (faults::tell_in_one_line is at {known:p}):\n{:#}",
            self.backtrace
        );
        text
    }
}

/// The reports in a folder, the oldest first.
pub fn reports_in(folder: &Path) -> Vec<PathBuf> {
    let is_report = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.starts_with(PREFIX) && path.extension().is_some_and(|ending| ending == "txt")
    };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut reports: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_report).collect();
    reports.sort_unstable();
    reports
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_says_where_and_what_to_do_and_nothing_of_the_files() {
        let folder = tempfile::tempdir().unwrap();
        let below = folder.path().join("new");
        trail::note(&Some("secret.csv"));
        let report = Report {
            place: Some("egui-0.37/src/ui.rs:7".to_owned()),
            words: None,
            thread: "query".to_owned(),
            backtrace: Backtrace::force_capture(),
        };
        let backtrace = format!("{:#}", report.backtrace);
        assert!(!backtrace.is_empty());
        let path = report.write(&below).unwrap();
        assert_eq!(reports_in(&below), std::slice::from_ref(&path));
        report.write(&below).unwrap();
        assert_eq!(reports_in(&below).len(), 2);
        let text = std::fs::read_to_string(path).unwrap();
        for part in [
            env!("CARGO_PKG_VERSION"),
            "egui-0.37/src/ui.rs:7",
            "thread: query",
            "/issues",
            std::env::consts::OS,
            "  Some ",
            "faults::tell_in_one_line is at 0x",
            &backtrace,
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(!text.contains("secret"), "{text}");
    }
}
