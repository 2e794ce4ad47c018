//! Pipes, sockets, devices and folders are told at once.
#![cfg(unix)]

use std::fs;
use std::os::unix::net::UnixListener;
use std::process::{Command, Stdio};

#[test]
fn what_is_no_file_is_told_wherever_a_file_is_wanted() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("a.csv"), "date,actor\n2020-01-01,A\n").unwrap();
    fs::create_dir(at("folder")).unwrap();
    assert!(Command::new("mkfifo").arg(at("pipe")).status().unwrap().success());
    let _socket = UnixListener::bind(at("socket")).unwrap();
    for odd in ["pipe", "socket", "folder", "/dev/zero"] {
        for line in [
            format!("info {odd}"),
            format!("count a.csv --mapping {odd}"),
            format!("count a.csv --merges {odd}"),
            format!("a.csv --mapping {odd}"),
            format!("a.csv --merges {odd}"),
        ] {
            // Were it opened, this would never end.
            let output = Command::new(env!("CARGO_BIN_EXE_dateline"))
                .current_dir(folder.path())
                .args(line.split(' '))
                .stdin(Stdio::null())
                .output()
                .unwrap();
            let words = String::from_utf8(output.stderr).unwrap();
            assert_eq!(
                (output.status.code(), words.lines().count()),
                (Some(1), 1),
                "{line}: {words}"
            );
            assert!(words.contains("not a file"), "{line}: {words}");
        }
    }
}
