use serde::{Deserialize, Serialize};

/// A change of a text in one place: what stood there, and what stands there now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextEdit {
    /// How many bytes of UTF-8 stand before it.
    pub at: usize,
    /// What was taken out.
    pub removed: String,
    /// What was put in.
    pub inserted: String,
}

impl TextEdit {
    /// What makes `after` of `before`: all between what they begin and end with alike.
    pub fn between(before: &str, after: &str) -> Self {
        let same = |a: &mut dyn Iterator<Item = (char, char)>| -> usize {
            a.take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
        };
        let at = same(&mut before.chars().zip(after.chars()));
        let (old, new) = (
            before.get(at..).unwrap_or_default(),
            after.get(at..).unwrap_or_default(),
        );
        let end = same(&mut old.chars().rev().zip(new.chars().rev()));
        let without = |text: &str| text.get(..text.len() - end).unwrap_or_default().to_owned();
        Self {
            at,
            removed: without(old),
            inserted: without(new),
        }
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.removed == self.inserted
    }

    /// The text with this change; `None` if it does not have what is taken out.
    pub fn apply(&self, text: &str) -> Option<String> {
        let rest = text.get(self.at..)?.strip_prefix(self.removed.as_str())?;
        Some([text.get(..self.at)?, &self.inserted, rest].concat())
    }

    /// What undoes it.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self {
            at: self.at,
            removed: self.inserted.clone(),
            inserted: self.removed.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_edit_is_no_larger_than_what_was_typed() {
        let edit = TextEdit::between("Mortar fire near Mosul", "Mortar fire north of Mosul");
        assert_eq!(
            (edit.at, edit.removed.as_str(), edit.inserted.as_str()),
            (13, "ear", "orth of")
        );
        assert!(TextEdit::between("aa", "aa").is_empty());
        assert_eq!(TextEdit::between("aa", "aaa").inserted, "a");
        assert_eq!(edit.apply("something else"), None);
        assert_eq!(TextEdit { at: 1, ..edit }.apply("ع"), None);
    }

    proptest! {
        #[test]
        fn an_edit_leads_there_and_back(before in "[aبé\u{1f600} ]{0,12}", after in "[aبé\u{1f600} ]{0,12}") {
            let edit = TextEdit::between(&before, &after);
            prop_assert_eq!(edit.apply(&before), Some(after.clone()));
            prop_assert_eq!(edit.inverse().apply(&after), Some(before));
        }
    }
}
