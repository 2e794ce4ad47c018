use std::fmt;

/// What a file was packed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Packing {
    /// Nothing: its bytes are as they stand on disk.
    #[default]
    Plain,
    /// gzip, RFC 1952.
    Gzip,
    /// Zstandard, RFC 8878.
    Zstandard,
    /// A zip archive, of which it is one file.
    Zip,
    /// A KMZ, the zip archive of a KML file and its pictures.
    Kmz,
}

/// As it follows the name of a format: ", packed with gzip"; nothing of a file that was not packed.
impl fmt::Display for Packing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Plain => "",
            Self::Gzip => ", packed with gzip",
            Self::Zstandard => ", packed with Zstandard",
            Self::Zip => ", in a zip archive",
            Self::Kmz => ", in a KMZ",
        })
    }
}
