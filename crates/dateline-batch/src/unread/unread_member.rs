use std::fmt;

use super::Unread;
use crate::decision::{NAMED, separated};

/// A file of an archive that is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadMember {
    /// Its name in the archive, with its folders.
    pub name: String,
    /// Why it is not read.
    pub why: Unread,
}

/// The files of an archive of which none is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnreadMembers(pub Vec<UnreadMember>);

/// "“a.png” is a picture".
impl fmt::Display for UnreadMember {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” {}", self.name, self.why)
    }
}

/// As it follows that there is no file of events: ": “a.png” is a picture; “b.pdf” is a PDF; …"; nothing if there is no
/// file at all.
impl fmt::Display for UnreadMembers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return Ok(());
        }
        f.write_str(": ")?;
        separated(f, self.0.iter().take(NAMED), "; ")?;
        f.write_str(if self.0.len() > NAMED { "; …" } else { "" })
    }
}
