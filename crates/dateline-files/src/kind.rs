use std::fs::FileType;

/// What stands at a path and is no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OddFile {
    /// Holds other files.
    #[error("is a folder, not a file")]
    Folder,
    /// Has two ends, and may never end.
    #[error("is a pipe, not a file")]
    Pipe,
    /// Leads to another program.
    #[error("is a socket, not a file")]
    Socket,
    /// A terminal, or another device that gives or takes characters, perhaps without end.
    #[error("is a device, not a file")]
    Device,
    /// A disk or another device of blocks.
    #[error("is a disk, not a file")]
    Disk,
    /// None of these; only some systems have such.
    #[error("is no file")]
    Other,
}

impl OddFile {
    /// What a path leads to; `None` where that is a file.
    pub fn of(kind: FileType) -> Option<Self> {
        if kind.is_file() {
            return None;
        }
        if kind.is_dir() {
            return Some(Self::Folder);
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::FileTypeExt;
            let known = [
                (kind.is_fifo(), Self::Pipe),
                (kind.is_socket(), Self::Socket),
                (kind.is_char_device(), Self::Device),
                (kind.is_block_device(), Self::Disk),
            ];
            if let Some((_, odd)) = known.into_iter().find(|(is, _)| *is) {
                return Some(odd);
            }
        }
        Some(Self::Other)
    }
}
