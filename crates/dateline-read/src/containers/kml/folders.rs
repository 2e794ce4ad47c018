use rustc_hash::FxHashMap;

use super::placemark::Time;

/// More folders within each other than people make; the names of those within so many are left out of a placemark's.
pub(super) const MAX_NAMED: usize = 100;

/// Characters of a folder's name that are kept: it stands with each placemark in it.
const LONGEST_NAME: usize = 500;

/// The elements that are open, and the folders among them with their names and times.
///
/// Nothing here goes through all that are open: a map may have a million folders within each other.
#[derive(Default)]
pub(super) struct Folders {
    open: Vec<Box<str>>,
    /// How many elements of each name are open.
    counts: FxHashMap<Box<str>, usize>,
    /// Of each folder that is open, how many elements are open with it.
    depths: Vec<usize>,
    /// The names of the outermost folders.
    names: Vec<String>,
    /// Times of folders, each with its depth.
    times: Vec<(usize, Time)>,
}

impl Folders {
    pub fn begin(&mut self, name: &str) {
        self.open.push(name.into());
        match self.counts.get_mut(name) {
            Some(count) => *count += 1,
            None => _ = self.counts.insert(name.into(), 1),
        }
        if matches!(name, "Folder" | "Document") {
            self.depths.push(self.open.len());
            if self.depths.len() <= MAX_NAMED {
                self.names.push(String::new());
            }
        }
    }

    /// Ends the innermost element of this name, and what is open within it; `false` if none is open.
    pub fn end(&mut self, name: &str) -> bool {
        if self.counts.get(name).is_none_or(|count| *count == 0) {
            return false;
        }
        while let Some(ended) = self.open.pop() {
            if let Some(count) = self.counts.get_mut(&ended) {
                *count -= 1;
            }
            if *ended == *name {
                break;
            }
        }
        let depth = self.open.len();
        while self.depths.pop_if(|folder| *folder > depth).is_some() {}
        self.names.truncate(self.depths.len());
        while self.times.pop_if(|(folder, _)| *folder > depth).is_some() {}
        true
    }

    /// The names of the elements that are open, the innermost first.
    pub fn parents(&self) -> impl Iterator<Item = &str> {
        self.open.iter().rev().map(|name| &**name)
    }

    /// Takes the text of an element that has ended and stands in no placemark.
    pub fn take(&mut self, element: &str, text: &str) {
        match self.open.last().map(|parent| &**parent) {
            Some("Folder" | "Document") if element == "name" => self.set_name(text),
            Some("TimeStamp" | "TimeSpan") => self.set_time(element, text),
            _ => {}
        }
    }

    /// Names the innermost folder.
    fn set_name(&mut self, text: &str) {
        if self.depths.len() <= MAX_NAMED
            && let Some(name) = self.names.last_mut()
        {
            name.clear();
            name.extend(text.chars().take(LONGEST_NAME));
        }
    }

    /// Takes the text of an element of a time that stands in the folder around it.
    fn set_time(&mut self, element: &str, text: &str) {
        let Some(depth) = self.open.len().checked_sub(1) else {
            return;
        };
        if self.times.last().is_none_or(|(known, _)| *known != depth) {
            self.times.push((depth, Time::default()));
        }
        if let Some((_, time)) = self.times.last_mut() {
            time.set(element, text);
        }
    }

    /// The time of the nearest folder that has one.
    pub fn time(&self) -> Option<&Time> {
        self.times
            .iter()
            .rev()
            .map(|(_, time)| time)
            .find(|time| time.is_known())
    }

    /// The names of the folders, from the outermost.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Whether there are more folders than are named.
    pub fn are_deep(&self) -> bool {
        self.depths.len() > MAX_NAMED
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(folders: &mut Folders, name: &str) {
        folders.begin("Folder");
        folders.begin("name");
        assert!(folders.end("name"));
        folders.set_name(name);
    }

    #[test]
    fn folders_end_where_they_end() {
        let mut folders = Folders::default();
        named(&mut folders, "a");
        named(&mut folders, "b");
        assert_eq!(folders.names(), ["a", "b"]);
        assert!(!folders.end("Placemark"));
        folders.begin("Style");
        assert!(folders.end("Folder"));
        assert_eq!((folders.names(), folders.parents().count()), (&["a".to_owned()][..], 1));
    }

    #[test]
    fn the_nearest_time_counts() {
        let mut folders = Folders::default();
        named(&mut folders, "a");
        folders.begin("TimeStamp");
        folders.set_time("when", "2014");
        folders.end("TimeStamp");
        named(&mut folders, "b");
        assert!(folders.time().is_some());
        folders.end("Folder");
        assert!(folders.time().is_some());
        folders.end("Folder");
        assert!(folders.time().is_none());
    }

    #[test]
    fn folders_may_be_deeper_than_they_are_named() {
        let mut folders = Folders::default();
        for depth in 0..MAX_NAMED + 5 {
            named(&mut folders, &depth.to_string());
        }
        assert!(folders.are_deep());
        assert_eq!(folders.names().last().map(String::as_str), Some("99"));
        for _ in 0..6 {
            folders.end("Folder");
        }
        assert!(!folders.are_deep());
        assert_eq!(folders.names().last().map(String::as_str), Some("98"));
    }
}
