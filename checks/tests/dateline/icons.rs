//! The font of icons that is built in has each icon that the window names.

use std::fs;

use skrifa::{FontRef, MetadataProvider};

use crate::project;

#[test]
fn the_font_has_each_icon() {
    let named = fs::read_to_string(project().join("src/app/icons.rs")).unwrap();
    let codes = named.split("\\u{").skip(1).map(|rest| rest.split('}').next().unwrap());
    let icons: Vec<u32> = codes.map(|code| u32::from_str_radix(code, 16).unwrap()).collect();
    assert!(icons.len() > 20, "{icons:?}");
    let font = fs::read(project().join("assets/fonts/Phosphor-used.ttf")).unwrap();
    let letters = FontRef::new(&font).unwrap().charmap();
    for icon in icons {
        assert!(
            letters.map(icon).is_some(),
            "{icon:x} is not in the font; scripts/icons takes it in"
        );
    }
}
