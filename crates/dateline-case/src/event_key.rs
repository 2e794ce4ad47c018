use sha2::{Digest as _, Sha256};

use crate::EventId;
use crate::bytes::bytes_type;

bytes_type! {
    /// What stands in the row of an event: the first half of the SHA-256 sum of its text.
    Content, 16
}

/// How an event is named in a case, so that its marks survive a moved file and a newer download of it: by the id that its file
/// gives it, if it does, and by what stands in its row.
///
/// A row that says the same in every letter has the same key wherever it stands. One that has the same id only is the event as
/// it was changed since.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventKey {
    /// As its file has it; `None` where that has none.
    pub export_id: Option<String>,
    /// Of its row.
    pub content: Content,
}

impl EventKey {
    /// Of an event with this id whose row is this text, blanks and line breaks around it left out.
    pub fn new(export_id: Option<&str>, row: &str) -> Self {
        Self {
            export_id: export_id.filter(|id| !id.is_empty()).map(ToOwned::to_owned),
            content: Content::of(row),
        }
    }

    /// The event's id in every case.
    pub fn event(&self) -> EventId {
        let id = self.export_id.as_deref().unwrap_or_default();
        let mut hasher = Sha256::new();
        hasher.update(b"dateline event 1\n");
        hasher.update(self.content.as_bytes());
        hasher.update([u8::from(self.export_id.is_some())]);
        hasher.update(id);
        EventId::from_bytes(half(hasher))
    }
}

impl Content {
    /// Of a row's text.
    pub fn of(row: &str) -> Self {
        let mut hasher = Sha256::new();
        hasher.update(row.trim());
        Self(half(hasher))
    }
}

fn half(hasher: Sha256) -> [u8; 16] {
    let whole: [u8; 32] = hasher.finalize().into();
    whole.first_chunk().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_of_id_and_row_alone() {
        let key = |id, row| EventKey::new(id, row).event();
        assert_eq!(key(Some("IRQ1"), "IRQ1,2014"), key(Some("IRQ1"), " IRQ1,2014\r\n"));
        assert_eq!(key(None, "a"), key(Some(""), "a"));
        for (one, other) in [
            (key(None, "a"), key(Some("a"), "a")),
            (key(Some("a"), "x"), key(Some("b"), "x")),
            (key(Some("a"), "x"), key(Some("a"), "y")),
        ] {
            assert_ne!(one, other);
        }
        // Kept in the files of users: it must never change.
        assert_eq!(
            key(Some("IRQ1"), "IRQ1,2014").to_string(),
            "e30f079b9a160cd8e9f551a2717e4130"
        );
        assert_eq!(Content::of("IRQ1,2014").to_string(), "c26fcae379ea244f97b2b93e2e65ca40");
    }
}
