use std::path::Path;

/// In which format a picture is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PictureFormat {
    /// Pixels.
    #[default]
    Png,
    /// Lines and text, sharp at every size.
    Svg,
}

impl PictureFormat {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Png, Self::Svg];

    /// The format that the ending of a file's name means; `None` if it means neither.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|format| ending == format.ending())
    }

    /// The format's name for users.
    pub fn label(self) -> &'static str {
        match self {
            Self::Png => "PNG",
            Self::Svg => "SVG",
        }
    }

    /// What the format is good for.
    pub fn purpose(self) -> &'static str {
        match self {
            Self::Png => "pixels, for documents and messages",
            Self::Svg => "lines and text, for print and drawing programs",
        }
    }

    /// The ending of its files, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }

    /// A picture that is SVG in this format.
    #[cfg(feature = "png")]
    pub fn bytes(self, svg: String) -> Result<Vec<u8>, super::PngError> {
        match self {
            Self::Svg => Ok(svg.into_bytes()),
            Self::Png => super::png(&svg, 1.0),
        }
    }
}
