//! Gives the Windows program its icon and what its properties say. Elsewhere there is nothing to do.

use std::env;
use std::io;

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=packaging/icons/dateline.ico");
    if env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("windows") {
        return Ok(());
    }
    winresource::WindowsResource::new()
        .set_icon("packaging/icons/dateline.ico")
        .set("FileDescription", "Dateline")
        .set("ProductName", "Dateline")
        .set("LegalCopyright", "MIT or Apache-2.0")
        .compile_for("dateline")
}
