//! The fonts that come with the app, so that it looks the same on every machine.

use std::sync::Arc;

use eframe::egui::{Context, FontData, FontDefinitions, FontFamily, FontId, FontTweak};

use crate::export::fonts::{INTER, INTER_SEMIBOLD, NOTO_SANS_ARABIC};

/// Icons, which only the window has: those that [`icons`](super::icons) names, as `scripts/icons` takes them out of the whole font.
static PHOSPHOR: &[u8] = include_bytes!("../../assets/fonts/Phosphor-used.ttf");

/// The name of the family for headings and what is stressed.
const SEMIBOLD: &str = "semibold";

/// The family for headings and what is stressed; [`install`] must have run.
pub fn semibold_family() -> FontFamily {
    FontFamily::Name(SEMIBOLD.into())
}

/// Semi-bold text of this size.
pub fn semibold(size: f32) -> FontId {
    FontId::new(size, semibold_family())
}

/// Regular text of this size.
pub fn regular(size: f32) -> FontId {
    FontId::proportional(size)
}

/// Puts Inter, Noto Sans Arabic and Phosphor before egui's own fonts.
pub fn install(ctx: &Context) {
    ctx.set_fonts(definitions());
}

fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    for (name, bytes) in [
        ("Inter", INTER),
        ("Inter SemiBold", INTER_SEMIBOLD),
        ("Noto Sans Arabic", NOTO_SANS_ARABIC),
        ("Phosphor", PHOSPHOR),
    ] {
        let tweak = FontTweak {
            // The automatic hinter closes the gap below the dots of i and j at these sizes.
            hinting: Some(false),
            ..FontTweak::default()
        };
        let data = FontData::from_static(bytes).tweak(tweak);
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
    }
    let own = |first: &str| [first, "Noto Sans Arabic", "Phosphor"].map(str::to_owned);
    let fallback = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    let chain = |first: &str| own(first).into_iter().chain(fallback.iter().cloned()).collect();
    fonts.families.insert(FontFamily::Proportional, chain("Inter"));
    fonts.families.insert(semibold_family(), chain("Inter SemiBold"));
    if let Some(monospace) = fonts.families.get_mut(&FontFamily::Monospace) {
        monospace.extend(["Noto Sans Arabic", "Phosphor"].map(str::to_owned));
    }
    fonts
}
