use std::path::PathBuf;

const NAME: &str = "iraq-syria.json";

/// The sample file: beside the program, in the folder where packages put it, or in the source tree.
pub fn path() -> Option<PathBuf> {
    let program = std::env::current_exe().ok()?;
    let folder = program.parent()?;
    let packaged = [
        folder.join("sample-data").join(NAME),
        folder.join("../share/dateline").join(NAME),
        folder.join("../Resources").join(NAME),
    ];
    let in_sources = folder
        .ancestors()
        .skip(1)
        .take(4)
        .map(|above| above.join("sample-data").join(NAME));
    packaged.into_iter().chain(in_sources).find(|path| path.is_file())
}
