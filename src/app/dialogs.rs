//! The system's dialogs for files. They are asked for on the window's thread and waited for on another.

use std::future::Future;
use std::path::PathBuf;

use rfd::AsyncFileDialog;

use crate::batch::{Mapping, MappingError};

/// Asks for files to open.
pub fn pick_files(title: &str, then: impl FnOnce(Vec<PathBuf>) + Send + 'static) {
    let future = AsyncFileDialog::new().set_title(title).pick_files();
    wait_for(future, move |files| {
        if let Some(files) = files {
            then(files.iter().map(|file| file.path().to_owned()).collect());
        }
    });
}

/// Asks for a mapping file, and reads it.
pub fn pick_mapping(then: impl FnOnce(Result<Mapping, MappingError>) + Send + 'static) {
    let future = AsyncFileDialog::new()
        .set_title("Load a mapping")
        .add_filter("Mapping", &["json"])
        .pick_file();
    wait_for(future, move |file| {
        if let Some(file) = file {
            then(Mapping::load(file.path()));
        }
    });
}

/// Asks where to save.
pub fn pick_target(name: &str, then: impl FnOnce(PathBuf) + Send + 'static) {
    let future = AsyncFileDialog::new().set_title("Save").set_file_name(name).save_file();
    wait_for(future, move |file| {
        if let Some(file) = file {
            then(file.path().to_owned());
        }
    });
}

fn wait_for<T: 'static>(future: impl Future<Output = T> + Send + 'static, then: impl FnOnce(T) + Send + 'static) {
    // Without a thread no dialog can be waited for; the system has then worse troubles.
    std::thread::Builder::new()
        .name("dialog".to_owned())
        .spawn(move || then(pollster::block_on(future)))
        .ok();
}
