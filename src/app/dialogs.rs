//! The system's dialogs for files. They are asked for on the window's thread and waited for on another.

use std::future::Future;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};

use log::{Level, LevelFilter, Log, Metadata, Record};
use rfd::{AsyncFileDialog, FileHandle};

use super::jobs::{Message, Outbox};
use super::path_for::PathFor;
use crate::faults::contained;

/// Asks for a path, by a dialog where the system has one.
pub type Ask = fn(PathFor, &Outbox);

/// Asks with the system's dialog. Where it shows none, the window is told so.
pub fn ask(wanted: PathFor, outbox: &Outbox) {
    let (future, outbox) = (dialog(&wanted), outbox.clone());
    let failed = FAILED.load(Ordering::SeqCst);
    let wait = move || {
        let Some(paths) = contained(|| pollster::block_on(future)) else {
            return outbox.send(Message::NoDialog(wanted));
        };
        match wanted.clone().command(paths) {
            Some(command) => outbox.send(Message::Chosen(command)),
            None if FAILED.load(Ordering::SeqCst) > failed => outbox.send(Message::NoDialog(wanted)),
            None => {}
        }
    };
    // Without a thread no dialog can be waited for; the system has then worse troubles.
    std::thread::Builder::new().name("dialog".to_owned()).spawn(wait).ok();
}

/// As on a system without dialogs.
pub fn ask_none(wanted: PathFor, outbox: &Outbox) {
    outbox.send(Message::NoDialog(wanted));
}

type Paths = Pin<Box<dyn Future<Output = Vec<PathBuf>> + Send>>;

/// The dialog, which has no paths if it is cancelled or cannot be shown.
fn dialog(wanted: &PathFor) -> Paths {
    let dialog = AsyncFileDialog::new().set_title(wanted.title());
    let path = |file: FileHandle| file.path().to_owned();
    match (wanted, wanted.name()) {
        (PathFor::Mapping, _) => {
            let file = dialog.add_filter("Mapping", &["json"]).pick_file();
            Box::pin(async move { file.await.into_iter().map(path).collect() })
        }
        (PathFor::OtherCase, _) => {
            let file = dialog.add_filter("Case", &["dateline"]).pick_file();
            Box::pin(async move { file.await.into_iter().map(path).collect() })
        }
        (_, Some(name)) => {
            let file = dialog.set_file_name(name).save_file();
            Box::pin(async move { file.await.into_iter().map(path).collect() })
        }
        (_, None) => {
            let files = dialog.pick_files();
            Box::pin(async move { files.await.unwrap_or_default().into_iter().map(path).collect() })
        }
    }
}

/// How many dialogs could not be shown.
static FAILED: AtomicUsize = AtomicUsize::new(0);

/// The crate of dialogs tells a dialog that was cancelled from one that could not be shown in its log alone.
struct Failures;

impl Failures {
    /// Where that crate says that the last of the ways to show a dialog has failed.
    const TARGET: &'static str = "rfd::backend::xdg_desktop_portal";
}

impl Log for Failures {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.level() == Level::Error && metadata.target() == Self::TARGET
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            FAILED.fetch_add(1, Ordering::SeqCst);
        }
    }

    fn flush(&self) {}
}

/// Has it known when a dialog cannot be shown.
pub fn watch() {
    if log::set_logger(&Failures).is_ok() {
        log::set_max_level(LevelFilter::Error);
    }
}
