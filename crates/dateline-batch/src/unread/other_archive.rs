use std::fmt;

/// A kind of archive that is told apart but not unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherArchive {
    /// A file packed with bzip2.
    Bzip2,
    /// A file packed with xz.
    Xz,
    /// An archive of 7-Zip.
    SevenZip,
    /// An archive of `WinRAR`.
    Rar,
    /// A tape archive, as POSIX has it.
    Tar,
}

/// Its name: "7-Zip".
impl fmt::Display for OtherArchive {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Bzip2 => "bzip2",
            Self::Xz => "xz",
            Self::SevenZip => "7-Zip",
            Self::Rar => "RAR",
            Self::Tar => "tar",
        })
    }
}
