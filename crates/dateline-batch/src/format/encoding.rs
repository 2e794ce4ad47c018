use std::fmt;

/// How a file's bytes say its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// It holds no plain text: a workbook, Parquet.
    Binary,
    /// Text in an encoding of the web's standard, <https://encoding.spec.whatwg.org>.
    Text(&'static encoding_rs::Encoding),
    /// UTF-8 that begins with a byte order mark.
    MarkedUtf8,
    /// UTF-8 with a few bytes in it that are none.
    FaultyUtf8,
    /// UTF-8 with lines in it that are wholly in another encoding.
    Mixed(&'static encoding_rs::Encoding),
    /// UTF-16 that does not begin with a byte order mark, told by its zeros.
    UnmarkedUtf16(&'static encoding_rs::Encoding),
}

impl Encoding {
    /// UTF-8 without a byte order mark.
    pub const UTF_8: Self = Self::Text(encoding_rs::UTF_8);

    /// Whether it is text, so that the encoding could be another.
    pub fn is_text(self) -> bool {
        self != Self::Binary
    }
}

impl Default for Encoding {
    fn default() -> Self {
        Self::UTF_8
    }
}

/// "UTF-8", "Windows-1252", "UTF-16LE without byte order mark", "binary".
impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Binary => f.write_str("binary"),
            // The standard has them in small letters.
            Self::Text(encoding) => f.write_str(&encoding.name().replacen("windows", "Windows", 1)),
            Self::Mixed(encoding) => write!(f, "UTF-8, in some lines {}", Self::Text(encoding)),
            Self::MarkedUtf8 => f.write_str("UTF-8 with byte order mark"),
            Self::FaultyUtf8 => f.write_str("UTF-8 with invalid bytes"),
            Self::UnmarkedUtf16(encoding) => write!(f, "{} without byte order mark", encoding.name()),
        }
    }
}
