use sha2::{Digest as _, Sha256};

use crate::{Change, Digest, ErrorKind, Signed};

/// A step in the log of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which step it is, from 1, without gaps.
    pub number: u64,
    /// Who did it, and when.
    pub signed: Signed,
    /// What was changed.
    pub change: Change,
    /// The step that it undoes, if it does.
    pub undoes: Option<u64>,
    /// The sum of the entry before it; all zeroes of the first.
    pub before: Digest,
    /// Its own sum, over all of it and the sum before it.
    pub hash: Digest,
}

/// An entry as the file holds it.
pub(crate) struct StoredEntry {
    pub number: u64,
    pub signed: Signed,
    /// The [`Change`] in JSON.
    pub what: String,
    pub undoes: Option<u64>,
    pub before: Digest,
    pub hash: Digest,
}

impl Digest {
    /// What stands before the first entry.
    pub(crate) const NONE: Self = Self::from_bytes([0; 32]);
}

impl StoredEntry {
    /// The entry that follows on one with this number and sum.
    pub fn following(
        (last, before): (u64, Digest),
        signed: &Signed,
        change: &Change,
        undoes: Option<u64>,
    ) -> Result<Self, ErrorKind> {
        let what = serde_json::to_string(change).map_err(|error| ErrorKind::Damaged(error.to_string()))?;
        let mut entry = Self {
            number: last + 1,
            signed: signed.clone(),
            what,
            undoes,
            before,
            hash: Digest::NONE,
        };
        entry.hash = entry.sum();
        Ok(entry)
    }

    /// The SHA-256 sum of what it says and of the sum before it. Each part has its length before it, so that no two entries
    /// have the same bytes.
    pub fn sum(&self) -> Digest {
        let mut hasher = Sha256::new();
        hasher.update(b"dateline log 1\n");
        hasher.update(self.before.as_bytes());
        hasher.update(self.number.to_be_bytes());
        hasher.update(self.undoes.unwrap_or(0).to_be_bytes());
        hasher.update(self.signed.at.0.to_be_bytes());
        for text in [self.signed.by.name(), &self.what] {
            hasher.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
            hasher.update(text);
        }
        Digest::from_bytes(hasher.finalize().into())
    }

    /// With what it says understood.
    pub fn understood(self) -> Result<Entry, ErrorKind> {
        let change = serde_json::from_str(&self.what)
            .map_err(|error| ErrorKind::Damaged(format!("step {} of its log: {error}", self.number)))?;
        Ok(Entry {
            number: self.number,
            signed: self.signed,
            change,
            undoes: self.undoes,
            before: self.before,
            hash: self.hash,
        })
    }
}
