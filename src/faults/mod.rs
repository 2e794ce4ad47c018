//! What is said when a fault of our own ends a thread, and the report that is written of it.

mod containing;
mod report;
mod trail;

use std::any::Any;
use std::backtrace::Backtrace;
use std::io::Write;
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

pub use self::containing::{MET, contained};
use self::report::Report;
pub use self::report::reports_in;
pub use self::trail::note;
use crate::export::plain;

/// Where reports are written, and who is told of one.
static REPORTING: Mutex<Option<Reporting>> = Mutex::new(None);

struct Reporting {
    folder: PathBuf,
    told: Box<dyn Fn(PathBuf) + Send>,
}

/// From now on a panic is told in one line, without where the program was built.
pub fn tell_in_one_line() {
    std::panic::set_hook(Box::new(|panic: &PanicHookInfo| {
        let place = panic.location().map(|place| (place.file(), place.line()));
        let _ = writeln!(std::io::stderr(), "{}", sentence(panic.payload(), place));
        report(panic.payload(), place);
    }));
}

/// From now on a report of each panic is written into this folder, and `told` where.
pub fn report_into(folder: &Path, told: impl Fn(PathBuf) + Send + 'static) {
    let reporting = Reporting {
        folder: folder.to_owned(),
        told: Box::new(told),
    };
    *REPORTING.lock().unwrap_or_else(PoisonError::into_inner) = Some(reporting);
}

/// The folder of reports, if the system has a place for such files.
pub fn folder() -> Option<PathBuf> {
    let directories = directories::ProjectDirs::from("", "", "dateline")?;
    Some(directories.data_local_dir().join("reports"))
}

fn report(payload: &(dyn Any + Send), place: Option<(&str, u32)>) {
    // A fault while one is told of is not told of.
    let Ok(reporting) = REPORTING.try_lock() else {
        return;
    };
    let Some(reporting) = reporting.as_ref() else {
        return;
    };
    let report = Report {
        place: place.map(|(file, line)| format!("{}:{line}", within_crate(file))),
        // What was put together while the program ran may quote a file.
        words: payload.downcast_ref::<&str>().copied(),
        thread: std::thread::current().name().unwrap_or("without a name").to_owned(),
        backtrace: Backtrace::force_capture(),
    };
    match report.write(&reporting.folder) {
        Ok(path) => {
            let _ = writeln!(std::io::stderr(), "dateline: the report is {}", path.display());
            (reporting.told)(path);
        }
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "dateline: no report was written: {error}");
        }
    }
}

fn sentence(payload: &(dyn Any + Send), place: Option<(&str, u32)>) -> String {
    let text = payload.downcast_ref::<&str>().copied();
    let text = text.or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    let place = place.map(|(file, line)| format!(" at {}:{line}", within_crate(file)));
    let line = format!(
        "dateline: a fault of the program itself{}: {}; please report it",
        place.unwrap_or_default(),
        text.unwrap_or("no more is known")
    );
    plain(&line).into_owned()
}

/// A file by the crate that it is in: "egui-0.37/src/ui.rs".
fn within_crate(file: &str) -> &str {
    const SOURCES: [&str; 2] = ["/src/", "\\src\\"];
    let sources = SOURCES.iter().filter_map(|sources| file.rfind(sources)).max();
    let folder = sources.map_or("", |at| file.get(..at).unwrap_or_default());
    let start = folder.rfind(['/', '\\']).map_or(0, |at| at + 1);
    file.get(start..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_one_line_without_the_folders_of_the_build() {
        let told = |payload: &(dyn Any + Send), file| sentence(payload, Some((file, 7)));
        assert_eq!(
            told(
                &"index\nout of bounds",
                "/home/a/.cargo/registry/src/index-1/egui-0.37/src/ui.rs"
            ),
            "dateline: a fault of the program itself at egui-0.37/src/ui.rs:7: index out of bounds; please report it"
        );
        assert_eq!(
            told(&"x".to_owned(), "C:\\a\\dateline-read\\src\\open.rs"),
            "dateline: a fault of the program itself at dateline-read\\src\\open.rs:7: x; please report it"
        );
        let unknown = sentence(&7, None);
        assert!(
            unknown.ends_with("itself: no more is known; please report it"),
            "{unknown}"
        );
        assert_eq!(within_crate("src/app/run.rs"), "src/app/run.rs");
        assert_eq!(within_crate("a.rs"), "a.rs");
    }
}
