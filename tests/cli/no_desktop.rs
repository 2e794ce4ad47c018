//! The window where there is no desktop.

use std::process::Command;

#[test]
fn without_a_desktop_it_is_said_what_to_do() {
    let output = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("DISPLAY") && said.contains("dateline --help"), "{said}");
    assert!(!said.contains("registry") && !said.contains(".rs:"), "{said}");
}
