use dateline_batch::OwnColumn;
use dateline_event::fold::fold;
use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::FileColumn;
use crate::{File, FileId, Store};

/// Under which name each column of the open files goes. Columns of several files that are called the same but for case and signs
/// between words are one; where one file has several such, those are told apart by how they are written, and by their order.
pub(super) struct ColumnNames {
    /// In the order of the files.
    columns: Vec<NamedColumn>,
    /// By name; no two have the same key.
    by_name: FxHashMap<String, usize>,
    by_key: FxHashMap<String, Vec<usize>>,
}

/// A column of the files.
#[derive(Clone, Debug)]
pub(super) struct NamedColumn {
    /// What it goes by: as the first of its files writes it, with a number behind it where the same is said of others.
    pub name: String,
    /// The files that have it, each with where.
    pub of_files: Vec<(FileId, OwnColumn)>,
}

/// By what a column is told apart: its key, and how it is written where that alone tells it apart.
type Identity<'n> = (&'n str, Option<&'n OwnColumn>);

impl ColumnNames {
    /// Of files with the names of their columns in their order. At most so many columns are named.
    pub fn new(files: impl IntoIterator<Item = (FileId, Vec<String>)>, most: usize) -> Self {
        let files: Vec<(FileId, Vec<(String, OwnColumn)>)> = files
            .into_iter()
            .map(|(file, names)| (file, with_keys(names, most)))
            .collect();
        let torn = torn_keys(&files);
        let mut found: IndexMap<Identity<'_>, Vec<(FileId, &OwnColumn)>, FxBuildHasher> = IndexMap::default();
        for (file, columns) in &files {
            for (key, own) in columns {
                let is_torn = torn.contains(key.as_str());
                let identity = (key.as_str(), is_torn.then_some(own));
                if found.len() < most || found.contains_key(&identity) {
                    found.entry(identity).or_default().push((*file, own));
                }
            }
        }
        let mut taken: FxHashSet<String> = found.keys().map(|(key, _)| (*key).to_owned()).collect();
        let mut names = Self {
            columns: Vec::with_capacity(found.len()),
            by_name: FxHashMap::default(),
            by_key: FxHashMap::default(),
        };
        for ((key, _), of_files) in &found {
            let Some((_, own)) = of_files.first() else { continue };
            let at = names.columns.len();
            let alike = names.by_key.entry((*key).to_owned()).or_default();
            let name = if alike.is_empty() {
                own.name.clone()
            } else {
                let mut numbered = (alike.len() + 1..).map(|number| format!("{} ({number})", own.name));
                numbered.find(|name| taken.insert(column_key(name))).unwrap_or_default()
            };
            alike.push(at);
            names.by_name.insert(name.clone(), at);
            names.columns.push(NamedColumn {
                name,
                of_files: of_files.iter().map(|(file, own)| (*file, (*own).clone())).collect(),
            });
        }
        names
    }

    /// The one that goes by a name, else that is written so in a file, else the only one that is called so but for case and signs
    /// between words.
    pub fn find(&self, name: &str) -> Option<&NamedColumn> {
        let named = self.by_name.get(name).copied();
        let alike = self.alike(name);
        let written = || alike.iter().copied().find(|&at| self.is_written(at, name));
        let only = || match alike {
            [only] => Some(*only),
            _ => None,
        };
        let at = named.or_else(written).or_else(only)?;
        self.columns.get(at)
    }

    /// What the others go by that are written just like the first of them in one file.
    pub fn namesakes(&self, column: &NamedColumn) -> Vec<String> {
        let Some((_, own)) = column.of_files.first().filter(|(_, own)| own.before == 0) else {
            return Vec::new();
        };
        let alike = self.alike(&own.name).iter().filter_map(|&at| self.columns.get(at));
        let others = alike.filter(|other| {
            let mut of_files = other.of_files.iter();
            other.name != column.name && of_files.any(|(_, other)| other.name == own.name)
        });
        others.map(|other| other.name.clone()).collect()
    }

    /// What those go by that are called so but for case and signs between words.
    pub fn names_alike(&self, name: &str) -> Vec<String> {
        let alike = self.alike(name).iter().filter_map(|&at| self.columns.get(at));
        alike.map(|column| column.name.clone()).collect()
    }

    /// All of them.
    pub fn into_columns(self) -> Vec<FileColumn> {
        let column = |column: NamedColumn| FileColumn {
            files: column.of_files.len(),
            name: column.name,
        };
        self.columns.into_iter().map(column).collect()
    }

    fn alike(&self, name: &str) -> &[usize] {
        self.by_key.get(&column_key(name)).map_or(&[], Vec::as_slice)
    }

    fn is_written(&self, at: usize, name: &str) -> bool {
        let column = self.columns.get(at);
        column.is_some_and(|column| column.of_files.iter().any(|(_, own)| own.name == name))
    }
}

impl Store {
    /// Whether a file has a column of this name, or its records have names of their own and so may.
    pub fn may_have_column(&self, name: &str) -> bool {
        self.column_names().find(name).is_some() || self.files().iter().any(File::has_names_by_record)
    }

    /// The names of those files that name their columns.
    pub(super) fn column_names(&self) -> ColumnNames {
        let files = self.numbered_files();
        let files = files.filter_map(|(number, file)| Some((number, file.decoder.columns()?)));
        ColumnNames::new(files, usize::MAX)
    }
}

/// Each name with its key and with how many before it are written so; those that are blank are left out.
fn with_keys(names: Vec<String>, most: usize) -> Vec<(String, OwnColumn)> {
    let mut written: FxHashMap<String, usize> = FxHashMap::default();
    let mut columns = Vec::with_capacity(names.len().min(most));
    for name in names.into_iter().take(most) {
        let key = column_key(&name);
        if key.is_empty() {
            continue;
        }
        let alike = written.entry(name.clone()).or_default();
        let before = *alike;
        *alike += 1;
        columns.push((key, OwnColumn { name, before }));
    }
    columns
}

/// What several columns of one file are called but for case and signs between words.
fn torn_keys(files: &[(FileId, Vec<(String, OwnColumn)>)]) -> FxHashSet<&str> {
    let mut torn = FxHashSet::default();
    for (_, columns) in files {
        let mut seen = FxHashSet::default();
        torn.extend(
            columns
                .iter()
                .map(|(key, _)| key.as_str())
                .filter(|key| !seen.insert(*key)),
        );
    }
    torn
}

/// Whether two names stand for one column: they are the same but for case and signs between words.
pub fn is_same_column(one: &str, other: &str) -> bool {
    column_key(one) == column_key(other)
}

/// By what columns of several files are told to be one: `Event Date` is `event_date`.
pub(super) fn column_key(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        folded.trim().to_owned()
    } else {
        words.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(files: &[&[&str]]) -> ColumnNames {
        let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        let files = FileId::all(files.len()).zip(files.iter().map(|file| names(file)));
        ColumnNames::new(files, 100)
    }

    fn written(names: &ColumnNames) -> Vec<&str> {
        names.columns.iter().map(|column| &*column.name).collect()
    }

    #[test]
    fn columns_of_several_files_are_one_but_for_case_and_signs() {
        let names = named(&[&["Event Date", "x"], &["event_date", "y"]]);
        assert_eq!(written(&names), ["Event Date", "x", "y"]);
        assert_eq!(names.find("EVENT-DATE").map(|column| column.of_files.len()), Some(2));
        assert!(names.find("z").is_none());
    }

    #[test]
    fn what_one_file_tells_apart_stays_apart() {
        let names = named(&[&["x-y", "x_y", "x y"], &["x_y"], &["X.Y"]]);
        assert_eq!(written(&names), ["x-y", "x_y (2)", "x y (3)", "X.Y (4)"]);
        let found = |name: &str| names.find(name).map(|column| (&*column.name, column.of_files.len()));
        assert_eq!(found("x_y"), Some(("x_y (2)", 2)));
        assert_eq!(found("x_y (2)"), Some(("x_y (2)", 2)));
        assert_eq!(found("x-y"), Some(("x-y", 1)));
        assert_eq!(found("X Y"), None, "it may be any of them");
        assert_eq!(
            names.find("x-y").map(|column| names.namesakes(column)),
            Some(Vec::new())
        );
    }

    #[test]
    fn columns_of_one_name_are_numbered() {
        let names = named(&[&["note", "note (2)", "note", "note", ""], &["note"]]);
        assert_eq!(written(&names), ["note", "note (2)", "note (3)", "note (4)"]);
        let before = |name: &str| names.find(name).map(|column| column.of_files[0].1.before);
        assert_eq!((before("note"), before("note (2)")), (Some(0), Some(0)));
        assert_eq!((before("note (3)"), before("note (4)")), (Some(1), Some(2)));
        let first = names.find("note").unwrap();
        assert_eq!(
            (first.of_files.len(), names.namesakes(first)),
            (2, vec!["note (3)".to_owned(), "note (4)".to_owned()])
        );
        assert!(names.namesakes(names.find("note (3)").unwrap()).is_empty());
    }

    #[test]
    fn so_many_are_named_and_no_more() {
        let all: Vec<String> = (0..1000).map(|_| "x".to_owned()).collect();
        let names = ColumnNames::new([(FileId::FIRST, all)], 100);
        assert_eq!(names.into_columns().len(), 100);
    }
}
