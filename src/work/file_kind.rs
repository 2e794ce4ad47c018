use serde_json::Value;

use super::LoadErrorKind;

/// A kind of file of what users decide: by what it is known, and up to which version it is understood.
#[derive(Clone, Copy, Debug)]
pub struct FileKind {
    /// What stands in it: "decisions on names".
    pub what: &'static str,
    /// What every such file has; nothing if it may be any object.
    pub key: Option<&'static str>,
    /// Where its version stands, as a JSON pointer; a file without one is of the first.
    pub version_at: &'static str,
    /// The version that this program writes, and the newest that it understands.
    pub version: u64,
}

impl FileKind {
    /// That a value is one of these files, and of a version that is understood.
    pub(super) fn check(&self, value: &Value) -> Result<(), LoadErrorKind> {
        let is_one = value.is_object() && self.key.is_none_or(|key| value.get(key).is_some());
        if !is_one {
            return Err(LoadErrorKind::Other(self.what));
        }
        match value.pointer(self.version_at) {
            None => Ok(()),
            Some(version) => match version.as_u64() {
                Some(found) if found > self.version => Err(LoadErrorKind::Newer {
                    found,
                    known: self.version,
                }),
                Some(_) => Ok(()),
                None => Err(LoadErrorKind::Damaged(format!("its version is {version}"))),
            },
        }
    }
}
