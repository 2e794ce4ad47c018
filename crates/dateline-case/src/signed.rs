use serde::{Deserialize, Serialize};

use crate::{Author, Utc};

/// Who did something, and when. The earlier one is the lesser.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Signed {
    /// When.
    pub at: Utc,
    /// Who.
    pub by: Author,
}

impl Signed {
    /// By this author, now.
    pub fn now(by: &Author) -> Self {
        Self {
            at: Utc::now(),
            by: by.clone(),
        }
    }
}
