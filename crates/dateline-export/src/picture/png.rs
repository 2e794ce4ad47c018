use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, Options, Tree};

use crate::fonts::{INTER, INTER_SEMIBOLD, NOTO_SANS_ARABIC};

/// Why a picture could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    /// The SVG is not valid.
    #[error("the picture could not be drawn: {0}")]
    Svg(#[from] usvg::Error),
    /// No memory holds so many pixels; with width and height.
    #[error("the picture is too large: {0} × {1} pixels")]
    TooLarge(u32, u32),
    /// The encoder failed.
    #[error("the picture could not be compressed")]
    Compress,
}

/// Draws an SVG picture of [`super::picture`] and compresses it as PNG, `scale` pixels for each of its own.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, PngError> {
    drawn(svg, scale)?.encode_png().map_err(|_| PngError::Compress)
}

/// The pixels of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    /// Width and height.
    pub size: [u32; 2],
    /// Red, green, blue and opacity of each, row by row.
    pub rgba: Vec<u8>,
}

/// Draws an SVG picture of [`super::picture`], which covers its ground, a pixel for each of its own.
pub fn pixels(svg: &str) -> Result<Pixels, PngError> {
    let pixels = drawn(svg, 1.0)?;
    Ok(Pixels {
        size: [pixels.width(), pixels.height()],
        rgba: pixels.take(),
    })
}

fn drawn(svg: &str, scale: f32) -> Result<Pixmap, PngError> {
    let mut options = Options::default();
    let fonts = options.fontdb_mut();
    // The bundled ones first, so that letters which one of them lacks come from the others.
    for file in [INTER, INTER_SEMIBOLD, NOTO_SANS_ARABIC] {
        fonts.load_font_data(file.to_vec());
    }
    fonts.load_system_fonts();
    fonts.set_sans_serif_family("Inter");
    let tree = Tree::from_str(svg, &options)?;
    let size = tree
        .size()
        .to_int_size()
        .scale_by(scale)
        .unwrap_or(tree.size().to_int_size());
    let (width, height) = (size.width(), size.height());
    let mut pixels = Pixmap::new(width, height).ok_or(PngError::TooLarge(width, height))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    Ok(pixels)
}
