use std::fmt;
use std::sync::Arc;

use dateline_batch::{NameId, Names};
use dateline_event::fold::fold;

use super::Scale;
use super::column_names::column_key;
use crate::columns::Columns;
use crate::{Column, FileId, RowId, Store, ValueId};

/// A column of the files by row: which of its different texts each has. It holds for one store, and for those that count names
/// otherwise.
pub struct AddedColumn {
    pub(super) name: String,
    /// The first is empty: it is what rows have that have nothing.
    pub(super) texts: Names,
    pub(super) column: Column,
    pub(super) scale: Scale,
    /// The files that have no such column.
    pub(super) lacking: Vec<FileId>,
    /// The value that stands for all that are not told apart.
    pub(super) others: Option<ValueId>,
    /// How many texts were cut.
    pub(super) cut: usize,
    pub(super) namesakes: Vec<String>,
    /// The values of the most rows, the most first.
    pub(super) commonest: Vec<ValueId>,
    /// Whether some rows have nothing.
    pub(super) has_gaps: bool,
    pub(super) of: Arc<Columns>,
}

impl AddedColumn {
    /// What rows have that have nothing in the column.
    pub const NO_VALUE: ValueId = ValueId::FIRST;
    /// So many different values are told apart, those that come first in the files.
    pub const MAX_VALUES: usize = 1_000_000;
    /// Texts are told apart by so many characters.
    pub const LONGEST: usize = 200;

    /// At most so many values are told as the commonest.
    pub const COMMONEST: usize = 8;

    /// As the first file that has it calls it, with a number behind it where a file has several that are called so but for case and
    /// signs between words, and this is not the first.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the other columns are called that are written just like this one, the first of them, in one file.
    pub fn namesakes(&self) -> &[String] {
        &self.namesakes
    }

    /// Whether it is what a name stands for: it is called so but for case and signs between words.
    pub fn is_called(&self, name: &str) -> bool {
        column_key(&self.name) == column_key(name)
    }

    /// Whether its rows are those of a store.
    pub fn is_of(&self, store: &Store) -> bool {
        Arc::ptr_eq(&self.of, &store.columns)
    }

    /// How many values there are, “no value” and “others” included.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether no row has anything in it.
    pub fn is_empty(&self) -> bool {
        self.texts.len() <= 1
    }

    /// All values but [`AddedColumn::NO_VALUE`].
    pub fn values(&self) -> impl DoubleEndedIterator<Item = ValueId> + ExactSizeIterator + Clone + use<> {
        ValueId::all(self.texts.len().max(1)).skip(1)
    }

    /// The value of a row.
    #[inline]
    pub fn value(&self, row: RowId) -> ValueId {
        ValueId::from_number(self.column.get(row).unwrap_or_default())
    }

    /// The values that the most rows have, the most first: see [`AddedColumn::COMMONEST`]. What stands for all that are not told apart
    /// is not among them.
    pub fn commonest(&self) -> &[ValueId] {
        &self.commonest
    }

    /// Whether some rows have nothing in it.
    pub fn has_gaps(&self) -> bool {
        self.has_gaps
    }

    /// The values of all rows by their numbers.
    pub fn column(&self) -> &Column {
        &self.column
    }

    /// A value's text; "" for no value.
    pub fn text(&self, value: ValueId) -> &str {
        if value.index() < self.texts.len() {
            self.texts.get(NameId::from_number(value.number()))
        } else {
            ""
        }
    }

    /// The text of a row.
    pub fn text_of(&self, row: RowId) -> &str {
        self.text(self.value(row))
    }

    /// The values that a text means: the one that is written so, else those that differ in case and diacritics.
    pub fn find(&self, text: &str) -> Vec<ValueId> {
        let text = shortened(text.trim());
        if let Some(known) = self.texts.number_of(&text) {
            return vec![ValueId::from_number(known.number())];
        }
        if let Some(others) = self.others.filter(|_| text == OTHERS.trim()) {
            return vec![others];
        }
        let folded = fold(&text);
        let values = self.values();
        values.filter(|&value| fold(self.text(value)) == folded).collect()
    }

    /// On what its values can be compared.
    pub fn scale(&self) -> &Scale {
        &self.scale
    }

    /// How many of its values cannot be compared, though others can.
    pub fn without_scale(&self) -> u32 {
        self.scale.without()
    }

    /// The files that have no such column.
    pub fn lacking(&self) -> &[FileId] {
        &self.lacking
    }

    /// The value that stands for all beyond [`AddedColumn::MAX_VALUES`], if there are more.
    pub fn others(&self) -> Option<ValueId> {
        self.others
    }

    /// In how many rows a text is longer than [`AddedColumn::LONGEST`] characters.
    pub fn cut(&self) -> usize {
        self.cut
    }
}

impl fmt::Debug for AddedColumn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AddedColumn({:?}, {} values)", self.name, self.texts.len())
    }
}

/// What values are called that are not told apart. No text of a file is so, since blanks around those are left out.
pub(super) const OTHERS: &str = " other values";

/// By what a text is told apart from others.
pub(super) fn shortened(text: &str) -> std::borrow::Cow<'_, str> {
    if text.len() <= AddedColumn::LONGEST {
        return text.into();
    }
    match text.char_indices().nth(AddedColumn::LONGEST) {
        None => text.into(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()).into(),
    }
}
