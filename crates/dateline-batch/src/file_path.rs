use std::fmt;
use std::path::{Path, PathBuf};

/// Where a file of events is: on disk, and in the archive or the workbook there.
///
/// It names the file in all that is kept of it: mappings, links added by hand, filters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FilePath {
    /// The file on disk, which may be an archive or a workbook.
    pub disk: PathBuf,
    /// In a zip archive, with its folders.
    pub member: Option<String>,
    /// In a workbook of which more than one is read.
    pub sheet: Option<String>,
}

impl FilePath {
    /// A file of an archive.
    pub fn member(disk: &Path, member: &str) -> Self {
        Self {
            disk: disk.to_owned(),
            member: Some(member.to_owned()),
            sheet: None,
        }
    }

    /// The file that holds the sheet: all sheets that are read of it have the same columns.
    #[must_use]
    pub fn without_sheet(&self) -> Self {
        Self {
            sheet: None,
            ..self.clone()
        }
    }

    /// Without the folders on disk: "incidents.zip › 2023/iraq.csv".
    pub fn name(&self) -> String {
        self.after(self.disk_name())
    }

    /// The name of the file on disk.
    pub fn disk_name(&self) -> String {
        let name = self.disk.file_name().unwrap_or(self.disk.as_os_str());
        name.to_string_lossy().into_owned()
    }

    /// Whether somebody who writes `name` means this file: its name or path, or that of the archive or workbook that holds
    /// it, or its name there.
    pub fn is_called(&self, name: &str) -> bool {
        let is_member = |member: &String| member == name || member.rsplit('/').next() == Some(name);
        self.name() == name
            || self.disk_name() == name
            || self.disk.to_string_lossy() == name
            || self.to_string() == name
            || self.member.as_ref().is_some_and(is_member)
            || self.sheet.as_deref() == Some(name)
    }

    fn after(&self, disk: String) -> String {
        let parts = [Some(disk), self.member.clone(), self.sheet.clone()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" › ")
    }
}

impl From<&Path> for FilePath {
    fn from(disk: &Path) -> Self {
        disk.to_owned().into()
    }
}

impl From<&str> for FilePath {
    fn from(disk: &str) -> Self {
        Path::new(disk).into()
    }
}

impl From<PathBuf> for FilePath {
    fn from(disk: PathBuf) -> Self {
        Self {
            disk,
            ..Self::default()
        }
    }
}

impl fmt::Display for FilePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.after(self.disk.display().to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_names_and_those_of_what_holds_it() {
        let path = FilePath::member(Path::new("/data/incidents.zip"), "2023/iraq.csv");
        assert_eq!(path.name(), "incidents.zip › 2023/iraq.csv");
        assert_eq!(path.to_string(), "/data/incidents.zip › 2023/iraq.csv");
        for name in ["incidents.zip", "/data/incidents.zip", "2023/iraq.csv", "iraq.csv"] {
            assert!(path.is_called(name), "{name}");
        }
        assert!(path.is_called(&path.name()) && !path.is_called("raq.csv"));
        assert_eq!(FilePath::from(Path::new("/a/b.csv")).name(), "b.csv");
    }
}
