//! What is told of the parts that are handed out.

use dateline_checks::{Part, bill_of_materials, notices};

use crate::project;

#[test]
fn all_that_is_handed_out_is_told_with_its_licence() {
    let parts = Part::all(&project().join("Cargo.toml"), "x86_64-unknown-linux-gnu").unwrap();
    assert_eq!(parts[0].name, "dateline");
    let has = |name: &str| parts.iter().any(|part| part.name == name);
    assert!(has("zstd-sys") && has("winit"));
    assert!(!has("egui_kittest"), "what only tests use is not handed out");
    assert!(!has("objc2"), "it is for another system");
    for part in &parts {
        assert!(part.licence.is_some(), "{} has no licence", part.name);
    }
    let notices = notices(&parts);
    // Of a library in C, of fonts, and of a crate that brings no text.
    for words in ["Zstandard", "SIL OPEN FONT LICENSE", "\negui 0."] {
        assert!(notices.contains(words), "{words:?} is not in the notices");
    }
    assert!(bill_of_materials(&parts).contains("\"pkg:cargo/zstd-sys@"));
}
